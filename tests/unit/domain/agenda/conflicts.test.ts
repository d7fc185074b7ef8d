import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyRepair } from '#domain/agenda/apply-repair.ts'
import {
  conflictKinds,
  conflictSeverity,
  type Conflict,
  type ConflictOptions,
  type ProgrammePerson,
} from '#domain/agenda/conflict.ts'
import {
  conflictName,
  conflictWords,
  newBreakTitle,
  overrunWords,
  repairWords,
  severityName,
} from '#domain/agenda/conflict-words.ts'
import { findConflicts } from '#domain/agenda/conflicts.ts'
import { delayFrom } from '#domain/agenda/delay.ts'
import { freeSlots } from '#domain/agenda/free-slots.ts'
import type { Programme } from '#domain/agenda/session.ts'
import { isEverywhere, timesOf } from '#domain/agenda/times.ts'
import {
  arbitraryProgramme,
  firstDay,
  follows,
  item,
  pinned,
  planned,
  programme,
  room,
  secondDay,
  session,
  speaker,
} from '#tests/support/programmes.ts'

const options: ConflictOptions = { startsOn: firstDay, endsOn: secondDay, now: null, hoursWithoutBreak: 3 }
const nobody: ReadonlyMap<string, ProgrammePerson> = new Map()
const ivanov = speaker('Иванов Иван')
const added = { newId: 'new', title: newBreakTitle('ru') }

function find(one: Programme, people = nobody, more: Partial<ConflictOptions> = {}) {
  return findConflicts(one, people, { ...options, ...more })
}
const words = (conflicts: readonly Conflict[]) => conflicts.map((conflict) => conflictWords(conflict, 'ru'))
const at = (minute: number) => ({ now: { date: firstDay, minute } })
const named = { rooms: ['A', 'B', 'C'].map((id) => room(id)), items: [] }
const repairs = (conflicts: readonly Conflict[]) =>
  conflicts.map(({ repair }) => (repair === null ? null : repairWords(repair, named, 'ru')))
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('conflicts of people', () => {
  const twice = programme(
    [session('s1', { minutes: 40 }), session('s2', { roomId: 'B', minutes: 40, moderators: [speaker('Петрова А.')] })],
    [
      item('a', 's1', { speakers: [ivanov] }),
      item('b', 's1', { speakers: [speaker('Ким О.')] }),
      item('c', 's2', { speakers: [speaker('Иван  ИВАНОВ')] }),
      item('d', 's2', { speakers: [speaker('Петрова А.')] }),
    ],
  )

  test('one written name in two halls, in any order of its words', () => {
    const found = find(twice)
    expect(found.map(({ id, repair }) => [id, repair])).toEqual([['personTwice c a name иван иванов', null]])
    expect(words(found)).toEqual(['Иван  ИВАНОВ: одновременно «Доклад a» (10:00–10:20) и «Доклад c» (10:00–10:20).'])
  })

  test('a participant and the same name written elsewhere are one person', () => {
    const people = new Map([['p1', { name: 'Иванов Иван', status: 'confirmed' as const }]])
    const one = programme(
      [session('s1', { moderators: [speaker('', { participationId: 'p1' })] }), session('s2', { roomId: 'B' })],
      [item('c', 's2', { speakers: [ivanov] })],
    )
    expect(find(one, people)).toMatchObject([{ kind: 'personTwice', participationId: 'p1', params: { minutes: 20 } }])
  })

  test('who leads a session may speak in it, and one report may follow another', () => {
    const one = programme(
      [session('s1', { moderators: [ivanov] }), session('s2', { ...planned('11:00'), roomId: 'B' })],
      [item('a', 's1', { speakers: [ivanov] }), item('b', 's2', { speakers: [ivanov] })],
    )
    expect(find(one)).toEqual([])
  })

  test('declined is told always, not here only when it is time and arrivals are kept', () => {
    const one = programme(
      [session('s1')],
      ['p1', 'p2', 'p3'].map((id) => item(id, 's1', { speakers: [speaker('', { participationId: id })] })),
    )
    const people = new Map<string, ProgrammePerson>([
      ['p1', { name: 'Иванов', status: 'declined' }],
      ['p2', { name: 'Петрова', status: 'confirmed' }],
      ['p3', { name: 'Ким', status: 'arrived' }],
    ])
    expect(find(one, people).map(({ kind }) => kind)).toEqual(['speakerDeclined'])
    expect(words(find(one, people, at(9 * 60 + 20)))[1]).toBe(
      'Петрова: прибытие не отмечено, а «Доклад p2» — в 10:20–10:40.',
    )
    expect(find(one, people, at(9 * 60 + 19))).toHaveLength(1)
    expect(find(one, people, at(10 * 60 + 40))).toHaveLength(1)
    const unkept = new Map([...people, ['p3', { name: 'Ким', status: 'invited' }] as const])
    expect(find(one, unkept, at(10 * 60))).toHaveLength(1)
  })

  test('a report without a speaker, unless its parts have them', () => {
    const one = programme(
      [session('s1', { minutes: 120 })],
      [
        item('head', 's1'),
        item('part', 's1', { depth: 1, speakers: [ivanov] }),
        item('alone', 's1'),
        item('deep', 's1', { depth: 1 }),
        item('talk', 's1', { kind: 'discussion' }),
        item('gone', 's1', { state: 'dropped' }),
      ],
    )
    expect(find(one).map(({ id }) => id)).toEqual(['noSpeaker alone', 'noSpeaker deep'])
  })
})

