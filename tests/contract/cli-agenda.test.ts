import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '#hosts/cli/run.ts'

const programme = `ПРОГРАММА СЪЕЗДА

12 мая 2026 года

Большой зал
10:00 – 11:00 Открытие
10:00 – 10:20 Приветствие. Чижова Ольга Петровна, директор Музея льна
10:20 – 11:00 О чтении. Лосев Пётр Петрович, директор школы

Зал Б
10:30 – 11:30 Секция чтения
10:30 – 11:00 О письме. Лосев Пётр Петрович, директор школы
`

let folder: string
let out: string
let err: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-agenda-'))
  vi.stubEnv('PLENUM_DATA_DIR', folder)
  ;[out, err] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((out += String(chunk)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => ((err += String(chunk)), true))
  await writeFile(join(folder, 'p.txt'), programme)
  await plenum('new', 'c.plenum', '--title', 'Съезд', '--language', 'ru')
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

/** Runs one command line and says how it ended. */
async function plenum(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  ;[out, err] = ['', '']
  const code = await run(words.map((word) => (/^[cp]\./u.test(word) ? join(folder, word) : word)))
  return { code, out, err }
}

const json = async (...words: readonly string[]): Promise<unknown> => JSON.parse((await plenum(...words, '--json')).out)
const importing = ['agenda', 'import', 'p.txt', '--into', 'c.plenum'] as const
const checking = ['agenda', 'check', '--from', 'c.plenum'] as const

describe('plenum agenda read', () => {
  it('prints what was read, in the shape promised to programs', async () => {
    expect(await json('agenda', 'read', 'p.txt')).toMatchObject({
      days: [
        {
          date: '2026-05-12',
          sessions: [
            {
              title: 'Открытие',
              room: 'Большой зал',
              start: '10:00',
              end: '11:00',
              items: [
                {
                  title: 'Приветствие',
                  start: '10:00',
                  end: '10:20',
                  speakers: [{ name: 'Чижова Ольга Петровна', post: 'директор Музея льна' }],
                },
                { title: 'О чтении', start: '10:20', end: '11:00', kind: 'report' },
              ],
            },
            { title: 'Секция чтения', room: 'Зал Б' },
          ],
        },
      ],
    })
    const told = await plenum('agenda', 'read', 'p.txt', '--lang', 'ru')
    expect([told.code, told.err]).toEqual([0, ''])
    expect(told.out).toContain('  10:00–11:00 Открытие, Большой зал\n')
    expect(told.out).toContain('    10:20–11:00 О чтении: Лосев Пётр Петрович (директор школы)\n')
    expect(told.out).toMatch(/2 заседания, 3 пункта\n$/u)
  })

  it('refuses what is no programme', async () => {
    await writeFile(join(folder, 'p.txt'), 'Просто письмо без времени.')
    const refused = await plenum('agenda', 'read', 'p.txt')
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toContain('p.txt')
  })
})

describe('plenum agenda import', () => {
  it('stores nothing before that is said', async () => {
    expect(await json(...importing)).toMatchObject({ new: 2, applied: false, newRooms: ['Большой зал', 'Зал Б'] })
    expect(await json(...checking)).toEqual([])
    const told = await plenum(...importing, '--lang', 'ru')
    expect(told.out).toContain('новых заседаний 2')
    expect(told.out).toContain('новые залы: Большой зал, Зал Б')
    expect(told.out).toMatch(/Ничего не сохранено\. Чтобы сохранить, добавьте --apply\.\n$/u)
  })

  it('stores once, and finds the same the second time', async () => {
    const first = await plenum(...importing, '--apply', '--lang', 'ru')
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(/Сохранено\.\n$/u)
    expect(await json(...importing)).toMatchObject({ new: 0, same: 2, conflicts: [], newRooms: [] })
  })
})

describe('plenum agenda check', () => {
  it('prints conflicts and ends with 0', async () => {
    await plenum(...importing, '--apply')
    expect(await json(...checking)).toMatchObject([{ kind: 'personTwice', severity: 'error' }])
    const told = await plenum(...checking, '--lang', 'ru')
    expect([told.code, told.err]).toEqual([0, ''])
    expect(told.out).toContain('Лосев Пётр Петрович')
  })

  it('says that there are none', async () => {
    expect((await plenum(...checking, '--lang', 'ru')).out).toBe('Накладок нет.\n')
    expect((await plenum('agenda', 'check', '--from', 'c.none')).code).toBe(1)
  })
})
