import type { FileToken, FileUse } from '#app/ports.ts'

/** What the core is started with, as one JSON argument. */
export interface CoreStart {
  /** Folder for recent files, sample conferences and the log. */
  readonly dataFolder: string
  readonly version: string
  /** Path of another build of better-sqlite3, for runtimes its own does not fit. */
  readonly sqliteBinding: string | null
}

/** Scripts that the build bundles by themselves, and that the core starts. */
export interface CoreScripts {
  /** Path of the thread that reads files. */
  readonly readWorker: string
}

/** What the main process asks of the core, by name. */
export interface CoreRequests {
  /** A token for a path a person chose. */
  readonly grant: { readonly argument: { readonly path: string; readonly use: FileUse }; readonly answer: FileToken }
  /** Opens a file by its path: after a crash, what was open before it. */
  readonly reopen: { readonly argument: { readonly path: string }; readonly answer: null }
  /** Backs up and closes the open file. */
  readonly close: { readonly argument: null; readonly answer: null }
}
export type CoreRequestName = keyof CoreRequests

/** From the main process to the core: a question answered with its `call`, what was printed, or a page's port, carried by the message. */
export type ToCore =
  | { readonly type: 'connect' }
  /** `pdf` is null when printing failed. */
  | { readonly type: 'printed'; readonly job: number; readonly pdf: Uint8Array | null }
  | {
      [Name in CoreRequestName]: {
        readonly type: Name
        readonly call: number
        readonly argument: CoreRequests[Name]['argument']
      }
    }[CoreRequestName]

/** From the core to the main process. */
export type FromCore =
  | { readonly type: 'answer'; readonly call: number; readonly answer: unknown }
  | { readonly type: 'problem'; readonly call: number; readonly problem: string }
  /** A page to print to PDF: only the main process has a window to do it in. */
  | { readonly type: 'print'; readonly job: number; readonly html: string }
  /** Which file is open now, for the title of the windows and for opening it again after a crash. */
  | { readonly type: 'file'; readonly path: string | null }
