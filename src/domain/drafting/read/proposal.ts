import type { IsoDate, Language, Span } from '../../language/language.ts'
import type { ClauseId, ClausePart, ClauseRole, ListMarker, Run } from '../clause.ts'
import type { DocumentKind, DocumentStyle } from '../document.ts'
import type { DocumentBase } from './source.ts'

/**
 * What a reader made of one stretch of the source. Items stand in printed order and are flat, so that a person can
 * change part, level, split, join and drop them before anything is stored; `assemble` makes clauses of them.
 */
export interface ProposedItem {
  /** Stable within one proposal. */
  readonly key: string
  /** `dropped` items are kept for the preview but not stored. */
  readonly part: ClausePart | 'dropped'
  readonly role: ClauseRole
  /** 0 for a clause of its part, 1 to 3 for sub-clauses. */
  readonly level: number
  /** `continuation`: a further paragraph of the clause at the same level before it (after its list, if it has one). */
  readonly place: 'clause' | 'continuation'
  /** How the list that this item belongs to is marked; of use from level 1. */
  readonly marker: ListMarker
  readonly runs: readonly Run[]
  /** The clause it was written from, where the file says so. */
  readonly clauseId?: ClauseId
  /** See TextBlock.ending. */
  readonly ending?: string
  /** Where in the source the words come from, label and end punctuation included. */
  readonly source: readonly Span[]
  readonly decisions: readonly Decision[]
}

/** Why the reader decided as it did. `confidence` from 0 to 1; below 0.8 the preview asks a person to look. */
export interface Decision {
  readonly reason: ReasonCode
  readonly confidence: number
}

export const reasonCodes = [
  'numbered',
  'dashed',
  'lettered',
  'opener',
  'after-formula',
  'before-formula',
  'formula',
  'lost-dash',
  'lost-label',
  'glued',
  'joined-broken-sentence',
  'joined-page-break',
  'joined-hyphen',
  'list-of-previous',
  'paragraph-of-previous',
  'heading',
  'title',
  'place-and-date',
  'signature',
  'closing-line',
  'front-matter',
  'running-head',
  'footnote',
  'footnote-mark',
  'authors',
  'machine-notice',
  'annex',
  'markup',
  'guess',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** Remark on the whole reading, shown above the preview and in `notes` of the command line. */
export interface ReadingNote {
  readonly code: NoteCode
  readonly params: Readonly<Record<string, string | number>>
}

export const noteCodes = [
  'numbering-added',
  'numbering-restarted',
  'footnotes-dropped',
  'front-matter-dropped',
  'annex-dropped',
  'no-formula',
  'no-operative',
  'sentences-joined',
  'labels-restored',
  'clauses-split',
  'endings-kept',
  'words-missing-before',
  'changes-accepted',
  'changes-rejected',
  'changes-marked',
  'comments-found',
  'pictures-left-out',
  'hidden-left-out',
  'contents-left-out',
  'tables-as-text',
] as const
export type NoteCode = (typeof noteCodes)[number]

/** What one reading can hold; a longer text is refused in words before it is shown. */
export const readingLimits = {
  items: 50_000,
  /** Characters (UTF-16 code units) of one item. */
  characters: 200_000,
  /** Stretches of bold and italic in one item: beyond, the item goes plain. */
  runs: 10_000,
} as const

/** The reading of a source text: a proposal, stored only when a person applies it. */
export interface ReadingProposal {
  readonly language: Language
  readonly kind: DocumentKind
  readonly title: string
  readonly placeAndDate: string | null
  readonly adoptedOn: IsoDate | null
  readonly style: DocumentStyle
  readonly items: readonly ProposedItem[]
  readonly notes: readonly ReadingNote[]
  /** The document that the file was written from, where the file says so. */
  readonly origin?: ReadingOrigin
}

export interface ReadingOrigin {
  readonly documentId: string
  readonly conferenceId: string
  /** The document as it was then. */
  readonly base: DocumentBase
}
