import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '#domain/drafting/clause.ts'
import { concatRuns, cutRuns, joinRuns, normaliseRuns, sliceRuns } from '#domain/drafting/runs.ts'
import { arbitraryRuns } from '#tests/support/arbitrary-body.ts'

describe('normalise', () => {
  it('merges equal neighbours and drops empty runs, whether a mark is absent or false', () => {
    expect(
      normaliseRuns([
        { text: 'Вода', bold: true },
        { text: '' },
        { text: ' и', bold: true, italic: false },
        { text: ' суша', bold: false },
      ]),
    ).toEqual([
      { text: 'Вода и', bold: true },
      { text: ' суша', bold: false },
    ])
  })
  it('keeps two references apart: each prints a number', () => {
    const runs = [
      { text: '1', reference: 'a' },
      { text: '2', reference: 'a' },
    ]
    expect(normaliseRuns(runs)).toEqual(runs)
  })
})

describe('cut and join', () => {
  it('takes the spaces off the cut and puts one back', () => {
    const [before, after] = cutRuns([{ text: 'Одобрить  ' }, { text: ' доклад', italic: true }], 10)
    expect([before, after]).toEqual([[{ text: 'Одобрить' }], [{ text: 'доклад', italic: true }]])
    expect(plainText(joinRuns(before, after))).toBe('Одобрить доклад')
  })
  it('joins with nothing without a space', () => {
    expect(joinRuns([], [{ text: 'доклад' }])).toEqual([{ text: 'доклад' }])
    expect(joinRuns([{ text: 'доклад' }], [])).toEqual([{ text: 'доклад' }])
  })
})

const cut = fc.integer({ min: -2, max: 90 })

describe('laws', () => {
  it('the parts of a slice are the whole', () => {
    fc.assert(
      fc.property(arbitraryRuns, cut, (runs, at) => {
        const end = plainText(runs).length
        const parts = [sliceRuns(runs, 0, at), sliceRuns(runs, Math.max(at, 0), end)]
        expect(plainText(concatRuns(...parts))).toBe(plainText(runs))
        const tearsReference =
          parts.flat().length > runs.length && parts.flat().some((run) => run.reference !== undefined)
        if (!tearsReference) expect(concatRuns(...parts)).toEqual(runs)
      }),
    )
  })
  it('slices as text does', () => {
    fc.assert(
      fc.property(arbitraryRuns, fc.nat(60), fc.nat(60), (runs, start, end) => {
        expect(plainText(sliceRuns(runs, start, end))).toBe(plainText(runs).slice(start, Math.max(start, end)))
      }),
    )
  })
  it('a cut never tears a reference', () => {
    fc.assert(
      fc.property(arbitraryRuns, cut, (runs, at) => {
        const references = (of: typeof runs) => of.flatMap((run) => (run.reference === undefined ? [] : [run.text]))
        expect(cutRuns(runs, at).flatMap(references)).toEqual(references(runs))
      }),
    )
  })
})
