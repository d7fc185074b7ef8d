import type { Conference } from '#domain/conference/conference.ts'
import { walk, emptyBody, type Body, type ClauseId } from '#domain/drafting/clause.ts'
import {
  conferenceStyle,
  unStyle,
  type DocumentHead,
  type DocumentStyle,
  type DraftDocument,
} from '#domain/drafting/document.ts'
import { applyEdit, type ClauseEdit } from '#domain/drafting/edit.ts'
import { applyPatch } from '#domain/drafting/apply-patch.ts'
import { numberDocument, type ClauseNumber } from '#domain/drafting/number.ts'
import type { BodyPatch } from '#domain/drafting/patch.ts'
import { withFreshReferences } from '#domain/drafting/references.ts'
import { countWords } from '#domain/drafting/words.ts'
import type { Language } from '#domain/language/language.ts'
import { findConference } from './conferences.ts'
import { findLetterhead, letterheadFrom, letterheadOf } from './letterhead-files.ts'
import { PlenumError } from './errors.ts'
import {
  exportExtensions,
  exportFormats,
  type ConferenceFile,
  type ExportFormat,
  type FileToken,
  type FileWriter,
  type HistoryState,
  type Ids,
} from './ports.ts'
import type { Session } from './session.ts'

/** A document as every caller sees it. */
export interface RenderedDocument {
  readonly document: DraftDocument
  readonly numbers: Readonly<Record<ClauseId, ClauseNumber>>
  readonly words: number
  /** State of the file this was read in: what is newer has a greater number. */
  readonly sequence: number
}

export interface ListedDocument extends DocumentHead {
  /** All clauses of all parts and levels. */
  readonly clauseCount: number
  /** Top-level operative clauses, headings left out: what people mean by «25 пунктов». */
  readonly operativeCount: number
}

export function listDocuments({ file }: Session): readonly ListedDocument[] {
  return file.documents().map(({ id }) => listed(findDocument(file, id)))
}

export function getDocument({ file }: Session, documentId: string): RenderedDocument {
  return { ...render(findDocument(file, documentId)), sequence: file.history().sequence }
}

export type NewDocument = Pick<DocumentHead, 'conferenceId' | 'kind' | 'language' | 'title'>

export function createDocument(session: Session, fields: NewDocument): RenderedDocument {
  findConference(session.file, fields.conferenceId)
  const head: DocumentHead = {
    ...fields,
    id: session.ports.ids.next(),
    status: 'draft',
    placeAndDate: null,
    adoptedOn: null,
    style: styleFor(fields.language),
  }
  return addDocument(session, { ...head, body: emptyBody }, 'document.create')
}

/**
 * Stores a document that was not in the file.
 * @param also writes what belongs to it, in the same step of undo
 */
export function addDocument(
  session: Session,
  { body, ...head }: DraftDocument,
  command: string,
  also: (writer: FileWriter) => void = () => undefined,
): RenderedDocument {
  const add = (writer: FileWriter): void => {
    writer.putDocument(head)
    writer.putBody(head.id, body)
    also(writer)
  }
  session.write({ command, subject: head.title }, add, { documentId: head.id })
  return getDocument(session, head.id)
}

export type DocumentChanges = {
  readonly [Field in Exclude<keyof DocumentHead, 'id' | 'conferenceId'>]?: DocumentHead[Field] | undefined
}

/**
 * Only its status can be changed while a document is adopted.
 * @throws PlenumError document.adopted, letterhead.notFound
 */
