import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepestLevel, emptyBody, fullText, plainText, subclauses, walk, type Clause } from '#domain/drafting/clause.ts'
import { keepBetween } from '#domain/drafting/cut-out.ts'
import { insertTrees, withNewIds } from '#domain/drafting/insert-trees.ts'
import { arbitraryBody } from '#tests/support/arbitrary-body.ts'

const clause = (id: string, ...under: readonly Clause[]): Clause => ({
  id,
  role: 'clause',
  blocks: [
    { type: 'text', runs: [{ text: `слова ${id}` }] },
    ...(under.length === 0 ? [] : [{ type: 'list' as const, marker: 'numbered' as const, clauses: under }]),
  ],
})
const words = (clauses: readonly Clause[]) => clauses.map(fullText).join('\n')
const outline = (clauses: readonly Clause[]): string =>
  clauses
    .map((each) => (subclauses(each).length === 0 ? each.id : `${each.id}(${outline(subclauses(each))})`))
    .join(' ')
const body = { ...emptyBody, operative: [clause('a'), clause('b', clause('b1'), clause('b2'))] }
const inserted = (beside: string, side: 'before' | 'after', ...trees: readonly Clause[]) =>
  outline(insertTrees(body, beside, side, trees).operative)

describe('clauses put beside another', () => {
  it('stand in their order, with what is under them', () => {
    expect(inserted('a', 'after', clause('x', clause('x1')), clause('y'))).toBe('a x(x1) y b(b1 b2)')
    expect(inserted('b1', 'before', clause('x'), clause('y'))).toBe('a b(x y b1 b2)')
    expect(inserted('b2', 'after', clause('x', clause('x1')))).toBe('a b(b1 b2 x(x1))')
  })
  it('do not stand deeper than clauses may', () => {
    const deep = clause('x', clause('x1', clause('x2', clause('x3', clause('x4')))))
    expect(inserted('b2', 'after', deep)).toBe('a b(b1 b2 x(x1(x2 x3 x4)))')
  })
  it('all come, wherever', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, fc.nat(), fc.boolean(), (into, from, which, isAfter) => {
        const beside = [...walk(into)].map(({ clause: { id } }) => id)
        if (beside.length === 0) return
        let count = 0
        const trees = withNewIds(from.operative, () => `x${(count += 1)}`)
        const result = insertTrees(into, beside[which % beside.length] ?? '', isAfter ? 'after' : 'before', trees)
        const all = [...walk(result)]
        expect(all.length).toBe(beside.length + count)
        expect(Math.max(...all.map(({ level }) => level))).toBeLessThanOrEqual(deepestLevel)
      }),
    )
  })
})

describe('new ids', () => {
  it('are given to every clause, and references among them follow', () => {
    const trees: readonly Clause[] = [
      clause('a', clause('b')),
      {
        id: 'c',
        role: 'clause',
        blocks: [
          {
            type: 'text',
            runs: [
              { text: '1', reference: 'b' },
              { text: '2', reference: 'z' },
            ],
          },
        ],
      },
    ]
    let count = 0
    const fresh = withNewIds(trees, () => `n${(count += 1)}`)
    expect(outline(fresh)).toBe('n1(n2) n3')
    expect(fresh[1]?.blocks[0]).toMatchObject({ runs: [{ reference: 'n2' }, { reference: 'z' }] })
  })
})

describe('what lies between two places', () => {
  it('is cut at both ends; sub-clauses without their clause stand by themselves', () => {
    const from = { clauseId: 'b1', block: 0, offset: 6 }
    const kept = keepBetween(body, { clauseId: 'a', block: 0, offset: 6 }, { clauseId: 'b1', block: 0, offset: 5 })
    expect([outline(kept), kept.map(fullText)]).toEqual(['a b(b1)', ['a', 'слова b\nслова']])
    expect(outline(keepBetween(body, from, { clauseId: 'b2', block: 0, offset: 8 }))).toBe('b1 b2')
  })
  it('over the whole text is the whole text', () => {
    fc.assert(
      fc.property(arbitraryBody, (any) => {
        const all = [...walk(any)].map((visited) => visited.clause)
        const [first, last] = [all[0], all.at(-1)]
        if (first === undefined || last === undefined) return
        const whole = [any.opening, any.preamble, any.formula, any.operative, any.closing].flat()
        const lastRoot = whole.at(-1)
        const block = (lastRoot?.blocks.length ?? 1) - 1
        const end = lastRoot?.blocks[block]
        if (end?.type !== 'text') return
        const to = { clauseId: lastRoot?.id ?? '', block, offset: plainText(end.runs).length }
        expect(words(keepBetween(any, { clauseId: first.id, block: 0, offset: 0 }, to))).toBe(words(whole))
      }),
    )
  })
})
