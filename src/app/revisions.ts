import { compareDocuments } from '#domain/drafting/compare/compare.ts'
import type { Comparison, ComparisonCounts } from '#domain/drafting/compare/comparison.ts'
import { ownText, type ClauseId } from '#domain/drafting/clause.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import { changedClauses, restoreClause } from '#domain/drafting/restore.ts'
import type { Revision } from '#domain/drafting/revision.ts'
import { locate } from '#domain/drafting/tree.ts'
import { findConference } from './conferences.ts'
import { findDocument, getDocument, refuseAdopted, type RenderedDocument, type Written } from './documents.ts'
import { PlenumError } from './errors.ts'
import { letterheadOf } from './letterhead-files.ts'
import type { ConferenceFile, FileToken, HistoryState, RedlineFormat } from './ports.ts'
import type { Session } from './session.ts'

/** A revision without its text. */
export type RevisionInfo = Omit<Revision, 'document'>

export interface ListedRevision extends RevisionInfo {
  /** What changed since the revision before; for the first one null. */
  readonly since: ComparisonCounts | null
}

export interface RevisionList {
  /** Newest first. */
  readonly revisions: readonly ListedRevision[]
  /** What has changed since the newest revision; null when there is none. */
  readonly unsaved: ComparisonCounts | null
}

/** One of two compared texts; null: the document as it is now. */
export type RevisionChoice = string | null

export interface ComparedSide {
  readonly revision: RevisionInfo | null
  readonly document: DraftDocument
}

export interface ComparedRevisions {
  readonly older: RevisionInfo | null
  readonly newer: RevisionInfo | null
  readonly comparison: Comparison
}

/** How a clause read in one revision. */
export interface ClauseReading {
  readonly revision: RevisionInfo
  readonly number: string | null
  /** null: the revision has no such clause. */
  readonly text: string | null
}

/** Keeps the document as it is now under a name. */
export function takeRevision(session: Session, documentId: string, name: string): RevisionInfo {
  const { ports, file } = session
  const document = findDocument(file, documentId)
  const revision: Revision = {
    id: ports.ids.next(),
    documentId,
    name,
    madeAt: ports.clock.now(),
    madeBy: ports.author.name(),
    document,
  }
  session.write({ command: 'revision.take', subject: name }, (writer) => writer.putRevision(revision), { documentId })
  return infoOf(revision)
}

/** Counts between two revisions never change: each is worked out once while the program runs. */
const knownCounts = new WeakMap<Session, Map<string, ComparisonCounts>>()

function countsBetween(session: Session, older: Revision, newer: Revision): ComparisonCounts {
  const known = knownCounts.get(session) ?? new Map<string, ComparisonCounts>()
  knownCounts.set(session, known)
  const key = `${older.id} ${newer.id}`
  const counts = known.get(key) ?? compareDocuments(older.document, newer.document).counts
  known.set(key, counts)
  return counts
}

export function listRevisions(session: Session, documentId: string): RevisionList {
  const document = findDocument(session.file, documentId)
  const revisions = inOrder(session.file, documentId)
  const listed = revisions.map((revision, index): ListedRevision => {
    const before = revisions[index - 1]
    return { ...infoOf(revision), since: before === undefined ? null : countsBetween(session, before, revision) }
  })
  const newest = revisions.at(-1)
  return {
    revisions: listed.toReversed(),
    unsaved: newest === undefined ? null : compareDocuments(newest.document, document).counts,
  }
}

export function compareRevisions(
  { file }: Session,
  documentId: string,
  choice: { readonly older: RevisionChoice; readonly newer: RevisionChoice },
): ComparedRevisions {
  const [older, newer] = [sideOf(file, documentId, choice.older), sideOf(file, documentId, choice.newer)]
  return {
    older: older.revision,
    newer: newer.revision,
    comparison: compareDocuments(older.document, newer.document),
  }
}

/** @throws PlenumError document.notFound, revision.notFound */
export function sideOf(file: ConferenceFile, documentId: string, choice: RevisionChoice): ComparedSide {
  if (choice === null) return { revision: null, document: findDocument(file, documentId) }
  const revision = findRevision(file, choice)
  return { revision: infoOf(revision), document: revision.document }
}

