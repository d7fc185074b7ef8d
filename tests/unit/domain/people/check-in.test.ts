import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldedWords } from '#domain/language/fold.ts'
import { certain, doorKeysOf, doorScore, isBadge, otherLayout } from '#domain/people/check-in.ts'
import { delegation, organization, participation, person } from '#tests/store/people-samples.ts'

const keys = doorKeysOf({ person, participation, organization, delegation })
const score = (typed: string) => doorScore(keys, foldedWords(typed))

describe('at the door', () => {
  test('a person answers to the beginning of any name and to the badge number', () => {
    for (const typed of ['фёд', 'ФЕД', 'анна фед', 'мария', 'fed', '7', '007', 'анна-м'])
      expect(score(typed), typed).toBeGreaterThan(0)
    for (const typed of ['едо', 'фед петр', '70', 'карелия']) expect(score(typed), typed).toBe(0)
  })

  test('the surname tells more than other names, the whole badge number most', () => {
    expect(score('фед')).toBeGreaterThan(score('анн'))
    expect(score('федорова')).toBeGreaterThan(score('фед'))
    expect(score('007')).toBeGreaterThan(score('федорова'))
    expect(score('007')).toBeGreaterThanOrEqual(certain)
    expect(score('федорова анна')).toBeLessThan(certain)
    expect(score('00')).toBeLessThan(score('анн'))
  })

  test('a badge is known by its whole number, without its zeros too', () => {
    expect(['007', '7', '07'].map((typed) => isBadge('007', typed))).toEqual([true, true, true])
    expect(['70', '', '77'].map((typed) => isBadge('007', typed))).toEqual([false, false, false])
    expect(isBadge('', '')).toBe(false)
    expect(isBadge('А-12', 'а-12')).toBe(true)
  })

  test('keys pressed in the other layout are the same keys', () => {
    expect(otherLayout('bdf')).toBe('ива')
    expect(otherLayout('вщт')).toBe('don')
    expect(otherLayout('`krby')).toBe('ёлкин')
    const letters = fc.string({ unit: fc.constantFrom(...Array.from('абвгджйхъэюёqwerty[];12 ')) })
    fc.assert(fc.property(letters, (typed) => otherLayout(otherLayout(typed)) === typed))
  })
})
