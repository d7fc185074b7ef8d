import type { ClauseId, Run } from '#domain/drafting/clause.ts'
import type { SaveState, Unsaved } from '../../app/save-state.ts'

/** Words of one block as typed last. */
export interface TypedText {
  readonly clauseId: ClauseId
  readonly block: number
  readonly runs: readonly Run[]
}

export interface TypingQueue extends Unsaved {
  readonly note: (typed: TypedText) => void
  /** Whether what is on the screen is newer than what the core has said of this block. */
  readonly holds: (clauseId: ClauseId, block: number) => boolean
}

interface QueueOptions {
  readonly send: (typed: TypedText) => Promise<void>
  readonly onChange: () => void
  readonly onFailure: (error: unknown) => void
}

/** Typing reaches the core within this many milliseconds of a pause, and not later than twice that. */
const pause = 400

const keyOf = (clauseId: ClauseId, block: number) => `${clauseId}:${block}`

/** Holds typed words until a short pause and sends them in order, the newest of each block. */
export function createTypingQueue({ send, onChange, onFailure }: QueueOptions): TypingQueue {
  const waiting = new Map<string, TypedText>()
  const underWay = new Map<string, TypedText>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let oldest: number | null = null
  let running: Promise<void> | null = null
  let failed = false

  const state = (): SaveState => {
    if (failed && waiting.size > 0) return 'failed'
    return waiting.size + underWay.size > 0 ? 'saving' : 'saved'
  }

  const sendAll = async () => {
    while (waiting.size > 0) {
      const [[key, typed] = []] = waiting
      if (key === undefined || typed === undefined) return
      waiting.delete(key)
      underWay.set(key, typed)
      try {
        await send(typed)
        failed = false
      } catch (error) {
        failed = true
        if (!waiting.has(key)) waiting.set(key, typed)
        throw error
      } finally {
        underWay.delete(key)
        onChange()
      }
    }
  }

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    oldest = null
    running ??= sendAll().finally(() => {
      running = null
    })
    return running
  }

  return {
    state,
    flush,
    holds: (clauseId, block) => waiting.has(keyOf(clauseId, block)) || underWay.has(keyOf(clauseId, block)),
    note(typed) {
      waiting.set(keyOf(typed.clauseId, typed.block), typed)
      oldest ??= Date.now()
      clearTimeout(timer)
      timer = setTimeout(
        () => void flush().catch(onFailure),
        Math.max(0, Math.min(pause, oldest + 2 * pause - Date.now())),
      )
      onChange()
    },
  }
}
