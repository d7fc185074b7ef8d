import { describe, expect, test } from 'vitest'
import { mergeProgramme, type ImportChoices } from '#domain/agenda/import/merge-programme.ts'
import type { ReadItem, ReadProgramme, ReadSession } from '#domain/agenda/read-programme.ts'
import type { Programme } from '#domain/agenda/session.ts'
import { timesOf } from '#domain/agenda/times.ts'
import { firstDay, item, pinned, planned, room, session, speaker } from '#tests/support/programmes.ts'

const nothing: ImportChoices = { sessions: {}, rooms: {}, speakers: {} }

const readItem = (title: string, fields: Partial<ReadItem> = {}): ReadItem => ({
  title,
  kind: 'report',
  depth: 0,
  start: null,
  end: null,
  minutes: null,
  speakers: [],
  note: '',
  doubts: [],
  ...fields,
})

const readSession = (title: string, fields: Partial<ReadSession> = {}): ReadSession => ({
  title,
  kind: 'section',
  room: '',
  start: null,
  end: null,
  moderators: [],
  note: '',
  sourceId: '',
  items: [],
  doubts: [],
  ...fields,
})

const read = (...sessions: readonly ReadSession[]): ReadProgramme => ({
  title: '',
  days: [{ date: firstDay, sessions }],
})

const empty: Programme = { days: [], rooms: [], sessions: [], items: [] }

function merge(current: Programme, source: ReadProgramme, choices: Partial<ImportChoices> = {}) {
  let made = 0
  const options = { conferenceId: 'k1', untitled: 'Без названия', newId: () => `new${(made += 1)}` }
  return mergeProgramme(current, source, { ...nothing, ...choices }, options)
}

/** When things begin and end in the plan, on the clock of the test. */
function clocks(programme: Programme): readonly string[] {
  const { sessions, items } = timesOf(programme, 'plan')
  return [...programme.sessions, ...programme.items].map(({ id, title }) => {
    const time = sessions.get(id) ?? items.get(id)
    return time === undefined ? title : `${title} ${time.start}–${time.end}`
  })
}

describe('a new session', () => {
  test('is as long as the source says, or as its items need', () => {
    const { programme } = merge(
      empty,
      read(
        readSession('А', { start: '10:00', end: '11:30' }),
        readSession('Б', { start: '12:00', items: [readItem('в', { minutes: 25 }), readItem('г')] }),
        readSession('Д', { items: [readItem('е', { start: '15:00', end: '15:40' })] }),
        readSession('Ночь', { start: '23:30', end: '00:30' }),
      ),
    )
    expect(clocks(programme)).toEqual([
      'А 600–690',
      'Б 720–760',
      'Д 900–940',
      'Ночь 1410–1470',
      'в 720–745',
      'г 745–760',
      'е 900–940',
    ])
  })

  test('has its items when the source has them, pinned after a gap alone', () => {
    const items = [
      readItem('а', { start: '10:00', end: '10:20' }),
      readItem('б', { start: '10:20' }),
      readItem('в', { start: '10:45', end: '11:00' }),
      readItem('г', { start: '11:10', end: '11:30' }),
    ]
    const { programme } = merge(empty, read(readSession('А', { start: '10:00', end: '11:30', items })))
    expect(clocks(programme).slice(1)).toEqual(['а 600–620', 'б 620–645', 'в 645–660', 'г 670–690'])
    expect(programme.items.map(({ pinnedAt }) => pinnedAt)).toEqual([null, null, null, '11:10'])
  })

  test('a heading takes no time of its own, and no level is skipped', () => {
    const items = [readItem('Доклады'), readItem('а', { depth: 2, minutes: 20 }), readItem('б', { depth: 1 })]
    const { programme } = merge(empty, read(readSession('А', { start: '10:00', items })))
    expect(programme.items.map(({ minutes, depth }) => [minutes, depth])).toEqual([
      [0, 0],
      [20, 1],
      [15, 1],
    ])
  })

  test('without a title takes the words that are given', () => {
    expect(merge(empty, read(readSession(' '))).programme.sessions[0]).toMatchObject({
      title: 'Без названия',
      date: firstDay,
      start: null,
    })
  })

  test('makes each room once, or takes the one of the same name', () => {
    const current = { ...empty, rooms: [room('A', 'Большой зал')] }
    const source = read(
      readSession('1', { room: 'БОЛЬШОЙ ЗАЛ' }),
      readSession('2', { room: 'Зал Б' }),
      readSession('3', { room: 'зал б ' }),
      readSession('4', { room: 'Фойе' }),
    )
    const { programme, rooms } = merge(current, source, { rooms: { Фойе: 'A' } })
    expect(programme.rooms.map(({ name }) => name)).toEqual(['Большой зал', 'Зал Б'])
    const made = programme.rooms[1]?.id
    expect(programme.sessions.map(({ roomId }) => roomId)).toEqual(['A', made, made, 'A'])
    expect(rooms.map(({ isNew }) => isNew)).toEqual([false, true, true, false])
    expect(merge(current, source, { rooms: { 'БОЛЬШОЙ ЗАЛ': null } }).programme.rooms).toHaveLength(4)
  })
})

