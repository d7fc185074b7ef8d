import { minuteOf, minutesOfDay } from './clock.ts'
import type { AgendaItem, Programme, Session } from './session.ts'

/** `plan`: as if nothing had happened. `running`: the day with its delays, its cuts and what was dropped. */
export type Timeline = 'plan' | 'running'

/** Minutes after midnight of the date of the session; either may pass 1440. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** What has a time. A session without a date or a start, and one that follows nothing, has none; nor have its items. */
export interface Times {
  readonly sessions: ReadonlyMap<string, Stretch>
  readonly items: ReadonlyMap<string, Stretch>
}

/** Whether an item takes time on the day. */
export const isHeld = (item: AgendaItem) => item.state === 'planned'

/** A break for everybody: it stands in the order of every room. */
export const isEverywhere = (session: Session) => session.kind === 'break' && session.roomId === null

/** Length on a timeline, in minutes. */
export function lengthOf(thing: { readonly minutes: number; readonly cut: number }, timeline: Timeline): number {
  return timeline === 'plan' ? thing.minutes : Math.max(0, thing.minutes - thing.cut)
}

/** Items by their session, in order. */
export function itemsBySession(items: readonly AgendaItem[]): ReadonlyMap<string, readonly AgendaItem[]> {
  return Map.groupBy(items, ({ sessionId }) => sessionId)
}

/**
 * When an item with a start that never moves begins. The clock has no date: an hour more than half a day before the session
 * is meant for the night after it.
 */
export function pinnedMinute(item: AgendaItem, plannedStart: number): number | null {
  if (item.pinnedAt === null) return null
  const minute = minuteOf(item.pinnedAt)
  return minute < plannedStart - minutesOfDay / 2 ? minute + minutesOfDay : minute
}

/**
 * Start and end of everything on one of the two timelines.
 *
 * On the plan a session begins where it is put, or at the end of the one it follows. On the day it also waits for every session
 * that the plan has before it in its room on that date (so has one that follows another: nothing is ever pushed over what stands
 * after it), a pinned one for nothing; then comes its own delay. A session follows only one of its own date. An item begins when
 * all items before it in the session have ended, and its delay later; a pinned one exactly at its time. A session lasts as long as
 * it was given, or as its items need.
 */
export function timesOf(programme: Programme, timeline: Timeline): Times {
  const order = planOf(programme)
  const items = new Map<string, Stretch>()
  const sessions = new Map<string, Stretch>()
  if (timeline === 'plan') {
    for (const { session, plan } of order) sessions.set(session.id, plan)
    for (const { session, plan, own } of order) layItems(session, plan.start, plan.start, own, 'plan', items)
    return { sessions, items }
  }
  for (const day of Map.groupBy(order, ({ session }) => session.date).values()) runDay(day, sessions, items)
  return { sessions, items }
}

/** A session with its time in the plan. */
export interface Planned {
  readonly session: Session
  readonly plan: Stretch
  readonly own: readonly AgendaItem[]
}

/**
 * The sessions that have a time, each after all it may have to wait for: by their start in the plan, then by their end; those of
 * no length after what they follow, then as stored. This is the order of a room, too.
 */
export function planOf(programme: Programme): readonly Planned[] {
  const own = itemsBySession(programme.items)
  const byId = new Map(programme.sessions.map((session) => [session.id, session]))
  const known = new Map<string, { readonly plan: Stretch; readonly steps: number } | null>()
  const find = (session: Session): { readonly plan: Stretch; readonly steps: number } | null => {
    const found = known.get(session.id)
    if (found !== undefined) return found
    known.set(session.id, null)
    const begins = beginning(session)
    const result =
      begins === null
        ? null
        : { plan: stretchFrom(session, begins.start, own.get(session.id) ?? []), steps: begins.steps }
    known.set(session.id, result)
    return result
  }
  const beginning = ({ date, start }: Session): { readonly start: number; readonly steps: number } | null => {
    if (date === null || start === null) return null
    if (start.as !== 'follows') return { start: minuteOf(start.at), steps: 0 }
    const before = byId.get(start.sessionId)
    if (before === undefined || before.date !== date) return null
    const found = find(before)
    return found === null ? null : { start: found.plan.end, steps: found.steps + 1 }
  }
  return programme.sessions
    .flatMap((session) => {
      const found = find(session)
      return found === null ? [] : [{ session, own: own.get(session.id) ?? [], ...found }]
    })
    .toSorted((a, b) => a.plan.start - b.plan.start || a.plan.end - b.plan.end || a.steps - b.steps)
}

