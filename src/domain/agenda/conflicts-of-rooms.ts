import { clockAt, minutesOfDay } from './clock.ts'
import { clocks, conflictAt, placeOf, sharing, spanOf, type ConflictContext } from './conflict-context.ts'
import type { AgendaRepair, Conflict } from './conflict.ts'
import { dayRun, hoursOf } from './day-run.ts'
import { slotsOfRoom } from './free-slots.ts'
import { overrunKey, overrunsOf, type Overrun } from './overflow.ts'
import type { Day, Programme, Session } from './session.ts'
import { isEverywhere, isHeld, type Stretch } from './times.ts'

/** Conflicts of sessions with rooms, hours, fixed points and one another. */
export function conflictsOfRooms(context: ConflictContext): readonly Conflict[] {
  const dates = Array.from(new Set(context.order.flatMap(({ session }) => session.date ?? [])))
  const overruns = dates.flatMap((date) => overrunsOf(dayRun(context.programme, date)))
  return [
    ...inOneRoom(context),
    ...overruns.filter(({ barrier }) => barrier.kind !== 'closing').map((one) => overPinned(context, one)),
    ...outsideHours(context, overruns),
    ...outsideConference(context),
    ...withoutStart(context),
    ...tooLong(context),
    ...withoutBreak(context),
  ]
}

function inOneRoom(context: ConflictContext): readonly Conflict[] {
  const plans = new Map(context.order.map(({ session, plan }) => [session.id, plan]))
  const repairs = new Map<Session, AgendaRepair | null>()
  const repairOf = (session: Session): AgendaRepair | null => {
    const known = repairs.get(session)
    if (known !== undefined) return known
    const repair = elsewhere(context, session)
    repairs.set(session, repair)
    return repair
  }
  const found = new Map<string, Conflict>()
  for (const [roomId, room] of context.taken)
    for (const [one, other] of sharing(room)) {
      const [first, second] = [context.sessions.get(one.sessionId), context.sessions.get(other.sessionId)]
      if (first === undefined || second === undefined || isLateness(first, second, plans)) continue
      const isBreak = isEverywhere(first) !== isEverywhere(second)
      const [moving, staying] = isBreak && isEverywhere(second) ? [first, second] : [second, first]
      const [movingAt, stayingAt] = moving === second ? [other, one] : [one, other]
      const conflict = conflictAt(isBreak ? 'overBreak' : 'roomTwice', [placeOf(moving.id), placeOf(staying.id)], {
        params: {
          room: context.rooms.get(roomId) ?? '',
          first: staying.title,
          firstTime: clocks(stayingAt),
          second: moving.title,
          secondTime: clocks(movingAt),
          minutes: Math.min(one.end, other.end) - Math.max(one.start, other.start),
        },
        repair: isBreak ? null : (repairOf(moving) ?? repairOf(staying)),
      })
      found.set(conflict.id, conflict)
    }
  return Array.from(found.values())
}

/** One runs late over the other, which holds: that is told as `overPinned`. */
function isLateness(one: Session, other: Session, plans: ReadonlyMap<string, Stretch>): boolean {
  const [first, second] = [plans.get(one.id), plans.get(other.id)]
  if (first === undefined || second === undefined || one.date !== other.date) return false
  return (
    (other.start?.as === 'pinned' && first.end <= second.start) ||
    (one.start?.as === 'pinned' && second.end <= first.start)
  )
}

/** The hours a session may be moved in: those of the venue, or the whole date where nobody has said them. */
function openDay({ days }: Programme, { date, conferenceId }: Session): Day | undefined {
  if (date === null) return undefined
  return days.find((day) => day.date === date) ?? { conferenceId, date, opensAt: '00:00', closesAt: '23:59' }
}

