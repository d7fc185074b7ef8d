import type { ClauseId } from './clause.ts'

/** A person has seen what a check found and lets it stand, as long as these words stay. */
export interface IgnoredFinding {
  readonly documentId: string
  /** Empty for the title. */
  readonly clauseId: ClauseId
  /** Id of the check. */
  readonly rule: string
  /** The words it was found in. */
  readonly words: string
}
