import type { SourceLine } from '#domain/agenda/read/source-line.ts'
import type { GridCell } from '../html/grid.ts'
import type { PagePart } from '../html/paragraphs.ts'

interface OpenCell {
  readonly cell: GridCell
  text: string
}

/** Lines of a page and rows of its tables; a cell that reaches down is told in every row that it takes. */
export function linesOfPage(parts: readonly PagePart[]): readonly SourceLine[] {
  const lines: SourceLine[] = []
  let row: OpenCell[] = []
  let held: readonly { readonly cell: OpenCell; readonly left: number }[] = []
  const flush = () => {
    const [first] = row
    if (first === undefined) return
    const above = held.filter(({ cell, left }) => left > 0 && cell.cell.table === first.cell.table)
    const own = row.map((cell) => ({ cell, left: cell.cell.down }))
    // One cell for each column: of those that lie over one another in a broken table, the one written last.
    const byColumn = new Map([...above, ...own].map((one) => [one.cell.cell.cell, one] as const))
    const all = [...byColumn.values()].toSorted((one, other) => one.cell.cell.cell - other.cell.cell.cell)
    lines.push(
      lineOf(
        all.map(({ cell }) => cell),
        first.cell.row,
      ),
    )
    held = all.map(({ cell, left }) => ({ cell, left: left - 1 }))
    row = []
  }
  for (const { paragraph, cell } of parts) {
    const words = paragraph.runs.map(({ text }) => text).join('')
    const text = paragraph.label === null || words.trim() === '' ? words : `${paragraph.label} ${words}`
    if (row[0]?.cell.row !== cell?.row) flush()
    const last = row.at(-1)
    if (cell === null) for (const line of text.split('\n')) lines.push({ cells: [line], table: null })
    else if (last?.cell.cell === cell.cell) last.text += `\n${text}`
    else row.push({ cell, text })
  }
  flush()
  return lines
}

function lineOf(cells: readonly OpenCell[], row: number): SourceLine {
  // Cells without words are no paragraphs: what stands between two others is told by an empty one.
  const texts: string[] = []
  const spans: number[] = []
  let column = 0
  for (const { cell, text } of cells) {
    for (; column < cell.cell; column += 1) {
      texts.push('')
      spans.push(1)
    }
    texts.push(text)
    spans.push(cell.across)
    column = Math.max(column, cell.cell + cell.across)
  }
  const continued = cells.filter(({ cell }) => cell.row !== row).map(({ cell }) => cell.cell)
  return { cells: texts, spans, continued, table: cells[0]?.cell.table ?? 0 }
}
