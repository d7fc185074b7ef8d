import { expect } from 'vitest'
import type { Cases } from '../cases.ts'
import { readProgramme } from '../read-programme.ts'
import { agendaDayCases } from './agenda-day.ts'
import { stage } from './agenda-stage.ts'
import { hall } from './hall.ts'

type Stage = Awaited<ReturnType<typeof stage>>
const outline = async ({ get, sessionId }: Stage, id = sessionId) =>
  (await get()).items.filter((one) => one.sessionId === id).map(({ title, depth }) => `${depth} ${title}`)

const sessionCases = {
  'agenda.get': async (bench) => {
    const { conferenceId, sessionId, add, agenda, get, big, small, ids } = await stage(bench)
    const chair = { name: 'О. Чижова', post: '', role: 'moderator' } as const
    const participationId = await add('Чижова Ольга')
    await agenda.putSession({ id: sessionId, moderators: [{ ...chair, participationId }] })
    const programme = await get()
    expect(programme).toMatchObject({
      days: [],
      rooms: [{ id: big }, { id: small }],
      sessions: [{ id: sessionId, title: 'Пленарное', moderators: [{ ...chair, participationId }] }],
    })
    expect(programme.items.map(({ id }) => id)).toEqual(ids)
    expect(ids.map((id) => [programme.numbers[id], programme.running.items[id]])).toEqual([
      ['1', { start: 600, end: 615 }],
      ['2', { start: 615, end: 630 }],
      ['2.1', { start: 630, end: 645 }],
      ['3', { start: 645, end: 660 }],
    ])
    expect(programme.running).toEqual(programme.plan)
    expect(programme.people).toEqual({
      [participationId]: { name: 'Ольга Чижова', post: '', organization: '', status: 'confirmed' },
    })
    expect(new Set(programme.conflicts.map(({ kind }) => kind))).toEqual(new Set(['noSpeaker']))
    await bench.client.participants.remove({ ids: [participationId] })
    expect((await get()).sessions[0]?.moderators).toEqual([{ ...chair, participationId: null }])
    await expect(agenda.get({ conferenceId: `${conferenceId}-` })).rejects.toMatchObject({
      code: 'conference.notFound',
    })
  },
  'agenda.sessions': async (bench) => {
    const { conferenceId, sessionId, add } = await hall(bench)
    const { agenda, presence } = bench.client
    const date = '2026-05-12'
    const early = { as: 'planned', at: '09:00' } as const
    await agenda.putSession({ id: null, conferenceId, title: 'Закрытие' })
    await agenda.putSession({ id: null, conferenceId, title: 'Открытие', date, start: early })
    await agenda.putSession({ id: null, conferenceId, title: 'Обед', kind: 'break', date, start: early })
    await presence.mark({ sessionId, ids: [await add('Чижова Ольга')] })
    const list = await agenda.sessions({ conferenceId })
    expect(list.map(({ title, startsAt, present }) => [title, startsAt, present])).toEqual([
      ['Открытие', '09:00', 0],
      ['Пленарное', '10:00', 1],
      ['Закрытие', '', 0],
    ])
  },
  'agenda.putSession': async (bench) => {
    const { conferenceId, sessionId, agenda, big, add, sitting } = await stage(bench)
    const moderators = [
      { participationId: await add('Чижова Ольга'), name: 'О. Чижова', post: 'директор', role: 'moderator' },
    ] as const
    const saved = await agenda.putSession({ id: sessionId, minutes: 90, leastMinutes: 95, moderators })
    expect(saved).toMatchObject({ title: 'Пленарное', roomId: big, minutes: 90, leastMinutes: 90, moderators })
    expect(await sitting(sessionId)).toEqual(saved)
    const follows = { as: 'follows', sessionId } as const
    const next = await agenda.putSession({ id: null, conferenceId, title: 'Секция', start: follows })
    expect(next).toMatchObject({ kind: 'plenary', date: '2026-05-12', minutes: 60 })
    await agenda.putSession({ id: sessionId, date: '2026-05-13' })
    expect((await sitting(next.id))?.date).toBe('2026-05-13')
    const circle = { id: sessionId, start: { as: 'follows', sessionId: next.id } } as const
    await expect(agenda.putSession(circle)).rejects.toMatchObject({
      code: 'agenda.circle',
      data: { title: 'Пленарное' },
    })
    const wrong = [
      [{ id: 'none', minutes: 5 }, 'agenda.sessionNotFound'],
      [{ id: sessionId, roomId: 'none' }, 'agenda.roomNotFound'],
      [{ id: null, conferenceId: 'none', title: 'Секция' }, 'conference.notFound'],
      [{ id: sessionId, moderators: [{ ...moderators[0], participationId: 'none' }] }, 'participant.notFound'],
    ] as const
    for (const [put, code] of wrong) await expect(agenda.putSession(put)).rejects.toMatchObject({ code })
  },
  'agenda.removeSession': async (bench) => {
    const { conferenceId, sessionId, add, agenda, get, sitting } = await stage(bench)
    await bench.client.presence.mark({ sessionId, ids: [await add('Чижова Ольга')] })
    const follows = { as: 'follows', sessionId } as const
    const next = await agenda.putSession({ id: null, conferenceId, title: 'Секция', start: follows })
    await agenda.removeSession({ id: sessionId })
    expect(await agenda.sessions({ conferenceId })).toMatchObject([{ id: next.id, startsAt: '11:00' }])
    expect(await sitting(next.id)).toMatchObject({ date: '2026-05-12', start: { as: 'planned', at: '11:00' } })
    expect((await get()).items).toEqual([])
    await bench.client.history.undo()
    expect(await agenda.sessions({ conferenceId })).toMatchObject([
      { id: sessionId, present: 1 },
      { startsAt: '11:00' },
    ])
    expect((await get()).items).toHaveLength(4)
    await expect(agenda.removeSession({ id: 'none' })).rejects.toMatchObject({ code: 'agenda.sessionNotFound' })
  },
  'agenda.copySession': async (bench) => {
    const at = await stage(bench)
    const { agenda, sessionId, small, sitting } = at
    await agenda.putSession({ id: sessionId, delay: 15 })
    const { ids } = await agenda.copySession({ id: sessionId, roomIds: [small] })
    const [copy = ''] = ids
    const original = await sitting(sessionId)
    expect(await sitting(copy)).toEqual({ ...original, id: copy, roomId: small, delay: 0 })
    expect(await outline(at, copy)).toEqual(await outline(at))
    expect((await bench.client.history.undo()).redo?.command).toBe('agenda.copySession')
    expect(await sitting(copy)).toBeNull()
    await expect(agenda.copySession({ id: sessionId, roomIds: ['none'] })).rejects.toMatchObject({
      code: 'agenda.roomNotFound',
    })
  },
} satisfies Partial<Cases<'agenda'>>

