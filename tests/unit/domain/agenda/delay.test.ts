import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minuteOf } from '#domain/agenda/clock.ts'
import { delayFrom, resolveOverflow, whyNotDelay, type DelayOutcome } from '#domain/agenda/delay.ts'
import { overrunKey } from '#domain/agenda/overflow.ts'
import type { Programme } from '#domain/agenda/session.ts'
import { fit } from '#domain/agenda/shorten.ts'
import { clockAt } from '#domain/agenda/clock.ts'
import { isEverywhere, isHeld, pinnedMinute, planOf, timesOf } from '#domain/agenda/times.ts'
import {
  arbitraryProgramme,
  firstDay,
  item,
  pinned,
  planned,
  programme,
  secondDay,
  session,
} from '#tests/support/programmes.ts'

const at = (one: Programme, id: string): string => {
  const { sessions, items } = timesOf(one, 'running')
  const time = sessions.get(id) ?? items.get(id)
  return time === undefined ? 'none' : `${clockAt(time.start)}–${clockAt(time.end)}`
}

/** A morning: opening, two reports, coffee, the section, lunch for all at one o'clock, the afternoon. */
const morning = programme(
  [
    session('opening', { ...planned('10:00'), kind: 'ceremony', minutes: 30 }),
    session('plenary', { ...planned('10:30'), kind: 'plenary', minutes: 60 }),
    session('coffee', { ...planned('11:30'), kind: 'break', roomId: null, minutes: 30, leastMinutes: 15 }),
    session('section', { ...planned('12:00'), minutes: 60 }),
    session('lunch', { ...pinned('13:00'), kind: 'break', roomId: null }),
    session('afternoon', { ...planned('14:00'), minutes: 120 }),
    session('B', { ...planned('12:00'), roomId: 'B', minutes: 55 }),
  ],
  [
    item('p1', 'plenary', { minutes: 30 }),
    item('p2', 'plenary', { minutes: 30 }),
    item('s1', 'section'),
    item('s2', 'section'),
    item('s3', 'section', { kind: 'discussion' }),
  ],
)

const over = ({ overflows }: DelayOutcome) => overflows.map(({ barrier, roomId, over: by }) => [barrier.id, roomId, by])

describe('a conference morning with two delays', () => {
  const first = delayFrom(morning, { id: 'opening', minutes: 10, shrinkBreaks: true })
  const second = delayFrom(first.programme, { id: 'p2', minutes: 12, shrinkBreaks: true })

  test('the first is caught up by the coffee break', () => {
    expect(['opening', 'plenary', 'coffee', 'section', 'B'].map((id) => at(first.programme, id))).toEqual([
      '10:10–10:40',
      '10:40–11:40',
      '11:40–12:00',
      '12:00–13:00',
      '12:00–12:55',
    ])
    expect(first.overflows).toEqual([])
    expect(first.changes.sessions.map(({ id, delay, cut }) => [id, delay, cut])).toEqual([
      ['opening', 10, 0],
      ['coffee', 0, 10],
    ])
  })

  test('the second leaves seven minutes over the lunch, which holds', () => {
    expect(at(second.programme, 'coffee')).toBe('11:52–12:07')
    expect(at(second.programme, 'lunch')).toBe('13:00–14:00')
    expect(over(second)).toEqual([
      ['lunch', 'A', 7],
      ['lunch', 'B', 2],
    ])
    expect(second.shifts.map(({ itemId, sessionId }) => itemId ?? sessionId)).toEqual([
      'plenary',
      'p2',
      'coffee',
      'B',
      'section',
      's1',
      's2',
      's3',
    ])
  })

  const [lunchA] = second.overflows
  if (lunchA === undefined) throw new Error('nothing runs over')
  const choose = (choice: Parameters<typeof resolveOverflow>[4]) =>
    resolveOverflow(first.programme, second.programme, 'p2', lunchA, choice)

  test('names what can give', () => {
    expect(lunchA.candidates.map(({ itemId }) => itemId)).toEqual(['p2', 's1', 's2', 's3'])
    expect([lunchA.canShorten, lunchA.nextSessionId]).toEqual([7, 'afternoon'])
  })

  test('shorten evenly: the same of each, odd minutes from the longest', () => {
    const { programme: fits, overflows } = choose({ do: 'shorten' })
    expect(at(fits, 'section').slice(6)).toBe('13:00')
    expect(fits.items.map(({ cut }) => cut)).toEqual([0, 2, 1, 2, 2])
    expect(overflows.map(({ roomId }) => roomId)).toEqual([])
  })

  test('drop a report: the section ends when lunch begins', () => {
    const { programme: fits, changes } = choose({ do: 'drop', itemId: 's2' })
    expect([at(fits, 's2'), at(fits, 's3'), at(fits, 'section')]).toEqual(['none', '12:27–12:47', '12:07–13:00'])
    expect(changes.items.map(({ id, state }) => [id, state])).toContainEqual(['s2', 'dropped'])
  })

  test('postpone a report: to the end of the afternoon, or without a place', () => {
    const { programme: moved } = choose({ do: 'postpone', itemId: 's2', sessionId: 'afternoon' })
    expect([at(moved, 's2'), at(moved, 'section')]).toEqual(['14:00–14:20', '12:07–13:00'])
    const { programme: waits } = choose({ do: 'postpone', itemId: 's2', sessionId: null })
    expect(waits.items.find(({ id }) => id === 's2')?.state).toBe('postponed')
    expect(at(waits, 'section')).toBe('12:07–13:00')
  })

  test('taking the second back gives the break its minutes again', () => {
    expect(delayFrom(second.programme, { id: 'p2', minutes: -12, shrinkBreaks: true }).programme).toEqual(
      first.programme,
    )
  })
})

