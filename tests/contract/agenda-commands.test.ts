import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { agendaImportContract } from '#api/contract/agenda-import.ts'
import { agendaContract } from '#api/contract/agenda.ts'
import { setUp, type Bench } from './carriers.ts'
import { stage } from './cases/agenda-stage.ts'
import { readProgramme } from './read-programme.ts'

type Stage = Awaited<ReturnType<typeof stage>> & { readonly bench: Bench; readonly releaseId: string }
const date = '2026-05-12'

/** One call of each procedure that writes, on a stage that has something to change, by the name of its command. */
const commands: Readonly<Record<string, (at: Stage) => Promise<unknown>>> = {
  putRoom: ({ agenda, conferenceId, big }) => agenda.putRoom({ id: big, conferenceId, name: 'Фойе', capacity: 40 }),
  removeRoom: ({ agenda, big }) => agenda.removeRoom({ id: big }),
  moveRoom: ({ agenda, small, big }) => agenda.moveRoom({ id: small, beforeId: big }),
  putDay: ({ agenda, conferenceId }) => agenda.putDay({ conferenceId, date, opensAt: '08:00', closesAt: '20:00' }),
  removeDay: ({ agenda, conferenceId }) => agenda.removeDay({ conferenceId, date }),
  putSession: ({ agenda, sessionId }) =>
    agenda.putSession({ id: sessionId, date: '2026-05-13', minutes: 45, delay: 5 }),
  removeSession: ({ agenda, sessionId }) => agenda.removeSession({ id: sessionId }),
  copySession: ({ agenda, sessionId, small, big }) => agenda.copySession({ id: sessionId, roomIds: [small, big] }),
  putItem: ({ agenda, ids }) => agenda.putItem({ id: ids[1], depth: 1, pinnedAt: '10:20', state: 'postponed' }),
  removeItem: ({ agenda, ids }) => agenda.removeItem({ id: ids[1] }),
  moveItem: ({ agenda, ids, sessionId }) => agenda.moveItem({ id: ids[1], sessionId, beforeId: ids[0] }),
  startItem: ({ agenda, ids }) => agenda.startItem({ id: ids[0] }),
  stopItem: ({ agenda, ids }) => agenda.stopItem({ id: ids[3] }),
  delay: ({ agenda, conferenceId, ids }) =>
    agenda.delay({ conferenceId, id: ids[0], minutes: 25, shrinkBreaks: true, choices: [] }),
  repair: async ({ agenda, conferenceId, get }) => {
    const conflictId = (await get()).conflicts.find(({ repair }) => repair !== null)?.id ?? ''
    return agenda.repair({ conferenceId, conflictId, language: 'en' })
  },
  makeRelease: ({ agenda, conferenceId }) =>
    agenda.makeRelease({ conferenceId, name: 'Второй', note: '', language: 'ru' }),
  notePrinting: ({ agenda, releaseId }) => agenda.notePrinting({ id: releaseId, format: 'docx' }),
  import: ({ bench, conferenceId }) =>
    bench.client.agendaImport.apply({
      conferenceId,
      programme: readProgramme,
      choices: { sessions: {}, rooms: {}, speakers: {} },
      language: 'ru',
      name: 'Программа.docx',
    }),
}

const reading = new Set([
  'get',
  'sessions',
  'matchSpeakers',
  'previewDelay',
  'findRepairs',
  'releases',
  'getRelease',
  'compareReleases',
])

let bench: Bench
beforeEach(async () => {
  bench = await setUp('in process')
})
afterEach(() => bench.close())

/** A stage with hours, a session that follows, one in the way, an item under way and a release. */
async function fullStage(): Promise<Stage> {
  const at = await stage(bench)
  const { agenda, conferenceId, sessionId, ids, big } = at
  await agenda.putDay({ conferenceId, date, opensAt: '09:00', closesAt: '19:00' })
  await agenda.putSession({ id: null, conferenceId, title: 'Секция', start: { as: 'follows', sessionId } })
  const start = { as: 'planned', at: '10:30' } as const
  await agenda.putSession({ id: null, conferenceId, title: 'Спор', date, start, roomId: big })
  await agenda.startItem({ id: ids[3] })
  const { id: releaseId } = await agenda.makeRelease({ conferenceId, name: 'Первый', note: '', language: 'ru' })
  return { ...at, bench, releaseId }
}

const stateOf = async ({ agenda, conferenceId, get }: Stage) => [await get(), await agenda.releases({ conferenceId })]

describe('every command of the agenda can be undone and redone', () => {
  test.each(Object.entries(commands))('%s', async (name, run) => {
    const at = await fullStage()
    const before = await stateOf(at)
    await run(at)
    const after = await stateOf(at)
    expect(after).not.toEqual(before)
    expect((await bench.client.history.undo()).redo?.command).toBe(`agenda.${name}`)
    expect(await stateOf(at)).toEqual(before)
    expect((await bench.client.history.redo()).undo?.command).toBe(`agenda.${name}`)
    expect(await stateOf(at)).toEqual(after)
    expect(await bench.client.file.verify({})).toEqual({ problems: [] })
  })

  test('no procedure that writes lacks a case', () => {
    const writing = Object.keys(agendaContract.agenda).filter((name) => !reading.has(name))
    expect(Object.keys(agendaImportContract.agendaImport)).toEqual(['read', 'preview', 'apply'])
    expect(Object.keys(commands).toSorted()).toEqual([...writing, 'import'].toSorted())
  })
})

describe('changes of one thing within seconds', () => {
  test('are one step when they are of the same fields, and steps of their own when they are not', async () => {
    const at = await fullStage()
    const before = await stateOf(at)
    for (const minutes of [65, 70, 75]) await at.agenda.putSession({ id: at.sessionId, minutes })
    await bench.client.history.undo()
    expect(await stateOf(at)).toEqual(before)
    await at.agenda.putItem({ id: at.ids[0], title: 'Сбор' })
    await at.agenda.putItem({ id: at.ids[0], minutes: 5 })
    await bench.client.history.undo()
    expect((await at.itemOf(at.ids[0]))?.title).toBe('Сбор')
  })
})
