import { addDays, addMonths } from '../language/calendar.ts'
import { findDates, findYearlessDates, nextOccurrence, type FoundDate, type YearlessDate } from '../language/dates.ts'
import type { IsoDate, Language, Span } from '../language/language.ts'
import { countOf, dateMarkers, otherDeadlines, unitOf, type DateMarkers } from './deadline-words.ts'
import type { Deadline, DeadlineKind } from './directive.ts'
import { namesDays } from './events.ts'
import { nesting } from './sentences.ts'

/** What a reader of demands must know of the document. */
export interface PlanContext {
  readonly language: Language
  /** Day of adoption: past dates are told from deadlines by it, relative deadlines are counted from it. */
  readonly adoptedOn: IsoDate | null
}

export interface FoundDeadline {
  readonly deadline: Deadline
  readonly span: Span
}

export interface TextDates {
  /** In order of the text. */
  readonly deadlines: readonly FoundDeadline[]
  /** Days that may be those of a happening, neither due nor past: «9 мая 2023 года». */
  readonly events: readonly FoundDate[]
  /** Months in which something is due or happens: «в марте 2027 года». They are among the deadlines too. */
  readonly months: readonly FoundDate[]
}

/** Deadlines and coming events of a sentence. Dates in quotes, dates of things past and numbers of other documents are neither. */
export function findDeadlines(text: string, context: PlanContext): TextDates {
  const { language, adoptedOn } = context
  const markers = dateMarkers[language]
  const nested = nesting(text)
  const deadlines: FoundDeadline[] = []
  const events: FoundDate[] = []
  const months: FoundDate[] = []
  for (const date of findDates(text, language)) {
    if (nested.quoted(date.span.start)) continue
    const lead = text.slice(0, date.span.start)
    const found = deadlineOfDate(text, date, markers)
    const past = adoptedOn !== null && date.to <= adoptedOn
    const told = markers.happened.test(lead.replace(/\s+(?:в|во|с|on|in|from)?\s*$/iu, ''))
    const weak = found === null || markers.within.test(lead)
    if (past || (weak && (told || nested.bracketed(date.span.start)))) continue
    if (found !== null) deadlines.push(found)
    if (found !== null && date.kind === 'month' && markers.within.test(lead)) months.push(date)
    if (found !== null || !namesDays(date) || (adoptedOn !== null && date.from < adoptedOn)) continue
    const reference = date.kind === 'range' ? /(?:от|for|since)\s+$/iu : markers.reference
    if (!reference.test(lead) || markers.appointed.test(lead)) events.push(date)
  }
  for (const date of findYearlessDates(text, language)) {
    const found = nested.quoted(date.span.start) ? null : deadlineWithoutYear(text, date, context)
    if (found !== null) deadlines.push(found)
  }
  deadlines.push(...otherDeadlinesOf(text, context, nested.quoted))
  return { deadlines: withoutOverlaps(deadlines), events, months }
}

const rank: Readonly<Record<DeadlineKind, number>> = {
  day: 9,
  range: 8,
  month: 7,
  relative: 7,
  year: 6,
  event: 5,
  recurring: 4,
  permanent: 3,
}

/** The deadline that says most: a day before a year, a year before «постоянно»; of equals the first at or after `from`. */
export function mainDeadline(deadlines: readonly FoundDeadline[], from: number): FoundDeadline | null {
  const weight = ({ deadline, span }: FoundDeadline): number =>
    (deadline.kind === 'recurring' && deadline.to !== null ? 9 : rank[deadline.kind]) + (span.start >= from ? 0.5 : 0)
  return deadlines.toSorted((a, b) => weight(b) - weight(a) || a.span.start - b.span.start)[0] ?? null
}

function deadlineOfDate(text: string, date: FoundDate, markers: DateMarkers): FoundDeadline | null {
  const lead = text.slice(0, date.span.start)
  const rest = text.slice(date.span.end)
  const wide = date.kind === 'month' || date.kind === 'year'
  const make = (marker: RegExpExecArray, kind: DeadlineKind, from: IsoDate | null, to: IsoDate): FoundDeadline =>
    made(text, marker, date.span.end, { kind, from, to })
  const endOf = markers.endOf.exec(lead)
  if (endOf)
    return make(endOf, date.kind === 'range' ? 'day' : date.kind, date.kind === 'range' ? null : date.from, date.to)
  const before = markers.before.exec(lead)
  const due = markers.due.exec(lead)
  if (
    before &&
    (wide || date.kind === 'range') &&
    !(due && date.kind === 'range' && !/до|before|prior/iu.test(before[0]))
  )
    return make(before, 'day', null, addDays(date.from, -1))
  if (due) {
    const recurring = markers.recurringAfter.exec(rest)
    if (recurring)
      return made(text, due, date.span.end + recurring[0].length, { kind: 'recurring', from: null, to: date.to })
    return make(due, wide ? date.kind : 'day', wide ? date.from : null, date.to)
  }
  const within = markers.within.exec(lead)
  if (within && date.kind !== 'day') return make(within, date.kind, date.from, date.to)
  const from = markers.from.exec(lead)
  if (from && date.kind === 'range' && /(?:период|срок|period)/iu.test(from[0]))
    return make(from, 'range', date.from, date.to)
  return null
}

