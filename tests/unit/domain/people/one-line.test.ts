import { describe, expect, test } from 'vitest'
import { readOneLine } from '#domain/people/one-line.ts'

const name = { title: '', surname: '', givenName: '', patronymic: '' }
const nothing = { organization: '', post: '', country: '', emails: [], phones: [] }

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
    ['Гусев', { ...nothing, name: { ...name, surname: 'Гусев' } }],
    ['', { ...nothing, name }],
  ])('%s', (line, expected) => {
    expect(readOneLine(line)).toEqual(expected)
  })
})
