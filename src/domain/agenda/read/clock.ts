/** Times read from a line, in minutes after midnight, and what stands around them. */
export interface FoundTimes {
  readonly start: number
  /** null for a start alone. */
  readonly end: number | null
  readonly before: string
  readonly after: string
}

interface Moment {
  /** Minutes after midnight as written, before a half of the day is counted in. */
  readonly minutes: number
  readonly half: 'am' | 'pm' | null
  readonly end: number
}

const withMinutes =
  /(\d{1,2})\s?(?:[:.]|ч\.?\s?|h\s?)(\d{2})(?::\d{2})?(?![\d%]|[:.]\d)(?:\s?(?:мин\.?|min)(?!\p{L}))?/iuy
const hyphened = /(\d{1,2})-(\d{2})(?!\d|\.\d)/uy
const packed = /([7-9]|[01]\d|2[0-3])([0-5][05])(?!\d)/uy
const hourAlone = /(\d{1,2})(?![\d:.]\d|\d)/uy
const halfOfDay = /\s?(?:([ap])\.?\s?m(?!\p{L})\.?|(noon)(?!\p{L})|(midnight)(?!\p{L}))/iuy
const joiner = /\s*(?:[-\u2010-\u2015\u2212~÷]|до|по|to|till|until)\s*/iuy
const hourWord = /\s?(?:ч(?:ас(?:а|ов)?)?\.?|hrs?\.?|hours?|h)(?!\p{L})/iuy
const zone = /\s*\(?(?:по московскому времени|мск|msk|cest|cet|eet|gmt|utc|local time|местного времени)\)?(?!\p{L})/iuy
const lead = /(?:с|со|в|from|at|около|ок\.)\s+(?=\d)/iuy

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const skip = (pattern: RegExp, text: string, at: number): number => at + (matchAt(pattern, text, at)?.[0].length ?? 0)

function momentAt(pattern: RegExp, text: string, at: number): Moment | null {
  const match = matchAt(pattern, text, at)
  if (match === null) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  const minutes = hour * 60 + minute
  if (minute > 59 || minutes > 24 * 60) return null
  const end = at + match[0].length
  const half = matchAt(halfOfDay, text, end)
  if (half === null) return { minutes, half: null, end }
  if (hour > 12 || hour === 0) return null
  const isLate = half[1]?.toLowerCase() === 'p' || half[2] !== undefined
  return { minutes, half: isLate ? 'pm' : 'am', end: end + half[0].length }
}

const inDay = ({ minutes }: Moment, half: Moment['half']): number =>
  half === null ? minutes % 1440 : (minutes % 720) + (half === 'pm' ? 720 : 0)

/** «2:30–4 pm», «11–1 p.m.»: an end of a range without a half of the day takes the one that puts the ends in order. */
function rangeOf(from: Moment, to: Moment): { start: number; end: number } {
  const end = inDay(to, to.half)
  if (from.half === null && to.half !== null) {
    const same = inDay(from, to.half)
    return { start: same < end ? same : inDay(from, to.half === 'pm' ? 'am' : 'pm'), end }
  }
  const start = inDay(from, from.half)
  if (from.half === null || to.half !== null) return { start, end }
  const same = inDay(to, from.half)
  return { start, end: same > start ? same : inDay(to, 'pm') }
}

interface Found {
  readonly start: number
  readonly end: number | null
  /** Offset behind the times. */
  readonly stop: number
}

/** A year range is no time: «2020–2025». */
const isYear = (moment: Moment) => moment.minutes >= 19 * 60 && moment.minutes <= 20 * 60 + 55

function timesAt(text: string, from: number): Found | null {
  const at = skip(lead, text, from)
  const exact = momentAt(withMinutes, text, at)
  if (exact !== null) return withEnd(text, exact, [withMinutes, hourAlone]) ?? startAlone(text, exact)
  for (const pattern of [hyphened, packed]) {
    const first = momentAt(pattern, text, at)
    const found = first === null ? null : withEnd(text, first, [pattern])
    if (found !== null && !(pattern === packed && first !== null && isYear(first))) return found
  }
  const hour = momentAt(hourAlone, text, at)
  if (hour === null) return null
  const found = withEnd(text, hour, [withMinutes, hourAlone])
  if (found !== null) return found
  return hour.half !== null || matchAt(hourWord, text, hour.end) !== null ? alone(text, hour) : null
}

/** What a number is joined to is a date or a sum: «14.04–16.04.2026». */
function startAlone(text: string, moment: Moment): Found | null {
  const isDotted = /\.\s?\d\d$/u.test(text.slice(moment.end - 4, moment.end))
  const isOdd = isDotted && moment.minutes % 5 !== 0
  return isOdd || /^\s*[-–—]\s*\d/u.test(text.slice(moment.end)) ? null : alone(text, moment)
}

function alone(text: string, moment: Moment): Found {
  return { start: inDay(moment, moment.half), end: null, stop: behind(text, moment.end) }
}

