import { createConferenceFiles } from '#store/conference-files.ts'
import { fillPeople } from '#tests/store/people-samples.ts'
import type { Bench } from './carriers.ts'

/** Opens a file that holds one of everything that is kept of people; returns the id of its conference. */
export async function openPeople({ client, folder, token }: Bench): Promise<string> {
  await client.file.create({ target: token('Съезд.plenum', 'target'), title: 'III Съезд', language: 'ru' })
  const [conference] = await client.conference.list()
  if (conference === undefined) throw new Error('the new file has no conference')
  await client.file.close()
  const files = createConferenceFiles({
    pathOf: () => `${folder}/Съезд.plenum`,
    clock: { now: () => '2026-05-01T08:00:00.000Z', today: () => '2026-05-01' },
    ids: { next: () => crypto.randomUUID() },
    appVersion: '1.2.3',
  })
  const file = files.open('')
  fillPeople(file, conference.id)
  file.close()
  await client.file.open({ source: token('Съезд.plenum', 'conference') })
  return conference.id
}
