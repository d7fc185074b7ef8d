import { compareDocuments } from '#domain/drafting/compare/compare.ts'
import type { Comparison } from '#domain/drafting/compare/comparison.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import type { FileToken, RedlineFormat } from './ports.ts'
import { previewDocument, readResolution } from './resolutions.ts'
import type { Session } from './session.ts'

/** A chosen file as it was read for a comparison. */
interface ComparedFile {
  readonly name: string
  readonly document: DraftDocument
}

export interface FileComparison {
  readonly older: ComparedFile
  readonly newer: ComparedFile
  readonly comparison: Comparison
}

/** Compares the texts of two chosen files; nothing is stored. */
export async function compareFiles(session: Session, older: FileToken, newer: FileToken): Promise<FileComparison> {
  const files = await readBoth(session, older, newer)
  return { ...files, comparison: compareDocuments(files.older.document, files.newer.document) }
}

export interface RedlineRequest {
  readonly older: FileToken
  readonly newer: FileToken
  readonly target: FileToken
  readonly format: RedlineFormat
  /** Who made the changes; the user of this machine when not said. */
  readonly author?: string | undefined
}

/** Writes the texts of two chosen files as one with its changes marked. */
export async function redlineFiles(
  session: Session,
  request: RedlineRequest,
): Promise<{ name: string; bytes: number }> {
  const { author, clock, files, formats } = session.ports
  const { older, newer } = await readBoth(session, request.older, request.newer)
  const made = { author: request.author ?? author.name(), at: clock.now() }
  const issuer = { title: newer.document.title, host: null }
  const bytes = await formats.writeRedline(older.document, newer.document, issuer, request.format, made, null)
  const { name } = await files.write(request.target, bytes)
  return { name, bytes: bytes.byteLength }
}

/** Clauses that bring no id get one that no other file can have: only ids of ours say which clauses are the same. */
async function readBoth(session: Session, older: FileToken, newer: FileToken) {
  const read = async (source: FileToken): Promise<ComparedFile> => {
    const { name, proposal } = await readResolution(session, source)
    return { name, document: previewDocument(proposal, session.ports.ids.next()) }
  }
  return { older: await read(older), newer: await read(newer) }
}
