import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchRow } from './bench-row.ts'
import { median } from './median.ts'
import { hasPython, python } from './peers/side-by-side.ts'

const peer = (name: string) => join(import.meta.dirname, 'peers', name)
const turns = 3

interface Figures {
  readonly milliseconds: number
  readonly megabytes: number
}

/** Medians of what commands print, their runs interleaved so that a busy moment hits all of them. */
function measured(commands: Readonly<Record<string, readonly string[]>>): (name: string) => Figures {
  const found = new Map<string, Figures[]>()
  for (let turn = 0; turn < turns; turn += 1)
    for (const [name, [program = '', ...options]] of Object.entries(commands)) {
      const [milliseconds = Number.NaN, megabytes = Number.NaN] = execFileSync(program, options, { encoding: 'utf8' })
        .trim()
        .split(' ')
        .map(Number)
      found.set(name, [...(found.get(name) ?? []), { milliseconds, megabytes }])
    }
  return (name) => {
    const all = found.get(name) ?? []
    return {
      milliseconds: median(all.map(({ milliseconds }) => milliseconds)),
      megabytes: median(all.map(({ megabytes }) => megabytes)),
    }
  }
}

type Measure = keyof Figures
const units = { milliseconds: 'ms', megabytes: 'MB' } as const

/**
 * FORMATS, bars 3 and 4: a list of 10,000 and 100,000 rows and 12 columns as a workbook, beside openpyxl, XlsxWriter and exceljs. exceljs
 * was the start: its streaming writer takes more than twice as long as ours, which is why lists have a writer of their own.
 */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'))
  try {
    const file = (name: string) => join(folder, `${name}.xlsx`)
    const ours = (count: number) => ['node', peer('sheet_plenum.ts'), `${count}`, file(`ours${count}`)]
    const excel = (count: number, way: string) => ['node', peer('sheet_exceljs.ts'), `${count}`, file('exceljs'), way]
    const withWriter = hasPython('xlsxwriter')
    const withOpenpyxl = hasPython('openpyxl')
    const writer = (...more: string[]) => [python, peer('sheet_xlsxwriter.py'), '100000', file('writer'), ...more]
    const of = measured({
      ours100k: ours(100_000),
      ours10k: ours(10_000),
      deflate: ['node', peer('sheet_deflate.ts'), file('ours100000')],
      stream100k: excel(100_000, 'stream'),
      memory100k: excel(100_000, 'memory'),
      memory10k: excel(10_000, 'memory'),
      ...(withWriter ? { writer: writer(), constant: writer('constant') } : {}),
      ...(withOpenpyxl ? { openpyxl: [python, peer('sheet_openpyxl.py'), '100000', file('openpyxl')] } : {}),
    })
    const row = (
      name: string,
      mine: string,
      theirs: string,
      by: Measure,
      limit: number | null,
      present = true,
    ): BenchRow => compared(name, of(mine)[by], of(theirs)[by], by, limit, present)
    return [
      row('100,000 rows beside XlsxWriter', 'ours100k', 'writer', 'milliseconds', 0.35, withWriter),
      row('100,000 rows beside XlsxWriter, constant memory', 'ours100k', 'constant', 'milliseconds', 0.35, withWriter),
      row('100,000 rows beside openpyxl, write only', 'ours100k', 'openpyxl', 'milliseconds', 0.25, withOpenpyxl),
      row('100,000 rows beside exceljs, streaming', 'ours100k', 'stream100k', 'milliseconds', 0.6),
      row('100,000 rows beside the compression of their bytes', 'ours100k', 'deflate', 'milliseconds', 2.5),
      row('10,000 rows beside exceljs in memory', 'ours10k', 'memory10k', 'milliseconds', 0.25),
      row('most memory, 100,000 rows, beside exceljs in memory', 'ours100k', 'memory100k', 'megabytes', 0.1),
      row('most memory beside exceljs, streaming', 'ours100k', 'stream100k', 'megabytes', null),
      row('most memory beside XlsxWriter, constant memory', 'ours100k', 'constant', 'megabytes', null, withWriter),
      row('most memory beside openpyxl, write only', 'ours100k', 'openpyxl', 'megabytes', null, withOpenpyxl),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function compared(
  name: string,
  mine: number,
  theirs: number,
  by: Measure,
  limit: number | null,
  present: boolean,
): BenchRow {
  const bar = limit === null ? '-' : `at most ${limit.toFixed(2)}x`
  if (!present) return { name, value: 'peer absent', bar, pass: null }
  const value = mine / theirs
  return {
    name,
    value: `${value.toFixed(2)}x (${mine.toFixed(0)} / ${theirs.toFixed(0)} ${units[by]})`,
    bar,
    pass: limit === null ? null : value <= limit,
  }
}
