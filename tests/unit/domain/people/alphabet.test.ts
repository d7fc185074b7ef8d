import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphabetKey, personKey, surnameKey } from '#domain/people/alphabet.ts'

const sorted = (names: readonly string[], key: (name: string) => string): readonly string[] =>
  names.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))

const inRussian = (name: string) => surnameKey(name, 'ru')
const inEnglish = (name: string) => surnameKey(name, 'en')

describe('the order of a list', () => {
  test('in Russian: ё as е and after it, й after и, hyphens and particles apart', () => {
    const list = [
      'Абаев',
      'фон Берг',
      'де ла Вега',
      'Ежов',
      'Елкин',
      'Ёлкин',
      'Еремеев',
      'Иванов',
      'Иванов-Бель',
      'Иванова',
      'Йотов',
      'аль-Хашими',
      'Яров',
      'Adams',
      'Zola',
    ]
    expect(sorted(list.toReversed(), inRussian)).toEqual(list)
  })

  test('in English: Latin letters first, marks and small particles do not count, capital ones do', () => {
    const list = ['de la Cruz', 'Łoś', 'Lovel', "O'Brien", 'al-Tamimi', 'Van Dyke', 'van der Velde', 'Абаев']
    expect(sorted(list.toReversed(), inEnglish)).toEqual(list)
  })

  test('does not count case or quotes, counts numbers by value', () => {
    const list = ['Зал 2', '«Зал 9»', 'зал 10', 'Зал 010а', 'залив']
    expect(sorted(list.toReversed(), (text) => alphabetKey(text, 'ru'))).toEqual(list)
    const numbers = ['007', '7', '10', '20б', 'а1']
    expect(sorted(numbers.toReversed(), (text) => alphabetKey(text, 'ru'))).toEqual(numbers)
  })

  test('of people: surname, then given name, then patronymic, whatever particles there are', () => {
    const people = [
      ['Берг', 'Анна', ''],
      ['фон Берг', 'Борис', 'Ильич'],
      ['Берг', 'Борис', 'Фомич'],
      ['Бергов', 'Анна', ''],
    ] as const
    const key = (person: (typeof people)[number]) => personKey(person, 'ru')
    expect(people.toReversed().toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(people)
  })

  test('is a total order: keys are equal for equal texts alone', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('аеёЕЁйи aAé-«»10фонВ')), maxLength: 12 })
    fc.assert(
      fc.property(text, text, fc.constantFrom('ru', 'en'), (a, b, language) => {
        expect(alphabetKey(a, language) === alphabetKey(b, language)).toBe(a === b)
      }),
    )
  })
})
