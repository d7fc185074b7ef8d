import { partsOf, timeOfDay } from '../language/calendar.ts'
import type { IsoDate } from '../language/language.ts'
import type { ClockTime } from './session.ts'

export const minutesOfDay = 1440

/** Minutes after midnight of a time on the clock. */
export function minuteOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** What the clock shows so many minutes after midnight; past midnight it begins anew. */
export function clockAt(minute: number): ClockTime {
  return timeOfDay(((minute % minutesOfDay) + minutesOfDay) % minutesOfDay)
}

/** Days from one date to another, negative when the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

function dayNumber(date: IsoDate): number {
  const [year, month, day] = partsOf(date)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** Minutes from a midnight all dates share: what stands on two dates can be compared. */
export function midnightOf(date: IsoDate): number {
  return dayNumber(date) * minutesOfDay
}

/** The nearest minute of a grid; the step is in minutes. */
export function snap(minute: number, step = 5): number {
  return Math.round(minute / step) * step
}
