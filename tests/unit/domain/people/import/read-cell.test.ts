import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '#domain/people/fields.ts'
import { valueWords } from '#domain/people/field-words.ts'
import { usualRoles } from '#domain/people/roles.ts'
import { readCell } from '#domain/people/import/read-cell.ts'
import type { Cell } from '#domain/people/import/table.ts'
import type { ColumnTarget } from '#domain/people/import/target.ts'

const fields = fieldsOf([
  { id: 'n', name: 'Мест', type: 'number', choices: [] },
  { id: 'y', name: 'Автобус', type: 'yesNo', choices: [] },
  { id: 'c', name: 'Размер', type: 'choice', choices: ['S', 'M', 'L'] },
  { id: 'd', name: 'Дата договора', type: 'date', choices: [] },
])
const read = (cell: Cell, target: ColumnTarget, more: { order?: 'dmy' | 'mdy'; year?: number | null } = {}) =>
  readCell(cell, target, {
    order: more.order ?? 'dmy',
    year: more.year ?? null,
    field: fields.find(({ id }) => id === target) ?? null,
  })
const number = (value: number): Cell => ({ kind: 'number', value, text: String(value) })

describe('dates', () => {
  it.each([
    '14.04.2026',
    '14.4.26',
    '14/4/26',
    '14-04-2026',
    '14.04.2026 г.',
    '14 апреля 2026 г.',
    '14 апреля 2026 года',
    '14 апр. 2026',
    '14 апр 26',
    '14 апреля',
    '2026-04-14',
    '2026/4/14',
    'Apr 14 2026',
    'April 14, 2026',
    '14 April 2026',
    '14th of April 2026',
    '14-Apr-26',
    'вт, 14.04.2026',
    'Tuesday, 14 April 2026',
    '04.14.2026',
    '46126',
  ])('%s', (text) => {
    expect(read(text, 'arrivalDate', { year: 2026 }).values).toEqual({ arrivalDate: '2026-04-14' })
  })

  it('of digits alone are read as the column is', () => {
    expect(read('03/04/2026', 'birthDate').values).toEqual({ birthDate: '2026-04-03' })
    expect(read('03/04/2026', 'birthDate', { order: 'mdy' }).values).toEqual({ birthDate: '2026-03-04' })
    expect(read('1.2.85', 'birthDate').values).toEqual({ birthDate: '1985-02-01' })
  })

  it.each(['31.02.2026', '14 апреля', 'скоро', '14', '00.00.0000', '99999', '14 мартобря 2026'])(
    '%s is none',
    (text) => {
      expect(read(text, 'birthDate')).toEqual({ values: {}, problem: 'notUnderstood' })
    },
  )

  it.each([
    ['14.04.2026 10:30', { arrivalDate: '2026-04-14', arrivalTime: '10:30' }],
    ['14.04.2026, 10.30 SU 1234', { arrivalDate: '2026-04-14', arrivalTime: '10:30', arrivalTransport: 'SU 1234' }],
    ['14 апреля 2026 г. в 9:05', { arrivalDate: '2026-04-14', arrivalTime: '09:05' }],
    ['2026-04-14T10:30:00', { arrivalDate: '2026-04-14', arrivalTime: '10:30' }],
    ['14.04.2026 поезд 104', { arrivalDate: '2026-04-14', arrivalTransport: 'поезд 104' }],
    ['46126.4375', { arrivalDate: '2026-04-14', arrivalTime: '10:30' }],
  ])('may have a time and a flight beside them: %s', (text, values) => {
    expect(read(text, 'arrivalDate')).toEqual({ values, problem: null })
  })

  it('of a workbook are taken as they are', () => {
    const cell: Cell = { kind: 'date', date: '2026-04-14', time: '10:30', text: '2026-04-14 10:30' }
    expect(read(cell, 'departureDate').values).toEqual({ departureDate: '2026-04-14', departureTime: '10:30' })
    expect(read(cell, 'own:d').values).toEqual({ 'own:d': '2026-04-14' })
    expect(read(number(46126), 'own:d').values).toEqual({ 'own:d': '2026-04-14' })
  })
})

