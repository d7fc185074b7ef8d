import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clauseRoles, listMarkers, walk } from '#domain/drafting/clause.ts'
import type { Block, Body, Clause, Run } from '#domain/drafting/clause.ts'
import { bodyOf, clauseRows, treeProblems } from '#store/rows/clause-rows.ts'
import type { ClauseRow } from '#store/rows/clause-rows.ts'
import { arrange } from '#store/rows/positions.ts'
import { body, clause } from './samples.ts'

const runs: fc.Arbitrary<readonly Run[]> = fc.array(
  fc.record(
    {
      text: fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('«Ёлка» – №\u00a05', '')),
      bold: fc.boolean(),
      italic: fc.boolean(),
      bracket: fc.boolean(),
      reference: fc.constantFrom('o1', 'gone'),
    },
    { requiredKeys: ['text'] },
  ),
  { maxLength: 3 },
)
const textBlock = fc.record(
  { type: fc.constant('text' as const), runs, ending: fc.constantFrom('', ', and', ';') },
  { requiredKeys: ['type', 'runs'] },
)

function list(clauses: fc.Arbitrary<Clause>): fc.Arbitrary<Block> {
  return fc.record({
    type: fc.constant('list' as const),
    marker: fc.constantFrom(...listMarkers),
    clauses: fc.array(clauses, { minLength: 1, maxLength: 3 }),
  })
}

/** A clause of at most `depth` levels: text, then lists with text between and after them. */
function clauseOf(depth: number): fc.Arbitrary<Clause> {
  const blocks: fc.Arbitrary<readonly Block[]> =
    depth === 1
      ? fc.tuple(textBlock)
      : fc
          .tuple(textBlock, fc.array(fc.tuple(list(clauseOf(depth - 1)), textBlock), { maxLength: 2 }), fc.boolean())
          .map(([first, pairs, closing]) => {
            const all = [[first], ...pairs].flat()
            return closing || pairs.length === 0 ? all : all.slice(0, -1)
          })
  return fc.record({ id: fc.uuid(), role: fc.constantFrom(...clauseRoles), blocks })
}

const part = fc.array(clauseOf(4), { maxLength: 4 })
const bodies: fc.Arbitrary<Body> = fc.record({
  opening: part,
  preamble: part,
  formula: part,
  operative: part,
  closing: part,
})

const idsOf = (of: Body) => [...walk(of)].map((visited) => visited.clause.id)
const hasUniqueIds = (of: Body) => new Set(idsOf(of)).size === idsOf(of).length

function differing(before: readonly ClauseRow[], after: readonly ClauseRow[]): string[] {
  const known = new Map(before.map((row) => [row.id, JSON.stringify(row)]))
  return after.filter((row) => known.get(row.id) !== JSON.stringify(row)).map((row) => row.id)
}

describe('laws', () => {
  test('a body comes back from its rows, whatever their order and whatever rows there were before', () => {
    fc.assert(
      fc.property(bodies, bodies, fc.nat(), (first, second, turn) => {
        fc.pre(hasUniqueIds(first) && hasUniqueIds(second))
        const previous = clauseRows('d', first, [])
        for (const rows of [
          previous,
          clauseRows('d', second, previous),
          clauseRows('d', first, clauseRows('d', second, [])),
        ]) {
          const at = rows.length === 0 ? 0 : turn % rows.length
          const shuffled = [...rows.slice(at), ...rows.slice(0, at)].toReversed()
          expect(treeProblems(shuffled)).toEqual([])
          expect(bodyOf(shuffled)).toEqual(bodyOf(rows))
        }
        expect(bodyOf(previous)).toEqual(first)
        expect(bodyOf(clauseRows('d', second, previous))).toEqual(second)
      }),
      { numRuns: 150 },
    )
  })

  test('a body stored again gives the rows there are', () => {
    fc.assert(
      fc.property(bodies, (given) => {
        fc.pre(hasUniqueIds(given))
        const rows = clauseRows('d', given, [])
        expect(clauseRows('d', given, rows)).toEqual(rows)
      }),
      { numRuns: 100 },
    )
  })

  test('positions increase strictly, and as many as can be are kept', () => {
    const some = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { nil: null }), { maxLength: 12 })
    fc.assert(
      fc.property(some, (known) => {
        const positions = arrange(known)
        expect(positions).toHaveLength(known.length)
        positions.forEach((position, at) => {
          expect(Number.isSafeInteger(position)).toBe(true)
          if (at > 0) expect(position).toBeGreaterThan(positions[at - 1] ?? Infinity)
        })
      }),
    )
    const spread = fc.uniqueArray(
      fc.integer({ min: -50, max: 50 }).map((n) => n * 2 ** 32),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(spread, (known) => {
        const kept = arrange(known).filter((position, at) => position === known[at]).length
        expect(kept).toBeGreaterThanOrEqual(longestIncreasing(known))
      }),
    )
  })
})