const roomCases = {
  'agenda.putRoom': async (bench) => {
    const { conferenceId, agenda, big, small, get } = await stage(bench)
    const renamed = { id: big, conferenceId, name: 'Колонный зал', capacity: 250 }
    expect(await agenda.putRoom(renamed)).toEqual(renamed)
    expect((await get()).rooms).toMatchObject([renamed, { id: small, name: 'Зал Б', capacity: null }])
    await expect(agenda.putRoom({ ...renamed, id: 'none' })).rejects.toMatchObject({ code: 'agenda.roomNotFound' })
  },
  'agenda.removeRoom': async (bench) => {
    const { sessionId, agenda, big, small, get, sitting } = await stage(bench)
    await agenda.removeRoom({ id: big })
    expect((await get()).rooms).toMatchObject([{ id: small }])
    expect(await sitting(sessionId)).toMatchObject({ roomId: null, date: '2026-05-12' })
    await bench.client.history.undo()
    expect(await sitting(sessionId)).toMatchObject({ roomId: big })
    await expect(agenda.removeRoom({ id: 'none' })).rejects.toMatchObject({ code: 'agenda.roomNotFound' })
  },
  'agenda.moveRoom': async (bench) => {
    const { agenda, big, small, get } = await stage(bench)
    const order = async () => (await get()).rooms.map(({ id }) => id)
    await agenda.moveRoom({ id: small, beforeId: big })
    expect(await order()).toEqual([small, big])
    await agenda.moveRoom({ id: small, beforeId: null })
    expect(await order()).toEqual([big, small])
    await agenda.moveRoom({ id: big, beforeId: big })
    expect(await order()).toEqual([big, small])
    await expect(agenda.moveRoom({ id: big, beforeId: 'none' })).rejects.toMatchObject({ code: 'agenda.roomNotFound' })
  },
  'agenda.putDay': async (bench) => {
    const { conferenceId, agenda, get } = await stage(bench)
    const day = { conferenceId, date: '2026-05-12', opensAt: '09:00', closesAt: '18:30' }
    expect(await agenda.putDay(day)).toEqual(day)
    expect((await get()).days).toEqual([day])
    await expect(agenda.putDay({ ...day, conferenceId: 'none' })).rejects.toMatchObject({ code: 'conference.notFound' })
  },
  'agenda.removeDay': async (bench) => {
    const { conferenceId, agenda, get } = await stage(bench)
    await agenda.putDay({ conferenceId, date: '2026-05-12', opensAt: '09:00', closesAt: '18:30' })
    await agenda.removeDay({ conferenceId, date: '2026-05-12' })
    expect((await get()).days).toEqual([])
    expect((await bench.client.history.undo()).redo).toEqual({ command: 'agenda.removeDay', subject: '2026-05-12' })
  },
} satisfies Partial<Cases<'agenda'>>

