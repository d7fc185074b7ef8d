import type { IsoDate, IsoInstant } from '../language/language.ts'
import { daysBetween, minutesOfDay } from './clock.ts'
import type { AgendaItem, Programme, Session } from './session.ts'
import { isEverywhere, isHeld, lengthOf, pinnedMinute, planOf, timesOf, type Stretch } from './times.ts'

/** A moment in the hall. */
export interface HallMoment {
  readonly date: IsoDate
  /** Minutes after midnight of the date, with seconds as a fraction. */
  readonly minute: number
  /** An instant on the same clock: minutes after midnight of `date`, negative before it. */
  readonly minuteAt: (instant: IsoInstant) => number
}

/** What is on in one room, what comes, and how it stands. All minutes may have fractions. */
export interface RoomNow {
  readonly roomId: string
  readonly session: Session | null
  /** What is spoken to; null between items, and in a session without them. */
  readonly item: AgendaItem | null
  /** The item after it in the same session. */
  readonly next: AgendaItem | null
  readonly nextSession: Session | null
  /** When the next session begins, in minutes after midnight of the date asked about. */
  readonly nextSessionAt: number | null
  /** Minutes left of the item, negative when it is over its time. */
  readonly itemLeft: number | null
  /** Minutes left of the session, with all its items at their length. */
  readonly sessionLeft: number | null
  /** Minutes the item, or the session without one, will end later than planned; negative: earlier. 0 when nothing is on. */
  readonly late: number
}

/** A session on the clock of the date asked about. */
interface Running {
  readonly session: Session
  readonly own: readonly AgendaItem[]
  /** Midnight of its own date. */
  readonly midnight: number
  readonly plan: Stretch
  readonly run: Stretch
  readonly itemsPlan: (id: string) => Stretch | undefined
  readonly itemsRun: (id: string) => Stretch | undefined
}

/** Hours after which an item that nobody stopped is no longer taken to go on. */
const forgottenAfter = 12

/**
 * What is on in every room. An item that was started and not stopped is on, whatever the programme says, and its time counts from
 * then; without one, what the running programme has now. Evenings that go past midnight belong to the next date, too.
 */
export function nowAt(programme: Programme, moment: HallMoment): readonly RoomNow[] {
  const sessions = runningOn(programme, moment.date)
  return programme.rooms.map(({ id }) =>
    nowIn(
      id,
      sessions.filter(({ session }) => session.roomId === id || isEverywhere(session)),
      moment,
    ),
  )
}

function runningOn(programme: Programme, date: IsoDate): readonly Running[] {
  const [plan, running] = [timesOf(programme, 'plan'), timesOf(programme, 'running')]
  return planOf(programme).flatMap((planned): readonly Running[] => {
    const { session, own } = planned
    const days = session.date === null ? Number.NaN : daysBetween(date, session.date)
    const run = running.sessions.get(session.id)
    if (run === undefined || (days !== 0 && days !== -1)) return []
    const midnight = days * minutesOfDay
    const shift = (time: Stretch | undefined) => time && { start: time.start + midnight, end: time.end + midnight }
    const here: Running = {
      session,
      own: own.filter(isHeld),
      midnight,
      plan: shift(planned.plan) ?? planned.plan,
      run: shift(run) ?? run,
      itemsPlan: (id) => shift(plan.items.get(id)),
      itemsRun: (id) => shift(running.items.get(id)),
    }
    return [here]
  })
}

function nowIn(roomId: string, sessions: readonly Running[], moment: HallMoment): RoomNow {
  const { minute } = moment
  const started = startedIn(sessions, moment)
  const covering = sessions.filter(({ run }) => run.start <= minute && minute < run.end)
  const own = covering.filter(({ session }) => session.roomId === roomId)
  const on = started?.running ?? (own.length > 0 ? own : covering).toSorted((a, b) => b.run.start - a.run.start)[0]
  const ahead =
    on === undefined ? sessions.filter(({ run }) => run.start > minute) : sessions.slice(sessions.indexOf(on) + 1)
  const [coming] = ahead.filter(({ run }) => run.end > minute).toSorted((a, b) => a.run.start - b.run.start)
  const later = { nextSession: coming?.session ?? null, nextSessionAt: coming?.run.start ?? null }
  if (on === undefined)
    return { roomId, session: null, item: null, next: null, ...later, itemLeft: null, sessionLeft: null, late: 0 }
  return { roomId, session: on.session, ...later, ...inSession(on, started?.item ?? null, moment) }
}

function startedIn(sessions: readonly Running[], { minute, minuteAt }: HallMoment) {
  let found: { readonly running: Running; readonly item: AgendaItem; readonly at: number } | null = null
  for (const running of sessions)
    for (const item of running.own) {
      if (item.startedAt === null || item.endedAt !== null) continue
      const at = minuteAt(item.startedAt)
      if (at > minute || minute - at > forgottenAfter * 60 || (found !== null && found.at > at)) continue
      found = { running, item, at }
    }
  return found
}

function inSession(
  on: Running,
  started: AgendaItem | null,
  { minute, minuteAt }: HallMoment,
): Pick<RoomNow, 'item' | 'next' | 'itemLeft' | 'sessionLeft' | 'late'> {
  const isNow = ({ id, endedAt }: AgendaItem) => {
    const time = on.itemsRun(id)
    return endedAt === null && time !== undefined && time.start <= minute && minute < time.end
  }
  const item = started ?? on.own.find(isNow) ?? null
  const rest = on.own.filter(
    (other) =>
      other.endedAt === null &&
      (item === null ? (on.itemsRun(other.id)?.start ?? 0) > minute : on.own.indexOf(other) > on.own.indexOf(item)),
  )
  const next = rest[0] ?? null
  if (item === null)
    return { item, next, itemLeft: null, sessionLeft: on.run.end - minute, late: on.run.end - on.plan.end }
  const begun = item.startedAt === null ? (on.itemsRun(item.id)?.start ?? minute) : minuteAt(item.startedAt)
  const due = begun + lengthOf(item, 'running')
  const ends = Math.max(due, minute)
  let until = ends
  for (const other of rest) {
    const pin = pinnedMinute(other, on.plan.start - on.midnight)
    const start = pin === null ? until + other.delay : pin + on.midnight
    until = Math.max(until, start + lengthOf(other, 'running'))
  }
  const sessionEnd = Math.max(until, on.run.start + lengthOf(on.session, 'running'))
  return {
    item,
    next,
    itemLeft: due - minute,
    sessionLeft: sessionEnd - minute,
    late: ends - (on.itemsPlan(item.id)?.end ?? ends),
  }
}
