import { plainText } from '#domain/drafting/clause.ts'
import type { ComparedParagraph, Comparison, Segment } from '#domain/drafting/compare/comparison.ts'

/** One entry of the list of changes, and the element of the page it leads to. */
export interface Change {
  readonly id: string
  readonly kind: Exclude<ComparedParagraph['change'], 'same'>
  /** The line of the title block that changed; null for a clause. */
  readonly line: 'title' | 'place' | null
  readonly paragraph: ComparedParagraph | null
  /** The words that changed, some of them. */
  readonly words: string
}

export const idOfParagraph = (index: number): string => `compared-${index}`
export const idOfLine = (line: 'title' | 'place'): string => `compared-${line}`

const longest = 90

/** The first words that differ; the beginning where only place or level does. */
function wordsOf(segments: readonly Segment[]): string {
  const different = segments.filter(({ type }) => type !== 'same')
  const text = (different.length > 0 ? different : segments).map(({ runs }) => plainText(runs).trim()).join(' … ')
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text
}

/** Everything that differs, in the order of the page. Only the place a paragraph moved to stands in the list. */
export function changesOf({ title, placeAndDate, paragraphs }: Comparison): readonly Change[] {
  const lines = [
    { line: 'title', segments: title },
    { line: 'place', segments: placeAndDate },
  ] as const
  return [
    ...lines
      .filter(({ segments }) => segments.some(({ type }) => type !== 'same'))
      .map(({ line, segments }): Change => ({
        id: idOfLine(line),
        kind: 'changed',
        line,
        paragraph: null,
        words: wordsOf(segments),
      })),
    ...paragraphs.flatMap((paragraph, index): readonly Change[] => {
      const { change, segments } = paragraph
      if (change === 'same' || change === 'movedAway') return []
      return [{ id: idOfParagraph(index), kind: change, line: null, paragraph, words: wordsOf(segments) }]
    }),
  ]
}
