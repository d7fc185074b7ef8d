import { isContractProcedure } from '@orpc/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlenumClient } from '#api/client.ts'
import { contract, type Contract } from '#api/contract.ts'
import { plainText } from '#domain/drafting/clause.ts'
import { carrierNames, setUp, type Bench } from './carriers.ts'
import { resolutionText } from './resolution.ts'

type Procedure = { [Feature in keyof Contract]: `${Feature}.${keyof Contract[Feature] & string}` }[keyof Contract]

const everyProcedure = Object.entries(contract).flatMap(([feature, procedures]) =>
  Object.entries(procedures).flatMap(([verb, procedure]) =>
    isContractProcedure(procedure) ? [`${feature}.${verb}`] : [],
  ),
)

async function newFile({ client, token }: Bench): Promise<string> {
  await client.file.create({ target: token('Съезд.plenum', 'target'), title: 'III Съезд', language: 'ru' })
  const [conference] = await client.conference.list()
  return conference?.id ?? ''
}

async function imported(bench: Bench): Promise<Awaited<ReturnType<PlenumClient['document']['get']>>> {
  const conferenceId = await newFile(bench)
  await bench.write('resolution.txt', resolutionText)
  const { proposal } = await bench.client.resolution.read({ source: bench.token('resolution.txt', 'source') })
  return bench.client.resolution.import({ conferenceId, proposal })
}

type Rendered = Awaited<ReturnType<typeof imported>>
const operative = ({ document }: Rendered) => document.body.operative
const wordsOf = (rendered: Rendered, index: number): string => {
  const block = operative(rendered)[index]?.blocks[0]
  return block?.type === 'text' ? plainText(block.runs) : ''
}
const firstClause = (rendered: Rendered): string => operative(rendered)[0]?.id ?? ''

