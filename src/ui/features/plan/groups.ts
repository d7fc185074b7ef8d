import type { Row } from './rows.ts'

export const groupings = ['clause', 'body', 'date'] as const
export type Grouping = (typeof groupings)[number]

/** Rows under one heading: a body, a month, a kind of deadline, or none. */
export interface RowGroup {
  readonly key: string
  readonly month: string | null
  readonly body: string | null
  readonly rows: readonly Row[]
}

/** Sorts after every month. */
const undated = '~'

const bodyOf = ({ directive }: Row) => directive.responsible[0] ?? directive.addressees[0] ?? null
const monthOf = ({ directive }: Row) => directive.deadline?.to?.slice(0, 7) ?? null

/** Groups in the order people look for them: bodies by name, months by time; what has none comes last. */
export function groupRows(
  rows: readonly Row[],
  grouping: Grouping,
  compare: (one: string, other: string) => number,
): readonly RowGroup[] {
  if (grouping === 'clause') return rows.length === 0 ? [] : [{ key: 'all', month: null, body: null, rows }]
  const keyed = Map.groupBy(rows, (row) => (grouping === 'body' ? bodyOf(row) : monthOf(row)))
  return [...keyed]
    .toSorted(([one], [other]) => {
      if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
      return grouping === 'body' ? compare(one, other) : one.localeCompare(other)
    })
    .map(([key, members]) => ({
      key: key ?? undated,
      month: grouping === 'date' ? key : null,
      body: grouping === 'body' ? key : null,
      rows: grouping === 'date' ? members.toSorted(byDay) : members,
    }))
}

function byDay(one: Row, other: Row): number {
  return (one.directive.deadline?.to ?? undated).localeCompare(other.directive.deadline?.to ?? undated)
}
