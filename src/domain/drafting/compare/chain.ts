/**
 * Indices of the heaviest strictly increasing subsequence: of what changed places, the most that can be said to have stayed.
 *
 * @param weights positive; each weighs 1 when not given
 */
export function longestChain(values: readonly number[], weights?: readonly number[]): readonly number[] {
  const ranked = [...new Set(values)].toSorted((left, right) => left - right)
  const rankOf = new Map(ranked.map((value, rank) => [value, rank + 1]))
  const best = new BestBelow(ranked.length)
  const previous = new Int32Array(values.length).fill(-1)
  const total = new Float64Array(values.length)
  let last = -1
  for (const [index, value] of values.entries()) {
    const rank = rankOf.get(value) ?? 0
    const before = best.below(rank, total)
    previous[index] = before
    total[index] = (before < 0 ? 0 : (total[before] ?? 0)) + (weights?.[index] ?? 1)
    best.put(rank, index, total)
    if (last < 0 || (total[index] ?? 0) > (total[last] ?? 0)) last = index
  }
  const chain: number[] = []
  for (let index = last; index >= 0; index = previous[index] ?? -1) chain.push(index)
  return chain.toReversed()
}

/** Fenwick tree of the heaviest end of a chain among all lower ranks. */
class BestBelow {
  readonly #ends: Int32Array

  constructor(ranks: number) {
    this.#ends = new Int32Array(ranks + 1).fill(-1)
  }

  below(rank: number, total: Float64Array): number {
    let found = -1
    for (let at = rank - 1; at > 0; at -= at & -at) {
      const end = this.#ends[at] ?? -1
      if (end >= 0 && (found < 0 || (total[end] ?? 0) > (total[found] ?? 0))) found = end
    }
    return found
  }

  put(rank: number, index: number, total: Float64Array): void {
    for (let at = rank; at < this.#ends.length; at += at & -at) {
      const end = this.#ends[at] ?? -1
      if (end < 0 || (total[index] ?? 0) > (total[end] ?? 0)) this.#ends[at] = index
    }
  }
}
