import type { Span } from '../../language/language.ts'
import type { Run } from '../clause.ts'
import { readingLimits } from './proposal.ts'

/** Marks of one character, as bits. */
export const bold = 1
export const italic = 2
/** An alternative that is still to be decided, printed in square brackets. */
export const bracket = 4
/** Characters of the source that are no words: signs of a tracked change. They stand in no Rich. */
export const leftOut = 8
/** Above the bits of the marks: which reference of the source the character is of, counted from 1; 0 for none. */
const referenceShift = 4

export const ofReference = (index: number): number => (index + 1) << referenceShift

/**
 * Cleaned text that knows where in the source each of its characters stands. `at` and `marks` have one entry for each
 * UTF-16 code unit of `text`; a character the reader put in itself (the space between joined lines) stands at -1.
 */
export interface Rich {
  readonly text: string
  readonly at: readonly number[]
  readonly marks: readonly number[]
}

export const emptyRich: Rich = { text: '', at: [], marks: [] }

export function sliceRich(rich: Rich, start: number, end: number = rich.text.length): Rich {
  if (start === 0 && end === rich.text.length) return rich
  return { text: rich.text.slice(start, end), at: rich.at.slice(start, end), marks: rich.marks.slice(start, end) }
}

/** Without white space at either end. */
export function trimRich(rich: Rich): Rich {
  const start = rich.text.length - rich.text.trimStart().length
  return sliceRich(rich, start, Math.max(start, rich.text.trimEnd().length))
}

/** One text after the other, `joiner` between them. */
export function joinRich(parts: readonly Rich[], joiner: string): Rich {
  const text: string[] = []
  const at: number[] = []
  const marks: number[] = []
  for (const part of parts) {
    if (text.length > 0) {
      const mark = Math.min(marks.at(-1) ?? 0, part.marks[0] ?? 0)
      for (let count = 0; count < joiner.length; count += 1) {
        at.push(-1)
        marks.push(mark)
      }
      text.push(joiner)
    }
    text.push(part.text)
    for (const offset of part.at) at.push(offset)
    for (const mark of part.marks) marks.push(mark)
  }
  return { text: text.join(''), at, marks }
}

/** Leaves out the given ranges, which must be in order and apart. */
export function withoutRanges(rich: Rich, ranges: readonly Span[]): Rich {
  if (ranges.length === 0) return rich
  const parts: Rich[] = []
  let from = 0
  for (const range of ranges) {
    parts.push(sliceRich(rich, from, range.start))
    from = range.end
  }
  parts.push(sliceRich(rich, from))
  return joinRich(parts, '')
}

/** Replaces the text by one of the same length. */
export function mapText(rich: Rich, change: (text: string) => string): Rich {
  const text = change(rich.text)
  return text.length === rich.text.length ? { ...rich, text } : rich
}

/**
 * Stretches of equal marks; a `reference` is the index of one of the source. Text that is wholly bold or wholly italic has lost the point of the mark: it goes
 * plain.
 */
export function runsOf(rich: Rich): readonly Run[] {
  const common = rich.marks.reduce((left, right) => left & right, bold | italic)
  const runs: Run[] = []
  let start = 0
  for (let end = 1; end <= rich.text.length; end += 1) {
    if (end < rich.text.length && rich.marks[end] === rich.marks[start]) continue
    const mark = (rich.marks[start] ?? 0) & ~common
    runs.push({
      text: rich.text.slice(start, end),
      ...(mark & bold ? { bold: true } : {}),
      ...(mark & italic ? { italic: true } : {}),
      ...(mark & bracket ? { bracket: true } : {}),
      ...(mark >> referenceShift === 0 ? {} : { reference: String((mark >> referenceShift) - 1) }),
    })
    start = end
  }
  return runs.length > readingLimits.runs ? [{ text: rich.text }] : runs
}