describe('barriers', () => {
  test('a live broadcast at noon holds in the middle of a session', () => {
    const one = programme(
      [session('s', { ...planned('11:00'), minutes: 90 })],
      [
        item('a', 's', { minutes: 30 }),
        item('b', 's', { minutes: 30 }),
        item('live', 's', { pinnedAt: '12:00' }),
        item('c', 's'),
      ],
    )
    const outcome = delayFrom(one, { id: 'a', minutes: 10, shrinkBreaks: false })
    expect(over(outcome)).toEqual([['live', 'A', 10]])
    expect(at(outcome.programme, 'live')).toBe('12:00–12:20')
    const [overflow] = outcome.overflows
    if (overflow === undefined) throw new Error('nothing runs over')
    const fits = resolveOverflow(one, outcome.programme, 'a', overflow, { do: 'shorten' })
    expect(fits.overflows).toEqual([])
    expect(fits.programme.items.map(({ cut }) => cut)).toEqual([5, 5, 0, 0])
    expect(at(fits.programme, 'c')).toBe('12:20–12:40')
  })

  test('the hour at which the venue closes; empty time is taken before any report', () => {
    const one = programme(
      [session('s', { ...planned('17:30'), minutes: 90 }), session('next', { date: secondDay, ...planned('10:00') })],
      [item('a', 's', { minutes: 30 }), item('b', 's', { minutes: 30 })],
    )
    const outcome = delayFrom(one, { id: 's', minutes: 40, shrinkBreaks: true })
    expect(over(outcome)).toEqual([['2027-04-14', 'A', 40]])
    expect(outcome.overflows[0]?.nextSessionId).toBe('next')
    const [overflow] = outcome.overflows
    if (overflow === undefined) throw new Error('nothing runs over')
    const fits = resolveOverflow(one, outcome.programme, 's', overflow, { do: 'shorten' }).programme
    expect(fits.sessions[0]?.cut).toBe(40)
    expect(fits.items.map(({ cut }) => cut)).toEqual([5, 5])
    expect(at(fits, 's')).toBe('18:10–19:00')
  })

  test('no more is cut in one session than the next is pushed by', () => {
    const one = programme(
      [
        session('s1', { minutes: 60 }),
        session('s2', { ...planned('11:15'), minutes: 45 }),
        session('lunch', { ...pinned('12:00'), kind: 'break' }),
      ],
      [item('a', 's1', { minutes: 60 }), item('b', 's2', { minutes: 45 })],
    )
    const outcome = delayFrom(one, { id: 'a', minutes: 30, shrinkBreaks: false })
    expect(over(outcome)).toEqual([['lunch', 'A', 15]])
    const [overflow] = outcome.overflows
    if (overflow === undefined) throw new Error('nothing runs over')
    const fits = resolveOverflow(one, outcome.programme, 'a', overflow, { do: 'shorten' })
    expect(fits.overflows).toEqual([])
    expect(fits.programme.items.map(({ cut }) => cut).reduce((sum, cut) => sum + cut, 0)).toBe(15)
  })

  test('a session that is late by itself gives the rest', () => {
    const one = programme(
      [
        session('s1', { minutes: 60 }),
        session('s2', { ...planned('11:15'), minutes: 45 }),
        session('lunch', { ...pinned('12:00'), kind: 'break' }),
      ],
      [item('a', 's1', { minutes: 60 }), item('b', 's2', { minutes: 45, delay: 15 })],
    )
    const outcome = delayFrom(one, { id: 'a', minutes: 20, shrinkBreaks: false })
    expect(over(outcome)).toEqual([['lunch', 'A', 20]])
    const [overflow] = outcome.overflows
    if (overflow === undefined) throw new Error('nothing runs over')
    const fits = resolveOverflow(one, outcome.programme, 'a', overflow, { do: 'shorten' })
    expect(fits.overflows).toEqual([])
    expect(fits.programme.items.reduce((sum, { cut }) => sum + cut, 0)).toBe(20)
    expect(fits.programme.items[0]?.cut).toBeLessThanOrEqual(5)
  })

  test('what stands before a pinned item gives nothing to what runs over after it', () => {
    const one = programme(
      [
        session('s0', { ...planned('09:00'), delay: 10 }),
        session('s', { minutes: 70 }),
        session('lunch', { ...pinned('11:10'), kind: 'break' }),
      ],
      [
        item('z', 's0', { minutes: 60 }),
        item('a', 's', { minutes: 10 }),
        item('live', 's', { pinnedAt: '10:30', minutes: 10 }),
        item('c', 's', { minutes: 30, delay: 10 }),
      ],
    )
    const key = overrunKey({ barrier: { kind: 'session', id: 'lunch' }, roomId: 'A' })
    const fits = fit(one, { date: firstDay, key, originId: null }, { do: 'shorten' })
    expect(fits.items.map(({ id, cut }) => [id, cut]).slice(0, 2)).toEqual([
      ['z', 0],
      ['a', 0],
    ])
    expect(at(fits, 's').slice(6)).toBe('11:10')
  })

  test('breaks beyond a pinned session keep their length', () => {
    const one = programme([
      session('s1'),
      session('live', pinned('11:00')),
      session('coffee', { ...planned('12:00'), kind: 'break', minutes: 30, leastMinutes: 10 }),
    ])
    const { programme: after } = delayFrom(one, { id: 's1', minutes: 75, shrinkBreaks: true })
    expect(at(after, 'coffee')).toBe('12:15–12:45')
  })

  test('a break for everybody that begins late is caught up in every room', () => {
    const rest = { kind: 'break', minutes: 20, leastMinutes: 10 } as const
    const one = programme([
      session('a', { minutes: 30 }),
      session('coffee', { ...planned('10:30'), ...rest, roomId: null, leastMinutes: 15 }),
      session('b', { ...planned('10:50'), roomId: 'B', minutes: 30 }),
      session('pause', { ...planned('11:20'), ...rest, roomId: 'B' }),
    ])
    const { programme: after } = delayFrom(one, { id: 'coffee', minutes: 12, shrinkBreaks: true })
    expect(['coffee', 'b', 'pause'].map((id) => at(after, id))).toEqual(['10:42–10:57', '10:57–11:27', '11:27–11:40'])
  })

  test('what has ended gives nothing', () => {
    const one = programme(
      [session('s'), session('lunch', { ...pinned('11:00'), kind: 'break' })],
      [item('a', 's', { minutes: 30, endedAt: '2027-04-14T07:30:00.000Z' }), item('b', 's', { minutes: 30 })],
    )
    const [overflow] = delayFrom(one, { id: 'a', minutes: 8, shrinkBreaks: false }).overflows
    expect(overflow?.candidates).toEqual([{ itemId: 'b', minutes: 30 }])
  })
})

