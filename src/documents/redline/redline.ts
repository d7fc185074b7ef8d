import type { DocumentStyle } from '#domain/drafting/document.ts'
import type { IsoInstant } from '#domain/language/language.ts'
import type { PrintedParagraph } from '../printed.ts'
import type { DocumentTree, Inline, TextInline } from '../tree.ts'

/** What became of words or of the end of a paragraph. */
export type Fate = 'same' | 'inserted' | 'deleted' | 'movedAway' | 'movedHere'

/**
 * A stretch of printed text. `marked`: the same words, bold or italic otherwise; `respaced`: the same but for the kinds of its spaces
 * and hyphens, which no reader of the text needs to be told.
 */
export type Piece =
  | { readonly fate: Fate; readonly inlines: readonly Inline[] }
  | { readonly fate: 'marked'; readonly inline: Inline; readonly older: Pick<TextInline, 'bold' | 'italic'> }
  | { readonly fate: 'respaced'; readonly inline: Inline; readonly older: Inline }

/**
 * A paragraph of two texts laid over each other, with the end that it has: where the end is `inserted` or `movedHere` the older text
 * goes on in the next paragraph, where it is `deleted` or `movedAway` the newer does.
 */
export interface MarkedParagraph {
  /** The paragraph that ends here in the older text, and in the newer. */
  readonly older: PrintedParagraph | null
  readonly newer: PrintedParagraph | null
  readonly end: Fate
  readonly pieces: readonly Piece[]
  readonly move: Move | null
}

/** That a paragraph moved. */
export interface Move {
  /** From 1; paragraphs that moved together, and both places of each, have the same. */
  readonly number: number
  /** Whether this is the place it was in or the one it is in. */
  readonly side: 'away' | 'here'
}

/** Two versions of a document as one that is printed with its changes marked. */
export interface Redline {
  /** Gives title, style and properties. */
  readonly newer: DocumentTree
  readonly olderStyle: DocumentStyle
  readonly paragraphs: readonly MarkedParagraph[]
  /** Who made the changes, and when. */
  readonly author: string
  readonly at: IsoInstant
}

/** A text without changes. */
export function unmarked(paragraph: PrintedParagraph): MarkedParagraph {
  const pieces: readonly Piece[] = [{ fate: 'same', inlines: paragraph.inlines }]
  return { older: paragraph, newer: paragraph, end: 'same', pieces, move: null }
}
