import { addDays, isoDate, partsOf } from '../../language/calendar.ts'
import { findDates, findYearlessDates, nextOccurrence } from '../../language/dates.ts'
import { languages, type IsoDate, type Span } from '../../language/language.ts'
import { readDate } from '../../people/import/read-date.ts'

/** Dates a line names. */
export interface LineDates {
  /** First day that is named; null where its year is not known. */
  readonly date: IsoDate | null
  /** Last day, later than the first where the line names a stretch: «12–14 апреля 2026 г.». */
  readonly last: IsoDate | null
  /** The words of the date. */
  readonly words: string
  /** The year was not in the line. */
  readonly isYearGuessed: boolean
  readonly before: string
  readonly after: string
}

const mayHoldDate =
  /\d[\s«»"-]*(?:st|nd|rd|th|го|е)?[\s.,/-]{0,3}(?:of\s)?(?:\p{L}{3,9}|\d{1,2}[./-]\d{2})|\p{L}{3,9}\.?\s\d{1,2}(?!\d)|\d{4}-\d\d-\d\d/iu
const longestLine = 200

/**
 * The date, or stretch of dates, of a line.
 * @param near a date in whose year days without a year are, or null
 */
export function datesOf(line: string, near: IsoDate | null): LineDates | null {
  if (line.length > longestLine || !mayHoldDate.test(line)) return null
  for (const language of languages) {
    const found = findDates(line, language).find(
      ({ kind, from, to }) => kind === 'day' || (kind === 'range' && isShort(from, to)),
    )
    if (found !== undefined)
      return { date: found.from, last: found.to, isYearGuessed: false, ...around(line, found.span) }
  }
  for (const language of languages) {
    const found = findYearlessDates(line, language).find(({ first }) => first.day !== null)
    if (found === undefined) continue
    const next = near === null ? null : nextOccurrence(found, addDays(near, -90))
    return { date: next?.from ?? null, last: next?.to ?? null, isYearGuessed: true, ...around(line, found.span) }
  }
  return numericDate(line, near)
}

/** Days between two dates of one stretch are at most those of a long conference. */
const isShort = (from: IsoDate, to: IsoDate) => addDays(from, 31) >= to

function around(line: string, { start, end }: Span): Pick<LineDates, 'words' | 'before' | 'after'> {
  return { words: line.slice(start, end), before: line.slice(0, start), after: line.slice(end) }
}

/** «14/04/26», «14.04»: at the beginning of the line alone, where they are no times. */
function numericDate(line: string, near: IsoDate | null): LineDates | null {
  const read = readDate(line, 'dmy', near === null ? null : partsOf(near)[0])
  if (read !== null && /^\D{0,14}\d{1,2}\s?[./-]/u.test(line)) {
    const words = line.slice(0, line.length - read.rest.length).trim()
    return read.time === ''
      ? { date: read.date, last: read.date, words, isYearGuessed: false, before: '', after: read.rest }
      : null
  }
  const [words, day = '', month = ''] = /^(\d{1,2})\.(0[1-9]|1[0-2])\.?$/u.exec(line.trim()) ?? []
  if (words === undefined || Number(day) < 1 || Number(day) > 28) return null
  const date = near === null ? null : isoDate(partsOf(near)[0], Number(month), Number(day))
  return { date, last: date, words, isYearGuessed: true, before: '', after: '' }
}

const ordinals = ['перв', 'втор', 'трет', 'четв[её]рт', 'пят', 'шест', 'седьм']
const counted = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
const dayNumber = new RegExp(`^(?:день\\s+(?<after>${ordinals.map((stem) => `${stem}\\p{L}*`).join('|')})|(?<before>${ordinals.map((stem) => `${stem}(?:ый|ой|ий)`).join('|')})\\s+день|(?:день|day)\\s*№?\\s*(?<number>\\d{1,2})|(?<plain>\\d{1,2})(?:-?(?:й|ый|ой))?\\s+день|day\\s+(?<word>${counted.join('|')}))(?![\\p{L}\\d])`, 'iu') // prettier-ignore

/** Which day a line says it is: «День 2», «Второй день», "Day two"; null for other lines. */
export function dayNumberOf(line: string): number | null {
  const groups = dayNumber.exec(line)?.groups
  if (groups === undefined) return null
  const digits = groups['number'] ?? groups['plain']
  if (digits !== undefined) return Number(digits)
  const word = (groups['after'] ?? groups['before'])?.toLowerCase()
  if (word !== undefined) return ordinals.findIndex((stem) => new RegExp(`^${stem}`, 'u').test(word)) + 1
  return counted.indexOf((groups['word'] ?? '').toLowerCase()) + 1
}

const weekdays =
  /(?<!\p{L})(?:понедельник|вторник|сред[аы]|четверг|пятниц[аы]|суббот[аы]|воскресенье|пн|вт|ср|чт|пт|сб|вс|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?!\p{L})\.?/giu
const idle =
  /(?<!\p{L})(?:программа|деловая|день|дня|первый|второй|третий|четв[её]ртый|пятый|работы|конференции|форума|на|дата|года|год|г|program(?:me)?|day|date|the|of|one|two|three|four|five)(?!\p{L})\.?/giu

export const isWeekday = (line: string): boolean => line.replaceAll(weekdays, '').trim() === '' && line.trim() !== ''

/** Words of a line beside its date that a heading of a day does not have. */
export function wordsBeside({ before, after }: Pick<LineDates, 'before' | 'after'>): number {
  return `${before} ${after}`
    .replaceAll(weekdays, ' ')
    .replaceAll(idle, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '').length
}

/** What stands before a date but for the day of the week: the title of a programme may. */
export const titleBeside = (before: string): string =>
  before.replaceAll(weekdays, '').replaceAll(/[\s,.;:(–—-]+$|^[\s,.;:–—-]+/gu, '')
