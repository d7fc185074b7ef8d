/** Rows by their positions. */
export function inOrder<Row extends { readonly position: number }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => a.position - b.position)
}

/** Distance between neighbours when nothing else binds: 32 insertions in one place before siblings are numbered anew. */
const gap = 2 ** 32

/**
 * Positions of siblings in their new order. `known` has the position each had before, null for a newcomer. As many as
 * possible keep theirs, so that an insertion or a move changes one row; when a gap is used up all get new ones.
 * The result is strictly increasing.
 */
export function arrange(known: readonly (number | null)[]): number[] {
  const kept = longestIncreasing(known)
  const result: number[] = []
  let used = 0
  for (let start = 0; start < known.length;) {
    const next = kept[used]
    if (next?.index === start) {
      result.push(next.position)
      used += 1
      start += 1
      continue
    }
    const count = (next?.index ?? known.length) - start
    const before = result.at(-1) ?? (next === undefined ? -gap : next.position - gap * (count + 1))
    const after = next?.position ?? before + gap * (count + 1)
    const step = Math.floor((after - before) / (count + 1))
    if (step < 1 || !Number.isSafeInteger(before) || !Number.isSafeInteger(after)) return known.map((_, i) => i * gap)
    for (let i = 1; i <= count; i += 1) result.push(before + step * i)
    start += count
  }
  return result
}

interface Kept {
  readonly index: number
  readonly position: number
}

/** A longest strictly increasing subsequence of the known positions (patience sorting). */
function longestIncreasing(known: readonly (number | null)[]): Kept[] {
  interface Card extends Kept {
    readonly below: Card | null
  }
  const tops: Card[] = []
  known.forEach((position, index) => {
    if (position === null) return
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tops[middle]?.position ?? Infinity) < position) low = middle + 1
      else high = middle
    }
    tops[low] = { index, position, below: tops[low - 1] ?? null }
  })
  const result: Kept[] = []
  for (let card = tops.at(-1) ?? null; card !== null; card = card.below) result.push(card)
  return result.toReversed()
}
