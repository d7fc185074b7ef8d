import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minuteOf } from '#domain/agenda/clock.ts'
import { idOf, outlookOf, proposeDelay, runStateOf, withHall } from '#domain/agenda/run-state.ts'
import type { Programme } from '#domain/agenda/session.ts'
import {
  arbitraryProgramme,
  firstDay,
  item,
  pinned,
  planned,
  programme,
  room,
  session,
} from '#tests/support/programmes.ts'

/** Instants of these tests are times of the clock on the first day. */
const minuteAt = (instant: string) => minuteOf(instant.slice(11, 16))
const instant = (clock: string) => `${firstDay}T${clock}:00Z`
const moment = (clock: string) => ({ date: firstDay, minute: minuteOf(clock), minuteAt })

/** Three reports from 10:00, of 20 minutes each; lunch that holds at 11:10; one report after it. */
const morning = (...fields: readonly Parameters<typeof item>[2][]): Programme =>
  programme(
    [
      session('s1', { ...planned('10:00'), minutes: 60 }),
      session('lunch', { kind: 'break', roomId: null, ...pinned('11:10'), minutes: 50 }),
      session('s2', { ...planned('12:00'), minutes: 30 }),
    ],
    [
      item('a', 's1', { minutes: 20, ...fields[0] }),
      item('b', 's1', { minutes: 20, ...fields[1] }),
      item('c', 's1', { minutes: 20, ...fields[2] }),
      item('d', 's2', { minutes: 20 }),
    ],
  )

const id = (entry: Parameters<typeof idOf>[0] | null) => (entry === null ? null : idOf(entry))

function stand(one: Programme, clock: string) {
  const state = runStateOf(one, 'A', moment(clock))
  const { originId, minutes } = proposeDelay(state, moment(clock))
  return {
    shown: id(state.shown),
    on: state.isUnderWay,
    toStart: id(state.toStart),
    coming: state.coming.map(idOf),
    left: [state.itemLeft, state.sessionLeft],
    late: state.late,
    proposed: [originId, minutes],
  }
}

const outlook = (one: Programme, clock: string) => {
  const state = runStateOf(one, 'A', moment(clock))
  const { overrun, holds } = outlookOf(one, 'A', state, proposeDelay(state, moment(clock)), moment(clock))
  return [overrun?.over ?? null, holds === null ? null : idOf(holds)]
}

describe('a session that is held', () => {
  test('what nobody started comes for an hour after the end of its session, then no more', () => {
    const one = morning({ startedAt: instant('10:00'), endedAt: instant('10:20') })
    expect(stand(one, '11:59')).toMatchObject({ shown: 'b', toStart: 'b', coming: ['c', 'lunch', 'd'] })
    expect(stand(one, '12:10')).toMatchObject({ shown: 'd', toStart: 'd', coming: [] })
    expect(stand(one, '13:31')).toMatchObject({ shown: null, toStart: null, coming: [] })
  })

  test('before its time it waits; at its time it is due, and nobody speaks until somebody is started', () => {
    expect(stand(morning(), '09:50')).toEqual({
      shown: null,
      on: false,
      toStart: 'a',
      coming: ['a', 'b', 'c', 'lunch', 'd'],
      left: [null, null],
      late: 0,
      proposed: ['a', 0],
    })
    expect(stand(morning(), '10:07')).toEqual({
      shown: 'a',
      on: false,
      toStart: 'a',
      coming: ['b', 'c', 'lunch', 'd'],
      left: [null, 53],
      late: 7,
      proposed: ['a', 7],
    })
  })

  test('what began late is late itself; what is over its time makes the next one late', () => {
    const late = morning({ startedAt: instant('10:05') })
    expect(stand(late, '10:10')).toMatchObject({ shown: 'a', on: true, toStart: 'b', left: [15, 50], late: 5 })
    expect(stand(late, '10:10').proposed).toEqual(['a', 5])
    expect(stand(late, '10:32')).toMatchObject({ left: [-7, 28], late: 12, proposed: ['b', 12] })
    const told = morning({ startedAt: instant('10:05') }, { delay: 12 })
    expect(stand(told, '10:32').proposed).toEqual(['b', 0])
    expect(stand(told, '10:34').proposed).toEqual(['b', 2])
  })

  test('the order is kept when the day is late: what was not held comes next, though its time is over', () => {
    const ended = { startedAt: instant('10:05'), endedAt: instant('10:45') }
    expect(stand(morning(ended), '10:50')).toMatchObject({ shown: 'b', on: false, toStart: 'b', late: 30 })
    expect(stand(morning(ended, { state: 'dropped' }), '10:50')).toMatchObject({ toStart: 'c' })
    expect(stand(morning(ended), '12:05')).toMatchObject({ toStart: 'd', shown: 'd' })
  })

  test('a break is shown to its end; the last report ends the day', () => {
    const done = { startedAt: instant('10:40'), endedAt: instant('11:00') }
    expect(stand(morning({}, {}, done), '11:30')).toMatchObject({
      shown: 'lunch',
      toStart: 'd',
      coming: ['d'],
      left: [null, 30],
      late: 0,
    })
    const one = morning({}, {}, done)
    const last = { ...one, items: one.items.toSpliced(3, 1, item('d', 's2', done)) }
    expect(stand(last, '12:40')).toMatchObject({ shown: null, toStart: null, coming: [], proposed: [null, 0] })
  })

  test('the outlook names what holds, or what is run over', () => {
    expect(outlook(morning(), '10:10')).toEqual([null, 'lunch'])
    expect(outlook(morning(), '10:16')).toEqual([6, 'lunch'])
    const ended = { startedAt: instant('10:20'), endedAt: instant('11:15') }
    expect(outlook(morning(ended), '11:15')).toEqual([45, null])
    expect(outlook(morning(), '12:10')).toEqual([null, null])
  })

  test('a programme that names no hall has one', () => {
    const one = withHall({ ...morning(), rooms: [], sessions: [session('s1', { ...planned('10:00'), roomId: null })] })
    expect(runStateOf(one, one.rooms[0]?.id ?? '', moment('10:05'))).toMatchObject({ toStart: { item: { id: 'a' } } })
    expect(() => runStateOf(one, 'elsewhere', moment('10:05'))).toThrow(RangeError)
  })

  test('law: what is to be started was not, and is held in the hall; a proposed delay can be said', () => {
    fc.assert(
      fc.property(arbitraryProgramme, fc.integer({ min: 0, max: 1439 }), (any, minute) => {
        const one = { ...any, rooms: [room('A'), room('B')] }
        const now = { date: firstDay, minute, minuteAt }
        const state = runStateOf(one, 'A', now)
        const { toStart } = state
        if (toStart !== null) {
          expect(toStart.item).toMatchObject({ startedAt: null, state: 'planned' })
          expect(['A', null]).toContain(toStart.session.roomId)
        }
        outlookOf(one, 'A', state, proposeDelay(state, now), now)
      }),
    )
  })
})
