import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyBody, walk, type Body, type Clause } from '#domain/drafting/clause.ts'
import { changedClauses, restoreClause } from '#domain/drafting/restore.ts'
import { locate, replaceClause } from '#domain/drafting/tree.ts'
import { arbitraryBody } from '#tests/support/arbitrary-body.ts'
import { clause } from '#tests/store/samples.ts'

const older: Body = {
  ...emptyBody,
  operative: [
    clause('a', 'Одобрить'),
    clause('b', 'Просить', clause('b1', 'о книгах'), clause('b2', 'о залах')),
    clause('c', 'Поручить'),
  ],
}
const ids = (body: Body) => [...walk(body)].map(({ clause: { id } }) => id)
const remove = (body: Body, id: string) => replaceClause(body, id, [])

describe('a clause restored', () => {
  it('comes back behind the neighbour that is left', () => {
    expect(restoreClause(remove(older, 'b'), older, 'b')).toEqual(older)
    const alone = remove(remove(older, 'a'), 'b')
    expect(ids(restoreClause(alone, older, 'b') ?? emptyBody)).toEqual(['b', 'b1', 'b2', 'c'])
  })

  it('comes back into its list', () => {
    expect(restoreClause(remove(older, 'b1'), older, 'b1')).toEqual(older)
    expect(restoreClause(remove(remove(older, 'b1'), 'b2'), older, 'b2')).toEqual(remove(older, 'b1'))
  })

  it('has no place when the clause above it is gone, and none at all when it never was', () => {
    expect(restoreClause(remove(older, 'b'), older, 'b1')).toBeNull()
    expect(restoreClause(older, older, 'z')).toBeNull()
  })

  it('takes nothing back that stands elsewhere now', () => {
    const moved: Body = { ...older, operative: [...remove(older, 'b').operative, clause('b2', 'О залах')] }
    const restored = restoreClause(moved, older, 'b') ?? emptyBody
    expect(ids(restored)).toEqual(['a', 'b', 'b1', 'c', 'b2'])
  })

  it('reads as before, and no clause stands twice, whatever else has changed', () => {
    fc.assert(
      fc.property(arbitraryBody, fc.nat(), fc.nat(), (body, one, other) => {
        const all = ids(body)
        const id = all[one % Math.max(1, all.length)]
        const gone = all[other % Math.max(1, all.length)]
        if (id === undefined || gone === undefined) return
        const now = remove(body, gone)
        const restored = restoreClause(now, body, id)
        if (restored === null) return
        const found: Clause | undefined = locate(restored, id)?.clause
        expect(found).toEqual(locate(body, id)?.clause)
        expect(new Set(ids(restored)).size).toBe(ids(restored).length)
      }),
    )
  })
})

describe('clauses changed since', () => {
  it('are those that read otherwise or are new, not those that moved', () => {
    const [a, b, c] = older.operative
    if (a === undefined || b === undefined || c === undefined) throw new Error('three clauses')
    const now: Body = {
      ...older,
      operative: [
        c,
        { ...a, blocks: [{ type: 'text', runs: [{ text: 'Одобрить', bold: true }] }] },
        b,
        clause('d', 'Новый'),
      ],
    }
    expect(changedClauses(now, older)).toEqual(['a', 'd'])
    expect(changedClauses(older, older)).toEqual([])
  })
})
