import type { Table, TableRow } from '#domain/people/import/table.ts'
import { decodeText } from '../../decode-text.ts'
import { UnreadableFile } from '../unreadable.ts'
import { readDelimited } from './delimited.ts'

/** An apostrophe shields text that a spreadsheet would take for a formula; it is no part of the text. */
const shield = /^'(?=[=+\-@\t\r])/

const withoutShields = (row: TableRow): TableRow => ({
  ...row,
  cells: row.cells.map((cell) => (typeof cell === 'string' ? cell.replace(shield, '') : cell)),
})

/** Reads text that was pasted from a program of tables, or typed. */
export function readPastedTable(text: string): Table {
  const rows = readDelimited(text.replaceAll(/\r\n?/g, '\n')).map(withoutShields)
  return { sheets: rows.length === 0 ? [] : [{ name: '', isHidden: false, rows, merges: [], leftOut: 0 }] }
}

/** Reads a .csv or .tsv in any encoding and with any delimiter that is usual. */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes)
  if (text === null) throw new UnreadableFile('other', 'no text in an encoding we read')
  return readPastedTable(text)
}
