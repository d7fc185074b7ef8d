import { longestChain } from './chain.ts'
import { middleSnake, type Range } from './middle-snake.ts'

/**
 * What two sequences have in common: for each element of the first its partner in the second, or -1; partners stand in the same
 * order. Elements that occur once in each are matched first (patience), for they carry the meaning; what lies between, by the
 * shortest edit script (Myers, in linear space).
 */
export function commonElements(first: Int32Array, second: Int32Array): Int32Array {
  const partners = new Int32Array(first.length).fill(-1)
  const waiting: Range[] = [{ from: 0, to: first.length, otherFrom: 0, otherTo: second.length }]
  for (let range = waiting.pop(); range !== undefined; range = waiting.pop()) {
    const inner = matchEnds(first, second, range, partners)
    if (inner.from === inner.to || inner.otherFrom === inner.otherTo) continue
    const anchors = uniqueAnchors(first, second, inner)
    if (anchors.length > 0) waiting.push(...between(anchors, inner, partners))
    else waiting.push(...shortestScript(first, second, inner, partners))
  }
  return partners
}

/** Matches equal beginnings and ends; gives what lies between them. */
function matchEnds(first: Int32Array, second: Int32Array, range: Range, partners: Int32Array): Range {
  let { from, to, otherFrom, otherTo } = range
  while (from < to && otherFrom < otherTo && first[from] === second[otherFrom]) partners[from++] = otherFrom++
  while (from < to && otherFrom < otherTo && first[to - 1] === second[otherTo - 1]) partners[--to] = --otherTo
  return { from, to, otherFrom, otherTo }
}

type Anchor = readonly [index: number, other: number]

function uniqueAnchors(first: Int32Array, second: Int32Array, range: Range): readonly Anchor[] {
  const places = new Map<number, { count: number; at: number; otherCount: number; otherAt: number }>()
  for (let at = range.from; at < range.to; at += 1) {
    const place = places.get(first[at] ?? 0)
    if (place === undefined) places.set(first[at] ?? 0, { count: 1, at, otherCount: 0, otherAt: 0 })
    else place.count += 1
  }
  for (let at = range.otherFrom; at < range.otherTo; at += 1) {
    const place = places.get(second[at] ?? 0)
    if (place === undefined) continue
    place.otherCount += 1
    place.otherAt = at
  }
  const unique = [...places.values()].filter(({ count, otherCount }) => count === 1 && otherCount === 1)
  return longestChain(unique.map(({ otherAt }) => otherAt)).map((index): Anchor => {
    const { at = 0, otherAt = 0 } = unique[index] ?? {}
    return [at, otherAt]
  })
}

function between(anchors: readonly Anchor[], range: Range, partners: Int32Array): readonly Range[] {
  const gaps: Range[] = []
  let { from, otherFrom } = range
  for (const [at, other] of anchors) {
    partners[at] = other
    gaps.push({ from, to: at, otherFrom, otherTo: other })
    from = at + 1
    otherFrom = other + 1
  }
  return [...gaps, { from, to: range.to, otherFrom, otherTo: range.otherTo }]
}

/** Matches a common stretch in the middle of a shortest script and gives the two sides. */
function shortestScript(first: Int32Array, second: Int32Array, range: Range, partners: Int32Array): readonly Range[] {
  const snake = middleSnake(first, second, range)
  if (snake === null) return []
  for (let step = 0; step < snake.length; step += 1) partners[snake.at + step] = snake.other + step
  const before = { ...range, to: snake.at, otherTo: snake.other }
  const after = { ...range, from: snake.at + snake.length, otherFrom: snake.other + snake.length }
  return [before, after]
}
