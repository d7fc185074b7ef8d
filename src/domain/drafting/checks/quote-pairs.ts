import type { Language } from '../../language/language.ts'

/** A pair of quotation marks of any drawing, straight ones included; `depth` 0 for an outer one. */
export interface QuotePair {
  readonly open: number
  readonly close: number
  readonly depth: number
}

export interface Quotes {
  readonly pairs: readonly QuotePair[]
  /** Marks that have no counterpart. */
  readonly unmatched: readonly { readonly at: number; readonly opens: boolean }[]
}

/** Quotation marks by depth: «Приказ „О мерах“», “the ‘old’ rule”. */
export const quoteMarks: Readonly<Record<Language, readonly [outer: string, inner: string]>> = {
  ru: ['«»', '„“'],
  en: ['“”', '‘’'],
}

/**
 * Pairs the quotation marks of a text. Straight marks, and “ in Russian (it opens an English quotation and closes a Russian one), open
 * or close by what stands around them. Single marks are left alone: they may be apostrophes.
 */
export function pairQuotes(text: string, language: Language): Quotes {
  const pairs: QuotePair[] = []
  const unmatched: { at: number; opens: boolean }[] = []
  const open: number[] = []
  for (const { 0: mark, index: at } of text.matchAll(/["«»„“”]/gu)) {
    if (mark === '"' && open.length === 0 && isInches(text, at)) continue
    if (opensHere(text, at, mark, language, open)) open.push(at)
    else {
      const from = open.pop()
      if (from === undefined) unmatched.push({ at, opens: false })
      else pairs.push({ open: from, close: at, depth: open.length })
    }
  }
  for (const at of open) unmatched.push({ at, opens: true })
  return { pairs, unmatched: unmatched.toSorted((a, b) => a.at - b.at) }
}

function opensHere(text: string, at: number, mark: string, language: Language, open: readonly number[]): boolean {
  if (mark === '«' || mark === '„') return true
  if (mark === '»' || mark === '”') return false
  if (mark === '“' && language === 'en') return true
  if (mark === '“' && open.some((from) => text.charAt(from) === '„')) return false
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const spaceBefore = before === '' || /[\s([«„“"—–]/u.test(before)
  const spaceAfter = after === '' || /[\s).,;:!?…»”]/u.test(after)
  if (spaceBefore !== spaceAfter) return spaceBefore
  return open.length === 0
}

/** A figure before a straight mark that closes nothing: 5". */
function isInches(text: string, at: number): boolean {
  return /\d/u.test(text.charAt(at - 1)) && !/^"[\p{L}]/u.test(text.slice(at, at + 2))
}
