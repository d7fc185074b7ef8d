import type { IsoDate } from '../../language/language.ts'

/** A number of a workbook. Its text is exact and without an exponent: «89161234567», and has the zeros its format shows: «00042». */
export interface NumberCell {
  readonly kind: 'number'
  readonly value: number
  readonly text: string
}

/** A real date of a workbook. */
export interface DateCell {
  readonly kind: 'date'
  /** Null for a time of day alone. */
  readonly date: IsoDate | null
  /** `HH:MM`, or empty. */
  readonly time: string
  readonly text: string
}

export interface BooleanCell {
  readonly kind: 'boolean'
  readonly value: boolean
  readonly text: string
}

/** What stands in a cell of a list: text as it was typed, empty where there is nothing, or what a workbook knows to be more than text. */
export type Cell = string | NumberCell | DateCell | BooleanCell

export const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text

/** A row that is not empty. */
export interface TableRow {
  /** As the program that made the file counts, from 1. */
  readonly number: number
  /** From the first column; nothing behind the last filled cell. */
  readonly cells: readonly Cell[]
  /** Hidden in the file, by hand or by a filter. */
  readonly isHidden: boolean
}

/** Place of the row of a number among rows in the order of their numbers; -1 where there is none. */
export function placeOfRow(rows: readonly { readonly number: number }[], number: number): number {
  let [first, last] = [0, rows.length - 1]
  while (first <= last) {
    const middle = (first + last) >> 1
    const found = rows[middle]?.number ?? 0
    if (found === number) return middle
    if (found < number) first = middle + 1
    else last = middle - 1
  }
  return -1
}

/** Cells shown as one. Rows as in {@link TableRow.number}, columns from 0, both ends included. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface TableSheet {
  /** Empty for a text file. */
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly TableRow[]
  readonly merges: readonly Merge[]
  /** Cells too far to the right to be of a list; they are left out. */
  readonly leftOut: number
}

/** A list that a person brought: all sheets of it that hold something. */
export interface Table {
  readonly sheets: readonly TableSheet[]
}

/** What a list may hold at most. */
export const tableLimits = {
  rows: 200_000,
  /** Cells of all sheets, empty ones between filled ones too. */
  cells: 5_000_000,
  columns: 512,
  /** Characters of one cell: what Excel allows. */
  characters: 32_767,
} as const
