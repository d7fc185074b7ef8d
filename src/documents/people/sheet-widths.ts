import type { Cell, CellKind, Sheet } from '#domain/people/lists/sheet.ts'

/** Rows whose words say how wide a column is. */
const looked = 400
/** Of ten cells nine fit on one line. */
const share = 0.9
const widest = 42
const fixed: Partial<Record<CellKind, number>> = { date: 11.5, time: 8.5 }
/** Room of the button of the filter. */
const button = 3

/** Widths of the columns in characters of the standard font, by their headers and by the words of rows taken evenly. */
export function columnWidths(sheet: Sheet): readonly number[] {
  const step = Math.max(1, Math.floor(sheet.rowCount / looked))
  const lengths: number[][] = sheet.columns.map(() => [])
  for (let index = 0; index < sheet.rowCount; index += step)
    for (const [column, cell] of sheet.row(index).entries()) if (cell !== null) lengths[column]?.push(lengthOf(cell))
  return sheet.columns.map(({ header, kind }, index) => {
    const sorted = (lengths[index] ?? []).toSorted((left, right) => left - right)
    const usual = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    const ofHeader = Math.max(...header.split(' ').map((word) => word.length * 1.15)) + button
    return Math.min(widest, Math.max(6, ofHeader, fixed[kind] ?? usual * 1.02 + 2))
  })
}

function lengthOf(cell: Exclude<Cell, null>): number {
  return typeof cell === 'number' ? String(cell).length : Math.max(...cell.split('\n').map((line) => line.length))
}
