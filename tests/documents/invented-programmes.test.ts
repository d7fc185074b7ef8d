import { afterAll, describe, expect, it } from 'vitest'
import { readProgrammeFile } from '#documents/read/programme/read-programme-file.ts'
import { inventedProgrammes } from '#tests/fixtures/invented-programmes.ts'
import { pageCount, pageTable, sheets, wordTables } from '#tests/fixtures/invented-tables.ts'
import { moreProgrammes } from '#tests/fixtures/more-programmes.ts'
import { compared, countsOf } from '#tests/support/programme-counts.ts'
import { wordTable, workbookTable } from '#tests/support/programme-tables.ts'

describe('programmes of other shapes, counted by hand', () => {
  const figures: Record<string, string>[] = []
  afterAll(() => console.table(figures))

  it.each([...inventedProgrammes, ...moreProgrammes])('$name', async ({ text, form, ...expected }) => {
    const read = await readProgrammeFile(Buffer.from(text), form === 'csv' ? 'delimited' : 'text', { near: null })
    const found = countsOf(expected.name, read)
    figures.push(compared(expected, found))
    expect({ ...found, slots: expected.slots && found.slots }).toEqual(expected)
  })

  it.each(wordTables)('in a table of Word: $name', async ({ before: _before, rows: _rows, ...expected }) => {
    const table = wordTables.find(({ name }) => name === expected.name)
    if (table === undefined) throw new Error('no table')
    const found = countsOf(expected.name, await readProgrammeFile(wordTable(table), 'word', { near: null }))
    figures.push(compared(expected, found))
    expect(found).toEqual(expected)
  })

  it.each(sheets)('in a workbook: $name', async ({ rows: _rows, ...expected }) => {
    const table = sheets.find(({ name }) => name === expected.name)
    if (table === undefined) throw new Error('no sheet')
    const found = countsOf(expected.name, await readProgrammeFile(workbookTable(table), 'workbook', { near: null }))
    figures.push(compared(expected, found))
    expect(found).toEqual(expected)
  })

  it('in a page', async () => {
    const found = countsOf(pageCount.name, await readProgrammeFile(Buffer.from(pageTable), 'page', { near: null }))
    figures.push(compared(pageCount, found))
    expect(found).toEqual(pageCount)
  })
})
