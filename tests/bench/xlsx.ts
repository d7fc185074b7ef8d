import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchRow } from './bench-row.ts'
import { ratio } from './docx.ts'
import { hasPython, medians, python } from './peers/side-by-side.ts'

const peer = (name: string) => join(import.meta.dirname, 'peers', name)
const text = 'Рекомендовать городам-участникам создать службы учёта воды и передавать показания секретариату'

/**
 * The plan of a long resolution beside openpyxl, with the same styles on every cell. exceljs alone takes 1.6 times as long as openpyxl
 * at 1000 rows; the bar leaves room for the repairs after it.
 */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'))
  try {
    const [ours, theirs] = [join(folder, 'ours.json'), join(folder, 'theirs.json')]
    const rows = Array.from({ length: 300 }, (_, index) => [`${index + 1}`, `${text} (п. ${index})`, text.slice(22)])
    writeFileSync(ours, JSON.stringify(rows))
    const cells = [
      'города-участники',
      'администрации городов',
      '',
      '@2026-03-01',
      'до 1 марта 2026 г.',
      'Не начато',
      '0',
      '',
      '',
      'Подтверждено',
    ]
    writeFileSync(theirs, JSON.stringify(rows.map((row) => row.concat(cells))))
    const withPython = hasPython('openpyxl')
    const of = medians(
      {
        ours: ['node', peer('xlsx_plenum.ts'), ours, join(folder, 'ours.xlsx')],
        ...(withPython ? { openpyxl: [python, peer('xlsx_openpyxl.py'), theirs, join(folder, 'theirs.xlsx')] } : {}),
      },
      5,
    )
    return [ratio('plan of 300 rows, cold, beside openpyxl', of('ours'), of('openpyxl'), 2, withPython)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
