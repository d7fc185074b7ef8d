import type { Field, FieldValue } from '../fields.ts'
import { longestOf, mostTexts, readCell, tidy, type CellContext, type CellProblem, type Values } from './read-cell.ts'
import type { ListMapping } from './map-columns.ts'
import { orderOf } from './read-date.ts'
import { placeOfRow, textOf, type Cell, type Merge, type TableRow, type TableSheet } from './table.ts'
import { namesSomebody, type ColumnTarget } from './target.ts'

/** A cell that was not understood, or that a person should look at; its text as it stands in the list. */
export interface DoubtfulCell {
  readonly column: number
  readonly target: ColumnTarget
  readonly text: string
  readonly problem: CellProblem
}

/** A row of a list as it was understood. */
export interface ReadRow {
  /** Number of the row in the file. */
  readonly number: number
  readonly values: Values
  readonly doubts: readonly DoubtfulCell[]
}

export interface RowOptions {
  readonly fields: readonly Field[]
  /** Year of dates that have none: that of the conference. */
  readonly year: number | null
  /** What a person has put right: texts that stand instead of what the file has, by the number of the row and the column. */
  readonly corrections?: Corrections
  /** The name under which an organization or a delegation of this name is known already; as it is where nobody knows it. */
  readonly knownName?: (field: NamedPlace, name: string) => string
}

export type Corrections = ReadonlyMap<number, ReadonlyMap<number, string>>
/** Fields of a row that name a record of its own. */
const namedPlaces = ['organization', 'delegation'] as const
export type NamedPlace = (typeof namedPlaces)[number]

interface Column {
  readonly column: number
  readonly target: ColumnTarget
  readonly context: CellContext
}

/** Problems of cells that were understood, in a way that may be another. */
const guesses = new Set<CellProblem>(['nameOrder', 'notSplit', 'unknownCountry'])
const dates = new Set<ColumnTarget>(['arrivalDate', 'departureDate', 'birthDate'])
const totals = /^(?:итого|всего|total|sum)(?![\p{L}])/iu

/** Reads the rows of a sheet by a mapping of its columns, one at a time. */
export class RowReader {
  readonly #rows: readonly TableRow[]
  readonly #columns: readonly Column[]
  readonly #isMerged: (row: TableRow) => boolean
  readonly #fill: (row: TableRow) => readonly Cell[]
  readonly #hasDelegation: boolean
  readonly #corrections: Corrections
  readonly #knownName: (field: NamedPlace, name: string) => string
  #section = ''
  /** Of the rows that were read, by their places: their cells, and the section they are under. */
  readonly #read: { readonly cells: readonly Cell[]; readonly section: string }[] = []

