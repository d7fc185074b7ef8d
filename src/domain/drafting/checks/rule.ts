import type { Conference } from '../../conference/conference.ts'
import type { IsoDate, Language, Span } from '../../language/language.ts'
import type { Clause, ClauseId, ClausePart, Run, TextBlock } from '../clause.ts'
import type { DraftDocument } from '../document.ts'
import type { MessageCode, RuleId, Severity, StructuralRepair, TextChange } from './finding.ts'

export interface Word extends Span {
  readonly text: string
}

/** One text of the document as the checks see it. */
export interface CheckedText {
  /** Null for the title. */
  readonly clause: Clause | null
  readonly clauseId: ClauseId | null
  readonly part: ClausePart | 'title'
  readonly parent: Clause | null
  readonly level: number
  readonly block: number
  readonly source: TextBlock
  readonly runs: readonly Run[]
  readonly text: string
  /** The text with addresses of pages and mail blanked, of the same length: their marks and letters are nobody's mistakes. */
  readonly plain: string
  /** Words of letters, figures, hyphens and apostrophes. */
  readonly words: readonly Word[]
}

/** The document with what several checks need to know of it. */
export interface CheckContext {
  readonly document: DraftDocument
  readonly language: Language
  readonly texts: readonly CheckedText[]
  /** First day of the conference, or the day of adoption where that is earlier; null when neither is known. */
  readonly begins: IsoDate | null
  /** The dash between words that the document uses most. */
  readonly dash: '–' | '—'
}

/** What a rule says of one text; the place and the words are filled in by the caller. */
export interface Spotted extends Span {
  readonly code: MessageCode
  readonly params?: Readonly<Record<string, string | number>>
  readonly severity?: Severity
  /** Comes in the place of other words than those shown, or of several. */
  readonly changes?: readonly (Span & Pick<TextChange, 'text' | 'unbracketed'>)[]
  /** Comes in the place of the words shown. */
  readonly text?: string
  readonly edits?: readonly StructuralRepair[]
}

export interface SpottedIn extends Spotted {
  readonly in: CheckedText
}

interface RuleBase {
  readonly id: RuleId
  readonly severity: Severity
}

/** Looks at one text alone: what it found holds as long as the text, its language and the dash of the document do. */
export interface TextRule extends RuleBase {
  readonly kind: 'text'
  readonly find: (text: CheckedText, language: Language, dash: CheckContext['dash']) => readonly Spotted[]
}

/** Needs the whole document. */
export interface DocumentRule extends RuleBase {
  readonly kind: 'document'
  readonly find: (context: CheckContext) => readonly SpottedIn[]
}

export type Rule = TextRule | DocumentRule
export type ConferenceDays = Pick<Conference, 'startsOn'>

/**
 * Pattern of a dash that stands alone between two words. No other rule takes the words or the spaces from it, so what the document
 * uses most is the same after its dashes are made alike.
 */
export function dashBetweenWords(dash: string): string {
  return String.raw`(?<=[\p{L}\p{N}%][»”"’)\].,!?…]*[ \u00a0]+)${dash}(?=[ \u00a0]+[«„“"(\[№]*[\p{L}\p{N}])`
}

/** Every match of a pattern in a text. */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return Array.from(text.matchAll(pattern))
}

const found = new WeakMap<TextBlock, Map<RegExp, readonly RegExpExecArray[]>>()

/** The same, remembered as long as the text stays the same value: rules for whole documents look at every text after each key. */
export function matchesIn({ source, plain }: CheckedText, pattern: RegExp): readonly RegExpExecArray[] {
  const known = found.get(source) ?? new Map<RegExp, readonly RegExpExecArray[]>()
  found.set(source, known)
  const before = known.get(pattern)
  if (before !== undefined) return before
  const all = matches(plain, pattern)
  known.set(pattern, all)
  return all
}

export function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}

/** What a match shows. */
export function here(match: RegExpExecArray, what: Omit<Spotted, keyof Span>): Spotted {
  return { ...what, ...spanOf(match) }
}

/** What is said of one text, for a rule that looks at all of them. */
export function inText(text: CheckedText, spotted: Spotted): SpottedIn {
  return { ...spotted, in: text }
}
