import type { IsoDate } from '../language/language.ts'
import { minuteOf, minutesOfDay } from './clock.ts'
import type { Day, Programme } from './session.ts'
import { isEverywhere, planOf, timesOf, type Planned, type Stretch, type Times } from './times.ts'

/** One date of a programme with all that is worked out of it. Nothing on one date moves what is on another. */
export interface DayRun {
  readonly date: IsoDate
  readonly programme: Programme
  readonly order: readonly Planned[]
  /** As the day runs. */
  readonly times: Times
}

export function dayRun(programme: Programme, date: IsoDate): DayRun {
  const sessions = programme.sessions.filter((session) => session.date === date)
  const own = new Set(sessions.map(({ id }) => id))
  const items = programme.items.filter(({ sessionId }) => own.has(sessionId))
  const day = { ...programme, sessions, items }
  return { date, programme: day, order: planOf(day), times: timesOf(day, 'running') }
}

/** The sessions of each room in the order of the plan; breaks for everybody are in every room. Without a room: in none. */
export function ordersOfRooms(order: readonly Planned[]): ReadonlyMap<string, readonly Planned[]> {
  const rooms = new Map<string, Planned[]>()
  for (const { session } of order) if (session.roomId !== null) rooms.set(session.roomId, [])
  for (const planned of order) {
    const { roomId } = planned.session
    if (roomId !== null) rooms.get(roomId)?.push(planned)
    else if (isEverywhere(planned.session)) for (const room of rooms.values()) room.push(planned)
  }
  return rooms
}

/** The hours of a day in minutes after its midnight; one that closes no later than it opens closes on the next date. */
export function hoursOf({ opensAt, closesAt }: Day): Stretch {
  const [start, end] = [minuteOf(opensAt), minuteOf(closesAt)]
  return { start, end: end <= start ? end + minutesOfDay : end }
}
