import { expect } from 'vitest'
import { plainText } from '#domain/drafting/clause.ts'
import type { Bench } from '../carriers.ts'
import type { Cases } from '../cases.ts'
import { firstClause, imported, operative, wordsOf } from '../documents.ts'

type Rendered = Awaited<ReturnType<typeof imported>>

async function reworded(bench: Bench, { document }: Rendered, text: string): Promise<void> {
  const clauseId = document.body.operative[0]?.id ?? ''
  await bench.client.document.edit({
    documentId: document.id,
    edits: [{ type: 'setText', clauseId, block: 0, runs: [{ text }] }],
  })
}

/** A revision «Проект», then the first clause reworded and the last removed. */
async function revised(bench: Bench) {
  const rendered = await imported(bench)
  const documentId = rendered.document.id
  const revision = await bench.client.revision.take({ documentId, name: ' Проект ' })
  await reworded(bench, rendered, 'Считать работу съезда весьма полезной')
  const last = operative(rendered).at(-1)?.id ?? ''
  await bench.client.document.edit({ documentId, edits: [{ type: 'remove', clauseId: last }] })
  return { rendered, documentId, revision, last }
}

export const revisionCases: Cases<'author' | 'revision' | 'remark'> = {
  'author.get': async (bench) => {
    expect((await bench.client.author.get()).name).not.toBe('')
  },
  'author.set': async (bench) => {
    expect(await bench.client.author.set({ name: ' И. Петрова ' })).toEqual({ name: 'И. Петрова' })
    expect(await bench.client.author.get()).toEqual({ name: 'И. Петрова' })
    const { revision } = await revised(bench)
    expect(revision.madeBy).toBe('И. Петрова')
  },
  'revision.take': async (bench) => {
    const { revision, documentId } = await revised(bench)
    expect(revision).toMatchObject({ documentId, name: 'Проект' })
    await expect(bench.client.revision.take({ documentId, name: ' ' })).rejects.toMatchObject({
      code: 'request.invalid',
    })
  },
  'revision.list': async (bench) => {
    const { documentId, revision } = await revised(bench)
    const first = await bench.client.revision.list({ documentId })
    expect(first.revisions).toEqual([{ ...revision, since: null }])
    expect(first.unsaved).toMatchObject({ wordsInserted: 1, changed: 1, deleted: 1, inserted: 0, moved: 0 })
    const second = await bench.client.revision.take({ documentId, name: 'Принято' })
    const both = await bench.client.revision.list({ documentId })
    expect(both.revisions).toEqual([
      { ...second, since: first.unsaved },
      { ...revision, since: null },
    ])
    expect(both.unsaved).toMatchObject({ wordsInserted: 0, wordsDeleted: 0, changed: 0 })
  },
  'revision.compare': async (bench) => {
    const { documentId, revision, rendered } = await revised(bench)
    const compared = await bench.client.revision.compare({ documentId, older: revision.id, newer: null })
    expect(compared).toMatchObject({ older: { name: 'Проект' }, newer: null })
    const first = compared.comparison.paragraphs.find(({ newer }) => newer?.clauseId === firstClause(rendered))
    const inserted = first?.segments.filter(({ type }) => type === 'inserted') ?? []
    expect(inserted.map(({ runs }) => plainText(runs).trim())).toEqual(['весьма'])
    await expect(bench.client.revision.compare({ documentId, older: 'none', newer: null })).rejects.toMatchObject({
      code: 'revision.notFound',
    })
  },
  'revision.redline': async (bench) => {
    const { documentId, revision } = await revised(bench)
    const write = (format: 'docx' | 'html', name: string) =>
      bench.client.revision.redline({
        documentId,
        older: revision.id,
        newer: null,
        format,
        target: bench.token(name, 'target'),
      })
    const { bytes } = await write('html', 'redline.html')
    const page = await bench.read('redline.html')
    expect(page.byteLength).toBe(bytes)
    const inserted = Array.from(page.toString().matchAll(/<ins\b.*?<\/ins>/gsu), ([element]) => element)
    expect(inserted.some((element) => element.includes('весьма'))).toBe(true)
    expect(await write('docx', 'redline.docx')).toMatchObject({ name: 'redline.docx' })
    expect((await bench.read('redline.docx')).subarray(0, 2).toString()).toBe('PK')
  },
  'revision.restore': async (bench) => {
    const { revision, rendered, documentId } = await revised(bench)
    const restored = await bench.client.revision.restore({ revisionId: revision.id })
    expect(restored.document).toEqual(rendered.document)
    expect((await bench.client.history.undo()).redo).toEqual({ command: 'revision.restore', subject: 'Проект' })
    expect((await bench.client.document.get({ documentId })).document.body.operative).toHaveLength(3)
    await bench.client.document.update({ documentId, changes: { status: 'adopted' } })
    await expect(bench.client.revision.restore({ revisionId: revision.id })).rejects.toMatchObject({
      code: 'document.adopted',
    })
  },
  'revision.restoreClause': async (bench) => {
    const { revision, rendered, last } = await revised(bench)
    const back = await bench.client.revision.restoreClause({ revisionId: revision.id, clauseId: last })
    expect(operative(back).map(({ id }) => id)).toEqual(operative(rendered).map(({ id }) => id))
    expect(wordsOf(back, 0)).toBe('Считать работу съезда весьма полезной')
    const first = firstClause(rendered)
    const both = await bench.client.revision.restoreClause({ revisionId: revision.id, clauseId: first })
    expect(both.document).toEqual(rendered.document)
    await expect(
      bench.client.revision.restoreClause({ revisionId: revision.id, clauseId: 'none' }),
    ).rejects.toMatchObject({ code: 'revision.clauseGone' })
  },
  'revision.remove': async (bench) => {
    const { revision, documentId } = await revised(bench)
    const history = await bench.client.revision.remove({ revisionId: revision.id })
    expect(history.undo).toEqual({ command: 'revision.remove', subject: 'Проект' })
    expect(await bench.client.revision.list({ documentId })).toEqual({ revisions: [], unsaved: null })
    await bench.client.history.undo()
    expect((await bench.client.revision.list({ documentId })).revisions).toHaveLength(1)
  },
  'revision.clauseHistory': async (bench) => {
    const { revision, documentId, rendered, last } = await revised(bench)
    const second = await bench.client.revision.take({ documentId, name: 'Вторая' })
    await bench.client.revision.take({ documentId, name: 'Третья' })
    const read = (clauseId: string) => bench.client.revision.clauseHistory({ documentId, clauseId })
    expect(await read(firstClause(rendered))).toEqual([
      { revision: second, number: '1', text: 'Считать работу съезда весьма полезной' },
      { revision, number: '1', text: 'Считать работу съезда полезной' },
    ])
    expect((await read(last)).map(({ text }) => text === null)).toEqual([true, false])
    expect(await read('none')).toEqual([])
  },
  'revision.changedClauses': async (bench) => {
    const { revision, rendered } = await revised(bench)
    expect(await bench.client.revision.changedClauses({ revisionId: revision.id })).toEqual([firstClause(rendered)])
  },
  'remark.list': async (bench) => {
    const { document } = await imported(bench)
    expect(await bench.client.remark.list({ documentId: document.id })).toEqual([])
    await expect(bench.client.remark.list({ documentId: 'none' })).rejects.toMatchObject({ code: 'document.notFound' })
  },
  'remark.add': async (bench) => {
    const { remark, documentId } = await remarked(bench)
    expect(remark).toMatchObject({ text: 'Назвать сроки', quote: 'полезной', isResolved: false })
    expect(await bench.client.remark.list({ documentId })).toEqual([remark])
    await expect(
      bench.client.remark.add({ documentId, clauseId: 'none', text: 'о чём?', quote: '' }),
    ).rejects.toMatchObject({ code: 'edit.refused', data: { refusal: 'unknown-clause' } })
    const whole = await bench.client.remark.add({ documentId, clauseId: null, text: 'Обо всём', quote: '' })
    expect(whole.clauseId).toBeNull()
  },
  'remark.update': async (bench) => {
    const { remark, documentId } = await remarked(bench)
    const update = (changes: { text?: string; isResolved?: boolean }) =>
      bench.client.remark.update({ documentId, remarkId: remark.id, changes })
    expect(await update({ isResolved: true })).toEqual({ ...remark, isResolved: true })
    expect((await bench.client.history.undo()).redo).toEqual({ command: 'remark.resolve', subject: '1' })
    expect(await update({ text: 'Назвать сроки и лица' })).toEqual({ ...remark, text: 'Назвать сроки и лица' })
    await expect(
      bench.client.remark.update({ documentId, remarkId: 'none', changes: { isResolved: true } }),
    ).rejects.toMatchObject({ code: 'remark.notFound' })
  },
  'remark.remove': async (bench) => {
    const { remark, documentId } = await remarked(bench)
    await bench.client.remark.remove({ documentId, remarkId: remark.id })
    expect(await bench.client.remark.list({ documentId })).toEqual([])
    await bench.client.history.undo()
    expect(await bench.client.remark.list({ documentId })).toEqual([remark])
  },
}

async function remarked(bench: Bench) {
  const rendered = await imported(bench)
  const documentId = rendered.document.id
  const clauseId = firstClause(rendered)
  const remark = await bench.client.remark.add({ documentId, clauseId, text: 'Назвать сроки', quote: 'полезной' })
  return { remark, documentId }
}
