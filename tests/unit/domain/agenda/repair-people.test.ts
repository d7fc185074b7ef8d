import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyRepair } from '#domain/agenda/apply-repair.ts'
import { repairWords } from '#domain/agenda/conflict-words.ts'
import { clockAt } from '#domain/agenda/clock.ts'
import type { Conflict, ConflictOptions, ProgrammePerson } from '#domain/agenda/conflict.ts'
import { findConflicts } from '#domain/agenda/conflicts.ts'
import { settled } from '#domain/agenda/move-items.ts'
import { repairsOfPeople } from '#domain/agenda/repair-people.ts'
import type { AgendaItem, ItemKind, Programme } from '#domain/agenda/session.ts'
import { timesOf } from '#domain/agenda/times.ts'
import {
  arbitraryProgramme,
  firstDay,
  item,
  planned,
  programme,
  rarely,
  secondDay,
  session,
  speaker,
} from '#tests/support/programmes.ts'

const options: ConflictOptions = { startsOn: firstDay, endsOn: secondDay, now: null, hoursWithoutBreak: 3 }
const nobody: ReadonlyMap<string, ProgrammePerson> = new Map()
const added = { newId: 'new', title: '' }
const find = (one: Programme) => findConflicts(one, nobody, options)
const twiceIn = (one: Programme) => find(one).filter(({ kind }) => kind === 'personTwice')

/** The programme with the repair of its first person in two places; null where there is none. */
function mended(one: Programme): Programme | null {
  const [conflict] = twiceIn(one)
  const repair = conflict === undefined ? null : repairsOfPeople(one, nobody, options)(conflict)
  return repair === null ? null : applyRepair(one, repair, added)
}

const ivanov = speaker('Иванов Иван')
const by = (name: string, fields: Partial<AgendaItem> = {}) => ({ speakers: [speaker(name)], ...fields })
const order = (one: Programme | null, sessionId: string) =>
  one?.items.filter((each) => each.sessionId === sessionId).map(({ id }) => id)

/** Ivanov speaks in hall A from ten to twenty past, and is the first of what is given for hall B. */
const withHallB = (items: readonly AgendaItem[]) =>
  programme(
    [session('a', { minutes: 20 }), session('b', { roomId: 'B', minutes: 80 })],
    [item('x', 'a', { speakers: [ivanov] }), ...items],
  )

