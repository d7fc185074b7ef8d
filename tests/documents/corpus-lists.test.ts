import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { readCsv } from '#documents/read/table/read-csv.ts'
import { fieldsOf } from '#domain/people/fields.ts'
import { mapColumns } from '#domain/people/import/map-columns.ts'
import { corpusHeaders } from '#tests/fixtures/list-headers.ts'

const folder = fileURLToPath(new URL('../../../shared/corpus/participants', import.meta.url))
const isHere = existsSync(folder)
const targetsOf = (bytes: Uint8Array) => {
  const [sheet] = readCsv(bytes).sheets
  if (sheet === undefined) throw new Error('an empty list')
  return mapColumns(sheet, fieldsOf([])).columns.map(({ header, target }) => [header, target ?? ''])
}

describe('columns of public lists', () => {
  const figures: { list: string; columns: number; right: number }[] = []
  afterAll(() => console.table(figures))

  it.each(corpusHeaders)('$name by its header alone', ({ name, columns }) => {
    const found = targetsOf(Buffer.from(columns.map(([header]) => `"${header}"`).join('\t')))
    figures.push({ list: name, columns: columns.length, right: columns.filter((column, at) => String(found[at]) === String(column)).length }) // prettier-ignore
    expect(found).toEqual(columns)
  })

  it.skipIf(!isHere).each(corpusHeaders)('$name as it is', ({ name, columns }) => {
    expect(targetsOf(readFileSync(join(folder, name)))).toEqual(columns)
  })

  it.skipIf(!isHere)('every list of the corpus is tried', () => {
    expect(readdirSync(folder).toSorted()).toEqual(corpusHeaders.map(({ name }) => name))
  })
})