/** Another room at the same time, as large as far as is known; else the first free time of the day in the same room. */
function elsewhere(context: ConflictContext, session: Session): AgendaRepair | null {
  const { programme, times, taken } = context
  const time = times.sessions.get(session.id)
  const day = openDay(programme, session)
  if (session.start?.as === 'pinned' || session.start === null || time === undefined || day === undefined) return null
  const seats = programme.rooms.find(({ id }) => id === session.roomId)?.capacity ?? 0
  const length = time.end - time.start
  const free = programme.rooms.find(
    ({ id, capacity }) =>
      id !== session.roomId &&
      (capacity === null || capacity >= seats) &&
      slotsOfRoom(taken, day, id, length, session.id).some(({ start, end }) => start <= time.start && end >= time.end),
  )
  if (free !== undefined) return { do: 'moveSession', sessionId: session.id, roomId: free.id, start: null }
  return inFreeTime(context, session)
}

/** The nearest free time of the same day in the same room; not for what has an item that holds its time. */
function inFreeTime({ programme, items, times, taken }: ConflictContext, session: Session): AgendaRepair | null {
  const time = times.sessions.get(session.id)
  const day = openDay(programme, session)
  const { roomId, start } = session
  const own = items.get(session.id) ?? []
  if (own.some((item) => item.pinnedAt !== null && isHeld(item))) return null
  if (roomId === null || start === null || start.as === 'pinned' || time === undefined || day === undefined) return null
  const length = time.end - time.start
  const starts = slotsOfRoom(taken, day, roomId, length, session.id).map((slot) =>
    Math.min(Math.max(slot.start, time.start), slot.end - length),
  )
  const [nearest] = starts.toSorted((a, b) => Math.abs(a - time.start) - Math.abs(b - time.start))
  if (nearest === undefined || nearest === time.start || nearest >= minutesOfDay) return null
  return { do: 'moveSession', sessionId: session.id, roomId: null, start: { as: 'planned', at: clockAt(nearest) } }
}

function overPinned(context: ConflictContext, overrun: Overrun): Conflict {
  const { barrier, sessionId, at, over, date } = overrun
  const late = context.sessions.get(sessionId)
  const item = context.programme.items.find(({ id }) => id === barrier.id)
  const held = item ?? context.sessions.get(barrier.id)
  const other = item === undefined ? placeOf(barrier.id) : placeOf(item.sessionId, item.id)
  return conflictAt('overPinned', [placeOf(sessionId), other], {
    params: { title: late?.title ?? '', held: held?.title ?? '', at: clockAt(at), minutes: over },
    repair: { do: 'shorten', date, key: overrunKey(overrun) },
  })
}

function outsideHours(context: ConflictContext, overruns: readonly Overrun[]): readonly Conflict[] {
  const hours = new Map(context.programme.days.map((day) => [day.date, { ...hoursOf(day), day }]))
  return context.order.flatMap(({ session, plan }): Conflict[] => {
    const open = hours.get(session.date ?? '')
    const time = context.times.sessions.get(session.id)
    if (open === undefined || time === undefined || (time.start >= open.start && time.end <= open.end)) return []
    const isLate = plan.start >= open.start && plan.end <= open.end
    const closing = overruns.find(
      ({ barrier, roomId, date }) => barrier.kind === 'closing' && date === session.date && roomId === session.roomId,
    )
    return [
      conflictAt('outsideDay', [placeOf(session.id)], {
        params: { title: session.title, time: clocks(time), opens: open.day.opensAt, closes: open.day.closesAt },
        repair:
          isLate && closing !== undefined
            ? { do: 'shorten', date: closing.date, key: overrunKey(closing) }
            : inFreeTime(context, session),
      }),
    ]
  })
}

function outsideConference({ programme, options }: ConflictContext): readonly Conflict[] {
  const { startsOn, endsOn } = options
  return programme.sessions.flatMap(({ id, title, date }) => {
    const isOutside = date !== null && ((startsOn !== null && date < startsOn) || (endsOn !== null && date > endsOn))
    return isOutside ? [conflictAt('outsideConference', [placeOf(id)], { params: { title, date } })] : []
  })
}

function withoutStart({ programme, times, sessions }: ConflictContext): readonly Conflict[] {
  return programme.sessions.flatMap(({ id, title, date, start }) => {
    if (date === null || start?.as !== 'follows' || times.sessions.has(id)) return []
    return [
      conflictAt('noStart', [placeOf(id)], { params: { title, other: sessions.get(start.sessionId)?.title ?? '' } }),
    ]
  })
}