describe('conflicts of rooms and hours', () => {
  test('a room twice: another room as large, or free time in the same room', () => {
    const two = programme([session('s1'), session('s2', planned('10:30'))], [], {
      rooms: [{ ...room('A'), capacity: 100 }, { ...room('B'), capacity: 20 }, room('C')],
    })
    const [first] = find(two)
    expect(first?.repair).toEqual({ do: 'moveSession', sessionId: 's2', roomId: 'C', start: null })
    expect(plain(words([...find(two)])[0])).toBe(
      'Зал A: «Заседание s2» (10:30–11:30) накладывается на «Заседание s1» (10:00–11:00), общее время — 30 мин.',
    )
    const small = { ...two, rooms: two.rooms.slice(0, 2) }
    const [again] = find(small)
    expect(again?.repair).toEqual({
      do: 'moveSession',
      sessionId: 's2',
      roomId: null,
      start: { as: 'planned', at: '11:00' },
    })
    if (again?.repair == null) throw new Error('no repair')
    expect(find(applyRepair(small, again.repair, added))).toEqual([])
    expect(repairs([...find(two), ...find(small)])).toEqual(['Перевести: Зал C', 'Начать в 11:00'])
  })

  test('a session through a break for everybody', () => {
    const one = programme([
      session('s1', { minutes: 180 }),
      session('lunch', { ...pinned('12:00'), kind: 'break', roomId: null, title: 'Обед' }),
    ])
    expect(find(one).map(({ id, repair }) => [id, repair])).toEqual([['overBreak s1 lunch', null]])
  })

  test('late into a pinned lunch: not a room twice, and shortening mends it', () => {
    const one = delayFrom(
      programme(
        [session('s1'), session('lunch', { ...pinned('11:00'), kind: 'break', title: '' })],
        [item('a', 's1', { speakers: [ivanov], minutes: 60 })],
      ),
      { id: 's1', minutes: 75, shrinkBreaks: false },
    )
    const found = find(one.programme)
    expect(found.map(({ kind }) => kind)).toEqual(['overPinned'])
    expect(plain(words(found)[0])).toBe(
      '«Заседание s1» заходит на (без названия) на 1 ч 15 мин: начало в 11:00 не сдвигается.',
    )
    expect(one.overflows.map((overflow) => plain(overrunWords(overflow, one.programme, 'en')))).toEqual([
      '“Заседание s1” runs 1 h 15 min into (untitled), which starts at 11:00 and does not move.',
    ])
    const [conflict] = found
    if (conflict?.repair == null) throw new Error('no repair')
    const [left] = find(applyRepair(one.programme, conflict.repair, added))
    expect(left).toMatchObject({ id: conflict.id, params: { minutes: 20 } })
  })

  test('outside the hours, the dates, and after what is not there', () => {
    const one = programme([
      session('early', planned('08:30')),
      session('late', { ...planned('18:30'), roomId: 'B' }),
      session('other', { date: '2027-04-16' }),
      session('lost', follows('gone')),
      session('none', { date: null }),
    ])
    expect(find(one).map(({ id }) => id)).toEqual([
      'outsideDay early',
      'outsideDay late',
      'outsideConference other',
      'noStart lost',
    ])
    expect(repairs(find(one))).toEqual(['Начать в 09:00', 'Начать в 18:00', null, null])
    expect(words(find(one))[2]).toBe(
      '«Заседание other» — 16\u00a0апреля 2027\u00a0г.: в этот день конференция не идёт.',
    )
  })

  test('items that need more than the session has, until one is dropped', () => {
    const one = programme(
      [session('s1', { minutes: 30 })],
      ['a', 'b'].map((id) => item(id, 's1', { speakers: [speaker(id)] })),
    )
    const [conflict] = find(one)
    expect(conflict).toMatchObject({ kind: 'tooLong', params: { minutes: 30, needed: 40 } })
    if (conflict?.repair == null) throw new Error('no repair')
    expect(find(applyRepair(one, conflict.repair, added))).toEqual([])
    const dropped = ['a', 'b'].map((id) => item(id, 's1', { state: 'dropped' }))
    expect(find({ ...one, items: dropped })).toEqual([])
  })

  test('more than three hours without a break; one in the middle mends it', () => {
    const reports = Array.from({ length: 10 }, (_, index) =>
      item(`i${index}`, 's1', { speakers: [speaker(`Имя ${index}`)] }),
    )
    const one = programme([session('s1', { minutes: 200 })], reports)
    const [conflict] = find(one)
    expect(conflict?.repair).toEqual({ do: 'addBreak', sessionId: 's1', beforeId: 'i5', minutes: 15 })
    expect(plain(words(find(one))[0])).toBe('Зал A: 10:00–13:20 без перерыва, всего 3 ч 20 мин.')
    if (conflict?.repair == null) throw new Error('no repair')
    expect(find(applyRepair(one, conflict.repair, added)).map(({ kind }) => kind)).toEqual(['tooLong'])
    const tight = programme([session('s1', { minutes: 200 }), session('s2', planned('13:25'))], reports)
    expect(find(tight).map(({ kind, repair }) => [kind, repair])).toEqual([['noBreak', null]])
    const halves = programme([session('s1', { minutes: 170 }), session('s2', { ...planned('12:55'), minutes: 120 })])
    expect(find(halves)).toHaveLength(1)
    expect(
      find(programme([session('s1', { minutes: 170 }), session('s2', { ...planned('13:00'), minutes: 120 })])),
    ).toEqual([])
  })
})

