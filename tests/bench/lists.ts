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
const previewed = z.object({
  milliseconds: z.number(),
  elapsed: z.number(),
  megabytes: z.number(),
  longest: z.number(),
  firstCorrected: z.number(),
  corrected: z.number().nullable(),
  applied: z.number(),
  rows: z.int(),
})
const outputOf = (program: string, script: string, ...options: readonly string[]): unknown =>
  JSON.parse(execFileSync(program, [peer(script), ...options], { encoding: 'utf8' }))
const measured = (program: string, script: string, file: string) => printed.parse(outputOf(program, script, file))

const rows = 100_000
const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`

/**
 * A list brought into a file by the program, and then another set beside the people of the first. Seconds of work of all threads are
 * judged: what else the machine does is not counted.
 */
function preview(folder: string, count: number, most: number): readonly BenchRow[] {
  const [first, second] = [join(folder, `first-${count}.xlsx`), join(folder, `second-${count}.xlsx`)]
  writeFileSync(first, peopleWorkbook(inventedPeople(count, 11)))
  writeFileSync(second, peopleWorkbook(inventedPeople(count)))
  const bring = (list: string, way: string) =>
    previewed.parse(outputOf('node', 'import_plenum.ts', join(folder, `${count}.plenum`), list, way))
  const { applied } = bring(first, 'apply')
  const { milliseconds, elapsed, megabytes, longest, firstCorrected, corrected, rows: judged } = bring(second, 'look')
  const name = `${count.toLocaleString('en')} rows beside ${count.toLocaleString('en')} people`
  return [
    {
      name,
      value: `${seconds(milliseconds)}, by the clock ${seconds(elapsed)}`,
      bar: `at most ${most} s of work`,
      pass: milliseconds <= most * 1000 && judged === count,
    },
    {
      name: '  a name corrected, by the clock',
      value: `${(corrected ?? 0).toFixed(0)} ms, the first ${firstCorrected.toFixed(0)} ms`,
      bar: '-',
      pass: null,
    },
    { name: '  as many stored, by the clock', value: seconds(applied), bar: '-', pass: null },
    { name: '  most memory', value: `${megabytes.toFixed(0)} MB`, bar: '-', pass: null },
    { name: '  longest without a word of progress', value: `${longest.toFixed(0)} ms`, bar: '-', pass: null },
  ]
}

/** FORMATS, bar 5, and the bars of the import: a list of 100,000 people in 12 columns beside openpyxl in its mode for long lists. Work of all threads. */
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
      ...preview(folder, 10_000, 3),
      ...preview(folder, rows, 30),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
