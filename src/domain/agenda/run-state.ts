import { daysBetween, minutesOfDay } from './clock.ts'
import { dayRun } from './day-run.ts'
import { delayFrom } from './delay.ts'
import { nowAt, type HallMoment } from './now-at.ts'
import { overrunsOf, type Overrun } from './overflow.ts'
import type { AgendaItem, Programme, Session } from './session.ts'
import { isEverywhere, isHeld, lengthOf, planOf, timesOf, type Stretch } from './times.ts'

/** One line of the day of a hall: a session without items, or an item. Minutes after midnight of the date asked about. */
export interface RunEntry {
  readonly session: Session
  readonly item: AgendaItem | null
  readonly plan: Stretch
  /** null for an item that is not held. */
  readonly running: Stretch | null
  /** When the session ends as the day runs. */
  readonly sessionEnd: number
}

/** An entry that is held. */
export type HeldEntry = RunEntry & { readonly running: Stretch }

/** How a hall stands for whoever conducts it: what was started is on, and nothing else. Minutes may have fractions. */
export interface RunState {
  /** The day of the hall in order; items that are dropped or postponed are in it. */
  readonly entries: readonly RunEntry[]
  /** What is on or due: an item that was started, one that should have been, or a session without items. */
  readonly shown: HeldEntry | null
  /** Whether `shown` was started and not stopped. */
  readonly isUnderWay: boolean
  /** The item that is to be started next. */
  readonly toStart: HeldEntry | null
  /** What comes after `shown`, but for what was not held at its time long ago. */
  readonly coming: readonly HeldEntry[]
  /** The session that is on, or whose next item is due. */
  readonly session: Session | null
  /** Minutes left of the item under way, negative when it is over its time. */
  readonly itemLeft: number | null
  /** Minutes to the end of the session as the day runs, negative past it. */
  readonly sessionLeft: number | null
  /** Minutes by which what is on or due will end later than planned; negative: earlier. */
  readonly late: number
}

/** The one hall of a programme that names none. */
export const onlyHall = 'hall'

/** A programme whose sessions have a hall, though it names none. */
export function withHall(programme: Programme): Programme {
  if (programme.rooms.length > 0) return programme
  const sessions = programme.sessions.map((session) =>
    isEverywhere(session) ? session : { ...session, roomId: onlyHall },
  )
  return { ...programme, sessions, rooms: [{ id: onlyHall, conferenceId: '', name: '', capacity: null }] }
}

/** Minutes after the end of its session at which an item that nobody started is taken to have been held. */
const forgottenAfter = 60

/** How a hall of a programme stands at a moment. @throws RangeError for a hall that is not in it */
export function runStateOf(programme: Programme, roomId: string, moment: HallMoment): RunState {
  const now = nowAt(programme, moment).find((room) => room.roomId === roomId)
  if (now === undefined) throw new RangeError(`There is no hall ${roomId}`)
  const { minute } = moment
  const date = now.session?.date ?? moment.date
  const midnight = daysBetween(moment.date, date) * minutesOfDay
  const entries = entriesOf(programme, roomId, date, midnight)
  const flow = entries.filter(isHeldEntry)
  const isUnderWay = now.item?.startedAt != null
  const on = isUnderWay ? flow.findIndex(({ item }) => item?.id === now.item?.id) : -1
  const before = on >= 0 ? on : lastEnded(flow, moment)
  const isOpen = ({ item, sessionEnd }: HeldEntry) =>
    item !== null && item.startedAt === null && sessionEnd + forgottenAfter > minute
  const byProgramme = flow.findIndex(({ item, running }) => item?.startedAt === null && running.end > minute)
  const to = before >= 0 ? flow.findIndex((entry, index) => index > before && isOpen(entry)) : byProgramme
  const toStart = flow[to] ?? null
  const isDue = toStart !== null && toStart.running.start <= minute
  const whole = flow.findIndex(({ session, item }) => item === null && session.id === now.session?.id)
  const at = on >= 0 ? on : isDue ? to : whole
  const shown = flow[at] ?? null
  const isAhead = (entry: HeldEntry) => (entry.item === null ? entry.running.end > minute : isOpen(entry))
  const session = shown?.session ?? now.session
  const sessionEnd = entries.find((entry) => entry.session.id === session?.id)?.sessionEnd
  return {
    entries,
    shown,
    isUnderWay,
    toStart,
    coming: (shown === null ? flow.slice(to >= 0 ? to : before + 1) : flow.slice(at + 1)).filter(isAhead),
    session,
    itemLeft: isUnderWay ? now.itemLeft : null,
    sessionLeft: sessionEnd === undefined ? null : sessionEnd - minute,
    late: isUnderWay ? now.late : lateOf(shown ?? toStart, minute),
  }
}

const isHeldEntry = (entry: RunEntry): entry is HeldEntry => entry.running !== null

