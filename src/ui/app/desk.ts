/** What a place of the program keeps while the person is elsewhere in it, and who is told when it changes. */
export interface DeskStore<State> {
  readonly get: () => State
  readonly change: (part: Partial<State>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createDesk<State>(first: State): DeskStore<State> {
  let state = first
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    change(part) {
      state = { ...state, ...part }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
