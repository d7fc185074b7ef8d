// A list of N rows as Plenum exports it: `node sheet_plenum.ts N FILE`. Prints milliseconds and the most memory in megabytes.
import { writeFileSync } from 'node:fs'
import { writeSheetXlsx } from '#documents/people/sheet-xlsx.ts'
import { dateColumn, listHeader, listRow, numberColumn } from './sheet-rows.ts'
import { peakMegabytes } from './peak-memory.ts'

const [count = '', target = ''] = process.argv.slice(2)
const iso = (serial: number) => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10)
const start = performance.now()
const bytes = await writeSheetXlsx(
  {
    name: 'List',
    heading: 'List',
    language: 'ru',
    columns: listHeader.map((header, index) => ({
      header,
      kind: index === dateColumn ? 'date' : index === numberColumn ? 'number' : 'text',
    })),
    rowCount: Number(count),
    row: (index) =>
      listRow(index).map((value, column) => (column === dateColumn && typeof value === 'number' ? iso(value) : value)),
  },
  '2026-01-01T00:00:00.000Z',
  () => undefined,
)
writeFileSync(target, bytes)
console.log(performance.now() - start, peakMegabytes())