describe('the place a report goes to', () => {
  test('past a neighbour as long as itself: nothing else moves', () => {
    const one = withHallB([
      item('i', 'b', by('Иванов Иван')),
      item('k', 'b', by('Ким О.')),
      item('l', 'b', by('Ли А.')),
    ])
    const [conflict] = twiceIn(one)
    if (conflict === undefined) throw new Error('no conflict')
    const repair = repairsOfPeople(one, nobody, options)(conflict)
    expect(repair).toEqual({ do: 'moveItem', itemId: 'i', sessionId: 'b', beforeId: 'l', at: '10:20' })
    if (repair === null) throw new Error('no repair')
    expect(repairWords(repair, one, 'ru')).toBe('Поставить «Доклад i» на 10:20: накладки не будет')
    expect(repairWords(repair, one, 'en')).toBe('Put “Доклад i” at 10:20: nobody is needed twice then')
    expect(find(applyRepair(one, repair, added))).toEqual([])
  })

  test('not before the opening, nor past the discussion, while there is another', () => {
    const one = programme(
      [session('a', { ...planned('10:30'), minutes: 15 }), session('b', { roomId: 'B', minutes: 90 })],
      [
        item('x', 'a', { speakers: [ivanov], minutes: 15 }),
        item('opening', 'b', { kind: 'other', minutes: 10 }),
        item('k', 'b', by('Ким О.', { minutes: 30 })),
        item('i', 'b', by('Иванов Иван', { title: 'Музей на набережной большой реки и музей на набережной малой' })),
        item('talk', 'b', { kind: 'discussion', minutes: 30 }),
      ],
    )
    expect(order(mended(one), 'b')).toEqual(['opening', 'i', 'k', 'talk'])
    const [conflict] = twiceIn(one)
    const repair = conflict === undefined ? null : repairsOfPeople(one, nobody, options)(conflict)
    if (repair === null) throw new Error('no repair')
    expect(repairWords(repair, one, 'ru')).toBe(
      'Поставить «Музей на набережной большой реки и…» на 10:10: накладки не будет',
    )
  })

  test('the nearest at which the speaker is free and nobody else is needed twice', () => {
    const one = withHallB([
      item('i', 'b', by('Иванов Иван')),
      item('k', 'b', by('Ким О.', { minutes: 10 })),
      item('l', 'b', by('Ли А.', { minutes: 15 })),
      item('m', 'b', by('Мур Э.')),
    ])
    expect(order(mended(one), 'b')).toEqual(['k', 'l', 'i', 'm'])
    const busy = {
      ...one,
      sessions: [...one.sessions, session('c', { roomId: 'C', minutes: 15, moderators: [speaker('Ли А.')] })],
    }
    expect(order(mended(busy), 'b')).toBeUndefined()
  })

  test('when the report cannot move, the other one does', () => {
    const one = programme(
      [session('a', { minutes: 40 }), session('b', { roomId: 'B', minutes: 20 })],
      [item('x', 'a', { speakers: [ivanov] }), item('y', 'a', by('Ким О.')), item('z', 'b', { speakers: [ivanov] })],
    )
    expect(order(mended(one), 'a')).toEqual(['y', 'x'])
  })

  test('around what holds its time, which holds it', () => {
    const one = withHallB([
      item('i', 'b', by('Иванов Иван')),
      item('k', 'b', by('Ким О.')),
      item('live', 'b', by('Ли А.', { pinnedAt: '10:40', minutes: 10 })),
    ])
    const after = mended(one)
    expect(order(after, 'b')).toEqual(['k', 'i', 'live'])
    expect(after === null ? null : timesOf(after, 'running').items.get('live')).toEqual({ start: 640, end: 650 })
  })

  test('with all that stands under it, among those it stands with', () => {
    const one = withHallB([
      item('i', 'b', by('Иванов Иван', { minutes: 10 })),
      item('i1', 'b', by('Ким О.', { minutes: 10, depth: 1 })),
      item('l', 'b', by('Ли А.')),
      item('m', 'b', by('Мур Э.')),
    ])
    expect(order(mended(one), 'b')).toEqual(['l', 'i', 'i1', 'm'])
    const part = withHallB([
      item('h', 'b', { minutes: 0, kind: 'other' }),
      item('i', 'b', by('Иванов Иван', { depth: 1 })),
      item('k', 'b', by('Ким О.', { depth: 1 })),
      item('l', 'b', by('Ли А.')),
    ])
    const after = mended(part)
    expect(after?.items.filter(({ sessionId }) => sessionId === 'b').map(({ id, depth }) => [id, depth])).toEqual([
      ['h', 0], ['k', 1], ['i', 1], ['l', 0],
    ]) // prettier-ignore
  })
})

describe('no repair', () => {
  test('for what holds its time, and for what has begun', () => {
    for (const fields of [{ pinnedAt: '10:00' }, { startedAt: '2027-04-14T10:00:00Z' }]) {
      const own = [item('i', 'b', by('Иванов Иван', fields)), item('k', 'b', by('Ким О.')), item('l', 'b', by('Ли А.'))]
      expect(mended(withHallB(own))).toBeNull()
    }
  })

  test('before what has begun', () => {
    const one = programme(
      [session('a', { ...planned('10:20'), minutes: 20 }), session('b', { roomId: 'B', minutes: 40 })],
      [
        item('x', 'a', { speakers: [ivanov] }),
        item('k', 'b', by('Ким О.', { startedAt: '2027-04-14T10:00:00Z' })),
        item('i', 'b', by('Иванов Иван')),
      ],
    )
    expect(mended(one)).toBeNull()
    const ahead = one.items.map((each) => ({ ...each, startedAt: null }))
    expect(order(mended({ ...one, items: ahead }), 'b')).toEqual(['i', 'k'])
  })

  test('where it would make three hours of work without a break of what was not', () => {
    const rest = item('tea', 'b', { kind: 'break', minutes: 15 })
    const long = [
      item('i', 'b', by('Иванов Иван', { minutes: 90 })),
      rest,
      item('k', 'b', by('Ким О.', { minutes: 95 })),
    ]
    const one = programme(
      [session('a', { minutes: 90 }), session('b', { roomId: 'B', minutes: 200 })],
      [item('x', 'a', { speakers: [ivanov], minutes: 90 }), ...long],
    )
    expect(mended(one)).toBeNull()
  })

  test('for other conflicts', () => {
    const one = programme([session('a'), session('b', planned('10:30'))])
    expect(find(one).map(repairsOfPeople(one, nobody, options))).toEqual([null])
  })
})

