import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { packed } from '#app/participants/packed-text.ts'
import { fold } from '#domain/language/fold.ts'

const word = fc.oneof(
  fc.constantFrom('иванов', 'ова', 'smith', 'ң', 'ёлка', '-'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)

test('a part of a text is packed as that part of its packing', () => {
  fc.assert(
    fc.property(word, word, word, (before, part, after) => {
      const [start, middle, end] = [before, part, after].map(fold)
      expect(packed(`${start}${middle}${end}`)).toContain(packed(middle ?? ''))
    }),
  )
})

test('different texts are packed differently', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(packed(fold(one)) === packed(fold(other))).toBe(fold(one) === fold(other))
    }),
  )
})

test('a note as long as a book is packed', () => {
  const book = 'ң глава и '.repeat(60_000)
  expect(packed(book)).toHaveLength(60_000 * (book.indexOf('ң', 1) + packed('ң').length - 1))
})
