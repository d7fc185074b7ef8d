import { symlink } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failureOf } from '#api/client.ts'
import { carrierNames, setUp, type Bench } from './carriers.ts'

/** Calls a procedure by its path, which may name none. */
async function call(client: object, path: readonly string[], input: unknown): Promise<unknown> {
  let at: unknown = client
  for (const name of path) {
    if ((typeof at !== 'object' && typeof at !== 'function') || at === null) throw new Error('nothing there')
    at = Reflect.get(at, name)
  }
  if (typeof at !== 'function') throw new Error('not a procedure')
  const answer: unknown = await Reflect.apply(at, undefined, [input])
  return answer
}

const unknownPaths = [
  ['session', 'destroy'],
  ['nobody', 'home'],
  ['__proto__', 'toString'],
  ['session', '__proto__', 'get'],
  ['constructor', 'constructor'],
  ['session', 'get', 'toString'],
  ['hasOwnProperty'],
]

const badInputs: readonly (readonly [string, readonly string[], unknown])[] = [
  ['no input', ['document', 'get'], undefined],
  ['wrong type', ['document', 'get'], { documentId: 7 }],
  ['empty id', ['document', 'get'], { documentId: '' }],
  ['too long an id', ['document', 'get'], { documentId: 'x'.repeat(65) }],
  ['unknown word of a list', ['file', 'create'], { target: 't', title: 'A', language: 'fr' }],
  ['blank title', ['file', 'create'], { target: 't', title: '   ', language: 'ru' }],
  ['no edits', ['document', 'edit'], { documentId: 'd', edits: [] }],
  ['unknown edit', ['document', 'edit'], { documentId: 'd', edits: [{ type: 'explode' }] }],
  ['a date that does not exist', ['plan', 'update'], { directiveId: 'd', changes: { deadline: { to: '2026-02-30' } } }],
  ['too many hits', ['search', 'find'], { query: 'a', limit: 1_000_000 }],
  ['not an object', ['plan', 'get'], 'everything'],
]

describe.each(carrierNames)('what the contract refuses over the carrier: %s', (carrier) => {
  let bench: Bench
  beforeEach(async () => {
    bench = await setUp(carrier)
  })
  afterEach(() => bench.close())

  it.each(unknownPaths.map((path) => [path.join('.'), path] as const))('unknown name %s', async (_, path) => {
    await expect(call(bench.client, path, {})).rejects.toBeInstanceOf(Error)
    expect((await bench.client.session.get()).version).toBe('1.2.3')
  })

  it.each(badInputs)('bad input: %s', async (_, path, input) => {
    const error: unknown = await call(bench.client, path, input).catch((failure: unknown) => failure)
    expect(failureOf(error)).toMatchObject({ code: 'request.invalid' })
  })

  it('a key __proto__ in the input pollutes nothing', async () => {
    const input: unknown = JSON.parse('{"documentId":"d","__proto__":{"polluted":true}}')
    await expect(call(bench.client, ['document', 'get'], input)).rejects.toMatchObject({ code: 'session.noFile' })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('a token that was never handed out, and one handed out for something else', async () => {
    const refusal = { code: 'file.unknownToken', data: {} }
    await bench.write('r.txt', 'text')
    const target = bench.token('r.txt', 'target')
    const source = bench.token('s.txt', 'source')
    await expect(bench.client.resolution.read({ source: '/etc/passwd' })).rejects.toMatchObject(refusal)
    await expect(bench.client.resolution.read({ source: target })).rejects.toMatchObject(refusal)
    await expect(bench.client.file.create({ target: source, title: 'A', language: 'en' })).rejects.toMatchObject(
      refusal,
    )
    await bench.client.file.openSample({ language: 'en' })
    await expect(bench.client.file.saveCopy({ target: source })).rejects.toMatchObject(refusal)
    await expect(bench.client.file.backup({ folder: target })).rejects.toMatchObject(refusal)
    const [document] = await bench.client.document.list()
    await expect(
      bench.client.document.export({ documentId: document?.id ?? '', format: 'txt', target: source }),
    ).rejects.toMatchObject(refusal)
  })

  it.each([
    { what: 'more paragraphs than a reading holds', text: 'Решили:\n\n' + '1) Издать труды.\n\n'.repeat(60_000) },
    { what: 'a paragraph longer than a reading holds', text: `Решили:\n\n1. Издать ${'труды '.repeat(40_000)}.` },
  ])('$what', { timeout: 60_000 }, async ({ text }) => {
    await bench.write('long.txt', text)
    await expect(bench.client.resolution.read({ source: bench.token('long.txt', 'source') })).rejects.toMatchObject({
      code: 'reading.tooLong',
      data: { name: 'long.txt', paragraphs: 50_000, characters: 200_000 },
    })
  })

  it('an error nobody foresaw is told without its stack and noted with it', async () => {
    await bench.client.file.openSample({ language: 'en' })
    const [document] = await bench.client.document.list()
    const target = bench.token('out.txt', 'target')
    // Where the folder of a target should be stands a link to itself: no error of the closed list is about that.
    await symlink('loop', `${bench.folder}/loop`)
    const looped = bench.token('loop/out.txt', 'target')
    const request = { documentId: document?.id ?? '', format: 'txt' } as const
    expect((await bench.client.document.export({ ...request, target })).name).toBe('out.txt')
    const error: unknown = await bench.client.document
      .export({ ...request, target: looped })
      .catch((one: unknown) => one)
    expect(failureOf(error)).toEqual({ code: 'internal', details: {} })
    expect(JSON.stringify(error)).not.toContain(bench.folder)
    expect((await bench.read('data/plenum.log')).toString()).toMatch(/document\.export failed\nError: ELOOP.*\n +at /u)
  })
})
