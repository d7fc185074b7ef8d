import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '#hosts/cli/run.ts'

const text = `РЕЗОЛЮЦИЯ

Участники слёта решили:

1. Открыть музей в в Перми.
2. Рекомендовать провести смотр 31 июня 2027 года.
`

let folder: string
let out: string
let err: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-check-'))
  vi.stubEnv('PLENUM_DATA_DIR', folder)
  ;[out, err] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((out += String(chunk)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => ((err += String(chunk)), true))
  await writeFile(join(folder, 'r.txt'), text)
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

/** Runs one command line and says how it ended. */
async function plenum(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  ;[out, err] = ['', '']
  const code = await run(words.map((word) => (/^r\.|^c\./u.test(word) ? join(folder, word) : word)))
  return { code, out, err }
}

describe('plenum check', () => {
  it('prints findings for programs, with the repair where there is one, and ends with 0', async () => {
    const found = await plenum('check', 'r.txt', '--json', '--lang', 'ru')
    expect([found.code, found.err]).toEqual([0, ''])
    expect(JSON.parse(found.out)).toEqual([
      {
        rule: 'doubled-word',
        clause: '1',
        text: 'в в',
        message: 'Слово «в» стоит дважды.',
        repair: { before: 'Открыть музей в в Перми', after: 'Открыть музей в Перми' },
      },
      {
        rule: 'no-addressee',
        clause: '2',
        text: 'Рекомендовать',
        message: 'Кому? После «Рекомендовать» не назван адресат.',
      },
      { rule: 'no-such-date', clause: '2', text: '31 июня 2027', message: 'Такого дня нет в календаре: 31 июня 2027.' },
    ])
  })

  it('prints them for people by clause', async () => {
    const found = await plenum('check', 'r.txt', '--lang', 'en')
    expect(found).toEqual({
      code: 0,
      err: '',
      out: `3 places

Clause 1. Открыть музей в в Перми
  Word said twice: The word “в” stands twice. [в в]
    - Открыть музей в в Перми
    + Открыть музей в Перми

Clause 2. Рекомендовать провести смотр 31 июня 2027 года
  Addressee is missing: To whom? No addressee is named after “Рекомендовать”. [Рекомендовать]
  Date that does not exist: The calendar has no such day: 31 июня 2027. [31 июня 2027]
`,
    })
  })

  it('checks a document of a conference file, the latest or the one that is named', async () => {
    await plenum('new', 'c.plenum', '--title', 'Слёт', '--language', 'ru')
    await plenum('resolution', 'import', 'r.txt', '--into', 'c.plenum')
    const [document] = JSON.parse((await plenum('info', 'c.plenum', '--json')).out).documents
    const latest = await plenum('check', 'c.plenum', '--json', '--lang', 'en')
    expect(JSON.parse(latest.out)).toHaveLength(3)
    expect(await plenum('check', 'c.plenum', '--json', '--lang', 'en', '--document', document.id)).toEqual(latest)
    expect((await plenum('check', 'c.plenum', '--document', 'none')).code).toBe(1)
  })

  it('says that a clean text is clean', async () => {
    await writeFile(join(folder, 'r.clean.txt'), text.replace('в в', 'в').replace(/2\. .*/u, '2. Закрыть слёт.'))
    expect(await plenum('check', 'r.clean.txt', '--lang', 'ru')).toEqual({
      code: 0,
      err: '',
      out: 'Проверка ничего не нашла.\n',
    })
  })

  it('refuses what it cannot read with 1 and a wrong call with 2', async () => {
    expect((await plenum('check', 'r.none.txt')).code).toBe(1)
    await writeFile(join(folder, 'r.bin'), Buffer.from([0, 1, 2, 255, 254, 0, 0, 7]))
    expect((await plenum('check', 'r.bin')).code).toBe(1)
    const named = await plenum('check', 'r.txt', '--document', 'x', '--lang', 'en')
    expect(named).toMatchObject({ code: 2, out: '' })
    expect(named.err).toContain('“r.txt” is a text')
    expect((await plenum('check')).code).toBe(2)
  })
})
