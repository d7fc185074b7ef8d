import { expect } from 'vitest'
import { fillMarks } from '#domain/drafting/letterhead.ts'
import { letterheadValues } from '#domain/drafting/letterhead-values.ts'
import { headerOf, officeLetterhead } from '#tests/support/letterhead-file.ts'
import { part } from '#tests/support/office-file.ts'
import { run } from '#tests/support/word-file.ts'
import type { Bench } from '../carriers.ts'
import type { Cases } from '../cases.ts'
import { imported, newFile } from '../documents.ts'

async function added(bench: Bench, documentId?: string): Promise<string> {
  await bench.write('Бланк съезда.docx', await officeLetterhead())
  const source = bench.token('Бланк съезда.docx', 'source')
  const given = documentId === undefined ? {} : { documentId }
  return (await bench.client.letterhead.add({ source, ...given })).letterheadId
}

async function exported(bench: Bench, documentId: string, letterhead?: string): Promise<string> {
  const target = bench.token('out.docx', 'target')
  const own = letterhead === undefined ? {} : { letterhead: bench.token(letterhead, 'source') }
  await bench.client.document.export({ documentId, format: 'docx', target, ...own })
  const parts = ['header1', 'header2', 'footer1', 'footer3']
  const file = await bench.read('out.docx')
  return parts.map((name) => (file.includes(`word/${name}.xml`) ? part(file, `word/${name}.xml`) : '')).join('')
}

export const letterheadCases: Cases<'letterhead'> = {
  'letterhead.list': async (bench) => {
    const { document } = await imported(bench)
    expect(await bench.client.letterhead.list()).toEqual([])
    const id = await added(bench)
    const [listed] = await bench.client.letterhead.list()
    expect(listed).toMatchObject({ id, name: 'Бланк съезда', unknown: ['телефон'], notes: [], hasPageNumber: false })
    expect(listed?.fields).toEqual(['conference', 'date', 'place'])
    expect(listed?.pictures).toEqual({ header: 1, footer: 0 })
    expect(listed?.page?.margin.left).toBe(1417)
    expect(listed?.type.font).toBe('PT Serif')
    const values = letterheadValues(document, { title: 'III Съезд' })
    expect(listed?.header.map((line) => fillMarks(line, values).replaceAll('\u00a0', ' '))).toEqual([
      'СОЮЗ РЕЧНЫХ ГОРОДОВ',
      '14 мая 2026 г. г. Саратов',
    ])
  },
  'letterhead.add': async (bench) => {
    const { document } = await imported(bench)
    const id = await added(bench, document.id)
    const { style } = (await bench.client.document.get({ documentId: document.id })).document
    expect(style).toEqual({ ...document.style, letterhead: id })
    expect(await exported(bench, document.id)).toContain('СОЮЗ РЕЧНЫХ ГОРОДОВ')
    await bench.write('other.docx', headerOf(run('Другой бланк')))
    const other = await exported(bench, document.id, 'other.docx')
    expect([other.includes('Другой бланк'), other.includes('СОЮЗ')]).toEqual([true, false])
    // The file and the choice are one step.
    await bench.client.history.undo()
    expect(await bench.client.letterhead.list()).toEqual([])
    expect((await bench.client.document.get({ documentId: document.id })).document.style).toEqual(document.style)
    await bench.client.history.redo()
    expect(await bench.client.letterhead.list()).toHaveLength(1)
    await bench.write('bad.docx', 'no zip file')
    const bad = bench.client.letterhead.add({ source: bench.token('bad.docx', 'source') })
    await expect(bad).rejects.toMatchObject({ code: 'reading.notWord' })
    await bench.client.document.update({ documentId: document.id, changes: { status: 'adopted' } })
    const source = bench.token('other.docx', 'source')
    await expect(bench.client.letterhead.add({ source, documentId: document.id })).rejects.toMatchObject({
      code: 'document.adopted',
    })
  },
  'letterhead.remove': async (bench) => {
    await newFile(bench)
    const letterheadId = await added(bench)
    expect((await bench.client.letterhead.remove({ letterheadId })).undo).toEqual({
      command: 'letterhead.remove',
      subject: 'Бланк съезда',
    })
    const again = bench.client.letterhead.remove({ letterheadId })
    await expect(again).rejects.toMatchObject({ code: 'letterhead.notFound' })
    await bench.client.history.undo()
    expect((await bench.client.letterhead.list())[0]?.id).toBe(letterheadId)
  },
}
