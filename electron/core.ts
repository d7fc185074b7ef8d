import { utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import type { FileToken, FileUse } from '#app/ports.ts'
// Bundled by itself: as a second entry it would share chunks with the main process, which would then run it.
import coreProcess from './core-process.ts?modulePath'
import readWorker from '../src/hosts/read-worker.ts?modulePath'
import type { CoreRequestName, CoreRequests, CoreScripts, CoreStart, FromCore, ToCore } from './core-messages.ts'

export interface CoreListeners {
  /** The open file is another one; null: none. */
  readonly onFile: (path: string | null) => void
  /** Prints a page to PDF. */
  readonly onPrint: (html: string) => Promise<Uint8Array>
  /** The core ended without being told to. It runs again when `restarted`. */
  readonly onCrash: (restarted: boolean) => void
}

/** At this many crashes within the time (milliseconds) the core is not started again by itself. */
const crashLimit = { count: 3, within: 60_000 }
/** Closing writes a backup, on a slow stick for seconds. */
const closeTime = 20_000

/** The core in a process of its own: started once the page is drawn or something is asked of it, and again after a crash. */
export class Core {
  readonly #start: CoreStart
  readonly #listeners: CoreListeners
  readonly #calls = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  readonly #crashes: number[] = []
  /** Of pages that asked before the core was started. */
  readonly #earlyPorts: MessagePortMain[] = []
  #hasStarted = false
  #lastCall = 0
  #child: UtilityProcess | null = null
  /** Resolves when the child runs: before that it cannot be ended. */
  #spawned: Promise<unknown> = Promise.resolve()
  #openPath: string | null = null
  #stopping = false

  constructor(start: CoreStart, listeners: CoreListeners) {
    this.#start = start
    this.#listeners = listeners
  }

  get openPath(): string | null {
    return this.#openPath
  }

  get isStopped(): boolean {
    return this.#child === null
  }

  /** Does nothing when the core was started before. */
  start(): void {
    if (this.#hasStarted) return
    this.#hasStarted = true
    this.#fork()
    for (const port of this.#earlyPorts.splice(0)) this.connect(port)
  }

  #fork(): void {
    const scripts: CoreScripts = { readWorker }
    const child = utilityProcess.fork(coreProcess, [JSON.stringify({ ...this.#start, ...scripts })], {
      serviceName: 'Plenum core',
      stdio: 'inherit',
    })
    this.#spawned = new Promise((resolve) => child.once('spawn', () => resolve(null)))
    child.on('message', (message: FromCore) => this.#receive(message))
    child.on('exit', () => this.#ended())
    this.#child = child
  }

  /** After a crash: a new core, with the file that was open. */
  startAgain(): void {
    const path = this.#openPath
    this.#fork()
    if (path !== null) this.#ask('reopen', { path }).catch(() => this.#setFile(null))
  }

  /** Joins a page to the core, when it is started. A page whose port closes asks again. */
  connect(port: MessagePortMain): void {
    if (!this.#hasStarted) this.#earlyPorts.push(port)
    else if (this.#child) this.#child.postMessage({ type: 'connect' } satisfies ToCore, [port])
    else port.close()
  }

  /** A token by which the page may name a path that a person chose. */
  async grant(path: string, use: FileUse): Promise<FileToken> {
    const token = await this.#ask('grant', { path, use })
    if (typeof token !== 'string') throw new Error('The core gave no token')
    return token
  }

  /** Backs up and closes the open file. */
  async closeFile(): Promise<void> {
    if (this.#child && this.#openPath !== null) await this.#ask('close', null)
  }

  /** Closes the file and ends the process. Resolves in any case: what was acknowledged is on disk already. */
  async stop(): Promise<void> {
    this.#stopping = true
    const late = new Promise<void>((resolve) => setTimeout(resolve, closeTime))
    await Promise.race([
      this.closeFile()
        .catch(() => undefined)
        .then(() => this.#spawned),
      late,
    ])
    const child = this.#child
    if (!child) return
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill()
    })
  }

  #ask<Name extends CoreRequestName>(name: Name, argument: CoreRequests[Name]['argument']): Promise<unknown> {
    this.start()
    const call = ++this.#lastCall
    const child = this.#child
    if (!child) return Promise.reject(new Error('The core is not running'))
    return new Promise((resolve, reject) => {
      this.#calls.set(call, { resolve, reject })
      child.postMessage({ type: name, call, argument })
    })
  }

  #receive(message: FromCore): void {
    if (message.type === 'file') return this.#setFile(message.path)
    if (message.type === 'print') return void this.#print(message)
    const waiting = this.#calls.get(message.call)
    this.#calls.delete(message.call)
    if (message.type === 'answer') waiting?.resolve(message.answer)
    else waiting?.reject(new Error(message.problem))
  }

  /** A core that ended meanwhile has nobody left who waits. */
  async #print({ job, html }: Extract<FromCore, { type: 'print' }>): Promise<void> {
    const child = this.#child
    const pdf = await this.#listeners.onPrint(html).catch(() => null)
    if (child === this.#child) child?.postMessage({ type: 'printed', job, pdf } satisfies ToCore)
  }

  #setFile(path: string | null): void {
    this.#openPath = path
    this.#listeners.onFile(path)
  }

  #ended(): void {
    this.#child = null
    for (const { reject } of this.#calls.values()) reject(new Error('The core ended'))
    this.#calls.clear()
    if (this.#stopping) return
    const now = Date.now()
    this.#crashes.push(now)
    const restarted = this.#crashes.filter((at) => now - at < crashLimit.within).length < crashLimit.count
    if (restarted) this.startAgain()
    this.#listeners.onCrash(restarted)
  }
}
