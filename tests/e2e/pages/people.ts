import type { PlenumClient } from '#api/client.ts'
import type { Page } from '@playwright/test'
import { openEmptyConference } from '../browser/empty-conference.ts'
import type { RunningHost } from '../browser/fixtures.ts'
import type { Language } from './app.ts'

type Values = Parameters<PlenumClient['participants']['add']>[0]['values']
/** A line, and what is known besides it. */
export type Person = readonly [line: string, values?: Values]

/** Begins a conference with people known to the test. */
export async function openWithPeople(
  page: Page,
  host: RunningHost,
  people: readonly Person[],
  language: Language = 'ru',
): Promise<{ readonly core: PlenumClient; readonly conferenceId: string }> {
  const { client: core, conferenceId } = await openEmptyConference(page, host, language)
  for (const [line, values = {}] of people) await core.participants.add({ conferenceId, line, values, presentAt: null })
  return { core, conferenceId }
}
