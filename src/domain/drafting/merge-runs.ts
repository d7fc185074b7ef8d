import { plainText, type Run } from './clause.ts'
import { normaliseRuns, sliceRuns } from './runs.ts'

/** What was put in the place of the characters from `start` to `end`. */
interface Replacement {
  readonly start: number
  readonly end: number
  readonly by: readonly Run[]
}

/**
 * Two changes of one text made at the same time. Changes of different places are both made; where they meet, what either took
 * away is gone and what either wrote stays, `theirs` first: no typed word is lost.
 */
export function mergeRuns(was: readonly Run[], mine: readonly Run[], theirs: readonly Run[]): readonly Run[] {
  const own = replacement(was, mine)
  const other = replacement(was, theirs)
  if (own === null || sameRuns(mine, theirs)) return theirs
  if (other === null) return mine
  const [first, second] = own.end <= other.start && own.start < other.start ? [own, other] : [other, own]
  const length = plainText(was).length
  return normaliseRuns([
    ...sliceRuns(was, 0, Math.min(first.start, second.start)),
    ...first.by,
    ...sliceRuns(was, first.end, second.start),
    ...second.by,
    ...sliceRuns(was, Math.max(first.end, second.end), length),
  ])
}

export function sameRuns(one: readonly Run[], other: readonly Run[]): boolean {
  return one.length === other.length && one.every((run, index) => sameRun(run, other[index]))
}

function sameRun(one: Run, other: Run | undefined): boolean {
  return other !== undefined && one.text === other.text && marksOf(one) === marksOf(other)
}

const marksOf = ({ bold, italic, bracket, reference }: Run): string =>
  `${bold === true}${italic === true}${bracket === true}${reference ?? ''}`

/** The one stretch in which two texts differ; null when they are the same. A reference is never torn. */
function replacement(was: readonly Run[], now: readonly Run[]): Replacement | null {
  if (sameRuns(was, now)) return null
  const before = unitsOf(was)
  const after = unitsOf(now)
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return {
    start: lengthOf(before, head),
    end: lengthOf(before, before.length - tail),
    by: sliceRuns(now, lengthOf(after, head), lengthOf(after, after.length - tail)),
  }
}

/** Length in the text of the first units. */
function lengthOf(units: readonly string[], count: number): number {
  return units.slice(0, count).reduce((sum, unit) => sum + unit.length - unit.indexOf(' ') - 1, 0)
}

/** Characters with their marks before a space; a reference is one unit. */
function unitsOf(runs: readonly Run[]): readonly string[] {
  return runs.flatMap((run) => {
    const marks = marksOf(run).replaceAll(' ', '_')
    return run.reference === undefined ? Array.from(run.text, (sign) => `${marks} ${sign}`) : [`${marks} ${run.text}`]
  })
}