/** Length of a longest increasing subsequence by the plain quadratic recurrence. */
function longestIncreasing(values: readonly number[]): number {
  const lengths: number[] = []
  values.forEach((value, at) => {
    lengths.push(1 + Math.max(0, ...lengths.filter((_, before) => before < at && (values[before] ?? 0) < value)))
  })
  return Math.max(0, ...lengths)
}

describe('few rows differ after an edit', () => {
  const long: Body = { ...body, operative: Array.from({ length: 300 }, (_, i) => clause(`c${i}`, `Пункт ${i}`)) }
  const rows = clauseRows('d', long, [])
  const after = (change: (clauses: Clause[]) => void) => {
    const clauses = [...long.operative]
    change(clauses)
    return differing(rows, clauseRows('d', { ...long, operative: clauses }, rows))
  }

  test('one for an insertion at the top, in the middle and at the end', () => {
    for (const at of [0, 150, 300])
      expect(after((clauses) => clauses.splice(at, 0, clause('new', 'Новый')))).toEqual(['new'])
  })
  test('one for a move up and a move down', () => {
    expect(after((clauses) => clauses.unshift(...clauses.splice(200, 1)))).toEqual(['c200'])
    expect(after((clauses) => clauses.push(...clauses.splice(7, 1)))).toEqual(['c7'])
  })
  test('none for a removal', () => {
    expect(after((clauses) => clauses.splice(10, 5))).toEqual([])
  })
  test('insertions in one place use up a gap at last, and then all get new positions', () => {
    let now = rows
    let clauses = [...long.operative]
    for (let i = 0; i < 100; i += 1) {
      clauses = [...clauses.slice(0, 5), clause(`n${i}`, 'Новый'), ...clauses.slice(5)]
      now = clauseRows('d', { ...long, operative: clauses }, now)
      expect(treeProblems(now)).toEqual([])
    }
    expect(bodyOf(now).operative).toEqual(clauses)
  })
})

describe('rows that make no tree are named', () => {
  const rows = clauseRows('d1', body, [])
  const broken = (id: string, change: Partial<ClauseRow>) =>
    treeProblems(rows.map((row) => (row.id === id ? Object.assign({}, row, change) : row))).join('; ')

  test.each([
    ['o2a', { parent_id: 'gone' }, 'its parent is gone'],
    ['o2a', { part: 'preamble' }, 'stands in another part'],
    ['o2a', { list: 0 }, 'its list is gone'],
    ['o2a', { parent_id: 'o2a' }, 'is its own ancestor'],
    ['o2b', { position: 0 }, 'shares its position'],
    ['o1', { blocks: '[{"type":"list","marker":"dash"}]' }, 'does not begin with text'],
    ['o1', { blocks: '[{"type":"text","runs":[]},{"type":"list","marker":"dash"}]' }, 'has an empty list'],
  ])('%s %o', (id, change, problem) => {
    expect(broken(id, change)).toContain(problem)
  })

  test('blocks that no version writes', () => {
    for (const blocks of ['{}', '[{"type":"table"}]', '[{"type":"text","runs":[{"text":5}]}]', '[null]']) {
      expect(() => broken('o1', { blocks }), blocks).toThrow('blocks cannot be')
    }
  })
})
