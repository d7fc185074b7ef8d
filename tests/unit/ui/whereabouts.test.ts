import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyBody, walk, type Body, type Clause } from '#domain/drafting/clause.ts'
import { applyEdit } from '#domain/drafting/edit.ts'
import { contains } from '#domain/drafting/tree.ts'
import { dropPlace, placeBeside, whereabouts } from '#ui/features/documents/whereabouts.ts'

const leaf = (id: string): Clause => ({ id, role: 'clause', blocks: [{ type: 'text', runs: [{ text: id }] }] })
const withList = (id: string, clauses: readonly Clause[]): Clause => ({
  ...leaf(id),
  blocks: [...leaf(id).blocks, { type: 'list', marker: 'numbered', clauses }],
})
const b = withList('b', [leaf('b1'), leaf('b2'), leaf('b3')])
const body: Body = { ...emptyBody, preamble: [leaf('p')], operative: [leaf('a'), b, leaf('c')] }

describe('whereabouts of a clause', () => {
  it('say its part, parent, place among its like and level', () => {
    expect(whereabouts(body, 'b2')).toMatchObject({ part: 'operative', parent: { id: 'b' }, index: 1, level: 1 })
    expect(whereabouts(body, 'p')).toMatchObject({ part: 'preamble', parent: null, index: 0, level: 0 })
    expect(whereabouts(body, 'nowhere')).toBeNull()
  })

  it('give a place beside it: in its parent, or in its part', () => {
    const inside = whereabouts(body, 'b2')
    const top = whereabouts(body, 'c')
    expect(inside && placeBeside(inside, 2)).toEqual({ parent: 'b', index: 2 })
    expect(top && placeBeside(top, 0)).toEqual({ part: 'operative', index: 0 })
  })

  it('know what a clause has in it', () => {
    expect(contains(b, 'b3')).toBe(true)
    expect(contains(b, 'b')).toBe(true)
    expect(contains(b, 'a')).toBe(false)
  })
})

describe('place for a dragged clause', () => {
  it('counts without the clause itself when it goes down among its like', () => {
    expect(dropPlace(body, 'a', 'c', 'after')).toEqual({ part: 'operative', index: 2 })
    expect(dropPlace(body, 'c', 'a', 'before')).toEqual({ part: 'operative', index: 0 })
    expect(dropPlace(body, 'b1', 'b3', 'before')).toEqual({ parent: 'b', index: 1 })
  })

  it('is none where nothing would move', () => {
    expect(dropPlace(body, 'a', 'a', 'after')).toBeNull()
    expect(dropPlace(body, 'a', 'b', 'before')).toBeNull()
    expect(dropPlace(body, 'c', 'b', 'after')).toBeNull()
  })

  it('is none inside itself or beside what is not there', () => {
    expect(dropPlace(body, 'b', 'b2', 'after')).toBeNull()
    expect(dropPlace(body, 'a', 'nowhere', 'after')).toBeNull()
  })

  it('in the same place as the core would put it: beside the target, whatever is dragged where', () => {
    const ids = [...walk(body)].map(({ clause }) => clause.id).filter((id) => id !== 'p')
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.constantFrom('before' as const, 'after' as const),
        (dragged, target, side) => {
          const place = dropPlace(body, dragged, target, side)
          if (place === null) return
          const moved = applyEdit(body, { type: 'move', clauseId: dragged, place })
          if (!moved.ok) return
          const at = whereabouts(moved.body, dragged)
          const beside = whereabouts(moved.body, target)
          expect(at?.parent?.id).toBe(beside?.parent?.id)
          expect(at?.index).toBe((beside?.index ?? 0) + (side === 'after' ? 1 : -1))
        },
      ),
    )
  })
})
