/** Neighbours in a long list; `from` is the place of the first of them. */
export interface Chunk<Item> {
  readonly from: number
  readonly items: readonly Item[]
}

const chunkSize = 40

/**
 * Items in bunches, to be skipped as one while out of sight: a browser asks of every skippable element, in every frame, whether it
 * is in sight, so thousands of them cost more than they save.
 */
export function chunksOf<Item>(items: readonly Item[]): readonly Chunk<Item>[] {
  return Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, index) => {
    const from = index * chunkSize
    return { from, items: items.slice(from, from + chunkSize) }
  })
}
