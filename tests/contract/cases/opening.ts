import { expect } from 'vitest'
import { plainText } from '#domain/drafting/clause.ts'
import type { Bench } from '../carriers.ts'
import type { Cases } from '../cases.ts'
import { newFile } from '../documents.ts'

export const openingCases: Cases<'opening'> = {
  'opening.get': async (bench) => {
    const { documentId, conferenceId } = await statement(bench, 'Участники слёта, представляющие музеи Кубы и Чада')
    const opening = await bench.client.opening.get({ documentId })
    expect(opening).toMatchObject({
      names: [
        { name: 'Куба', form: null },
        { name: 'Чад', form: null },
      ],
      grammaticalCase: 'genitive',
      isListed: true,
      difference: null,
    })
    expect(opening.countries).toContain('Белоруссия')
    const english = await bench.client.document.create({ ...fields, conferenceId, language: 'en' })
    const { countries } = await bench.client.opening.get({ documentId: english.document.id })
    expect(countries).toContain('Netherlands')
    for (const names of [opening.countries, countries]) expect(new Set(names).size).toBe(names.length)
    const other = await statement(bench, 'Мы, делегаты Чада и Перу', conferenceId)
    expect((await bench.client.opening.get({ documentId: other.documentId })).difference).toEqual({
      missing: [{ name: 'Куба', form: null }],
      extra: [{ name: 'Перу', form: null }],
      from: 'documents',
    })
  },
  'opening.split': async (bench) => {
    const { documentId } = await statement(bench, 'Участники слёта')
    const { names } = await bench.client.opening.split({ documentId, text: 'Кубы, Чада\n3. Союз рек и озёр' })
    expect(names).toEqual(['Куба', 'Чад', 'Союз рек и озёр'])
  },
  'opening.compose': async (bench) => {
    const { documentId } = await statement(bench, 'Участники слёта, представляющие Кубу и Чад, собравшись в Перу')
    const names = [
      { name: 'Чад', form: null },
      { name: 'Ватага рыбаков', form: null },
      { name: 'Друзья музея', form: 'Друзьями музея' },
    ]
    expect(await bench.client.opening.compose({ documentId, names, grammaticalCase: 'instrumental' })).toEqual({
      before: 'Участники слёта, представляющие ',
      list: 'Ватагой рыбаков, Друзьями музея и Чадом',
      after: ', собравшись в Перу',
      names: [
        { name: 'Ватага рыбаков', form: 'Ватагой рыбаков', isCountry: false, sure: false },
        { name: 'Друзья музея', form: 'Друзьями музея', isCountry: false, sure: true },
        { name: 'Чад', form: 'Чадом', isCountry: true, sure: true },
      ],
    })
  },
  'opening.set': async (bench) => {
    const { documentId } = await statement(bench, 'Участники слёта, представляющие музеи Кубы')
    const names = [
      { name: 'Перу', form: null },
      { name: 'Армения', form: null },
    ]
    const { document } = await bench.client.opening.set({ documentId, names, grammaticalCase: 'genitive' })
    expect(wordsOf(document)).toBe('Участники слёта, представляющие музеи Армении и Перу')
    await bench.client.history.undo()
    const undone = await bench.client.document.get({ documentId })
    expect(wordsOf(undone.document)).toBe('Участники слёта, представляющие музеи Кубы')
    const empty = await bench.client.document.create({ ...fields, conferenceId: document.conferenceId })
    const made = await bench.client.opening.set({ documentId: empty.document.id, names, grammaticalCase: 'genitive' })
    expect(wordsOf(made.document)).toBe('Участники конференции, представляющие организации Армении и Перу')
  },
}

const fields = { kind: 'statement', language: 'ru', title: 'Заявление' } as const
type Document = Awaited<ReturnType<Bench['client']['document']['get']>>['document']

function wordsOf({ body }: Document): string {
  const block = body.opening[0]?.blocks[0]
  return block?.type === 'text' ? plainText(block.runs) : ''
}

async function statement(bench: Bench, text: string, conference?: string) {
  const conferenceId = conference ?? (await newFile(bench))
  const { document } = await bench.client.document.create({ ...fields, conferenceId })
  const edits = [{ type: 'insert', place: { part: 'opening', index: 0 }, role: 'clause', runs: [{ text }] } as const]
  await bench.client.document.edit({ documentId: document.id, edits })
  return { conferenceId, documentId: document.id }
}