/** «до 1 марта»: the first such day from the adoption on; without it the words alone. */
function deadlineWithoutYear(
  text: string,
  date: YearlessDate,
  { language, adoptedOn }: PlanContext,
): FoundDeadline | null {
  const markers = dateMarkers[language]
  const lead = text.slice(0, date.span.start)
  const recurring = markers.recurringAfter.exec(text.slice(date.span.end))
  const marker = markers.endOf.exec(lead) ?? markers.due.exec(lead) ?? markers.within.exec(lead)
  if (marker === null || (date.first.day !== null && markers.within.test(lead) && !markers.due.test(lead))) return null
  const next = adoptedOn === null ? null : nextOccurrence(date, adoptedOn)
  const end = date.span.end + (recurring?.[0].length ?? 0)
  const start = marker.index + marker[0].indexOf(marker[1] ?? '')
  const yearly = markers.recurringBefore.exec(lead.slice(0, start))
  if (yearly) {
    const words = text.slice(yearly.index, end)
    const deadline = { kind: 'recurring' as const, from: null, to: next?.to ?? null, text: words }
    return { deadline, span: { start: yearly.index, end } }
  }
  if (recurring) return made(text, marker, end, { kind: 'recurring', from: null, to: next?.to ?? null })
  if (date.first.day !== null) return made(text, marker, end, { kind: 'day', from: null, to: next?.to ?? null })
  return made(text, marker, end, { kind: 'month', from: next?.from ?? null, to: next?.to ?? null })
}

function made(text: string, marker: RegExpExecArray, end: number, deadline: Omit<Deadline, 'text'>): FoundDeadline {
  const start = marker.index + marker[0].indexOf(marker[1] ?? '')
  const words = text.slice(start, end)
  // «до 1 марта 2024 г.» at the end of a sentence keeps the full stop of its abbreviation, and no other.
  return { deadline: { ...deadline, text: words }, span: { start, end } }
}

function otherDeadlinesOf(
  text: string,
  { language, adoptedOn }: PlanContext,
  quoted: (at: number) => boolean,
): readonly FoundDeadline[] {
  const other = otherDeadlines[language]
  const found: FoundDeadline[] = []
  const add = (match: RegExpExecArray, kind: DeadlineKind, to: IsoDate | null): void => {
    if (quoted(match.index)) return
    const span = { start: match.index, end: match.index + match[0].length }
    found.push({ deadline: { kind, from: null, to, text: match[0] }, span })
  }
  for (const pattern of other.relative)
    for (const match of text.matchAll(pattern)) {
      const rest = text.slice(match.index + match[0].length)
      const to = adoptedOn === null || other.countedFrom.test(rest) ? null : relativeDay(match, adoptedOn, language)
      const known = countOf(match.groups?.['count'] ?? '1', language) !== null
      if (known) add(match, 'relative', to)
    }
  for (const match of text.matchAll(other.recurring)) add(match, 'recurring', null)
  for (const match of text.matchAll(other.permanent)) add(match, 'permanent', null)
  for (const match of text.matchAll(other.event)) {
    const told = dateMarkers[language].happened.test(text.slice(0, match.index).trimEnd())
    if (!told) add(match, 'event', null)
  }
  return found
}

/** Working days are not counted: holidays are not known here. */
function relativeDay(match: RegExpExecArray, since: IsoDate, language: Language): IsoDate | null {
  const count = countOf(match.groups?.['count'] ?? '1', language)
  if (count === null || /рабоч|working|business/iu.test(match.groups?.['work'] ?? '')) return null
  const unit = unitOf(match.groups?.['unit'] ?? '')
  return 'days' in unit ? addDays(since, unit.days * count) : addMonths(since, unit.months * count)
}

/** Of overlapping finds the longer stays; the result is in order of the text. */
function withoutOverlaps(deadlines: readonly FoundDeadline[]): readonly FoundDeadline[] {
  const kept: FoundDeadline[] = []
  const length = ({ span }: FoundDeadline): number => span.end - span.start
  for (const next of deadlines.toSorted((a, b) => length(b) - length(a)))
    if (kept.every(({ span }) => next.span.end <= span.start || next.span.start >= span.end)) kept.push(next)
  return kept.toSorted((a, b) => a.span.start - b.span.start)
}
