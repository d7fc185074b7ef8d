import type { ReadProgramme } from '#domain/agenda/read-programme.ts'
import type { Conference } from '#domain/conference/conference.ts'
import type { Body, ClauseId } from '#domain/drafting/clause.ts'
import type { DocumentHead, DraftDocument } from '#domain/drafting/document.ts'
import type { IgnoredFinding } from '#domain/drafting/ignored-finding.ts'
import type { Letterhead, ReadLetterhead } from '#domain/drafting/letterhead.ts'
import type { OwnPhrase } from '#domain/drafting/phrase.ts'
import type { SourceDocument, View } from '#domain/drafting/read/source.ts'
import type { Remark } from '#domain/drafting/remark.ts'
import type { Revision } from '#domain/drafting/revision.ts'
import type { OwnTemplate } from '#domain/drafting/template.ts'
import type { IsoDate, IsoInstant } from '#domain/language/language.ts'
import type { Directive } from '#domain/plan/directive.ts'
import type { RussianNames } from '#domain/people/declension.ts'
import type { Table } from '#domain/people/import/table.ts'
import type { PlanExport } from '#domain/plan/plan.ts'
import type { ListFormats } from './list-ports.ts'
import type { AgendaReader, AgendaWriter, ProgrammeFormats } from './agenda-ports.ts'
import type { PeopleReader, PeopleWriter } from './people-ports.ts'

export interface Clock {
  now(): IsoInstant
  /** Today in the time zone of the machine. */
  today(): IsoDate
}

export interface Ids {
  /** A new identity, unique for life and sortable by time of making. */
  next(): string
}

/** Names a file the user chose, without its path. Handed out by the host, good for one session. */
export type FileToken = string

/**
 * What the user chose a file for: a text to read, a .plenum file to work in, a place to write to, a folder to write into.
 */
export const fileUses = ['source', 'conference', 'target', 'folder'] as const
export type FileUse = (typeof fileUses)[number]

/** Bytes of files the user chose. */
interface Files {
  /** @throws PlenumError file.notFound, file.isFolder, file.empty, file.tooLarge, file.noAccess, file.unknownToken */
  read(source: FileToken): Promise<{ readonly name: string; readonly bytes: Uint8Array }>
  /**
   * Writes to a temporary file in the same folder, flushes it and renames it over the target: either the whole new
   * file is there or the old one.
   * @throws PlenumError file.noAccess, file.diskFull, file.unknownToken
   */
  write(target: FileToken, bytes: Uint8Array): Promise<{ readonly name: string }>
  /**
   * Name of the file, without its path. A token serves only what the user chose it for.
   * @throws PlenumError file.unknownToken also when the token was not handed out for this use
   */
  nameOf(token: FileToken, use: FileUse): string
  /** Whether two tokens name one file. */
  isSame(one: FileToken, other: FileToken): boolean
  /** A file of that name in a folder the user chose; characters no file system takes are replaced. */
  placeIn(folder: FileToken, name: string): FileToken
}

/** What was done, for the undo menu and the log. */
export interface CommandLabel {
  /** Name of the procedure, e.g. `document.edit`. */
  readonly command: string
  /** What it was done to, as the user knows it: a clause number, a title. */
  readonly subject?: string
}

export interface HistoryState {
  readonly undo: CommandLabel | null
  readonly redo: CommandLabel | null
  /** Grows by one with every command that changes something, undo and redo; equal numbers mean equal contents. */
  readonly sequence: number
}

/** Rows of a confirmed «this clause demands nothing»: the proposal is not offered again while the clause reads so. */
export interface Dismissal {
  readonly documentId: string
  readonly clauseId: ClauseId
  readonly dismissedText: string
}

export interface SearchHit {
  readonly entity: 'conference' | 'document' | 'clause' | 'directive' | 'person' | 'session' | 'agendaItem'
  readonly id: string
  /** The document of a clause or directive, the session of an agenda item, the participation of a person. */
  readonly withinId: string | null
  /** Words around the place found. */
  readonly excerpt: string
}

export interface FileInfo {
  readonly name: string
  readonly schemaVersion: number
  readonly fileId: string
  readonly createdAt: IsoInstant
  readonly bytes: number
  readonly counts: {
    readonly conferences: number
    readonly documents: number
    readonly clauses: number
    readonly directives: number
    /** At all conferences of the file. */
    readonly participants: number
  }
  readonly lastBackupAt: IsoInstant | null
}

