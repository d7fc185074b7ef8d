import { app, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import { join } from 'node:path'
import type { FileToken } from '#app/ports.ts'
import type { CoreStart, FromCore, ToCore } from './core-messages.ts'

type Call = Extract<ToCore, { call: number }>
/** Leaves out `call` of each member of the union by itself. */
type WithoutCall<Message> = Message extends Call ? Omit<Message, 'call'> : never

export interface CoreListeners {
  /** The open file is another one; null: none. */
  readonly onFile: (path: string | null) => void
  /** The core ended without being told to. It runs again when `restarted`. */
  readonly onCrash: (restarted: boolean) => void
}

/** More crashes than this within the time (milliseconds) and the core is not started again by itself. */
const crashLimit = { count: 3, within: 60_000 }
/** Closing writes a backup, on a slow stick for seconds. */
const closeTime = 20_000

/** The core in a process of its own: started with the application, started again after a crash. */
export class Core {
  readonly #start: CoreStart
  readonly #listeners: CoreListeners
  readonly #calls = new Map<number, { resolve: () => void; reject: (error: Error) => void }>()
  readonly #grants = new Map<FileToken, string>()
  readonly #crashes: number[] = []
  #lastCall = 0
  #child: UtilityProcess | null = null
  #openPath: string | null = null
  #stopping = false

  constructor(start: CoreStart, listeners: CoreListeners) {
    this.#start = start
    this.#listeners = listeners
  }

  get openPath(): string | null {
    return this.#openPath
  }

  start(): void {
    const child = utilityProcess.fork(join(import.meta.dirname, 'core-process.cjs'), [JSON.stringify(this.#start)], {
      serviceName: 'Plenum core',
      stdio: 'inherit',
    })
    child.on('message', (message: FromCore) => this.#receive(message))
    child.on('exit', () => this.#ended())
    this.#child = child
    for (const [token, path] of this.#grants) void this.#call({ type: 'grant', token, path })
  }

  /** Joins a page to the core. */
  connect(port: MessagePortMain): void {
    if (this.#child) this.#child.postMessage({ type: 'connect' } satisfies ToCore, [port])
    else port.close()
  }

  /** Resolves when the core knows the token, so that the page may use it. */
  async grant(token: FileToken, path: string): Promise<void> {
    this.#grants.set(token, path)
    await this.#call({ type: 'grant', token, path })
  }

  /** Backs up and closes the open file. */
  async closeFile(): Promise<void> {
    if (this.#child && this.#openPath !== null) await this.#call({ type: 'close' })
  }

  /** Closes the file and ends the process. Resolves in any case: what was acknowledged is on disk already. */
  async stop(): Promise<void> {
    this.#stopping = true
    const late = new Promise<void>((resolve) => setTimeout(resolve, closeTime))
    await Promise.race([this.closeFile().catch(() => undefined), late])
    const child = this.#child
    if (!child) return
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill()
    })
  }

  get isStopped(): boolean {
    return this.#child === null
  }

  #call(message: WithoutCall<Call>): Promise<void> {
    const call = ++this.#lastCall
    const child = this.#child
    if (!child) return Promise.reject(new Error('The core is not running'))
    return new Promise((resolve, reject) => {
      this.#calls.set(call, { resolve, reject })
      child.postMessage({ ...message, call })
    })
  }

  #receive(message: FromCore): void {
    if (message.type === 'file') {
      this.#openPath = message.path
      this.#listeners.onFile(message.path)
      return
    }
    const waiting = this.#calls.get(message.call)
    this.#calls.delete(message.call)
    if (message.problem === null) waiting?.resolve()
    else waiting?.reject(new Error(message.problem))
  }

  #ended(): void {
    this.#child = null
    for (const { reject } of this.#calls.values()) reject(new Error('The core ended'))
    this.#calls.clear()
    if (this.#stopping) return
    const now = Date.now()
    this.#crashes.push(now)
    const recent = this.#crashes.filter((at) => now - at < crashLimit.within)
    const restarted = recent.length < crashLimit.count
    if (restarted) this.startAgain()
    this.#listeners.onCrash(restarted)
  }

  /** After a crash: a new core, with the file that was open. */
  startAgain(): void {
    const path = this.#openPath
    this.start()
    if (path === null) return
    const token = `reopen-${app.getName()}-${++this.#lastCall}`
    this.grant(token, path)
      .then(() => this.#call({ type: 'reopen', token }))
      .catch(() => this.#listeners.onFile(null))
  }
}
