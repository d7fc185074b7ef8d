import type { AgendaItem } from './session.ts'

type Placed = Pick<AgendaItem, 'id' | 'depth'>

/** How many items from `at` on belong together: the item and those that stand under it. */
export function subtreeLength(items: readonly Placed[], at: number): number {
  const top = items[at]
  if (top === undefined) return 0
  const next = items.findIndex(({ depth }, index) => index > at && depth <= top.depth)
  return (next < 0 ? items.length : next) - at
}

/** Items none of which stands more than one deeper than the one before it; the first stands at the top. */
export function settleDepths<Item extends Placed>(items: readonly Item[]): Item[] {
  const settled: Item[] = []
  for (const item of items) {
    const deepest = (settled.at(-1)?.depth ?? -1) + 1
    settled.push(item.depth <= deepest ? item : { ...item, depth: deepest })
  }
  return settled
}

/** An item and those under it so many steps deeper, or less deep. */
export function deepen<Item extends Placed>(subtree: readonly Item[], by: number): Item[] {
  return subtree.map((item) => ({ ...item, depth: Math.max(0, item.depth + by) }))
}
