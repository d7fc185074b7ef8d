import type { FromCore, ToCore } from './core-messages.ts'

/** Entry of the process the core runs in: answers the main process, and pages over the ports it passes on. */
const parent = process.parentPort
const tell = (message: FromCore) => parent.postMessage(message)

parent.on('message', ({ data }: { data: ToCore }) => {
  if (data.type !== 'connect') tell({ type: 'done', call: data.call, problem: null })
})