  constructor(sheet: TableSheet, mapping: Pick<ListMapping, 'columns' | 'firstRow'>, options: RowOptions) {
    const { fields, year, corrections = new Map<number, never>(), knownName = (_, name) => name } = options
    this.#corrections = corrections
    this.#knownName = knownName
    const byId = new Map<string, Field>(fields.map((field) => [field.id, field]))
    this.#rows = sheet.rows.slice(mapping.firstRow)
    this.#columns = mapping.columns.flatMap(({ column, target }) => {
      if (target === null) return []
      const field = byId.get(target) ?? null
      const isDate = dates.has(target) || field?.type === 'date'
      const texts = isDate ? this.#rows.map(({ cells }) => textOf(cells[column])) : []
      return [{ column, target, context: { order: orderOf(texts), year, field } }]
    })
    this.#hasDelegation = this.#columns.some(({ target }) => target === 'delegation')
    this.#isMerged = wideMerges(sheet.merges)
    this.#fill = filler(sheet)
  }

  /** Rows of the list, sections and sums among them. */
  get length(): number {
    return this.#rows.length
  }

  /** The row of a place in the list; null for one that is no person: a section («Республика Армения»), a sum, an empty one. Places are asked for in their order. */
  read(at: number): ReadRow | null {
    const row = this.#rows[at]
    if (row === undefined) return null
    const section = this.#sectionOf(row)
    if (section !== null) {
      if (!totals.test(section)) this.#section = section
      return null
    }
    this.#read[at] = { cells: this.#fill(row), section: this.#section }
    return this.#understand(at, this.#corrections.get(row.number))
  }

  /** A row that was read, read once more with what a person has put right in it. Rows are asked for in any order. */
  readAgain(number: number, corrected: ReadonlyMap<number, string> | undefined): ReadRow | null {
    return this.#understand(placeOfRow(this.#rows, number), corrected)
  }

  #understand(at: number, corrected: ReadonlyMap<number, string> | undefined): ReadRow | null {
    const [row, read] = [this.#rows[at], this.#read[at]]
    if (row === undefined || read === undefined) return null
    const { values, doubts } = this.#readCells(read.cells, corrected)
    // A row that was only counted: «17».
    if (doubts.length === 0 && Object.keys(values).length === 0) return null
    if (read.section !== '' && !this.#hasDelegation) values['delegation'] = read.section
    for (const field of namedPlaces) {
      const name = values[field]
      if (typeof name === 'string') values[field] = this.#knownName(field, name)
    }
    return { number: row.number, values, doubts }
  }

  #readCells(
    cells: readonly Cell[],
    corrected: ReadonlyMap<number, string> | undefined,
  ): { readonly values: Record<string, FieldValue>; readonly doubts: readonly DoubtfulCell[] } {
    const values: Record<string, FieldValue> = {}
    const doubts: DoubtfulCell[] = []
    for (const { column, target, context } of this.#columns) {
      const cell = corrected?.get(column) ?? cells[column]
      if (cell === undefined || cell === '') continue
      const read = readCell(cell, target, context)
      for (const [id, value] of Object.entries(read.values)) values[id] = together(id, values[id], value ?? null)
      // What a person wrote is no guess, but may be as little understood.
      const isDoubtful = read.problem !== null && !(corrected?.has(column) === true && guesses.has(read.problem))
      if (isDoubtful) doubts.push({ column, target, text: tidy(textOf(cell)), problem: read.problem })
    }
    return { values, doubts }
  }

  /** A row that names what the rows below it belong to: one text, over several columns or alone in a wide list. */
  #sectionOf(row: TableRow): string | null {
    const filled = row.cells.filter((cell) => textOf(cell).trim() !== '')
    const [first] = filled
    if (filled.length !== 1 || typeof first !== 'string' || !/\p{L}/u.test(first))
      return filled.length > 0 && isTotal(filled) ? 'total' : null
    const isWide = this.#columns.length >= 3
    if (!this.#isMerged(row) && !(isWide && textOf(row.cells[0]) !== '' && !this.#isName(0))) return null
    return tidy(first).slice(0, longestOf('delegation'))
  }

  #isName(column: number): boolean {
    return namesSomebody(this.#columns.find((candidate) => candidate.column === column)?.target ?? null)
  }
}

const isTotal = (cells: readonly Cell[]) => cells.length <= 3 && totals.test(tidy(textOf(cells[0])))

/** Two columns of one field add to each other: telephones, notes, parts of a Latin name. */
function together(id: string, before: FieldValue | undefined, value: FieldValue): FieldValue {
  if (before === undefined || before === null || before === '') return value
  if (Array.isArray(before) && Array.isArray(value)) return [...new Set([...before, ...value])].slice(0, mostTexts)
  if (typeof before !== 'string' || typeof value !== 'string' || (id !== 'note' && id !== 'latinName')) return before
  const both = `${before}${id === 'note' ? '; ' : ' '}${value}`
  return both.length > longestOf(id) ? before : both
}

function wideMerges(merges: readonly Merge[]): (row: TableRow) => boolean {
  const wide = new Set(
    merges.flatMap(({ top, bottom, left, right }) => (top === bottom && right - left >= 2 ? [top] : [])),
  )
  return ({ number }) => wide.has(number)
}

/**
 * Cells of a row where those merged with cells above hold what these hold: an organization written once for its three people. Rows are
 * asked for in their order; of each column what it is merged with is all that is kept.
 */
function filler({ rows, merges }: TableSheet): (row: TableRow) => readonly Cell[] {
  const high = merges
    .filter(({ top, bottom }) => bottom > top && bottom - top < 1_000)
    .slice(0, 20_000)
    .toSorted((one, other) => one.top - other.top)
  if (high.length === 0) return ({ cells }) => cells
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  const open = new Map<number, { readonly cell: Cell; readonly bottom: number }>()
  let next = 0
  return ({ number, cells }) => {
    for (let merge = high[next]; merge !== undefined && merge.top < number; merge = high[next]) {
      const { top, bottom, left } = merge
      const cell = byNumber.get(top)?.cells[left] ?? ''
      if (cell !== '') open.set(left, { cell, bottom })
      next += 1
    }
    for (const [column, { bottom }] of open) if (bottom < number) open.delete(column)
    if (open.size === 0) return cells
    const width = Math.max(cells.length, ...[...open.keys()].map((column) => column + 1))
    return Array.from({ length: width }, (_, column) => cells[column] || open.get(column)?.cell || '')
  }
}
