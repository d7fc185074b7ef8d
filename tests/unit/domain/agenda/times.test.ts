import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockAt, daysBetween, minuteOf, snap } from '#domain/agenda/clock.ts'
import type { Programme } from '#domain/agenda/session.ts'
import { planOf, timesOf, wouldFollowItself, type Timeline } from '#domain/agenda/times.ts'
import {
  arbitraryProgramme,
  follows,
  item,
  pinned,
  planned,
  programme,
  secondDay,
  session,
} from '#tests/support/programmes.ts'

function clocks(one: Programme, timeline: Timeline): Record<string, string> {
  const { sessions, items } = timesOf(one, timeline)
  return Object.fromEntries(
    [...sessions, ...items].map(([id, { start, end }]) => [id, `${clockAt(start)}–${clockAt(end)}`]),
  )
}

describe('the clock', () => {
  test('begins anew past midnight', () => {
    expect([minuteOf('09:05'), clockAt(545), clockAt(1440 + 30), clockAt(-10)]).toEqual([
      545,
      '09:05',
      '00:30',
      '23:50',
    ])
    expect([snap(602), snap(603), snap(607, 1)]).toEqual([600, 605, 607])
    expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1)
  })

  test('law: a minute of a day comes back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => minuteOf(clockAt(minute)) === minute))
  })
})

describe('times of a programme', () => {
  test('items stand one after the other; a session lasts as long as it was given or as they need', () => {
    const one = programme(
      [session('s1', { minutes: 30 }), session('s2', { ...planned('12:00'), minutes: 90 })],
      [item('a', 's1'), item('b', 's1'), item('c', 's2')],
    )
    expect(clocks(one, 'plan')).toEqual({
      s1: '10:00–10:40',
      s2: '12:00–13:30',
      a: '10:00–10:20',
      b: '10:20–10:40',
      c: '12:00–12:20',
    })
  })

  test('a late session pushes those after it in its room as far as there is no gap, and no other room', () => {
    const one = programme([
      session('s1', { delay: 25 }),
      session('s2', planned('11:10')),
      session('s3', planned('13:00')),
      session('b1', { ...planned('11:10'), roomId: 'B' }),
    ])
    expect(clocks(one, 'running')).toEqual({
      s1: '10:25–11:25',
      s2: '11:25–12:25',
      s3: '13:00–14:00',
      b1: '11:10–12:10',
    })
    expect(clocks(one, 'plan')).toMatchObject({ s1: '10:00–11:00', s2: '11:10–12:10' })
  })

  test('an overlap of the plan stays one', () => {
    const one = programme([session('s1'), session('s2', planned('10:30'))])
    expect(clocks(one, 'running')).toEqual({ s1: '10:00–11:00', s2: '10:30–11:30' })
  })

  test('a pinned session holds, whatever is before it', () => {
    const one = programme([
      session('s1', { delay: 30 }),
      session('lunch', { ...pinned('11:00'), kind: 'break', delay: 9 }),
    ])
    expect(clocks(one, 'running')).toEqual({ s1: '10:30–11:30', lunch: '11:00–12:00' })
  })

  test('a break for everybody waits for every room, and every room for it', () => {
    const one = programme([
      session('a1', { delay: 10 }),
      session('b1', { roomId: 'B', delay: 20 }),
      session('coffee', { ...planned('11:00'), kind: 'break', roomId: null, minutes: 30 }),
      session('a2', planned('11:30')),
      session('c2', { ...planned('11:30'), roomId: 'C' }),
    ])
    expect(clocks(one, 'running')).toMatchObject({ coffee: '11:20–11:50', a2: '11:50–12:50', c2: '11:50–12:50' })
  })

  test('a session follows another, in another room too, and waits for its own room', () => {
    const one = programme([
      session('s1', { delay: 5 }),
      session('s2', { ...follows('s1'), roomId: 'B', delay: 3 }),
      session('s3', { ...follows('s2'), roomId: 'C' }),
      session('c1', { roomId: 'C', minutes: 120, delay: 30 }),
    ])
    expect(clocks(one, 'running')).toMatchObject({ s2: '11:08–12:08', s3: '12:30–13:30' })
  })

  test('what follows nothing, itself or another date has no time', () => {
    const one = programme(
      [
        session('s1', follows('s2')),
        session('s2', follows('s1')),
        session('s3', follows('gone')),
        session('s4', { ...follows('s5'), date: secondDay }),
        session('s5', { start: null }),
        session('s6', { date: null }),
      ],
      [item('a', 's1')],
    )
    expect(clocks(one, 'plan')).toEqual({})
    expect(clocks(one, 'running')).toEqual({})
    const chain = [session('s1'), session('s2', follows('s1')), session('s3', follows('s2'))]
    expect([wouldFollowItself(chain, 's1', 's3'), wouldFollowItself(chain, 's3', 's1')]).toEqual([true, false])
    expect(wouldFollowItself(chain, 's1', 's1')).toBe(true)
  })

  test('sessions past midnight count on, pinned items too', () => {
    const one = programme(
      [session('ball', { ...planned('22:30'), minutes: 60 }), session('after', follows('ball'))],
      [item('a', 'ball'), item('toast', 'ball', { pinnedAt: '00:10' }), item('b', 'ball')],
    )
    expect(timesOf(one, 'plan').items.get('toast')).toEqual({ start: 1450, end: 1470 })
    expect(timesOf(one, 'plan').sessions.get('after')).toEqual({ start: 1490, end: 1550 })
  })

  test('an item pinned a little before its session is a mistake of minutes, not of a day', () => {
    const one = programme([session('s1')], [item('a', 's1', { pinnedAt: '09:50' })])
    expect(clocks(one, 'plan')).toMatchObject({ s1: '10:00–11:00', a: '09:50–10:10' })
  })

  test('dropped and postponed items take no time on the day, and a pinned start goes with them', () => {
    const one = programme(
      [session('s1', { minutes: 20 })],
      [
        item('a', 's1'),
        item('live', 's1', { pinnedAt: '10:40', state: 'dropped' }),
        item('b', 's1', { state: 'postponed' }),
        item('c', 's1', { cut: 5 }),
      ],
    )
    expect(clocks(one, 'running')).toEqual({ s1: '10:00–10:35', a: '10:00–10:20', c: '10:20–10:35' })
    expect(clocks(one, 'plan')).toMatchObject({ live: '10:40–11:00', b: '11:00–11:20', c: '11:20–11:40' })
  })

  test('after a pinned item nothing begins before what ran over it has ended', () => {
    const one = programme(
      [session('s1')],
      [item('a', 's1', { minutes: 50 }), item('live', 's1', { pinnedAt: '10:20' }), item('b', 's1')],
    )
    expect(clocks(one, 'plan')).toMatchObject({ live: '10:20–10:40', b: '10:50–11:10' })
  })
})

