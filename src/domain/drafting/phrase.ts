import type { Language } from '../language/language.ts'
import type { GrammaticalCase } from '../language/countries.ts'

/** Parts of a document that phrases begin clauses of. */
export const phraseParts = ['preamble', 'operative'] as const
export type PhrasePart = (typeof phraseParts)[number]

/** A phrase the organizer added to the library: «выражая признательность Оргкомитету». */
export interface OwnPhrase {
  readonly id: string
  readonly language: Language
  readonly part: PhrasePart
  readonly text: string
  /** Case of what follows; null where none is governed or known. */
  readonly governs: GrammaticalCase | null
}
