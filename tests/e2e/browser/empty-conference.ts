import type { Page } from '@playwright/test'
import { httpClient, type PlenumClient } from '#api/client.ts'
import { App, type Language } from '../pages/app.ts'
import type { RunningHost } from './fixtures.ts'

/** A conference of which nothing is known but what the test says, and the core that keeps it. */
export interface EmptyConference {
  readonly app: App
  readonly client: PlenumClient
  readonly conferenceId: string
}

/** Begins a conference from the first screen. */
export async function openEmptyConference(
  page: Page,
  host: RunningHost,
  language: Language = 'ru',
): Promise<EmptyConference> {
  const { origin } = new URL(host.url)
  await page.locator('.door').first().waitFor()
  const [cookie] = await page.context().cookies()
  const client: PlenumClient = httpClient(`${origin}/rpc`, { origin, cookie: `${cookie?.name}=${cookie?.value}` })
  const app = new App(page, language)
  await app.newConference(language === 'ru' ? 'Съезд хранителей рек' : 'Congress of River Keepers')
  return { app, client, conferenceId: (await client.conference.list())[0]?.id ?? '' }
}
