import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createConferenceFiles } from '#store/conference-files.ts'
import { builtInFieldIds } from '#domain/people/fields.ts'
import type { ConferenceFile } from '#app/ports.ts'
import { participation, peopleOf, person } from '#tests/store/people-samples.ts'
import { inventedPeople, listHeaders } from '#tests/support/people-list.ts'
import { setUp, type Bench } from './carriers.ts'
import { newFile } from './documents.ts'
import { openList, openListFile, rowsOf } from './lists.ts'
import { openPeople } from './people.ts'

let bench: Bench
beforeEach(async () => {
  bench = await setUp('in process')
})
afterEach(() => bench.close())

/** What the file of the bench holds of people; it is closed for the look. */
async function stored(look: (file: ConferenceFile) => unknown = peopleOf): Promise<unknown> {
  await bench.client.file.close()
  const files = createConferenceFiles({
    pathOf: () => join(bench.folder, 'Съезд.plenum'),
    clock: { now: () => '2026-05-01T08:00:00.000Z', today: () => '2026-05-01' },
    ids: { next: () => crypto.randomUUID() },
    appVersion: '1.2.3',
  })
  const file = files.open('')
  const seen = look(file)
  file.close()
  await bench.client.file.open({ source: bench.token('Съезд.plenum', 'conference') })
  return seen
}

async function applied(conferenceId: string, text: string, way: 'both' | 'update' | 'merge') {
  const { id, revision, counts } = await openList(bench, conferenceId, text)
  await bench.client.listImport.choose({ id, rows: 'undecided', way, of: null })
  const { fates } = await bench.client.listImport.apply({ id, revision })
  return { counts, fates }
}

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n')

describe('a list that our own export wrote', () => {
  it.each([
    ['ru', 'csv'],
    ['en', 'csv'],
    ['ru', 'xlsx'],
    ['en', 'xlsx'],
  ] as const)('brings nothing new (%s, .%s)', async (language, format) => {
    const conferenceId = await openPeople(bench)
    const { client } = bench
    const values = { post: '=директор', note: '-5 °C, «верх»', role: 'head', room: '007', phones: ['+7 916 000-00-00'] }
    await client.participants.add({ conferenceId, line: 'Ёлкина Анна, Музей "Льна"; отдел', values, presentAt: null })
    await client.participants.add({
      conferenceId,
      line: 'van der Berg Jan',
      values: { country: 'NL' },
      presentAt: null,
    })
    const fields = [...builtInFieldIds.filter((id) => id !== 'fullName'), 'own:f1']
    const query = { search: '', filters: [], sorts: [], groupBy: null, presence: null }
    const name = `Список.${format}`
    const handOut = { kind: 'table', format, fields } as const
    const target = bench.token(name, 'target')
    const request = { conferenceId, language, title: '', whom: { query, only: null }, handOut, target }
    for await (const step of await client.participantList.export(request)) expect(step.type).toMatch(/done|progress/u)
    const list = await openListFile(bench, conferenceId, name)
    expect(list.columns.map(({ target: found }) => found)).toEqual(fields)
    const rows = await rowsOf(bench, list.id)
    expect([rows.flatMap(({ changes }) => changes), rows.flatMap(({ doubts }) => doubts)]).toEqual([[], []])
    expect(list.counts).toEqual({ new: 0, update: 0, same: 3, duplicate: 0, error: 0 })
  })
})

