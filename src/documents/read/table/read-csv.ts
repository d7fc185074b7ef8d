import type { Table } from '#domain/people/import/table.ts'
import { decodeText } from '../../decode-text.ts'
import { UnreadableFile } from '../unreadable.ts'
import { readDelimited } from './delimited.ts'

/** Reads text that was pasted from a program of tables, or typed. */
export function readPastedTable(text: string): Table {
  const rows = readDelimited(text.replaceAll(/\r\n?/g, '\n'))
  return { sheets: rows.length === 0 ? [] : [{ name: '', isHidden: false, rows, merges: [], leftOut: 0 }] }
}

/** Reads a .csv or .tsv in any encoding and with any delimiter that is usual. */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes)
  if (text === null) throw new UnreadableFile('other', 'no text in an encoding we read')
  return readPastedTable(text)
}