/** One case for each procedure: what it is for, seen through the carrier. A procedure without one does not compile. */
const cases: Record<Procedure, (bench: Bench) => Promise<void>> = {
  'session.get': async (bench) => {
    expect(await bench.client.session.get()).toEqual({ version: '1.2.3', file: null, history: null, savedAt: null })
    await newFile(bench)
    expect((await bench.client.session.get()).file?.name).toBe('Съезд.plenum')
  },
  'session.watch': async (bench) => {
    const events = await bench.client.session.watch()
    await newFile(bench)
    const { value } = await events.next()
    expect(value).toEqual({ type: 'opened', name: 'Съезд.plenum' })
    await events.return?.()
  },
  'file.recent': async (bench) => {
    expect(await bench.client.file.recent()).toEqual([])
    await newFile(bench)
    expect(await bench.client.file.recent()).toMatchObject([
      { name: 'Съезд.plenum', conferenceTitle: 'III Съезд', missing: false },
    ])
  },
  'file.forget': async (bench) => {
    await newFile(bench)
    const [recent] = await bench.client.file.recent()
    expect(await bench.client.file.forget({ token: recent?.token ?? '' })).toEqual([])
  },
  'file.create': async (bench) => {
    const input = { target: bench.token('Новый.plenum', 'target'), title: ' Новый ', language: 'ru' } as const
    const state = await bench.client.file.create(input)
    expect(state.file?.counts).toEqual({ conferences: 1, documents: 0, clauses: 0, directives: 0 })
    expect(state.history).toMatchObject({ undo: null, redo: null })
    expect((await bench.client.conference.list())[0]?.title).toBe('Новый')
    await expect(bench.client.file.create(input)).rejects.toMatchObject({ code: 'file.exists' })
  },
  'file.open': async (bench) => {
    await newFile(bench)
    await bench.client.file.close()
    const state = await bench.client.file.open({ source: bench.token('Съезд.plenum', 'conference') })
    expect(state.file?.counts.conferences).toBe(1)
    await bench.write('other.plenum', 'not a conference')
    const wrong = bench.token('other.plenum', 'conference')
    await expect(bench.client.file.open({ source: wrong })).rejects.toMatchObject({ code: 'file.notPlenum' })
    expect((await bench.client.session.get()).file?.name).toBe('Съезд.plenum')
  },
  'file.openSample': async (bench) => {
    const state = await bench.client.file.openSample({ language: 'ru' })
    expect(state.file?.counts.documents).toBeGreaterThan(0)
    const again = await bench.client.file.openSample({ language: 'ru' })
    expect(again.file?.name).not.toBe(state.file?.name)
  },
  'file.close': async (bench) => {
    await newFile(bench)
    expect((await bench.client.file.close()).file).toBeNull()
    await expect(bench.client.document.list()).rejects.toMatchObject({ code: 'session.noFile' })
  },
  'file.verify': async (bench) => {
    await newFile(bench)
    expect(await bench.client.file.verify()).toEqual({ problems: [] })
  },
  'file.backup': async (bench) => {
    await newFile(bench)
    const { name } = await bench.client.file.backup({ folder: bench.token('.', 'folder') })
    expect((await bench.read(name)).subarray(0, 15).toString()).toBe('SQLite format 3')
  },
  'file.saveCopy': async (bench) => {
    await imported(bench)
    expect(await bench.client.file.saveCopy({ target: bench.token('copy.plenum', 'target') })).toEqual({
      name: 'copy.plenum',
    })
    const state = await bench.client.file.open({ source: bench.token('copy.plenum', 'conference') })
    expect(state.file?.counts.documents).toBe(1)
  },
  'history.undo': async (bench) => {
    const rendered = await imported(bench)
    await bench.client.document.edit({
      documentId: rendered.document.id,
      edits: [{ type: 'remove', clauseId: firstClause(rendered) }],
    })
    const history = await bench.client.history.undo()
    expect(history.redo).toEqual({ command: 'document.edit', subject: '1' })
    expect(await bench.client.document.get({ documentId: rendered.document.id })).toEqual(rendered)
    await bench.client.history.undo()
    await expect(bench.client.history.undo()).rejects.toMatchObject({ code: 'history.nothingToUndo' })
  },
  'history.redo': async (bench) => {
    const rendered = await imported(bench)
    await expect(bench.client.history.redo()).rejects.toMatchObject({ code: 'history.nothingToRedo' })
    await bench.client.history.undo()
    expect(await bench.client.document.list()).toEqual([])
    expect((await bench.client.history.redo()).redo).toBeNull()
    expect(await bench.client.document.get({ documentId: rendered.document.id })).toEqual(rendered)
  },
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
    expect(await bench.client.document.get({ documentId })).toEqual(moved)
    await expect(
      bench.client.document.edit({ documentId, edits: [{ type: 'remove', clauseId: 'none' }] }),
    ).rejects.toMatchObject({ code: 'edit.refused', data: { refusal: 'unknown-clause' } })
  },
  'document.remove': async (bench) => {
    const { document } = await imported(bench)
    const history = await bench.client.document.remove({ documentId: document.id })
    expect(history.undo?.command).toBe('document.remove')
    expect(await bench.client.document.list()).toEqual([])
  },
  'document.export': async (bench) => {
    const { document } = await imported(bench)
    for (const format of ['docx', 'html', 'txt', 'md'] as const) {
      const target = bench.token(`out.${format}`, 'target')
      const written = await bench.client.document.export({ documentId: document.id, format, target })
      expect(written).toEqual({ name: `out.${format}`, bytes: (await bench.read(`out.${format}`)).byteLength })
    }
    expect((await bench.read('out.txt')).toString()).toContain('ПОСТАНОВИЛИ:')
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
    await bench.write('r.docx', resolutionText)
    await expect(bench.client.resolution.read({ source: bench.token('r.docx', 'source') })).rejects.toMatchObject({
      code: 'file.unsupported',
      data: { extension: 'docx' },
    })
  },
  'resolution.import': async (bench) => {
    const rendered = await imported(bench)
    expect(operative(rendered).map((_, index) => wordsOf(rendered, index).split(' ')[0])).toEqual([
      'Считать',
      'Рекомендовать',
      'Поручить',
      'Обратиться',
    ])
  },
  'plan.get': async (bench) => {
    const rendered = await imported(bench)
    const { rows } = await bench.client.plan.get({ documentId: rendered.document.id })
    const numbers = rows.map(({ clauseNumber }) => clauseNumber)
    expect(new Set(numbers)).toEqual(new Set(['1', '2', '3', '4']))
    expect(rows.every(({ state }) => state === 'proposed')).toBe(true)
    expect(await bench.client.plan.get({})).toEqual(await bench.client.plan.get({ documentId: rendered.document.id }))
  },
  'plan.confirm': async (bench) => {
    const directive = await confirmed(bench)
    expect(directive).toMatchObject({ action: 'проверить списки', progress: 'open' })
    const { rows } = await bench.client.plan.get({})
    expect(rows[0]).toMatchObject({ state: 'confirmed', directive: { id: directive.id } })
  },
  'plan.confirmAll': async (bench) => {
    const { document } = await imported(bench)
    const { rows } = await bench.client.plan.get({})
    const open = rows.filter(({ confidence }) => confidence > 0).length
    expect(open).toBeGreaterThan(0)
    expect(await bench.client.plan.confirmAll({ documentId: document.id })).toEqual({ confirmed: open })
    expect(await bench.client.plan.confirmAll({ documentId: document.id })).toEqual({ confirmed: 0 })
  },
  'plan.update': async (bench) => {
    const { id } = await confirmed(bench)
    const changes = { progress: 'done', note: 'сделано в срок' } as const
    expect(await bench.client.plan.update({ directiveId: id, changes })).toMatchObject(changes)
    await expect(bench.client.plan.update({ directiveId: 'none', changes })).rejects.toMatchObject({
      code: 'directive.notFound',
    })
  },
  'plan.reconfirm': async (bench) => {
    const { id, documentId, clauseId } = await confirmed(bench)
    const runs = [{ text: 'Сказано иначе' }]
    await bench.client.document.edit({ documentId, edits: [{ type: 'setText', clauseId, block: 0, runs }] })
    const stateOf = async () =>
      (await bench.client.plan.get({})).rows.find(({ directive }) => directive.id === id)?.state
    expect(await stateOf()).toBe('stale')
    expect((await bench.client.plan.reconfirm({ directiveId: id })).confirmedText).toBe('Сказано иначе')
    expect(await stateOf()).toBe('confirmed')
  },
  'plan.dismiss': async (bench) => {
    const rendered = await imported(bench)
    const place = { documentId: rendered.document.id, clauseId: firstClause(rendered) }
    expect((await bench.client.plan.dismiss(place)).undo).toEqual({ command: 'plan.dismiss', subject: '1' })
    expect((await bench.client.plan.get({})).rows[0]?.state).toBe('dismissed')
  },
  'plan.restore': async (bench) => {
    const rendered = await imported(bench)
    const place = { documentId: rendered.document.id, clauseId: firstClause(rendered) }
    await bench.client.plan.dismiss(place)
    await bench.client.plan.restore(place)
    expect((await bench.client.plan.get({})).rows[0]?.state).toBe('proposed')
  },
  'plan.remove': async (bench) => {
    const { id } = await confirmed(bench)
    await bench.client.plan.remove({ directiveId: id })
    expect((await bench.client.plan.get({})).rows.some(({ directive }) => directive.id === id)).toBe(false)
  },
  'plan.export': async (bench) => {
    await imported(bench)
    const target = bench.token('plan.xlsx', 'target')
    const written = await bench.client.plan.export({ target, language: 'ru' })
    expect(written.rows).toBe((await bench.client.plan.get({})).rows.length)
    expect((await bench.read('plan.xlsx')).subarray(0, 2).toString()).toBe('PK')
  },
  'search.find': async (bench) => {
    const { document } = await imported(bench)
    const hits = await bench.client.search.find({ query: 'КАТАЛОГ библиотек', limit: 10 })
    expect(hits.filter(({ entity }) => entity === 'clause')).toMatchObject([{ documentId: document.id }])
    expect(await bench.client.search.find({ query: ' ', limit: 10 })).toEqual([])
  },
  'demo.make': async (bench) => {
    const steps = []
    for await (const step of await bench.client.demo.make({ folder: bench.token('.', 'folder') })) steps.push(step)
    const last = steps.at(-1)
    const names = last?.type === 'done' ? last.names : []
    expect(names.length).toBe(steps.length + 1)
    for (const name of names) expect((await bench.read(name)).byteLength).toBeGreaterThan(100)
  },
}

async function confirmed(bench: Bench): Promise<Awaited<ReturnType<PlenumClient['plan']['confirm']>>> {
  const rendered = await imported(bench)
  return bench.client.plan.confirm({
    documentId: rendered.document.id,
    clauseId: firstClause(rendered),
    demand: {
      action: 'проверить списки',
      addressees: [],
      responsible: ['секретариат съезда'],
      coExecutors: [],
      deadline: { kind: 'day', from: null, to: '2026-06-15', text: 'до 15 июня 2026 года' },
    },
  })
}

it('every procedure of the contract has a case', () => {
  expect(everyProcedure.length).toBeGreaterThan(30)
  expect(Object.keys(cases).toSorted()).toEqual(everyProcedure.toSorted())
})

describe.each(carrierNames)('every procedure over the carrier: %s', (carrier) => {
  let bench: Bench
  beforeEach(async () => {
    bench = await setUp(carrier)
  })
  afterEach(() => bench.close())
  it.each(Object.entries(cases))('%s', (_, run) => run(bench))
})