describe('a list that is applied', () => {
  it('gives each name as it was typed, and empties no field with an empty cell', async () => {
    const conferenceId = await openPeople(bench)
    const text = 'Фамилия;Имя;Отчество;Должность;Гостиница;E-mail\nФЁДОРОВА;анна-мария;Ильинична;;;fedorova@example.org\nмак-ГРЕГОР;дЖон;;;;' // prettier-ignore
    await applied(conferenceId, text, 'both')
    const people = await stored((file) =>
      file
        .persons()
        .map(({ surname, givenName, post }) => [surname, givenName, post].join(', '))
        .toSorted(),
    )
    expect(people).toEqual([`ФЁДОРОВА, анна-мария, ${person.post}`, 'мак-ГРЕГОР, дЖон, '])
    expect(await stored((file) => file.participation(participation.id)?.hotel)).toBe(participation.hotel)
  })

  it('knows an organization by its short name and a country delegation by each of its names', async () => {
    const conferenceId = await openPeople(bench)
    const text = 'ФИО;Организация;Делегация\nОрлова Мария Петровна;бак;РФ\nЖуков Илья Юрьевич;Заря;Российская Федерация'
    const first = await openList(bench, conferenceId, text)
    expect((await rowsOf(bench, first.id))[0]?.values).toMatchObject({
      organization: 'Библиотечная ассоциация Карелии',
    })
    await applied(conferenceId, text, 'both')
    const places = await stored((file) => [
      file
        .organizations()
        .map(({ name }) => name)
        .toSorted(),
      file.conferences().flatMap(({ id }) =>
        file
          .delegations(id)
          .map(({ name, country }) => `${name} ${country}`)
          .toSorted(),
      ),
    ])
    expect(places).toEqual([
      ['Библиотечная ассоциация Карелии', 'Заря'],
      ['Карелия RU', 'РФ RU'],
    ])
    const again = await applied(conferenceId, text, 'both')
    expect(again.counts).toMatchObject({ same: 2, new: 0, update: 0, duplicate: 0 })
    expect(again.fates).toMatchObject({ same: 2 })
  })

  it('brings a person of the address book to another conference, with the person as it was', async () => {
    await openPeople(bench)
    const conferenceId = 'k2'
    await stored((file) =>
      file.write({ command: 'test' }, (writer) => {
        const [conference] = file.conferences()
        if (conference !== undefined) writer.putConference({ ...conference, id: conferenceId })
      }),
    )
    const text = 'ФИО;Гостиница\nФёдорова Анна-Мария Ильинична;Волна'
    const { fates } = await applied(conferenceId, text, 'both')
    expect(fates).toMatchObject({ update: 1, new: 0 })
    expect(
      await stored((file) =>
        file
          .participationsOf('h1')
          .map(({ hotel }) => hotel)
          .toSorted(),
      ),
    ).toEqual(['Волна', 'Онега'])
    expect(await stored((file) => file.participations(conferenceId))).toMatchObject([
      { hotel: 'Волна', personId: 'h1' },
    ])
    expect((await openList(bench, conferenceId, text)).counts).toMatchObject({ same: 1, update: 0 })
  })

  it('makes one person of rows that are one, in the order of the list', async () => {
    const conferenceId = await newFile(bench)
    const text = 'Фамилия;Имя;Отчество;Должность;Телефон\nОрлова;Мария;Петровна;врач;+7 916 111-11-11\nОрлова;М.;П.;;+7 916 222-22-22\nОрлова;Мария;;главный врач;' // prettier-ignore
    const { counts } = await applied(conferenceId, text, 'update')
    expect(counts).toMatchObject({ new: 1, duplicate: 2 })
    expect(await stored((file) => file.persons())).toMatchObject([
      {
        givenName: 'Мария',
        patronymic: 'Петровна',
        post: 'главный врач',
        phones: ['+7 916 111-11-11', '+7 916 222-22-22'],
      },
    ])
  })
})

describe('a list that is applied twice', () => {
  const invented = inventedPeople(40)
  const rows = fc.array(
    fc.record({ who: fc.nat(39), without: fc.uniqueArray(fc.constantFrom(3, 4, 5, 7, 8, 9), { maxLength: 3 }) }),
    { minLength: 1, maxLength: 8 },
  )
  const textOf = (list: readonly { readonly who: number; readonly without: readonly number[] }[]) =>
    csv([
      listHeaders,
      ...list.map(({ who, without }) => (invented[who] ?? []).map((text, at) => (without.includes(at) ? '' : text))),
    ])

  it('changes nothing the second time, and undo brings back what was', async () => {
    const conferenceId = await newFile(bench)
    await fc.assert(
      fc.asyncProperty(rows, rows, async (before, list) => {
        await applied(conferenceId, textOf(before), 'both')
        const people = await stored()
        const first = await applied(conferenceId, textOf(list), 'both')
        const after = await stored()
        const again = await applied(conferenceId, textOf(list), 'both')
        expect(again.counts).toEqual({ new: 0, update: 0, same: list.length, duplicate: 0, error: 0 })
        expect(await stored()).toEqual(after)
        if (first.fates.new + first.fates.update > 0) {
          await bench.client.history.undo()
          expect(await stored()).toEqual(people)
          await bench.client.history.redo()
          expect(await stored()).toEqual(after)
        } else expect(after).toEqual(people)
      }),
      { numRuns: 8 },
    )
  })
})
