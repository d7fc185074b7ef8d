import { daysInMonth, isoDate, partsOf } from './calendar.ts'
import {
  dayGroupAt,
  exists,
  joinerAt,
  monthGroupAt,
  numericGroupAt,
  quarterGroupAt,
  tokensOf,
  yearGroupAt,
  type Group,
  type Interval,
  type Moment,
  type Scan,
} from './date-groups.ts'
import { dateWords, englishMonths, russianMonthsInDate } from './date-words.ts'
import type { IsoDate, Language, Span } from './language.ts'

type DateKind = 'day' | 'range' | 'month' | 'year'

/** A date or a range of dates named in a text. */
export interface FoundDate {
  readonly kind: DateKind
  readonly from: IsoDate
  /** Last day, equal to `from` for one day. */
  readonly to: IsoDate
  readonly span: Span
  /** The words it was read from, without the preposition before them. */
  readonly text: string
}

/** A day, month or stretch without a year: «к 1 марта», "by 30 April annually". */
export interface YearlessDate {
  readonly first: { readonly month: number; readonly day: number | null }
  readonly last: { readonly month: number; readonly day: number | null }
  readonly span: Span
  readonly text: string
}

/**
 * Dates and ranges in the prose of a language, in printed order: «17-18 декабря 2022 года», «с 5 июля по 23 августа 2023 г.»,
 * «05.11.2019», «в марте 2024 года», «2023–2024 гг.», "December 18, 2022", "27 April to 22 May 2015". A year given once serves
 * all the dates it closes. A date that does not exist (31 февраля) is not returned.
 */
export function findDates(text: string, language: Language): readonly FoundDate[] {
  return scanDates(text, language).flatMap(({ first, last, span }) => {
    const from = firstDay(first)
    const to = lastDay(last)
    if (from === null || to === null || from > to) return []
    const kind = from === to ? 'day' : !sameMoment(first, last) ? 'range' : first.month === null ? 'year' : 'month'
    return [{ kind, from, to, span, text: text.slice(span.start, span.end) }]
  })
}

/** Days and months of the text that have no year of their own. */
export function findYearlessDates(text: string, language: Language): readonly YearlessDate[] {
  return scanDates(text, language).flatMap(({ first, last, span }) => {
    if (first.year !== null || first.month === null || last.month === null) return []
    return [
      {
        first: { month: first.month, day: first.day },
        last: { month: last.month, day: last.day },
        span,
        text: text.slice(span.start, span.end),
      },
    ]
  })
}

/** First and last day of the first occurrence that ends on or after `since`. */
export function nextOccurrence(date: YearlessDate, since: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  const [sinceYear] = partsOf(since)
  for (let year = sinceYear; ; year += 1) {
    const over = date.first.month > date.last.month ? 1 : 0
    const first = { ...date.first, year }
    const last = { ...date.last, year: year + over }
    const [from, to] = [firstDay(first), lastDay(last)]
    if (from !== null && to !== null && exists(first) && exists(last) && to >= since) return { from, to }
  }
}

interface Stretch {
  readonly first: Moment
  readonly last: Moment
  readonly span: Span
}

function scanDates(text: string, language: Language): readonly Stretch[] {
  const scan: Scan = { tokens: tokensOf(text), words: dateWords[language] }
  const found: Stretch[] = []
  let index = 0
  while (index < scan.tokens.length) {
    const chain = chainAt(scan, index)
    for (const { first, last, start, end } of chain?.intervals ?? []) {
      const [head, tail] = [scan.tokens[start], scan.tokens[end - 1]]
      if (head === undefined || tail === undefined || !exists(first) || !exists(last)) continue
      found.push({ first, last, span: { start: head.start, end: tail.end } })
    }
    index = chain?.end ?? index + 1
  }
  return found
}

function groupAt(scan: Scan, index: number): Group | null {
  return (
    numericGroupAt(scan, index) ??
    dayGroupAt(scan, index) ??
    quarterGroupAt(scan, index) ??
    monthGroupAt(scan, index) ??
    yearGroupAt(scan, index)
  )
}

