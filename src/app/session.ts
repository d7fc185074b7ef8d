import { createChecker } from '#domain/drafting/checks/find-findings.ts'
import { createProposer } from '#domain/plan/propose.ts'
import type { IsoInstant } from '#domain/language/language.ts'
import { PlenumError } from './errors.ts'
import { ParticipantFinders } from './participants/finders.ts'
import { ListImports } from './participants/import/list-import.ts'
import type { CommandLabel, ConferenceFile, FileInfo, FileToken, FileWriter, HistoryState, Ports } from './ports.ts'

/** What happened in the core: every window hears it, the one that caused it too. */
export type SessionEvent =
  | {
      readonly type: 'changed'
      readonly sequence: number
      readonly savedAt: IsoInstant
      /** The document that changed; null when it may be any (undo, redo, conference). */
      readonly documentId: string | null
    }
  | { readonly type: 'opened'; readonly name: string }
  | { readonly type: 'closed' }
  | { readonly type: 'backedUp'; readonly at: IsoInstant }

export interface SessionState {
  readonly version: string
  readonly file: FileInfo | null
  readonly history: HistoryState | null
  readonly savedAt: IsoInstant | null
}

/** Tells a long task that its caller no longer waits; an AbortSignal fits. */
export interface Cancellation {
  readonly aborted: boolean
  throwIfAborted(): void
}

export interface WriteOptions {
  readonly documentId?: string
  /** See ConferenceFile.write. */
  readonly coalesce?: string
}

/**
 * Commands that lay the ground of a new file. They are not offered for undo: a file without its conference is of no
 * use to anybody.
 */
const foundations: ReadonlySet<string> = new Set(['file.create', 'file.openSample', 'demo.make'])

/** One running core: the ports, the file that is open, and those who listen. All windows share one session. */
export class Session {
  readonly ports: Ports
  readonly version: string
  /** What the clauses of the open documents demand; only clauses that changed are read again. */
  readonly propose = createProposer()
  /** What the checks find in the open documents; only texts that changed are looked at again. */
  readonly check = createChecker()
  /** Participants of the open file in memory; only those that changed are read again. */
  readonly finders = new ParticipantFinders()
  /** Lists on their way into the open file. */
  readonly listImports = new ListImports()
  #open: { readonly token: FileToken; readonly file: ConferenceFile } | null = null
  #savedAt: IsoInstant | null = null
  readonly #listeners = new Set<(event: SessionEvent) => void>()

  constructor(ports: Ports, version: string) {
    this.ports = ports
    this.version = version
  }

  /** @throws PlenumError session.noFile */
  get file(): ConferenceFile {
    if (this.#open === null) throw new PlenumError('session.noFile', {})
    return this.#open.file
  }

  /** Token of the file that is open. */
  get openToken(): FileToken | null {
    return this.#open?.token ?? null
  }

  holds(token: FileToken): boolean {
    return this.#open !== null && this.ports.files.isSame(this.#open.token, token)
  }

  /** Puts a file in the place of the one that was open, which is backed up and let go. */
  adopt(token: FileToken, file: ConferenceFile): void {
    this.#release()
    this.#open = { token, file }
    this.#savedAt = null
    this.#publish({ type: 'opened', name: file.info().name })
  }

  close(): void {
    if (this.#open === null) return
    this.#release()
    this.#publish({ type: 'closed' })
  }

  /** Runs one command on the open file and tells the listeners. */
  write<Result>(
    label: CommandLabel,
    change: (writer: FileWriter) => Result,
    { documentId, coalesce }: WriteOptions = {},
  ): Result {
    const result = this.file.write(label, change, coalesce)
    this.#changed(documentId ?? null)
    return result
  }

  /** @throws PlenumError history.nothingToUndo */
  undo(): void {
    if (this.history().undo === null) throw new PlenumError('history.nothingToUndo', {})
    this.file.undo()
    this.#changed(null)
  }

  /** @throws PlenumError history.nothingToRedo */
  redo(): void {
    this.file.redo()
    this.#changed(null)
  }

  history(): HistoryState {
    const history = this.file.history()
    return history.undo !== null && foundations.has(history.undo.command) ? { ...history, undo: null } : history
  }

  backedUp(): void {
    this.#publish({ type: 'backedUp', at: this.ports.clock.now() })
  }

  state(): SessionState {
    const { version } = this
    if (this.#open === null) return { version, file: null, history: null, savedAt: null }
    return { version, file: this.#open.file.info(), history: this.history(), savedAt: this.#savedAt }
  }

  /** Calls `listener` for every event from now on; returns how to stop. */
  listen(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #changed(documentId: string | null): void {
    const savedAt = this.ports.clock.now()
    this.#savedAt = savedAt
    this.#publish({ type: 'changed', sequence: this.file.history().sequence, savedAt, documentId })
  }

  #release(): void {
    const open = this.#open
    this.#open = null
    this.finders.forget()
    this.listImports.forget()
    open?.file.close()
  }

  #publish(event: SessionEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
