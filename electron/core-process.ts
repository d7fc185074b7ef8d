// The core in its process: answers the main process, and the pages at the ports that it passes on.
import type { MessagePortMain } from 'electron'
import { inProcessClient } from '#api/in-process.ts'
import { createPortHandler } from '#api/port-handler.ts'
import { createCore } from '#hosts/core.ts'
import type { CoreRequestName, CoreRequests, CoreScripts, CoreStart, FromCore, ToCore } from './core-messages.ts'

type Question = Extract<ToCore, { call: number }>
type Answers = {
  readonly [Name in CoreRequestName]: (
    argument: CoreRequests[Name]['argument'],
  ) => Promise<CoreRequests[Name]['answer']> | CoreRequests[Name]['answer']
}

const { dataFolder, version, sqliteBinding, readWorker }: CoreStart & CoreScripts = JSON.parse(
  process.argv.at(-1) ?? '',
)
const printing = new Map<number, (pdf: Uint8Array | null) => void>()
let lastJob = 0
const core = createCore({
  dataDir: dataFolder,
  appVersion: version,
  readWorker,
  printPdf,
  ...(sqliteBinding === null ? {} : { nativeBinding: sqliteBinding }),
})
const client = inProcessClient(core.router)
const serve = createPortHandler(core.router)
const tell = (message: FromCore) => process.parentPort.postMessage(message)

/** After a crash: pages are answered when what was open is open again, or their first edit would find no file. */
let reopening: Promise<unknown> = Promise.resolve()

const answers: Answers = {
  grant: ({ path, use }) => core.tokens.issue(path, use),
  reopen: async ({ path }) => {
    reopening = client.file.open({ source: core.tokens.issue(path, 'conference') })
    await reopening
    return null
  },
  close: () => {
    core.close()
    return null
  },
}

core.onOpenFile((path) => tell({ type: 'file', path }))

process.parentPort.on('message', ({ data, ports }: { data: ToCore; ports: MessagePortMain[] }) => {
  if (data.type === 'connect') void connect(ports)
  else if (data.type === 'printed') printing.get(data.job)?.(data.pdf)
  else void answer(data)
})

async function printPdf(html: string): Promise<Uint8Array> {
  const job = ++lastJob
  const printed = new Promise<Uint8Array | null>((resolve) => printing.set(job, resolve))
  tell({ type: 'print', job, html })
  const pdf = await printed
  printing.delete(job)
  if (pdf === null) throw new Error('The page could not be printed')
  return pdf
}

async function connect(ports: readonly MessagePortMain[]): Promise<void> {
  await Promise.allSettled([reopening])
  for (const port of ports) {
    serve(port)
    port.start()
  }
}

async function answer(message: Question): Promise<void> {
  const { call } = message
  try {
    tell({ type: 'answer', call, answer: await answerOf(message) })
  } catch (error) {
    core.log(`${message.type} failed`, error)
    tell({ type: 'problem', call, problem: String(error) })
  }
}

function answerOf(message: Question): unknown {
  switch (message.type) {
    case 'grant':
      return answers.grant(message.argument)
    case 'reopen':
      return answers.reopen(message.argument)
    case 'close':
      return answers.close(message.argument)
    default:
      throw new Error('Unknown request')
  }
}

// A promise nobody waited for must not end the process in the middle of other work.
process.on('unhandledRejection', (error) => core.log('A promise was rejected and nobody waited for it', error))
