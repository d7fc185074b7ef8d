import { isEmpty, type FieldValue } from '#domain/people/fields.ts'
import { fieldsFilledBy, isShared, isTarget, type ColumnTarget } from '#domain/people/import/target.ts'
import type { NamedField } from '../participants/use-fields.ts'
import type { ListOverview } from './use-list-import.ts'
import type { ListRow } from './use-list-rows.ts'

export type ListColumn = ListOverview['columns'][number]
type Words = (field: Pick<NamedField, 'type'>, value: FieldValue) => string

/** What stands in a cell: what will be stored of it, and what it replaces. */
export interface CellView {
  readonly text: string
  /** What the file has instead; null where nothing is replaced. */
  readonly before: string | null
  readonly isAdded: boolean
  readonly problem: ListRow['doubts'][number]['problem'] | null
  readonly isCorrected: boolean
}

/** What the row changes in the person that it is, or is taken for. */
export function changesOf({ state, changes, choice, candidates }: ListRow): ListRow['changes'] {
  if (state !== 'duplicate' || choice === null || choice.way === 'both' || choice.way === 'keep') return changes
  const chosen = candidates.find(({ personId, row }) => personId === choice.of?.personId && row === choice.of.row)
  const all = chosen?.changes ?? []
  return choice.way === 'merge' ? all.filter(({ before }) => isEmpty(before) || Array.isArray(before)) : all
}

/** @param columns all of the list */
export function cellView(
  row: ListRow,
  { column, target }: ListColumn,
  columns: readonly ListColumn[],
  field: (id: string) => NamedField | undefined,
  words: Words,
): CellView {
  const raw = row.cells[columns.findIndex((one) => one.column === column)] ?? ''
  const isCorrected = row.corrected.includes(column)
  const plain = { text: raw, before: null, isAdded: false, problem: null, isCorrected }
  if (target === null || !isTarget(target)) return plain
  const problem = row.doubts.find((doubt) => doubt.column === column)?.problem ?? null
  const isDivided = isShared(target) && columns.filter((one) => one.target === target).length > 1
  const filled = fieldsFilledBy(target)
  const said = (values: Readonly<Record<string, FieldValue | undefined>>) =>
    joined(
      target,
      filled.map((id) => words(field(id) ?? { type: 'text' }, values[id] ?? null)),
    )
  const text = said(row.values)
  if (isDivided || text === '') return { ...plain, problem }
  const changes = changesOf(row).filter(({ field: id }) => filled.includes(id))
  const before = said(Object.fromEntries(filled.map((id) => [id, valueBefore(row, changes, id)])))
  const replaces = changes.some((change) => !isEmpty(change.before))
  return { text, before: replaces ? before : null, isAdded: changes.length > 0 && !replaces, problem, isCorrected }
}

function valueBefore(row: ListRow, changes: ListRow['changes'], id: string): FieldValue | undefined {
  const change = changes.find((one) => one.field === id)
  return change === undefined ? row.values[id] : change.before
}

function joined(target: ColumnTarget, texts: readonly string[]): string {
  if (target !== 'fullName') return texts.filter((text) => text !== '').join(', ')
  const [surname, givenName, patronymic, title] = texts
  const name = [surname, givenName, patronymic].filter((text) => text !== undefined && text !== '').join(' ')
  return [name, title].filter((text) => text !== undefined && text !== '').join(', ')
}

const wide = new Set<ColumnTarget>(['fullName', 'organization', 'post', 'postAndOrganization', 'contacts', 'note'])

/** Pixels. */
export const widthOf = ({ target }: ListColumn): number =>
  target === null ? 120 : isTarget(target) && wide.has(target) ? 220 : 152
