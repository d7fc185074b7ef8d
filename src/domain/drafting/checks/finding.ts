import type { Span } from '../../language/language.ts'
import type { ClauseId } from '../clause.ts'

/** Ids of the checks, kept with what a person lets stand: a name here is for good. */
export const ruleIds = [
  'empty-clause',
  'no-verb',
  'no-participle',
  'no-addressee',
  'unlike-verbs',
  'duplicate-clause',
  'lost-reference',
  'brackets',
  'no-such-date',
  'weekday',
  'past-deadline',
  'country-name',
  'body-name',
  'yo',
  'mixed-script',
  'doubled-word',
  'typed-number',
  'typed-ending',
  'ending',
  'unclosed',
  'doubled-mark',
  'mark-spacing',
  'double-space',
  'missing-space',
  'number-sign',
  'year-stop',
  'quotes',
  'hyphen-for-dash',
  'mixed-dashes',
  'ellipsis',
  'initials',
  'date-format',
  'number-format',
] as const
export type RuleId = (typeof ruleIds)[number]

/**
 * `error`: the printed page would say what is not so or cannot be; `warning`: very likely a slip; `advice`: a matter of the style
 * of one document.
 */
export const severities = ['error', 'warning', 'advice'] as const
export type Severity = (typeof severities)[number]

/** A stretch of text: of a block of a clause, or of the title where `clauseId` is null. */
export interface TextPlace extends Span {
  readonly clauseId: ClauseId | null
  /** Index among the blocks of the clause, lists counted. */
  readonly block: number
}

export interface TextChange extends TextPlace {
  /** What comes in its place; the marks of the words there are kept. */
  readonly text: string
  /** The words stay and are no longer a bracketed alternative. */
  readonly unbracketed?: true
}

export type StructuralRepair =
  | { readonly type: 'remove'; readonly clauseId: ClauseId }
  | { readonly type: 'removeText'; readonly clauseId: ClauseId; readonly block: number }
  | { readonly type: 'setEnding'; readonly clauseId: ClauseId; readonly block: number; readonly ending: string | null }

/** What one click does; all changes of one repair or none. */
export interface Repair {
  readonly changes: readonly TextChange[]
  readonly edits: readonly StructuralRepair[]
  /** The words around the place now and afterwards, to be shown before the click. */
  readonly before: string
  readonly after: string
}

export const messageCodes = [
  'empty-clause',
  'empty-paragraph',
  'no-verb',
  'no-participle',
  'no-addressee',
  'unlike-verb',
  'duplicate-clause',
  'duplicate-text',
  'lost-reference',
  'unnumbered-reference',
  'lost-number',
  'bracket-marked',
  'bracket-typed',
  'no-such-date',
  'weekday',
  'past-deadline',
  'country-misspelt',
  'country-two-names',
  'body-quotes-missing',
  'body-quotes-extra',
  'body-capitals',
  'body-letters',
  'yo',
  'mixed-script',
  'cyrillic-numeral',
  'doubled-word',
  'typed-number',
  'typed-ending',
  'ending-missing',
  'ending-other',
  'unclosed',
  'unopened',
  'doubled-mark',
  'space-before-mark',
  'space-after-opening',
  'no-space-after-mark',
  'no-space-before',
  'double-space',
  'space-number-sign',
  'space-unit',
  'space-abbreviation',
  'space-initials',
  'number-sign',
  'year-stop',
  'quotes-straight',
  'quotes-other',
  'hyphen-spaced',
  'hyphen-half-spaced',
  'hyphen-particle',
  'hyphen-range',
  'dash-unspaced',
  'dash-other',
  'ellipsis',
  'initials-format',
  'date-numeric',
  'date-long',
  'year-word',
  'number-groups',
  'number-decimal',
] as const
export type MessageCode = (typeof messageCodes)[number]

/** Why a place was found; the words are in `check-words.ts`. */
export interface FindingMessage {
  readonly code: MessageCode
  readonly params: Readonly<Record<string, string | number>>
}

/** One place that a check asks a person to look at. */
export interface Finding extends TextPlace {
  readonly rule: RuleId
  readonly severity: Severity
  /** The words of the place: with the rule and the clause they tell this finding from others when it is to be let stand. */
  readonly words: string
  readonly message: FindingMessage
  readonly repair: Repair | null
}
