import type { Table, TableSheet } from '#domain/people/import/table.ts'
import { UnreadableFile } from '../unreadable.ts'
import { openZip } from '../unzip.ts'
import { limitOf } from './limits.ts'
import { readStrings } from './shared-strings.ts'
import { readSheet, type SheetContext } from './sheet.ts'
import { readWorkbook } from './workbook.ts'

/**
 * Reads an .xlsx: texts as they were typed, numbers to the last digit, real dates, what formulas came to when the file was saved.
 * @throws UnreadableFile for anything that is not a sound workbook
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const zip = openZip(bytes, limitOf)
  const { sheets, strings, formats, system } = readWorkbook(zip)
  const texts = await readStrings(strings === null ? null : zip.pieces(strings))
  const context: SheetContext = { strings: texts, formats, system, cells: 0, known: new Map() }
  const read: TableSheet[] = []
  for (const { name, isHidden, part } of sheets) {
    const pieces = zip.pieces(part)
    if (pieces === null) throw new UnreadableFile('damaged', `no part ${part}`)
    const sheet = await readSheet(pieces, context)
    if (sheet.rows.length > 0) read.push({ name, isHidden, ...sheet })
  }
  return { sheets: read }
}