/** What a command may read and write. Everything it writes is one transaction and one undo step. */
export interface FileWriter extends PeopleWriter, AgendaWriter {
  putConference(conference: Conference): void
  /** Deletes the conference with its documents, agenda, delegations and participations; the address book stays. */
  deleteConference(id: string): void
  putDocument(head: DocumentHead): void
  /** Deletes the document with its clauses and all that is kept of it: directives, dismissals, revisions, remarks. */
  deleteDocument(id: string): void
  /** Stores the clauses of a document; only rows that differ are written. Directives of clauses that are gone stay. */
  putBody(documentId: string, body: Body): void
  putDirective(directive: Directive): void
  deleteDirective(id: string): void
  putDismissal(dismissal: Dismissal): void
  deleteDismissal(documentId: string, clauseId: ClauseId): void
  putRevision(revision: Revision): void
  deleteRevision(id: string): void
  putRemark(remark: Remark): void
  deleteRemark(id: string): void
  putIgnoredFinding(finding: IgnoredFinding): void
  deleteIgnoredFinding(finding: IgnoredFinding): void
  putOwnPhrase(phrase: OwnPhrase): void
  deleteOwnPhrase(id: string): void
  putOwnTemplate(template: OwnTemplate): void
  deleteOwnTemplate(id: string): void
  putLetterhead(letterhead: Letterhead): void
  deleteLetterhead(id: string): void
}

/** One open .plenum file. */
export interface ConferenceFile extends PeopleReader, AgendaReader {
  info(): FileInfo
  conferences(): readonly Conference[]
  documents(): readonly DocumentHead[]
  document(id: string): DraftDocument | null
  directives(documentId?: string): readonly Directive[]
  dismissals(documentId?: string): readonly Dismissal[]
  /** Oldest first. */
  revisions(documentId: string): readonly Revision[]
  revision(id: string): Revision | null
  /** Oldest first. */
  remarks(documentId: string): readonly Remark[]
  ignoredFindings(documentId: string): readonly IgnoredFinding[]
  ownPhrases(): readonly OwnPhrase[]
  ownTemplates(): readonly OwnTemplate[]
  letterheads(): readonly Letterhead[]
  letterhead(id: string): Letterhead | null
  /** Finds every word of `query` by any part of a word, whatever the case, ё or е, quotes and hyphens. */
  search(query: string, limit: number): readonly SearchHit[]

  /**
   * Runs one command. Durable when it returns: on disk, in the change log. A throw leaves the file as it was.
   * `coalesce`: joins the undo step of the command before it when that has the same key, is the newest, and is younger than
   * a few seconds (typing). A command that changes nothing leaves no step.
   */
  write<Result>(label: CommandLabel, change: (writer: FileWriter) => Result, coalesce?: string): Result
  history(): HistoryState
  /** @throws PlenumError history.nothingToUndo */
  undo(): CommandLabel
  /** @throws PlenumError history.nothingToRedo */
  redo(): CommandLabel

  /** Problems found in the file, in technical words; empty when it is sound. */
  verify(): readonly string[]
  /**
   * Makes a proven copy (opened and checked) in `folder`, or in the folder of backups beside the file, where the oldest
   * beyond the limit are removed.
   */
  backup(folder?: FileToken): { readonly name: string }
  /** Writes a compact copy of the whole file to the target. */
  saveCopy(target: FileToken): void
  /** Makes a backup when anything changed since the last one, and lets the file go. */
  close(): void
}

/** Opens and creates .plenum files. */
export interface ConferenceFiles {
  /** @throws PlenumError file.exists, file.noAccess, file.diskFull */
  create(target: FileToken): ConferenceFile
  /** @throws PlenumError file.notFound, file.isFolder, file.empty, file.notPlenum, file.damaged, file.newer, file.busy, file.noAccess */
  open(source: FileToken): ConferenceFile
}

export interface RecentFile {
  readonly token: FileToken
  readonly name: string
  readonly conferenceTitle: string | null
  readonly place: string | null
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
  readonly openedAt: IsoInstant
  readonly missing: boolean
}

/** Files opened before, newest first. */
export interface RecentFiles {
  list(): readonly RecentFile[]
  remember(token: FileToken, conference: Conference | null, at: IsoInstant): void
  forget(token: FileToken): void
}

/** Kinds of file a document is exported to; `akn` is Akoma Ntoso, `pdf` needs a host that can print. */
export const exportFormats = ['docx', 'pdf', 'html', 'akn', 'txt', 'md'] as const
export type ExportFormat = (typeof exportFormats)[number]
/** Formats that are written here, on every host. */
export type WrittenFormat = Exclude<ExportFormat, 'pdf'>

export const exportExtensions: Readonly<Record<ExportFormat, string>> = {
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  akn: 'xml',
  txt: 'txt',
  md: 'md',
}

