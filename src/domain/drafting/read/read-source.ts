import { ownProposal } from './own.ts'
import type { ReadingProposal } from './proposal.ts'
import { readLines } from './read-text.ts'
import { sourceText, type SourceText } from './source-lines.ts'
import type { SourceDocument } from './source.ts'

/** The reading of a word processor's file. */
export interface SourceReading extends Pick<SourceText, 'text' | 'places'> {
  readonly proposal: ReadingProposal
}

/**
 * Reads a file into a proposal of clauses as a text is read, but for what the file itself says: its numbers, the levels of its lists, its
 * headings, bold and italics are taken as they are. A file that Plenum wrote is not guessed at.
 */
export function readSource(source: SourceDocument): SourceReading {
  const { text, lines, places } = sourceText(source)
  const proposal = source.own === undefined ? readLines(text, lines) : ownProposal(source.own, lines)
  return { text, places, proposal }
}
