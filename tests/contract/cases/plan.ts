import { expect } from 'vitest'
import type { PlenumClient } from '#api/client.ts'
import type { Bench } from '../carriers.ts'
import type { Cases } from '../cases.ts'
import { firstClause, imported } from '../documents.ts'

export const planCases: Cases<'plan'> = {
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
