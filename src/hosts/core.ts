import { mkdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createRouter, type PlenumRouter } from '#api/router.ts'
import { fileUses, type Clock, type Formats, type Ids, type Ports, type RecentFiles } from '#app/ports.ts'
import { Session } from '#app/session.ts'
import { decodeText } from '#documents/decode-text.ts'
import { withPdfDates } from '#documents/pdf-dates.ts'
import { createConferenceFiles } from '#store/conference-files.ts'
import { createAuthor } from './author.ts'
import { systemClock } from './clock.ts'
import { readSource, writeWhole } from './disk.ts'
import { FileTokens } from './file-tokens.ts'
import { createIds } from './ids.ts'
import { createLetterheadReader } from './letterhead-reader.ts'
import { createLog } from './log-file.ts'
import { freePath, safeFileName } from './names.ts'
import { createProgrammeReader } from './programme-reader.ts'
import { createRecentFiles } from './recent-files.ts'
import { createSourceReader } from './source-reader.ts'
import { createTableReader } from './table-reader.ts'

/** TypeScript in the sources, a chunk in the built command line. */
const readWorker = join(import.meta.dirname, `read-worker${extname(import.meta.filename)}`)

export interface CoreOptions {
  /** Folder of our own on this machine: sample files, the list of recent files, the log. Made when first written to. */
  readonly dataDir: string
  readonly appVersion: string
  /** Path of the SQLite binding where the one of better-sqlite3 does not fit the process. */
  readonly nativeBinding?: string
  /** Script of the thread that reads files, where it does not lie beside this module. */
  readonly readWorker?: string
  /** Whether opened files are put on the list of recent ones; true when not said. */
  readonly remembersFiles?: boolean
  readonly clock?: Clock
  /** Prints a page to PDF, where the host can. */
  readonly printPdf?: (html: string) => Promise<Uint8Array>
  readonly ids?: Ids
}

/** Everything behind the contract, wired: one per process. */
export interface Core {
  readonly router: PlenumRouter
  /** Where the host exchanges paths the user chose for tokens. */
  readonly tokens: FileTokens
  readonly log: Ports['log']
  /** Calls the listener with the path of the file that is open whenever that is another one; null: none. */
  onOpenFile(listener: (path: string | null) => void): void
  /** Backs up and lets go the file that is open. */
  close(): void
}

export function createCore(options: CoreOptions): Core {
  const { dataDir, appVersion, nativeBinding, printPdf, clock = systemClock, ids = createIds() } = options
  const tokens = new FileTokens()
  const log = createLog(dataDir, () => clock.now())
  const ports: Ports = {
    clock,
    ids,
    log,
    files: filesOf(tokens),
    formats: lazyFormats,
    sources: createSourceReader(options.readWorker ?? readWorker, log),
    tables: createTableReader(options.readWorker ?? readWorker, log),
    letterheads: createLetterheadReader(options.readWorker ?? readWorker, log),
    programmes: createProgrammeReader(options.readWorker ?? readWorker, log),
    russianNames: async () => (await import('#documents/people/russian-names.ts')).russianNames,
    author: createAuthor(dataDir, log),
    pause: () => setImmediate(),
    ...(printPdf === undefined ? {} : { printPdf: async (html, at) => withPdfDates(await printPdf(html), at) }),
    conferenceFiles: createConferenceFiles({
      pathOf: (token) => tokens.pathOf(token, ['conference', 'target', 'folder']),
      clock,
      ids,
      appVersion,
      ...(nativeBinding === undefined ? {} : { nativeBinding }),
    }),
    recentFiles: options.remembersFiles === false ? noRecentFiles : createRecentFiles(dataDir, tokens, log),
    samplePlace: (name) => {
      mkdirSync(dataDir, { recursive: true })
      return tokens.issue(freePath(dataDir, name), 'target')
    },
  }
  const session = new Session(ports, appVersion)
  return {
    router: createRouter(session),
    tokens,
    log,
    onOpenFile: (listener) => {
      session.listen(({ type }) => {
        if (type === 'opened' || type === 'closed') listener(openPath(session, tokens))
      })
    },
    close: () => session.close(),
  }
}

function openPath({ openToken }: Session, tokens: FileTokens): string | null {
  return openToken === null ? null : tokens.pathOf(openToken, fileUses)
}

function filesOf(tokens: FileTokens): Ports['files'] {
  return {
    nameOf: (token, use) => tokens.nameOf(token, use),
    isSame: (one, other) => tokens.isSame(one, other),
    read: async (token) => {
      const path = tokens.pathOf(token, ['source', 'conference'])
      return { name: basename(path), bytes: await readSource(path) }
    },
    write: async (token, bytes) => {
      writeWhole(tokens.pathOf(token, ['target']), bytes)
      return { name: tokens.nameOf(token, 'target') }
    },
    placeIn: (folder, name) => tokens.issue(join(tokens.pathOf(folder, ['folder']), safeFileName(name)), 'target'),
  }
}

const noRecentFiles: RecentFiles = { list: () => [], remember: () => undefined, forget: () => undefined }

/** Writers of Word and Excel are large: they are loaded by the first export, so that reading a text starts at once. */
const lazyFormats: Formats = {
  decodeText,
  writeDocument: async (...given) => (await import('#documents/formats.ts')).formats.writeDocument(...given),
  writeRedline: async (...given) => (await import('#documents/formats.ts')).formats.writeRedline(...given),
  writePage: async (...given) => (await import('#documents/formats.ts')).formats.writePage(...given),
  writePlan: async (...given) => (await import('#documents/formats.ts')).formats.writePlan(...given),
  writeProgramme: async (...given) => (await import('#documents/formats.ts')).formats.writeProgramme(...given),
  writeProgrammePage: async (...given) => (await import('#documents/formats.ts')).formats.writeProgrammePage(...given),
  writeDirectorsBook: async (...given) => (await import('#documents/formats.ts')).formats.writeDirectorsBook(...given),
  writeSheet: async (...given) => (await import('#documents/formats.ts')).formats.writeSheet(...given),
  writeListPaper: async (...given) => (await import('#documents/formats.ts')).formats.writeListPaper(...given),
  writeBadges: async (...given) => (await import('#documents/formats.ts')).formats.writeBadges(...given),
  writeSigns: async (...given) => (await import('#documents/formats.ts')).formats.writeSigns(...given),
  writeLetters: async (...given) => (await import('#documents/formats.ts')).formats.writeLetters(...given),
  readPage: async (...given) => (await import('#documents/formats.ts')).formats.readPage(...given),
}
