import { expect } from 'vitest'
import { ownText, plainText } from '#domain/drafting/clause.ts'
import { diffBodies } from '#domain/drafting/patch.ts'
import type { ReadingProposal } from '#domain/drafting/read/proposal.ts'
import type { View } from '#domain/drafting/read/source.ts'
import type { PlenumClient } from '#api/client.ts'
import { part } from '#tests/support/office-file.ts'
import type { Cases } from '../cases.ts'
import { unzipOwn, zip } from '#documents/zip.ts'
import type { Bench } from '../carriers.ts'
import { firstClause, imported, newFile, operative, wordsOf, type Rendered } from '../documents.ts'
import { draftFile, refusedFiles } from '#tests/support/word-draft.ts'
import { resolutionText } from '../resolution.ts'

const operativeItem = ({ items }: ReadingProposal) => items.find((item) => item.part === 'operative')

export const draftingCases: Cases<'conference' | 'document' | 'resolution'> = {
  'conference.list': async (bench) => {
    await newFile(bench)
    expect(await bench.client.conference.list()).toMatchObject([{ title: 'III Съезд', workingLanguages: ['ru'] }])
  },
  'conference.update': async (bench) => {
    await newFile(bench)
    const [conference] = await bench.client.conference.list()
    if (conference === undefined) throw new Error('no conference')
    const changed = { ...conference, place: 'Саратов', ordinal: 3, startsOn: '2026-05-13' }
    expect(await bench.client.conference.update(changed)).toEqual(changed)
    await expect(bench.client.conference.update({ ...changed, id: 'other' })).rejects.toMatchObject({
      code: 'conference.notFound',
    })
  },
  'document.list': async (bench) => {
    const { document } = await imported(bench)
    expect(await bench.client.document.list()).toMatchObject([{ id: document.id, operativeCount: 4 }])
  },
  'document.get': async (bench) => {
    const rendered = await imported(bench)
    expect(rendered.numbers[firstClause(rendered)]).toMatchObject({ number: '1', label: '1.' })
    expect(rendered.words).toBeGreaterThan(40)
    const documentId = rendered.document.id
    const target = rendered.document.body.operative[2]?.id ?? ''
    const runs = [{ text: 'Исполнить пункт ' }, { text: '3', reference: target }]
    await bench.client.document.edit({
      documentId,
      edits: [
        { type: 'setText', clauseId: firstClause(rendered), block: 0, runs },
        { type: 'move', clauseId: target, place: { part: 'operative', index: 1 } },
      ],
    })
    expect(wordsOf(await bench.client.document.get({ documentId }), 0)).toBe('Исполнить пункт 2')
    await expect(bench.client.document.get({ documentId: 'none' })).rejects.toMatchObject({
      code: 'document.notFound',
      data: { id: 'none' },
    })
  },
  'document.create': async (bench) => {
    const conferenceId = await newFile(bench)
    const fields = { conferenceId, kind: 'statement', language: 'en', title: 'Statement' } as const
    const { document } = await bench.client.document.create(fields)
    expect(document).toMatchObject({ ...fields, status: 'draft', style: { layout: 'un' } })
    const templated = { conferenceId, title: 'Протокол', templateId: 'ru-minutes' }
    const minutes = await bench.client.document.create(templated)
    expect(minutes.document).toMatchObject({ kind: 'minutes', language: 'ru', title: 'Протокол' })
    expect(minutes.numbers[firstClause(minutes)]?.label).toBe('1.')
    await expect(bench.client.document.create({ ...templated, templateId: 'none' })).rejects.toMatchObject({
      code: 'template.notFound',
    })
  },
  'document.update': async (bench) => {
    const { document } = await imported(bench)
    const change = (changes: Parameters<PlenumClient['document']['update']>[0]['changes']) =>
      bench.client.document.update({ documentId: document.id, changes })
    expect((await change({ title: 'Итог', status: 'adopted' })).document).toMatchObject({ title: 'Итог' })
    await expect(change({ title: 'Поздно' })).rejects.toMatchObject({ code: 'document.adopted' })
    const edits = [{ type: 'remove', clauseId: document.body.operative[0]?.id ?? '' } as const]
    await expect(bench.client.document.edit({ documentId: document.id, edits })).rejects.toMatchObject({
      code: 'document.adopted',
    })
    expect((await change({ status: 'draft' })).document.status).toBe('draft')
  },
  'document.edit': async (bench) => {
    const rendered = await imported(bench)
    const documentId = rendered.document.id
    const moved = await bench.client.document.edit({
      documentId,
      edits: [
        { type: 'move', clauseId: firstClause(rendered), place: { part: 'operative', index: 3 } },
        { type: 'insert', place: { part: 'operative', index: 0 }, role: 'clause', runs: [{ text: 'Начать вовремя' }] },
      ],
    })
    expect(wordsOf(moved, 0)).toBe('Начать вовремя')
    expect(moved.numbers[firstClause(rendered)]?.number).toBe('5')
    const typed = (text: string) =>
      bench.client.document.edit({
        documentId,
        typing: 'burst',
        edits: [{ type: 'setText', clauseId: firstClause(rendered), block: 0, runs: [{ text }] }],
      })
    await typed('Считать')
    await typed('Считать работу')
    await bench.client.history.undo()
    expect((await bench.client.document.get({ documentId })).document).toEqual(moved.document)
    await expect(
      bench.client.document.edit({ documentId, edits: [{ type: 'remove', clauseId: 'none' }] }),
    ).rejects.toMatchObject({ code: 'edit.refused', data: { refusal: 'unknown-clause' } })
  },
  'document.rewrite': async (bench) => {
    const { document, sequence } = await imported(bench)
    const documentId = document.id
    const typed = (words: string) => ({
      ...document.body,
      operative: document.body.operative.map((clause, index) =>
        index === 0 ? { ...clause, blocks: [{ type: 'text' as const, runs: [{ text: words }] }] } : clause,
      ),
    })
    // Two windows that both know the text as it was imported.
    const own = diffBodies(document.body, typed('Считать важной'))
    const moved = diffBodies(document.body, { ...document.body, operative: document.body.operative.toReversed() })
    expect(await bench.client.document.rewrite({ documentId, patch: own, typing: 'burst' })).toEqual({
      previous: sequence,
      sequence: sequence + 1,
    })
    await bench.client.document.rewrite({ documentId, patch: moved })
    const now = await bench.client.document.get({ documentId })
    expect(now.sequence).toBe(sequence + 2)
    expect(wordsOf(now, 3)).toBe('Считать важной')
    await bench.client.history.undo()
    await bench.client.history.undo()
    expect((await bench.client.document.get({ documentId })).document).toEqual(document)
    await bench.client.document.update({ documentId, changes: { status: 'adopted' } })
    await expect(bench.client.document.rewrite({ documentId, patch: own })).rejects.toMatchObject({
      code: 'document.adopted',
    })
  },
  'document.readClipping': async (bench) => {
    const { document } = await imported(bench)
    const read = async (html: string | null, text: string) =>
      (await bench.client.document.readClipping({ documentId: document.id, html, text })).clauses
    const list = await read('<ol><li>Одобрить <b>доклад</b>;<li>Издать книгу.</ol>', '1. Одобрить доклад;')
    expect(list.map(ownText)).toEqual(['Одобрить доклад', 'Издать книгу'])
    expect(list[0]?.blocks[0]).toMatchObject({ runs: [{ text: 'Одобрить ' }, { text: 'доклад', bold: true }] })
    // A page without words says less than the text beside it.
    expect((await read('<img src="x.png">', '1. Одобрить;\n2. Издать.')).map(ownText)).toEqual(['Одобрить', 'Издать'])
    expect((await bench.client.document.get({ documentId: document.id })).document).toEqual(document)
  },
  'document.remove': async (bench) => {
    const { document } = await imported(bench)
    const history = await bench.client.document.remove({ documentId: document.id })
    expect(history.undo?.command).toBe('document.remove')
    expect(await bench.client.document.list()).toEqual([])
  },
  'document.export': async (bench) => {
    const { document } = await imported(bench)
    for (const format of ['docx', 'html', 'akn', 'txt', 'md'] as const) {
      const target = bench.token(`out.${format}`, 'target')
      const written = await bench.client.document.export({ documentId: document.id, format, target })
      expect(written).toEqual({ name: `out.${format}`, bytes: (await bench.read(`out.${format}`)).byteLength })
    }
    const nowhere = { documentId: document.id, format: 'pdf', target: bench.token('out.pdf', 'target') } as const
    await expect(bench.client.document.export(nowhere)).rejects.toMatchObject({ code: 'export.noPdf' })
    await expect(bench.read('out.pdf')).rejects.toThrow('ENOENT')
    expect((await bench.read('out.txt')).toString()).toContain('ПОСТАНОВИЛИ:')
  },
  'document.exportForms': async (bench) => {
    // None of these hosts has a window to print in.
    expect(await bench.client.document.exportForms()).toEqual([
      { format: 'docx', extension: 'docx' },
      { format: 'html', extension: 'html' },
      { format: 'akn', extension: 'xml' },
      { format: 'txt', extension: 'txt' },
      { format: 'md', extension: 'md' },
    ])
  },
  'document.preview': async (bench) => {
    const { document } = await imported(bench)
    expect((await bench.client.document.preview({ documentId: document.id })).html).toContain('ПОСТАНОВИЛИ:')
  },
  'resolution.read': async (bench) => {
    await bench.write('r.txt', resolutionText)
    const found = await bench.client.resolution.read({ source: bench.token('r.txt', 'source') })
    expect(found).toMatchObject({ name: 'r.txt', proposal: { language: 'ru' } })
    expect(found.text).toContain('Съезда краеведов')
    await bench.write('r.docx', draftFile())
    const source = bench.token('r.docx', 'source')
    const first = async (view?: View) => {
      const read = await bench.client.resolution.read({ source, ...(view === undefined ? {} : { view }) })
      return [read.view, plainText(operativeItem(read.proposal)?.runs ?? [])]
    }
    expect(await first()).toEqual(['accepted', 'Одобрить новый план'])
    expect(await first('original')).toEqual(['original', 'Одобрить прежний план'])
    expect(await first('marked')).toEqual(['marked', 'Одобрить прежний новый план'])
    await bench.write('page.html', '<h1>Резолюция</h1><p>ПОСТАНОВИЛИ:</p><ol><li>Одобрить доклад.</ol>')
    const page = await bench.client.resolution.read({ source: bench.token('page.html', 'source') })
    expect(page).toMatchObject({ view: null, text: 'Резолюция\nПОСТАНОВИЛИ:\n1.\tОдобрить доклад.' })
    for (const [name, bytes, code] of refusedFiles) {
      await bench.write(name, bytes)
      const refused = bench.client.resolution.read({ source: bench.token(name, 'source') })
      await expect(refused, name).rejects.toMatchObject({ code, data: { name } })
    }
  },
  'resolution.compare': async (bench) => {
    await bench.write('old.txt', resolutionText)
    await bench.write('new.txt', resolutionText.replace('Съезда', 'Форума'))
    const files = { older: bench.token('old.txt', 'source'), newer: bench.token('new.txt', 'source') }
    const { older, newer, comparison } = await bench.client.resolution.compare(files)
    expect([older.name, newer.name]).toEqual(['old.txt', 'new.txt'])
    expect(comparison.counts).toMatchObject({ wordsInserted: 1, wordsDeleted: 1, inserted: 0, deleted: 0, moved: 0 })
  },
  'resolution.redline': async (bench) => {
    await bench.write('old.txt', resolutionText)
    await bench.write('new.txt', resolutionText.replace('Съезда', 'Форума'))
    const files = { older: bench.token('old.txt', 'source'), newer: bench.token('new.txt', 'source') }
    for (const format of ['docx', 'html'] as const) {
      const target = bench.token(`redline.${format}`, 'target')
      const done = await bench.client.resolution.redline({ ...files, target, format, author: 'Н. В. Громова' })
      expect(done).toEqual({ name: `redline.${format}`, bytes: (await bench.read(`redline.${format}`)).byteLength })
    }
    expect((await bench.read('redline.html')).toString()).toContain('Н. В. Громова')
    expect(part(await bench.read('redline.docx'), 'word/document.xml')).toMatch(
      /<w:ins [^>]*w:author="Н. В. Громова"[^>]*><w:r><w:t[^>]*>Форума</,
    )
  },
  'resolution.import': async (bench) => {
    const rendered = await imported(bench)
    expect(operative(rendered).map((_, index) => wordsOf(rendered, index).split(' ')[0])).toEqual([
      'Считать',
      'Рекомендовать',
      'Поручить',
      'Обратиться',
    ])
    await bench.write('r.docx', draftFile())
    const { proposal, remarks } = await bench.client.resolution.read({ source: bench.token('r.docx', 'source') })
    const conferenceId = rendered.document.conferenceId
    const { document } = await bench.client.resolution.import({ conferenceId, proposal, remarks })
    const kept = await bench.client.remark.list({ documentId: document.id })
    expect(kept.map(({ author, text, quote, clauseId }) => ({ author, text, quote, clauseId }))).toEqual([
      { author: 'Н. Сафаров', text: 'Какой план?', quote: 'план', clauseId: document.body.operative[0]?.id },
    ])
    await bench.client.history.undo()
    expect(await bench.client.document.list()).toHaveLength(1)
    // A file of ours whose document is here: one more document, with ids of its own.
    const copy = await bench.client.resolution.import({
      conferenceId,
      proposal: await exportedAndRead(bench, rendered),
    })
    expect(copy.document.id).not.toBe(rendered.document.id)
    expect(operative(copy).map((_, index) => wordsOf(copy, index))).toEqual(
      operative(rendered).map((_, index) => wordsOf(rendered, index)),
    )
    // In another file it is the same document.
    const proposal2 = await exportedAndRead(bench, rendered)
    await bench.client.file.create({ target: bench.token('other.plenum', 'target'), title: 'Другой', language: 'ru' })
    const [other] = await bench.client.conference.list()
    const moved = await bench.client.resolution.import({ conferenceId: other?.id ?? '', proposal: proposal2 })
    expect(moved.document).toEqual({ ...rendered.document, conferenceId: other?.id })
  },
  'resolution.changes': async (bench) => {
    const rendered = await imported(bench)
    const proposal = await exportedAndRead(bench, rendered, 'полезной')
    const found = await bench.client.resolution.changes({ proposal })
    expect(found).toMatchObject({
      counts: { changed: 1, wordsInserted: 1, inserted: 0, deleted: 0 },
      clashes: 0,
      kept: 0,
    })
    const { origin: _, ...foreign } = proposal
    await expect(bench.client.resolution.changes({ proposal: foreign })).rejects.toMatchObject({
      code: 'reading.noOrigin',
    })
  },
  'resolution.update': async (bench) => {
    const rendered = await imported(bench)
    const documentId = rendered.document.id
    const proposal = await exportedAndRead(bench, rendered, 'полезной')
    // Meanwhile another clause is changed here.
    const clauseId = operative(rendered)[1]?.id ?? ''
    await bench.client.document.edit({
      documentId,
      edits: [{ type: 'setText', clauseId, block: 0, runs: [{ text: 'Рекомендовать музеям показать их' }] }],
    })
    const here = await bench.client.document.get({ documentId })
    const updated = await bench.client.resolution.update({ proposal, revisionName: 'До правок' })
    expect(wordsOf(updated, 0)).toMatch(/ полезной$/)
    expect(wordsOf(updated, 1)).toBe('Рекомендовать музеям показать их')
    expect(updated).toMatchObject({ clashes: [], kept: [] })
    expect(operative(updated).map(({ id }) => id)).toEqual(operative(rendered).map(({ id }) => id))
    expect((await bench.client.revision.list({ documentId })).revisions).toMatchObject([{ name: 'До правок' }])
    await bench.client.history.undo()
    expect((await bench.client.document.get({ documentId })).document).toEqual(here.document)
    expect((await bench.client.revision.list({ documentId })).revisions).toEqual([])
    await bench.client.document.update({ documentId, changes: { status: 'adopted' } })
    await expect(bench.client.resolution.update({ proposal, revisionName: 'x' })).rejects.toMatchObject({
      code: 'document.adopted',
    })
    await bench.client.document.remove({ documentId })
    await expect(bench.client.resolution.update({ proposal, revisionName: 'x' })).rejects.toMatchObject({
      code: 'document.notFound',
    })
  },
}

/** The document as Word, a word put at the end of its first operative clause as a person would, read again. */
async function exportedAndRead(bench: Bench, { document }: Rendered, word?: string) {
  const target = bench.token('own.docx', 'target')
  await bench.client.document.export({ documentId: document.id, format: 'docx', target })
  if (word !== undefined) {
    const parts = unzipOwn(await bench.read('own.docx'))
    const xml = new TextDecoder().decode(parts.get('word/document.xml'))
    const id = document.body.operative[0]?.id.replaceAll('-', '_') ?? ''
    const edited = xml.replace(new RegExp(`(w:name="c_${id}"/>.*?)(\\.</w:t>)`), `$1 ${word}$2`)
    expect(edited).not.toBe(xml)
    parts.set('word/document.xml', new TextEncoder().encode(edited))
    await bench.write('own.docx', zip(parts))
  }
  return (await bench.client.resolution.read({ source: bench.token('own.docx', 'source') })).proposal
}
