import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { fieldsOf } from '#domain/people/fields.ts'
import { mapColumns, profileOf } from '#domain/people/import/map-columns.ts'
import type { Cell, Merge, TableSheet } from '#domain/people/import/table.ts'
import { inventedHeaders } from '#tests/fixtures/list-headers.ts'

const fields = fieldsOf([])
const sheetOf = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []): TableSheet => ({
  name: '',
  isHidden: false,
  merges,
  leftOut: 0,
  rows: rows.map((cells, at) => ({ number: at + 1, cells, isHidden: false })),
})
const targetsOf = (rows: readonly (readonly Cell[])[], remembered = {}) =>
  mapColumns(sheetOf(rows), fields, remembered).columns.map(({ target }) => target ?? '')

describe('columns by their headers', () => {
  const figures: { list: string; columns: number; right: number }[] = []
  afterAll(() => console.table(figures))

  it.each(inventedHeaders)('$name', ({ name, columns }) => {
    const found = targetsOf([columns.map(([header]) => header)])
    const right = columns.filter(([, target], at) => found[at] === target).length
    figures.push({ list: name, columns: columns.length, right })
    expect(Object.fromEntries(columns.map(([header], at) => [header, found[at]]))).toEqual(Object.fromEntries(columns))
  })

  it('go where they go in whatever order they stand', () => {
    const anyOrder = fc
      .constantFrom(...inventedHeaders)
      .chain(({ columns }) => fc.shuffledSubarray([...columns], { minLength: columns.length }))
    fc.assert(
      fc.property(anyOrder, (columns) => {
        expect(targetsOf([columns.map(([header]) => header)])).toEqual(columns.map(([, target]) => target))
      }),
    )
  })
})

const people: readonly (readonly string[])[] = [
  ['Орлова Мария Петровна', 'orlova@example.org', '+7 916 123-45-67', 'Россия', 'приглашена'],
  ['Жуков Илья Юрьевич', 'zhukov@example.org', '8 (495) 111-22-33', 'Армения', 'подтвердил'],
  ['Петросян Армен Тигранович', 'a.petrosyan@example.org', '', 'Армения', 'отказ'],
  ['Саидов Рустам Олимович', 's@example.org; r@example.org', '+992 900 11 22 33', 'Таджикистан', 'подтверждён'],
]

describe('columns by their cells', () => {
  it('are known without a header', () => {
    const { columns, firstRow, headers } = mapColumns(sheetOf(people), fields)
    expect([firstRow, headers]).toEqual([0, []])
    expect(columns.map(({ target }) => target)).toEqual(['fullName', 'emails', 'phones', 'country', 'status'])
    expect(columns.every(({ reason }) => reason === 'cells')).toBe(true)
  })

  it('are known under headers that say nothing', () => {
    expect(targetsOf([['Колонка', 'Столбец2', 'Данные', 'Откуда', 'Ответ'], ...people])).toEqual([
      'fullName',
      'emails',
      'phones',
      'country',
      'status',
    ])
  })

  it('speak against a header: a «Почта» of streets is no e-mail', () => {
    const streets = ['Тверь, ул. Речная, 5', 'Орёл, пл. Мира, 1', 'Тула, ул. Садовая, 17']
    const rows = streets.map((street, at) => [people[at]?.[0] ?? '', street])
    expect(targetsOf([['ФИО', 'Почта'], ...rows])).toEqual(['fullName', ''])
  })

  it('make «Имя» a whole name where there is no surname beside it', () => {
    const rows = people.map(([name = '', email = '']) => [name, email])
    expect(targetsOf([['Имя', 'Почта'], ...rows])).toEqual(['fullName', 'emails'])
    const given = people.map(([name = '', email = '']) => [name.split(' ')[1] ?? '', email])
    expect(targetsOf([['Имя', 'Почта'], ...given])).toEqual(['givenName', 'emails'])
  })
})