/** @param patterns of the second time; an hour alone is one only with a half of the day or a word beside it */
function withEnd(text: string, first: Moment, patterns: readonly RegExp[]): Found | null {
  const join = matchAt(joiner, text, skip(hourWord, text, first.end))
  if (join === null) return null
  const at = skip(hourWord, text, first.end) + join[0].length
  for (const pattern of patterns) {
    const second = momentAt(pattern, text, at)
    if (second === null) continue
    const isTold = second.half !== null || first.half !== null || matchAt(hourWord, text, second.end) !== null
    if (pattern === hourAlone && !isTold) continue
    return { ...rangeOf(first, second), stop: behind(text, second.end) }
  }
  return null
}

const onwards = /\s*,?\s*(?:и далее|и до конца|onwards?)(?!\p{L})/iuy
const ownLength = /\s*\(\s*\d{1,3}\s*(?:мин\p{L}*|min\p{L}*)\.?\s*\)/iuy
const behind = (text: string, at: number): number => skip(ownLength, text, behindZone(text, at))
const behindZone = (text: string, at: number): number => skip(onwards, text, skip(zone, text, skip(hourWord, text, at)))

/** «noon–1.15 p.m.», «10 p.m.–midnight»: hours that are words, where a line begins with times. */
const inFigures = (text: string): string =>
  text
    .replace(
      /^(\W{0,3}(?:\d[\d:.]{0,4}\s?(?:[ap]\.?m\.?)?\s*(?:[-–—]|to|till|until)\s*)?)noon(?!\p{L})/iu,
      '$112:00 p.m.',
    )
    .replace(
      /^(\W{0,3}\d[\d:.]{0,4}\s?(?:[ap]\.?m\.?)?\s*(?:[-–—]|to|till|until)\s*)midnight(?!\p{L})/iu,
      '$112:00 a.m.',
    )

const raised: Readonly<Record<string, string>> = { '⁰': '0', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9' } // prettier-ignore
/** «10⁰⁰» is 10:00, and so is «10⁰», as pages tell it; behind a time in full it is the mark of a note. */
const lowered = (text: string): string =>
  inFigures(text).replaceAll(/(?<=(?<![:.\d])\d{1,2})[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}/gu, (minutes) => {
    const digits = Array.from(minutes, (sign) => raised[sign] ?? '').join('')
    return `:${digits.padStart(2, '0')}`
  })

const beginning = /^(?:[-–—•*·▪◦●]\s*)?(?:\d{1,2}[.)]\s+(?=\d{1,2}[:.]\d\d))?\(?/u
const edges = /^[\s()[\].,;:|–—-]+|[\s([\],;:|–—-]+$/gu

/** Times that a line begins with: «10.00–10.20 Открытие», «с 10:00 до 12:00», "9 a.m.", «10-00 – 10-20», "14h30". */
export function leadingTimes(written: string): FoundTimes | null {
  const text = lowered(written)
  const from = beginning.exec(text)?.[0].length ?? 0
  if (!/^(?:\d|\p{L}{1,5}\.?\s+\d)/u.test(text.slice(from, from + 12))) return null
  const found = timesAt(text, from)
  if (found === null || isNumber(text.slice(from), found)) return null
  return { start: found.start, end: found.end, before: '', after: behindTimes(text.slice(found.stop)) }
}

/** «10–12 (Зал 1)»: the bracket that began behind the times is taken off at both ends. */
const behindTimes = (text: string): string => text.replaceAll(edges, '').replace(/^([^(]*)\)$/u, '$1')

/** «2.10 Порядок…» is a number of a clause; nothing is held at ten past two. */
const isNumber = (text: string, { start, end }: Found) =>
  end === null && start < 6 * 60 && /^\d\.\d\d(?!\s*[ap]\.?m)/iu.test(text)

const longestLine = 250

/** A range of times behind the words of a short line: «Пленарное заседание (10:00–12:00)», "Opening, 9–10 a.m., Hall 1". */
export function trailingTimes(written: string): FoundTimes | null {
  if (written.length > longestLine) return null
  const text = lowered(written)
  for (const { index } of text.matchAll(/(?<![\d.:,/-])\d{1,4}(?=\s?[:.\-–—apчh])/giu)) {
    const found = timesAt(text, index)
    if (found === null || found.end === null) continue
    const before = text.slice(0, index).replace(/(?:^|[\s(])(?:с|from|в)\s+$/iu, '')
    return {
      start: found.start,
      end: found.end,
      before: before.replaceAll(edges, ''),
      after: behindTimes(text.slice(found.stop)),
    }
  }
  return null
}

const duration =
  /[\s,;(–—-]*(?<![\p{L}\d:.])(?:до\s+|up to\s+|≈\s?)?(?:(\d{1,2})\s?(?:ч(?:ас(?:а|ов)?)?\.?|h(?:ours?)?)(?!\p{L})\s?)?(?:(\d{1,3})\s?(?:мин(?:ут[аы]?)?\.?|min(?:ute)?s?\.?)(?!\p{L}))?\s*[)]?\.?$/iu

/** Length in words at the end of a line: «Доклад (20 мин.)», "Keynote – 1 hour". */
export function withoutDuration(text: string): { readonly text: string; readonly minutes: number | null } {
  const match = duration.exec(text.slice(-60))
  const minutes = Number(match?.[1] ?? 0) * 60 + Number(match?.[2] ?? 0)
  if (match === null || minutes === 0) return { text, minutes: null }
  return { text: text.slice(0, text.length - match[0].length).trimEnd(), minutes }
}