/** Sessions side by side, whose speakers are few. */
const sideBySide = fc
  .array(
    fc.array(
      fc.record({
        who: fc.nat({ max: 9 }),
        minutes: fc.constantFrom(10, 15, 20, 20, 20),
        depth: fc.constantFrom(0, 0, 0, 1),
        pin: rarely(fc.integer({ min: 0, max: 60 })),
        delay: fc.constantFrom(0, 0, 0, 0, 5),
        kind: fc.constantFrom<ItemKind[]>('report', 'report', 'report', 'break'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    { minLength: 2, maxLength: 3 },
  )
  .map((all) =>
    programme(
      all.map((_, at) => session(`s${at}`, { roomId: ['A', 'B', 'C'][at] ?? null, minutes: 120 })),
      all.flatMap((own, at) =>
        own.map(({ who, pin, ...fields }, index) =>
          item(`s${at}i${index}`, `s${at}`, {
            ...by(`Имя ${who}`, fields),
            pinnedAt: pin === null ? null : clockAt(600 + pin),
          }),
        ),
      ),
    ),
  )

const started = fc.array(fc.constantFrom(true, false, false, false, false, false), { maxLength: 20 })

/** Programmes of a day that has begun here and there, with depths as they are stored. */
const begun = fc.tuple(fc.oneof(arbitraryProgramme, sideBySide), started).map(([one, isStarted]): Programme => {
  const items = one.items.map((each, index) =>
    isStarted[index] === true ? Object.assign(each, { startedAt: `${firstDay}T07:00:00Z` }) : each,
  )
  const sessionIds = one.sessions.map(({ id }) => id)
  return Object.assign(one, { items: settled(items, sessionIds) })
})

const repaired = (one: Programme) => {
  const repairOf = repairsOfPeople(one, nobody, options)
  return twiceIn(one).flatMap((conflict): { conflict: Conflict; after: Programme; itemId: string }[] => {
    const repair = repairOf(conflict)
    if (repair === null) return []
    if (repair.do !== 'moveItem') throw new Error(`${repair.do} for a person`)
    const after = applyRepair(one, repair, added)
    expect(timesOf(after, 'running').items.get(repair.itemId)?.start ?? -1).toBeGreaterThanOrEqual(0)
    return [{ conflict, after, itemId: repair.itemId }]
  })
}

const hours = ({ kind, places }: Conflict) => kind === 'noBreak' && places[0].sessionId

test('laws: fewer conflicts, none new and none worse; what is pinned or begun stays; lengths and the order of all others are kept', () => {
  let seen = 0
  fc.assert(
    fc.property(begun, (one) => {
      for (const { conflict, after, itemId } of repaired(one)) {
        seen += 1
        const [was, is] = [find(one), find(after)]
        expect(is.length).toBeLessThan(was.length)
        for (const left of is) {
          expect(left.id).not.toBe(conflict.id)
          const same = was.filter((old) => old.id === left.id || (hours(left) !== false && hours(left) === hours(old)))
          const worst = Math.max(...same.map(({ params }) => Number(params['minutes'] ?? 0)))
          expect([left.id, Number(left.params['minutes'] ?? 0) <= worst]).toEqual([left.id, true])
        }
        const [before, now] = [timesOf(one, 'running').items, timesOf(after, 'running').items]
        const moved = one.items.find(({ id }) => id === itemId)
        const branch = new Set<string>()
        for (const each of one.items.slice(moved === undefined ? 0 : one.items.indexOf(moved))) {
          if (branch.size > 0 && (each.depth <= (moved?.depth ?? 0) || each.sessionId !== moved?.sessionId)) break
          branch.add(each.id)
        }
        const others = (items: readonly AgendaItem[]) => items.filter(({ id }) => !branch.has(id))
        expect(others(after.items)).toEqual(others(one.items))
        expect(after.items.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
          one.items.toSorted((a, b) => a.id.localeCompare(b.id)),
        )
        for (const { id, pinnedAt, startedAt } of one.items) {
          const [old, fresh] = [before.get(id), now.get(id)]
          if (old !== undefined && fresh !== undefined) expect(fresh.end - fresh.start).toBe(old.end - old.start)
          if (pinnedAt !== null) expect(fresh?.start).toBe(old?.start)
          if (startedAt !== null && id !== itemId) expect(branch.has(id)).toBe(false)
        }
        expect(after.sessions).toEqual(one.sessions)
      }
    }),
    { numRuns: 300 },
  )
  expect(seen).toBeGreaterThan(10)
})
