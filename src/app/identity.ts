import { walk } from '#domain/drafting/clause.ts'
import type { ReadingProposal } from '#domain/drafting/read/proposal.ts'
import type { ConferenceFile } from './ports.ts'

/** The reading with the identities its file brings, where no document here has them yet; else without any. */
export function withFreeIds(file: ConferenceFile, proposal: ReadingProposal): ReadingProposal {
  return proposal.origin !== undefined && areTaken(file, proposal) ? withoutIds(proposal) : proposal
}

function areTaken(file: ConferenceFile, { origin, items }: ReadingProposal): boolean {
  const wanted = new Set(items.flatMap(({ clauseId }) => clauseId ?? []))
  return file.documents().some(({ id }) => {
    if (id === origin?.documentId) return true
    const document = file.document(id)
    return document !== null && Array.from(walk(document.body)).some(({ clause }) => wanted.has(clause.id))
  })
}

function withoutIds(proposal: ReadingProposal): ReadingProposal {
  const { origin: _, ...rest } = proposal
  const items = proposal.items.map((item) => {
    const { clauseId: __, ...plain } = item
    return plain
  })
  return { ...rest, items }
}
