import { plainText } from '#domain/drafting/clause.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { assembleItems, clauseAt, type Assembled } from '#domain/drafting/read/assemble.ts'
import { readingLimits, type ReadingNote, type ReadingProposal } from '#domain/drafting/read/proposal.ts'
import { readSource } from '#domain/drafting/read/read-source.ts'
import { readText } from '#domain/drafting/read/read-text.ts'
import type { SourceDocument, View } from '#domain/drafting/read/source.ts'
import type { Remark } from '#domain/drafting/remark.ts'
import type { DatedEvent, DirectiveProposal } from '#domain/plan/directive.ts'
import { proposeDirectives } from '#domain/plan/propose.ts'
import { findConference } from './conferences.ts'
import { addDocument, type RenderedDocument } from './documents.ts'
import { PlenumError } from './errors.ts'
import { withFreeIds } from './identity.ts'
import type { FileToken } from './ports.ts'
import type { Session } from './session.ts'

export interface ReadResolution {
  readonly name: string
  /** The text as read: spans of the proposal and places of the remarks point into it. */
  readonly text: string
  /** Which view of the tracked changes was read; null where the file has none. */
  readonly view: View | null
  readonly proposal: ReadingProposal
  readonly remarks: readonly ReadRemark[]
  readonly directives: readonly DirectiveProposal[]
  readonly events: readonly DatedEvent[]
}

/** A comment of the file, to be kept as a remark. */
export interface ReadRemark extends Pick<Remark, 'author' | 'madeAt' | 'text' | 'quote' | 'isResolved'> {
  /** Offset in the text as read; null where its words are not in the view. */
  readonly at: number | null
}

/**
 * Reads a chosen file into a proposal; nothing is stored. What it is is told by its bytes, whatever its name.
 * @param view of tracked changes, where it has any
 */
export async function readResolution(
  { ports }: Session,
  source: FileToken,
  view: View = 'accepted',
): Promise<ReadResolution> {
  const { name, bytes } = await ports.files.read(source)
  const document = await ports.sources.read(name, bytes, view)
  const read = document === null ? plainReading(name, ports.formats.decodeText(bytes)) : fileReading(document, view)
  const { proposal } = read
  if (isTooLong(proposal)) {
    const { items: paragraphs, characters } = readingLimits
    throw new PlenumError('reading.tooLong', { name, paragraphs, characters })
  }
  if (proposal.items.every(({ part }) => part === 'dropped')) throw new PlenumError('reading.noClauses', { name })
  return { name, ...read, ...demandsOf(proposal) }
}

type Reading = Pick<ReadResolution, 'text' | 'view' | 'proposal' | 'remarks'>

/** Kinds of file that are text of another sort, and that a person may well try. */
const otherTexts = new Set(['csv', 'svg', 'xml', 'json', 'plenum'])

function plainReading(name: string, text: string | null): Reading {
  const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  if (otherTexts.has(extension)) throw new PlenumError('file.unsupported', { name, extension })
  if (text === null) throw new PlenumError('file.notText', { name })
  return { text, view: null, proposal: readText(text), remarks: [] }
}

function fileReading(document: SourceDocument, view: View): Reading {
  const { text, places, proposal } = readSource(document)
  const remarks = document.comments
    .filter((comment) => comment.text !== '')
    .map(({ id, author, madeAt, text: words, quote, isResolved }) => ({
      author,
      madeAt,
      text: words,
      quote,
      isResolved,
      at: places.get(id) ?? null,
    }))
  const changes = { accepted: 'changes-accepted', original: 'changes-rejected', marked: 'changes-marked' } as const
  const notes: readonly ReadingNote[] = [
    ...(document.hasChanges ? [{ code: changes[view], params: {} }] : []),
    ...(remarks.length > 0 ? [{ code: 'comments-found' as const, params: { count: remarks.length } }] : []),
    ...proposal.notes,
    ...document.notes.map(({ code, count }) => ({ code, params: { count } })),
  ]
  return { text, view: document.hasChanges ? view : null, proposal: { ...proposal, notes }, remarks }
}

function isTooLong({ items }: ReadingProposal): boolean {
  if (items.length > readingLimits.items) return true
  return items.some(({ runs }) => plainText(runs).length > readingLimits.characters)
}

/** Clauses as they would be stored. Ids begin with the given word and are good for this call only. */
export function previewDocument(proposal: ReadingProposal, ids = 'clause'): DraftDocument {
  return preview(proposal, ids).document
}

/** As above, and the clause that each item went to. */
export function preview(
  proposal: ReadingProposal,
  ids = 'clause',
): {
  readonly document: DraftDocument
  readonly clauseOf: Assembled['clauseOf']
} {
  let made = 0
  const { items: _, notes: __, origin: ___, ...head } = proposal
  const { body, clauseOf } = assembleItems(proposal, () => `${ids}-${++made}`)
  return { document: { ...head, id: 'preview', conferenceId: 'preview', status: 'draft', body }, clauseOf }
}

/**
 * Stores a proposal, as corrected by a person, as a new document of the conference, and the comments of the file as its remarks. A file
 * that Plenum wrote brings the ids of document and clauses; where they are taken here, new ones are given.
 */
export function importResolution(
  session: Session,
  conferenceId: string,
  proposal: ReadingProposal,
  remarks: readonly ReadRemark[] = [],
): RenderedDocument {
  findConference(session.file, conferenceId)
  const { ids } = session.ports
  const read = withFreeIds(session.file, proposal)
  const { items, notes: _, origin, ...head } = read
  const { body, clauseOf } = assembleItems(read, () => ids.next())
  const { letterhead } = head.style
  const isHere = letterhead !== null && session.file.letterhead(letterhead) !== null
  const style = { ...head.style, letterhead: isHere ? letterhead : null }
  const id = origin?.documentId ?? ids.next()
  const document = { ...head, style, id, conferenceId, status: 'draft' as const, body }
  const kept = remarksOf(session, id, items, clauseOf, remarks)
  return addDocument(session, document, 'resolution.import', (writer) => {
    for (const remark of kept) writer.putRemark(remark)
  })
}

/** Comments of a file as remarks on the clauses that hold their words. */
export function remarksOf(
  { ports }: Session,
  documentId: string,
  items: ReadingProposal['items'],
  clauseOf: Assembled['clauseOf'],
  remarks: readonly ReadRemark[],
): readonly Remark[] {
  return remarks.map(({ at, ...remark }) => {
    const clauseId = at === null ? null : clauseAt(items, clauseOf, at)
    return { ...remark, id: ports.ids.next(), documentId, clauseId }
  })
}

function demandsOf(proposal: ReadingProposal): Pick<ReadResolution, 'directives' | 'events'> {
  const { body, language, adoptedOn } = previewDocument(proposal)
  return proposeDirectives(body, { language, adoptedOn })
}
