import { compareDocuments } from '#domain/drafting/compare/compare.ts'
import type { ComparisonCounts } from '#domain/drafting/compare/comparison.ts'
import type { ClauseId } from '#domain/drafting/clause.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { assembleItems } from '#domain/drafting/read/assemble.ts'
import type { ReadingProposal } from '#domain/drafting/read/proposal.ts'
import type { Remark } from '#domain/drafting/remark.ts'
import type { Revision } from '#domain/drafting/revision.ts'
import { takeOver, type TakenOver } from '#domain/drafting/take-over.ts'
import { findDocument, getDocument, refuseAdopted, type RenderedDocument } from './documents.ts'
import { PlenumError } from './errors.ts'
import type { ConferenceFile } from './ports.ts'
import { remarksOf, type ReadRemark } from './resolutions.ts'
import type { Session } from './session.ts'

/** What taking over the changes of a file would do. */
export interface ChangesOfReading {
  readonly counts: ComparisonCounts
  /** Clauses that were changed in the file and here too: the words of the file would stand. */
  readonly clashes: number
  /** Clauses that the file left out but that were changed here since: they would stay. */
  readonly kept: number
}

export function changesOfReading({ file, ports }: Session, proposal: ReadingProposal): ChangesOfReading {
  const document = originOf(file, proposal)
  const { changed, clashes, kept } = takenOver(document, proposal, () => ports.ids.next())
  return { counts: compareDocuments(document, changed).counts, clashes: clashes.length, kept: kept.length }
}

export interface Updated extends RenderedDocument {
  readonly clashes: readonly ClauseId[]
  readonly kept: readonly ClauseId[]
}

/**
 * Takes the changes of a file into the document it was written from, as one step; the document as it was before is kept as a revision
 * of that name.
 * @throws PlenumError reading.noOrigin, document.notFound, document.adopted
 */
export function updateFromReading(
  session: Session,
  proposal: ReadingProposal,
  revisionName: string,
  remarks: readonly ReadRemark[] = [],
): Updated {
  const { ports, file } = session
  const document = originOf(file, proposal)
  if (document.status === 'adopted') refuseAdopted(document)
  const { changed, clauseOf, clashes, kept } = takenOver(document, proposal, () => ports.ids.next())
  const { body, ...head } = changed
  const made = { madeAt: ports.clock.now(), madeBy: ports.author.name() }
  const revision: Revision = { id: ports.ids.next(), documentId: document.id, name: revisionName, ...made, document }
  const known = new Set(file.remarks(document.id).map(signOf))
  const fresh = remarksOf(session, document.id, proposal.items, clauseOf, remarks).filter(
    (remark) => !known.has(signOf(remark)),
  )
  session.write(
    { command: 'resolution.update', subject: document.title },
    (writer) => {
      writer.putRevision(revision)
      writer.putDocument(head)
      writer.putBody(document.id, body)
      for (const remark of fresh) writer.putRemark(remark)
    },
    { documentId: document.id },
  )
  return { ...getDocument(session, document.id), clashes, kept }
}

/** A comment that came with the file and went back with it is the same remark. */
function signOf({ author, text, clauseId }: Remark): string {
  return JSON.stringify([author, text, clauseId])
}

function originOf(file: ConferenceFile, { origin }: ReadingProposal): DraftDocument {
  if (origin === undefined) throw new PlenumError('reading.noOrigin', {})
  return findDocument(file, origin.documentId)
}

interface Changed extends Pick<TakenOver, 'clashes' | 'kept'> {
  readonly changed: DraftDocument
  readonly clauseOf: ReturnType<typeof assembleItems>['clauseOf']
}

function takenOver(document: DraftDocument, proposal: ReadingProposal, newId: () => ClauseId): Changed {
  const base = proposal.origin?.base ?? { title: document.title, placeAndDate: document.placeAndDate, clauses: {} }
  const { body: edited, clauseOf } = assembleItems(proposal, newId)
  const { body, clashes, kept } = takeOver(document.body, edited, base.clauses)
  const title = proposal.title === base.title ? document.title : proposal.title
  const placeAndDate = proposal.placeAndDate === base.placeAndDate ? document.placeAndDate : proposal.placeAndDate
  return { changed: { ...document, title, placeAndDate, body }, clauseOf, clashes, kept }
}
