import { expect, it } from 'vitest'
import { countryName } from '#domain/people/field-words.ts'

it('a country of a list is named without the article; words that are no country stay as they are', () => {
  expect(countryName('GB', 'en')).toBe('United Kingdom')
  expect(countryName('NL', 'en')).toBe('Netherlands')
  expect(countryName('GB', 'ru')).toBe('Великобритания')
  expect(countryName('the Old Duchy', 'en')).toBe('the Old Duchy')
})
