import { describe, expect, test } from 'vitest'
import { readDoorLine, readOneLine } from '#domain/people/one-line.ts'

const name = { title: '', surname: '', givenName: '', patronymic: '' }
const nothing = { organization: '', post: '', role: '', country: '', emails: [], phones: [] }

describe('a participant in one line', () => {
  test.each([
    [
      'Иванов Иван Иванович, МГУ, ректор',
      {
        ...nothing,
        name: { ...name, surname: 'Иванов', givenName: 'Иван', patronymic: 'Иванович' },
        organization: 'МГУ',
        post: 'ректор',
      },
    ],
    [
      'проф. Чижова Ольга, заведующая кафедрой, «Музей льна, пеньки и джута»; o@example.org; Беларусь; +375 17 200-10-20',
      {
        name: { ...name, title: 'проф.', surname: 'Чижова', givenName: 'Ольга' },
        organization: '«Музей льна, пеньки и джута»',
        post: 'заведующая кафедрой',
        role: '',
        country: 'BY',
        emails: ['o@example.org'],
        phones: ['+375 17 200-10-20'],
      },
    ],
    [
      'Орлова, Инна, Музей льна',
      { ...nothing, name: { ...name, surname: 'Орлова', givenName: 'Инна' }, organization: 'Музей льна' },
    ],
    [
      'Dr Jane Hill, Harbour Institute, Director, Kenya',
      {
        ...nothing,
        name: { ...name, title: 'Dr', surname: 'Hill', givenName: 'Jane' },
        organization: 'Harbour Institute',
        post: 'Director',
        country: 'KE',
      },
    ],
    [
      'Гусев Пётр, докладчик, редактор',
      { ...nothing, name: { ...name, surname: 'Гусев', givenName: 'Пётр' }, role: 'speaker', post: 'редактор' },
    ],
    ['Гусев', { ...nothing, name: { ...name, surname: 'Гусев' } }],
    ['', { ...nothing, name }],
  ])('%s', (line, expected) => {
    expect(readOneLine(line)).toEqual(expected)
  })
})

describe('a line told at the door', () => {
  const delegations = [
    { name: 'Беларусь', country: 'BY' },
    { name: 'Гильдия ткачей', country: null },
  ]

  test.each([
    [
      'Гусев Пётр, Белоруссия, делегат',
      'Беларусь',
      'Гусев Пётр, Белоруссия, делегат',
      { country: 'BY', role: 'delegate' },
    ],
    ['Гусев Пётр, Чад', 'Чад', 'Гусев Пётр, Чад', { country: 'TD', organization: '' }],
    ['Гусев Пётр, гильдия ткачей, гость', 'Гильдия ткачей', 'Гусев Пётр, гость', { organization: '', role: 'guest' }],
    ['Гусев Пётр, Музей льна', '', 'Гусев Пётр, Музей льна', { organization: 'Музей льна' }],
    ['Гусев', '', 'Гусев', { country: '', role: '' }],
  ])('%s', (line, delegation, left, read) => {
    expect(readDoorLine(line, delegations)).toMatchObject({ line: left, delegation, read })
  })
})
