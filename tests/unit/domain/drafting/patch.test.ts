import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatch } from '#domain/drafting/apply-patch.ts'
import {
  deepestLevel,
  emptyBody,
  fullText,
  ownText,
  subclauses,
  walk,
  type Body,
  type Clause,
} from '#domain/drafting/clause.ts'
import { mergeRuns } from '#domain/drafting/merge-runs.ts'
import { diffBodies, isEmptyPatch } from '#domain/drafting/patch.ts'
import { arbitraryBody, arbitraryRuns } from '#tests/support/arbitrary-body.ts'
import { arbitraryEdits, editedBy } from '#tests/support/arbitrary-edits.ts'

const clause = (id: string, words: string, ...under: readonly Clause[]): Clause => ({
  id,
  role: 'clause',
  blocks: [
    { type: 'text', runs: words === '' ? [] : [{ text: words }] },
    ...(under.length === 0 ? [] : [{ type: 'list' as const, marker: 'numbered' as const, clauses: under }]),
  ],
})
const operative = (...clauses: readonly Clause[]): Body => ({ ...emptyBody, operative: clauses })
const outline = (clauses: readonly Clause[]): string =>
  clauses
    .map((each) => (subclauses(each).length === 0 ? each.id : `${each.id}(${outline(subclauses(each))})`))
    .join(' ')

function expectInvariants(body: Body): void {
  const ids = new Set<string>()
  for (const { clause: each, level } of walk(body)) {
    expect(ids.has(each.id)).toBe(false)
    ids.add(each.id)
    expect(level).toBeLessThanOrEqual(deepestLevel)
    expect(each.blocks[0]?.type).toBe('text')
    if (each.role !== 'clause') expect([level, subclauses(each)]).toEqual([0, []])
    each.blocks.forEach((block, index) => {
      if (block.type === 'text') return
      expect(block.clauses.length).toBeGreaterThan(0)
      expect(each.blocks[index + 1]?.type).not.toBe('list')
    })
  }
}

describe('the patch between two bodies', () => {
  it('makes the second of the first, whatever was changed', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryEdits, (before, edits) => {
        const after = editedBy(before, edits, 'n')
        expect(applyPatch(before, diffBodies(before, after))).toEqual(after)
        expect(applyPatch(after, diffBodies(after, before))).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })
  it('makes any body of any other', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, (one, other) => {
        expect(applyPatch(one, diffBodies(one, other))).toEqual(other)
      }),
    )
  })
  it('is empty between equal bodies and only then; an empty one changes nothing', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryEdits, (before, edits) => {
        const after = editedBy(before, edits, 'n')
        expect(isEmptyPatch(diffBodies(before, after))).toBe(JSON.stringify(before) === JSON.stringify(after))
        expect(applyPatch(before, { removed: [], clauses: [] })).toEqual(before)
      }),
    )
  })
  it('moves no more clauses than had to move', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => clause(id, id))
    if (!a || !b || !c || !d) throw new Error('four clauses')
    const patch = diffBodies(operative(a, b, c, d), operative(d, a, b, c))
    expect(patch.clauses.map(({ clauseId }) => clauseId)).toEqual(['d'])
  })
  it('shares with the old body what it does not touch', () => {
    const before = operative(clause('a', 'раз'), clause('b', 'два', clause('b1', 'три')))
    const after = operative(clause('a', 'раз и навсегда'), before.operative[1] ?? clause('b', ''))
    expect(applyPatch(before, diffBodies(before, after)).operative[1]).toBe(before.operative[1])
  })
})

