import { ChecksList } from '../../checks/checks-list.tsx'
import type { InspectorTabProps } from './tab.ts'

/** What the checks find in the document, as it is written. */
export function ChecksTab({ rendered, clauseId }: InspectorTabProps) {
  return <ChecksList rendered={rendered} clauseId={clauseId} />
}
