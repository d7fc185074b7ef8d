import { plainText, walk, type Clause, type ListMarker, type Run } from '../clause.ts'
import type { DraftDocument } from '../document.ts'
import { numberDocument } from '../number.ts'
import { printedRun } from '../references.ts'
import { normaliseRuns } from '../runs.ts'
import type { ParagraphPlace } from './comparison.ts'

/** What of a document is compared. */
export type ComparedText = Pick<DraftDocument, 'body' | 'style' | 'language' | 'title' | 'placeAndDate'>

/** One text block of a clause with all that is known of its place. */
export interface Paragraph {
  readonly place: ParagraphPlace
  /** References carry the number they print. */
  readonly runs: readonly Run[]
  readonly plain: string
}

/** The text blocks of a document in printed order. */
export function paragraphsOf({ body, style, language }: ComparedText): readonly Paragraph[] {
  const numbers = numberDocument(body, style, language)
  const paragraphs: Paragraph[] = []
  const visit = (clause: Clause, above: Pick<ParagraphPlace, 'part' | 'level' | 'marker'>): void => {
    const { number = null, label = '', endings = [] } = numbers.get(clause.id) ?? {}
    let text = 0
    for (const block of clause.blocks) {
      if (block.type === 'list') {
        const below = { part: above.part, level: above.level + 1, marker: block.marker satisfies ListMarker }
        for (const child of block.clauses) visit(child, below)
        continue
      }
      const runs = normaliseRuns(block.runs.map((run) => printedRun(run, numbers, language)))
      const { id: clauseId, role } = clause
      const ending = endings[text] ?? ''
      const place = { clauseId, text, ...above, role, number, label: text === 0 ? label : '', ending }
      paragraphs.push({ place, runs, plain: plainText(runs) })
      text += 1
    }
  }
  for (const { clause, part, parent } of walk(body))
    if (parent === null) visit(clause, { part, level: 0, marker: null })
  return paragraphs
}
