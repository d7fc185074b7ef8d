import { subtreeOf } from '#domain/agenda/move-items.ts'
import type { AgendaItem } from '#domain/agenda/session.ts'

/** Where a step up or down takes an item with all below it, among the items of its session; null where it can go no farther. */
export function stepOf(
  items: readonly AgendaItem[],
  item: AgendaItem,
  side: 1 | -1,
): { readonly sessionId: string; readonly beforeId: string | null } | null {
  const { id, sessionId, depth } = item
  const own = items.filter((one) => one.sessionId === sessionId)
  const at = own.findIndex((one) => one.id === id)
  if (side === -1) {
    // Over the one before it with all below that; out of the one it is under.
    const over = own.slice(0, at).findLast((one) => one.depth <= depth)
    return over === undefined ? null : { sessionId, beforeId: over.id }
  }
  const next = own[at + subtreeOf(own, id).length]
  if (next === undefined) return null
  const after = own[own.indexOf(next) + subtreeOf(own, next.id).length]
  return { sessionId, beforeId: after?.id ?? null }
}

/** How deep an item stands after a step deeper (1) or up (−1), as far as its place allows: at most one deeper than the one before it. */
export function depthStep(items: readonly AgendaItem[], item: AgendaItem, side: 1 | -1): number {
  const own = items.filter((one) => one.sessionId === item.sessionId)
  const before = own[own.findIndex((one) => one.id === item.id) - 1]
  const deepest = before === undefined ? 0 : before.depth + 1
  return Math.max(0, Math.min(item.depth + side, deepest))
}
