import { applyPatch } from '#domain/drafting/apply-patch.ts'
import type { Body } from '#domain/drafting/clause.ts'
import { diffBodies, isEmptyPatch, type BodyPatch } from '#domain/drafting/patch.ts'
import type { SaveState, Unsaved } from '../../../app/save-state.ts'

/** What the core said of a patch: the state of the file before and after it. */
export interface Answer {
  readonly previous: number
  readonly sequence: number
}

interface SyncOptions {
  readonly send: (patch: BodyPatch, burst: string | null) => Promise<Answer>
  /** Something was stored, is to be stored, or was refused. */
  readonly onChange: () => void
  readonly onFailure: (error: unknown) => void
  /** Somebody else changed the file: what the core has now is wanted. */
  readonly onBehind: () => void
  /** The page must show another text: that of somebody else, with what was typed here meanwhile. */
  readonly onNews: (body: Body) => void
}

/** Typing reaches the core within this many milliseconds of a pause, and not later than twice that. */
const pause = 400

interface Pending {
  readonly patch: BodyPatch
  readonly burst: string | null
}

/** Keeps a page and the core in step: sends what changes on the page, takes in what others changed. */
export class DocumentSync implements Unsaved {
  readonly #options: SyncOptions
  /** What the core has, as far as known, with all that waits to be sent. */
  #noted: Body
  /** What the page says. */
  #local: Body
  #burst: string | null = null
  #known: number
  #ownLast: number
  #heard: { readonly body: Body; readonly sequence: number } | null = null
  #pending: readonly Pending[] = []
  #running: Promise<void> | null = null
  #isSending = false
  #failed = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #oldest: number | null = null

  constructor(body: Body, sequence: number, options: SyncOptions) {
    this.#options = options
    this.#noted = body
    this.#local = body
    this.#known = sequence
    this.#ownLast = sequence
  }

  /** State of the file up to which the page shows everything. */
  get sequence(): number {
    return this.#known
  }

  readonly state = (): SaveState => {
    const holds = this.#pending.length > 0 || this.#noted !== this.#local
    return holds ? (this.#failed ? 'failed' : 'saving') : 'saved'
  }

  readonly flush = (): Promise<void> => {
    clearTimeout(this.#timer)
    this.#oldest = null
    this.#capture()
    const send = () => this.#sendAll()
    const sent = this.#running === null ? send() : this.#running.then(send, send)
    this.#running = sent
    const settled = () => {
      if (this.#running === sent) this.#running = null
    }
    void sent.then(settled, settled)
    return sent
  }

  /**
   * The page says something else. Typing of one `burst` is one undo step and waits for a pause; without a burst the change is a
   * step of its own and goes at once.
   */
  note(body: Body, burst: string | null): void {
    if (body === this.#local) return
    if (burst === null || burst !== this.#burst) this.#capture()
    this.#local = body
    this.#burst = burst
    this.#options.onChange()
    const flushQuietly = () => void this.flush().catch(this.#options.onFailure)
    if (burst === null) {
      flushQuietly()
      return
    }
    this.#oldest ??= Date.now()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(flushQuietly, Math.max(0, Math.min(pause, this.#oldest + 2 * pause - Date.now())))
  }

  /** What the core had in a state of the file. */
  receive(body: Body, sequence: number): void {
    if (sequence <= (this.#heard?.sequence ?? this.#known)) return
    this.#heard = { body, sequence }
    this.#takeIn()
  }

  #capture(): void {
    const patch = diffBodies(this.#noted, this.#local)
    if (!isEmptyPatch(patch)) this.#pending = [...this.#pending, { patch, burst: this.#burst }]
    this.#noted = this.#local
  }

  async #sendAll(): Promise<void> {
    for (let [next] = this.#pending; next !== undefined; [next] = this.#pending) {
      this.#isSending = true
      try {
        const { previous, sequence } = await this.#options.send(next.patch, next.burst)
        this.#pending = this.#pending.slice(1)
        this.#ownLast = sequence
        this.#failed = false
        if (previous === this.#known) this.#known = sequence
        else this.#options.onBehind()
      } catch (error) {
        this.#failed = true
        throw error
      } finally {
        this.#isSending = false
        this.#takeIn()
        this.#options.onChange()
      }
    }
  }

  /** While a patch is on its way nobody knows whether what was heard has it already. */
  #takeIn(): void {
    if (this.#heard === null || this.#isSending) return
    const { body, sequence } = this.#heard
    this.#heard = null
    if (sequence <= this.#known || sequence < this.#ownLast) return
    this.#known = sequence
    const unsent = diffBodies(this.#noted, this.#local)
    this.#noted = this.#pending.reduce((current, { patch }) => applyPatch(current, patch), body)
    const merged = applyPatch(this.#noted, unsent)
    // Made from what the page has, so that the clauses it has are kept as they are.
    this.#local = applyPatch(this.#local, diffBodies(this.#local, merged))
    if (isEmptyPatch(unsent)) this.#noted = this.#local
    this.#options.onNews(this.#local)
  }
}
