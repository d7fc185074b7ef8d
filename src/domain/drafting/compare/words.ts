import type { ClauseId, Run } from '../clause.ts'
import { sliceRuns } from '../runs.ts'
import { commonElements } from './common.ts'
import type { Segment } from './comparison.ts'
import { readable, type Hunk } from './hunks.ts'
import { tokensOf, type Token } from './tokens.ts'

/**
 * What became of a text, word by word. Segments without what is `inserted` are the older text, without what is `deleted` the newer; neighbours differ
 * in type, and what is deleted stands before what is inserted in its place.
 *
 * @param aliases see `tokensOf`, for the older text
 */
export function compareRuns(
  older: readonly Run[],
  newer: readonly Run[],
  aliases?: ReadonlyMap<ClauseId, ClauseId>,
): readonly Segment[] {
  if (older.length === newer.length && older.every((run, index) => reads(run, newer[index], aliases)))
    return newer.length === 0
      ? []
      : [isEqual(older, newer) ? { type: 'same', runs: newer } : { type: 'same', runs: newer, older }]
  const [olderTokens, newerTokens] = [tokensOf(older, aliases), tokensOf(newer)]
  const hunks = readable(hunksOf(olderTokens, newerTokens), olderTokens, newerTokens)
  const segments: Segment[] = []
  let [at, otherAt] = [0, 0]
  for (const hunk of hunks) {
    segments.push(...common(olderTokens, newerTokens, { at, to: hunk.from, otherAt }, older, newer))
    if (hunk.to > hunk.from) segments.push({ type: 'deleted', runs: slice(older, olderTokens, hunk.from, hunk.to) })
    if (hunk.otherTo > hunk.otherFrom)
      segments.push({ type: 'inserted', runs: slice(newer, newerTokens, hunk.otherFrom, hunk.otherTo) })
    at = hunk.to
    otherAt = hunk.otherTo
  }
  return [...segments, ...common(olderTokens, newerTokens, { at, to: olderTokens.length, otherAt }, older, newer)]
}

function hunksOf(older: readonly Token[], newer: readonly Token[]): readonly Hunk[] {
  const numbers = new Map<string, number>()
  const numbered = (tokens: readonly Token[]): Int32Array =>
    Int32Array.from(tokens, ({ key }) => {
      const known = numbers.get(key) ?? numbers.size
      numbers.set(key, known)
      return known
    })
  const partners = commonElements(numbered(older), numbered(newer))
  const hunks: Hunk[] = []
  let [from, otherFrom] = [0, 0]
  for (let at = 0; at <= partners.length; at += 1) {
    const partner = at === partners.length ? newer.length : (partners[at] ?? -1)
    if (partner < 0) continue
    if (at > from || partner > otherFrom) hunks.push({ from, to: at, otherFrom, otherTo: partner })
    from = at + 1
    otherFrom = partner + 1
  }
  return hunks
}

interface Stretch {
  readonly at: number
  readonly to: number
  readonly otherAt: number
}

/** Words in common, cut where marks begin or cease to differ. */
function common(
  older: readonly Token[],
  newer: readonly Token[],
  { at, to, otherAt }: Stretch,
  olderRuns: readonly Run[],
  newerRuns: readonly Run[],
): readonly Segment[] {
  const segments: Segment[] = []
  const differs = (index: number): boolean => older[index]?.marks !== newer[index - at + otherAt]?.marks
  for (let start = at; start < to;) {
    const isMarked = differs(start)
    let end = start + 1
    while (end < to && differs(end) === isMarked) end += 1
    const was = slice(olderRuns, older, start, end)
    const runs = slice(newerRuns, newer, start - at + otherAt, end - at + otherAt)
    if (isMarked) segments.push({ type: 'marked', runs, older: was })
    else segments.push(isEqual(was, runs) ? { type: 'same', runs } : { type: 'same', runs, older: was })
    start = end
  }
  return segments
}

/** Whether two runs are the same words with the same marks: most of a text is as it was, and need not be taken apart. */
function reads(one: Run, other: Run | undefined, aliases?: ReadonlyMap<ClauseId, ClauseId>): boolean {
  const target = one.reference === undefined ? undefined : (aliases?.get(one.reference) ?? one.reference)
  return (
    one.text === other?.text &&
    target === other.reference &&
    (one.bold ?? false) === (other.bold ?? false) &&
    (one.italic ?? false) === (other.italic ?? false) &&
    (one.bracket ?? false) === (other.bracket ?? false)
  )
}

function isEqual(was: readonly Run[], runs: readonly Run[]): boolean {
  return (
    was.length === runs.length &&
    was.every(({ text, reference }, index) => text === runs[index]?.text && reference === runs[index].reference)
  )
}

function slice(runs: readonly Run[], tokens: readonly Token[], from: number, to: number): readonly Run[] {
  return sliceRuns(runs, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
}
