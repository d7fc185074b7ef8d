// A plan of N rows as Plenum exports it, in a process of its own: cold.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { formats } from '#documents/formats.ts'
import { at, russianGost, samplePlan } from '#tests/support/sample-documents.ts'

const [source = '', target = ''] = process.argv.slice(2)
const rows = z.array(z.array(z.string())).parse(JSON.parse(readFileSync(source, 'utf8')))
const plan = samplePlan(
  russianGost,
  rows.map(([number = '', text = '', action = '']) => ({ clauseNumber: number, clauseText: text, action })),
)
await import('#documents/plan-xlsx.ts')
const start = performance.now()
writeFileSync(target, await formats.writePlan(plan, at))
console.log(performance.now() - start)
