import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { carrierNames, setUp, type Bench } from './carriers.ts'

describe.each(carrierNames)('two windows of one core over the carrier: %s', (carrier) => {
  let bench: Bench
  beforeEach(async () => {
    bench = await setUp(carrier)
  })
  afterEach(() => bench.close())

  it('hear of every command of each other and then see the same', async () => {
    const second = await bench.connect()
    const events = await second.session.watch()
    const state = await bench.client.file.openSample({ language: 'ru' })
    expect((await events.next()).value).toEqual({ type: 'opened', name: state.file?.name })

    const statement = (await second.document.list()).find(({ status }) => status === 'draft')
    const documentId = statement?.id ?? ''
    await bench.client.document.update({ documentId, changes: { title: 'Иначе' } })
    const { value: changed } = await events.next()
    expect(changed).toMatchObject({ type: 'changed', documentId })
    expect((await second.document.get({ documentId })).document.title).toBe('Иначе')

    const history = await second.history.undo()
    expect((await events.next()).value).toMatchObject({ type: 'changed', sequence: history.sequence, documentId: null })
    expect(await bench.client.document.get({ documentId })).toEqual(await second.document.get({ documentId }))
    expect((await bench.client.session.get()).history).toEqual((await second.session.get()).history)

    await bench.client.file.backup({})
    expect((await events.next()).value).toMatchObject({ type: 'backedUp' })
    await bench.client.file.close()
    expect((await events.next()).value).toEqual({ type: 'closed' })
    await events.return?.()
  })

  it('a window that stops listening does not disturb the other', async () => {
    const second = await bench.connect()
    const kept = await bench.client.session.watch()
    const left = await second.session.watch()
    await left.return?.()
    await second.file.openSample({ language: 'en' })
    expect((await kept.next()).value).toMatchObject({ type: 'opened' })
    await kept.return?.()
  })

  it('long work ends when its caller stops waiting', async () => {
    const cancel = new AbortController()
    const steps = await bench.client.demo.make({ folder: bench.token('.', 'folder') }, { signal: cancel.signal })
    await steps.next()
    await steps.return?.()
    cancel.abort()
    // The sample files are let go: nobody else holds them, so they open.
    const source = bench.token('Sample conference.plenum', 'conference')
    await expect
      .poll(() => bench.client.file.open({ source }).then(({ file }) => file?.name), { timeout: 20_000 })
      .toBe('Sample conference.plenum')
  })
})
