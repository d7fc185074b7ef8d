import type { Span } from '../../language/language.ts'
import type { Run } from '../clause.ts'
import { concatRuns, sliceRuns } from '../runs.ts'
import type { TextChange } from './finding.ts'

export type Change = Span & Pick<TextChange, 'text' | 'unbracketed'>

/**
 * Makes changes of one text, all counted in the text as it was. What overlaps a change before it is left out, and so is what would touch a
 * reference, whose number is printed for it. New words take the marks of the words they stand for.
 */
export function changeRuns(runs: readonly Run[], changes: readonly Change[]): readonly Run[] {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0)
  let parts: readonly Run[] = []
  let at = 0
  for (const { start, end, text, unbracketed } of inOrder(changes)) {
    if (start < at || end > length || touchesReference(runs, start, end)) continue
    const replaced = unbracketed === true ? unmarked(sliceRuns(runs, start, end)) : withText(runs, start, end, text)
    parts = concatRuns(parts, sliceRuns(runs, at, start), replaced)
    at = end
  }
  return concatRuns(parts, sliceRuns(runs, at, length))
}

/** The same for text without marks. */
export function changeText(text: string, changes: readonly Change[]): string {
  return changeRuns([{ text }], changes)
    .map((run) => run.text)
    .join('')
}

export function inOrder<Item extends Span>(changes: readonly Item[]): readonly Item[] {
  return changes.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Whether a stretch of text has letters of a reference in it. */
export function touchesReference(runs: readonly Run[], start: number, end: number): boolean {
  let at = 0
  return runs.some((run) => {
    const from = at
    at += run.text.length
    return run.reference !== undefined && from < end && at > start
  })
}

function unmarked(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => {
    const { bracket: _bracket, ...rest } = run
    return rest
  })
}

function withText(runs: readonly Run[], start: number, end: number, text: string): readonly Run[] {
  if (text === '') return []
  const [model] = sliceRuns(runs, start, Math.max(end, start + 1))
  const [before] = sliceRuns(runs, start - 1, start)
  const chosen = start === end ? (before ?? model) : model
  if (chosen === undefined || chosen.reference !== undefined) return [{ text }]
  return [{ ...chosen, text }]
}