/** By the plan, and still so on the day: a dropped report makes room. */
function tooLong({ order, times }: ConflictContext): readonly Conflict[] {
  return order.flatMap(({ session, plan, own }) => {
    const time = times.sessions.get(session.id)
    const need = own.filter(isHeld).reduce((latest, { id }) => Math.max(latest, times.items.get(id)?.end ?? 0), 0)
    const length = Math.max(0, session.minutes - session.cut)
    if (time === undefined || plan.end - plan.start <= session.minutes || need - time.start <= length) return []
    const needed = plan.end - plan.start
    return [
      conflictAt('tooLong', [placeOf(session.id)], {
        params: { title: session.title, minutes: session.minutes, needed },
        repair: { do: 'resizeSession', sessionId: session.id, minutes: needed },
      }),
    ]
  })
}

/** Minutes between two sessions in which people have rested, though nothing calls them a break. */
const restful = 10
const breakLength = 15

interface Work extends Stretch {
  readonly session: Session
  readonly itemId: string | null
  /** The item it begins with, if that may stand after a break. */
  readonly beforeId: string | null
  readonly isBreak: boolean
}

function withoutBreak(context: ConflictContext): readonly Conflict[] {
  return Array.from(context.taken.keys()).flatMap((roomId) => {
    const found: Conflict[] = []
    let work: Work[] = []
    let until = Number.NEGATIVE_INFINITY
    const close = () => {
      const conflict = tiring(context, roomId, work)
      if (conflict !== null) found.push(conflict)
      work = []
    }
    for (const one of workOf(context, roomId)) {
      if (one.isBreak || one.start - until >= restful) close()
      if (one.isBreak) continue
      work.push(one)
      until = Math.max(until, one.end)
    }
    close()
    return found
  })
}

/** Sessions of a room cut into their items, breaks among them, by start. */
function workOf(context: ConflictContext, roomId: string): readonly Work[] {
  const here = new Set((context.taken.get(roomId) ?? []).map(({ sessionId }) => sessionId))
  const found: Work[] = []
  for (const { session, own } of context.order) {
    const span = spanOf(context, session)
    if (span === null || !here.has(session.id)) continue
    const isBreak = session.kind === 'break'
    let last = span.start
    for (const [index, item] of isBreak ? [] : own.entries()) {
      const part = spanOf(context, item)
      if (part === null || part.end === part.start) continue
      const beforeId = index === 0 || item.pinnedAt !== null ? null : item.id
      found.push({ session, itemId: item.id, beforeId, isBreak: item.kind === 'break', ...part })
      last = Math.max(last, part.end)
    }
    if (last < span.end) found.push({ session, itemId: null, beforeId: null, isBreak, start: last, end: span.end })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function tiring(context: ConflictContext, roomId: string, work: readonly Work[]): Conflict | null {
  const [first] = work
  const end = Math.max(...work.map((one) => one.end))
  if (first === undefined || end - first.start <= context.options.hoursWithoutBreak * 60) return null
  const middle = (first.start + end) / 2
  const [before] = work
    .filter(({ beforeId, session }) => beforeId !== null && canGrow(context, roomId, session))
    .toSorted((a, b) => Math.abs(a.start - middle) - Math.abs(b.start - middle))
  return conflictAt('noBreak', [placeOf(first.session.id, first.itemId)], {
    params: {
      room: context.rooms.get(roomId) ?? '',
      time: clocks({ start: first.start, end }),
      minutes: end - first.start,
    },
    repair:
      before === undefined || before.beforeId === null
        ? null
        : { do: 'addBreak', sessionId: before.session.id, beforeId: before.beforeId, minutes: breakLength },
  })
}

/** Whether a session with one more break would still end before the next begins in its room. */
function canGrow(context: ConflictContext, roomId: string, session: Session): boolean {
  const span = spanOf(context, session)
  if (span === null) return false
  const own = context.items.get(session.id) ?? []
  const need = own.reduce((latest, item) => Math.max(latest, spanOf(context, item)?.end ?? 0), span.start)
  const ends = Math.max(span.end, need + breakLength)
  return (context.taken.get(roomId) ?? []).every(
    ({ sessionId, start, end }) => sessionId === session.id || end <= span.start || start >= ends,
  )
}
