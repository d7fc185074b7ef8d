import type { Run } from '../clause.ts'
import { normaliseRuns } from '../runs.ts'
import { itemAt } from './assemble.ts'
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
  const { text, lines, places, ...links } = sourceText(source)
  const proposal = source.own === undefined ? linked(readLines(text, lines), links) : ownProposal(source.own, lines)
  return { text, places, proposal }
}

/** References lead to the items that their bookmarks stand in; those that lead to none, or to no clause of its own, are words. */
function linked(proposal: ReadingProposal, { references, bookmarks }: Pick<SourceText, 'references' | 'bookmarks'>) {
  if (references.length === 0) return proposal
  const keys = references.map((name): string | null => {
    const at = bookmarks.get(name)
    const target = at === undefined ? undefined : itemAt(proposal.items, at)
    return target?.part === 'operative' && target.role === 'clause' && target.place === 'clause' ? target.key : null
  })
  const items = proposal.items.map((item) => ({
    ...item,
    runs: normaliseRuns(item.runs.map((run) => linkedRun(run, keys))),
  }))
  return { ...proposal, items }
}

function linkedRun({ reference, ...words }: Run, keys: readonly (string | null)[]): Run {
  const key = reference === undefined ? null : (keys[Number(reference)] ?? null)
  return key === null ? words : { ...words, reference: key }
}
