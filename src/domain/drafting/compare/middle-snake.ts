/** Stretches of two sequences that face each other. */
export interface Range {
  readonly from: number
  readonly to: number
  readonly otherFrom: number
  readonly otherTo: number
}

/** A stretch that both have: from `at` in the first, from `other` in the second. */
interface Snake {
  readonly at: number
  readonly other: number
  readonly length: number
}

/**
 * A common stretch in the middle of a shortest edit script between two ranges; null where they have nothing in common, or it
 * takes too many steps to find out. Source: Myers, An O(ND) Difference Algorithm and Its Variations, 1986, section 4b.
 */
export function middleSnake(first: Int32Array, second: Int32Array, range: Range): Snake | null {
  const size = range.to - range.from
  const otherSize = range.otherTo - range.otherFrom
  const delta = size - otherSize
  const most = Math.min(Math.ceil((size + otherSize) / 2), mostSteps)
  const forward = new Int32Array(2 * most + 3)
  const backward = new Int32Array(2 * most + 3)
  const isOdd = delta % 2 !== 0
  const middle = most + 1
  for (let steps = 0; steps <= most; steps += 1) {
    for (let k = -steps; k <= steps; k += 2) {
      const down = k === -steps || (k !== steps && value(forward, middle + k - 1) < value(forward, middle + k + 1))
      let x = down ? value(forward, middle + k + 1) : value(forward, middle + k - 1) + 1
      const start = x
      while (x < size && x - k < otherSize && first[range.from + x] === second[range.otherFrom + x - k]) x += 1
      forward[middle + k] = x
      const facing = delta - k
      const inside = x <= size && x - k <= otherSize
      const meets = isOdd && inside && Math.abs(facing) < steps && x + value(backward, middle + facing) >= size
      if (meets) return snakeAt(range, start, start - k, x - start)
    }
    for (let k = -steps; k <= steps; k += 2) {
      const up = k === -steps || (k !== steps && value(backward, middle + k - 1) < value(backward, middle + k + 1))
      let x = up ? value(backward, middle + k + 1) : value(backward, middle + k - 1) + 1
      const start = x
      while (x < size && x - k < otherSize && first[range.to - 1 - x] === second[range.otherTo - 1 - x + k]) x += 1
      backward[middle + k] = x
      const facing = delta - k
      const inside = x <= size && x - k <= otherSize
      const meets = !isOdd && inside && Math.abs(facing) <= steps && x + value(forward, middle + facing) >= size
      if (meets) return snakeAt(range, size - x, otherSize - x + k, x - start)
    }
  }
  return null
}

function value(values: Int32Array, index: number): number {
  return values[index] ?? 0
}

/** Steps after which two ranges are taken to have nothing in common: the time stays bounded for texts made to be slow. */
const mostSteps = 1_200

/** A snake of no length at an end of the range would not make it smaller. */
function snakeAt(range: Range, x: number, y: number, length: number): Snake | null {
  const [size, otherSize] = [range.to - range.from, range.otherTo - range.otherFrom]
  if (x < 0 || y < 0 || x > size || y > otherSize) return null
  const isWhole = length === 0 && ((x === 0 && y === 0) || (x === size && y === otherSize))
  return isWhole ? null : { at: range.from + x, other: range.otherFrom + y, length }
}
