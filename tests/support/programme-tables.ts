import type { InventedTable, TableCell } from '#tests/fixtures/invented-tables.ts'
import { paragraph, run, wordFile } from './word-file.ts'
import { columnName, workbookFile } from './workbook.ts'

interface PlacedCell {
  readonly column: number
  readonly across: number
  readonly down: number
  readonly text: string
  /** Goes on from the row above. */
  readonly isContinued: boolean
}

/** Cells of every row by their columns, those that reach down from above among them. */
function placed(rows: readonly (readonly TableCell[])[]): readonly (readonly PlacedCell[])[] {
  let open: PlacedCell[] = []
  return rows.map((row) => {
    const cells: PlacedCell[] = []
    const waiting = [...row]
    let column = 0
    while (waiting.length > 0 || open.some((cell) => cell.column >= column)) {
      const above = open.find((cell) => cell.column === column)
      const given = above === undefined ? waiting.shift() : undefined
      if (above === undefined && given === undefined) break
      const { text, across = 1, down = 1 } = typeof given === 'string' ? { text: given } : (given ?? { text: '' })
      const cell = above === undefined ? { column, across, down, text, isContinued: false } : { ...above, down: above.down - 1, text: '', isContinued: true } // prettier-ignore
      cells.push(cell)
      column += cell.across
    }
    open = cells.filter(({ down }) => down > 1)
    return cells
  })
}

const wordCell = ({ across, down, text, isContinued }: PlacedCell): string => {
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''
  const merge = isContinued ? '<w:vMerge/>' : down > 1 ? '<w:vMerge w:val="restart"/>' : ''
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${text.split('\n').map((line) => paragraph(run(line))).join('')}</w:tc>` // prettier-ignore
}

/** The table as Word keeps it, below its lines of text. */
export function wordTable({ before = [], rows }: InventedTable): Uint8Array {
  const table = placed(rows).map((cells) => `<w:tr>${cells.map(wordCell).join('')}</w:tr>`)
  return wordFile({ body: `${before.map((line) => paragraph(run(line))).join('')}<w:tbl>${table.join('')}</w:tbl>` })
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Days after 30 December 1899, as workbooks count. */
const serial = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000

/** Dates and times as real ones (style 1 and 2), whole numbers as numbers, other cells as text. */
function sheetCell(name: string, text: string): string {
  const time = /^(\d{1,2}):(\d\d)$/.exec(text)
  const date = /^(\d{4}-\d\d-\d\d)$/.exec(text)
  if (date !== null) return `<c r="${name}" s="1"><v>${serial(text)}</v></c>`
  if (time !== null) return `<c r="${name}" s="2"><v>${(Number(time[1]) * 60 + Number(time[2])) / 1440}</v></c>`
  if (/^\d+$/.test(text)) return `<c r="${name}"><v>${text}</v></c>`
  return `<c r="${name}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
}

/** The table as a workbook keeps it, with real dates, times and merged cells. */
export function workbookTable({ rows }: InventedTable): Uint8Array {
  const merges: string[] = []
  const xml = placed(rows).map((cells, at) => {
    const row = cells.flatMap(({ column, across, down, text, isContinued }) => {
      if (isContinued) return []
      if (across > 1 || down > 1)
        merges.push(`<mergeCell ref="${columnName(column)}${at + 1}:${columnName(column + across - 1)}${at + down}"/>`)
      return text === '' ? [] : [sheetCell(`${columnName(column)}${at + 1}`, text)]
    })
    return `<row r="${at + 1}">${row.join('')}</row>`
  })
  const merged = merges.length === 0 ? '' : `<mergeCells>${merges.join('')}</mergeCells>`
  return workbookFile({
    formats: ['dd.mm.yyyy', 'h:mm'],
    sheets: [{ name: 'Лист1', xml: `<sheetData>${xml.join('')}</sheetData>${merged}` }],
  })
}
