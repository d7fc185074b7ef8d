import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { fieldsOf } from '#domain/people/fields.ts'
import { noHeader } from '#domain/people/import/find-header.ts'
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
      headerRow: 3,
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

  it('is the row that a person names, with all above it titles and its columns mapped by it', () => {
    const rows = [['ФИО', 'Почта', 'Телефон'], ['ответственный', 'Ковалёв'], ['Имя', 'E-mail', 'Графа'], ...people]
    expect(mapColumns(sheetOf(rows), fields)).toMatchObject({ headerRow: 1 })
    const named = mapColumns(sheetOf(rows), fields, {}, 3)
    expect(named).toMatchObject({ headerRow: 3, firstRow: 3, titles: ['ФИО Почта Телефон', 'ответственный Ковалёв'] })
    expect(named.columns.slice(0, 2).map(({ header: name, target }) => [name, target])).toEqual([
      ['Имя', 'fullName'],
      ['E-mail', 'emails'],
    ])
  })

  it('is none where a person says so: the first row is read, and columns are known by their cells', () => {
    const rows = [['Маркова Вера Ильинична', 'Статус', '', 'Страна'], ...people]
    expect(mapColumns(sheetOf(rows), fields).headerRow).toBe(1)
    const none = mapColumns(sheetOf(rows), fields, {}, noHeader)
    expect(none).toMatchObject({ headerRow: 0, firstRow: 0, headers: [], titles: [] })
    expect(none.columns[0]).toMatchObject({ target: 'fullName', reason: 'cells' })
  })

  it('that is found is the same when a person names it', () => {
    const parts = [
      'ФИО',
      'E-mail',
      'Телефон',
      'Дата',
      'Рейс',
      '',
      '1',
      '2',
      'Орлова Мария',
      '14.04.2026',
      'a@example.org',
    ]
    const rows = fc.array(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }), { maxLength: 6 })
    const merge = fc
      .record({ top: fc.integer({ min: 1, max: 5 }), left: fc.nat(3), width: fc.integer({ min: 1, max: 4 }) })
      .map(({ top, left, width }) => ({ top, bottom: top, left, right: left + width }))
    fc.assert(
      fc.property(rows, fc.array(merge, { maxLength: 3 }), (cells, merges) => {
        const sheet = sheetOf(cells, merges)
        const found = mapColumns(sheet, fields)
        expect(mapColumns(sheet, fields, {}, found.headerRow)).toEqual(found)
      }),
    )
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
