import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { readProgrammeFile } from '#documents/read/programme/read-programme-file.ts'
import { corpusProgrammes } from '#tests/fixtures/programme-counts.ts'
import { compared, countsOf } from '#tests/support/programme-counts.ts'

const folder = fileURLToPath(new URL('../../../shared/corpus/programmes', import.meta.url))
const isHere = existsSync(folder)

describe('public programmes, counted by hand (skipped where ../shared is not there)', () => {
  const figures: Record<string, string>[] = []
  afterAll(() => console.table(figures))

  it.skipIf(!isHere).each(corpusProgrammes)('$name', async (expected) => {
    const bytes = readFileSync(join(folder, expected.name))
    expect(['.txt', '.json', '.ics']).toContain(extname(expected.name))
    const found = countsOf(expected.name, await readProgrammeFile(bytes, 'text', { near: null }))
    figures.push(compared(expected, found))
    expect({ ...found, slots: expected.slots && found.slots }).toEqual(expected)
  })

  it.skipIf(!isHere)('every programme of the corpus is counted', () => {
    expect(readdirSync(folder).toSorted()).toEqual(corpusProgrammes.map(({ name }) => name))
  })
})