describe('a patch on a body that somebody changed meanwhile', () => {
  it('keeps every invariant', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryEdits, arbitraryEdits, (base, mine, theirs) => {
        const patch = diffBodies(base, editedBy(base, mine, 'm'))
        expectInvariants(applyPatch(editedBy(base, theirs, 't'), patch))
      }),
      { numRuns: 300 },
    )
  })
  it('keeps every clause that either made', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryEdits, arbitraryEdits, (base, mine, theirs) => {
        const [one, other] = [editedBy(base, mine, 'm'), editedBy(base, theirs, 't')]
        const made = [...walk(one), ...walk(other)]
          .map(({ clause: { id } }) => id)
          .filter((id) => id.startsWith('m') || id.startsWith('t'))
        const merged = new Set([...walk(applyPatch(other, diffBodies(base, one)))].map(({ clause: { id } }) => id))
        expect(made.filter((id) => !merged.has(id))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
  const base = operative(clause('a', 'Одобрить доклад'), clause('b', 'Просить совет', clause('b1', 'о книге')))
  const merged = (mine: Body, theirs: Body) => applyPatch(theirs, diffBodies(base, mine)).operative
  const first = base.operative[0] ?? clause('a', '')
  const second = base.operative[1] ?? clause('b', '')
  it('changes of different clauses are both made', () => {
    const result = merged(
      operative(clause('a', 'Одобрить отчёт'), second),
      operative(first, clause('c', 'Новое'), second),
    )
    expect(result.map(fullText)).toEqual(['Одобрить отчёт', 'Новое', 'Просить совет\nо книге'])
  })
  it('changes of one text at different places are both made', () => {
    const result = merged(
      operative(clause('a', 'Полностью одобрить доклад'), second),
      operative(clause('a', 'Одобрить доклад совета'), second),
    )
    expect(result.map(ownText)[0]).toBe('Полностью одобрить доклад совета')
  })
  it('a clause that was written in comes back when the other side deleted it', () => {
    const result = merged(operative(clause('a', 'Одобрить доклад и план'), second), operative(second))
    expect(outline(result)).toBe('a b(b1)')
    expect(ownText(result[0] ?? first)).toBe('Одобрить доклад и план')
  })
  it('a clause added under one that was deleted takes its place', () => {
    const result = merged(
      operative(first),
      operative(first, clause('b', 'Просить совет', clause('b1', 'о книге'), clause('b2', 'о фильме'))),
    )
    expect(outline(result)).toBe('a b2')
  })
  it('two clauses moved into each other do not vanish', () => {
    const result = merged(
      operative(clause('b', 'Просить совет', clause('b1', 'о книге'), first)),
      operative(clause('a', 'Одобрить доклад', second)),
    )
    expect([...walk(operative(...result))].map(({ clause: { id } }) => id).toSorted()).toEqual(['a', 'b', 'b1'])
  })
})

const merge = (was: string, mine: string, theirs: string) =>
  mergeRuns([{ text: was }], [{ text: mine }], [{ text: theirs }])
    .map(({ text }) => text)
    .join('')

describe('two changes of one text', () => {
  it('keep both words written at the same place', () => {
    expect(merge('да', 'да мой', 'да твой')).toBe('да твой мой')
    expect(merge('раз два три', 'раз пять три', 'раз шесть три')).toContain('пять')
    expect(merge('раз два три', 'раз пять три', 'раз шесть три')).toContain('шесть')
  })
  it('keep marks and references', () => {
    const was = [{ text: 'по пункту ' }, { text: '5', reference: 'c' }, { text: ' плана' }]
    const mine = [{ text: 'по ' }, { text: 'пункту ', bold: true }, { text: '5', reference: 'c' }, { text: ' плана' }]
    const theirs = [{ text: 'по пункту ' }, { text: '5', reference: 'c' }, { text: ' общего плана' }]
    expect(mergeRuns(was, mine, theirs)).toEqual([
      { text: 'по ' },
      { text: 'пункту ', bold: true },
      { text: '5', reference: 'c' },
      { text: ' общего плана' },
    ])
  })
  it('with one side unchanged are the other', () => {
    fc.assert(
      fc.property(arbitraryRuns, arbitraryRuns, (was, now) => {
        expect(mergeRuns(was, now, was)).toEqual(now)
        expect(mergeRuns(was, was, now)).toEqual(now)
        expect(mergeRuns(was, now, now)).toEqual(now)
      }),
    )
  })
})