const itemCases = {
  'agenda.putItem': async (bench) => {
    const at = await stage(bench)
    const { sessionId, agenda, ids, itemOf } = at
    const [opening, , reading] = ids
    const link = { documentId: 'none', clauseId: null }
    expect(await outline(at)).toEqual(['0 Открытие', '0 Доклады', '1 О чтении', '0 Закрытие'])
    const added = await agenda.putItem({ id: null, sessionId, beforeId: opening, title: 'Сбор', depth: 2, minutes: 30 })
    expect(added).toMatchObject({ depth: 0, kind: 'report', minutes: 30, state: 'planned' })
    expect((await outline(at))[0]).toBe('0 Сбор')
    await agenda.putItem({ id: ids[1], depth: 1 })
    expect((await outline(at)).slice(1)).toEqual(['0 Открытие', '1 Доклады', '2 О чтении', '0 Закрытие'])
    await agenda.putItem({ id: reading, title: 'О письме', minutes: 20, cut: 25 })
    expect(await itemOf(reading)).toMatchObject({ title: 'О письме', minutes: 20, cut: 20, depth: 2 })
    await bench.client.history.undo()
    expect((await outline(at))[3]).toBe('2 О чтении')
    await expect(agenda.putItem({ id: reading, links: [link] })).rejects.toMatchObject({ code: 'document.notFound' })
    await expect(agenda.putItem({ id: 'none', minutes: 1 })).rejects.toMatchObject({ code: 'agenda.itemNotFound' })
  },
  'agenda.matchSpeakers': async (bench) => {
    const { conferenceId, add, agenda } = await stage(bench)
    const olga = await add('Чижова Ольга Петровна, Музей льна, хранитель')
    const other = await add('Чижов Олег')
    const items = readProgramme.days[0]?.sessions[0]?.items ?? []
    const read = items.flatMap(({ speakers }) => speakers)
    const speakers = [...read, { name: 'Абаев Руслан' }].map(({ name }) => ({ name }))
    expect(speakers).toHaveLength(4)
    const found = await agenda.matchSpeakers({ conferenceId, speakers })
    expect(found.map((list) => list[0]?.participationId)).toEqual([olga, olga, other, undefined])
    expect(found[0]?.[0]).toMatchObject({
      name: 'Чижова Ольга Петровна',
      organization: 'Музей льна',
      post: 'хранитель',
    })
    await expect(agenda.matchSpeakers({ conferenceId: 'none', speakers: [] })).rejects.toMatchObject({
      code: 'conference.notFound',
    })
  },
  'agenda.removeItem': async (bench) => {
    const at = await stage(bench)
    await at.agenda.removeItem({ id: at.ids[1] })
    expect(await outline(at)).toEqual(['0 Открытие', '0 Закрытие'])
    await bench.client.history.undo()
    expect(await outline(at)).toEqual(['0 Открытие', '0 Доклады', '1 О чтении', '0 Закрытие'])
    await expect(at.agenda.removeItem({ id: 'none' })).rejects.toMatchObject({ code: 'agenda.itemNotFound' })
  },
  'agenda.moveItem': async (bench) => {
    const at = await stage(bench)
    const { agenda, sessionId, conferenceId, ids } = at
    const [opening, reports] = ids
    await agenda.moveItem({ id: reports, sessionId, beforeId: opening })
    expect(await outline(at)).toEqual(['0 Доклады', '1 О чтении', '0 Открытие', '0 Закрытие'])
    const { id: other } = await agenda.putSession({ id: null, conferenceId, title: 'Секция' })
    await agenda.putItem({ id: null, sessionId: other, beforeId: null, title: 'Сбор' })
    await agenda.moveItem({ id: reports, sessionId: other, beforeId: null, depth: 1 })
    expect(await outline(at, other)).toEqual(['0 Сбор', '1 Доклады', '2 О чтении'])
    expect(await outline(at)).toEqual(['0 Открытие', '0 Закрытие'])
    await bench.client.history.undo()
    expect(await outline(at)).toHaveLength(4)
    await expect(agenda.moveItem({ id: reports, sessionId: 'none', beforeId: null })).rejects.toMatchObject({
      code: 'agenda.sessionNotFound',
    })
  },
} satisfies Partial<Cases<'agenda'>>

export const agendaCases: Cases<'agenda'> = { ...sessionCases, ...roomCases, ...itemCases, ...agendaDayCases }
