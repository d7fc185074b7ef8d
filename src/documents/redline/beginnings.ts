import type { PrintedParagraph } from '../printed.ts'
import type { Fate, MarkedParagraph, Piece } from './redline.ts'

/** The paragraphs of either version that begin where a marked paragraph does. */
export interface Beginnings {
  readonly older?: PrintedParagraph
  readonly newer?: PrintedParagraph
}

/** A paragraph of one version ends with a marked one, and begins with it or, where its end was cut or joined, with one before. */
export function beginningsOf(paragraphs: readonly MarkedParagraph[]): ReadonlyMap<MarkedParagraph, Beginnings> {
  const beginnings = new Map<MarkedParagraph, Beginnings>()
  for (const side of ['older', 'newer'] as const) {
    let first: MarkedParagraph | null = null
    for (const paragraph of paragraphs) {
      const printed = paragraph[side]
      first ??= printed !== null || paragraph.pieces.some((piece) => isIn(side, piece)) ? paragraph : null
      if (printed === null || first === null) continue
      beginnings.set(first, { ...beginnings.get(first), [side]: printed })
      first = null
    }
  }
  return beginnings
}

const foreign: Readonly<Record<'older' | 'newer', readonly (Fate | 'marked' | 'respaced')[]>> = {
  older: ['inserted', 'movedHere'],
  newer: ['deleted', 'movedAway'],
}

function isIn(side: 'older' | 'newer', { fate }: Piece): boolean {
  return !foreign[side].includes(fate)
}
