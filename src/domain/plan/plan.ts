import type { Conference } from '../conference/conference.ts'
import type { ClauseId } from '../drafting/clause.ts'
import type { DraftDocument } from '../drafting/document.ts'
import type { IsoDate, Language } from '../language/language.ts'
import type { Directive } from './directive.ts'

export const planRowStates = ['proposed', 'confirmed', 'stale', 'dismissed'] as const
/** `stale`: confirmed, but its clause reads otherwise now or is gone. */
export type PlanRowState = (typeof planRowStates)[number]

/** One row of the plan, on screen and in Excel: a confirmed directive, or a proposal nobody has looked at. */
export interface PlanRow {
  readonly documentId: string
  readonly clauseId: ClauseId
  /** Number as rendered in the document now; null when the clause is gone. */
  readonly clauseNumber: string | null
  readonly clauseText: string
  readonly state: PlanRowState
  readonly directive: Omit<Directive, 'id' | 'confirmedText'> & { readonly id: string | null }
}

/** Everything the Excel plan is made of. */
export interface PlanExport {
  readonly conference: Conference
  readonly documents: readonly DraftDocument[]
  readonly rows: readonly PlanRow[]
  readonly language: Language
  readonly today: IsoDate
}
