import type { SourceParagraph } from '#domain/drafting/read/source.ts'
import type { Cell } from '../rows.ts'

/** A stretch of text as it stands in the file. */
export interface Piece {
  text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly change: 'inserted' | 'deleted' | null
  readonly reference: string | null
}

/** A paragraph of the file, on its way to one of the reading. */
export interface Draft {
  /** Paragraphs of one container (body between tables, cell, box, note) can run into one another. */
  readonly container: number
  readonly place: SourceParagraph['place']
  /** Table row and cell it stands in; null outside of tables. */
  readonly cell: Cell | null
  /** The table, how many columns of it the cell takes, and whether it goes on from the row above; null outside of tables. */
  readonly table: { readonly id: number; readonly span: number; readonly isContinued: boolean } | null
  styleId: string | null
  numId: string | null
  level: number | null
  outline: number | null
  /** The numbering came with a tracked change. */
  isNumberingInserted: boolean
  /** Its mark came, or goes, with a tracked change. */
  readonly mark: { inserted: boolean; deleted: boolean }
  /** A deleted or inserted table row takes it along. */
  readonly row: { readonly inserted: boolean; readonly deleted: boolean }
  pieces: Piece[]
  /** Characters of all pieces. */
  length: number
  bookmarks: string[]
  /** Paragraph it ran into, before whose words its own now stand. */
  into: Draft | null
  /** Where its own words begin, behind those of the paragraphs that ran into it. */
  base: number
}

export function newDraft(place: Pick<Draft, 'container' | 'place' | 'cell' | 'table' | 'row'>): Draft {
  return {
    ...place,
    styleId: null,
    numId: null,
    level: null,
    outline: null,
    isNumberingInserted: false,
    mark: { inserted: false, deleted: false },
    pieces: [],
    length: 0,
    bookmarks: [],
    into: null,
    base: 0,
  }
}

/** The paragraph that now has the words of this one. */
export function settledDraft(draft: Draft): Draft {
  let last = draft
  while (last.into !== null) last = last.into
  // Shortens the way for the next to ask.
  for (let at = draft; at.into !== null && at !== last;) {
    const next: Draft = at.into
    at.into = last
    at = next
  }
  return last
}

/** Where a comment begins, ends or stands, in a draft and its text. */
export interface Anchor {
  readonly draft: Draft
  readonly offset: number
  quote: string
}