function stretchFrom(session: Session, start: number, own: readonly AgendaItem[]): Stretch {
  return { start, end: layItems(session, start, start, own, 'plan', null) }
}

/** When the items of a session are on the day that it begins at a minute. */
export function itemTimesOf(
  session: Session,
  start: number,
  plannedStart: number,
  own: readonly AgendaItem[],
): ReadonlyMap<string, Stretch> {
  const into = new Map<string, Stretch>()
  layItems(session, start, plannedStart, own, 'running', into)
  return into
}

/** Lays the items of a session one after the other from its start; returns the end of the session. */
function layItems(
  session: Session,
  start: number,
  plannedStart: number,
  own: readonly AgendaItem[],
  timeline: Timeline,
  into: Map<string, Stretch> | null,
): number {
  let end = start
  for (const item of own) {
    if (timeline === 'running' && !isHeld(item)) continue
    const begins = pinnedMinute(item, plannedStart) ?? end + (timeline === 'plan' ? 0 : item.delay)
    const stretch = { start: begins, end: begins + lengthOf(item, timeline) }
    into?.set(item.id, stretch)
    end = Math.max(end, stretch.end)
  }
  return Math.max(end, start + lengthOf(session, timeline))
}

/** One date as it runs: sessions in order, each room remembering until when it is taken by what the plan has before. */
function runDay(day: readonly Planned[], sessions: Map<string, Stretch>, items: Map<string, Stretch>): void {
  const rank = new Map(day.map(({ session }, index) => [session.id, index]))
  const ending = day.toSorted((a, b) => a.plan.end - b.plan.end)
  const taken = new Map<string, number>()
  let everywhere = 0
  let inAnyRoom = 0
  let next = 0
  for (const [index, { session, plan, own }] of day.entries()) {
    for (let done = ending[next]; done !== undefined && done.plan.end <= plan.start; done = ending[next]) {
      if ((rank.get(done.session.id) ?? index) >= index) break
      next += 1
      const until = sessions.get(done.session.id)?.end ?? 0
      if (isEverywhere(done.session)) everywhere = Math.max(everywhere, until)
      const { roomId } = done.session
      if (roomId === null) continue
      taken.set(roomId, Math.max(taken.get(roomId) ?? 0, until))
      inAnyRoom = Math.max(inAnyRoom, until)
    }
    const { roomId } = session
    const waits = isEverywhere(session)
      ? Math.max(everywhere, inAnyRoom)
      : roomId === null
        ? 0
        : Math.max(everywhere, taken.get(roomId) ?? 0)
    const start = startOnTheDay(session, waits, sessions)
    sessions.set(session.id, { start, end: layItems(session, start, plan.start, own, 'running', items) })
  }
}

function startOnTheDay({ start, delay }: Session, waits: number, sessions: ReadonlyMap<string, Stretch>): number {
  if (start?.as === 'pinned') return minuteOf(start.at)
  if (start?.as === 'follows') return Math.max(sessions.get(start.sessionId)?.end ?? 0, waits) + delay
  return Math.max(start === null ? 0 : minuteOf(start.at), waits) + delay
}

/** Whether a session that is to follow another would, through others, follow itself. */
export function wouldFollowItself(sessions: readonly Session[], id: string, followsId: string): boolean {
  const byId = new Map(sessions.map((session) => [session.id, session]))
  const seen = new Set<string>()
  for (let at: string | null = followsId; at !== null && !seen.has(at);) {
    if (at === id) return true
    seen.add(at)
    const start: Session['start'] = byId.get(at)?.start ?? null
    at = start?.as === 'follows' ? start.sessionId : null
  }
  return false
}
