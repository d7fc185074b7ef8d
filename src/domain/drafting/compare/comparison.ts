import type { ClauseId, ClausePart, ClauseRole, ListMarker, Run } from '../clause.ts'

/**
 * A stretch of text that two versions have in common or not. `marked`: the same words with other marks (bold, italic, brackets,
 * a reference). Kinds of spaces and hyphens make no difference.
 */
export interface Segment {
  readonly type: 'same' | 'marked' | 'inserted' | 'deleted'
  /** As in the newer text; as in the older one where `deleted`. */
  readonly runs: readonly Run[]
  /** As in the older text, of the same length, where the same words are `marked` otherwise or have other kinds of spaces between them. */
  readonly older?: readonly Run[]
}

/** Where a paragraph stands in one of the two texts, and what is printed around its words there. */
export interface ParagraphPlace {
  readonly clauseId: ClauseId
  /** Which text block of its clause it is: 0 carries the number, later ones stand after it or after a list. */
  readonly text: number
  readonly part: ClausePart
  readonly role: ClauseRole
  readonly level: number
  /** How the list is marked that its clause stands in; null for a root. */
  readonly marker: ListMarker | null
  /** Number of the clause to refer to it by. */
  readonly number: string | null
  /** Printed before the words: `12.`, `а)`; empty where nothing is. */
  readonly label: string
  /** End punctuation, printed after the words. */
  readonly ending: string
}

/**
 * `same`: nothing but number or end punctuation differs. `changed`: words, marks, level, role, part or kind of list. A paragraph that moved stands
 * twice, where it was (`movedAway`) and where it is (`movedHere`), with the same segments, and may have changed as well.
 */
export type ParagraphChange = 'same' | 'changed' | 'inserted' | 'deleted' | 'movedAway' | 'movedHere'

/**
 * One paragraph of the two texts laid over each other. One that was cut in two stands as two, one after the other, with
 * the same `older` place, each with its share of the words; two that were joined stand as two with the same `newer` place.
 */
export interface ComparedParagraph {
  readonly change: ParagraphChange
  /** Null where inserted. */
  readonly older: ParagraphPlace | null
  /** Null where deleted. */
  readonly newer: ParagraphPlace | null
  readonly segments: readonly Segment[]
  /** From 1; paragraphs that moved together, and both places of each, have the same. Null where nothing moved. */
  readonly move: number | null
}

/** Words, and clauses of any level; a clause that moves or goes with the clause above it is not counted again as moved. */
export interface ComparisonCounts {
  readonly wordsInserted: number
  readonly wordsDeleted: number
  readonly inserted: number
  readonly deleted: number
  readonly moved: number
  /** Clauses kept or moved whose words or marks changed. */
  readonly changed: number
  /** Clauses whose level, part, role or kind of list changed. */
  readonly relevelled: number
}

/**
 * Two texts laid over each other, in printed order. Nothing is lost: the paragraphs with an `older` place but `movedHere`, without what is
 * `inserted`, are the older text, those with a `newer` place but `movedAway`, without what is `deleted`, the newer.
 */
export interface Comparison {
  readonly title: readonly Segment[]
  readonly placeAndDate: readonly Segment[]
  readonly paragraphs: readonly ComparedParagraph[]
  readonly counts: ComparisonCounts
}
