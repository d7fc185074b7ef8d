import type { CoreEvent } from '#api/contract.ts'

/** The one offer to take back what was just done. It stands until anything else is done, in this window or another. */
export interface UndoOffer {
  /** Whether nothing was done since the step that brought the file to this state. */
  readonly isNewest: (sequence: number) => boolean
  /** In place of the offer before. */
  readonly stand: (sequence: number, withdraw: () => void) => void
  readonly hear: (event: CoreEvent) => void
}

export function createUndoOffer(): UndoOffer {
  let heard = 0
  let standing: { readonly sequence: number; readonly withdraw: () => void } | null = null
  const withdraw = () => {
    standing?.withdraw()
    standing = null
  }
  const isNewest = (sequence: number) => heard <= sequence
  return {
    isNewest,
    stand(sequence, withdrawThis) {
      withdraw()
      standing = { sequence, withdraw: withdrawThis }
      if (!isNewest(sequence)) withdraw()
    },
    hear(event) {
      if (event.type === 'backedUp') return
      // Another file counts its own steps.
      heard = event.type === 'changed' ? event.sequence : 0
      if (event.type !== 'changed' || (standing !== null && !isNewest(standing.sequence))) withdraw()
    },
  }
}
