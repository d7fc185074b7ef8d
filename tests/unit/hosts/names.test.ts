import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIds } from '#hosts/ids.ts'
import { safeFileName } from '#hosts/names.ts'
import { dispositionOf } from '#hosts/web/transfers.ts'

describe('names of files', () => {
  it.each([
    ['Резолюция «Итог».docx', 'Резолюция «Итог».docx'],
    ['a/b\\c:d*e?.txt', 'a_b_c_d_e_.txt'],
    ['..', '_'],
    ['.hidden', 'hidden'],
    ['NUL.txt', '_NUL.txt'],
    ['name. ', 'name'],
    ['', '_'],
  ])('%j becomes %j', (wished, name) => expect(safeFileName(wished)).toBe(name))

  it('are never empty, never a path, never too long, and safe names stay as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (wished) => {
        const name = safeFileName(wished)
        expect(name).toMatch(/^[^./\\\0][^/\\\0]*$/u)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
        expect(safeFileName(name)).toBe(name)
      }),
    )
  })

  it('of downloads cannot break out of their header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (wished) => {
        expect(dispositionOf(safeFileName(wished))).toMatch(
          /^attachment; filename="[\w.() -]+"; filename\*=UTF-8''[\w.%~-]+$/u,
        )
      }),
    )
  })
})

describe('identities', () => {
  it('are UUIDs of version 7 that sort by time of making, also within one millisecond and when the clock steps back', () => {
    const times = [1_700_000_000_000, 1_700_000_000_000, 1_700_000_000_001, 1_699_999_999_000]
    let at = 0
    const ids = createIds(() => times[Math.floor(at++ / 5_000)] ?? 0)
    const made = Array.from({ length: 20_000 }, () => ids.next())
    expect(made.toSorted()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
    const form = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u
    expect(made.filter((id) => !form.test(id))).toEqual([])
  })
})
