import { plainText, type Run } from '../clause.ts'
import { concatRuns, normaliseRuns, sliceRuns } from '../runs.ts'
import type { Span } from '../../language/language.ts'
import { alignTexts, type Alignment } from './align.ts'
import { arrange, type Slot } from './arrange.ts'
import type { ComparedParagraph, Comparison, ParagraphPlace, Segment } from './comparison.ts'
import { countChanges } from './counts.ts'
import { isInSamePlace } from './place.ts'
import type { ComparedText, Paragraph } from './paragraphs.ts'
import { compareRuns } from './words.ts'

/**
 * Compares two texts of a document, or two documents. Clauses are the same that have the same id; others that read alike, so that texts
 * read from two files compare as well.
 */
export function compareDocuments(older: ComparedText, newer: ComparedText): Comparison {
  const alignment = alignTexts(older, newer)
  const slots = arrange(alignment.links, alignment.older.length, alignment.newer.length)
  const paragraphs = slots.flatMap((slot) => paragraphsAt(slot, alignment))
  const title = compareLines(older.title, newer.title)
  const placeAndDate = compareLines(older.placeAndDate ?? '', newer.placeAndDate ?? '')
  return { title, placeAndDate, paragraphs, counts: countChanges(paragraphs, [...title, ...placeAndDate]) }
}

function compareLines(older: string, newer: string): readonly Segment[] {
  return compareRuns(normaliseRuns([{ text: older }]), normaliseRuns([{ text: newer }]))
}

function paragraphsAt(slot: Slot, { older, newer, aliases }: Alignment): readonly ComparedParagraph[] {
  if (slot.kind === 'deleted') return older.slice(slot.older, slot.older + 1).map(goneOrNew('deleted'))
  if (slot.kind === 'inserted') return newer.slice(slot.newer, slot.newer + 1).map(goneOrNew('inserted'))
  if (slot.kind === 'kept') return kept(cut(older, slot.older), cut(newer, slot.newer), aliases)
  const [from, to] = [older[slot.older], newer[slot.newer]]
  if (from === undefined || to === undefined) throw new Error('a move has two places')
  const segments = compareRuns(from.runs, to.runs, aliases)
  return [{ change: slot.kind, older: from.place, newer: to.place, segments, move: slot.move }]
}

function cut(paragraphs: readonly Paragraph[], { start, end }: Span): readonly Paragraph[] {
  return paragraphs.slice(start, end)
}

function goneOrNew(change: 'deleted' | 'inserted') {
  return ({ place, runs }: Paragraph): ComparedParagraph => ({
    change,
    older: change === 'deleted' ? place : null,
    newer: change === 'inserted' ? place : null,
    segments: runs.length === 0 ? [] : [{ type: change, runs }],
    move: null,
  })
}

/** Stands between paragraphs that were cut or joined; no text holds it. */
const breakMark = '\uffff'

/** One paragraph that stayed; several where it was cut or joined, each with its share of the words. */
function kept(
  older: readonly Paragraph[],
  newer: readonly Paragraph[],
  aliases: Alignment['aliases'],
): readonly ComparedParagraph[] {
  const segments = compareRuns(joined(older), joined(newer), aliases)
  const isCut = newer.length > 1
  const several = isCut ? newer : older
  const shares = sharesOf(segments, several, isCut ? 'deleted' : 'inserted')
  return several.map((paragraph, index): ComparedParagraph => {
    const [from, to] = isCut ? [older[0], paragraph] : [paragraph, newer[0]]
    if (from === undefined || to === undefined) throw new Error('what was kept has two places')
    const share = shares[index] ?? []
    const change = several.length === 1 && isSame(share, from.place, to.place) ? 'same' : 'changed'
    return { change, older: from.place, newer: to.place, segments: share, move: null }
  })
}

function joined(paragraphs: readonly Paragraph[]): readonly Run[] {
  return concatRuns(...paragraphs.flatMap(({ runs }, index) => (index === 0 ? [runs] : [[{ text: breakMark }], runs])))
}

/**
 * The segments of each of several paragraphs; the marks between them go.
 *
 * @param foreign type of the segments whose words are not in them: they stay with the paragraph before the mark
 */
function sharesOf(
  segments: readonly Segment[],
  paragraphs: readonly Paragraph[],
  foreign: 'deleted' | 'inserted',
): readonly (readonly Segment[])[] {
  if (paragraphs.length === 1) return [segments]
  const shares: Segment[][] = [[]]
  let left = paragraphs[0]?.plain.length ?? 0
  for (const segment of segments) {
    let rest = segment
    while (segment.type !== foreign && left < plainText(rest.runs).length && shares.length < paragraphs.length) {
      addTo(shares, sliceSegment(rest, 0, left))
      rest = sliceSegment(rest, left + breakMark.length, Number.POSITIVE_INFINITY)
      left = paragraphs[shares.length]?.plain.length ?? 0
      shares.push([])
    }
    if (segment.type !== foreign) left -= plainText(rest.runs).length
    addTo(shares, rest)
  }
  return shares
}

function addTo(shares: readonly Segment[][], segment: Segment): void {
  if (segment.runs.length > 0) shares.at(-1)?.push(segment)
}

/** Both texts of a segment have the same length where it has two. */
function sliceSegment({ type, runs, older }: Segment, start: number, end: number): Segment {
  const cutRuns = sliceRuns(runs, start, end)
  return older === undefined ? { type, runs: cutRuns } : { type, runs: cutRuns, older: sliceRuns(older, start, end) }
}

function isSame(segments: readonly Segment[], from: ParagraphPlace, to: ParagraphPlace): boolean {
  return segments.every(({ type }) => type === 'same') && isInSamePlace(from, to)
}
