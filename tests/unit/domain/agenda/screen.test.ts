import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minuteOf } from '#domain/agenda/clock.ts'
import { drawnSession, movedSession, resizedSession } from '#domain/agenda/drag.ts'
import { nowAt } from '#domain/agenda/now-at.ts'
import { lateWords, leftWords, timerFace } from '#domain/agenda/run-words.ts'
import type { Programme } from '#domain/agenda/session.ts'
import { timesOf } from '#domain/agenda/times.ts'
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
} from '#tests/support/programmes.ts'

describe('dragging', () => {
  const time = { start: 610, end: 670 }

  test('to another time: its delay is gone, it follows nothing, a pinned one stays pinned', () => {
    const late = session('s1', { delay: 10 })
    expect(movedSession(late, time, { date: firstDay, roomId: 'B', minute: 645 })).toEqual(
      session('s1', { roomId: 'B', ...planned('10:45') }),
    )
    const after = session('s2', follows('s1'))
    expect(movedSession(after, time, { date: secondDay, roomId: 'A', minute: 610 })).toMatchObject({
      date: secondDay,
      ...planned('10:10'),
    })
    expect(
      movedSession(session('s1', pinned('10:10')), time, { date: firstDay, roomId: 'A', minute: 600 }),
    ).toMatchObject(pinned('10:00'))
    expect(
      movedSession(session('s1', { date: null, start: null }), null, { date: firstDay, roomId: 'A', minute: 605 }),
    ).toMatchObject({
      date: firstDay,
      ...planned('10:05'),
    })
  })

  test('to another room only: nothing of its time changes', () => {
    const after = session('s2', { ...follows('s1'), delay: 10 })
    expect(movedSession(after, time, { date: firstDay, roomId: 'B', minute: 610 })).toEqual({ ...after, roomId: 'B' })
  })

  test('past midnight it is of the next date', () => {
    expect(movedSession(session('s1'), time, { date: firstDay, roomId: 'A', minute: 1470 })).toMatchObject({
      date: secondDay,
      ...planned('00:30'),
    })
    expect(movedSession(session('s1'), time, { date: firstDay, roomId: 'A', minute: -20 })).toMatchObject({
      date: firstDay,
      ...planned('00:00'),
    })
  })

  test('from either end, at least five minutes', () => {
    const late = session('s1', { delay: 10, cut: 5 })
    expect(resizedSession(late, time, 'end', 700)).toEqual(session('s1', { delay: 10, minutes: 90 }))
    expect(resizedSession(late, time, 'end', 500)).toMatchObject({ minutes: 5 })
    expect(resizedSession(late, time, 'start', 600)).toEqual(session('s1', { ...planned('10:00'), minutes: 70 }))
    expect(resizedSession(late, time, 'start', 800)).toMatchObject({ ...planned('11:05'), minutes: 5 })
  })

  test('drawn from either end', () => {
    expect(drawnSession(firstDay, 660, 600)).toEqual({ date: firstDay, ...planned('10:00'), minutes: 60 })
    expect(drawnSession(firstDay, 600, 600)).toMatchObject({ minutes: 5 })
  })

  test('law: what is pulled ends where it was let go, and the other end stays', () => {
    const edges = fc.record({
      start: fc.integer({ min: 540, max: 1000 }),
      length: fc.integer({ min: 5, max: 200 }),
      to: fc.integer({ min: 0, max: 1400 }),
    })
    fc.assert(
      fc.property(edges, fc.constantFrom('start' as const, 'end' as const), ({ start, length, to }, edge) => {
        const one = movedSession(session('s1', { minutes: length }), null, {
          date: firstDay,
          roomId: 'A',
          minute: start,
        })
        const pulled = resizedSession(one, { start, end: start + length }, edge, to)
        const is = timesOf(programme([pulled]), 'running').sessions.get('s1')
        expect(is).toEqual(
          edge === 'start'
            ? { start: Math.min(to, start + length - 5), end: start + length }
            : { start, end: Math.max(to, start + 5) },
        )
      }),
    )
  })
})

const instant = (clock: string) => `2027-04-14T${clock}:00.000Z`
/** The hall's clock is UTC here. */
const minuteAt = (text: string) => (Date.parse(text) - Date.parse(`${firstDay}T00:00:00Z`)) / 60_000
const at = (one: Programme, clock: string, roomId = 'A') => {
  const found = nowAt(one, { date: firstDay, minute: minuteOf(clock), minuteAt }).find((each) => each.roomId === roomId)
  if (found === undefined) throw new Error(`no room ${roomId}`)
  const { session: on, item: spoken, next, nextSession, ...rest } = found
  return { on: [on?.id, spoken?.id, next?.id, nextSession?.id], ...rest }
}

