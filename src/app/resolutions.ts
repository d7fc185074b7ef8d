import { plainText, type ClauseId } from '#domain/drafting/clause.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { assemble } from '#domain/drafting/read/assemble.ts'
import { readingLimits, type ReadingProposal } from '#domain/drafting/read/proposal.ts'
import { readText } from '#domain/drafting/read/read-text.ts'
import type { DatedEvent, DirectiveProposal } from '#domain/plan/directive.ts'
import { proposeDirectives } from '#domain/plan/propose.ts'
import { findConference } from './conferences.ts'
import { addDocument, type RenderedDocument } from './documents.ts'
import { PlenumError } from './errors.ts'
import type { FileToken } from './ports.ts'
import type { Session } from './session.ts'

export interface ReadResolution {
  readonly name: string
  readonly text: string
  readonly proposal: ReadingProposal
  readonly directives: readonly DirectiveProposal[]
  readonly events: readonly DatedEvent[]
}

/** Kinds of file that hold more than text, and that a person may well try. */
const notPlainText = new Set([
  'doc',
  'docx',
  'odt',
  'rtf',
  'pdf',
  'htm',
  'html',
  'xls',
  'xlsx',
  'csv',
  'pptx',
  'plenum',
])

/** Reads a chosen text into a proposal; nothing is stored. */
export async function readResolution({ ports }: Session, source: FileToken): Promise<ReadResolution> {
  const { name, bytes } = await ports.files.read(source)
  const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  if (notPlainText.has(extension)) throw new PlenumError('file.unsupported', { name, extension })
  const text = ports.formats.decodeText(bytes)
  if (text === null) throw new PlenumError('file.notText', { name })
  const proposal = readText(text)
  if (isTooLong(proposal)) {
    const { items: paragraphs, characters } = readingLimits
    throw new PlenumError('reading.tooLong', { name, paragraphs, characters })
  }
  if (proposal.items.every(({ part }) => part === 'dropped')) throw new PlenumError('reading.noClauses', { name })
  return { name, text, proposal, ...demandsOf(proposal) }
}

function isTooLong({ items }: ReadingProposal): boolean {
  if (items.length > readingLimits.items) return true
  return items.some(({ runs }) => plainText(runs).length > readingLimits.characters)
}

/** Clauses as they would be stored. Ids begin with the given word and are good for this call only. */
export function previewDocument(proposal: ReadingProposal, ids = 'clause'): DraftDocument {
  let made = 0
  const { items: _, notes: __, ...head } = proposal
  const newId = (): ClauseId => `${ids}-${++made}`
  return { ...head, id: 'preview', conferenceId: 'preview', status: 'draft', body: assemble(proposal, newId) }
}

/** Stores a proposal, as corrected by a person, as a new document of the conference. */
export function importResolution(session: Session, conferenceId: string, proposal: ReadingProposal): RenderedDocument {
  findConference(session.file, conferenceId)
  const { ids } = session.ports
  const { items: _, notes: __, ...head } = proposal
  const body = assemble(proposal, () => ids.next())
  return addDocument(session, { ...head, id: ids.next(), conferenceId, status: 'draft', body }, 'resolution.import')
}

function demandsOf(proposal: ReadingProposal): Pick<ReadResolution, 'directives' | 'events'> {
  const { body, language, adoptedOn } = previewDocument(proposal)
  return proposeDirectives(body, { language, adoptedOn })
}