test('free time: what is between, as long as it need be; a break for everybody takes every room', () => {
  const one = programme(
    [
      session('s1', planned('09:00')),
      session('s2', { ...planned('10:30'), minutes: 480 }),
      session('lunch', { kind: 'break', roomId: null, minutes: 300, ...planned('13:00') }),
    ],
    [],
    {
      days: [{ conferenceId: 'k1', date: firstDay, opensAt: '09:00', closesAt: '19:00' }],
      rooms: [room('A'), room('B')],
    },
  )
  expect(freeSlots(one, 40).map(({ roomId, start, end }) => [roomId, start, end])).toEqual([
    ['B', 540, 780],
    ['B', 1080, 1140],
  ])
  expect(freeSlots(one, 30).map(({ roomId, start }) => [roomId, start])).toContainEqual(['A', 600])
})

/** Minutes of sessions in a room, on a clock of both days. */
function spans(one: Programme) {
  const { sessions: times } = timesOf(one, 'running')
  return one.sessions.flatMap((each) => {
    const time = times.get(each.id)
    const base = each.date === secondDay ? 1440 : 0
    return time === undefined ? [] : [{ each, start: base + time.start, end: base + time.end }]
  })
}

test('every kind has a heading of its own and a weight', () => {
  for (const language of ['ru', 'en'] as const) {
    const names = conflictKinds.map((kind) => conflictName(kind, language))
    expect(new Set(names).size).toBe(conflictKinds.length)
  }
  expect(severityName(conflictSeverity.roomTwice, 'ru')).toBe('Ошибка')
  expect(severityName(conflictSeverity.noBreak, 'en')).toBe('Advice')
})

