import { expect } from 'vitest'
import type { Bench } from '../carriers.ts'
import type { Cases } from '../cases.ts'
import { imported } from '../documents.ts'

export const phraseCases: Cases<'phrase'> = {
  'phrase.search': async (bench) => {
    const { found } = await searching(bench)
    const [first] = await found('recomm', 'operative')
    expect(first).toMatchObject({
      words: 'Рекомендовать',
      governs: 'dative',
      translations: ['recommend'],
      isOwn: false,
    })
    expect((await found('отмечая', 'preamble'))[0]).toMatchObject({ words: 'отмечая', openerLength: 7, group: 'notes' })
    await expect(
      bench.client.phrase.search({ documentId: 'none', words: '', part: null, clauseId: null, limit: 5 }),
    ).rejects.toMatchObject({ code: 'document.notFound' })
  },
  'phrase.list': async (bench) => {
    await imported(bench)
    expect(await bench.client.phrase.list()).toEqual([])
    const phrase = await bench.client.phrase.add(own)
    expect(await bench.client.phrase.list()).toEqual([phrase])
  },
  'phrase.add': async (bench) => {
    const { found } = await searching(bench)
    const phrase = await bench.client.phrase.add(own)
    expect((await found('краевед', null))[0]).toMatchObject({
      id: phrase.id,
      words: 'Поблагодарить краеведов',
      isOwn: true,
      group: null,
    })
    const again = await bench.client.phrase.add({ ...own, text: 'Поблагодарить Краеведов', governs: null })
    expect(await bench.client.phrase.list()).toEqual([{ ...own, id: phrase.id, text: again.text, governs: null }])
    await bench.client.history.undo()
    expect(await bench.client.phrase.list()).toEqual([phrase])
    await expect(bench.client.phrase.add({ ...own, text: '  ' })).rejects.toMatchObject({ code: 'request.invalid' })
  },
  'phrase.remove': async (bench) => {
    await imported(bench)
    const { id } = await bench.client.phrase.add(own)
    expect((await bench.client.phrase.remove({ phraseId: id })).undo?.command).toBe('phrase.remove')
    expect(await bench.client.phrase.list()).toEqual([])
    await expect(bench.client.phrase.remove({ phraseId: id })).rejects.toMatchObject({ code: 'phrase.notFound' })
  },
}

const own = { language: 'ru', part: 'operative', text: 'поблагодарить краеведов', governs: 'genitive' } as const

async function searching(bench: Bench) {
  const { document } = await imported(bench)
  const found = (words: string, part: 'preamble' | 'operative' | null) =>
    bench.client.phrase.search({ documentId: document.id, words, part, clauseId: null, limit: 10 })
  return { found }
}