function entriesOf(programme: Programme, roomId: string, date: string, midnight: number): readonly RunEntry[] {
  const day = { ...programme, sessions: programme.sessions.filter((session) => session.date === date) }
  const running = timesOf(day, 'running')
  const planned = timesOf(day, 'plan')
  const shift = (time: Stretch) => ({ start: time.start + midnight, end: time.end + midnight })
  const mine = planOf(day).flatMap(({ session, own, plan }) => {
    const run = running.sessions.get(session.id)
    return run !== undefined && (session.roomId === roomId || isEverywhere(session))
      ? [{ session, own, plan, run }]
      : []
  })
  // Breaks for everybody alone are no day of a hall.
  if (mine.every(({ session }) => isEverywhere(session))) return []
  return mine
    .toSorted((a, b) => a.run.start - b.run.start)
    .flatMap(({ session, own, plan, run }): RunEntry[] => {
      const sessionEnd = run.end + midnight
      const lines = own.map((item): RunEntry => {
        const time = running.items.get(item.id)
        const was = planned.items.get(item.id) ?? time ?? plan
        return {
          session,
          item,
          plan: shift(was),
          running: time === undefined || !isHeld(item) ? null : shift(time),
          sessionEnd,
        }
      })
      const whole = { session, item: null, plan: shift(plan), running: shift(run), sessionEnd }
      return own.some(isHeld) ? lines : lines.toSpliced(0, 0, whole)
    })
}

function lastEnded(flow: readonly HeldEntry[], { minuteAt }: HallMoment): number {
  let last = -1
  let latest = Number.NEGATIVE_INFINITY
  for (const [index, { item }] of flow.entries()) {
    if (item?.startedAt == null || item.endedAt === null) continue
    const ended = minuteAt(item.endedAt)
    if (ended < latest) continue
    last = index
    latest = ended
  }
  return last
}

function lateOf(entry: HeldEntry | null, minute: number): number {
  if (entry === null) return 0
  const { item, plan, running } = entry
  // A session without items that is on began when it began.
  const start = item === null ? running.start : Math.max(running.start, minute)
  return start + (running.end - running.start) - plan.end
}

/** What «we are late» would be said of now. */
export interface ProposedDelay {
  /** What can be delayed, from what is on or due. */
  readonly origins: readonly HeldEntry[]
  /** Id of an item or a session; null where nothing that comes can move. */
  readonly originId: string | null
  /** Whole minutes that the running day does not know of yet; negative where a delay can be taken back. */
  readonly minutes: number
}

/** Id that a delay of it goes by. */
export const idOf = ({ session, item }: RunEntry): string => item?.id ?? session.id

/** Whether «we are late» can be said of it. */
const isMovable = ({ session, item }: RunEntry) =>
  item === null ? session.start?.as !== 'pinned' : item.pinnedAt === null

/**
 * The delay as it was measured. An item that began late is late itself; when one is over its time, what comes after it is late,
 * and where nothing after it can move, the item itself.
 */
export function proposeDelay(state: RunState, { minute, minuteAt }: HallMoment): ProposedDelay {
  const { shown, coming, toStart, isUnderWay } = state
  const from = shown === null ? coming : [shown, ...coming]
  const origins = from.filter(isMovable)
  const startedAt = isUnderWay ? (shown?.item?.startedAt ?? null) : null
  if (shown === null || shown.item === null || startedAt === null) {
    const due = toStart === null ? 0 : Math.max(0, Math.round(minute - toStart.running.start))
    const origin = origins.find((entry) => entry === toStart) ?? origins[0]
    return { origins, originId: origin === undefined ? null : idOf(origin), minutes: due }
  }
  const due = minuteAt(startedAt) + lengthOf(shown.item, 'running')
  const ends = Math.max(due, minute)
  const own = origins.find((entry) => entry === shown)
  const next = origins.find((entry) => entry !== shown && entry === coming[0])
  const origin = (minute > due ? (next ?? own) : (own ?? next)) ?? origins[0]
  if (origin === undefined) return { origins, originId: null, minutes: 0 }
  // What comes next may have been told to wait already.
  const measured = Math.round(ends - (origin === shown ? shown.running.end : origin.running.start))
  return { origins, originId: idOf(origin), minutes: Math.max(measured, -delayOf(origin)) }
}

const delayOf = ({ session, item }: RunEntry) => (item ?? session).delay

/** What the lateness comes to at the next point of the day that does not give way. */
export interface Outlook {
  /** What runs over, when something does. */
  readonly overrun: Overrun | null
  /** The next pinned session or item that holds. */
  readonly holds: HeldEntry | null
}

/** What becomes of the rest of the day of a hall, when the proposed delay is all that happens. */
export function outlookOf(
  programme: Programme,
  roomId: string,
  { shown, coming }: RunState,
  { originId: id, minutes }: ProposedDelay,
  now: Pick<HallMoment, 'date' | 'minute'>,
): Outlook {
  const date = (shown ?? coming[0])?.session.date ?? null
  if (date === null) return { overrun: null, holds: null }
  const midnight = daysBetween(now.date, date) * minutesOfDay
  const delayed =
    id === null || minutes <= 0 ? programme : delayFrom(programme, { id, minutes, shrinkBreaks: false }).programme
  // What should have begun already is run over as long as it has not.
  const isComing = ({ barrier }: Overrun) =>
    coming.some(({ session, item }) => session.id === barrier.id || item?.id === barrier.id)
  const overruns = overrunsOf(dayRun(delayed, date))
    .filter((overrun) => overrun.roomId === roomId && (overrun.at + midnight > now.minute || isComing(overrun)))
    .toSorted((a, b) => a.at - b.at)
  const holds = coming.find((entry) => !isMovable(entry) && entry.running.start >= now.minute) ?? null
  return { overrun: overruns[0] ?? null, holds }
}
