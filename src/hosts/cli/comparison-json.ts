import type { FileComparison } from '#app/comparisons.ts'
import { plainText } from '#domain/drafting/clause.ts'
import type { ComparedParagraph, ParagraphPlace, Segment } from '#domain/drafting/compare/comparison.ts'

/**
 * What changed between two texts, in the shape promised to programs:
 * - `older`, `newer`: name of the file and title;
 * - `counts`: words inserted and deleted; clauses inserted, deleted, moved, changed, relevelled;
 * - `title`, `placeAndDate`: their words;
 * - `paragraphs`: all of them in printed order, each with `change` (`same`, `changed`, `inserted`, `deleted`, `moved`), its place in
 *   either text (null where it is not) and its words. One that moved stands where it is now.
 *
 * Words are a list of `{type, text}` with type `same`, `inserted`, `deleted` or `marked` (other emphasis). Without what is `inserted` they are the
 * older text, without what is `deleted` the newer.
 */
export function comparisonJson({ older, newer, comparison }: FileComparison) {
  const { title, placeAndDate, paragraphs, counts } = comparison
  return {
    older: { name: older.name, title: older.document.title },
    newer: { name: newer.name, title: newer.document.title },
    counts,
    title: wordsJson(title),
    placeAndDate: wordsJson(placeAndDate),
    paragraphs: paragraphs.flatMap((paragraph) => (paragraph.change === 'movedAway' ? [] : [paragraphJson(paragraph)])),
  }
}

function paragraphJson({ change, older, newer, segments }: ComparedParagraph) {
  return {
    change: change === 'movedHere' ? ('moved' as const) : change,
    older: placeJson(older),
    newer: placeJson(newer),
    text: wordsJson(segments),
  }
}

function placeJson(place: ParagraphPlace | null) {
  if (place === null) return null
  const { part, role, level, number, label, ending } = place
  return { part, role, level, number, label, ending }
}

function wordsJson(segments: readonly Segment[]) {
  return segments.map(({ type, runs }) => ({ type, text: plainText(runs) }))
}
