import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'

/** Values of the first sheet by the streaming reader of exceljs, another way than the product writes them. */
export async function valuesOf(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const rows: unknown[][] = []
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
    sharedStrings: 'cache',
    styles: 'cache',
    worksheets: 'emit',
    hyperlinks: 'ignore',
    entries: 'emit',
  })
  for await (const sheet of reader) {
    if (rows.length > 0) break
    for await (const row of sheet) rows.push(Array.isArray(row.values) ? row.values.slice(1) : [])
  }
  return rows
}
