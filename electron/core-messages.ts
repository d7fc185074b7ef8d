import type { FileToken } from '#app/ports.ts'

/** What the core is started with, as one JSON argument. */
export interface CoreStart {
  /** Folder for recent files, sample conferences and the log. */
  readonly dataFolder: string
  readonly version: string
  /** Path of another build of better-sqlite3, for runtimes its own does not fit. */
  readonly sqliteBinding: string | null
}

/** From the main process to the core. Each but `connect`, which carries a port, is answered by `done` with its `call`. */
export type ToCore =
  | { readonly type: 'connect' }
  | { readonly type: 'grant'; readonly call: number; readonly token: FileToken; readonly path: string }
  /** After a crash: opens again what was open. */
  | { readonly type: 'reopen'; readonly call: number; readonly token: FileToken }
  /** Backs up and closes the open file. */
  | { readonly type: 'close'; readonly call: number }

/** From the core to the main process. */
export type FromCore =
  | { readonly type: 'done'; readonly call: number; readonly problem: string | null }
  /** Which file is open now, for the title of the windows and for opening it again after a crash. */
  | { readonly type: 'file'; readonly path: string | null }
