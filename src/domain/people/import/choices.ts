import { isEmpty } from '../fields.ts'
import { changesOf, type FieldChange } from './compare-values.ts'
import type { PossibleDuplicate, PreviewRow } from './list-preview.ts'
import type { Values } from './read-cell.ts'

/**
 * What a person says of a row: `keep` leaves it out, the file keeps what it has; `update` and `merge` take it for one of its candidates,
 * whose values it replaces or only completes; `both` makes it a person of its own.
 */
export const rowWays = ['keep', 'update', 'merge', 'both'] as const
export type RowWay = (typeof rowWays)[number]

/** A person of the file by the id, or an earlier row of the list by its number. */
export type Somebody = Pick<PossibleDuplicate, 'personId' | 'row'>

export interface RowChoice {
  readonly way: RowWay
  /** The candidate that is meant; null for a row that has none. */
  readonly of: Somebody | null
}

/** Choices by the number of the row. */
export type Choices = ReadonlyMap<number, RowChoice>

export const isSame = (one: Somebody, other: Somebody): boolean =>
  one.personId === other.personId && one.row === other.row

/** Whether a choice can be made of a row: possible duplicates are decided in any way, what would be stored can be left out. */
export function canChoose({ state, candidates }: PreviewRow, { way, of }: RowChoice): boolean {
  if (state === 'duplicate') return of !== null && candidates.some((candidate) => isSame(candidate, of))
  return way === 'keep' && of === null && (state === 'new' || state === 'update')
}

/** What becomes of a row. `undecided`: a possible duplicate that is left out because nobody has said what it is. */
export const rowFates = ['new', 'update', 'same', 'leftOut', 'undecided', 'error'] as const
export type RowFate = (typeof rowFates)[number]

export function fateOf({ state }: PreviewRow, choice: RowChoice | undefined): RowFate {
  if (state === 'same' || state === 'error') return state
  if (state !== 'duplicate') return choice === undefined ? state : 'leftOut'
  if (choice === undefined) return 'undecided'
  if (choice.way === 'keep') return 'leftOut'
  return choice.way === 'both' ? 'new' : 'update'
}

/** A row that is stored, and as whom. */
export interface StoredRow {
  readonly row: PreviewRow
  /** Null for a person of its own. */
  readonly of: Somebody | null
  /** Whether only what is not known of that person is taken from the row. */
  readonly completes: boolean
}

/**
 * Rows that are stored, in their order. A row that is an earlier row is whoever that row is: a person of the file, or the person that it
 * becomes; where that row is left out and is nobody, this one is a person of its own.
 */
export function storedRows(rows: readonly PreviewRow[], choices: Choices): readonly StoredRow[] {
  const whose = new Map<number, Somebody>()
  const resolved = (somebody: Somebody): Somebody | null =>
    somebody.row === null ? somebody : (whose.get(somebody.row) ?? null)
  return rows.flatMap((row): StoredRow[] => {
    const choice = choices.get(row.number)
    const fate = fateOf(row, choice)
    const known = row.personId === null ? null : { personId: row.personId, row: null }
    const meant = choice?.of == null || choice.way === 'both' ? null : resolved(choice.of)
    const of = known ?? meant
    const isStored = fate === 'new' || fate === 'update'
    if (of !== null) whose.set(row.number, of)
    else if (isStored) whose.set(row.number, { personId: null, row: row.number })
    return isStored ? [{ row, of, completes: choice?.way === 'merge' }] : []
  })
}

/** What a stored row changes in a person as that person is now. */
export function changesTo(known: Values, { row, completes }: StoredRow): readonly FieldChange[] {
  const changes = changesOf(known, row.values)
  return completes ? changes.filter(({ before }) => isEmpty(before) || Array.isArray(before)) : changes
}
