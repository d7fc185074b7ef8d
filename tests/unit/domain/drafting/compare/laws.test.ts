import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDocuments } from '#domain/drafting/compare/compare.ts'
import { arbitraryEditedPair } from '#tests/support/edited-pair.ts'
import { asCompared, rebuilt } from '#tests/support/rebuilt.ts'

describe('a comparison', () => {
  it('holds both texts whole: either can be made of it', () => {
    fc.assert(
      fc.property(arbitraryEditedPair, ({ older, newer }) => {
        const comparison = compareDocuments(older, newer)
        expect(rebuilt(comparison, 'older')).toEqual(asCompared(older))
        expect(rebuilt(comparison, 'newer')).toEqual(asCompared(newer))
      }),
      { numRuns: 200 },
    )
  })

  it('of a text with itself finds nothing, whatever the ids', () => {
    fc.assert(
      fc.property(arbitraryEditedPair, ({ newer }) => {
        const { paragraphs, counts } = compareDocuments(newer, newer)
        expect(paragraphs.filter(({ change }) => change !== 'same')).toEqual([])
        expect(Object.values(counts).every((count) => count === 0)).toBe(true)
      }),
    )
  })
})
