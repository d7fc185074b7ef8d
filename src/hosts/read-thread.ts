import { Worker } from 'node:worker_threads'
import type { Ports } from '#app/ports.ts'
import type { UnreadableReason } from '#documents/read/unreadable.ts'
import type { ReadAnswer, ReadTask, ResultOf } from './read-messages.ts'

/** Memory of the thread in megabytes: many times what the largest file needs. Buffers are counted by the readers themselves. */
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 2 }

type Refusal = { readonly reason: UnreadableReason | 'tooSlow' }

/**
 * Reads a file in a thread of its own that is ended with it.
 * @param script of the thread
 * @param seconds that it may take
 */
export function readInThread<Task extends ReadTask>(
  script: string,
  task: Task,
  seconds: number,
  name: string,
  log: Ports['log'],
): Promise<{ readonly result: ResultOf<Task> } | Refusal> {
  return new Promise((resolve) => {
    const worker = new Worker(script, { workerData: task, resourceLimits })
    const settle = (answer: { readonly result: ResultOf<Task> } | Refusal): void => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => settle({ reason: 'tooSlow' }), seconds * 1000)
    worker.once('message', (answer: ReadAnswer<ResultOf<Task>>) => {
      if ('problem' in answer) log(`${name} cannot be read`, `${answer.reason}: ${answer.problem}`)
      settle(answer)
    })
    worker.once('error', (error: unknown) => {
      const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (!isFull) log(`The reading of ${name} failed`, error)
      settle({ reason: isFull ? 'tooBig' : 'damaged' })
    })
    worker.once('exit', () => settle({ reason: 'damaged' }))
  })
}