describe('laws of times', () => {
  test('nothing of the plan ever runs earlier than a session is put, and pinned ones exactly then', () => {
    fc.assert(
      fc.property(arbitraryProgramme, (one) => {
        const [plan, running] = [timesOf(one, 'plan'), timesOf(one, 'running')]
        expect(Array.from(running.sessions.keys()).toSorted()).toEqual(Array.from(plan.sessions.keys()).toSorted())
        for (const { id, start } of one.sessions) {
          const runs = running.sessions.get(id)
          if (start === null || start.as === 'follows' || runs === undefined) continue
          const at = minuteOf(start.at)
          expect(start.as === 'pinned' ? runs.start : Math.min(at, runs.start)).toBe(at)
        }
      }),
    )
  })

  test('without delays, cuts and dropped items the day is the plan, unless the plan overlaps itself', () => {
    fc.assert(
      fc.property(arbitraryProgramme, (one) => {
        const quiet = {
          ...one,
          sessions: one.sessions.map((each) => ({ ...each, delay: 0 })),
          items: one.items.map((each) => ({ ...each, delay: 0, state: 'planned' as const })),
        }
        expect(timesOf(quiet, 'running')).toEqual(timesOf(quiet, 'plan'))
      }),
    )
  })

  test('the order in which sessions are stored decides nothing that lasts', () => {
    fc.assert(
      fc.property(arbitraryProgramme, (one) => {
        const lasting = { ...one, sessions: one.sessions.map((each) => ({ ...each, minutes: each.minutes + 1 })) }
        const turned = { ...lasting, sessions: lasting.sessions.toReversed() }
        expect(timesOf(turned, 'running')).toEqual(timesOf(lasting, 'running'))
        expect(planOf(turned)).toHaveLength(planOf(lasting).length)
      }),
    )
  })
})
