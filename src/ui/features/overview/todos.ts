import type { Conference } from '#domain/conference/conference.ts'
import type { DocumentHead } from '#domain/drafting/document.ts'
import type { IsoDate } from '#domain/language/language.ts'
import type { ParticipationStatus } from '#domain/people/participation.ts'
import type { DatedEvent } from '#domain/plan/directive.ts'
import type { PlanRow } from '#domain/plan/plan.ts'
import { standingOf } from '../../shared/plan-standing.ts'

/** One thing to do next. */
export interface Todo {
  readonly key: string
  readonly kind:
    | 'importFirst'
    | 'fillConference'
    | 'checkProposals'
    | 'lookAgain'
    | 'duplicates'
    | 'people'
    | 'overdue'
    | 'due'
    | 'event'
    | 'draft'
    | 'backup'
  readonly date: IsoDate | null
  readonly what: string
  readonly count: number
  readonly documentId: string | null
  readonly clauseId: string | null
  /** Of the line about participants: how many have each status. */
  readonly statuses: StatusCounts
}

/** A status that nobody has is not there. */
export type StatusCounts = Partial<Readonly<Record<ParticipationStatus, number>>>

export interface Standing {
  readonly conference: Conference
  readonly documents: readonly DocumentHead[]
  readonly rows: readonly (PlanRow & { readonly confidence: number })[]
  readonly events: readonly DatedEvent[]
  /** Of the participants. */
  readonly statuses: StatusCounts
  /** Pairs of participants that may be one person. */
  readonly duplicates: number
  readonly hasBackup: boolean
  readonly today: IsoDate
}

/** Most dated lines shown; the plan has the rest. */
const mostDated = 12

const line = (kind: Todo['kind'], rest: Partial<Todo> = {}): Todo => ({
  key: rest.key ?? kind,
  kind,
  date: null,
  what: '',
  count: 0,
  documentId: null,
  clauseId: null,
  statuses: {},
  ...rest,
})

/** What a person would do next: undecided things first, then what is dated, by date. */
export function todos(standing: Standing): readonly Todo[] {
  const { conference, documents, rows, events, statuses, duplicates, hasBackup, today } = standing
  const proposed = rows.filter((row) => standingOf(row) === 'proposed').length
  const stale = rows.filter((row) => row.state === 'stale').length
  const dated = [...deadlines(rows, today), ...coming(events, today)]
    .toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''))
    .slice(0, mostDated)
  return [
    ...(documents.length === 0 ? [line('importFirst')] : []),
    ...(conference.startsOn === null || conference.place === null ? [line('fillConference')] : []),
    ...(stale > 0 ? [line('lookAgain', { count: stale })] : []),
    ...(proposed > 0 ? [line('checkProposals', { count: proposed })] : []),
    ...(duplicates > 0 ? [line('duplicates', { count: duplicates })] : []),
    ...(Object.keys(statuses).length > 0 ? [line('people', { statuses })] : []),
    ...dated,
    ...documents
      .filter((document) => document.status === 'draft')
      .map((document) => line('draft', { key: `draft ${document.id}`, what: document.title, documentId: document.id })),
    ...(hasBackup || documents.length === 0 ? [] : [line('backup')]),
  ]
}

/** Confirmed directives still open, by their last day. */
function deadlines(rows: readonly PlanRow[], today: IsoDate): readonly Todo[] {
  return rows.flatMap((row) => {
    const due = row.directive.deadline?.to ?? null
    const isOpen = row.directive.progress === 'open' || row.directive.progress === 'inProgress'
    if (due === null || !isOpen || row.state === 'proposed' || row.state === 'dismissed') return []
    const kind = due < today ? 'overdue' : 'due'
    const number = row.clauseNumber === null ? '' : `${row.clauseNumber}. `
    return [
      line(kind, {
        key: `due ${row.clauseId} ${row.directive.id}`,
        date: due,
        what: `${number}${row.directive.action}`,
      }),
    ]
  })
}

function coming(events: readonly DatedEvent[], today: IsoDate): readonly Todo[] {
  return events
    .filter((event) => event.to >= today)
    .map((event) =>
      line('event', {
        key: `event ${event.clauseId} ${event.from} ${event.title}`,
        date: event.from,
        what: event.title,
      }),
    )
}
