import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchRow } from './bench-row.ts'
import { hasPython, medians, python } from './peers/side-by-side.ts'

const peer = (name: string) => join(import.meta.dirname, 'peers', name)

const verbs = ['Одобрить', 'Рекомендовать', 'Поручить', 'Просить', 'Отметить', 'Создать']
const objects = [
  'доклад рабочей группы об учёте воды в городах бассейна',
  'городам-участникам обмен показаниями за № 5 и № 7',
  'секретариату подготовку сводки к 1 марта 2026 г.',
  'опыт школ, в которых проходят дни воды',
]

/** Clauses of three levels: of five one stands at the top, two below it, two below those. The same for all peers. */
function clauses(count: number): readonly (readonly [level: number, lead: string, text: string])[] {
  return Array.from({ length: count }, (_, index) => [
    index % 5 === 0 ? 0 : index % 5 < 3 ? 1 : 2,
    verbs[index % verbs.length] ?? '',
    ` ${objects[index % objects.length]}, принимая во внимание ${objects[(index * 3) % objects.length]} и итоги обсуждения ${1 + (index % 28)} октября 2025 года (п. ${index})`,
  ])
}

/** FORMATS, bars 1 and 2: writing a Word document beside python-docx, the bare docx library and pandoc. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'))
  try {
    const source = (count: number) => join(folder, `${count}.json`)
    for (const count of [300, 3000]) writeFileSync(source(count), JSON.stringify(clauses(count)))
    const ours = (count: number, warm: number) => [
      'node',
      peer('docx_plenum.ts'),
      source(count),
      join(folder, 'ours.docx'),
      `${warm}`,
    ]
    const bare = (count: number, warm: number) => [
      'node',
      peer('docx_bare.mjs'),
      source(count),
      join(folder, 'bare.docx'),
      `${warm}`,
    ]
    const withPython = hasPython('docx')
    const pythonDocx = (count: number) => [python, peer('docx_python.py'), source(count), join(folder, 'python.docx')]
    const of = medians(
      {
        cold3000: ours(3000, 0),
        bare3000: bare(3000, 0),
        warm300: ours(300, 9),
        bareWarm300: bare(300, 9),
        cold300: ours(300, 0),
        bare300: bare(300, 0),
        ...(withPython ? { python3000: pythonDocx(3000), python300: pythonDocx(300) } : {}),
      },
      5,
    )
    return [
      ratio('3000 clauses, cold, beside python-docx', of('cold3000'), of('python3000'), 0.3, withPython),
      ratio('300 clauses, warm, beside python-docx fresh', of('warm300'), of('python300'), 0.25, withPython),
      ratio('300 clauses, warm, whole export beside bare docx', of('warm300'), of('bareWarm300'), 1.3, true),
      {
        ...ratio('300 clauses, cold, whole export beside bare docx', of('cold300'), of('bare300'), 1.3, true),
        bar: '-',
        pass: null,
      },
      ratio('3000 clauses, cold, whole export beside bare docx', of('cold3000'), of('bare3000'), 1.3, true),
      pandocRow(folder, of('cold300')),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function ratio(name: string, mine: number, theirs: number, limit: number, present: boolean): BenchRow {
  const bar = `at most ${limit.toFixed(2)}x`
  if (!present) return { name, value: 'peer absent', bar, pass: null }
  const value = mine / theirs
  return {
    name,
    value: `${value.toFixed(2)}x (${mine.toFixed(0)} / ${theirs.toFixed(0)} ms)`,
    bar,
    pass: value <= limit,
  }
}

/** For scale only: another program with another content model. */
function pandocRow(folder: string, mine: number): BenchRow {
  const name = '300 clauses, cold, beside pandoc with its start'
  if (spawnSync('pandoc', ['--version']).error !== undefined)
    return { name, value: 'peer absent', bar: '-', pass: null }
  const markdown = clauses(300)
    .map(([level, lead, text]) => `${'    '.repeat(level)}1. **${lead}**${text}`)
    .join('\n')
  writeFileSync(join(folder, 'pandoc.md'), markdown)
  const start = performance.now()
  execFileSync('pandoc', [join(folder, 'pandoc.md'), '-o', join(folder, 'pandoc.docx')])
  const time = performance.now() - start
  return {
    name,
    value: `${(mine / time).toFixed(2)}x (${mine.toFixed(0)} / ${time.toFixed(0)} ms)`,
    bar: '-',
    pass: null,
  }
}
