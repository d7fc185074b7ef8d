import type { Cancellation } from './session.ts'

export interface Progress {
  readonly type: 'progress'
  readonly done: number
  readonly total: number
}

/** Steps told of one long work, at most. */
const mostSteps = 50

/**
 * Work that tells how far it is as steps for whoever waits, and then its result. When the caller is cancelled or stops asking,
 * the work is stopped at its next word, which throws.
 * @param work is given whom to tell
 */
export async function* watched<Result>(
  total: number,
  work: (watch: (done: number) => void) => Promise<Result>,
  cancellation?: Cancellation,
): AsyncGenerator<Progress, Result> {
  const step = Math.ceil(total / mostSteps)
  const state = { done: 0, told: 0, isLeft: false, isRunning: true }
  const waiting = new Set<() => void>()
  const running = work((count) => {
    cancellation?.throwIfAborted()
    if (state.isLeft) throw new Error('nobody waits for this work')
    state.done = count
    if (count - state.told >= step) for (const wake of waiting) wake()
  })
  const stop = (): void => {
    state.isRunning = false
  }
  const ended = running.then(stop, stop)
  try {
    while (state.isRunning) {
      const woken = new Promise<void>((resolve) => {
        waiting.add(resolve)
      })
      await Promise.race([ended, woken])
      waiting.clear()
      if (!state.isRunning) break
      state.told = state.done
      yield { type: 'progress', done: state.done, total }
    }
  } finally {
    state.isLeft = true
  }
  return await running
}
