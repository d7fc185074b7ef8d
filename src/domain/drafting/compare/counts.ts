import { plainText } from '../clause.ts'
import { wordsIn } from '../words.ts'
import type { ComparedParagraph, Comparison, ComparisonCounts, Segment } from './comparison.ts'
import { isInSamePlace } from './place.ts'

export function countChanges(paragraphs: Comparison['paragraphs'], lines: readonly Segment[]): ComparisonCounts {
  const words = { inserted: 0, deleted: 0 }
  const clauses = { inserted: 0, deleted: 0, moved: 0 }
  const changed = new Set<string>()
  const relevelled = new Set<string>()
  const count = ({ type, runs }: Segment): void => {
    if (type === 'inserted' || type === 'deleted') words[type] += wordsIn(plainText(runs))
  }
  lines.forEach(count)
  for (const { change, older, newer, segments } of paragraphs) {
    if (change === 'movedAway') continue
    segments.forEach(count)
    if (older === null || newer === null) {
      if ((older ?? newer)?.text === 0 && (change === 'inserted' || change === 'deleted')) clauses[change] += 1
      continue
    }
    if (segments.some(({ type }) => type !== 'same')) changed.add(newer.clauseId)
    if (!isInSamePlace(older, newer)) relevelled.add(newer.clauseId)
  }
  clauses.moved = movedClauses(paragraphs)
  return {
    wordsInserted: words.inserted,
    wordsDeleted: words.deleted,
    ...clauses,
    changed: changed.size,
    relevelled: relevelled.size,
  }
}

/** Clauses that moved of themselves: none deeper than the first of its move goes along with the one above. */
function movedClauses(paragraphs: readonly ComparedParagraph[]): number {
  let count = 0
  let top = { move: 0, level: 0 }
  for (const { change, newer, move } of paragraphs) {
    if (change !== 'movedHere' || newer === null || move === null) continue
    if (move !== top.move || newer.level < top.level) top = { move, level: newer.level }
    if (newer.text === 0 && newer.level === top.level) count += 1
  }
  return count
}
