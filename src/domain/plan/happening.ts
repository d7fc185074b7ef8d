import type { Span } from '../language/language.ts'

/** Something that happens, as a sentence names it. */
export interface Happening {
  /** As the words name it, in the nominative where that is sure. */
  readonly title: string
  /** From the first word of the title or of the date to the last of them. */
  readonly span: Span
}
