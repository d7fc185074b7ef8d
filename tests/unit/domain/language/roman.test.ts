import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromRoman, toRoman } from '#domain/language/roman.ts'

describe('Roman numerals', () => {
  test.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [99, 'XCIX'],
    [444, 'CDXLIV'],
    [1949, 'MCMXLIX'],
    [2026, 'MMXXVI'],
    [3999, 'MMMCMXCIX'],
  ])('%i is %s', (number, roman) => {
    expect(toRoman(number)).toBe(roman)
    expect(fromRoman(roman)).toBe(number)
  })

  test('every number comes back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (number) => fromRoman(toRoman(number)) === number))
  })

  test('what is read is written the same', () => {
    const numeral = fc.string({ unit: fc.constantFrom(...Array.from('IVXLCDM')), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(numeral, (text) => {
        const number = fromRoman(text)
        return number === null || toRoman(number) === text
      }),
    )
  })

  test.each(['', 'IIII', 'VX', 'IC', 'ix', 'IXA', 'MMMM', 'В', ' I'])('«%s» is not one', (text) => {
    expect(fromRoman(text)).toBeNull()
  })

  test.each([
    ['ІХ', 9],
    ['ХII', 12],
    ['Х', 10],
  ])('Cyrillic lookalikes: %s', (text, number) => {
    expect(fromRoman(text)).toBe(number)
  })

  test.each([0, -1, 4000, 1.5, Number.NaN])('%d has none', (number) => {
    expect(() => toRoman(number)).toThrow(RangeError)
  })
})