test('what cannot be delayed says why', () => {
  const one = programme(
    [session('s'), session('lunch', pinned('13:00')), session('none', { start: null })],
    [item('a', 's', { pinnedAt: '10:00' }), item('b', 's', { state: 'dropped' }), item('c', 'lunch')],
  )
  const reasons = ['x', 's', 'lunch', 'none', 'a', 'b', 'c'].map((id) => whyNotDelay(one, id))
  expect(reasons).toEqual(['unknown', null, 'pinned', 'noTime', 'pinned', 'notHeld', null])
  expect(() => delayFrom(one, { id: 'lunch', minutes: 5, shrinkBreaks: false })).toThrow(RangeError)
})

const request = fc.record({ at: fc.nat(), minutes: fc.integer({ min: 1, max: 90 }), shrinkBreaks: fc.boolean() })

/** Every programme with something in it that can be delayed, and a delay of it. */
const delays = fc.tuple(arbitraryProgramme, request).map(([one, { at: index, ...rest }]) => {
  const known = [...one.sessions, ...one.items].map(({ id }) => id).filter((id) => whyNotDelay(one, id) === null)
  const id = known[index % Math.max(1, known.length)]
  return id === undefined ? null : { one, asked: { ...rest, id } }
})
const forAll = (check: (one: Programme, asked: Parameters<typeof delayFrom>[1]) => void) =>
  fc.assert(
    fc.property(delays, (given) => {
      if (given !== null) check(given.one, given.asked)
    }),
    { numRuns: 200 },
  )

