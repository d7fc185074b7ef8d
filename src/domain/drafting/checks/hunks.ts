import type { Span } from '../../language/language.ts'
import { inOrder, type Change } from './apply-changes.ts'

/** A stretch of the first text and what stands in its place. */
export interface Hunk extends Span {
  readonly text: string
}

/**
 * Brings changes made one pass after another back to the text of the first pass: `hunks` lead from it to the text that `changes` are counted
 * in. Changes that meet become one.
 */
export function followedBy(original: string, hunks: readonly Hunk[], changes: readonly Change[]): readonly Hunk[] {
  let result = hunks
  let shift = 0
  let free = 0
  for (const change of inOrder(changes)) {
    if (change.start < free) continue
    free = change.end
    result = withChange(original, result, { start: change.start + shift, end: change.end + shift, text: change.text })
    shift += change.text.length - (change.end - change.start)
  }
  return result
}

/** The text that hunks lead to. */
export function applyHunks(original: string, hunks: readonly Hunk[]): string {
  let text = ''
  let at = 0
  for (const hunk of hunks) {
    text += original.slice(at, hunk.start) + hunk.text
    at = hunk.end
  }
  return text + original.slice(at)
}

function withChange(original: string, hunks: readonly Hunk[], change: Hunk): readonly Hunk[] {
  const before: Hunk[] = []
  const met: { readonly hunk: Hunk; readonly now: number }[] = []
  const after: Hunk[] = []
  let shift = 0
  let shiftBefore = 0
  for (const hunk of hunks) {
    const now = hunk.start + shift
    shift += hunk.text.length - (hunk.end - hunk.start)
    if (now + hunk.text.length < change.start) {
      before.push(hunk)
      shiftBefore = shift
    } else if (now > change.end) after.push(hunk)
    else met.push({ hunk, now })
  }
  const first = met[0]
  const last = met.at(-1)
  const shiftMet = met.reduce((sum, { hunk }) => sum + hunk.text.length - (hunk.end - hunk.start), shiftBefore)
  const from = Math.min(change.start, first?.now ?? change.start)
  const to = Math.max(change.end, last === undefined ? change.end : last.now + last.hunk.text.length)
  const current = applyHunks(original, hunks)
  const merged: Hunk = {
    start: from - shiftBefore,
    end: to - shiftMet,
    text: current.slice(from, change.start) + change.text + current.slice(change.end, to),
  }
  return [...before, merged, ...after]
}
