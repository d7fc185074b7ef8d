// The same clauses as Plenum exports them: domain values, numbering, typesetting, tree, file. In a process of its own: cold.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { emptyBody, type Clause } from '#domain/drafting/clause.ts'
import { conferenceStyle } from '#domain/drafting/document.ts'
import { formats } from '#documents/formats.ts'
import { at, conference, draft } from '#tests/support/sample-documents.ts'

const [source = '', target = '', warmRuns = '0'] = process.argv.slice(2)
const items = z.array(z.tuple([z.number(), z.string(), z.string()])).parse(JSON.parse(readFileSync(source, 'utf8')))

/** Levels of the outline as nested lists. */
function nested(from: number, level: number): { clauses: Clause[]; next: number } {
  const clauses: Clause[] = []
  let index = from
  for (let item = items[index]; item !== undefined && item[0] >= level; item = items[index]) {
    const id = `clause-${index}`
    const [, lead, text] = item
    const below = nested(index + 1, level + 1)
    const runs = [{ text: lead, bold: true }, { text }]
    clauses.push({
      id,
      role: 'clause',
      blocks: [
        { type: 'text', runs },
        ...(below.clauses.length === 0 ? [] : [{ type: 'list', marker: 'numbered', clauses: below.clauses } as const]),
      ],
    })
    index = below.next
  }
  return { clauses, next: index }
}

const document = draft({ ...emptyBody, operative: nested(0, 0).clauses }, conferenceStyle, 'ru')
await import('#documents/docx/write-docx.ts')
const times: number[] = []
for (let run = 0; run <= Number(warmRuns); run += 1) {
  const start = performance.now()
  const bytes = await formats.writeDocument(document, conference, 'docx', at)
  times.push(performance.now() - start)
  if (run === 0) writeFileSync(target, bytes)
}
const later = times.slice(1).toSorted((left, right) => left - right)
console.log(later.length === 0 ? times[0] : later[Math.floor(later.length / 2)])
