import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { emptyBody, type Clause, type Run } from '#domain/drafting/clause.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { normaliseRuns } from '#domain/drafting/runs.ts'
import { formats } from '#documents/formats.ts'
import { arbitraryEditedPair, mapRoots, type EditedPair } from '#tests/support/edited-pair.ts'
import { at, conference, draft, russianBody, russianGost } from '#tests/support/sample-documents.ts'

const works = (command: string, ...options: string[]) => spawnSync(command, options).status === 0
/** A Python that LibreOffice speaks to: its module comes with that of the system, not with others on the path. */
const python = ['python3', '/usr/bin/python3'].find((command) => works(command, '-c', 'import uno')) ?? ''
const office = python !== '' && works('soffice', '--version')

/** Number and text of each paragraph, by file. */
const answer = z.record(
  z.string(),
  z.object({
    accepted: z.array(z.tuple([z.string(), z.string()])),
    rejected: z.array(z.tuple([z.string(), z.string()])),
  }),
)

const [first, ...rest] = russianBody.operative
const moved = { ...russianBody, operative: first === undefined ? [] : [...rest, first] }
const numbersAlike = ({ older, newer }: EditedPair) =>
  older.style.numbering === newer.style.numbering && older.style.subNumbering === newer.style.subNumbering

/**
 * What LibreOffice 7.4 itself cannot take back is left out: another way of numbering (it gives back the style of a paragraph, not
 * its list), and references in paragraphs that moved (it cuts such a paragraph in pieces, as it finds moves by itself).
 */
const pairs: readonly EditedPair[] = [
  { older: russianGost, newer: russianGost },
  { older: russianGost, newer: { ...russianGost, body: moved } },
  { older: draft(emptyBody, russianGost.style, 'ru'), newer: russianGost },
  ...fc.sample(arbitraryEditedPair.filter(numbersAlike), { numRuns: 24, seed: 14 }).map(withoutReferences),
]

function withoutReferences(pair: EditedPair): EditedPair {
  return { older: plainly(pair.older), newer: plainly(pair.newer) }
}

function plainly(document: DraftDocument): DraftDocument {
  return { ...document, body: mapRoots(document.body, plainClause) }
}

function plainClause(clause: Clause): Clause {
  return {
    ...clause,
    blocks: clause.blocks.map((block) =>
      block.type === 'list'
        ? { ...block, clauses: block.clauses.map(plainClause) }
        : { ...block, runs: normaliseRuns(block.runs.map(withoutReference)) },
    ),
  }
}

function withoutReference({ reference, ...run }: Run): Run {
  return reference === undefined ? run : { ...run, text: `${run.text} ` }
}

function plain(document: DraftDocument): Promise<Uint8Array> {
  return formats.writeDocument(document, conference, 'docx', at)
}

/** Needs LibreOffice: not part of `npm test`, run by `npm run test:office` where it is installed. */
describe.skipIf(!office)('a redline in LibreOffice', () => {
  let folder: string
  let found: z.infer<typeof answer>
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plenum-redline-'))
    const keep = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    }
    const files: string[] = []
    for (const [index, { older, newer }] of pairs.entries()) {
      const made = { author: 'Н. В. Громова', at }
      files.push(keep(`${index}-redline.docx`, await formats.writeRedline(older, newer, conference, 'docx', made)))
      files.push(keep(`${index}-older.docx`, await plain(older)), keep(`${index}-newer.docx`, await plain(newer)))
    }
    const script = join(import.meta.dirname, 'accept_reject.py')
    const profile = pathToFileURL(join(folder, 'profile')).href
    const out = execFileSync(python, [script, 'soffice', profile, ...files], {
      maxBuffer: 1e8,
      timeout: 280_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    found = answer.parse(JSON.parse(out.toString()))
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** «label⇥text», so that a number typed and one that is counted read the same. */
  const lines = (name: string, settled: 'accepted' | 'rejected') =>
    found[join(folder, name)]?.[settled].map(([label, text]) => (label === '' ? text : `${label}\t${text}`))

  it.each(pairs.map((_, index) => index))(
    'pair %i: accepting all gives the newer text with its numbers, rejecting all the older',
    (index) => {
      expect(lines(`${index}-newer.docx`, 'accepted')?.length).toBeGreaterThan(0)
      expect(lines(`${index}-redline.docx`, 'accepted')).toEqual(lines(`${index}-newer.docx`, 'accepted'))
      expect(lines(`${index}-redline.docx`, 'rejected')).toEqual(lines(`${index}-older.docx`, 'accepted'))
    },
  )
})
