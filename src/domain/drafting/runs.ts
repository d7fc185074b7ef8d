import { plainText, type Run } from './clause.ts'

/** No empty run, and no two neighbours with the same marks. References are never merged: each prints one number. */
export function normaliseRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = merged.at(-1)
    if (last !== undefined && sameMarks(last, run)) merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

function sameMarks(one: Run, other: Run): boolean {
  return (
    one.reference === undefined &&
    other.reference === undefined &&
    (one.bold ?? false) === (other.bold ?? false) &&
    (one.italic ?? false) === (other.italic ?? false) &&
    (one.bracket ?? false) === (other.bracket ?? false)
  )
}

/** Runs of the text between two offsets in UTF-16 code units; offsets beyond the text are brought to its ends. */
export function sliceRuns(runs: readonly Run[], start: number, end: number): readonly Run[] {
  const sliced: Run[] = []
  let at = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (text !== '') sliced.push({ ...run, text })
    at += run.text.length
  }
  return normaliseRuns(sliced)
}

/** Puts runs one after another. */
export function concatRuns(...parts: readonly (readonly Run[])[]): readonly Run[] {
  return normaliseRuns(parts.flat())
}

/** Without spaces at one end. */
function trimRuns(runs: readonly Run[], end: 'start' | 'end'): readonly Run[] {
  const text = plainText(runs)
  return end === 'end'
    ? sliceRuns(runs, 0, text.trimEnd().length)
    : sliceRuns(runs, text.length - text.trimStart().length, text.length)
}

/**
 * Cuts runs in two at an offset and takes the spaces off the cut. A cut inside a reference goes before it, so that no number is
 * torn in two.
 */
export function cutRuns(runs: readonly Run[], offset: number): readonly [readonly Run[], readonly Run[]] {
  let at = 0
  let cut = offset
  for (const run of runs) {
    if (run.reference !== undefined && at < offset && offset < at + run.text.length) cut = at
    at += run.text.length
  }
  return [trimRuns(sliceRuns(runs, 0, cut), 'end'), trimRuns(sliceRuns(runs, cut, at), 'start')]
}

/** Puts two texts together with one space between them, none if either is empty. */
export function joinRuns(before: readonly Run[], after: readonly Run[]): readonly Run[] {
  if (before.length === 0 || after.length === 0) return concatRuns(before, after)
  const last = before.at(-1)
  const space: Run = last === undefined || last.reference !== undefined ? { text: ' ' } : { ...last, text: ' ' }
  return concatRuns(before, [space], after)
}
