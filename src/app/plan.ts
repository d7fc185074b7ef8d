import { fullText, walk, type ClauseId } from '#domain/drafting/clause.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import type { Language } from '#domain/language/language.ts'
import type { DatedEvent, Demand, Directive } from '#domain/plan/directive.ts'
import { planRows, type ReviewedRow } from '#domain/plan/rows.ts'
import { findConference } from './conferences.ts'
import { findDocument, type Written } from './documents.ts'
import { PlenumError } from './errors.ts'
import type { ConferenceFile, FileToken, HistoryState } from './ports.ts'
import type { Session } from './session.ts'

export interface Plan {
  readonly rows: readonly ReviewedRow[]
  readonly events: readonly DatedEvent[]
}

/** The plan of one document, or of all documents of the file in their order. */
export function getPlan(session: Session, documentId?: string): Plan {
  const parts = planDocuments(session.file, documentId).map((document) => planOf(session, document))
  return { rows: parts.flatMap(({ rows }) => rows), events: parts.flatMap(({ events }) => events) }
}

export interface Confirmation {
  readonly documentId: string
  readonly clauseId: ClauseId
  readonly demand: Demand
  readonly expectedResult?: string | undefined
}

/** Stores a proposal, as it is or corrected, as a directive. */
export function confirmDirective(session: Session, confirmation: Confirmation): Directive {
  const document = findDocument(session.file, confirmation.documentId)
  const directive = directiveFrom(session, document, confirmation)
  const { documentId, clauseId } = confirmation
  session.write(
    { command: 'plan.confirm', subject: clauseSubject(document, clauseId) },
    (writer) => {
      writer.putDirective(directive)
      writer.deleteDismissal(documentId, clauseId)
    },
    { documentId },
  )
  return directive
}

/** Confirms all open proposals of a document as they stand; how many there were. */
export function confirmAll(session: Session, documentId: string): number {
  const document = findDocument(session.file, documentId)
  const directives = planOf(session, document)
    .rows.filter(({ state, confidence }) => state === 'proposed' && confidence > 0)
    .map(({ clauseId, directive }) => directiveFrom(session, document, { documentId, clauseId, demand: directive }))
  if (directives.length === 0) return 0
  session.write(
    { command: 'plan.confirmAll', subject: document.title },
    (writer) => {
      for (const directive of directives) writer.putDirective(directive)
    },
    { documentId },
  )
  return directives.length
}

export type DirectiveChanges = {
  readonly [Field in Exclude<keyof Directive, 'id' | 'documentId' | 'clauseId' | 'confirmedText'>]?:
    | Directive[Field]
    | undefined
}

export function updateDirective(session: Session, directiveId: string, changes: DirectiveChanges): Directive {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  return replaceDirective(session, 'plan.update', { ...findDirective(session.file, directiveId), ...given })
}

/** The directive still holds although its clause reads otherwise now. A clause that is gone cannot be confirmed. */
export function reconfirmDirective(session: Session, directiveId: string): Directive {
  const directive = findDirective(session.file, directiveId)
  const document = findDocument(session.file, directive.documentId)
  return replaceDirective(session, 'plan.reconfirm', {
    ...directive,
    confirmedText: clauseText(document, directive.clauseId),
  })
}

/** Says that the clause demands nothing as it reads now. */
export function dismissClause(session: Session, documentId: string, clauseId: ClauseId): HistoryState {
  const document = findDocument(session.file, documentId)
  const dismissedText = clauseText(document, clauseId)
  session.write(
    { command: 'plan.dismiss', subject: clauseSubject(document, clauseId) },
    (writer) => writer.putDismissal({ documentId, clauseId, dismissedText }),
    { documentId },
  )
  return session.history()
}

export function restoreClause(session: Session, documentId: string, clauseId: ClauseId): HistoryState {
  const document = findDocument(session.file, documentId)
  session.write(
    { command: 'plan.restore', subject: clauseSubject(document, clauseId) },
    (writer) => writer.deleteDismissal(documentId, clauseId),
    { documentId },
  )
  return session.history()
}

export function removeDirective(session: Session, directiveId: string): HistoryState {
  const { id, documentId, action } = findDirective(session.file, directiveId)
  session.write({ command: 'plan.remove', subject: action }, (writer) => writer.deleteDirective(id), { documentId })
  return session.history()
}

export interface PlanTarget {
  readonly target: FileToken
  readonly documentId?: string | undefined
  readonly language: Language
}

/** Writes the plan as a workbook; clauses of which a person said that they demand nothing are left out. */
export async function exportPlan(
  session: Session,
  { target, documentId, language }: PlanTarget,
): Promise<Written & { readonly rows: number }> {
  const { bytes, rows } = await planBytes(session, language, documentId)
  const { name } = await session.ports.files.write(target, bytes)
  return { name, bytes: bytes.byteLength, rows }
}

/** The plan as a workbook, in bytes, and how many rows it has. */
export async function planBytes(
  session: Session,
  language: Language,
  documentId?: string,
): Promise<{ readonly bytes: Uint8Array; readonly rows: number }> {
  const { file, ports } = session
  const documents = planDocuments(file, documentId)
  const [first] = documents
  if (first === undefined) throw new PlenumError('plan.noDocuments', {})
  const rows = documents
    .flatMap((document) => planOf(session, document).rows)
    .filter(({ state }) => state !== 'dismissed')
  const conference = findConference(file, first.conferenceId)
  const { clock, formats } = ports
  const bytes = await formats.writePlan({ conference, documents, rows, language, today: clock.today() }, clock.now())
  return { bytes, rows: rows.length }
}

function planDocuments(file: ConferenceFile, documentId: string | undefined): readonly DraftDocument[] {
  if (documentId !== undefined) return [findDocument(file, documentId)]
  return file.documents().map(({ id }) => findDocument(file, id))
}

function planOf({ file, propose }: Session, document: DraftDocument): Plan {
  const { id, body, style, language, adoptedOn } = document
  const { directives: proposals, events } = propose(body, { language, adoptedOn })
  const rows = planRows(document, {
    numbers: numberDocument(body, style, language),
    directives: file.directives(id),
    dismissals: file.dismissals(id),
    proposals,
  })
  return { rows, events }
}

function directiveFrom(session: Session, document: DraftDocument, confirmation: Confirmation): Directive {
  const { documentId, clauseId, demand, expectedResult = '' } = confirmation
  const { action, addressees, responsible, coExecutors, deadline } = demand
  return {
    id: session.ports.ids.next(),
    documentId,
    clauseId,
    action,
    addressees,
    responsible,
    coExecutors,
    deadline,
    expectedResult,
    progress: 'open',
    note: '',
    confirmedText: clauseText(document, clauseId),
  }
}

function replaceDirective(session: Session, command: string, directive: Directive): Directive {
  const { documentId, action } = directive
  session.write({ command, subject: action }, (writer) => writer.putDirective(directive), { documentId })
  return findDirective(session.file, directive.id)
}

function findDirective(file: ConferenceFile, id: string): Directive {
  const found = file.directives().find((directive) => directive.id === id)
  if (found === undefined) throw new PlenumError('directive.notFound', { id })
  return found
}

/** @throws PlenumError edit.refused when the document has no such clause */
function clauseText({ body }: DraftDocument, clauseId: ClauseId): string {
  for (const { clause } of walk(body)) if (clause.id === clauseId) return fullText(clause)
  throw new PlenumError('edit.refused', { refusal: 'unknown-clause' })
}

function clauseSubject({ body, style, language, title }: DraftDocument, clauseId: ClauseId): string {
  return numberDocument(body, style, language).get(clauseId)?.number ?? title
}
