import { alignTexts, type Alignment } from '#domain/drafting/compare/align.ts'
import { arrange, type Link, type Slot } from '#domain/drafting/compare/arrange.ts'
import type { Paragraph } from '#domain/drafting/compare/paragraphs.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import type { IsoInstant, Span } from '#domain/language/language.ts'
import { composeDocument } from '../compose.ts'
import { printedParagraphs, type PrintedParagraph } from '../printed.ts'
import { inlineText, type Inline, type Issuer } from '../tree.ts'
import { allOf, comparePrinted } from './pieces.ts'
import type { Fate, MarkedParagraph, Piece, Redline } from './redline.ts'

/**
 * Two versions of a document laid over each other as printed: what is gone, new and moved, numbers and end punctuation
 * included. Without its insertions it is the older one to the letter, without its deletions the newer.
 */
export function composeRedline(
  older: DraftDocument,
  newer: DraftDocument,
  issuer: Issuer,
  made: { readonly author: string; readonly at: IsoInstant },
): Redline {
  const trees = { older: composeDocument(older, issuer), newer: composeDocument(newer, issuer) }
  const printed = { older: printedParagraphs(trees.older), newer: printedParagraphs(trees.newer) }
  const alignment = alignTexts(older, newer)
  const slots = arrange(linksOf(printed, alignment), printed.older.length, printed.newer.length)
  const paragraphs = slots.flatMap((slot) => paragraphsAt(slot, printed, alignment))
  return { newer: trees.newer, olderStyle: trees.older.style, paragraphs, ...made }
}

interface Printed {
  readonly older: readonly PrintedParagraph[]
  readonly newer: readonly PrintedParagraph[]
}

/** Links between clauses, and between the lines of the head, in terms of what is printed. */
function linksOf(printed: Printed, alignment: Alignment): readonly Link[] {
  const places = { older: placesOf(printed.older), newer: placesOf(printed.newer) }
  const spanOf = (side: 'older' | 'newer', { start, end }: Span): Span | null => {
    const found = alignment[side].slice(start, end).map((paragraph) => places[side].get(keyOfText(paragraph)))
    const [first, last] = [found[0], found.at(-1)]
    return first === undefined || last === undefined || last - first !== end - start - 1
      ? null
      : { start: first, end: last + 1 }
  }
  const ofClauses = alignment.links.flatMap((link): readonly Link[] => {
    const [older, newer] = [spanOf('older', link.older), spanOf('newer', link.newer)]
    return older === null || newer === null ? [] : [{ ...link, older, newer }]
  })
  const ofHead = headLines.flatMap((line): readonly Link[] => {
    const [from, to] = [places.older.get(line), places.newer.get(line)]
    if (from === undefined || to === undefined) return []
    return [{ older: { start: from, end: from + 1 }, newer: { start: to, end: to + 1 }, stays: true }]
  })
  return [...ofClauses, ...ofHead.filter((link) => !ofClauses.some((other) => crosses(link, other)))].toSorted(
    (one, other) => one.older.start - other.older.start,
  )
}

/** Lines of the head that are one whatever they say. The line of place and date has one of two forms under the title. */
const headLines = ['kind', 'title', 'place', 'adoption'] as const

function crosses(one: Link, other: Link): boolean {
  return other.stays && one.older.start < other.older.start !== one.newer.start < other.newer.start
}

function placesOf(paragraphs: readonly PrintedParagraph[]): ReadonlyMap<string, number> {
  return new Map(
    paragraphs.map(({ clauseId, text, role }, index) => [
      clauseId === null ? (role === 'dateLine' ? 'place' : role) : `${text} ${clauseId}`,
      index,
    ]),
  )
}

function keyOfText({ place }: Paragraph): string {
  return `${place.text} ${place.clauseId}`
}

