import type { Token } from './tokens.ts'

/** A place where two texts differ: tokens `from` to `to` of the older became `otherFrom` to `otherTo` of the newer. */
export interface Hunk {
  readonly from: number
  readonly to: number
  readonly otherFrom: number
  readonly otherTo: number
}

/**
 * The same differences as a person would mark them: no islands of a space, a comma or a short word between two changed
 * stretches, and a pure insertion or deletion that takes whole words with the space after them.
 */
export function readable(hunks: readonly Hunk[], older: readonly Token[], newer: readonly Token[]): readonly Hunk[] {
  const settled: Hunk[] = []
  for (const [index, hunk] of hunks.entries()) {
    const before = hunk.from - (settled.at(-1)?.to ?? 0)
    const after = (hunks[index + 1]?.from ?? older.length) - hunk.to
    settled.push(slid(hunk, older, newer, { before, after }))
  }
  return withoutIslands(settled, older, newer)
}

/** Letters of an island between two changes that is not worth keeping on its own. */
const shortWord = 4

function withoutIslands(hunks: readonly Hunk[], older: readonly Token[], newer: readonly Token[]): readonly Hunk[] {
  const kept: Hunk[] = []
  for (const next of hunks) {
    let hunk = next
    for (let last = kept.at(-1); last !== undefined && isIsland(last, hunk, older, newer); last = kept.at(-1)) {
      hunk = { from: last.from, to: hunk.to, otherFrom: last.otherFrom, otherTo: hunk.otherTo }
      kept.pop()
    }
    kept.push(hunk)
  }
  return kept
}

function isIsland(before: Hunk, after: Hunk, older: readonly Token[], newer: readonly Token[]): boolean {
  const island = weightOf(older, before.to, after.from)
  const [left, right] = [before, after].map((hunk) => {
    const deleted = weightOf(older, hunk.from, hunk.to)
    const inserted = weightOf(newer, hunk.otherFrom, hunk.otherTo)
    return { deleted, inserted, most: Math.max(deleted, inserted) }
  })
  if (left === undefined || right === undefined) return false
  // Words must go and come: between two pure insertions nothing is replaced.
  const replaces = left.deleted + right.deleted > 0 && left.inserted + right.inserted > 0
  const smaller = Math.min(left.most, right.most)
  if (!replaces || smaller === 0) return false
  return island === 0 || (island <= shortWord && island < smaller * 2) || island * 4 <= smaller
}

function weightOf(tokens: readonly Token[], from: number, to: number): number {
  let weight = 0
  for (let at = from; at < to; at += 1) weight += tokens[at]?.weight ?? 0
  return weight
}

/** Tokens in common between a change and its neighbours. */
interface Room {
  readonly before: number
  readonly after: number
}

/** Slides a pure insertion or deletion to where it takes whole phrases: «x, |y, |z» rather than «x|, y|, z». */
function slid(hunk: Hunk, older: readonly Token[], newer: readonly Token[], room: Room): Hunk {
  const { from, to, otherFrom, otherTo } = hunk
  if (from < to && otherFrom < otherTo) return hunk
  const by = from === to ? bestSlide(newer, otherFrom, otherTo, room) : bestSlide(older, from, to, room)
  return { from: from + by, to: to + by, otherFrom: otherFrom + by, otherTo: otherTo + by }
}

/** Furthest that a change is slid, in tokens. */
const furthest = 40

/** How far to slide a stretch that the other text lacks. Tokens passed over have the same marks, so that no word seems to change them. */
function bestSlide(tokens: readonly Token[], from: number, to: number, room: Room): number {
  const alike = (by: number): boolean => {
    const [one, other] = [tokens[from + by], tokens[to + by]]
    return one !== undefined && one.key === other?.key && one.marks === other.marks
  }
  let least = 0
  while (-least < Math.min(furthest, room.before) && alike(least - 1)) least -= 1
  let most = 0
  while (most < Math.min(furthest, room.after) && alike(most)) most += 1
  let best = { by: 0, score: -1 }
  for (let by = most; by >= least; by -= 1) {
    const score = boundary(tokens, from + by) + boundary(tokens, to + by)
    if (score > best.score) best = { by, score }
  }
  return best.by
}

/** How good a place before the token is to begin or end a change. */
function boundary(tokens: readonly Token[], at: number): number {
  const [before, after] = [tokens[at - 1], tokens[at]]
  if (before === undefined || after === undefined) return 6
  if (before.key === '\n' || after.key === '\n') return 5
  if (!before.key.startsWith(' ')) return after.key.startsWith(' ') ? 1 : 0
  const mark = tokens[at - 2]?.key ?? ''
  return /^[.!?…]$/.test(mark) ? 5 : /^[,;:–—]$/.test(mark) ? 4 : 3
}
