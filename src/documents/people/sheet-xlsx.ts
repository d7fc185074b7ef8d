import type { IsoInstant } from '#domain/language/language.ts'
import type { Cell, Sheet } from '#domain/people/lists/sheet.ts'
import { encodePart } from '../package-parts.ts'
import { rowHeight } from '../plan/table.ts'
import { packPart, zipPacked, type PackedPart } from '../zip.ts'
import type { Watch } from './in-pieces.ts'
import { Packer } from './packer.ts'
import { cellXml, styleIndex, textCell } from './sheet-cells.ts'
import { letter, sheetEnd, sheetStart, workbookParts } from './sheet-parts.ts'
import { columnWidths } from './sheet-widths.ts'

/** Rows made into one piece of XML. */
const batch = 250

/**
 * A list as a workbook (ECMA-376 transitional), written from top to bottom: only the compressed bytes are kept, and they are made
 * by another thread while the next rows are put together. The bench «list-sheets» says why this is not exceljs.
 *
 * @param at written as time of making: the same list and time give the same bytes
 */
export async function writeSheetXlsx(sheet: Sheet, at: IsoInstant, watch: Watch): Promise<Uint8Array> {
  const packed = await packSheet(sheet, watch)
  const parts = Array.from(workbookParts(sheet, at), ([name, xml]) => packPart(name, encodePart(xml)))
  return zipPacked([...parts, packed])
}

async function packSheet(sheet: Sheet, watch: Watch): Promise<PackedPart> {
  const packer = new Packer()
  try {
    const widths = columnWidths(sheet)
    await packer.push(sheetStart(sheet, widths) + headerXml(sheet, widths))
    const rows = rowWriter(sheet, widths)
    for (let from = 0; from < sheet.rowCount; from += batch) {
      watch(from)
      await packer.push(rows(from, Math.min(sheet.rowCount, from + batch)))
    }
    await packer.push(sheetEnd(sheet))
    return await packer.end('xl/worksheets/sheet1.xml')
  } finally {
    packer.close()
  }
}

function headerXml({ columns }: Sheet, widths: readonly number[]): string {
  const headers = columns.map(({ header }) => header)
  const cells = headers.map((header, index) => textCell(`${letter(index + 1)}1`, header, styleIndex.header)).join('')
  // The button of the filter covers the end of the last line.
  const height =
    rowHeight(
      headers,
      widths.map((width) => width - 3),
    ) + 8
  return `<row r="1" ht="${height}" customHeight="1">${cells}</row>`
}

/** Writes rows from one index to before another. */
function rowWriter(sheet: Sheet, widths: readonly number[]): (from: number, to: number) => string {
  const letters = sheet.columns.map((_, index) => letter(index + 1))
  const { columns } = sheet
  return (from, to) => {
    let xml = ''
    for (let index = from; index < to; index += 1) {
      const cells = sheet.row(index)
      const number = index + 2
      xml += heightOf(cells, widths, number)
      for (let column = 0; column < columns.length; column += 1)
        xml += cellXml(`${letters[column]}${number}`, cells[column] ?? null, columns[column]?.kind ?? 'text')
      xml += '</row>'
    }
    return xml
  }
}

/** A row opens with a height of its own where a cell needs more than one line. */
function heightOf(cells: readonly Cell[], widths: readonly number[], number: number): string {
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column]
    if (typeof cell === 'string' && (cell.length > (widths[column] ?? 0) || cell.includes('\n')))
      return `<row r="${number}" ht="${rowHeight(cells, widths)}" customHeight="1">`
  }
  return `<row r="${number}">`
}
