import { dayRun, ordersOfRooms, type DayRun } from './day-run.ts'
import { subtreeOf } from './move-items.ts'
import { linksTo, overrunKey, overrunsOf, type Overrun } from './overflow.ts'
import { differencesOf, type ProgrammeDifferences } from './programme-differences.ts'
import type { AgendaItem, Programme, Session } from './session.ts'
import { fit, type Choice } from './shorten.ts'
import { isEverywhere, isHeld, lengthOf, planOf, timesOf, type Planned, type Stretch } from './times.ts'

/** «We are N minutes late» from an item or a session on; negative: that much has been caught up. */
export interface DelayRequest {
  readonly id: string
  readonly minutes: number
  /** Whether breaks that may shrink do so. */
  readonly shrinkBreaks: boolean
}

/** A session or an item that now runs at another time. Minutes after midnight of the date of its session. */
export interface Shift {
  readonly sessionId: string
  /** null for the session itself. */
  readonly itemId: string | null
  readonly from: Stretch
  readonly to: Stretch
}

/** An item that may be dropped or postponed, and the minutes it and all below it take. */
export interface Candidate {
  readonly itemId: string
  readonly minutes: number
}

/** What no longer fits, with what can be done. */
export interface Overflow extends Overrun {
  readonly candidates: readonly Candidate[]
  /** Minutes that can be won by shortening evenly; may be fewer than are over. */
  readonly canShorten: number
  /** Where a postponed item could go: the next session in the room, on a later date where there is none that day. */
  readonly nextSessionId: string | null
}

/** What a delay makes of a programme: shown first, stored when it is agreed to. */
export interface DelayOutcome {
  readonly programme: Programme
  readonly changes: ProgrammeDifferences
  readonly shifts: readonly Shift[]
  /** What runs over because of the delay, or further than before it. */
  readonly overflows: readonly Overflow[]
}

/**
 * Why a thing cannot be delayed: there is no such thing (`unknown`), it has no time (`noTime`), takes none on the day
 * (`notHeld`), or its start never moves (`pinned`); null where it can.
 */
export function whyNotDelay(programme: Programme, id: string): 'unknown' | 'noTime' | 'notHeld' | 'pinned' | null {
  const item = programme.items.find((one) => one.id === id)
  const session = programme.sessions.find((one) => one.id === (item?.sessionId ?? id))
  if (session === undefined) return 'unknown'
  if (session.date === null || !timesOf(onlyDate(programme, session), 'plan').sessions.has(session.id)) return 'noTime'
  if (item !== undefined && !isHeld(item)) return 'notHeld'
  const isPinned = item === undefined ? session.start?.as === 'pinned' : item.pinnedAt !== null
  return isPinned ? 'pinned' : null
}

const onlyDate = (programme: Programme, { date }: Session): Programme => ({
  ...programme,
  sessions: programme.sessions.filter((session) => session.date === date),
})

/**
 * Delays an item or a session, and with it what comes after; what is taken back is never more than the delay it has.
 *
 * With `shrinkBreaks`, breaks from there on in the same room, up to the next pinned point, end as near to their time in the plan as
 * they can: they give minutes down to the least they need, and get them back when there is time again. A delayed break may shrink
 * itself. A break for everybody counts in every room.
 *
 * @throws RangeError where {@link whyNotDelay} has a reason.
 */
export function delayFrom(programme: Programme, request: DelayRequest): DelayOutcome {
  const { id, minutes, shrinkBreaks } = request
  const reason = whyNotDelay(programme, id)
  if (reason !== null) throw new RangeError(`${id} cannot be delayed: ${reason}`)
  const later = <T extends Session | AgendaItem>(thing: T): T =>
    thing.id === id ? { ...thing, delay: Math.max(0, thing.delay + minutes) } : thing
  const delayed = { ...programme, sessions: programme.sessions.map(later), items: programme.items.map(later) }
  return outcomeOf(programme, shrinkBreaks ? withBreaks(delayed, id) : delayed, id)
}

/**
 * Does one thing about one overflow of a delay. `before` is the programme without the delay, `programme` the one it runs over in;
 * when nothing runs over that barrier any more, it stays as it is.
 */
export function resolveOverflow(
  before: Programme,
  programme: Programme,
  originId: string,
  overflow: Pick<Overrun, 'barrier' | 'roomId'>,
  choice: Choice,
): DelayOutcome {
  const date = sessionOf(programme, originId)?.date ?? null
  if (date === null) throw new RangeError(`${originId} has no date`)
  return outcomeOf(before, fit(programme, { date, key: overrunKey(overflow), originId }, choice), originId)
}

function sessionOf(programme: Programme, id: string): Session | undefined {
  const sessionId = programme.items.find((item) => item.id === id)?.sessionId ?? id
  return programme.sessions.find((session) => session.id === sessionId)
}

function outcomeOf(before: Programme, programme: Programme, originId: string): DelayOutcome {
  const date = sessionOf(before, originId)?.date ?? ''
  const [was, is] = [dayRun(before, date), dayRun(programme, date)]
  const overBefore = new Map(overrunsOf(was).map((overrun) => [overrunKey(overrun), overrun.over]))
  const overruns = overrunsOf(is).filter((overrun) => overrun.over > (overBefore.get(overrunKey(overrun)) ?? 0))
  return {
    programme,
    changes: differencesOf(before, programme),
    shifts: shiftsOf(was, is),
    overflows: overruns.map((overrun) => overflowOf(programme, is, overrun, originId)),
  }
}

