import type { IsoDate } from '../language/language.ts'
import { hoursOf, ordersOfRooms, type DayRun } from './day-run.ts'
import type { AgendaItem, Session } from './session.ts'
import { isEverywhere, isHeld, pinnedMinute, type Planned } from './times.ts'

/** What does not give way: a pinned session, a pinned item, the hour at which the venue closes. */
export type Barrier =
  | { readonly kind: 'session' | 'item'; readonly id: string }
  | { readonly kind: 'closing'; readonly id: IsoDate }

/** Something that is late runs over a barrier. */
export interface Overrun {
  readonly date: IsoDate
  readonly barrier: Barrier
  /** null where what runs over has no room. */
  readonly roomId: string | null
  /** The session that runs over; the one of the item where the barrier is an item. */
  readonly sessionId: string
  /** Where the barrier stands, in minutes after midnight of the date. */
  readonly at: number
  /** Minutes over it. */
  readonly over: number
}

export const overrunKey = ({ barrier, roomId }: Pick<Overrun, 'barrier' | 'roomId'>) =>
  `${barrier.kind} ${barrier.id} ${roomId ?? ''}`

/** All that runs over a barrier on one date. Sessions which overlap in the plan already do not count: that is no lateness. */
export function overrunsOf(day: DayRun): readonly Overrun[] {
  return [...overPinnedSessions(day), ...overPinnedItems(day), ...overClosing(day)]
}

function overPinnedSessions({ date, order, times }: DayRun): readonly Overrun[] {
  return Array.from(ordersOfRooms(order)).flatMap(([roomId, room]) =>
    room.flatMap(({ session, plan }, index): Overrun[] => {
      if (session.start?.as !== 'pinned') return []
      const before = room.slice(0, index).filter((earlier) => earlier.plan.end <= plan.start)
      const last = latest(before, times.sessions)
      if (last === null || last.end <= plan.start) return []
      const barrier = { kind: 'session', id: session.id } as const
      return [{ date, barrier, roomId, sessionId: last.id, at: plan.start, over: last.end - plan.start }]
    }),
  )
}

function overPinnedItems({ date, order, times }: DayRun): readonly Overrun[] {
  return order.flatMap(({ session, plan, own }) => {
    const found: Overrun[] = []
    let until = times.sessions.get(session.id)?.start ?? plan.start
    for (const item of own.filter(isHeld)) {
      const at = pinnedMinute(item, plan.start)
      if (at !== null && until > at) {
        const barrier = { kind: 'item', id: item.id } as const
        found.push({ date, barrier, roomId: session.roomId, sessionId: session.id, at, over: until - at })
      }
      until = Math.max(until, times.items.get(item.id)?.end ?? until)
    }
    return found
  })
}

function overClosing({ date, programme, order, times }: DayRun): readonly Overrun[] {
  const day = programme.days.find((one) => one.date === date)
  if (day === undefined) return []
  const at = hoursOf(day).end
  const byRoom = Map.groupBy(order, ({ session }) => session.roomId)
  return Array.from(byRoom).flatMap(([roomId, room]): Overrun[] => {
    const last = latest(room, times.sessions)
    if (last === null || last.end <= at) return []
    return [{ date, barrier: { kind: 'closing', id: date }, roomId, sessionId: last.id, at, over: last.end - at }]
  })
}

function latest(
  room: readonly Planned[],
  times: ReadonlyMap<string, { readonly end: number }>,
): { readonly id: string; readonly end: number } | null {
  let found: { readonly id: string; readonly end: number } | null = null
  for (const { session } of room) {
    const end = times.get(session.id)?.end
    if (end !== undefined && (found === null || end >= found.end)) found = { id: session.id, end }
  }
  return found
}

/** Minutes a report or a session without items keeps, however much there is to catch up. */
const leastKept = 5

/** A session on the way to an overrun, and what of it decides when it ends. */
export interface Link {
  readonly session: Session
  /** Minutes at its end which no item needs. */
  readonly emptyTime: number
  /** Minutes its items need beyond its own length. */
  readonly overLength: number
  /** What stands one straight after the other up to the end: items, or the session itself where it has none. */
  readonly units: readonly Unit[]
  /** Minutes by which it is pushed at most through this link: cutting more before it wins nothing. */
  readonly pushed: number
}

/** What can be made shorter, and by how much. */
export interface Unit {
  readonly id: string
  readonly spare: number
}

