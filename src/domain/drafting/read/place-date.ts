import { findDates, type FoundDate } from '../../language/dates.ts'
import type { IsoDate, Language } from '../../language/language.ts'

export interface PlaceAndDate {
  /** As it is printed: without the brackets around it, a space after «г.». */
  readonly text: string
  /** Last day named. */
  readonly day: IsoDate
}

const longest = 140
const adoptedWords =
  /^(?:adopted|approved|passed|принят[аоы]?)\s(?:by|at|on|in|на|в|участник|съезд|собрани|общим|\p{L}+ом\s|\p{L}+ей\s|\d)/iu
const smallWords =
  /^(?:г|гг|год|года|город|города|гор|пос|пгт|с|село|ст|область|обл|район|край|республика|республики|от|на|в|и|по|of|the|in|at|on|and|d|de|la|le|el|al|von|number|no)$/iu

/** Reads a line that says only where and when: a date, and besides it names, numbers and the small words between them. */
export function readPlaceAndDate(line: string, language: Language): PlaceAndDate | null {
  if (line.length > longest || line.length < 6) return null
  const text = normalisePlaceAndDate(line)
  const named = adoptedBy(text, language)
  if (named) return named
  const dates = findDates(text, language).filter(({ kind }) => kind === 'day' || kind === 'range')
  const [day] = dates
  if (!day || dates.length > 1 || /(?<!№\s?)\b\d+\/\d/.test(text) || !isOnlyPlace(without(text, dates))) return null
  return { text, day: day.to }
}

/** «Принята съездом 5 мая 2023 г.», "Adopted by the Annual Meeting, Tromsø, 14 June 2023": by whom, then where and when. */
function adoptedBy(text: string, language: Language): PlaceAndDate | null {
  if (!adoptedWords.test(text) || /[;:!?]/.test(text)) return null
  const day = findDates(text, language).findLast(({ kind }) => kind === 'day' || kind === 'range')
  return day ? { text, day: day.to } : null
}

function without(text: string, dates: readonly FoundDate[]): string {
  return dates.toReversed().reduce((rest, { span }) => `${rest.slice(0, span.start)} ${rest.slice(span.end)}`, text)
}

/** Names begin with a capital; a place has no more than eight words. */
function isOnlyPlace(rest: string): boolean {
  const words = rest.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []
  if (words.length > 10 || /[;:!?«»"“”]/.test(rest)) return false
  return (
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || smallWords.test(word)) &&
    !/^\p{Lu}{4,}(?:\s\p{Lu}{4,}){2}/u.test(rest.trim())
  )
}

function normalisePlaceAndDate(line: string): string {
  const columns = line.trim().split(/\s*\t\s*/)
  const [left = '', right = ''] = columns
  const isDateFirst = columns.length === 2 && /^[«"“]?\d/.test(left) && /^\p{L}/u.test(right)
  const inner = (isDateFirst ? [right, left] : columns)
    .join(', ')
    .trim()
    .replace(/^[([]\s*/, '')
    .replace(/\s*[)\]][.,;]?$/, '')
  return inner
    .replace(/(?<!\p{L})(г|гор|пос|с|ст)\.(?=\p{Lu})/gu, '$1. ')
    .replace(/(\d{4})(г|гг)\./gu, '$1 $2.')
    .replace(/\s+/g, ' ')
    .trim()
}