/** Kinds of file that show what changed between two versions: Word with tracked changes, a page. */
export const redlineFormats = ['docx', 'html'] as const
export type RedlineFormat = (typeof redlineFormats)[number]

/** Bytes of documents; no file system. */
export interface Formats extends ListFormats, ProgrammeFormats {
  /**
   * @param at time of export, written into the properties of the file: the same data and time give the same bytes
   * @param letterhead of a Word document
   */
  writeDocument(
    document: DraftDocument,
    conference: Conference,
    format: WrittenFormat,
    at: IsoInstant,
    letterhead: ReadLetterhead | null,
  ): Promise<Uint8Array>
  /**
   * Two versions of a document as one with its changes marked: in Word the newer when all are accepted, the older when all are rejected.
   * @param issuer for the properties of the file and the fields of the letterhead
   * @param made who made the changes, and when
   */
  writeRedline(
    older: DraftDocument,
    newer: DraftDocument,
    issuer: Pick<Conference, 'title' | 'host'> & Partial<Conference>,
    format: RedlineFormat,
    made: { readonly author: string; readonly at: IsoInstant },
    letterhead: ReadLetterhead | null,
  ): Promise<Uint8Array>
  /** The document as the page that is printed: HTML with the margins, page numbers and breaks of the Word document. */
  writePage(document: DraftDocument, conference: Conference): Promise<string>
  writePlan(plan: PlanExport, at: IsoInstant): Promise<Uint8Array>
  /** Paragraphs of a web page or of what a clipboard holds of one; null for what cannot be read as a page. */
  readPage(page: string): Promise<SourceDocument | null>
  /**
   * Text of a plain text file in UTF-8, UTF-16 (either order) or windows-1251; null for bytes that are no text.
   */
  decodeText(bytes: Uint8Array): string | null
}

/** Reads lists from workbooks and text files, away from the thread that answers people. */
export interface TableReader {
  /** @throws PlenumError one of the `table.` errors */
  read(name: string, bytes: Uint8Array): Promise<Table>
  /** What was pasted from a program of tables. @throws PlenumError table.empty, table.tooLong, table.tooSlow, table.notTable */
  readText(name: string, text: string): Promise<Table>
}

/** Reads files of word processors and web pages, away from the thread that answers people. */
export interface SourceReader {
  /**
   * The file as a view of its changes has it; null for a plain text, which needs no reader.
   * @throws PlenumError file.unsupported, reading.notWord, reading.protected, reading.damaged, reading.tooBig, reading.tooLong,
   * reading.unsafe, reading.tooSlow
   */
  read(name: string, bytes: Uint8Array, view: View): Promise<SourceDocument | null>
}

/** Reads programmes from whatever people keep them in, away from the thread that answers people. */
export interface ProgrammeReader {
  /**
   * Text, .docx, .xlsx, .csv, a web page, a calendar, a schedule in JSON or XML: what it is its bytes and its name tell.
   * @param near a date of the conference: days without a year are in the year nearest to it; null where it has none
   * @throws PlenumError one of the `programme.` errors
   */
  read(name: string, bytes: Uint8Array, near: IsoDate | null): Promise<ReadProgramme>
  /** Text that was pasted. */
  readText(text: string, near: IsoDate | null): Promise<ReadProgramme>
}

/** Word files as letterheads, read away from the thread that answers people. */
export interface LetterheadReader {
  /** As it is kept. */
  pack(bytes: Uint8Array): string
  /** @throws PlenumError file.unsupported, reading.* as of a source */
  read(name: string, docx: string): Promise<ReadLetterhead>
}

/** The person who works on this machine. */
export interface Author {
  /** Empty where nobody has said and the system does not know. */
  name(): string
  rename(name: string): void
}

/** Everything the use cases need from outside. */
export interface Ports {
  readonly clock: Clock
  readonly ids: Ids
  readonly files: Files
  readonly conferenceFiles: ConferenceFiles
  readonly recentFiles: RecentFiles
  readonly formats: Formats
  readonly sources: SourceReader
  readonly tables: TableReader
  readonly letterheads: LetterheadReader
  readonly programmes: ProgrammeReader
  /** Loaded when the first name is declined. */
  readonly russianNames: () => Promise<RussianNames>
  readonly author: Author
  /** Places for a sample file: a new one in the user's data folder for each call. */
  readonly samplePlace: (name: string) => FileToken
  /** Prints a page of `Formats.writePage` to PDF; absent where there is nothing to print with. */
  readonly printPdf?: (html: string, at: IsoInstant) => Promise<Uint8Array>
  /** Lets others be answered before a long work goes on. */
  readonly pause: () => Promise<void>
  /** For unknown errors and their stacks; never shown. */
  readonly log: (message: string, error: unknown) => void
}