describe('times', () => {
  it.each([
    ['10:30', '10:30'],
    ['9.05', '09:05'],
    ['10-30', '10:30'],
    ['10 ч 30 мин', '10:30'],
    ['10 ч.', '10:00'],
    ['в 10:30', '10:30'],
    ['3:15 PM', '15:15'],
    ['12:00 am', '00:00'],
    ['3 pm', '15:00'],
    ['1030', '10:30'],
    ['10:30:00', '10:30'],
  ])('%s is %s', (text, time) => {
    expect(read(text, 'arrivalTime').values).toEqual({ arrivalTime: time })
  })
  it('of a workbook are parts of a day', () => {
    expect(read(number(0.4375), 'arrivalTime').values).toEqual({ arrivalTime: '10:30' })
    expect(read({ kind: 'date', date: null, time: '10:30', text: '10:30' }, 'arrivalTime').values).toEqual({ arrivalTime: '10:30' }) // prettier-ignore
  })
  it.each(['утром', '25:00', '10:75', '7'])('%s is none', (text) => {
    expect(read(text, 'arrivalTime').problem).toBe('notUnderstood')
  })
})

describe('addresses and telephones', () => {
  it.each([
    ['a@example.org', ['a@example.org']],
    ['a@example.org; b@example.org', ['a@example.org', 'b@example.org']],
    ['A.B@Example.org, a@почта.рф', ['A.B@Example.org', 'a@почта.рф']],
    ['mailto:a@example.org', ['a@example.org']],
    ['<a@example.org> / b@example.org', ['a@example.org', 'b@example.org']],
  ])('%s', (text, emails) => {
    expect(read(text, 'emails')).toEqual({ values: { emails }, problem: null })
  })
  it('are told where more stands beside them', () => {
    expect(read('a@example.org (секретарь)', 'emails')).toEqual({ values: { emails: ['a@example.org'] }, problem: 'notUnderstood' }) // prettier-ignore
    expect(read('нет почты', 'emails')).toEqual({ values: {}, problem: 'notUnderstood' })
  })

  it.each<[Cell, readonly string[]]>([
    ['+7 (916) 123-45-67', ['+7 (916) 123-45-67']],
    ['8 916 1234567; 8 495 111-22-33 доб. 5', ['8 916 1234567', '8 495 111-22-33 доб. 5']],
    ['+7 916 123-45-67\n+7 916 765-43-21', ['+7 916 123-45-67', '+7 916 765-43-21']],
    ['+992 900 11 22 33, +992 900 11 22 34', ['+992 900 11 22 33', '+992 900 11 22 34']],
    [{ kind: 'number', value: 89161234567, text: '89161234567' }, ['89161234567']],
  ])('%s', (cell, phones) => {
    expect(read(cell, 'phones')).toEqual({ values: { phones }, problem: null })
  })
  it('without digits are none', () => {
    expect(read('по запросу', 'phones').problem).toBe('notUnderstood')
  })

  it('may share a cell', () => {
    expect(read('тел. +7 916 123-45-67, e-mail: a@example.org', 'contacts').values).toEqual({
      emails: ['a@example.org'],
      phones: ['+7 916 123-45-67'],
    })
  })
})

describe('names', () => {
  it.each([
    ['Долгов Александр Константинович', { surname: 'Долгов', givenName: 'Александр', patronymic: 'Константинович' }],
    ['ван дер Берг Анна', { surname: 'ван дер Берг', givenName: 'Анна' }],
    ['проф. ОРЛОВА  Мария', { title: 'проф.', surname: 'ОРЛОВА', givenName: 'Мария' }],
  ])('%s is taken apart, letter by letter as it was typed', (text, values) => {
    expect(read(text, 'fullName')).toEqual({ values, problem: null })
  })
  it('of unsure order are shown', () => {
    expect(read('Ли Чен', 'fullName')).toEqual({ values: { surname: 'Ли', givenName: 'Чен' }, problem: 'nameOrder' })
  })
  it('are never re-cased', () => {
    const typed = fc.stringMatching(/^[А-ЯЁа-яё]{2,12}(?:-[А-ЯЁа-яё]{2,8})?$/)
    fc.assert(
      fc.property(typed, (name) => {
        expect(read(` ${name} `, 'surname').values).toEqual({ surname: name })
      }),
    )
  })
})

