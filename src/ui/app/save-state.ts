export type SaveState = 'saved' | 'saving' | 'failed'

/** Something that may hold words not yet in the core. */
export interface Unsaved {
  readonly state: () => SaveState
  /** Sends everything held; rejects when the core refused it. */
  readonly flush: () => Promise<void>
}

/** What of the page is not in the core yet: feeds «saved» in the status line, and is flushed before leaving. */
export interface SaveBoard {
  readonly add: (holder: Unsaved) => () => void
  /** Called by a holder whose state changed. */
  readonly report: () => void
  readonly state: () => SaveState
  readonly flush: () => Promise<void>
  readonly subscribe: (listener: () => void) => () => void
}

export function createSaveBoard(): SaveBoard {
  const holders = new Set<Unsaved>()
  const listeners = new Set<() => void>()
  const report = () => {
    for (const listener of listeners) listener()
  }
  return {
    add(holder) {
      holders.add(holder)
      return () => {
        holders.delete(holder)
        report()
      }
    },
    report,
    state() {
      const states = [...holders].map((holder) => holder.state())
      return states.find((state) => state === 'failed') ?? states.find((state) => state === 'saving') ?? 'saved'
    },
    async flush() {
      await Promise.all([...holders].map((holder) => holder.flush()))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
