import type { AgendaItem, Programme, Session } from './session.ts'

/** What storing must write to make one programme of another. */
export interface ProgrammeDifferences {
  /** Sessions that are new or not what they were, as they are now. */
  readonly sessions: readonly Session[]
  readonly items: readonly AgendaItem[]
  readonly removedSessions: readonly string[]
  readonly removedItems: readonly string[]
  /** Sessions whose items are others, or the same in another order. */
  readonly reordered: readonly string[]
}

export function differencesOf(before: Programme, after: Programme): ProgrammeDifferences {
  const sessions = changedIn(before.sessions, after.sessions)
  const items = changedIn(before.items, after.items)
  const [was, is] = [idsBySession(before.items), idsBySession(after.items)]
  const touched = new Set([...was.keys(), ...is.keys()])
  return {
    sessions: sessions.changed,
    items: items.changed,
    removedSessions: sessions.removed,
    removedItems: items.removed,
    reordered: Array.from(touched).filter((id) => was.get(id)?.join() !== is.get(id)?.join()),
  }
}

function changedIn<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) {
  const was = new Map(before.map((thing) => [thing.id, thing]))
  const is = new Set(after.map(({ id }) => id))
  return {
    changed: after.filter((thing) => {
      const old = was.get(thing.id)
      return old === undefined || (old !== thing && JSON.stringify(old) !== JSON.stringify(thing))
    }),
    removed: before.flatMap(({ id }) => (is.has(id) ? [] : [id])),
  }
}

function idsBySession(items: readonly AgendaItem[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>()
  for (const { id, sessionId } of items) {
    const own = ids.get(sessionId) ?? []
    own.push(id)
    ids.set(sessionId, own)
  }
  return ids
}
