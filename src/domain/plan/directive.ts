import type { ClauseId } from '../drafting/clause.ts'
import type { IsoDate, Span } from '../language/language.ts'

/**
 * Kinds of deadline: a day; a period; a month or a year by whose end it is due; `recurring` («ежегодно», "by 30 April
 * annually"); `permanent` («постоянно»); `relative` («в двухнедельный срок»); `event` («к следующей конференции»).
 */
export const deadlineKinds = ['day', 'range', 'month', 'year', 'recurring', 'permanent', 'relative', 'event'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

export interface Deadline {
  readonly kind: DeadlineKind
  /** First day of a range, month or year; null where the deadline has no beginning. */
  readonly from: IsoDate | null
  /** Last day on which the demand is met in time; null where no day can be given. */
  readonly to: IsoDate | null
  /** The words it was read from, as printed. */
  readonly text: string
}

export const evidenceFields = ['action', 'addressee', 'responsible', 'coExecutor', 'deadline', 'event'] as const
export type EvidenceField = (typeof evidenceFields)[number]

/** Words a field was read from: a span of `fullText` of the clause. */
export interface Evidence {
  readonly field: EvidenceField
  readonly span: Span
  readonly text: string
}

/** What a clause demands. Names of bodies are in the nominative case. */
export interface Demand {
  /** What is to be done, beginning with its verb. */
  readonly action: string
  /** To whom the clause turns («Рекомендовать страновым КСОРС»). */
  readonly addressees: readonly string[]
  /** Who must carry it out. */
  readonly responsible: readonly string[]
  readonly coExecutors: readonly string[]
  readonly deadline: Deadline | null
}

/** A guess made from the text; nothing is stored until a person confirms it. */
export interface DirectiveProposal extends Demand {
  readonly clauseId: ClauseId
  readonly evidence: readonly Evidence[]
  /** 0 to 1. */
  readonly confidence: number
}

/** A dated happening named by a clause which is not itself a deadline. */
export interface DatedEvent {
  readonly clauseId: ClauseId
  readonly from: IsoDate
  /** Last day, equal to `from` for one day. */
  readonly to: IsoDate
  /** What happens, as named in the text. */
  readonly title: string
  readonly text: string
  readonly span: Span
}

export const progressStatuses = ['open', 'inProgress', 'done', 'cancelled'] as const
export type ProgressStatus = (typeof progressStatuses)[number]

/** A confirmed demand with its progress. */
export interface Directive extends Demand {
  readonly id: string
  readonly documentId: string
  readonly clauseId: ClauseId
  readonly expectedResult: string
  readonly progress: ProgressStatus
  readonly note: string
  /** `fullText` of the clause when it was confirmed: if the clause says something else now, the directive asks to be looked at. */
  readonly confirmedText: string
}
