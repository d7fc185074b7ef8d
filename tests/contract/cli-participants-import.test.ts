import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inProcessClient } from '#api/in-process.ts'
import { run } from '#hosts/cli/run.ts'
import { createCore, type Core } from '#hosts/core.ts'
import { asked } from './cases/hall.ts'

let folder: string
let out: string
let err: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-cli-import-'))
  vi.stubEnv('PLENUM_DATA_DIR', folder)
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((out += String(chunk)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => ((err += String(chunk)), true))
  await inFile(async (client, core) => {
    await client.file.create({ target: core.tokens.issue(at('c.plenum'), 'target'), title: 'Съезд', language: 'ru' })
    await client.participants.add({ conferenceId: await conferenceOf(client), line: 'Орлова Мария Петровна, Музей льна', values: {}, presentAt: null }) // prettier-ignore
  })
  await writeFile(at('список.csv'), list)
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

const list = [
  'Фамилия;Имя;Отчество;Место работы;Что-то',
  'Орлова;Мария;Петровна;Музей льна;1',
  'Orlova;Mariia;;;2',
  'Жуков;Илья;;Архив;3',
  ';;;Архив;4',
].join('\n')

const at = (name: string) => join(folder, name)
type Client = ReturnType<typeof inProcessClient>
const conferenceOf = async (client: Client) => (await client.conference.list())[0]?.id ?? ''

async function inFile<Result>(work: (client: Client, core: Core) => Promise<Result>): Promise<Result> {
  const core = createCore({ dataDir: folder, appVersion: '1.2.3' })
  try {
    return await work(inProcessClient(core.router), core)
  } finally {
    core.close()
  }
}

const people = () =>
  inFile(async (client, core) => {
    await client.file.open({ source: core.tokens.issue(at('c.plenum'), 'conference') })
    const query = { ...asked(await conferenceOf(client)), fields: ['fullName'] }
    return (await client.participants.query(query)).rows.map(({ values }) => values['fullName'])
  })

async function importList(...more: readonly string[]): Promise<number> {
  out = ''
  err = ''
  return run(['participants', 'import', at('список.csv'), '--into', at('c.plenum'), '--lang', 'ru', ...more])
}

describe('plenum participants import', () => {
  it('says what the list would bring and stores nothing', async () => {
    expect(await importList()).toBe(0)
    expect(out).toBe(`список.csv: 4 строки
  новых 1, с изменениями 0, без изменений 1, возможных повторов 1, ошибок 1
Столбцы (названия в строке 1):
  Фамилия – Фамилия
  Имя – Имя
  Отчество – Отчество
  Место работы – Организация
  Что-то – не вносится
Возможные повторы:
  строка 3: Orlova Mariia ~ Орлова Мария Петровна
Строки без имени: 5
Ничего не сохранено. Чтобы сохранить, добавьте --apply.
`)
    expect(await people()).toEqual(['Орлова Мария Петровна'])
  })

  it('tells programs', async () => {
    expect(await importList('--json')).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      rows: 4,
      new: 1,
      update: 0,
      same: 1,
      duplicates: 1,
      errors: 1,
      headerRow: 1,
      columns: { Фамилия: 'surname', Имя: 'givenName', Отчество: 'patronymic', 'Место работы': 'organization', 'Что-то': null }, // prettier-ignore
      applied: false,
      possibleDuplicates: [{ row: 3, name: 'Orlova Mariia', of: [{ name: 'Орлова Мария Петровна', row: null }] }],
      errorRows: [5],
    })
  })

  it('stores what is sure, and leaves possible duplicates out', async () => {
    expect(await importList('--apply')).toBe(0)
    expect(out).toContain('Сохранено: новых 1, обновлено 0; в стороне осталось: возможных повторов 1, ошибок 1.')
    expect(out).toContain('строка 3: Orlova Mariia')
    expect(await people()).toEqual(['Орлова Мария Петровна', 'Жуков Илья'])
    await importList('--apply', '--json')
    expect(JSON.parse(out)).toMatchObject({ new: 0, update: 0, same: 2, duplicates: 1 })
  })

  it('does with possible duplicates what is said', async () => {
    expect(await importList('--apply', '--duplicates', 'new')).toBe(0)
    expect(await people()).toEqual(['Орлова Мария Петровна', 'Orlova Mariia', 'Жуков Илья'])
    await inFile(async (client, core) => {
      await client.file.open({ source: core.tokens.issue(at('c.plenum'), 'conference') })
      await client.history.undo()
    })
    expect(await importList('--apply', '--duplicates', 'update', '--json')).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ applied: true, outcome: { new: 1, update: 1, undecided: 0 } })
    expect(await people()).toEqual(['Orlova Mariia Петровна', 'Жуков Илья'])
  })

  it('maps columns by a profile', async () => {
    await inFile(async (client, core) => {
      await client.file.open({ source: core.tokens.issue(at('c.plenum'), 'conference') })
      const source = { file: core.tokens.issue(at('список.csv'), 'source') }
      const conferenceId = await conferenceOf(client)
      for await (const step of await client.listImport.open({
        conferenceId,
        source,
        profileId: null,
        headerRow: null,
      })) {
        if (step.type !== 'done') continue
        const importId = step.list.id
        const change = { kind: 'column', column: 4, target: 'badgeNumber' } as const
        for await (const changed of await client.listImport.change({ id: importId, change }))
          expect(changed).toBeTruthy()
        await client.importProfile.keep({ importId, name: 'С бейджами' })
      }
    })
    await writeFile(at('список.csv'), list.replace('Место работы', 'Должность'))
    expect(await importList('--profile', 'С бейджами', '--json')).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ columns: { 'Что-то': 'badgeNumber', Должность: 'post' } })
    expect(await importList('--profile', 'Другой')).toBe(2)
    expect(err).toContain('В файле нет разметки столбцов «Другой».')
  })

  it('takes for the header what is said', async () => {
    await writeFile(at('список.csv'), ['Ответственный;Телефон;Организация', 'Имя;Отдел', 'Жуков Илья;Архив'].join('\n'))
    expect(await importList('--header', '2', '--json')).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ headerRow: 2, rows: 1, columns: { Имя: 'fullName' } })
    expect(await importList('--header', '0')).toBe(0)
    expect(out).toContain('Столбцы (без названий):\n  #1')
    expect(await importList('--header', '7')).toBe(1)
    expect(err).toContain('Строки 7 в списке нет, или она пустая.')
    expect(await importList('--header', 'вторая')).toBe(2)
    expect(err).toContain('Такое значение не подходит')
  })

  it('refuses what is no list in words, and a wrong command', async () => {
    await writeFile(at('список.csv'), '')
    expect(await importList('--apply')).toBe(1)
    expect(err).toContain('пуст')
    expect(await importList('--duplicates', 'merge')).toBe(2)
    expect(await run(['participants', 'import', at('список.csv')])).toBe(2)
  })
})