test('a room taken twice is mended also on a day whose hours nobody has said', () => {
  const twice = programme([session('s1'), session('s2', planned('10:30'))], [], { days: [] })
  const conflict = find(twice).find(({ kind }) => kind === 'roomTwice')
  expect(conflict?.repair).toEqual({ do: 'moveSession', sessionId: 's2', roomId: 'B', start: null })
})

describe('laws of conflicts', () => {
  test('every overlap of a room is told, as what it is, and nothing else is', () => {
    fc.assert(
      fc.property(arbitraryProgramme, (one) => {
        const told = find(one).filter(({ kind }) => ['roomTwice', 'overBreak'].includes(kind))
        const late = new Set(
          find(one).flatMap(({ kind, places }) =>
            kind === 'overPinned' ? places.map(({ sessionId }) => sessionId) : [],
          ),
        )
        const pairs = new Set(
          told.map(({ places }) =>
            places
              .map(({ sessionId }) => sessionId)
              .toSorted((a, b) => a.localeCompare(b))
              .join(' '),
          ),
        )
        const all = spans(one)
        for (const [index, a] of all.entries())
          for (const b of all.slice(index + 1)) {
            const share =
              (a.each.roomId !== null && a.each.roomId === b.each.roomId) ||
              (isEverywhere(a.each) && (b.each.roomId !== null || isEverywhere(b.each))) ||
              (isEverywhere(b.each) && a.each.roomId !== null)
            const overlap =
              share && Math.min(a.end, b.end) > Math.max(a.start, b.start) && a.start < a.end && b.start < b.end
            const key = [a.each.id, b.each.id].toSorted((x, y) => x.localeCompare(y)).join(' ')
            if (pairs.has(key)) expect(overlap, key).toBe(true)
            else if (overlap) expect(late.has(a.each.id) || late.has(b.each.id), key).toBe(true)
          }
      }),
    )
  })

  test('the same conflicts have the same ids, each once, and words without gaps in both languages', () => {
    fc.assert(
      fc.property(arbitraryProgramme, (one) => {
        const found = find(one)
        const ids = found.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const conflict of found)
          for (const language of ['ru', 'en'] as const) {
            expect(conflictWords(conflict, language)).not.toMatch(/[{}]|undefined|NaN/u)
            if (conflict.repair !== null) expect(repairWords(conflict.repair, one, language)).not.toMatch(/[{}]/u)
          }
        expect(ids.map((id) => conflictKinds.findIndex((kind) => id.startsWith(kind)))).not.toContain(-1)
      }),
    )
  })

  test('a repair takes its conflict away, or at least some of it', () => {
    fc.assert(
      fc.property(arbitraryProgramme, (one) => {
        for (const conflict of find(one)) {
          if (conflict.repair === null) continue
          const left = find(applyRepair(one, conflict.repair, added)).find(({ id }) => id === conflict.id)
          if (conflict.kind === 'overPinned' || conflict.repair.do === 'shorten') continue
          if (left !== undefined)
            expect(left.params['minutes'] ?? 0, conflict.id).toBeLessThan(Number(conflict.params['minutes'] ?? 0))
        }
      }),
    )
  })

  test('free time is free, and no free time is missed', () => {
    fc.assert(
      fc.property(arbitraryProgramme, fc.integer({ min: 5, max: 90 }), (one, minutes) => {
        const slots = freeSlots(one, minutes)
        for (const { id: roomId } of one.rooms)
          for (const { date } of one.days) {
            const base = date === secondDay ? 1440 : 0
            const busy = (minute: number) =>
              spans(one).some(
                ({ each, start, end }) =>
                  (each.roomId === roomId || isEverywhere(each)) && start <= base + minute && base + minute < end,
              )
            const free: number[] = []
            for (let minute = 540; minute < 1140; minute += 1) if (!busy(minute)) free.push(minute)
            const long = free.filter((minute) => {
              let [from, to] = [minute, minute]
              const is = new Set(free)
              while (is.has(from - 1)) from -= 1
              while (is.has(to + 1)) to += 1
              return to - from + 1 >= minutes
            })
            const told = slots
              .filter((slot) => slot.roomId === roomId && slot.date === date)
              .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index))
            expect(told).toEqual(long)
          }
      }),
      { numRuns: 15 },
    )
  })
})
