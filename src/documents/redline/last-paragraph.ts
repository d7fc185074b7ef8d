import type { MarkedParagraph, Piece } from './redline.ts'

/**
 * The end of the last paragraph of a file can be neither inserted nor deleted. Where a text got new last paragraphs, the end
 * of the one before them is new, and the last end is the old one: as when a person goes on typing after it. Where the last
 * ones are gone, the other way round; where there are others in their stead, the last of each share an end.
 */
export function endWithParagraph(paragraphs: readonly MarkedParagraph[]): readonly MarkedParagraph[] {
  const before = paragraphs.findLastIndex(({ end }) => end === 'same')
  const tail = paragraphs.slice(before + 1)
  if (tail.length === 0) return paragraphs
  const moves = new Set(tail.flatMap(({ move }) => (move === null ? [] : [move])))
  const plain = paragraphs.map((paragraph) =>
    paragraph.move !== null && moves.has(paragraph.move) ? settled(paragraph) : paragraph,
  )
  const gone = plain.slice(before + 1).filter(({ end }) => end === 'deleted')
  const added = plain.slice(before + 1).filter(({ end }) => end === 'inserted')
  const kept = plain[before]
  const head = plain.slice(0, before)
  if (gone.length > 0 && added.length > 0) return [...plain.slice(0, before + 1), ...replaced(gone, added)]
  if (kept === undefined) throw new Error('two documents have the title in common')
  if (gone.length > 0)
    return [...head, { ...kept, newer: null, end: 'deleted' }, ...endingAs(gone, { newer: kept.newer })]
  return [...head, { ...kept, older: null, end: 'inserted' }, ...endingAs(added, { older: kept.older })]
}

function endingAs(
  tail: readonly MarkedParagraph[],
  last: Partial<Pick<MarkedParagraph, 'older' | 'newer'>>,
): readonly MarkedParagraph[] {
  return tail.map((paragraph, index) =>
    index === tail.length - 1 ? { ...paragraph, ...last, end: 'same' } : paragraph,
  )
}

function replaced(gone: readonly MarkedParagraph[], added: readonly MarkedParagraph[]): readonly MarkedParagraph[] {
  const lastGone = gone.at(-1)
  const shared = added.map((paragraph, index) =>
    index === 0 ? { ...paragraph, pieces: [...(lastGone?.pieces ?? []), ...paragraph.pieces] } : paragraph,
  )
  return [...gone.slice(0, -1), ...endingAs(shared, { older: lastGone?.older ?? null })]
}

/** What moved as what is gone in one place and new in another. */
function settled(paragraph: MarkedParagraph): MarkedParagraph {
  const end = paragraph.end === 'movedAway' ? 'deleted' : 'inserted'
  return { ...paragraph, end, pieces: paragraph.pieces.map(settledPiece), move: null }
}

function settledPiece(piece: Piece): Piece {
  if (piece.fate === 'movedAway') return { ...piece, fate: 'deleted' }
  return piece.fate === 'movedHere' ? { ...piece, fate: 'inserted' } : piece
}
