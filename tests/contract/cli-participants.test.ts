import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inProcessClient } from '#api/in-process.ts'
import { run } from '#hosts/cli/run.ts'
import { createCore } from '#hosts/core.ts'

let folder: string
let file: string
let out: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-people-'))
  vi.stubEnv('PLENUM_DATA_DIR', folder)
  out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((out += String(chunk)), true))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  file = join(folder, 'c.plenum')
  await makeFile()
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

async function makeFile(): Promise<void> {
  const core = createCore({ dataDir: folder, appVersion: '1.2.3' })
  const client = inProcessClient(core.router)
  await client.file.create({ target: core.tokens.issue(file, 'target'), title: 'Съезд', language: 'ru' })
  const [conference] = await client.conference.list()
  for (const line of ['Ёлкин Пётр, Музей льна, хранитель, e@example.org', 'Абаев Руслан, Музей льна', 'Орлова Инна'])
    await client.participants.add({ conferenceId: conference?.id ?? '', line, values: {}, presentAt: null })
  core.close()
}

async function find(text: string, ...more: readonly string[]): Promise<{ code: number; out: string }> {
  out = ''
  const code = await run(['participants', 'find', '--from', file, '--text', text, ...more])
  return { code, out }
}

describe('plenum participants find', () => {
  it('prints who was found, in the order of the alphabet', async () => {
    expect(await find('ЛЁН муз', '--lang', 'ru')).toEqual({ code: 0, out: '0 участников\n' })
    expect(await find('льн МУЗ', '--lang', 'ru')).toEqual({
      code: 0,
      out: 'Абаев Руслан, Музей льна\nЁлкин Пётр, хранитель, Музей льна, e@example.org\n\n2 участника\n',
    })
  })

  it('prints fields for programs', async () => {
    const found = await find('елкин', '--json')
    expect(found.code).toBe(0)
    expect(JSON.parse(found.out)).toMatchObject([
      { fullName: 'Ёлкин Пётр', organization: 'Музей льна', status: 'confirmed', emails: ['e@example.org'] },
    ])
    expect(JSON.parse((await find('никто', '--json')).out)).toEqual([])
  })

  it('is called with a file and a text', async () => {
    expect(await run(['participants', 'find', '--from', file])).toBe(2)
    expect(await run(['participants', 'find', '--from', join(folder, 'none.plenum'), '--text', 'x'])).toBe(1)
  })
})
