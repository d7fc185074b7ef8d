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

/** Whether two texts say the same; what number a reference prints is not said by it. */
export function sameRuns(one: readonly Run[], other: readonly Run[]): boolean {
  return one.length === other.length && one.every((run, index) => sameRun(run, other[index]))
}

function sameRun(one: Run, other: Run | undefined): boolean {
  if (other === undefined || marksOf(one) !== marksOf(other)) return false
  return one.reference !== undefined || one.text === other.text
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
  while (head < most && before[head]?.says === after[head]?.says) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail)?.says === after.at(-1 - tail)?.says) tail += 1
  return {
    start: lengthOf(before, head),
    end: lengthOf(before, before.length - tail),
    by: sliceRuns(now, lengthOf(after, head), lengthOf(after, after.length - tail)),
  }
}

/** Length in the text of the first units. */
function lengthOf(units: readonly Unit[], count: number): number {
  return units.slice(0, count).reduce((sum, { length }) => sum + length, 0)
}

/** A character with its marks, or a reference whatever number it prints. */
interface Unit {
  readonly says: string
  readonly length: number
}

function unitsOf(runs: readonly Run[]): readonly Unit[] {
  return runs.flatMap((run) => {
    const marks = marksOf(run)
    if (run.reference !== undefined) return [{ says: marks, length: run.text.length }]
    return Array.from(run.text, (sign) => ({ says: `${marks} ${sign}`, length: sign.length }))
  })
}
