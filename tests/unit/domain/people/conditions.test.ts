import { describe, expect, test } from 'vitest'
import { conditionOf } from '#domain/people/conditions.ts'
import type { FieldType, FieldValue } from '#domain/people/fields.ts'
import { filterKinds, type FilterKind } from '#domain/people/grid-view.ts'

const meets = (kind: FilterKind, values: readonly string[], value: FieldValue, type: FieldType = 'text') =>
  conditionOf({ kind, values }, { type }, 'ru')(value)

describe('conditions on a field', () => {
  test.each<[FilterKind, string[], FieldValue, boolean]>([
    ['contains', ['ЛЁН'], 'Музей «лена»', true],
    ['contains', ['лён'], '', false],
    ['contains', ['b@'], ['a@example.org', 'b@example.org'], true],
    ['is', ['Якорь', 'Волна'], 'Волна', true],
    ['is', ['Якорь', ''], null, true],
    ['is', ['якорь'], 'Якорь', false],
    ['is', ['true'], true, true],
    ['is', ['b@example.org'], ['a@example.org', 'b@example.org'], true],
    ['isNot', ['Якорь'], 'Волна', true],
    ['isNot', ['Якорь'], '', true],
    ['isNot', [''], '', false],
    ['empty', [], [], true],
    ['empty', [], false, false],
    ['filled', [], 0, true],
    ['from', ['Б'], 'Абаев', false],
    ['from', ['Б'], 'бель', true],
    ['to', ['М'], 'Мария', true],
    ['to', ['М'], 'Нина', false],
    ['to', ['М'], '', false],
  ])('%s %j of %j: %s', (kind, values, value, expected) => {
    expect(meets(kind, values, value)).toBe(expected)
  })

  test('bounds of numbers, dates and times', () => {
    expect(meets('from', ['9'], 10, 'number')).toBe(true)
    expect(meets('to', ['2,5'], 2.5, 'number')).toBe(true)
    expect(meets('from', ['2026-05-12'], '2026-05-11', 'date')).toBe(false)
    expect(meets('to', ['2026-05'], '2026-05-31', 'date')).toBe(true)
    expect(meets('from', ['09:30'], '10:00', 'time')).toBe(true)
  })

  test('no bound lets through what is empty', () => {
    for (const kind of filterKinds.filter((each) => each === 'from' || each === 'to'))
      for (const value of [null, '', []]) expect(meets(kind, ['а'], value)).toBe(false)
  })
})
