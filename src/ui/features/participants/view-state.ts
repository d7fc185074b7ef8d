import type { FieldId } from '#domain/people/fields.ts'
import type { GridColumn, GridFilter, GridSort, GridView } from '#domain/people/grid-view.ts'

/** A view that comes with the program; its name is in the words of the interface. */
export const givenViewIds = ['all', 'arrivals', 'hotel', 'contacts'] as const
export type GivenViewId = (typeof givenViewIds)[number]

/** How the list is shown now. `id` is that of the view it began with, given or own. */
export type ShownView = Omit<GridView, 'name'>

/** Pixels. */
export const narrowest = 48
const widest = 800
const usualWidth = 150
const widths: Partial<Record<FieldId, number>> = {
  fullName: 230,
  organization: 210,
  post: 180,
  delegation: 160,
  country: 130,
  role: 140,
  status: 150,
  badgeNumber: 110,
  emails: 200,
  note: 220,
  address: 220,
  arrivalDate: 145,
  departureDate: 145,
  arrivalTime: 155,
  departureTime: 155,
  hotel: 220,
  room: 150,
}

export const usualColumn = (field: FieldId): GridColumn => ({ field, width: widths[field] ?? usualWidth })

const given = (id: GivenViewId, fields: readonly FieldId[], more: Partial<ShownView> = {}): ShownView => ({
  id,
  columns: fields.map(usualColumn),
  frozen: 1,
  filters: [],
  sorts: [],
  groupBy: null,
  ...more,
})

const byName: readonly GridSort[] = [{ field: 'fullName', descending: false }]

const givenViews: Readonly<Record<GivenViewId, ShownView>> = {
  all: given(
    'all',
    [
      'fullName',
      'organization',
      'post',
      'country',
      'delegation',
      'role',
      'status',
      'badgeNumber',
      'arrivalDate',
      'hotel',
      'emails',
      'phones',
    ],
    { sorts: byName },
  ),
  arrivals: given(
    'arrivals',
    [
      'fullName',
      'arrivalDate',
      'arrivalTime',
      'arrivalTransport',
      'arrivalPlace',
      'transfer',
      'phones',
      'delegation',
      'departureDate',
      'departureTime',
      'departureTransport',
      'visa',
    ],
    {
      sorts: [
        { field: 'arrivalDate', descending: false },
        { field: 'arrivalTime', descending: false },
      ],
    },
  ),
  hotel: given(
    'hotel',
    ['fullName', 'hotel', 'room', 'arrivalDate', 'departureDate', 'diet', 'delegation', 'phones', 'note'],
    { groupBy: 'hotel', sorts: byName },
  ),
  contacts: given('contacts', ['fullName', 'organization', 'post', 'phones', 'emails', 'country', 'city', 'address'], {
    sorts: byName,
  }),
}

export const givenView = (id: GivenViewId): ShownView => givenViews[id]

/** The view without columns of fields that are gone. */
export function withKnownColumns(view: ShownView, isKnown: (field: string) => boolean): ShownView {
  if (view.columns.every(({ field }) => isKnown(field))) return view
  const frozen = view.columns.slice(0, view.frozen).filter(({ field }) => isKnown(field)).length
  return { ...view, frozen, columns: view.columns.filter(({ field }) => isKnown(field)) }
}

/** Whether the list is shown otherwise than the view says. */
export function isChanged(shown: ShownView, stored: ShownView): boolean {
  const parts = ({ columns, frozen, filters, sorts, groupBy }: ShownView) =>
    JSON.stringify([columns.map(({ field, width }) => [field, width]), frozen, filters, sorts, groupBy])
  return parts(shown) !== parts(stored)
}

/** Sorts by a field: up, then down, then not at all. Added to the order there is, or in place of it. */
export function sortedBy(sorts: readonly GridSort[], field: string, isAdded: boolean): readonly GridSort[] {
  const before = sorts.find((sort) => sort.field === field)
  const next: readonly GridSort[] =
    before === undefined ? [{ field, descending: false }] : before.descending ? [] : [{ field, descending: true }]
  if (!isAdded)
    return sorts.length > 1 && before !== undefined && next.length === 0 ? [{ field, descending: false }] : next
  const others = sorts.filter((sort) => sort.field !== field)
  return before === undefined || next.length === 0
    ? [...others, ...next]
    : sorts.map((sort) => (sort.field === field ? { field, descending: true } : sort))
}

/** Takes a column to another place; the frozen ones stay as many. */
export function withColumnMoved(view: ShownView, from: number, to: number): ShownView {
  const column = view.columns[from]
  if (column === undefined || to < 0 || to >= view.columns.length) return view
  const others = view.columns.filter((_, at) => at !== from)
  return { ...view, columns: others.toSpliced(to, 0, column) }
}

export function withColumnWidth(view: ShownView, at: number, width: number): ShownView {
  const fitting = Math.round(Math.max(narrowest, Math.min(width, widest)))
  return {
    ...view,
    columns: view.columns.map((column, index) => (index === at ? { ...column, width: fitting } : column)),
  }
}

/** Shows a column at the end or takes it away; the last one stays, for a list without columns shows nothing. */
export function withColumnShown(view: ShownView, field: FieldId, isShown: boolean): ShownView {
  const at = view.columns.findIndex((column) => column.field === field)
  if (isShown) return at >= 0 ? view : { ...view, columns: [...view.columns, usualColumn(field)] }
  if (at < 0 || view.columns.length === 1) return view
  const frozen = at < view.frozen ? view.frozen - 1 : view.frozen
  return { ...view, frozen, columns: view.columns.filter((_, index) => index !== at) }
}

/** Puts a condition in the place of one, or adds it; null takes it away. */
export function withFilter(
  filters: readonly GridFilter[],
  at: number | null,
  filter: GridFilter | null,
): readonly GridFilter[] {
  if (at === null) return filter === null ? filters : [...filters, filter]
  return filter === null ? filters.filter((_, index) => index !== at) : filters.with(at, filter)
}