const ids = (each: Programme) => each.items.map(({ id }) => id).toSorted()

/** Pairs of sessions that share a room and a date and run at the same time, with what stands between. */
function overlaps(one: Programme): string[] {
  const { sessions: times } = timesOf(one, 'running')
  const found: string[] = []
  for (const a of one.sessions)
    for (const b of one.sessions) {
      const [first, second] = [times.get(a.id), times.get(b.id)]
      if (a.id >= b.id || a.date !== b.date || first === undefined || second === undefined) continue
      const share =
        (a.roomId !== null && (a.roomId === b.roomId || isEverywhere(b))) ||
        (isEverywhere(a) && (b.roomId !== null || isEverywhere(b)))
      if (share && Math.min(first.end, second.end) > Math.max(first.start, second.start)) found.push(`${a.id} ${b.id}`)
    }
  return found
}

describe('laws of delay', () => {
  test('no new overlap in a room, but over pinned points, and those are told of', () => {
    forAll((one, asked) => {
      const { programme: after, overflows } = delayFrom(one, asked)
      const before = new Set(overlaps(one))
      const pins = new Set(one.sessions.flatMap(({ id, start }) => (start?.as === 'pinned' ? [id] : [])))
      const plan = new Map(planOf(one).map((each) => [each.session.id, each.plan]))
      for (const pair of overlaps(after).filter((each) => !before.has(each))) {
        const [a = '', b = ''] = pair.split(' ')
        const later = (plan.get(a)?.start ?? 0) > (plan.get(b)?.start ?? 0) ? a : b
        const overlapPlanned =
          Math.min(plan.get(a)?.end ?? 0, plan.get(b)?.end ?? 0) >
          Math.max(plan.get(a)?.start ?? 0, plan.get(b)?.start ?? 0)
        if (overlapPlanned) continue
        expect(pins.has(a) || pins.has(b)).toBe(true)
        expect(
          [a, b].some((id) => overflows.some(({ barrier }) => barrier.id === id)),
          `${pair} ${later}`,
        ).toBe(true)
      }
    })
  })

  test('pinned starts never move', () => {
    forAll((one, asked) => {
      const outcome = delayFrom(one, asked)
      const { sessions, items } = timesOf(outcome.programme, 'running')
      const plan = timesOf(one, 'plan').sessions
      for (const { id, start } of one.sessions)
        if (start?.as === 'pinned' && sessions.has(id)) expect(sessions.get(id)?.start).toBe(minuteOf(start.at))
      for (const each of one.items)
        if (each.pinnedAt !== null && items.has(each.id))
          expect(items.get(each.id)?.start).toBe(pinnedMinute(each, plan.get(each.sessionId)?.start ?? 0))
    })
  })

  test('order is kept: what followed in a room or in a session follows', () => {
    forAll((one, asked) => {
      const { programme: after } = delayFrom(one, asked)
      const times = timesOf(after, 'running')
      const order = planOf(one)
      for (const [index, { session: first, plan }] of order.entries())
        for (const { session: next, plan: nextPlan } of order.slice(index + 1)) {
          if (
            first.date !== next.date ||
            first.roomId === null ||
            first.roomId !== next.roomId ||
            next.start?.as === 'pinned'
          )
            continue
          if (plan.end > nextPlan.start) continue
          expect(times.sessions.get(next.id)?.start).toBeGreaterThanOrEqual(times.sessions.get(first.id)?.end ?? 0)
        }
      const held = after.items.filter(isHeld)
      for (const [index, each] of held.entries()) {
        const before = held[index - 1]
        if (before?.sessionId !== each.sessionId || each.pinnedAt !== null || !times.items.has(each.id)) continue
        expect(times.items.get(each.id)?.start).toBeGreaterThanOrEqual(times.items.get(before.id)?.end ?? 0)
      }
    })
  })

  test('+N, then −N, is nothing where no break was shortened', () => {
    forAll((one, asked) => {
      const there = delayFrom(one, { ...asked, shrinkBreaks: false }).programme
      expect(delayFrom(there, { ...asked, minutes: -asked.minutes, shrinkBreaks: false }).programme).toEqual(one)
    })
  })

  test('breaks shrink no further than they may, and nothing else is cut', () => {
    forAll((one, asked) => {
      const { changes } = delayFrom(one, { ...asked, shrinkBreaks: true })
      for (const each of [...changes.sessions, ...changes.items]) {
        if (each.kind !== 'break') expect(each.cut).toBe(0)
        else
          expect(each.minutes - each.cut).toBeGreaterThanOrEqual(
            Math.min(each.minutes, each.leastMinutes ?? each.minutes),
          )
      }
    })
  })

  test('shortening never makes anything later, keeps five minutes of all, and wins what was promised', () => {
    forAll((one, asked) => {
      const { programme: late, overflows } = delayFrom(one, asked)
      for (const overflow of overflows) {
        const { programme: fits, overflows: left } = resolveOverflow(one, late, asked.id, overflow, { do: 'shorten' })
        const rest = left.find((other) => overrunKey(other) === overrunKey(overflow))?.over ?? 0
        if (rest > 0) expect(overflow.over - rest).toBe(overflow.canShorten)
        const [was, is] = [timesOf(late, 'running').sessions, timesOf(fits, 'running').sessions]
        for (const [id, { end }] of is) expect(end).toBeLessThanOrEqual(was.get(id)?.end ?? 0)
        for (const [index, each] of fits.items.entries())
          if (each.cut > (late.items[index]?.cut ?? 0)) expect(each.minutes - each.cut).toBeGreaterThanOrEqual(5)
      }
    })
  })

  test('dropping and postponing lose no item', () => {
    forAll((one, asked) => {
      const { programme: late, overflows } = delayFrom(one, asked)
      for (const overflow of overflows.slice(0, 1))
        for (const { itemId } of overflow.candidates.slice(0, 2)) {
          const isItem = late.items.some(({ id }) => id === itemId)
          expect(isItem).toBe(true)
          const dropped = resolveOverflow(one, late, asked.id, overflow, { do: 'drop', itemId }).programme
          const moved = resolveOverflow(one, late, asked.id, overflow, {
            do: 'postpone',
            itemId,
            sessionId: overflow.nextSessionId,
          }).programme
          expect([ids(dropped), ids(moved)]).toEqual([ids(late), ids(late)])
        }
    })
  })
})
