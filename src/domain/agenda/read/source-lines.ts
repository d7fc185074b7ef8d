import { textOf, type Cell, type Merge, type Table, type TableRow, type TableSheet } from '../../people/import/table.ts'
import { leadingTimes } from './clock.ts'
import { datesOf, dayNumberOf } from './day-line.ts'
import { roomOf } from './rooms.ts'
import type { SourceLine } from './source-line.ts'

/** Lines of a text; neighbouring lines of three cells or more, parted by tabs, are a table. */
export function linesOfText(text: string): readonly SourceLine[] {
  let table = 0
  let isTable = false
  return joinedTimes(withColons(text.split('\n')).flatMap(rowsOfPipes)).map((line) => {
    const cells = cellsOf(withoutMarks(line))
    const filled = cells.filter((cell) => cell.trim() !== '').length
    const isGoingOn = isTable && (/^\s*\|.*\|\s*$/u.test(line) || (cells.length >= 2 && filled >= 2))
    const isRow = isGoingOn || (cells.length >= 3 && filled >= 2)
    if (isRow && !isTable) table += 1
    // The rule below the names of columns does not end a table.
    isTable = isRow || (isTable && /^[\s|:-]{5,}$/u.test(line))
    return { cells, table: isTable ? table : null }
  })
}

const fourFigures = /^(\s*)([01]\d|2[0-3])([0-5][05])(?=\s+\p{L})/u

/** «0945 How arches fail» among lines of «0900–0930»: four figures that a line begins with are a time there. */
function withColons(lines: readonly string[]): readonly string[] {
  const isUsual = lines.some(
    (line) => /^\s*\d{4}\s?[-–—]\s?\d{4}\s/u.test(line) && leadingTimes(line.trim())?.end != null,
  )
  return isUsual ? lines.map((line) => line.replace(fourFigures, '$1$2:$3')) : lines
}

/** «9:00 | Регистрация | 10:00 | Открытие»: a table in one line, cut before each of its times. */
function rowsOfPipes(line: string): readonly string[] {
  const cells = line.length > 4000 || !line.includes(' | ') ? [] : line.split(/\s\|\s/u)
  const starts = cells.flatMap((cell, at) => (at > 0 && leadingTimes(cell.trim())?.after === '' ? [at] : []))
  if (starts.length === 0 || !cells.slice(0, starts[0]).some((cell) => /\d{1,2}[:.]\d\d\s*$/u.test(cell))) return [line]
  return [0, ...starts].map((from, at) => cells.slice(from, starts[at]).join(' | '))
}

const openRange = /^[\s|]*\d[^\n]{0,12}[-–—]\s*\|?\s*$/u

/** «4:00 pm –» on one line and «6:00 pm» on the next are one range. */
function joinedTimes(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  let open = ''
  for (const line of lines) {
    const isTime = open !== '' && leadingTimes(line.replaceAll('|', '').trim())?.after === ''
    if (open !== '' && !isTime && line.replaceAll('|', '').trim() === '') continue
    if (open !== '' && !isTime) joined.push(open)
    const whole = isTime ? `${open.replaceAll('|', '').trim()} ${line.replaceAll('|', '').trim()}` : line
    open = openRange.test(whole) ? whole : ''
    if (open === '') joined.push(whole)
  }
  return open === '' ? joined : [...joined, open]
}

/** Cells of a line with tabs, or of a row of a Markdown table; its rule is no row. */
function cellsOf(line: string): readonly string[] {
  const [, row] = /^\s*\|(.*)\|\s*$/u.exec(line) ?? []
  if (row === undefined) return line.split('\t')
  return /^[\s|:-]+$/u.test(row) ? [''] : row.split('|').map((cell) => cell.trim())
}

/** «## 4 June», «**09:00–09:30**»: what Markdown sets words with. */
const withoutMarks = (line: string): string =>
  line
    .replace(/^\s*#{1,6}\s+/u, '')
    .replaceAll(/\*\*|__/gu, '')
    .replaceAll(/(?<![\p{L}\d*])[*_](?=\S)([^*_\n]{1,300}?)(?<=\S)[*_](?![\p{L}\d*])/gu, '$1')

/** Rows of the sheets of a workbook that a person sees; a sheet that is named by a day or a hall is headed by its name. */
export function linesOfTable({ sheets }: Table): readonly SourceLine[] {
  const seen = sheets.filter(({ isHidden }) => !isHidden)
  return (seen.length > 0 ? seen : sheets).flatMap((sheet, at) => {
    const name = sheet.name.trim()
    const isTold = datesOf(name, null) !== null || dayNumberOf(name) !== null || roomOf(name) !== null
    const lines = linesOfSheet(sheet, at)
    return isTold ? headed(name, lines) : lines
  })
}

const headed = (name: string, lines: readonly SourceLine[]): readonly SourceLine[] => [
  { cells: [name], table: null },
  ...lines,
]

/** A merged range goes on into so many rows at most. */
const longestMerge = 200

function linesOfSheet({ rows, merges }: TableSheet, table: number): readonly SourceLine[] {
  const byRow = new Map<number, Merge[]>()
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, merge.top + longestMerge)
    for (let row = merge.top; row <= bottom; row += 1)
      byRow.set(row, [...(byRow.get(row) ?? []).slice(0, longestMerge), merge])
  }
  const texts = new Map<Merge, string>()
  return rows
    .filter(({ isHidden }) => !isHidden)
    .map((row) => lineOfRow(row, byRow.get(row.number) ?? [], texts, table))
}

function lineOfRow(
  { number, cells }: TableRow,
  merges: readonly Merge[],
  texts: Map<Merge, string>,
  table: number,
): SourceLine {
  const shown: string[] = []
  const spans: number[] = []
  const continued: number[] = []
  const width = Math.max(cells.length, ...merges.map(({ left }) => left + 1))
  for (let column = 0; column < width; column += 1) {
    const merge = merges.find(({ left, right }) => left <= column && right >= column)
    if (merge !== undefined && merge.left < column && spans.length > 0) continue
    const own = shownText(cells[column])
    if (merge !== undefined && merge.top === number) texts.set(merge, own)
    if (merge !== undefined && merge.top < number) continued.push(column)
    shown.push(merge === undefined ? own : (texts.get(merge) ?? own))
    spans.push(merge === undefined ? 1 : Math.min(merge.right, width + longestMerge) - column + 1)
  }
  return { cells: shown, spans, continued, table }
}

/** Dates and times in one form, however the workbook shows them. */
function shownText(cell: Cell | undefined): string {
  if (typeof cell !== 'object' || cell.kind !== 'date') return textOf(cell).trim()
  return [cell.date ?? '', cell.time].filter((text) => text !== '').join(' ')
}
