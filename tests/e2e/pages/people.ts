import { httpClient, type PlenumClient } from '#api/client.ts'
import type { Page } from '@playwright/test'
import type { RunningHost } from '../browser/fixtures.ts'
import { App, type Language } from './app.ts'

/** Calls to the core of a running host beside its page, to prepare what a test begins with. */
export async function coreOf(page: Page, host: RunningHost): Promise<PlenumClient> {
  const { origin } = new URL(host.url)
  await page.locator('.door').first().waitFor()
  const [cookie] = await page.context().cookies()
  return httpClient(`${origin}/rpc`, { origin, cookie: `${cookie?.name}=${cookie?.value}` })
}

type Values = Parameters<PlenumClient['participants']['add']>[0]['values']
/** A line, and what is known besides it. */
export type Person = readonly [line: string, values?: Values]

/** Opens the sample and brings people into its conference. */
export async function openWithPeople(
  page: Page,
  host: RunningHost,
  people: readonly Person[],
  language: Language = 'ru',
): Promise<{ readonly core: PlenumClient; readonly conferenceId: string }> {
  const core = await coreOf(page, host)
  await new App(page, language).openSample()
  const conferenceId = (await core.conference.list())[0]?.id ?? ''
  for (const [line, values = {}] of people) await core.participants.add({ conferenceId, line, values, presentAt: null })
  return { core, conferenceId }
}
