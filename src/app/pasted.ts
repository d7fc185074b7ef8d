import type { Clause } from '#domain/drafting/clause.ts'
import { readPasted } from '#domain/drafting/read/read-pasted.ts'
import { findDocument } from './documents.ts'
import type { Session } from './session.ts'

/** What a clipboard holds: the page, when there is one, says more than the text. */
export interface Clipping {
  readonly html: string | null
  readonly text: string
}

/** Clauses of what was copied elsewhere, for a document; nothing is stored. */
export async function readClipping(
  { file, ports }: Session,
  documentId: string,
  { html, text }: Clipping,
): Promise<{ readonly clauses: readonly Clause[] }> {
  const target = findDocument(file, documentId)
  const page = html === null ? null : await ports.formats.readPage(html)
  const hasWords = page?.paragraphs.some(({ runs }) => runs.some((run) => run.text.trim() !== '')) === true
  return { clauses: readPasted(hasWords ? page : text, target, () => ports.ids.next()) }
}
