import type { Field } from '../fields.ts'
import { tidy, readCell, type CellContext, type CellProblem, type Values } from './read-cell.ts'
import type { ListMapping } from './map-columns.ts'
import { orderOf } from './read-date.ts'
import { textOf, type Cell, type Merge, type TableRow, type TableSheet } from './table.ts'
import type { ColumnTarget } from './target.ts'

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
}

interface Column {
  readonly column: number
  readonly target: ColumnTarget
  readonly context: CellContext
}

const dates = new Set<ColumnTarget>(['arrivalDate', 'departureDate', 'birthDate'])
const totals = /^(?:итого|всего|total|sum)(?![\p{L}])/iu

/** Reads the rows of a sheet by a mapping of its columns, one at a time. */
export class RowReader {
  readonly #rows: readonly TableRow[]
  readonly #columns: readonly Column[]
  readonly #isMerged: (row: TableRow) => boolean
  readonly #fill: (row: TableRow) => readonly Cell[]
  readonly #hasDelegation: boolean
  #section = ''

  constructor(sheet: TableSheet, mapping: Pick<ListMapping, 'columns' | 'firstRow'>, { fields, year }: RowOptions) {
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
    const cells = this.#fill(row)
    const values: Record<string, Values[keyof Values]> = {}
    const doubts: DoubtfulCell[] = []
    for (const { column, target, context } of this.#columns) {
      const cell = cells[column]
      if (cell === undefined || cell === '') continue
      const read = readCell(cell, target, context)
      for (const [id, value] of Object.entries(read.values)) values[id] = together(id, values[id], value)
      if (read.problem !== null) doubts.push({ column, target, text: tidy(textOf(cell)), problem: read.problem })
    }
    // A row that was only counted: «17».
    if (doubts.length === 0 && Object.keys(values).length === 0) return null
    if (this.#section !== '' && !this.#hasDelegation) values['delegation'] = this.#section
    return { number: row.number, values, doubts }
  }

  /** A row that names what the rows below it belong to: one text, over several columns or alone in a wide list. */
  #sectionOf(row: TableRow): string | null {
    const filled = row.cells.filter((cell) => textOf(cell).trim() !== '')
    const [first] = filled
    if (filled.length !== 1 || typeof first !== 'string' || !/\p{L}/u.test(first))
      return filled.length > 0 && isTotal(filled) ? 'total' : null
    const isWide = this.#columns.length >= 3
    return this.#isMerged(row) || (isWide && textOf(row.cells[0]) !== '' && !this.#isName(0)) ? tidy(first) : null
  }

  #isName(column: number): boolean {
    const target = this.#columns.find((candidate) => candidate.column === column)?.target
    return target === 'surname' || target === 'fullName' || target === 'givenName' || target === 'latinName'
  }
}

const isTotal = (cells: readonly Cell[]) => cells.length <= 3 && totals.test(tidy(textOf(cells[0])))

/** Two columns of one field add to each other: telephones, notes, parts of a Latin name. */
function together(id: string, before: Values[keyof Values], value: Values[keyof Values]): Values[keyof Values] {
  if (before === undefined || before === null || before === '') return value
  if (Array.isArray(before) && Array.isArray(value)) return [...new Set([...before, ...value])]
  if (typeof before === 'string' && typeof value === 'string' && (id === 'note' || id === 'latinName'))
    return `${before}${id === 'note' ? '; ' : ' '}${value}`
  return before
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
