import type { AgendaItem } from './session.ts'

/** Where items go: into a session before one of its items, or to its end. */
export interface ItemTarget {
  readonly sessionId: string
  readonly beforeId: string | null
}

/** An item and the deeper items after it in its session, in order; empty when there is no such item. */
export function subtreeOf(items: readonly AgendaItem[], id: string): readonly AgendaItem[] {
  const root = items.find((item) => item.id === id)
  if (root === undefined) return []
  const own = items.filter(({ sessionId }) => sessionId === root.sessionId)
  const after = own.slice(own.indexOf(root) + 1)
  const end = after.findIndex(({ depth }) => depth <= root.depth)
  return [root, ...(end < 0 ? after : after.slice(0, end))]
}

/**
 * Items with the depths their places allow: the first of a session has 0, another at most one more than the item before it that
 * is no break. Items that are right stay the same objects.
 */
export function normaliseDepths(items: readonly AgendaItem[]): readonly AgendaItem[] {
  const deepest = new Map<string, number>()
  return items.map((item) => {
    const depth = Math.max(0, Math.min(item.depth, deepest.get(item.sessionId) ?? 0))
    if (item.kind !== 'break') deepest.set(item.sessionId, depth + 1)
    return depth === item.depth ? item : { ...item, depth }
  })
}

/**
 * Moves an item with all below it. The branch keeps its form; its first item takes the given depth, or its own, as far as the new
 * place allows. Into itself, or before an item of another session, nothing moves.
 */
export function moveItems(
  items: readonly AgendaItem[],
  id: string,
  { sessionId, beforeId }: ItemTarget,
  depth: number | null = null,
): readonly AgendaItem[] {
  const branch = subtreeOf(items, id)
  const [root] = branch
  const moving = new Set<string>(branch.map((item) => item.id))
  if (root === undefined || (beforeId !== null && moving.has(beforeId))) return items
  const rest = items.filter((item) => !moving.has(item.id))
  const at = placeOf(rest, { sessionId, beforeId })
  if (at === null) return items
  const before = rest.slice(0, at).findLast((item) => item.sessionId === sessionId && item.kind !== 'break')
  const wanted = Math.min(Math.max(0, depth ?? root.depth), before === undefined ? 0 : before.depth + 1)
  const moved = branch.map((item) => placedIn(item, sessionId, item.depth + wanted - root.depth))
  return normaliseDepths([...rest.slice(0, at), ...moved, ...rest.slice(at)])
}

const placedIn = (item: AgendaItem, sessionId: string, depth: number): AgendaItem => ({ ...item, sessionId, depth })

/** Index among all items; null where the item to stand before is not of that session. */
function placeOf(items: readonly AgendaItem[], { sessionId, beforeId }: ItemTarget): number | null {
  if (beforeId === null) {
    const last = items.findLastIndex((item) => item.sessionId === sessionId)
    return last < 0 ? items.length : last + 1
  }
  const at = items.findIndex((item) => item.id === beforeId && item.sessionId === sessionId)
  return at < 0 ? null : at
}

/** Moves an item with all below it one level down (1) or up (−1), as far as its place allows. */
export function indentItem(items: readonly AgendaItem[], id: string, by: 1 | -1): readonly AgendaItem[] {
  const branch = new Set(subtreeOf(items, id))
  const root = items.find((item) => item.id === id)
  if (root === undefined || root.depth + by < 0) return items
  const deeper = normaliseDepths(items.map((item) => (branch.has(item) ? { ...item, depth: item.depth + by } : item)))
  return deeper.find((item) => item.id === id)?.depth === root.depth ? items : deeper
}
