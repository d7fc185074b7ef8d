import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readName, withInitialsFirst } from '#domain/people/names.ts'

/** Cell, then title, surname, given name, patronymic. */
const cells: readonly (readonly [string, string, string, string, string])[] = [
  ['Долгов Александр Константинович', '', 'Долгов', 'Александр', 'Константинович'],
  ['Александр Константинович Долгов', '', 'Долгов', 'Александр', 'Константинович'],
  ['Илья Иванов', '', 'Иванов', 'Илья', ''],
  ['Иванов Илья', '', 'Иванов', 'Илья', ''],
  ['Иванов И.И.', '', 'Иванов', 'И.', 'И.'],
  ['И. И. Иванов', '', 'Иванов', 'И.', 'И.'],
  ['Мамедов Рустам Али оглы', '', 'Мамедов', 'Рустам', 'Али оглы'],
  ['Нурсултан Абишулы Назарбаев', '', 'Назарбаев', 'Нурсултан', 'Абишулы'],
  ['проф. д. и. н. Орлова Мария Петровна', 'проф. д. и. н.', 'Орлова', 'Мария', 'Петровна'],
  ['Его Превосходительство Саидов Зафар', 'Его Превосходительство', 'Саидов', 'Зафар', ''],
  ['Петрова-Водкина Анна', '', 'Петрова-Водкина', 'Анна', ''],
  ['де Голль Шарль', '', 'де Голль', 'Шарль', ''],
  ['Ludwig van Beethoven', '', 'van Beethoven', 'Ludwig', ''],
  ['Dr John F. Kennedy', 'Dr', 'Kennedy', 'John', 'F.'],
  ['SMITH John', '', 'SMITH', 'John', ''],
  ['Smith, John Paul', '', 'Smith', 'John', 'Paul'],
  ['Jane Doe, PhD', 'PhD', 'Doe', 'Jane', ''],
  ['Abdullo Rahimov', '', 'Rahimov', 'Abdullo', ''],
  ['Олимов', '', 'Олимов', '', ''],
  ['Мехри', '', '', 'Мехри', ''],
]

describe('a name of one cell', () => {
  it.each(cells)('%s', (cell, title, surname, givenName, patronymic) => {
    expect(readName(cell)).toMatchObject({ title, surname, givenName, patronymic })
  })

  it('keeps every word as it is written, whatever the cell says', () => {
    const word = fc.oneof(
      fc.constantFrom('ван', 'Иванов', 'Мария', 'И.', 'оглы', 'SMITH', 'Dr', 'о’Нил'),
      fc.stringMatching(/^\p{L}{1,9}$/u),
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const { title, surname, givenName, patronymic } = readName(words.join(' '))
        const kept = [title, surname, givenName, patronymic].join(' ').split(' ')
        expect(kept.filter(Boolean).toSorted()).toEqual(words.toSorted())
      }),
    )
  })

  it('is surest where a patronymic shows the order', () => {
    expect(readName('Долгов Александр Константинович').confidence).toBeGreaterThan(readName('Ким Чен').confidence)
  })
})

describe('initials before the surname', () => {
  it.each([
    [{ surname: 'Иванов', givenName: 'Илья', patronymic: 'Борисович' }, 'И. Б. Иванов'],
    [{ surname: 'Мамедов', givenName: 'Рустам', patronymic: 'Али оглы' }, 'Р. А. Мамедов'],
    [{ surname: 'Juncker', givenName: 'Jean-Claude', patronymic: '' }, 'J.-C. Juncker'],
    [{ surname: 'Иванов', givenName: 'И.', patronymic: '' }, 'И. Иванов'],
    [{ surname: 'Олимов', givenName: '', patronymic: '' }, 'Олимов'],
  ])('%o', (parts, printed) => {
    expect(withInitialsFirst(parts)).toBe(printed.replaceAll(' ', '\u00a0'))
  })
})
