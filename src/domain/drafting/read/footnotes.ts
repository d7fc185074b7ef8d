import type { Span } from '../../language/language.ts'
import type { Paragraph } from './paragraph.ts'
import { sliceRich, withoutRanges, type Rich } from './rich.ts'

/** A paragraph without its footnote marks, and the marks. */
export interface Unmarked {
  readonly paragraph: Paragraph
  readonly marks: readonly Rich[]
}

const mark =
  /\[\^[\p{L}\p{N}_-]{1,30}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|(?<=[\p{L}\d,.;:!?”»"’)\]])\d{1,2}(?=[\s,.;:)”»]|$)|(?<=[,.;]\s)\d{1,2}$/gu
const unitBefore = /(?:^|[\s\d])(?:к|с|д|м|k|c|d|m)?[мm]$/u

/**
 * Footnote marks are digits that lost their raised position: they count 1, 2, 3 through the document, stand close after a
 * word or a mark and before a space. A digit after a digit and a comma («3,2 процента») is one only where notes are known and
 * the language does not write decimals with a comma.
 */
export function takeFootnoteMarks(
  paragraphs: readonly Paragraph[],
  notes: ReadonlySet<number>,
  decimalComma: boolean,
): readonly Unmarked[] {
  let expected = 1
  return paragraphs.map((paragraph) => {
    if (paragraph.dropped) return { paragraph, marks: [] }
    const { text } = paragraph.rich
    const ranges: Span[] = []
    for (const match of text.matchAll(mark)) {
      const [found] = match
      const range = { start: match.index, end: match.index + found.length }
      if (found.startsWith('[')) {
        const named = Number(found.slice(2, -1))
        if (Number.isInteger(named)) expected = Math.max(expected, named + 1)
      } else if (/^\d/.test(found)) {
        if (Number(found) !== expected || !isGlued(text, range, notes.has(expected), decimalComma)) continue
        expected += 1
      } else if (range.start === 0 || unitBefore.test(text.slice(Math.max(0, range.start - 3), range.start))) continue
      ranges.push(range)
    }
    const cut = ranges.map(({ start, end }) => ({ start: text[start - 1] === ' ' ? start - 1 : start, end }))
    return {
      paragraph: { ...paragraph, rich: withoutRanges(paragraph.rich, cut) },
      marks: ranges.map(({ start, end }) => sliceRich(paragraph.rich, start, end)),
    }
  })
}

function isGlued(text: string, { start, end }: Span, isKnown: boolean, decimalComma: boolean): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  if (/\s$/.test(before)) return end === text.length && /[,.;]\s$/.test(before)
  if (/\d$/.test(before)) return false
  if (/\d[,.:]$/.test(before)) return isKnown && !decimalComma && before.endsWith(',')
  if (/\p{L}$/u.test(before)) return isKnown && /\p{Ll}$/u.test(before)
  return true
}
