import type { Label } from './labels.ts'
import type { Decision, ReasonCode } from './proposal.ts'
import type { ListFact } from './lines.ts'
import { emptyRich, joinRich, type Rich } from './rich.ts'

/** One paragraph of the source on its way to a clause. */
export interface Paragraph {
  /** Words without the label. */
  readonly rich: Rich
  readonly label: Label | null
  /** The label as typed; empty without one. */
  readonly labelRich: Rich
  /** Depth of a Markdown heading; 0 for none. */
  readonly heading: number
  readonly indent: number
  /** Reason to drop it, or null. */
  readonly dropped: ReasonCode | null
  readonly decisions: readonly Decision[]
  /** A page ends somewhere before it: furniture was dropped between it and the paragraph before. */
  readonly afterFurniture: boolean
  /** Its place in a list that the program of the file counts; null where a reader must tell. */
  readonly list: ListFact | null
  /** The file sets it as a line of the title block. */
  readonly isHead: boolean
}

export function textOf(paragraph: Paragraph): string {
  return paragraph.rich.text
}

export function withDecision(paragraph: Paragraph, reason: ReasonCode, confidence: number): Paragraph {
  return { ...paragraph, decisions: [...paragraph.decisions, { reason, confidence }] }
}

export function drop(paragraph: Paragraph, reason: ReasonCode, confidence: number): Paragraph {
  return { ...paragraph, dropped: reason, decisions: [{ reason, confidence }] }
}

/** The paragraph with its label as a part of its words: what looked like a mark was none. */
export function withoutLabel(paragraph: Paragraph): Paragraph {
  if (paragraph.label === null) return paragraph
  const rich = joinRich([paragraph.labelRich, paragraph.rich], ' ')
  return { ...paragraph, rich, label: null, labelRich: emptyRich }
}
