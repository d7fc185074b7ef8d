import { readDate } from './read-date.ts'
import { emailPattern, isPhone } from './content.ts'
import { headerKey, matchHeader } from './match-header.ts'
import { textOf, type Cell, type Merge, type TableRow, type TableSheet } from './table.ts'

/** Where the list begins and what its columns are called. */
export interface ListHeader {
  /** Names of the columns; of two rows of headers both: «Прибытие: дата». Empty where a column has none. */
  readonly headers: readonly string[]
  /** Number of the row of headers in the file; {@link noHeader} for none. */
  readonly headerRow: number
  /** Place in the rows of the sheet of the first row of the list itself. */
  readonly firstRow: number
  /** Texts of the rows above the header: titles. */
  readonly titles: readonly string[]
}

/** Where a row of headers is told by its number, that there is none: the first row is a person already. */
export const noHeader = 0

/** Rows that are looked at for a header. */
export const lookedAt = 40
/** From here on a cell is taken for the name of a column. */
const named = 0.6

const filledOf = ({ cells }: TableRow) => cells.filter((cell) => textOf(cell).trim() !== '')

const isLabel = (cell: Cell): boolean => {
  const text = textOf(cell).trim()
  return (
    typeof cell === 'string' &&
    text.length < 200 &&
    !emailPattern.test(text) &&
    !isPhone(text) &&
    readDate(text, 'dmy') === null
  )
}

const isNamed = (cell: Cell) => isLabel(cell) && (matchHeader(textOf(cell))[0]?.score ?? 0) >= named

/** Cells of a row that say what stands below them. */
function hitsOf(row: TableRow, remembered: ReadonlySet<string>): number {
  return filledOf(row).filter((cell) => isNamed(cell) || remembered.has(headerKey(textOf(cell)))).length
}

/**
 * Finds the row of headers below titles. Where no row names two columns that are known, the first row of labels alone over rows that
 * hold more than labels is taken; else the list has no header.
 * @param remembered headers, by their keys, that were mapped before or name own fields
 */
export function findHeader(sheet: TableSheet, remembered: ReadonlySet<string>): ListHeader {
  const rows = sheet.rows.slice(0, lookedAt)
  let best = { at: -1, hits: 0 }
  for (const [at, row] of rows.entries()) {
    const hits = hitsOf(row, remembered)
    const filled = filledOf(row).length
    const isHeader = hits >= 2 ? hits >= filled * 0.3 : hits === 1 && filled <= 2 && isAlone(sheet.rows, at)
    if (isHeader && hits > best.hits) best = { at, hits }
  }
  const at = best.at >= 0 ? best.at : plainHeader(rows)
  return headerAt(sheet, at)
}

/** The header that a person has named by the number of its row, which has to be there. */
export function namedHeader(sheet: TableSheet, row: number): ListHeader {
  return headerAt(sheet, row === noHeader ? -1 : sheet.rows.findIndex(({ number }) => number === row))
}

/** A list of one or two columns: the header is the first row that is as wide as what follows. */
function isAlone(rows: readonly TableRow[], at: number): boolean {
  const width = rows[at]?.cells.length ?? 0
  return at < 3 && rows.slice(at + 1, at + 6).every(({ cells }) => cells.length <= width + 1)
}

function plainHeader(rows: readonly TableRow[]): number {
  const [first, ...rest] = rows
  if (first === undefined || rest.length === 0) return -1
  const cells = filledOf(first)
  const isWide = cells.length >= 3 && cells.every(isLabel)
  return isWide && rest.some((row) => filledOf(row).some((cell) => !isLabel(cell))) ? 0 : -1
}

/** Takes the rows of a header of two storeys together: groups above («Прибытие» over «Дата», «Рейс»), parts below. */
function headerAt(sheet: TableSheet, at: number): ListHeader {
  const { rows, merges } = sheet
  const row = rows[at]
  if (row === undefined) return { headers: [], headerRow: noHeader, firstRow: 0, titles: [] }
  const [above, below] = [rows[at - 1], rows[at + 1]]
  const groupsHere = groupsOf(row, merges)
  const groupsAbove = above === undefined ? [] : groupsOf(above, merges)
  let storeys: readonly TableRow[] = [row]
  if (groupsHere.length > 0 && below !== undefined && isBelow(below, row, groupsHere)) storeys = [row, below]
  else if (above !== undefined && groupsAbove.length > 0 && !isTitle(above, groupsAbove, row)) storeys = [above, row]
  const top = storeys[0] === above ? at - 1 : at
  const [upper, lower] = storeys
  const firstRow = skipCounting(rows, top + storeys.length)
  return {
    headers: upper === undefined ? [] : joined(upper, lower, merges),
    headerRow: row.number,
    firstRow,
    titles: rows.slice(0, top).map((title) =>
      filledOf(title)
        .map((cell) => textOf(cell).trim())
        .join(' '),
    ),
  }
}

/** Merged ranges of a row that are wider than one column. */
function groupsOf({ number }: TableRow, merges: readonly Merge[]): readonly Merge[] {
  return merges.filter(
    ({ top, bottom, left, right }) => top <= number && bottom >= number && top === bottom && right > left,
  )
}

/** A title is merged over nearly the whole list. */
function isTitle(row: TableRow, groups: readonly Merge[], header: TableRow): boolean {
  const widest = Math.max(...groups.map(({ left, right }) => right - left + 1))
  return filledOf(row).length === 1 && widest > header.cells.length * 0.6
}

/** A second storey: labels that stand below groups alone. */
function isBelow(below: TableRow, row: TableRow, groups: readonly Merge[]): boolean {
  return below.cells.every((cell, column) => {
    if (textOf(cell).trim() === '') return true
    const isInGroup = groups.some(({ left, right }) => column >= left && column <= right)
    return isLabel(cell) && (isInGroup || textOf(row.cells[column]).trim() === '')
  })
}

const label = (row: TableRow | undefined, column: number) => textOf(row?.cells[column]).replaceAll(/\s+/gu, ' ').trim()

function joined(upper: TableRow, lower: TableRow | undefined, merges: readonly Merge[]): readonly string[] {
  const width = Math.max(upper.cells.length, lower?.cells.length ?? 0)
  const groups = lower === undefined ? [] : groupsOf(upper, merges)
  return Array.from({ length: width }, (_, column) => {
    const group = groups.find(({ left, right }) => column >= left && column <= right)
    const above = label(upper, group?.left ?? column)
    const part = label(lower, column)
    return part === '' || above === part ? above : above === '' ? part : `${above}: ${part}`
  })
}

/** Under the header of a form columns are often counted: 1, 2, 3. */
function skipCounting(rows: readonly TableRow[], at: number): number {
  const cells = rows[at]?.cells ?? []
  const isCounting = cells.length >= 3 && cells.every((cell, column) => textOf(cell).trim() === String(column + 1))
  return isCounting ? at + 1 : at
}