export function updateDocument(session: Session, documentId: string, changes: DocumentChanges): RenderedDocument {
  const { body: _, ...head } = findDocument(session.file, documentId)
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  if (head.status === 'adopted' && changes.status !== 'draft') refuseAdopted(head)
  const changed: DocumentHead = { ...head, ...given }
  const { letterhead } = changed.style
  if (letterhead !== null && letterhead !== head.style.letterhead) findLetterhead(session.file, letterhead)
  session.write({ command: 'document.update', subject: changed.title }, (writer) => writer.putDocument(changed), {
    documentId,
  })
  return getDocument(session, documentId)
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never
/** An edit without the id that is given here to what it makes. */
export type EditRequest = DistributiveOmit<ClauseEdit, 'newId'>

/** All edits or none: the first one that cannot be done refuses the whole. */
export function editDocument(
  session: Session,
  documentId: string,
  edits: readonly EditRequest[],
  typing?: string,
): RenderedDocument {
  const document = findDocument(session.file, documentId)
  if (document.status === 'adopted') refuseAdopted(document)
  let { body } = document
  for (const edit of edits) {
    const result = applyEdit(body, withNewId(edit, session.ports.ids))
    if (!result.ok) throw new PlenumError('edit.refused', { refusal: result.refusal })
    body = result.body
  }
  const touched = edits.map((edit) => (edit.type === 'insert' ? null : edit.clauseId))
  session.write(
    { command: 'document.edit', subject: subjectOf(document, touched) },
    (w) => w.putBody(documentId, body),
    {
      documentId,
      ...(typing === undefined ? {} : { coalesce: `${documentId}:${typing}` }),
    },
  )
  return getDocument(session, documentId)
}

/**
 * Makes the changes of a patch in the document as it is now, which somebody else may have changed since the patch was made.
 * Returns the states of the file around it.
 */
export function rewriteDocument(
  session: Session,
  documentId: string,
  patch: BodyPatch,
  typing?: string,
): { readonly previous: number; readonly sequence: number } {
  const document = findDocument(session.file, documentId)
  if (document.status === 'adopted') refuseAdopted(document)
  const previous = session.file.history().sequence
  const body = applyPatch(document.body, patch)
  const touched = [...patch.removed, ...patch.clauses.map(({ clauseId }) => clauseId)]
  session.write(
    { command: 'document.rewrite', subject: subjectOf(document, touched) },
    (writer) => writer.putBody(documentId, body),
    { documentId, ...(typing === undefined ? {} : { coalesce: `${documentId}:${typing}` }) },
  )
  return { previous, sequence: session.file.history().sequence }
}

export function removeDocument(session: Session, documentId: string): HistoryState {
  const { title } = findDocument(session.file, documentId)
  session.write({ command: 'document.remove', subject: title }, (writer) => writer.deleteDocument(documentId), {
    documentId,
  })
  return session.history()
}

export interface Written {
  readonly name: string
  readonly bytes: number
}

export async function exportDocument(
  session: Session,
  documentId: string,
  format: ExportFormat,
  target: FileToken,
  letterhead?: FileToken,
): Promise<Written> {
  const bytes = await documentBytes(session, documentId, format, letterhead)
  const { name } = await session.ports.files.write(target, bytes)
  return { name, bytes: bytes.byteLength }
}

/**
 * The document in a format, as bytes.
 * @param letterhead a chosen file in the place of the document's own
 * @throws PlenumError export.noPdf
 */
export async function documentBytes(
  session: Session,
  documentId: string,
  format: ExportFormat,
  letterhead?: FileToken,
): Promise<Uint8Array> {
  const { formats, clock, printPdf } = session.ports
  if (format === 'pdf') {
    if (printPdf === undefined) throw new PlenumError('export.noPdf', {})
    return printPdf(await documentPage(session, documentId), clock.now())
  }
  const { document, conference } = found(session, documentId)
  const read = letterhead === undefined ? letterheadOf(session, document.style) : letterheadFrom(session, letterhead)
  return formats.writeDocument(document, conference, format, clock.now(), format === 'docx' ? await read : null)
}

/** The page as it is printed, HTML. */
export function documentPage(session: Session, documentId: string): Promise<string> {
  const { document, conference } = found(session, documentId)
  return session.ports.formats.writePage(document, conference)
}

/** What this host can export a document to. */
export function exportForms({ ports }: Session): readonly ExportForm[] {
  return exportFormats
    .filter((format) => format !== 'pdf' || ports.printPdf !== undefined)
    .map((format) => ({ format, extension: exportExtensions[format] }))
}

export interface ExportForm {
  readonly format: ExportFormat
  readonly extension: string
}

function found({ file }: Session, documentId: string): { document: DraftDocument; conference: Conference } {
  const document = findDocument(file, documentId)
  return { document, conference: findConference(file, document.conferenceId) }
}

/**
 * A document as it stands: its references with the numbers of now.
 * @throws PlenumError document.notFound
 */
export function findDocument(file: ConferenceFile, id: string): DraftDocument {
  const document = file.document(id)
  if (document === null) throw new PlenumError('document.notFound', { id })
  const { body, style, language } = document
  return { ...document, body: withFreshReferences(body, numberDocument(body, style, language)) }
}

export function countOperative(body: Body): number {
  return body.operative.filter(({ role }) => role === 'clause').length
}

function listed({ body, ...head }: DraftDocument): ListedDocument {
  return { ...head, clauseCount: [...walk(body)].length, operativeCount: countOperative(body) }
}

function render(document: DraftDocument): Omit<RenderedDocument, 'sequence'> {
  const { body, style, language } = document
  return {
    document,
    numbers: Object.fromEntries(numberDocument(body, style, language)),
    words: countWords(body),
  }
}

/** Practice of the field: Russian conferences write to the State standard, English texts to United Nations usage. */
function styleFor(language: Language): DocumentStyle {
  return language === 'ru' ? conferenceStyle : unStyle
}

function withNewId(edit: EditRequest, ids: Ids): ClauseEdit {
  return edit.type === 'insert' || edit.type === 'split' ? { ...edit, newId: ids.next() } : edit
}

/** What the undo menu names: the number of the one clause touched when it has a number, else the document. */
function subjectOf(document: DraftDocument, touched: readonly (ClauseId | null)[]): string {
  const [only, ...others] = new Set(touched)
  if (others.length > 0 || only === null || only === undefined) return document.title
  return numberDocument(document.body, document.style, document.language).get(only)?.number ?? document.title
}

/** @throws PlenumError document.adopted */
export function refuseAdopted({ title }: DocumentHead): never {
  throw new PlenumError('document.adopted', { title })
}
