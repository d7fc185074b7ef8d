import type { Body, ClauseId } from './clause.ts'
import type { DocumentStyle } from './document.ts'
import type { Language } from '../language/language.ts'

/** What is printed before and after a clause. One function gives it to editor, Word, plan, extracts and command line. */
export interface ClauseNumber {
  /** Number to refer to the clause by, without closing mark: `12`, `12.а`, `3 (b)`, `2.1`; null where there is none. */
  readonly number: string | null
  /** What is printed before the text: `12.`, `а)`, `(b)`, `–`; empty where nothing is. */
  readonly label: string
  readonly level: number
  /** End punctuation of each text block of the clause, in block order. */
  readonly endings: readonly string[]
}

export type NumberDocument = (
  body: Body,
  style: DocumentStyle,
  language: Language,
) => ReadonlyMap<ClauseId, ClauseNumber>