describe('a header', () => {
  const header = ['ФИО', 'E-mail', 'Телефон', 'Страна', 'Статус']

  it('is found below titles and above counted columns', () => {
    const rows = [
      ['Международный конгресс'],
      ['Список участников, 14 апреля 2026 г.'],
      header,
      ['1', '2', '3', '4', '5'],
      ...people,
    ]
    const found = mapColumns(sheetOf(rows, [{ top: 1, bottom: 1, left: 0, right: 4 }]), fields)
    expect(found).toMatchObject({
      headers: header,
      firstRow: 4,
      titles: ['Международный конгресс', 'Список участников, 14 апреля 2026 г.'],
    })
  })

  it('of two storeys is read as one', () => {
    const rows = [
      ['Фамилия', 'Имя', 'Прибытие', '', '', 'Отъезд', ''],
      ['', '', 'Дата', 'Время', 'Рейс', 'Дата', 'Рейс'],
      ['Орлова', 'Мария', '14.04.2026', '10:30', 'SU 1234', '17.04.2026', 'SU 1235'],
    ]
    const merges = [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 2, left: 1, right: 1 },
      { top: 1, bottom: 1, left: 2, right: 4 },
      { top: 1, bottom: 1, left: 5, right: 6 },
    ]
    const found = mapColumns(sheetOf(rows, merges), fields)
    expect(found.firstRow).toBe(2)
    expect(found.columns.map(({ header: name, target }) => [name, target])).toEqual([
      ['Фамилия', 'surname'],
      ['Имя', 'givenName'],
      ['Прибытие: Дата', 'arrivalDate'],
      ['Прибытие: Время', 'arrivalTime'],
      ['Прибытие: Рейс', 'arrivalTransport'],
      ['Отъезд: Дата', 'departureDate'],
      ['Отъезд: Рейс', 'departureTransport'],
    ])
  })

  it('is one cell in a list of one column', () => {
    expect(mapColumns(sheetOf([['ФИО'], ['Орлова Мария'], ['Жуков Илья']]), fields)).toMatchObject({ firstRow: 1 })
    expect(mapColumns(sheetOf([['Орлова Мария'], ['Жуков Илья']]), fields)).toMatchObject({ firstRow: 0 })
  })
})

describe('what was chosen before', () => {
  it('goes before what a header says, left out columns too', () => {
    const rows = [['ФИО', 'Компания', 'Город', 'Код-7']]
    const before = profileOf([
      { header: 'компания', target: 'delegation' },
      { header: 'Город', target: null },
      { header: 'Код 7', target: 'badgeNumber' },
    ])
    expect(targetsOf(rows)).toEqual(['fullName', 'organization', 'city', ''])
    const found = mapColumns(sheetOf(rows), fields, { ...before, __proto__: 'email', фио: 'nonsense' })
    expect(found.columns.map(({ target, reason }) => [target, reason])).toEqual([
      ['fullName', 'header'],
      ['delegation', 'profile'],
      [null, 'profile'],
      // «Код-7» and «Код 7» are written alike for us.
      ['badgeNumber', 'profile'],
    ])
  })

  it('is remembered by the mapping itself', () => {
    const rows = [['ФИО', 'Место', 'E-mail']]
    const first = mapColumns(sheetOf(rows), fields)
    const again = mapColumns(sheetOf(rows), fields, profileOf(first.columns))
    expect(again.columns.map(({ target }) => target)).toEqual(first.columns.map(({ target }) => target))
  })

  it("the organizer's own fields are known by their names, and one that is gone is not", () => {
    const own = fieldsOf([{ id: 'f1', name: 'Размер футболки', type: 'text', choices: [] }])
    const rows = [
      ['ФИО', 'Размер  футболки'],
      ['Орлова Мария', 'M'],
    ]
    expect(mapColumns(sheetOf(rows), own).columns[1]).toMatchObject({ target: 'own:f1', reason: 'ownField' })
    expect(mapColumns(sheetOf(rows), fields, { 'размер футболки': 'own:f1' }).columns[1]).toMatchObject({
      target: null,
    })
  })
})