function shiftsOf(was: DayRun, is: DayRun): readonly Shift[] {
  return is.order.flatMap(({ session, own }) => [
    ...shiftOf(session.id, null, was.times.sessions.get(session.id), is.times.sessions.get(session.id)),
    ...own.flatMap(({ id }) => shiftOf(session.id, id, was.times.items.get(id), is.times.items.get(id))),
  ])
}

function shiftOf(sessionId: string, itemId: string | null, from?: Stretch, to?: Stretch): readonly Shift[] {
  if (from === undefined || to === undefined || (from.start === to.start && from.end === to.end)) return []
  return [{ sessionId, itemId, from, to }]
}

function overflowOf(programme: Programme, day: DayRun, overrun: Overrun, originId: string): Overflow {
  const links = linksTo(day, overrun, originId)
  const ids = new Set(links.flatMap(({ units }) => units.map(({ id }) => id)))
  const candidates = day.programme.items
    .filter(({ id }) => ids.has(id))
    .map(({ id }) => ({
      itemId: id,
      minutes: subtreeOf(day.programme.items, id).reduce(
        (sum, item) => sum + (isHeld(item) ? lengthOf(item, 'running') : 0),
        0,
      ),
    }))
  const shorter = fit(programme, { date: day.date, key: overrunKey(overrun), originId }, { do: 'shorten' })
  const left = overrunsOf(dayRun(shorter, day.date)).find((other) => overrunKey(other) === overrunKey(overrun))
  return {
    ...overrun,
    candidates,
    canShorten: overrun.over - (left?.over ?? 0),
    nextSessionId: nextInRoom(programme, overrun.sessionId),
  }
}

/** The next session in the same room that is no break, by date and plan; without a room there is none. */
function nextInRoom(programme: Programme, sessionId: string): string | null {
  const order = planOf(programme)
  const here = order.find(({ session }) => session.id === sessionId)
  if (here === undefined || here.session.roomId === null) return null
  const isLater = ({ session, plan }: Planned) =>
    (session.date ?? '') > (here.session.date ?? '') ||
    (session.date === here.session.date && plan.start >= here.plan.end)
  return (
    order
      .filter((one) => one.session.roomId === here.session.roomId && one.session.kind !== 'break')
      .filter((one) => one.session.id !== sessionId && isLater(one))
      .toSorted((a, b) => (a.session.date ?? '').localeCompare(b.session.date ?? ''))[0]?.session.id ?? null
  )
}

function withBreaks(programme: Programme, originId: string): Programme {
  const date = sessionOf(programme, originId)?.date ?? ''
  let day = dayRun(programme, date)
  const planned = timesOf(day.programme, 'plan')
  const cuts = new Map<string, number>()
  for (const thing of breaksFrom(day, originId)) {
    const { id, minutes, cut, leastMinutes } = thing
    const plan = 'sessionId' in thing ? planned.items.get(id) : planned.sessions.get(id)
    const run = 'sessionId' in thing ? day.times.items.get(id) : day.times.sessions.get(id)
    if (plan === undefined || run === undefined || leastMinutes === null) continue
    const late = run.end - plan.end
    const wanted = late > 0 ? Math.min(cut + late, Math.max(cut, minutes - leastMinutes)) : Math.max(0, cut + late)
    if (wanted === cut) continue
    cuts.set(id, wanted)
    day = dayRun(withCut(day.programme, cuts), date)
  }
  return cuts.size === 0 ? programme : withCut(programme, cuts)
}

function withCut(programme: Programme, cuts: ReadonlyMap<string, number>): Programme {
  const cutTo = <T extends Session | AgendaItem>(thing: T): T => {
    const cut = cuts.get(thing.id)
    return cut === undefined || cut === thing.cut ? thing : { ...thing, cut }
  }
  return { ...programme, sessions: programme.sessions.map(cutTo), items: programme.items.map(cutTo) }
}

/** Breaks, sessions or items, from a thing on in its room up to the next pinned point, in the order in which they come. */
function breaksFrom({ order }: DayRun, originId: string): readonly (Session | AgendaItem)[] {
  const origin = order.find(({ session, own }) => session.id === originId || own.some(({ id }) => id === originId))
  if (origin === undefined) return []
  const rooms = ordersOfRooms(order)
  const { roomId } = origin.session
  const orders =
    roomId !== null
      ? [rooms.get(roomId) ?? []]
      : isEverywhere(origin.session) && rooms.size > 0
        ? Array.from(rooms.values())
        : [[origin]]
  const found = orders.flatMap((room) => breaksOfRoom(room.slice(room.indexOf(origin)), originId))
  return Array.from(new Set(found))
}

function breaksOfRoom(room: readonly Planned[], originId: string): readonly (Session | AgendaItem)[] {
  const found: (Session | AgendaItem)[] = []
  for (const [index, { session, own }] of room.entries()) {
    if (index > 0 && session.start?.as === 'pinned') return found
    const from =
      index === 0
        ? Math.max(
            0,
            own.findIndex(({ id }) => id === originId),
          )
        : 0
    if (session.kind === 'break' && !own.some(({ id }) => id === originId)) found.push(session)
    for (const [at, item] of own.slice(from).entries()) {
      const isOrigin = index === 0 && at === 0 && item.id === originId
      if (item.pinnedAt !== null && isHeld(item) && !isOrigin) return found
      if (item.kind === 'break' && isHeld(item)) found.push(item)
    }
  }
  return found
}