/** Writes two versions of a document as one with its changes marked. */
export async function redlineRevisions(
  session: Session,
  documentId: string,
  choice: { readonly older: RevisionChoice; readonly newer: RevisionChoice },
  format: RedlineFormat,
  target: FileToken,
): Promise<Written> {
  const { file, ports } = session
  const [older, newer] = [sideOf(file, documentId, choice.older), sideOf(file, documentId, choice.newer)]
  const conference = findConference(file, findDocument(file, documentId).conferenceId)
  const made = { author: ports.author.name(), at: ports.clock.now() }
  const letterhead = format === 'docx' ? await letterheadOf(session, newer.document.style) : null
  const bytes = await ports.formats.writeRedline(older.document, newer.document, conference, format, made, letterhead)
  const { name } = await ports.files.write(target, bytes)
  return { name, bytes: bytes.byteLength }
}

/** Gives the document the text, title and style of a revision; who it belongs to and whether it is adopted stay. */
export function restoreRevision(session: Session, revisionId: string): RenderedDocument {
  const { name, documentId, document } = findRevision(session.file, revisionId)
  const current = findDocument(session.file, documentId)
  if (current.status === 'adopted') refuseAdopted(current)
  const { body, ...head } = document
  session.write(
    { command: 'revision.restore', subject: name },
    (writer) => {
      writer.putDocument({ ...head, id: documentId, conferenceId: current.conferenceId, status: current.status })
      writer.putBody(documentId, body)
    },
    { documentId },
  )
  return getDocument(session, documentId)
}

/** Gives one clause back the words it had in a revision. @throws PlenumError revision.clauseGone */
export function restoreRevisedClause(session: Session, revisionId: string, clauseId: ClauseId): RenderedDocument {
  const { documentId, document } = findRevision(session.file, revisionId)
  const current = findDocument(session.file, documentId)
  if (current.status === 'adopted') refuseAdopted(current)
  const body = restoreClause(current.body, document.body, clauseId)
  if (body === null) throw new PlenumError('revision.clauseGone', {})
  const number = numbersOf(document).get(clauseId)?.number ?? document.title
  session.write({ command: 'revision.restoreClause', subject: number }, (writer) => writer.putBody(documentId, body), {
    documentId,
  })
  return getDocument(session, documentId)
}

export function removeRevision(session: Session, revisionId: string): HistoryState {
  const { name, documentId } = findRevision(session.file, revisionId)
  session.write({ command: 'revision.remove', subject: name }, (writer) => writer.deleteRevision(revisionId), {
    documentId,
  })
  return session.history()
}

/** Newest first; revisions in which the clause reads as in the one before are left out. */
export function clauseHistory({ file }: Session, documentId: string, clauseId: ClauseId): readonly ClauseReading[] {
  const readings: ClauseReading[] = []
  for (const revision of inOrder(file, documentId)) {
    const found = locate(revision.document.body, clauseId)
    const text = found === null ? null : ownText(found.clause)
    const last = readings.at(-1)
    if ((last === undefined && text === null) || (last !== undefined && last.text === text)) continue
    readings.push({
      revision: infoOf(revision),
      number: numbersOf(revision.document).get(clauseId)?.number ?? null,
      text,
    })
  }
  return readings.toReversed()
}

/** Clauses of the document that are new or read otherwise than in a revision. */
export function clausesChangedSince({ file }: Session, revisionId: string): readonly ClauseId[] {
  const { documentId, document } = findRevision(file, revisionId)
  return changedClauses(findDocument(file, documentId).body, document.body)
}

/** @throws PlenumError revision.notFound */
function findRevision(file: ConferenceFile, id: string): Revision {
  const revision = file.revision(id)
  if (revision === null) throw new PlenumError('revision.notFound', { id })
  return revision
}

function inOrder(file: ConferenceFile, documentId: string): readonly Revision[] {
  return file.revisions(documentId).toSorted((one, other) => Date.parse(one.madeAt) - Date.parse(other.madeAt))
}

function infoOf({ id, documentId, name, madeAt, madeBy }: Revision): RevisionInfo {
  return { id, documentId, name, madeAt, madeBy }
}

function numbersOf({ body, style, language }: DraftDocument): ReturnType<typeof numberDocument> {
  return numberDocument(body, style, language)
}
