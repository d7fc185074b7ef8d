/** The value in the middle, or at another share of them from the least on: 0.95. */
export function median(values: readonly number[], at = 0.5): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length * at)] ?? Number.NaN
}
