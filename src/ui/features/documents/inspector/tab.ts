import type { ClauseId } from '#domain/drafting/clause.ts'
import type { Rendered } from '../editor.ts'

/** What every tab of the inspector is told. */
export interface InspectorTabProps {
  readonly rendered: Rendered
  /** The clause under the caret. */
  readonly clauseId: ClauseId | null
}
