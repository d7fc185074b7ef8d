import type { Cell, CellKind, Sheet } from '#domain/people/lists/sheet.ts'
import { looksLikeFormula } from '../plan/table.ts'
import { printable } from '../printable.ts'
import type { Watch } from './in-pieces.ts'

const batch = 2000

/**
 * A list as CSV (RFC 4180) in UTF-8 with a byte order mark, as Excel opens it: fields are parted by what parts a list in the language,
 * dates are written as it writes them, decimals too. Text a spreadsheet could take for a formula begins with an apostrophe.
 */
export async function writeSheetCsv(sheet: Sheet, watch: Watch): Promise<Uint8Array> {
  const delimiter = sheet.language === 'ru' ? ';' : ','
  const line = (cells: readonly string[]) => `${cells.join(delimiter)}\r\n`
  const pieces = [Buffer.from(`\uFEFF${line(sheet.columns.map(({ header }) => quoted(header, delimiter)))}`)]
  const kinds = sheet.columns.map(({ kind }) => kind)
  for (let from = 0; from < sheet.rowCount; from += batch) {
    watch(from)
    let text = ''
    for (let index = from; index < Math.min(sheet.rowCount, from + batch); index += 1) {
      const cells = sheet.row(index)
      text += line(kinds.map((kind, column) => field(cells[column] ?? null, kind, delimiter)))
    }
    pieces.push(Buffer.from(text))
    // Others are answered between the pieces.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return Buffer.concat(pieces)
}

function field(cell: Cell, kind: CellKind, delimiter: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return delimiter === ';' ? String(cell).replace('.', ',') : String(cell)
  if (kind === 'date' && delimiter === ';') return quoted(cell.split('-').toReversed().join('.'), delimiter)
  return quoted(cell, delimiter)
}

function quoted(text: string, delimiter: string): string {
  const clean = printable(text)
  const safe = looksLikeFormula(clean) ? `'${clean}` : clean
  return /["\r\n]/u.test(safe) || safe.includes(delimiter) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe
}
