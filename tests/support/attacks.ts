import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { attack, leastWork, mostWork, type Reading } from './hostile.ts'

export interface Attack {
  readonly name: string
  readonly file?: string
  readonly bytes: () => Uint8Array
  /** Codes of errors that are right; `read` where a reading is. */
  readonly ends: readonly string[]
}

/** Every attack ends as it should, under a second of work and 150 MB. */
export function standsAttacks(what: string, read: Reading, usual: string, attacks: readonly Attack[]): void {
  describe(what, () => {
    const rows: { attack: string; end: string; ms: number; MB: number }[] = []
    afterAll(() => console.table(rows))

    it.each(attacks)('$name', async ({ name, file = usual, bytes, ends }) => {
      const made = bytes()
      globalThis.gc?.()
      const outcome = await leastWork(read, file, made)
      const [ms, MB] = [Math.round(outcome.milliseconds), Math.round(outcome.megabytes)]
      rows.push({ attack: name, end: outcome.code, ms, MB })
      expect(ends).toContain(outcome.code)
      expect(outcome.milliseconds).toBeLessThan(mostWork)
      expect(outcome.megabytes).toBeLessThan(150)
    })
  })
}

/** @param feature what the codes of its errors begin with */
export function standsChanges(what: string, read: Reading, name: string, sound: Uint8Array, feature: string): void {
  describe(what, () => {
    it('is read or refused in words, whatever they are', { timeout: 240_000 }, async () => {
      const change = fc.record({ at: fc.nat(sound.length - 1), to: fc.integer({ min: 0, max: 255 }) })
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
          const bytes = Uint8Array.from(sound)
          for (const { at, to } of changes) bytes[at] = to
          const { code } = await attack(read, name, bytes)
          expect(code === 'read' || code.startsWith(`${feature}.`)).toBe(true)
        }),
        { numRuns: 40 },
      )
    })
  })
}

/** Entities that each name the one before ten times. */
export const laughs = 'bcdefghi'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`)
  .join('')