/** Groups of one precision joined by dashes, «по», «и», commas: ranges are made, and years handed back to the dates before them. */
function chainAt(scan: Scan, index: number): { intervals: readonly Interval[]; end: number } | null {
  let group = groupAt(scan, index)
  if (group === null) return null
  const { precision } = group
  if (precision === 'year') return group
  const intervals: Interval[] = [...group.intervals]
  const joiners: ReturnType<typeof joinerAt>[] = group.intervals.map((_, order) => (order === 0 ? null : 'and'))
  let end = group.end
  for (;;) {
    const joiner = joinerAt(scan, end)
    group = joiner === null ? null : groupAt(scan, end + 1)
    if (group === null || group.precision !== precision) break
    joiners.push(joiner, ...group.intervals.slice(1).map(() => 'and' as const))
    intervals.push(...group.intervals)
    end = group.end
  }
  return { intervals: joinIntervals(intervals, joiners), end }
}

function joinIntervals(
  intervals: readonly Interval[],
  joiners: readonly ReturnType<typeof joinerAt>[],
): readonly Interval[] {
  const joined: Interval[] = []
  for (let order = intervals.length - 1; order >= 0; order -= 1) {
    const interval = intervals[order]
    const next = joined[0]
    if (interval === undefined) continue
    if (next === undefined) joined.unshift(interval)
    else if (joiners[order + 1] === 'range') joined[0] = makeRange(interval, next)
    else joined.unshift(interval.last.year === null ? inYear(interval, next.first.year) : interval)
  }
  return joined
}

/** «29 декабря – 3 января 2023 года»: the end that has no year takes the one that puts the ends in order. */
function makeRange(left: Interval, right: Interval): Interval {
  const back = placeInYear(left.first) > placeInYear(right.last) ? 1 : 0
  if (left.last.year === null && right.first.year !== null)
    return { ...inYear(left, right.first.year - back), last: right.last, end: right.end }
  if (left.last.year !== null && right.first.year === null)
    return { ...left, last: { ...right.last, year: left.last.year + back }, end: right.end }
  return { ...left, last: right.last, end: right.end }
}

function placeInYear({ month, day }: Moment): number {
  return (month ?? 0) * 100 + (day ?? 0)
}

function inYear(interval: Interval, year: number | null): Interval {
  return { ...interval, first: { ...interval.first, year }, last: { ...interval.last, year } }
}

function sameMoment(a: Moment, b: Moment): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

function firstDay({ year, month, day }: Moment): IsoDate | null {
  return year === null ? null : isoDate(year, month ?? 1, day ?? 1)
}

function lastDay({ year, month, day }: Moment): IsoDate | null {
  return year === null ? null : isoDate(year, month ?? 12, day ?? daysInMonth(month ?? 12, year))
}

/** How a date is printed: in words, or in digits: 05.11.2019 by GOST R 7.0.97, ISO 8601 in English, where the order of day and month is not agreed. */
export type DateForm = 'long' | 'numeric'

/** «5 ноября 2019 г.», "5 November 2019", with non-breaking spaces between day and month, and before «г.». */
export function formatDate(date: IsoDate, language: Language, form: DateForm): string {
  if (form === 'numeric') return language === 'ru' ? date.split('-').toReversed().join('.') : date
  const [year, month, day] = partsOf(date)
  return `${dayAndMonth(month, day, language)} ${yearIn(year, language)}`
}

/** «17–18 декабря 2022 г.», «27 апреля – 3 мая 2021 г.», «29 декабря 2022 г. – 3 января 2023 г.», and so in English. */
export function formatDateRange(from: IsoDate, to: IsoDate, language: Language): string {
  if (from === to) return formatDate(from, language, 'long')
  const [fromYear, fromMonth, fromDay] = partsOf(from)
  const [toYear, toMonth] = partsOf(to)
  const end = formatDate(to, language, 'long')
  if (fromYear !== toYear) return `${formatDate(from, language, 'long')}\u00a0– ${end}`
  if (fromMonth !== toMonth) return `${dayAndMonth(fromMonth, fromDay, language)}\u00a0– ${end}`
  return `${fromDay}–${end}`
}

function dayAndMonth(month: number, day: number, language: Language): string {
  return `${day}\u00a0${(language === 'ru' ? russianMonthsInDate[month - 1] : englishMonths[month - 1]) ?? ''}`
}

function yearIn(year: number, language: Language): string {
  return language === 'ru' ? `${year}\u00a0г.` : String(year)
}
