import type { Span } from '../language/language.ts'

/** A body named in a sentence: its name in the nominative, and where its words stand. */
export interface NamedBody {
  readonly name: string
  readonly span: Span
  /** False when the nominative was made by general endings only, so that a person should look at it. */
  readonly sure: boolean
}

/** What one sentence demands. Spans are in the sentence. */
export interface SentenceDemand {
  readonly action: Span
  readonly addressees: readonly NamedBody[]
  readonly responsible: readonly NamedBody[]
  readonly coExecutors: readonly NamedBody[]
  /** It names whom it turns to and leaves what they are to do for its list: «Поручить Секретариату:». */
  readonly open?: boolean
  /** 0 to 1: how sure it is that the sentence demands this. */
  readonly confidence: number
}
