import type { ClauseId } from '#domain/drafting/clause.ts'
import type { Remark } from '#domain/drafting/remark.ts'
import { locate } from '#domain/drafting/tree.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import { findDocument } from './documents.ts'
import { PlenumError } from './errors.ts'
import type { HistoryState } from './ports.ts'
import type { Session } from './session.ts'

/** Oldest first. */
export function listRemarks({ file }: Session, documentId: string): readonly Remark[] {
  findDocument(file, documentId)
  return file.remarks(documentId)
}

export interface NewRemark {
  readonly documentId: string
  /** null: about the whole document. */
  readonly clauseId: ClauseId | null
  readonly text: string
  /** Words of the clause it is about; empty for all of it. */
  readonly quote: string
}

/** @throws PlenumError edit.refused when the document has no such clause */
export function addRemark(session: Session, given: NewRemark): Remark {
  const { ports, file } = session
  const document = findDocument(file, given.documentId)
  if (given.clauseId !== null && locate(document.body, given.clauseId) === null)
    throw new PlenumError('edit.refused', { refusal: 'unknown-clause' })
  const remark: Remark = {
    ...given,
    id: ports.ids.next(),
    author: ports.author.name(),
    madeAt: ports.clock.now(),
    isResolved: false,
  }
  put(session, 'remark.add', remark)
  return remark
}

export interface RemarkChanges {
  readonly text?: string | undefined
  readonly isResolved?: boolean | undefined
}

export function updateRemark(
  session: Session,
  documentId: string,
  remarkId: string,
  { text, isResolved }: RemarkChanges,
): Remark {
  const remark = findRemark(session, documentId, remarkId)
  const changed = { ...remark, text: text ?? remark.text, isResolved: isResolved ?? remark.isResolved }
  put(session, isResolved === undefined ? 'remark.update' : isResolved ? 'remark.resolve' : 'remark.reopen', changed)
  return changed
}

export function removeRemark(session: Session, documentId: string, remarkId: string): HistoryState {
  const remark = findRemark(session, documentId, remarkId)
  session.write(
    { command: 'remark.remove', subject: subjectOf(session, remark) },
    (writer) => writer.deleteRemark(remarkId),
    { documentId },
  )
  return session.history()
}

function put(session: Session, command: string, remark: Remark): void {
  session.write({ command, subject: subjectOf(session, remark) }, (writer) => writer.putRemark(remark), {
    documentId: remark.documentId,
  })
}

/** @throws PlenumError remark.notFound */
function findRemark({ file }: Session, documentId: string, id: string): Remark {
  const remark = file.remarks(documentId).find((one) => one.id === id)
  if (remark === undefined) throw new PlenumError('remark.notFound', { id })
  return remark
}

/** Number of the clause it is about, else the title of the document. */
function subjectOf({ file }: Session, { documentId, clauseId }: Remark): string {
  const { body, style, language, title } = findDocument(file, documentId)
  const number = clauseId === null ? null : numberDocument(body, style, language).get(clauseId)?.number
  return number ?? title
}
