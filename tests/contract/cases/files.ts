import { expect } from 'vitest'
import type { Cases } from '../cases.ts'
import { firstClause, imported, newFile } from '../documents.ts'

export const filesCases: Cases<'session' | 'file' | 'history' | 'search' | 'demo'> = {
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
    expect(state.file?.counts).toEqual({ conferences: 1, documents: 0, clauses: 0, directives: 0, participants: 0 })
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
    expect((await bench.client.document.get({ documentId: rendered.document.id })).document).toEqual(rendered.document)
    await bench.client.history.undo()
    await expect(bench.client.history.undo()).rejects.toMatchObject({ code: 'history.nothingToUndo' })
  },
  'history.redo': async (bench) => {
    const rendered = await imported(bench)
    await expect(bench.client.history.redo()).rejects.toMatchObject({ code: 'history.nothingToRedo' })
    await bench.client.history.undo()
    expect(await bench.client.document.list()).toEqual([])
    expect((await bench.client.history.redo()).redo).toBeNull()
    expect((await bench.client.document.get({ documentId: rendered.document.id })).document).toEqual(rendered.document)
  },
  'search.find': async (bench) => {
    const { document } = await imported(bench)
    const hits = await bench.client.search.find({ query: 'КАТАЛОГ библиотек', limit: 10 })
    expect(hits.filter(({ entity }) => entity === 'clause')).toMatchObject([{ withinId: document.id }])
    expect(await bench.client.search.find({ query: ' ', limit: 10 })).toEqual([])
    const [conference] = await bench.client.conference.list()
    const { id: conferenceId = '' } = conference ?? {}
    const { id: participation } = await bench.client.participants.add({
      conferenceId,
      line: 'Чижова Ольга',
      values: { hotel: 'Якорь' },
      presentAt: null,
    })
    const { id: sessionId } = await bench.client.agenda.putSession({ id: null, conferenceId, title: 'Пленарное' })
    await bench.client.agenda.putItem({ id: null, sessionId, beforeId: null, title: 'Ледоход' })
    for (const [query, entity, withinId] of [
      ['чижова', 'person', participation],
      ['якорь', 'person', participation],
      ['ледоход', 'agendaItem', sessionId],
    ] as const)
      expect(await bench.client.search.find({ query, limit: 10 })).toMatchObject([{ entity, withinId }])
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
