import { expect, test } from 'vitest'
import { quoteTitle } from '#domain/agenda/quote-title.ts'

test('a title with quotation marks of its own stands in a sentence in marks of two levels', () => {
  expect(quoteTitle('Секция «Краеведение»', 'ru')).toBe('«Секция „Краеведение“»')
  expect(quoteTitle('Section “Rivers”', 'en')).toBe('“Section ‘Rivers’”')
  expect(quoteTitle('Открытие', 'ru')).toBe('«Открытие»')
})
