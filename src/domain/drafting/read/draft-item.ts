import type { ClausePart, ClauseRole, ListMarker } from '../clause.ts'
import type { LabelFamily } from './labels.ts'
import { withDecision, type Paragraph } from './paragraph.ts'
import type { ReasonCode } from './proposal.ts'

/** A paragraph with its place in the document: what becomes a proposed item. */
export interface DraftItem {
  readonly paragraph: Paragraph
  readonly part: ClausePart | 'dropped'
  readonly role: ClauseRole
  readonly level: number
  readonly place: 'clause' | 'continuation'
  readonly marker: ListMarker
  /** The mark the item is counted by in the source, also when this item has lost its own. */
  readonly family: LabelFamily | null
}

export function item(
  paragraph: Paragraph,
  part: ClausePart | 'dropped',
  reason: ReasonCode,
  confidence: number,
  more: Partial<Omit<DraftItem, 'paragraph' | 'part'>> = {},
): DraftItem {
  return {
    paragraph: withDecision(paragraph, reason, confidence),
    part,
    role: 'clause',
    level: 0,
    place: 'clause',
    marker: 'numbered',
    family: null,
    ...more,
  }
}

export function droppedItem(paragraph: Paragraph): DraftItem {
  return {
    paragraph,
    part: 'dropped',
    role: 'clause',
    level: 0,
    place: 'clause',
    marker: 'none',
    family: null,
  }
}
