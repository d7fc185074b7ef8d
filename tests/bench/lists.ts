import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { inventedPeople, peopleWorkbook } from '#tests/support/people-list.ts'
import type { BenchRow } from './bench-row.ts'
import { ratio } from './docx.ts'
import { hasPython, python } from './peers/side-by-side.ts'

const peer = (name: string) => join(import.meta.dirname, 'peers', name)
const printed = z.object({ milliseconds: z.number(), megabytes: z.number(), cells: z.int() })
const measured = (program: string, script: string, ...options: readonly string[]) =>
  printed.parse(JSON.parse(execFileSync(program, [peer(script), ...options], { encoding: 'utf8' })))

const rows = 100_000

/** FORMATS, bar 5: a list of 100,000 people in 12 columns beside openpyxl in its mode for long lists. Work of all threads. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'))
  try {
    const file = join(folder, 'list.xlsx')
    writeFileSync(file, peopleWorkbook(inventedPeople(rows)))
    const withPython = hasPython('openpyxl')
    const ours = [0, 1, 2].map(() => measured('node', 'list_plenum.ts', file))
    const theirs = withPython ? measured(python, 'list_openpyxl.py', file) : null
    const mine = ours.toSorted((one, other) => one.milliseconds - other.milliseconds)[1]
    if (mine === undefined) throw new Error('nothing was measured')
    return [
      ratio(
        '100,000 rows read, beside openpyxl read-only',
        mine.milliseconds,
        theirs?.milliseconds ?? 0,
        0.4,
        withPython,
      ),
      {
        name: 'the same cells',
        value: `${mine.cells} / ${theirs?.cells ?? '-'}`,
        bar: 'equal',
        pass: theirs === null ? null : mine.cells === theirs.cells,
      },
      {
        name: 'most memory',
        value: `${mine.megabytes.toFixed(0)} MB`,
        bar: 'at most 400 MB',
        pass: mine.megabytes <= 400,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
