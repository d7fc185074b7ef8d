import { expect } from 'vitest'
import { plainText } from '#domain/drafting/clause.ts'
import type { Bench } from '../carriers.ts'
import type { Cases } from '../cases.ts'
import { newFile } from '../documents.ts'

export const checksCases: Cases<'check'> = {
  'check.find': async (bench) => {
    const { documentId, clauseId } = await drafted(bench)
    const { findings } = await bench.client.check.find({ documentId })
    expect(findings.map(({ rule, words }) => [rule, words])).toEqual([
      ['double-space', '  '],
      ['doubled-word', 'в в'],
      ['no-such-date', '31 июня'],
      ['missing-space', '№5'],
    ])
    expect(findings[1]).toEqual({
      rule: 'doubled-word',
      severity: 'error',
      clauseId,
      block: 0,
      start: 10,
      end: 13,
      words: 'в в',
      message: { code: 'doubled-word', params: { word: 'в' } },
      repair: {
        changes: [{ clauseId, block: 0, start: 10, end: 13, text: 'в' }],
        edits: [],
        before: 'Собраться в в Перми 31 июня в зале №5',
        after: 'Собраться в Перми 31 июня в зале №5',
      },
      isIgnored: false,
    })
    await expect(bench.client.check.find({ documentId: 'none' })).rejects.toMatchObject({ code: 'document.notFound' })
  },
  'check.repair': async (bench) => {
    const { documentId } = await drafted(bench)
    const { findings } = await bench.client.check.find({ documentId })
    const chosen = findings.filter(({ repair }) => repair !== null)
    expect(await bench.client.check.repair({ documentId, findings: chosen })).toEqual({ repaired: 3 })
    expect(await texts(bench, documentId)).toEqual(['Итог съезда', 'Собраться в Перми 31 июня в зале № 5'])
    await expect(bench.client.check.repair({ documentId, findings: chosen })).rejects.toMatchObject({
      code: 'check.outdated',
    })
    await bench.client.history.undo()
    expect(await texts(bench, documentId)).toEqual(['Итог  съезда', 'Собраться в в Перми 31 июня в зале №5'])
    await bench.client.document.update({ documentId, changes: { status: 'adopted' } })
    await expect(bench.client.check.repair({ documentId, findings: chosen })).rejects.toMatchObject({
      code: 'document.adopted',
    })
  },
  'check.ignore': async (bench) => {
    const { documentId } = await drafted(bench)
    const { findings } = await bench.client.check.find({ documentId })
    for (const { rule, clauseId, words } of findings.slice(0, 2))
      await bench.client.check.ignore({ documentId, rule, clauseId, words })
    expect(await ignored(bench, documentId)).toEqual([true, true, false, false])
    const history = await bench.client.history.undo()
    expect(history.undo?.command).toBe('check.ignore')
    expect(await ignored(bench, documentId)).toEqual([true, false, false, false])
  },
  'check.unignore': async (bench) => {
    const { documentId, clauseId } = await drafted(bench)
    const key = { documentId, rule: 'doubled-word', clauseId, words: 'в в' } as const
    await bench.client.check.ignore(key)
    await bench.client.check.unignore(key)
    expect(await ignored(bench, documentId)).toEqual([false, false, false, false])
    await bench.client.history.undo()
    expect(await ignored(bench, documentId)).toEqual([false, true, false, false])
  },
  'check.typography': async (bench) => {
    const { documentId, clauseId } = await drafted(bench)
    const { changes } = await bench.client.check.typography({ documentId })
    expect(changes).toEqual([
      {
        changes: [{ clauseId: null, block: 0, start: 4, end: 6, text: ' ' }],
        before: 'Итог  съезда',
        after: 'Итог съезда',
      },
      {
        changes: [{ clauseId, block: 0, start: 36, end: 36, text: ' ' }],
        before: 'Перми 31 июня в зале №5',
        after: 'Перми 31 июня в зале № 5',
      },
    ])
  },
  'check.applyTypography': async (bench) => {
    const { documentId } = await drafted(bench)
    const { changes } = await bench.client.check.typography({ documentId })
    const chosen = changes.slice(1).flatMap((change) => change.changes)
    expect(await bench.client.check.applyTypography({ documentId, chosen })).toEqual({ changed: 1 })
    expect(await texts(bench, documentId)).toEqual(['Итог  съезда', 'Собраться в в Перми 31 июня в зале № 5'])
    await expect(bench.client.check.applyTypography({ documentId, chosen })).rejects.toMatchObject({
      code: 'check.outdated',
    })
  },
}

/** A title with two spaces in it and one clause with three mistakes. */
async function drafted(bench: Bench): Promise<{ readonly documentId: string; readonly clauseId: string }> {
  const conferenceId = await newFile(bench)
  const { document } = await bench.client.document.create({
    conferenceId,
    kind: 'resolution',
    language: 'ru',
    title: 'Итог  съезда',
  })
  const edited = await bench.client.document.edit({
    documentId: document.id,
    edits: [
      {
        type: 'insert',
        place: { part: 'operative', index: 0 },
        role: 'clause',
        runs: [{ text: 'Собраться в в Перми 31 июня в зале №5' }],
      },
    ],
  })
  return { documentId: document.id, clauseId: edited.document.body.operative[0]?.id ?? '' }
}

async function texts({ client }: Bench, documentId: string): Promise<readonly string[]> {
  const { document } = await client.document.get({ documentId })
  const [block] = document.body.operative[0]?.blocks ?? []
  return [document.title, block?.type === 'text' ? plainText(block.runs) : '']
}

async function ignored({ client }: Bench, documentId: string): Promise<readonly boolean[]> {
  return (await client.check.find({ documentId })).findings.map(({ isIgnored }) => isIgnored)
}
