import type { Fate, MarkedParagraph, Piece } from '../redline/redline.ts'

/**
 * The same changes with ends of paragraphs as office programs can take them.
 *
 * The end of the last paragraph of a file can be neither inserted nor deleted. Where a text got new last paragraphs, the end
 * of the one before them is new, and the last end is the old one: as when a person goes on typing after it. Where the last
 * ones are gone, the other way round; where there are others in their stead, the last of each share an end.
 *
 * LibreOffice 7.4 takes words inserted at the end of a paragraph and a paragraph inserted after it for one insertion, and takes the
 * old end between them away with it; and it leaves an empty paragraph where the end of one moved and the words before it did not.
 */
export function writableEnds(paragraphs: readonly MarkedParagraph[]): readonly MarkedParagraph[] {
  return lastEnd(withoutTouching(paragraphs.map(withOwnEnd)))
}

function lastEnd(paragraphs: readonly MarkedParagraph[]): readonly MarkedParagraph[] {
  const before = paragraphs.findLastIndex(({ end }) => end === 'same')
  const kept = paragraphs[before]
  const tail = paragraphs.slice(before + 1)
  if (tail.length === 0) return paragraphs
  if (tail.some(isNew) && !tail.every(isNew))
    return withoutMoves(paragraphs, tail, (plain) => replaced(plain, before + 1))
  if (kept === undefined) throw new Error('two documents have the title in common')
  const head = paragraphs.slice(0, before)
  return tail.every(isNew)
    ? [...head, ...goingOn(kept, tail)]
    : [...head, { ...kept, newer: null, end: 'deleted' }, ...endingAs(tail, { newer: kept.newer })]
}

/** Paragraphs typed on from one that stays: its end is new, and the last end is the old one. */
function goingOn(kept: MarkedParagraph, added: readonly MarkedParagraph[]): readonly MarkedParagraph[] {
  return [{ ...kept, older: null, end: 'inserted' }, ...endingAs(added, { older: kept.older })]
}

/** The end of a paragraph that moved goes the way of the words before it. */
function withOwnEnd(paragraph: MarkedParagraph): MarkedParagraph {
  const { move, pieces } = paragraph
  if (move === null) return endingWithDeletion(paragraph)
  const isMoved = pieces.every(({ fate }) => fate === 'movedAway' || fate === 'movedHere')
  return isMoved ? paragraph : { ...paragraph, end: plainFate(paragraph.end) }
}

/** What is deleted at the end of a paragraph stands after what is inserted there. */
function endingWithDeletion(paragraph: MarkedParagraph): MarkedParagraph {
  const { pieces } = paragraph
  const [deleted, inserted] = pieces.slice(-2)
  if (deleted?.fate !== 'deleted' || inserted?.fate !== 'inserted' || paragraph.end !== 'same') return paragraph
  return { ...paragraph, pieces: [...pieces.slice(0, -2), inserted, deleted] }
}

function withoutTouching(paragraphs: readonly MarkedParagraph[]): readonly MarkedParagraph[] {
  const result: MarkedParagraph[] = []
  for (let at = 0; at < paragraphs.length;) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) break
    let after = at + 1
    if (paragraph.end === 'same' && paragraph.pieces.at(-1)?.fate === 'inserted')
      while (paragraphs[after]?.end === 'inserted' && paragraphs[after]?.move === null) after += 1
    result.push(...(after === at + 1 ? [paragraph] : goingOn(paragraph, paragraphs.slice(at + 1, after))))
    at = after
  }
  return result
}

function isNew({ end }: MarkedParagraph): boolean {
  return end === 'inserted' || end === 'movedHere'
}

function endingAs(
  tail: readonly MarkedParagraph[],
  last: Partial<Pick<MarkedParagraph, 'older' | 'newer'>>,
): readonly MarkedParagraph[] {
  return tail.map((paragraph, index) =>
    index === tail.length - 1 ? { ...paragraph, ...last, end: 'same' } : paragraph,
  )
}

/** The last paragraph that is gone shares the first new one, and the end of the last. */
function replaced(paragraphs: readonly MarkedParagraph[], from: number): readonly MarkedParagraph[] {
  const tail = paragraphs.slice(from)
  const gone = tail.filter((paragraph) => !isNew(paragraph))
  const [first, ...others] = tail.filter(isNew)
  const lastGone = gone.at(-1)
  if (first === undefined || lastGone === undefined) throw new Error('nothing was replaced')
  const shared = { ...first, pieces: [...lastGone.pieces, ...first.pieces] }
  return [
    ...paragraphs.slice(0, from),
    ...gone.slice(0, -1),
    ...endingAs([shared, ...others], { older: lastGone.older }),
  ]
}

/** A paragraph that is shared cannot be one end of a move: what moved there is gone in one place and new in the other. */
function withoutMoves(
  paragraphs: readonly MarkedParagraph[],
  shared: readonly MarkedParagraph[],
  then: (paragraphs: readonly MarkedParagraph[]) => readonly MarkedParagraph[],
): readonly MarkedParagraph[] {
  const moves = new Set(shared.map(({ move }) => move?.number))
  return then(paragraphs.map((paragraph) => (moves.has(paragraph.move?.number) ? settled(paragraph) : paragraph)))
}

function settled(paragraph: MarkedParagraph): MarkedParagraph {
  const pieces = paragraph.pieces.map((piece): Piece =>
    'inlines' in piece ? { ...piece, fate: plainFate(piece.fate) } : piece,
  )
  return { ...paragraph, end: plainFate(paragraph.end), pieces, move: null }
}

function plainFate(fate: Fate): Fate {
  return fate === 'movedAway' ? 'deleted' : fate === 'movedHere' ? 'inserted' : fate
}