describe('post and organization in one cell', () => {
  it.each([
    ['профессор, МГУ', { post: 'профессор', organization: 'МГУ' }],
    ['МГУ, профессор', { post: 'профессор', organization: 'МГУ' }],
    ['генеральный директор АО «Чистый исток»', { post: 'генеральный директор', organization: 'АО «Чистый исток»' }],
    ['Director - River Institute', { post: 'Director', organization: 'River Institute' }],
    ['ООО "Заря"', { organization: 'ООО "Заря"' }],
  ])('%s', (text, values) => {
    expect(read(text, 'postAndOrganization')).toEqual({ values, problem: null })
  })
  it.each([
    'первый заместитель председателя - член правления',
    'управляющий партнёр Речной инвестиционной группы',
    'директор филиала, Дом рек, Тверь',
    'министр экологии Речной области',
  ])('%s is left to a person', (text) => {
    expect(read(text, 'postAndOrganization')).toEqual({ values: { post: text }, problem: 'notSplit' })
  })
})

describe('words of closed lists', () => {
  it.each([
    ['Приглашена', 'invited'],
    ['ПОДТВЕРЖДЁН', 'confirmed'],
    ['прибыл', 'arrived'],
    ['отказ', 'declined'],
    ['уехала', 'left'],
    ['Confirmed.', 'confirmed'],
    ['checked in', 'arrived'],
  ])('%s is %s', (text, status) => {
    expect(read(text, 'status').values).toEqual({ status })
  })
  it.each([
    ['ж', 'female'],
    ['Male', 'male'],
  ])('%s is %s', (text, gender) => {
    expect(read(text, 'gender').values).toEqual({ gender })
  })
  it.each([
    ['Российская Федерация', 'RU'],
    ['Молдавия', 'MD'],
    ['Turkey', 'TR'],
    ['U.S.A.', 'US'],
    ['Армения (Ереван)', 'AM'],
  ])('%s is %s', (text, country) => {
    expect(read(text, 'country')).toEqual({ values: { country }, problem: null })
  })
  it('keep what they do not know', () => {
    expect(read('Тридевятое царство', 'country')).toEqual({ values: { country: 'Тридевятое царство' }, problem: 'unknownCountry' }) // prettier-ignore
    expect(read('может быть', 'status')).toEqual({ values: {}, problem: 'notUnderstood' })
    expect(read('Хранитель печати', 'role').values).toEqual({ role: 'Хранитель печати' })
  })
  it('know the usual roles under their names', () => {
    expect(read('глава делегации', 'role').values).toEqual({ role: 'head' })
    expect(read('Interpreter', 'role').values).toEqual({ role: 'interpreter' })
  })
  it.each(['ru', 'en'] as const)('are read as our own lists write them (%s)', (language) => {
    for (const field of fields) {
      const values = field.type === 'role' ? usualRoles : field.type === 'yesNo' ? [true, false] : field.choices
      for (const value of values)
        expect(read(valueWords(field, value, language), field.id)).toEqual({
          values: { [field.id]: value },
          problem: null,
        })
    }
  })
  it('are left out where a field cannot hold so much', () => {
    expect(read('а'.repeat(4_001), 'note')).toEqual({ values: {}, problem: 'tooLong' })
    expect(read('а'.repeat(501), 'delegation')).toEqual({ values: {}, problem: 'tooLong' })
    expect(read(Array.from({ length: 51 }, (_, at) => `a${at}@example.org`).join('; '), 'emails')).toEqual({
      values: {},
      problem: 'tooLong',
    })
  })
  it("of the organizer's own fields", () => {
    expect(read('m', 'own:c').values).toEqual({ 'own:c': 'M' })
    expect(read('XXL', 'own:c').problem).toBe('unknownChoice')
    expect(read('да', 'own:y').values).toEqual({ 'own:y': true })
    expect(read('не нужен', 'own:y').values).toEqual({ 'own:y': false })
    expect(read({ kind: 'boolean', value: false, text: 'FALSE' }, 'own:y').values).toEqual({ 'own:y': false })
    expect(read('1 200,5', 'own:n').values).toEqual({ 'own:n': 1200.5 })
  })
  it.each(['-', '—', 'н/д', 'N/A', '#N/A', ' '])('%s says nothing', (text) => {
    expect(read(text, 'hotel')).toEqual({ values: {}, problem: null })
  })
})
