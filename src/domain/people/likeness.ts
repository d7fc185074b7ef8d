/**
 * How alike two words are, 0 to 1: one minus the optimal string alignment distance (insertions, deletions, substitutions, swaps of
 * neighbours; Damerau 1964) over the length of the longer.
 */
export function likenessOf(one: string, other: string): number {
  if (one === other) return 1
  const length = Math.max(one.length, other.length)
  return length === 0 ? 1 : 1 - distanceOf(one, other) / length
}

function distanceOf(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1] ? 0 : 1
      let best = Math.min((last[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + same)
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        best = Math.min(best, (beforeLast[at - 2] ?? 0) + 1)
      current.push(best)
    }
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}
