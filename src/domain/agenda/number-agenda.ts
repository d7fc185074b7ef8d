import type { AgendaItem } from './session.ts'

/**
 * The numbers of agenda items, «3.1», by id. Each session counts from 1. Breaks have none and are not counted; a level is never
 * skipped: an item deeper than its place allows is numbered one level below the item before it. Dropped and postponed items keep
 * their numbers, so that a number said in the hall still means what the printed page has.
 */
export function numberAgenda(items: readonly AgendaItem[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  const counts = new Map<string, readonly number[]>()
  for (const { id, sessionId, kind, depth } of items) {
    if (kind === 'break') continue
    const before = counts.get(sessionId) ?? []
    const level = Math.min(depth, before.length)
    const here = [...before.slice(0, level), (before[level] ?? 0) + 1]
    counts.set(sessionId, here)
    numbers.set(id, here.join('.'))
  }
  return numbers
}
