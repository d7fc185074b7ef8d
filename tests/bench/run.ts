// Measures against peers and floors in the same run: `npm run bench`, or `npm run bench -- docx` for one file.
import { readdirSync } from 'node:fs'
import { z } from 'zod'
import type { BenchRow } from './bench-row.ts'

const notBenches = new Set(['run.ts', 'bench-row.ts'])
const wanted = process.argv.slice(2)
const files = readdirSync(import.meta.dirname).filter(
  (name) =>
    name.endsWith('.ts') && !notBenches.has(name) && (wanted.length === 0 || wanted.includes(name.slice(0, -3))),
)
if (files.length === 0) throw new Error(`No benchmark is called ${wanted.join(', ')}`)

const bench = z.object({ run: z.custom<() => Promise<readonly BenchRow[]>>((value) => typeof value === 'function') })
let missed = 0
for (const file of files) {
  const { run } = bench.parse(await import(`./${file}`))
  console.log(`\n${file.slice(0, -3)}`)
  for (const { name, value, bar, pass } of await run()) {
    if (pass === false) missed += 1
    console.log(`  ${pass === null ? ' ' : pass ? '✓' : '✗'} ${name.padEnd(56)} ${value.padStart(22)}   ${bar}`)
  }
}
console.log(`\n${missed === 0 ? 'every bar reached' : `bars missed: ${missed}`}`)
process.exitCode = missed === 0 ? 0 : 1
