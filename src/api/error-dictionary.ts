import type { ErrorCode, ErrorDetails } from '#app/errors.ts'

/** An error as the secretary reads it: what happened, what is safe all the same, what to do now. Whole sentences. */
export interface ErrorWords {
  readonly what: string
  readonly kept: string
  readonly todo: string
}

/** Words for every error of the closed list; a code without words does not compile. */
export type ErrorDictionary = { readonly [Code in ErrorCode]: (details: ErrorDetails[Code]) => ErrorWords }
