import type { Language } from '../language/language.ts'
import { fold } from '../language/fold.ts'
import { alphabetKey } from './alphabet.ts'
import { isEmpty, type Field, type FieldValue } from './fields.ts'
import type { GridFilter } from './grid-view.ts'

/** The words a value is compared by with what a filter asks for: «да» of a yes-or-no field is `true`. */
export function wordsOf(value: FieldValue): readonly string[] {
  if (isEmpty(value)) return []
  return typeof value === 'object' ? value : [String(value)]
}

/**
 * Whether values of a field meet a condition. `is` with an empty word means that nothing is said; `from` and `to` compare numbers by
 * value, dates and times by time, other texts by the alphabet, and let no empty value through.
 */
export function conditionOf(
  { kind, values }: Pick<GridFilter, 'kind' | 'values'>,
  { type }: Pick<Field, 'type'>,
  language: Language,
): (value: FieldValue) => boolean {
  const [first = ''] = values
  const wanted = new Set(values)
  const isOne = (value: FieldValue): boolean =>
    isEmpty(value) ? wanted.has('') : wordsOf(value).some((word) => wanted.has(word))
  switch (kind) {
    case 'empty':
      return isEmpty
    case 'filled':
      return (value) => !isEmpty(value)
    case 'is':
      return isOne
    case 'isNot':
      return (value) => !isOne(value)
    case 'contains': {
      const sought = fold(first)
      return (value) => wordsOf(value).some((word) => fold(word).includes(sought))
    }
    case 'from':
    case 'to':
  }
  const sign = kind === 'from' ? 1 : -1
  const compare = comparisonWith(first, type, language)
  return (value) => !isEmpty(value) && sign * compare(value) >= 0
}

/** How a value stands to a bound: less than 0 before it, 0 at it. */
function comparisonWith(bound: string, type: Field['type'], language: Language): (value: FieldValue) => number {
  if (type === 'number') return (value) => Number(value) - Number(bound.replace(',', '.'))
  const keyed = (text: string) =>
    type === 'date' || type === 'time' ? text : (alphabetKey(text, language).split('\u0000')[0] ?? '')
  const key = keyed(bound)
  return (value) => {
    const other = keyed(wordsOf(value)[0] ?? '')
    // «до М» takes in «Мария»: what begins as the bound does is at it.
    return other === key || other.startsWith(key) ? 0 : other < key ? -1 : 1
  }
}
