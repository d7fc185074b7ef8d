import { daysInMonth, isoDate, timeOfDay } from '../../language/calendar.ts'
import { dateWords } from '../../language/date-words.ts'
import type { IsoDate } from '../../language/language.ts'

/** What stands first where a date is written in digits: 14/04/2026, 04/14/2026. */
export type DateOrder = 'dmy' | 'mdy'

/** A date of a cell, the time beside it, and what else stands there. */
export interface ReadDate {
  readonly date: IsoDate
  /** `HH:MM`, or empty. */
  readonly time: string
  readonly rest: string
}

const isoForm = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:T(?=\d)|(?=\D|$))/
const digitsForm = /^(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{4}|\d{2})(?!\d)(?:\s?(?:г|года?)\.?(?=[\s,]|$))?/iu
const dayMonthForm =
  /^(\d{1,2})(?:st|nd|rd|th|-?(?:го|е))?[\s.-]{0,3}(?:of\s)?(\p{L}{3,})\.?(?:[\s,.-]{0,3}(\d{4}|\d{2})(?!\d|[:.]\d)(?:\s?(?:г|года?)\.?(?=[\s,]|$))?)?/iu
const monthDayForm = /^(\p{L}{3,})\.?[\s-](\d{1,2})(?:st|nd|rd|th)?(?:[\s,]{1,3}(\d{4}))?(?![:\d])/iu
const weekday =
  /^(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?[.,]?\s+/iu

/** Years of two digits up to this one are of this century. */
const lastShortYear = 40

function yearOf(written: string): number {
  const year = Number(written)
  return written.length > 2 ? year : year + (year <= lastShortYear ? 2000 : 1900)
}

const monthOf = (word: string): number | null => {
  const lower = word.toLowerCase()
  return dateWords.ru.months.get(lower) ?? dateWords.en.months.get(lower) ?? null
}

function dateOf(year: number, month: number, day: number): IsoDate | null {
  const exists =
    year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year)
  return exists ? isoDate(year, month, day) : null
}

/**
 * A date in any usual form: 14.04.2026, 14/4/26, 2026-04-14, «14 апреля 2026 г.», "Apr 14, 2026", with a time behind it or without.
 * @param year of dates that have none; null where it is not known: then they are not understood
 */
export function readDate(text: string, order: DateOrder, year: number | null = null): ReadDate | null {
  const written = text.trim().replace(weekday, '')
  const [match, date] = numericDate(written, order) ?? wordyDate(written, year) ?? ['', null]
  if (date === null) return null
  const rest = written.slice(match.length).replace(/^[\s,;в]+(?=\d)|^[\s,;]+/u, '')
  const time = timeAtStart(rest)
  return {
    date,
    time: time?.time ?? '',
    rest: (time === null ? rest : rest.slice(time.length)).replace(/^[\s,;]+/u, '').trim(),
  }
}

function numericDate(written: string, order: DateOrder): readonly [string, IsoDate | null] | null {
  const iso = isoForm.exec(written)
  if (iso !== null) return [iso[0], dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))]
  const digits = digitsForm.exec(written)
  if (digits === null) return null
  const [match, first = '', second = '', year = ''] = digits
  const [day, month] = order === 'dmy' ? [first, second] : [second, first]
  const date = dateOf(yearOf(year), Number(month), Number(day))
  // Thirteen is no month, whatever the order of the others is.
  return [match, date ?? dateOf(yearOf(year), Number(day), Number(month))]
}

function wordyDate(written: string, known: number | null): readonly [string, IsoDate | null] | null {
  const [before, after] = [dayMonthForm.exec(written), monthDayForm.exec(written)]
  const [match, day, word, year] =
    before !== null
      ? [before[0], before[1], before[2], before[3]]
      : after === null
        ? []
        : [after[0], after[2], after[1], after[3]]
  const month = word === undefined ? null : monthOf(word)
  if (match === undefined || month === null) return null
  const inYear = year === undefined ? known : yearOf(year)
  return [match, inYear === null ? null : dateOf(inYear, month, Number(day))]
}

const timeForm =
  /^(\d{1,2})(?:[:.hч-]\s?(\d\d)(?::\d\d(?:\.\d+)?)?(?:\s?(?:мин\.?|m))?|\s?ч\.?\s?(\d\d)\s?мин\.?|\s?(?:ч\.?|час(?:ов|а)?|h)(?!\p{L}))?\s?(am|pm|a\.m\.|p\.m\.)?Z?(?![\d\p{L}])/iu

function timeAtStart(text: string): { readonly time: string; readonly length: number } | null {
  const match = timeForm.exec(text)
  if (match === null) return null
  const [whole, hours = '', minutes, spelled, half] = match
  const isMarked = minutes !== undefined || spelled !== undefined || half !== undefined || /[чh]/iu.test(whole)
  const minute = Number(minutes ?? spelled ?? 0)
  const noon = half?.toLowerCase().startsWith('p') ? 12 : 0
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + noon
  if (!isMarked || hour > 23 || minute > 59) return null
  return { time: timeOfDay(hour * 60 + minute), length: whole.length }
}

/** A time of day: 10:30, 10.30, «10 ч 30 мин», "3:15 PM", 1030; null where it is none. */
export function readTime(text: string): string | null {
  const written = text.trim().replace(/^(?:в|at|около|ок\.?|~)\s*/iu, '')
  const packed = /^([01]?\d|2[0-3])([0-5]\d)$/.exec(written)
  if (packed !== null) return `${(packed[1] ?? '').padStart(2, '0')}:${packed[2] ?? ''}`
  const found = timeAtStart(written)
  return found !== null && found.length === written.length ? found.time : null
}

/** The order that the dates of a column are written in: as soon as one of them has no other reading. */
export function orderOf(texts: readonly string[]): DateOrder {
  let [dmy, mdy] = [0, 0]
  for (const text of texts) {
    const [, first = '', second = ''] = digitsForm.exec(text.trim()) ?? []
    if (Number(first) > 12) dmy += 1
    else if (Number(second) > 12) mdy += 1
  }
  return mdy > dmy ? 'mdy' : 'dmy'
}