function paragraphsAt(slot: Slot, printed: Printed, { aliases }: Alignment): readonly MarkedParagraph[] {
  if (slot.kind === 'kept') {
    const { older, newer } = slot
    return kept(printed.older.slice(older.start, older.end), printed.newer.slice(newer.start, newer.end), aliases)
  }
  if (slot.kind === 'deleted') return printed.older.slice(slot.older, slot.older + 1).map(gone)
  if (slot.kind === 'inserted') return printed.newer.slice(slot.newer, slot.newer + 1).map(added)
  const [from, to] = [printed.older[slot.older], printed.newer[slot.newer]]
  if (from === undefined || to === undefined) throw new Error('a move has two places')
  const pieces = comparePrinted(from.inlines, to.inlines, aliases)
  return slot.kind === 'movedAway'
    ? [
        {
          older: from,
          newer: null,
          end: 'movedAway',
          pieces: seenFrom('older', pieces),
          move: { number: slot.move, side: 'away' },
        },
      ]
    : [
        {
          older: null,
          newer: to,
          end: 'movedHere',
          pieces: seenFrom('newer', pieces),
          move: { number: slot.move, side: 'here' },
        },
      ]
}

function gone(older: PrintedParagraph): MarkedParagraph {
  return { older, newer: null, end: 'deleted', pieces: allOf(older.inlines, 'deleted'), move: null }
}

function added(newer: PrintedParagraph): MarkedParagraph {
  return { older: null, newer, end: 'inserted', pieces: allOf(newer.inlines, 'inserted'), move: null }
}

/** What moved stands whole in each of its places; words that changed on the way are deleted in the one, inserted in the other. */
function seenFrom(side: 'older' | 'newer', pieces: readonly Piece[]): readonly Piece[] {
  const moved: Fate = side === 'older' ? 'movedAway' : 'movedHere'
  const [own, foreign] = side === 'older' ? (['deleted', 'inserted'] as const) : (['inserted', 'deleted'] as const)
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.fate === foreign) return []
    if (piece.fate === 'marked' || piece.fate === 'respaced') {
      const was = piece.fate === 'respaced' ? piece.older : { ...piece.inline, ...piece.older }
      return [{ fate: moved, inlines: [side === 'older' ? was : piece.inline] }]
    }
    return [piece.fate === own ? piece : { fate: moved, inlines: piece.inlines }]
  })
}

/** One paragraph that stayed, or several that were cut or joined: then the ends of all but the last are new or gone. */
function kept(
  older: readonly PrintedParagraph[],
  newer: readonly PrintedParagraph[],
  aliases: Alignment['aliases'],
): readonly MarkedParagraph[] {
  const isCut = newer.length > 1
  const several = isCut ? newer : older
  const whole = { older: joined(older), newer: joined(newer) }
  const shares = sharesOf(comparePrinted(whole.older, whole.newer, aliases), several.length)
  return several.map((paragraph, index): MarkedParagraph => {
    const pieces = shares[index] ?? []
    const isLast = index === several.length - 1
    const end = isLast ? 'same' : isCut ? 'inserted' : 'deleted'
    const [from, to] = isCut ? [older[0], paragraph] : [paragraph, newer[0]]
    if (from === undefined || to === undefined) throw new Error('what was kept has two places')
    return {
      older: isLast || !isCut ? from : null,
      newer: isLast || isCut ? to : null,
      end,
      pieces,
      move: null,
    }
  })
}

/** Stands between paragraphs that were cut or joined; `printable` keeps it out of every text. */
const breakMark: Inline = { type: 'text', text: '\uffff', bold: false, italic: false }

function joined(paragraphs: readonly PrintedParagraph[]): readonly Inline[] {
  return paragraphs.flatMap(({ inlines }, index) => (index === 0 ? inlines : [breakMark, ...inlines]))
}

/** The pieces of each of several paragraphs: cut at the marks between them, which go. */
function sharesOf(pieces: readonly Piece[], count: number): readonly (readonly Piece[])[] {
  if (count === 1) return [pieces]
  const shares: Piece[][] = [[]]
  const add = (piece: Piece): void => void shares.at(-1)?.push(piece)
  for (const piece of pieces) {
    if (piece.fate === 'marked' || piece.fate === 'respaced' || !inlineText(piece.inlines).includes(breakMark.text)) {
      add(piece)
      continue
    }
    for (const inline of piece.inlines) {
      const [first = '', ...rest] = inline.text.split(breakMark.text)
      for (const [index, text] of [first, ...rest].entries()) {
        if (index > 0) shares.push([])
        if (text !== '') add({ fate: piece.fate, inlines: [{ ...inline, text }] })
      }
    }
  }
  return shares
}
