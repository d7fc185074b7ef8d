import { describe, expect, test } from 'vitest'
import { readItemLine, sessionKindByTitle } from '#domain/agenda/one-line-item.ts'

describe('an item told in one line', () => {
  test.each([
    ['Доклад 20 мин Иванов', 'Доклад', 20, ['Иванов']],
    ['Наследие рек, 15 минут, Иванов И. И., Петрова А.', 'Наследие рек', 15, ['Иванов И. И.', 'Петрова А.']],
    ['О работе секций – 1 ч 30 мин – Белов и Чернов', 'О работе секций', 90, ['Белов', 'Чернов']],
    ['Report on rivers 10 min Ann Smith and Bob Brown', 'Report on rivers', 10, ['Ann Smith', 'Bob Brown']],
    ['Экскурсия (2 часа)', 'Экскурсия', 120, []],
    ['20 мин Доклад секретариата', 'Доклад секретариата', 20, []],
    ['Открытие', 'Открытие', null, []],
  ])('%s', (line, title, minutes, speakers) => {
    expect(readItemLine(line)).toMatchObject({ title, minutes, speakers })
  })

  test('figures that are no length stay in the title', () => {
    expect(readItemLine('Итоги 2025 года и план до 2030')).toMatchObject({
      title: 'Итоги 2025 года и план до 2030',
      minutes: null,
    })
    expect(readItemLine('20 музеев 5 рек').minutes).toBeNull()
  })

  test.each([
    ['Кофе-брейк 15 мин', 'break'],
    ['Голосование по проекту', 'vote'],
    ['Прения', 'discussion'],
    ['Открытие форума', 'other'],
    ['Перерывы в судоходстве 20 мин Рыбаков', 'report'],
    ['Состояние музеев', 'report'],
  ] as const)('the kind of «%s» is %s', (line, kind) => {
    expect(readItemLine(line).kind).toBe(kind)
  })
})

test.each([
  ['Пленарное заседание', 'plenary'],
  ['Секция 2. Музеи рек', 'section'],
  ['Круглый стол «Вода»', 'roundTable'],
  ['Заседание рабочей группы', 'workingGroup'],
  ['Торжественное открытие', 'ceremony'],
  ['Обед', 'break'],
  ['Lunch break', 'break'],
  ['Экскурсия', 'other'],
] as const)('a session «%s» is %s', (title, kind) => {
  expect(sessionKindByTitle(title)).toBe(kind)
})