/**
 * The sessions that push one another up to an overrun, the last first: what is cut there is won at the barrier. It ends where
 * something begins at its own time, at a pinned point, or where the delay began: what came before `originId` is past.
 */
export function linksTo(day: DayRun, overrun: Overrun, originId: string | null): readonly Link[] {
  const byId = new Map(day.order.map((planned) => [planned.session.id, planned]))
  const originSession = day.programme.items.find(({ id }) => id === originId)?.sessionId ?? originId
  const links: Link[] = []
  let pushed = overrun.over
  const seen = new Set<string>()
  for (let at = byId.get(overrun.sessionId); at !== undefined && !seen.has(at.session.id);) {
    seen.add(at.session.id)
    const upTo = overrun.barrier.kind === 'item' && links.length === 0 ? overrun.barrier.id : null
    const { link, goesOn } = linkOf(day, at, upTo, originId, pushed)
    links.push(link)
    if (!goesOn || at.session.id === originSession) break
    const push = pushOn(day, at)
    if (push === null) break
    pushed = Math.min(pushed, push.minutes)
    at = push.by
  }
  return links
}

function linkOf(
  { times }: DayRun,
  { session, own }: Planned,
  upTo: string | null,
  originId: string | null,
  pushed: number,
): { readonly link: Link; readonly goesOn: boolean } {
  const stretch = times.sessions.get(session.id) ?? { start: 0, end: 0 }
  const held = own.filter(isHeld)
  const until = upTo === null ? held.length : held.findIndex(({ id }) => id === upTo)
  const path: AgendaItem[] = []
  const ends = held.slice(0, until).map((item) => times.items.get(item.id)?.end ?? stretch.start)
  const need = Math.max(stretch.start, ...ends) - stretch.start
  const length = Math.max(0, session.minutes - session.cut)
  let decides = stretch.start + need
  let goesOn = true
  for (let index = until - 1; index >= 0; index -= 1) {
    const item = held[index]
    const time = times.items.get(item?.id ?? '')
    if (item === undefined || time === undefined || time.end < decides) continue
    path.push(item)
    if (item.pinnedAt !== null) {
      goesOn = false
      break
    }
    decides = time.start - item.delay
  }
  const first = own.findIndex(({ id }) => id === originId)
  const canChange = path.filter(
    (item) => item.kind !== 'break' && item.endedAt === null && (first < 0 || own.indexOf(item) >= first),
  )
  const emptyTime = upTo === null ? Math.max(0, length - need) : 0
  const whole = held.length === 0 && upTo === null && session.kind !== 'break'
  const link: Link = {
    session,
    emptyTime: held.length === 0 || session.kind === 'break' ? 0 : emptyTime,
    overLength: upTo === null ? Math.max(0, need - length) : Number.POSITIVE_INFINITY,
    units: whole ? [unitOf(session)] : canChange.map(unitOf).toReversed(),
    pushed,
  }
  return { link, goesOn: goesOn || emptyTime > 0 }
}

const unitOf = ({ id, minutes, cut }: AgendaItem | Session): Unit => ({
  id,
  spare: Math.max(0, minutes - cut - leastKept),
})

/** What makes a session begin later than it would by itself; null where nothing does. */
function pushOn({ order, times }: DayRun, { session, plan }: Planned): { by: Planned; minutes: number } | null {
  const start = session.start
  const begins = times.sessions.get(session.id)?.start
  if (start === null || start.as === 'pinned' || begins === undefined) return null
  const waited = begins - session.delay
  const minutes = start.as === 'follows' ? Number.POSITIVE_INFINITY : waited - plan.start
  if (minutes <= 0) return null
  const ahead = order.slice(
    0,
    order.findIndex((other) => other.session.id === session.id),
  )
  const by = ahead.findLast(
    (other) => times.sessions.get(other.session.id)?.end === waited && standsBefore(other, session, plan.start),
  )
  return by === undefined ? null : { by, minutes }
}

function standsBefore({ session: other, plan }: Planned, session: Session, plannedStart: number): boolean {
  if (session.start?.as === 'follows' && session.start.sessionId === other.id) return true
  if (plan.end > plannedStart) return false
  if (isEverywhere(session)) return other.roomId !== null || isEverywhere(other)
  return session.roomId !== null && (other.roomId === session.roomId || isEverywhere(other))
}