const standing: Programme = {
  ...empty,
  rooms: [room('A', 'Зал А'), room('B', 'Зал Б')],
  sessions: [session('s1', { title: 'Открытие', internalNote: 'свет', minutes: 60 }), session('s2')],
  items: [
    item('i1', 's1', { title: 'Приветствие', internalNote: 'цветы', ...pinnedItem('10:00') }),
    item('i2', 's1', { title: 'О чтении', speakers: [speaker('А. Лосев', { participationId: 'y1' })] }),
  ],
}

function pinnedItem(pinnedAt: string) {
  return { pinnedAt }
}

const asStanding = readSession('открытие', {
  room: 'зал а',
  start: '10:00',
  end: '11:00',
  items: [
    readItem('Приветствие', { start: '10:00', end: '10:20' }),
    readItem('О чтении', { minutes: 20, speakers: [{ name: 'а. лосев', post: '', role: 'speaker' }] }),
  ],
})

describe('a session that stands', () => {
  test('is found by date, room and title, and keeps what the source does not say', () => {
    const { programme, sessions } = merge(standing, read(asStanding))
    expect(sessions).toMatchObject([{ state: 'changed', sessionId: 's1', changes: ['title', 'items'] }])
    const source = { ...asStanding, title: 'Открытие' }
    const speakers = [{ name: 'А. Лосев', post: '', role: 'speaker' }] as const
    const items = source.items.map((one) => (one.speakers.length > 0 ? { ...one, speakers } : one))
    expect(merge(standing, read({ ...source, items }))).toMatchObject({
      programme: standing,
      sessions: [{ state: 'same', changes: [] }],
    })
    expect(programme.sessions[0]).toMatchObject({ id: 's1', internalNote: 'свет' })
    expect(programme.items[1]?.speakers).toEqual([speaker('а. лосев', { participationId: 'y1' })])
  })

  test('is another one in another room or on another date, unless a person says which it is', () => {
    const elsewhere = read({ ...asStanding, room: 'Зал Б' })
    expect(merge(standing, elsewhere).sessions).toMatchObject([{ state: 'new' }])
    const chosen = merge(standing, elsewhere, { sessions: { '0.0': { as: 'of', id: 's1' } } })
    expect(chosen.sessions[0]?.changes).toEqual(['title', 'room', 'items'])
    expect(chosen.programme.sessions).toHaveLength(2)
    const twice = merge(standing, read(asStanding, asStanding)).sessions
    expect(twice.map(({ state }) => state)).toEqual(['changed', 'new'])
    const asNew = merge(standing, read(asStanding), { sessions: { '0.0': { as: 'new' } } })
    expect(asNew.programme.sessions).toHaveLength(3)
  })

  test('keeps how it begins when that comes to the same time', () => {
    const current = { ...standing, sessions: [session('s1', { title: 'Открытие', ...pinned('10:00') })] }
    const same = merge(current, read(asStanding)).programme.sessions[0]
    expect(same?.start).toEqual(pinned('10:00').start)
    const later = merge(current, read({ ...asStanding, start: '10:30' })).programme.sessions[0]
    expect(later?.start).toEqual(pinned('10:30').start)
    const plain = merge(standing, read({ ...asStanding, start: '10:30' })).programme.sessions[0]
    expect(plain?.start).toEqual(planned('10:30').start)
  })

  test('loses the items the source does not have, which is told', () => {
    const { programme, sessions } = merge(standing, read({ ...asStanding, items: asStanding.items.slice(0, 1) }))
    expect(sessions[0]?.removedItems).toEqual(['О чтении'])
    expect(programme.items.map(({ id, internalNote }) => [id, internalNote])).toEqual([['i1', 'цветы']])
  })

  test('is known by its name in the source, whatever else has changed', () => {
    const source = readSession('Секция', { sourceId: 'event-7@example', room: 'Зал Б', start: '10:00' })
    const first = merge(standing, read(source))
    const again = merge(first.programme, read({ ...source, title: 'Круглый стол', room: 'Зал А', start: '12:00' }))
    expect(again.sessions[0]).toMatchObject({ state: 'changed', changes: ['title', 'room', 'start'] })
    expect(again.programme.sessions).toHaveLength(3)
    const ours = merge(standing, read(readSession('Иначе', { sourceId: 's1@plenum' })))
    expect(ours.sessions[0]).toMatchObject({ state: 'changed', sessionId: 's1' })
  })
})
