import { addDays } from '../language/calendar.ts'
import type { IsoDate } from '../language/language.ts'
import { clockAt, minutesOfDay } from './clock.ts'
import type { Session, SessionStart } from './session.ts'
import type { Stretch } from './times.ts'

/** The shortest session that can be drawn or left by resizing, in minutes. */
export const shortest = 5

/** A place on the timetable; the minute counts from midnight of the date and may pass 1440. */
export interface TimetablePlace {
  readonly date: IsoDate
  readonly roomId: string | null
  readonly minute: number
}

/**
 * A session put to another place; `time` is where the timetable shows it. Put to another time it begins there exactly: its delay is
 * gone, it follows no other session any more, and a pinned one stays pinned. Put to another room only, nothing of its time changes.
 * After midnight it is a session of the next date, before midnight of this date it is not put.
 */
export function movedSession(
  session: Session,
  time: Stretch | null,
  { date, roomId, minute }: TimetablePlace,
): Session {
  if (time !== null && time.start === minute && session.date === date) return { ...session, roomId }
  return { ...session, roomId, ...startAt(session.start, date, minute), delay: 0 }
}

/** A session with its start or its end pulled to a minute, at least five minutes long; what was cut of it is settled with that. */
export function resizedSession(session: Session, time: Stretch, edge: 'start' | 'end', minute: number): Session {
  if (edge === 'end') return { ...session, minutes: Math.max(shortest, minute - time.start), cut: 0 }
  const start = Math.max(0, Math.min(minute, time.end - shortest))
  const place = session.date === null ? {} : startAt(session.start, session.date, start)
  return { ...session, ...place, minutes: time.end - start, delay: 0, cut: 0 }
}

/** Where and how long a session is that somebody drew, from either end. */
export function drawnSession(date: IsoDate, from: number, to: number): Pick<Session, 'date' | 'start' | 'minutes'> {
  const start = Math.max(0, Math.min(from, to))
  return { ...startAt(null, date, start), minutes: Math.max(shortest, Math.max(from, to) - start) }
}

function startAt(was: SessionStart | null, date: IsoDate, minute: number): Pick<Session, 'date' | 'start'> {
  const days = Math.max(0, Math.floor(minute / minutesOfDay))
  const at = clockAt(Math.max(0, minute))
  return { date: addDays(date, days), start: { as: was?.as === 'pinned' ? 'pinned' : 'planned', at } }
}
