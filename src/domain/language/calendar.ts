import type { IsoDate } from './language.ts'

/** Days of a month from 1 to 12 in the Gregorian calendar. Without a year February has 29. */
export function daysInMonth(month: number, year: number | null): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Date of a year from 1 to 9999; the caller vouches that the day exists. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Year, month from 1, day from 1. */
export function partsOf(date: IsoDate): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}

/** The date so many days later, earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const [year, month, day] = partsOf(date)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** The date so many months later: the same day, or the last of its month when it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = partsOf(date)
  const count = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return isoDate(toYear, toMonth, Math.min(day, daysInMonth(toMonth, toYear)))
}

/** `HH:MM` of a minute of the day, counted from midnight. */
export function timeOfDay(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
