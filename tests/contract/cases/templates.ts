import { expect } from 'vitest'
import type { Cases } from '../cases.ts'
import { firstClause, imported, newFile, wordsOf } from '../documents.ts'

export const templateCases: Cases<'template'> = {
  'template.list': async (bench) => {
    await newFile(bench)
    const list = await bench.client.template.list()
    expect(list).toContainEqual({
      id: 'ru-minutes',
      name: null,
      kind: 'minutes',
      language: 'ru',
      title: '',
      layout: 'gost',
    })
    expect(new Set(list.map(({ kind }) => kind)).size).toBe(5)
  },
  'template.preview': async (bench) => {
    const conferenceId = await newFile(bench)
    const wanted = { conferenceId, title: 'Итоги съезда', templateId: 'ru-resolution' }
    const { html } = await bench.client.template.preview(wanted)
    expect(html).toContain('ПОСТАНОВИЛИ:')
    expect(html.toLowerCase()).toContain('итоги съезда')
    expect(await bench.client.document.list()).toEqual([])
    await expect(bench.client.template.preview({ ...wanted, templateId: 'none' })).rejects.toMatchObject({
      code: 'template.notFound',
    })
  },
  'template.save': async (bench) => {
    const source = await imported(bench)
    const { id: documentId, conferenceId, kind, language, title } = source.document
    const { templateId } = await bench.client.template.save({ documentId, name: 'Наша резолюция' })
    expect((await bench.client.template.list())[0]).toMatchObject({ id: templateId, name: 'Наша резолюция', title })
    const made = await bench.client.document.create({ conferenceId, title: 'Вторая', templateId })
    expect(made.document).toMatchObject({ kind, language, title: 'Вторая', status: 'draft', placeAndDate: null })
    expect(wordsOf(made, 0)).toBe(wordsOf(source, 0))
    expect(firstClause(made)).not.toBe(firstClause(source))
    await bench.client.document.remove({ documentId })
    expect((await bench.client.template.list())[0]?.id).toBe(templateId)
  },
  'template.remove': async (bench) => {
    const { document } = await imported(bench)
    const { templateId } = await bench.client.template.save({ documentId: document.id, name: 'Наша' })
    expect((await bench.client.template.remove({ templateId })).undo?.command).toBe('template.remove')
    await expect(bench.client.template.remove({ templateId })).rejects.toMatchObject({ code: 'template.notFound' })
    await bench.client.history.undo()
    expect((await bench.client.template.list())[0]?.name).toBe('Наша')
  },
}
