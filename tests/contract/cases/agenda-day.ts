import { expect } from 'vitest'
import type { Cases } from '../cases.ts'
import { stage } from './agenda-stage.ts'

export const agendaDayCases = {
  'agenda.startItem': async (bench) => {
    const { agenda, ids, itemOf } = await stage(bench)
    const [opening, reports] = ids
    await agenda.putItem({ id: opening, state: 'dropped' })
    expect(await agenda.startItem({ id: opening })).toMatchObject({ state: 'planned', endedAt: null })
    const { startedAt } = await agenda.startItem({ id: reports })
    expect(await itemOf(opening)).toMatchObject({ endedAt: startedAt })
    await bench.client.history.undo()
    expect(await itemOf(reports)).toMatchObject({ startedAt: null })
    expect(await itemOf(opening)).toMatchObject({ endedAt: null })
    const at = '2026-05-12T07:30:00.000Z'
    expect(await agenda.startItem({ id: opening, at })).toMatchObject({ startedAt: at })
    await expect(agenda.startItem({ id: 'none' })).rejects.toMatchObject({ code: 'agenda.itemNotFound' })
  },
  'agenda.stopItem': async (bench) => {
    const { agenda, ids } = await stage(bench)
    const [id] = ids
    expect(await agenda.stopItem({ id })).toMatchObject({ startedAt: null, endedAt: null })
    const { startedAt } = await agenda.startItem({ id })
    const stopped = await agenda.stopItem({ id })
    expect(stopped.startedAt).toBe(startedAt)
    expect(Date.parse(stopped.endedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(startedAt ?? ''))
    const at = '2026-05-12T23:45:00.000Z'
    expect(await agenda.stopItem({ id, at })).toMatchObject({ endedAt: at })
    await expect(agenda.stopItem({ id: 'none' })).rejects.toMatchObject({ code: 'agenda.itemNotFound' })
  },
  'agenda.previewDelay': async (bench) => {
    const { conferenceId, agenda, ids, get } = await stage(bench)
    const [opening, reports] = ids
    const before = await get()
    const late = { conferenceId, id: reports, minutes: 10, shrinkBreaks: true, choices: [] }
    const { shifts, overflows, changes } = await agenda.previewDelay(late)
    expect(shifts.map(({ itemId, from, to }) => [itemId, to.start - from.start, to.end - from.end])).toEqual([
      [null, 0, 10],
      [reports, 10, 10],
      [ids[2], 10, 10],
      [ids[3], 10, 10],
    ])
    expect(overflows).toEqual([])
    expect(changes).toMatchObject({ sessions: [], items: [{ id: reports, delay: 10 }] })
    expect(await get()).toEqual(before)
    await agenda.putItem({ id: opening, pinnedAt: '10:00' })
    await expect(agenda.previewDelay({ ...late, id: opening })).rejects.toMatchObject({
      code: 'agenda.cannotDelay',
      data: { title: 'Открытие', reason: 'pinned' },
    })
    await expect(agenda.previewDelay({ ...late, id: 'none' })).rejects.toMatchObject({ code: 'agenda.itemNotFound' })
  },
  'agenda.delay': async (bench) => {
    const { conferenceId, agenda, ids, get, big } = await stage(bench)
    const [, , reading, closing] = ids
    const noon = { date: '2026-05-12', start: { as: 'pinned', at: '11:00' }, kind: 'break' } as const
    const { id: lunchId } = await agenda.putSession({ id: null, conferenceId, title: 'Обед', roomId: big, ...noon })
    const before = await get()
    const late = { conferenceId, id: reading, minutes: 20, shrinkBreaks: true, choices: [] }
    const { overflows } = await agenda.previewDelay(late)
    expect(overflows).toMatchObject([{ barrier: { kind: 'session', id: lunchId }, over: 20, at: 660 }])
    const [{ barrier, roomId } = { barrier: null, roomId: null }] = overflows
    if (barrier === null) throw new Error('nothing runs over')
    const choices = [{ barrier, roomId, choice: { do: 'drop', itemId: closing } }] as const
    expect((await agenda.previewDelay({ ...late, choices })).overflows).toMatchObject([{ over: 5 }])
    const history = await agenda.delay({
      ...late,
      choices: [...choices, { barrier, roomId, choice: { do: 'shorten' } }],
    })
    expect(history.undo).toEqual({ command: 'agenda.delay', subject: 'О чтении' })
    const after = await get()
    expect(after.running.items[reading]).toEqual({ start: 650, end: 660 })
    expect(after.running.items[closing]).toBeUndefined()
    expect(after.plan).toEqual(before.plan)
    await bench.client.history.undo()
    expect(await get()).toEqual(before)
    await bench.client.history.redo()
    expect(await get()).toEqual(after)
    await expect(agenda.delay({ ...late, conferenceId: 'none' })).rejects.toMatchObject({ code: 'conference.notFound' })
  },
  'agenda.repair': async (bench) => {
    const { conferenceId, agenda, get, big, small } = await stage(bench)
    await agenda.putDay({ conferenceId, date: '2026-05-12', opensAt: '09:00', closesAt: '18:00' })
    const clash = { title: 'Секция', roomId: big, date: '2026-05-12', start: { as: 'planned', at: '10:30' } } as const
    const { id } = await agenda.putSession({ id: null, conferenceId, ...clash })
    const twice = async () => (await get()).conflicts.filter(({ kind }) => kind === 'roomTwice')
    const [conflict] = await twice()
    expect(conflict?.repair).toMatchObject({ do: 'moveSession', sessionId: id, roomId: small })
    const asked = { conferenceId, conflictId: conflict?.id ?? '', language: 'ru' } as const
    expect((await agenda.repair(asked)).undo).toMatchObject({ command: 'agenda.repair' })
    expect(await twice()).toEqual([])
    await expect(agenda.repair(asked)).rejects.toMatchObject({ code: 'agenda.conflictGone' })
    await bench.client.history.undo()
    expect(await twice()).toEqual([conflict])
  },
  'agenda.findRepairs': async (bench) => {
    const { conferenceId, ids, agenda, get, small } = await stage(bench)
    const place = { roomId: small, date: '2026-05-12', start: { as: 'planned', at: '10:00' }, minutes: 60 } as const
    const other = await agenda.putSession({ id: null, conferenceId, title: 'Секция', ...place })
    const speakers = [{ participationId: null, name: 'Ростов Лев', post: '', role: 'speaker' }] as const
    const line = { id: null, beforeId: null, minutes: 20, kind: 'report' } as const
    await agenda.putItem({ id: ids[0], speakers: [...speakers] })
    const { id } = await agenda.putItem({ ...line, sessionId: other.id, title: 'О плотинах', speakers: [...speakers] })
    await agenda.putItem({ ...line, sessionId: other.id, title: 'О мостах' })
    await agenda.putItem({ ...line, sessionId: other.id, title: 'О дамбах' })
    const twice = async () => (await get()).conflicts.filter(({ kind }) => kind === 'personTwice')
    const [conflict] = await twice()
    expect(conflict?.repair).toBeNull()
    const conflictId = conflict?.id ?? ''
    const repairs = await agenda.findRepairs({ conferenceId, conflictIds: [conflictId, 'gone'] })
    expect(repairs).toEqual({
      [conflictId]: { do: 'moveItem', itemId: id, sessionId: other.id, beforeId: expect.any(String), at: '10:20' },
    })
    await agenda.repair({ conferenceId, conflictId, language: 'ru' })
    expect(await twice()).toEqual([])
    expect((await get()).running.items[id]).toEqual({ start: 620, end: 640 })
    await bench.client.history.undo()
    expect(await twice()).toEqual([conflict])
    await expect(agenda.findRepairs({ conferenceId: 'none', conflictIds: [] })).rejects.toMatchObject({
      code: 'conference.notFound',
    })
  },
  'agenda.makeRelease': async (bench) => {
    const { conferenceId, sessionId, agenda, add } = await stage(bench)
    const participationId = await add('Чижова Ольга Петровна')
    const chair = { participationId, name: 'О. П. Чижова', post: 'директор', role: 'moderator' } as const
    await agenda.putSession({ id: sessionId, moderators: [chair] })
    const release = { conferenceId, name: 'Для печати', note: '', language: 'ru' } as const
    const made = await agenda.makeRelease(release)
    expect(made).toMatchObject({ name: 'Для печати', printings: [] })
    expect(made.programme).toMatchObject({
      rooms: ['Большой зал', 'Зал Б'],
      days: [
        {
          date: '2026-05-12',
          sessions: [
            {
              room: 'Большой зал',
              start: '10:00',
              end: '11:00',
              moderators: [{ name: 'Ольга Петровна Чижова', post: 'директор', role: 'moderator' }],
            },
          ],
        },
      ],
    })
    expect((await bench.client.history.undo()).redo).toEqual({ command: 'agenda.makeRelease', subject: 'Для печати' })
    await expect(agenda.makeRelease({ ...release, conferenceId: 'none' })).rejects.toMatchObject({
      code: 'conference.notFound',
    })
  },
  'agenda.releases': async (bench) => {
    const { conferenceId, agenda } = await stage(bench)
    for (const name of ['Первый', 'Второй']) await agenda.makeRelease({ conferenceId, name, note: '', language: 'ru' })
    expect((await agenda.releases({ conferenceId })).map(({ name }) => name)).toEqual(['Второй', 'Первый'])
    await expect(agenda.releases({ conferenceId: 'none' })).rejects.toMatchObject({ code: 'conference.notFound' })
  },
  'agenda.getRelease': async (bench) => {
    const { conferenceId, agenda } = await stage(bench)
    const made = await agenda.makeRelease({ conferenceId, name: 'Первый', note: 'черновой', language: 'en' })
    expect(await agenda.getRelease({ id: made.id })).toEqual(made)
    await expect(agenda.getRelease({ id: 'none' })).rejects.toMatchObject({ code: 'agenda.releaseNotFound' })
  },
  'agenda.compareReleases': async (bench) => {
    const { conferenceId, sessionId, agenda, small } = await stage(bench)
    const release = { conferenceId, note: '', language: 'ru' } as const
    const { id: fromId } = await agenda.makeRelease({ ...release, name: 'Первый' })
    await agenda.putSession({ id: sessionId, roomId: small, start: { as: 'planned', at: '10:25' } })
    const moved = [{ id: sessionId, what: 'session', kind: 'moved' }]
    const now = await agenda.compareReleases({ fromId, toId: null, language: 'ru' })
    expect(now).toMatchObject(moved)
    expect(now[0]?.words).toBe('«Пленарное»: перенесено с 10:00 на 10:25, Зал Б (было: Большой зал)')
    const { id: toId } = await agenda.makeRelease({ ...release, name: 'Второй' })
    expect(await agenda.compareReleases({ fromId, toId, language: 'ru' })).toEqual(now)
    expect(await agenda.compareReleases({ fromId: toId, toId: null, language: 'ru' })).toEqual([])
    await expect(agenda.compareReleases({ fromId, toId: 'none', language: 'ru' })).rejects.toMatchObject({
      code: 'agenda.releaseNotFound',
    })
  },
  'agenda.notePrinting': async (bench) => {
    const { conferenceId, agenda } = await stage(bench)
    const { id, programme } = await agenda.makeRelease({ conferenceId, name: 'Первый', note: '', language: 'ru' })
    await agenda.notePrinting({ id, format: 'docx' })
    await agenda.notePrinting({ id, format: 'ics' })
    const release = await agenda.getRelease({ id })
    expect(release.printings.map(({ format }) => format)).toEqual(['docx', 'ics'])
    expect(release.programme).toEqual(programme)
    await bench.client.history.undo()
    expect((await agenda.getRelease({ id })).printings).toHaveLength(1)
    await expect(agenda.notePrinting({ id: 'none', format: 'docx' })).rejects.toMatchObject({
      code: 'agenda.releaseNotFound',
    })
  },
} satisfies Partial<Cases<'agenda'>>
