import { daysInMonth } from './calendar.ts'
import type { DateWords } from './date-words.ts'

export interface Token {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
}

/** Numbers, words and single marks; white space is left out. */
export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(/\d+|\p{L}+|[^\s\p{L}\d]/gu), (match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** A point on the calendar as precise as it was written. */
export interface Moment {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** A stretch from the first to the last moment, and the tokens `[start, end)` it was read from. */
export interface Interval {
  readonly first: Moment
  readonly last: Moment
  readonly start: number
  readonly end: number
}

/** Dates written as one group: the days share their month and year. `end` is the token after it. */
export interface Group {
  readonly precision: 'day' | 'month' | 'year'
  readonly intervals: readonly Interval[]
  readonly end: number
}

export interface Scan {
  readonly tokens: readonly Token[]
  readonly words: DateWords
}

const dashes = new Set(['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212'])

export function joinerAt({ tokens, words }: Scan, index: number): 'range' | 'and' | 'comma' | null {
  const token = tokens[index]
  if (token === undefined) return null
  if (dashes.has(token.text) || words.to.has(token.lower)) return 'range'
  if (words.and.has(token.lower)) return 'and'
  return token.text === ',' ? 'comma' : null
}

/** A number of at most so many digits that stands alone, with its ordinal ending or quotes if it has some. */
function dayAt({ tokens, words }: Scan, index: number): { day: number; end: number } | null {
  const quoted = tokens[index]?.text === '«' && tokens[index + 2]?.text === '»'
  const at = quoted ? index + 1 : index
  const token = tokens[at]
  if (token === undefined || !/^\d{1,2}$/u.test(token.text)) return null
  const day = Number(token.text)
  if (day < 1 || day > 31) return null
  if (quoted) return { day, end: at + 2 }
  const next = tokens[at + 1]
  if (next !== undefined && next.start === token.end && words.ordinals.has(next.lower)) return { day, end: at + 2 }
  const suffix = tokens[at + 2]
  const hyphened = next?.text === '-' && suffix?.start === next.end && words.ordinals.has(suffix.lower)
  return { day, end: hyphened ? at + 3 : at + 1 }
}

interface Days {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
}

/** «17-18», «16 и 17», «5, 6 и 8», "27 to 30": ascending days before or after the name of their month. */
function daysAt(scan: Scan, index: number): { days: readonly Days[]; end: number } | null {
  const head = dayAt(scan, index)
  if (head === null) return null
  const days: Days[] = [{ first: head.day, last: head.day, start: index, end: head.end }]
  let end = head.end
  let comma = false
  for (;;) {
    const joiner = joinerAt(scan, end)
    const next = joiner === null ? null : dayAt(scan, end + 1)
    const before = days.at(-1)
    if (joiner === null || next === null || before === undefined || next.day <= before.last) break
    comma = joiner === 'comma' ? true : joiner === 'and' ? false : comma
    const follows = joiner === 'range' || (joiner === 'and' && next.day === before.last + 1)
    const step = { first: next.day, last: next.day, start: end + 1, end: next.end }
    if (follows) days[days.length - 1] = { ...before, last: next.day, end: next.end }
    else days.push(step)
    end = next.end
  }
  // «решение 3, 5 мая»: a comma joins days only in a list that ends in «и».
  return comma ? null : { days: mergeConsecutive(days), end }
}

/** «5, 6 и 7» is one stretch. */
function mergeConsecutive(days: readonly Days[]): readonly Days[] {
  const merged: Days[] = []
  for (const next of days) {
    const before = merged.at(-1)
    if (before !== undefined && next.first === before.last + 1)
      merged[merged.length - 1] = { ...before, last: next.last, end: next.end }
    else merged.push(next)
  }
  return merged
}

function monthAt({ tokens, words }: Scan, index: number): { month: number; end: number } | null {
  const token = tokens[index]
  const month = token === undefined ? undefined : words.months.get(token.lower)
  if (token === undefined || month === undefined) return null
  if (words.of.size > 0 && token.text === token.lower) return null // "may", "march": English months have a capital
  const dot =
    words.shortMonths.has(token.lower) && tokens[index + 1]?.text === '.' && tokens[index + 1]?.start === token.end
  return { month, end: dot ? index + 2 : index + 1 }
}

/** Four digits, and the word for a year after them with its full stop. */
function yearAt(scan: Scan, index: number): { year: number; end: number; named: boolean } | null {
  const token = scan.tokens[index]
  if (token === undefined || !/^[12]\d{3}$/u.test(token.text)) return null
  const { end, named } = yearWordAt(scan, index + 1)
  return { year: Number(token.text), end, named }
}

function yearWordAt({ tokens, words }: Scan, index: number): { end: number; named: boolean } {
  const word = tokens[index]
  if (word === undefined || !words.year.has(word.lower)) return { end: index, named: false }
  const dot = word.lower.length <= 2 && tokens[index + 1]?.text === '.' && tokens[index + 1]?.start === word.end
  return { end: dot ? index + 2 : index + 1, named: true }
}

/** The year after a month: "2023", ", 2023" and "of 2023" in English. */
function yearAfter(scan: Scan, index: number): { year: number | null; end: number } {
  const token = scan.tokens[index]
  const skip = scan.words.of.size > 0 && (token?.text === ',' || scan.words.of.has(token?.lower ?? '')) ? 1 : 0
  const year = yearAt(scan, index + skip)
  return year === null ? { year: null, end: index } : { year: year.year, end: year.end }
}

/** «17-18 декабря 2022 года», "the 18th of December 2022", "December 17-18, 2022". */
export function dayGroupAt(scan: Scan, index: number): Group | null {
  return dayFirstAt(scan, index) ?? monthFirstAt(scan, index)
}

function dayFirstAt(scan: Scan, index: number): Group | null {
  const days = daysAt(scan, index)
  if (days === null) return null
  const month = monthAt(scan, scan.words.of.has(scan.tokens[days.end]?.lower ?? '') ? days.end + 1 : days.end)
  if (month === null) return null
  const { year, end } = yearAfter(scan, month.end)
  return { precision: 'day', intervals: intervalsOf(days.days, month.month, year, { start: index, end }), end }
}

function monthFirstAt(scan: Scan, index: number): Group | null {
  if (scan.words.of.size === 0) return null
  const month = monthAt(scan, index)
  const days = month === null ? null : daysAt(scan, month.end)
  if (month === null || days === null) return null
  const { year, end } = yearAfter(scan, days.end)
  return { precision: 'day', intervals: intervalsOf(days.days, month.month, year, { start: index, end }), end }
}

/** The first interval takes the group's first token, the last its last one. */
function intervalsOf(
  days: readonly Days[],
  month: number,
  year: number | null,
  whole: { start: number; end: number },
): readonly Interval[] {
  return days.map((part, order) => ({
    first: { year, month, day: part.first },
    last: { year, month, day: part.last },
    start: order === 0 ? whole.start : part.start,
    end: order === days.length - 1 ? whole.end : part.end,
  }))
}

/** «в марте 2024 года», «январь–март 2024 г.», "May 2024". */
export function monthGroupAt(scan: Scan, index: number): Group | null {
  const month = monthAt(scan, index)
  if (month === null) return null
  const { year, end } = yearAfter(scan, month.end)
  if (year === null && !canStandWithoutYear(scan, index)) return null
  const moment = { year, month: month.month, day: null }
  return { precision: 'month', intervals: [{ first: moment, last: moment, start: index, end }], end }
}

/** A month without a year is one in running text: in lower case in Russian («к марту», not «Марта»), after a preposition or joiner in English. */
function canStandWithoutYear(scan: Scan, index: number): boolean {
  const token = scan.tokens[index]
  if (token === undefined) return false
  if (scan.words.of.size === 0) return token.text === token.lower && !scan.words.shortMonths.has(token.lower)
  const before = scan.tokens[index - 1]?.lower ?? ''
  const month = scan.words.shortMonths.has(token.lower)
  return !month && (scan.words.before.has(before) || before === 'and' || joinerAt(scan, index + 1) === 'range')
}

/** «в 2023 году», «2023–2024 гг.», "in 2015 and 2016". A bare number is a year only with its word or preposition. */
export function yearGroupAt(scan: Scan, index: number): Group | null {
  const years: { year: number; start: number; end: number }[] = []
  let end = index
  let named = false
  for (;;) {
    const year = yearAt(scan, end)
    if (year === null) break
    years.push({ year: year.year, start: end, end: year.end })
    end = year.end
    named = named || year.named
    const joiner = joinerAt(scan, end)
    const next = yearAt(scan, end + 1)
    if (year.named || joiner === null || next === null || next.year <= year.year) break
    end += 1
  }
  const last = years.at(-1)
  if (last === undefined || last.year < 1500 || last.year > 2199) return null
  if (!named && !scan.words.before.has(scan.tokens[index - 1]?.lower ?? '')) return null
  return { precision: 'year', intervals: joinYears(scan, years), end: last.end }
}

function joinYears(scan: Scan, years: readonly { year: number; start: number; end: number }[]): readonly Interval[] {
  const intervals: Interval[] = []
  for (const { year, start, end } of years) {
    const moment = { year, month: null, day: null }
    const before = intervals.at(-1)
    const joiner = before === undefined ? null : joinerAt(scan, start - 1)
    const follows = joiner === 'range' || (joiner === 'and' && before?.last.year === year - 1)
    if (before !== undefined && follows) intervals[intervals.length - 1] = { ...before, last: moment, end }
    else intervals.push({ first: moment, last: moment, start, end })
  }
  return intervals
}

/** «в первом квартале 2024 года», «I полугодие 2024 г.», "the third quarter of 2024", "Q3 2024". */
export function quarterGroupAt(scan: Scan, index: number): Group | null {
  const { tokens, words } = scan
  const head = tokens[index]
  if (head === undefined) return null
  const short = head.text === 'Q' && /^[1-4]$/u.test(tokens[index + 1]?.text ?? '')
  const number = short ? Number(tokens[index + 1]?.text) : words.counting.get(head.lower)
  if (number === undefined) return null
  let at = index + 1
  if (tokens[at]?.text === '-' && words.ordinals.has(tokens[at + 1]?.lower ?? 'м')) at += 2
  const noun = tokens[at]?.lower ?? ''
  const months = short || words.quarter.has(noun) ? 3 : words.half.has(noun) ? 6 : null
  if (months === null || number * months > 12) return null
  const { year, end } = yearAfter(scan, at + 1)
  if (year === null) return null
  const first = { year, month: (number - 1) * months + 1, day: null }
  return {
    precision: 'month',
    intervals: [{ first, last: { ...first, month: number * months }, start: index, end }],
    end,
  }
}

/** «05.11.2019», «11.01.2013г.», ISO 2019-11-05. */
export function numericGroupAt(scan: Scan, index: number): Group | null {
  const [a, p, b, q, c] = scan.tokens.slice(index, index + 5)
  if (a === undefined || p === undefined || b === undefined || q === undefined || c === undefined) return null
  if (a.end !== p.start || p.end !== b.start || b.end !== q.start || q.end !== c.start) return null
  const written = scan.tokens
    .slice(index, index + 5)
    .map((token) => token.text)
    .join('')
  const dotted = /^\d{1,2}\.\d{1,2}\.[12]\d{3}$/u.test(written)
  if (!dotted && !/^[12]\d{3}-\d\d-\d\d$/u.test(written)) return null
  const [year, day] = dotted ? [Number(c.text), Number(a.text)] : [Number(a.text), Number(c.text)]
  const moment = { year, month: Number(b.text), day }
  const { end } = yearWordAt(scan, index + 5)
  return { precision: 'day', intervals: [{ first: moment, last: moment, start: index, end }], end }
}

export function exists({ year, month, day }: Moment): boolean {
  if (month === null) return true
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysInMonth(month, year)))
}
