import type { PrintedParagraph } from '../printed.ts'
import type { Fate, MarkedParagraph, Piece } from '../redline/redline.ts'

/**
 * The same changes with ends of paragraphs as office programs can take them.
 * @param numbersAlike whether both versions number in the same way
 *
 * The end of the last paragraph of a file can be neither inserted nor deleted. Where a text got new last paragraphs, the end
 * of the one before them is new, and the last end is the old one: as when a person goes on typing after it. Where the last
 * ones are gone, the other way round; where there are others in their stead, the last of each share an end.
 *
 * LibreOffice 7.4 takes words inserted at the end of a paragraph and a paragraph inserted after it for one insertion, and takes the
 * old end between them away with it; so with deletions. Of a paragraph that moved and changed on the way, or holds a reference, it gives the properties
 * to the next one: where those differ, the paragraph is gone in one place and new in the other, whole.
 */
export function writableEnds(
  paragraphs: readonly MarkedParagraph[],
  numbersAlike: boolean,
): readonly MarkedParagraph[] {
  return lastEnd(withoutTouching(withoutMixedMoves(paragraphs, numbersAlike)))
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
  return [...head, ...goingOn(kept, tail)]
}

/**
 * A paragraph that stays with those after it that are all new, or all gone: typed on from it, or deleted back to it, so that its own
 * end is new or gone and the last one stays.
 */
function goingOn(kept: MarkedParagraph, tail: readonly MarkedParagraph[]): readonly MarkedParagraph[] {
  return tail.every(isNew)
    ? [{ ...kept, older: null, end: 'inserted' }, ...endingAs(tail, { older: kept.older })]
    : [{ ...kept, newer: null, end: 'deleted' }, ...endingAs(tail, { newer: kept.newer })]
}

function withoutMixedMoves(paragraphs: readonly MarkedParagraph[], numbersAlike: boolean): readonly MarkedParagraph[] {
  const mixed = new Set<number>()
  for (const [index, paragraph] of paragraphs.entries()) {
    const isSafe = isOneMove(paragraph) || (numbersAlike && isAlike(paragraph, paragraphs[index + 1]))
    if (paragraph.move !== null && !isSafe) mixed.add(paragraph.move.number)
  }
  return paragraphs.map((paragraph) =>
    paragraph.move !== null && mixed.has(paragraph.move.number) ? settled(paragraph) : paragraph,
  )
}

/** Whether a paragraph moved as it was, in one piece. */
function isOneMove({ pieces }: MarkedParagraph): boolean {
  return pieces.every(
    (piece) =>
      (piece.fate === 'movedAway' || piece.fate === 'movedHere') && piece.inlines.every(({ type }) => type === 'text'),
  )
}

/** Whether two paragraphs have the same style and are counted in the same way. */
function isAlike(one: MarkedParagraph, other: MarkedParagraph | undefined): boolean {
  const [own, next] = [one, other].map((paragraph) =>
    [paragraph?.older, paragraph?.newer].filter((printed) => printed != null),
  )
  return (
    (next ?? []).length > 0 &&
    (own ?? []).every((mine) => (next ?? []).every((theirs) => placeKey(mine) === placeKey(theirs)))
  )
}

function placeKey({ role, level, marker, block, label }: PrintedParagraph): string {
  return [role, level, marker, block === 0, label === ''].join(' ')
}

/** Keeps words that changed at the end of a paragraph apart from those after it that changed in the same way. */
function withoutTouching(paragraphs: readonly MarkedParagraph[]): readonly MarkedParagraph[] {
  const apart: MarkedParagraph[] = []
  for (const paragraph of paragraphs.toReversed()) apart.push(withOwnEnd(paragraph, apart.at(-1)))
  apart.reverse()
  const result: MarkedParagraph[] = []
  for (let at = 0; at < apart.length; at += 1) {
    const paragraph = apart[at]
    if (paragraph === undefined) break
    const end = paragraph.pieces.at(-1)?.fate
    let after = at + 1
    if (paragraph.end === 'same' && (end === 'inserted' || end === 'deleted'))
      while (isWholly(end, apart[after])) after += 1
    result.push(...(after === at + 1 ? [paragraph] : goingOn(paragraph, apart.slice(at + 1, after))))
    at = after - 1
  }
  return result
}

function isWholly(fate: Fate, paragraph: MarkedParagraph | undefined): boolean {
  if (paragraph?.end !== fate || paragraph.move !== null) return false
  return paragraph.pieces.every((piece) => piece.fate === fate)
}

/**
 * The end of a paragraph that moved in several pieces is new or gone by itself. Where the last words of one that stays are
 * replaced, what is deleted comes last if the next one begins with an insertion.
 */
function withOwnEnd(paragraph: MarkedParagraph, next: MarkedParagraph | undefined): MarkedParagraph {
  if (paragraph.move !== null) return isOneMove(paragraph) ? paragraph : { ...paragraph, end: plainFate(paragraph.end) }
  const [before, last] = paragraph.pieces.slice(-2)
  const isReplaced = before?.fate === 'deleted' && last?.fate === 'inserted'
  const follows = next?.pieces[0]?.fate ?? next?.end
  if (paragraph.end !== 'same' || !isReplaced || follows !== 'inserted') return paragraph
  return { ...paragraph, pieces: [...paragraph.pieces.slice(0, -2), last, before] }
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

/** What moved as what is gone in one place and new in the other. */
function settled(paragraph: MarkedParagraph): MarkedParagraph {
  const pieces = paragraph.pieces.map((piece): Piece =>
    'inlines' in piece ? { ...piece, fate: plainFate(piece.fate) } : piece,
  )
  return { ...paragraph, end: plainFate(paragraph.end), pieces, move: null }
}

function plainFate(fate: Fate): Fate {
  return fate === 'movedAway' ? 'deleted' : fate === 'movedHere' ? 'inserted' : fate
}
