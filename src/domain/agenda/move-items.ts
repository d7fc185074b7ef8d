import { deepen, settleDepths, subtreeLength } from './outline.ts'
import type { AgendaItem } from './session.ts'

/** Where items go: into a session before one of its items, or to its end. */
export interface ItemTarget {
  readonly sessionId: string
  readonly beforeId: string | null
}

/** An item and those under it in its session, in order; empty when there is no such item. */
export function subtreeOf(items: readonly AgendaItem[], id: string): readonly AgendaItem[] {
  const root = items.find((item) => item.id === id)
  if (root === undefined) return []
  const own = items.filter(({ sessionId }) => sessionId === root.sessionId)
  const at = own.indexOf(root)
  return own.slice(at, at + subtreeLength(own, at))
}

/**
 * Moves an item with all below it, among the items of all sessions. The branch keeps its form; its first item takes the given depth,
 * or its own, as far as the new place allows. Into itself, or before an item of another session, nothing moves.
 */
export function moveItems(
  items: readonly AgendaItem[],
  id: string,
  { sessionId, beforeId }: ItemTarget,
  depth: number | null = null,
): readonly AgendaItem[] {
  const branch = subtreeOf(items, id)
  const [root] = branch
  const moving = new Set(branch)
  const rest = items.filter((item) => !moving.has(item))
  const at = placeOf(rest, { sessionId, beforeId })
  if (root === undefined || at === null) return items
  const before = rest.slice(0, at).findLast((item) => item.sessionId === sessionId)
  const wanted = Math.min(Math.max(0, depth ?? root.depth), before === undefined ? 0 : before.depth + 1)
  const moved = deepen(branch, wanted - root.depth).map((item) => Object.assign(item, { sessionId }))
  return settled([...rest.slice(0, at), ...moved, ...rest.slice(at)], [root.sessionId, sessionId])
}

/** Index among all items; null where the item to stand before is not there or not of that session. */
function placeOf(items: readonly AgendaItem[], { sessionId, beforeId }: ItemTarget): number | null {
  if (beforeId === null) {
    const last = items.findLastIndex((item) => item.sessionId === sessionId)
    return last < 0 ? items.length : last + 1
  }
  const at = items.findIndex((item) => item.id === beforeId && item.sessionId === sessionId)
  return at < 0 ? null : at
}

/** The same items, those of some sessions with the depths their places allow. */
export function settled(items: readonly AgendaItem[], sessionIds: readonly string[]): readonly AgendaItem[] {
  const found = new Map<string, AgendaItem>()
  for (const id of new Set(sessionIds))
    for (const item of settleDepths(items.filter(({ sessionId }) => sessionId === id))) found.set(item.id, item)
  return items.map((item) => found.get(item.id) ?? item)
}
