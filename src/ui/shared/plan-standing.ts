import type { PlanRow } from '#domain/plan/plan.ts'

type Row = PlanRow & { readonly confidence: number }

/** What one row is to a person; a proposal without any words it was read from is only an open question. */
export type RowStanding = PlanRow['state'] | 'unread' | 'gone'

export function standingOf(row: Row): RowStanding {
  if (row.state === 'proposed' && row.confidence === 0) return 'unread'
  return row.state === 'stale' && row.clauseNumber === null && row.clauseText === '' ? 'gone' : row.state
}

export const isWaiting = (row: Row): boolean => standingOf(row) === 'proposed' || row.state === 'stale'