describe('what is on in the hall', () => {
  const one = programme(
    [
      session('s1', { minutes: 70 }),
      session('coffee', { kind: 'break', roomId: null, ...planned('11:10'), minutes: 20 }),
      session('s2', planned('11:30')),
      session('night', { ...planned('23:30'), roomId: 'C', minutes: 90 }),
    ],
    [item('a', 's1'), item('b', 's1'), item('c', 's1')],
  )
  const started = (fields: Parameters<typeof item>[2], delay = 0): Programme => ({
    ...one,
    sessions: one.sessions.map((each) => (each.id === 's1' ? session('s1', { minutes: 70, delay }) : each)),
    items: [item('a', 's1', fields), item('b', 's1'), item('c', 's1')],
  })

  test('by the programme: now, next, what is left', () => {
    expect(at(one, '10:25')).toEqual({
      roomId: 'A',
      on: ['s1', 'b', 'c', 'coffee'],
      nextSessionAt: 670,
      itemLeft: 15,
      sessionLeft: 45,
      late: 0,
    })
    expect(at(one, '11:05')).toMatchObject({
      on: ['s1', undefined, undefined, 'coffee'],
      itemLeft: null,
      sessionLeft: 5,
    })
    expect(at(one, '11:15', 'B')).toMatchObject({ on: ['coffee', undefined, undefined, undefined], sessionLeft: 15 })
    expect(at(one, '09:00')).toMatchObject({ on: [undefined, undefined, undefined, 's1'], nextSessionAt: 600, late: 0 })
  })

  test('a delay is told as lateness', () => {
    expect(at(started({}, 12), '10:25')).toMatchObject({
      on: ['s1', 'a', 'b', 'coffee'],
      itemLeft: 7,
      late: 12,
      nextSessionAt: 682,
    })
  })

  test('an item that was started counts from then, and over its time', () => {
    const late = started({ startedAt: instant('10:06') })
    expect(at(late, '10:22')).toMatchObject({ on: ['s1', 'a', 'b', 'coffee'], itemLeft: 4, sessionLeft: 48, late: 6 })
    expect(at(late, '10:40')).toMatchObject({
      on: ['s1', 'a', 'b', 'coffee'],
      itemLeft: -14,
      sessionLeft: 40,
      late: 20,
    })
    expect(at(late, '11:20')).toMatchObject({ on: ['s1', 'a', 'b', 'coffee'], itemLeft: -54 })
  })

  test('an item that has ended is past, one nobody stopped is forgotten next day', () => {
    const ended = started({ startedAt: instant('10:00'), endedAt: instant('10:08') })
    expect(at(ended, '10:10')).toMatchObject({ on: ['s1', undefined, 'b', 'coffee'] })
    const forgotten = started({ startedAt: instant('10:00') })
    expect(at(forgotten, '23:40', 'A').on[0]).toBeUndefined()
  })

  test('a session that runs into the common lunch is what is on in its room', () => {
    const late = programme([
      session('s1', { delay: 30 }),
      session('lunch', { kind: 'break', roomId: null, ...pinned('11:00') }),
    ])
    expect(at(late, '11:10', 'A')).toMatchObject({
      on: ['s1', undefined, undefined, 'lunch'],
      sessionLeft: 20,
      late: 30,
    })
    expect(at(late, '11:10', 'B')).toMatchObject({ on: ['lunch', undefined, undefined, undefined], late: 0 })
  })

  test('an evening goes on after midnight', () => {
    const [, , c] = nowAt(one, { date: secondDay, minute: 30, minuteAt })
    expect(c).toMatchObject({ roomId: 'C', sessionLeft: 30, late: 0, session: { id: 'night' } })
  })

  test('law: what is on is of the room and takes in the moment; what comes, comes later', () => {
    fc.assert(
      fc.property(arbitraryProgramme, fc.integer({ min: 0, max: 1439 }), (any, minute) => {
        const times = timesOf(any, 'running')
        const rooms = nowAt({ ...any, rooms: [room('A'), room('B')] }, { date: firstDay, minute, minuteAt })
        for (const { roomId, session: on, item: spoken, itemLeft, nextSession } of rooms) {
          if (on === null) continue
          const span = times.sessions.get(on.id)
          expect([roomId, null]).toContain(on.roomId)
          expect(on.date).toBe(firstDay)
          expect(span !== undefined && span.start <= minute && minute < span.end).toBe(true)
          if (spoken !== null)
            expect([spoken.sessionId, itemLeft]).toEqual([on.id, (times.items.get(spoken.id)?.end ?? 0) - minute])
          expect(nextSession?.id).not.toBe(on.id)
        }
      }),
    )
  })
})

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('words and the face of the timer', () => {
  expect([0.3, 7, 65, -3].map((minutes) => plain(lateWords(minutes, 'ru')))).toEqual([
    'по расписанию',
    'отставание 7 мин',
    'отставание 1 ч 5 мин',
    'опережение 3 мин',
  ])
  expect([4.2, 1, 0.4, 0, -0.5, -2.5].map((minutes) => plain(leftWords(minutes, 'en')))).toEqual([
    '5 min left',
    '1 min left',
    'less than a minute left',
    'time is up',
    'time is up',
    '2 min over',
  ])
  expect([5, 4.99, 65, 0, -0.2, -61].map(timerFace)).toEqual(['5:00', '5:00', '1:05:00', '0:00', '−0:12', '−1:01:00'])
})
