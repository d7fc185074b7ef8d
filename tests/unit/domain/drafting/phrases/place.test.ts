import { describe, expect, it } from 'vitest'
import { emptyBody, type Body, type Clause } from '#domain/drafting/clause.ts'
import { placeFor } from '#domain/drafting/phrases/place.ts'

const clause = (id: string, text: string, ...below: readonly Clause[]): Clause => ({
  id,
  role: 'clause',
  blocks: [
    { type: 'text', runs: [{ text }] },
    ...(below.length === 0 ? [] : [{ type: 'list', marker: 'numbered', clauses: below } as const]),
  ],
})
const body: Body = {
  ...emptyBody,
  preamble: [clause('p1', 'отмечая труд')],
  operative: [
    clause('o1', 'Одобрить', clause('o1a', 'отчёт'), clause('o1b', '')),
    clause('o2', ' '),
    clause('o3', 'Принять'),
  ],
}

describe('where a phrase goes', () => {
  it('after the clause of its part, of the first level', () => {
    expect(placeFor(body, 'operative', 'o3')).toEqual({ insert: { part: 'operative', index: 3 } })
    expect(placeFor(body, 'operative', 'o1b')).toEqual({ insert: { part: 'operative', index: 1 } })
  })
  it('into a clause that is still empty', () => {
    expect(placeFor(body, 'operative', 'o2')).toEqual({ fill: 'o2' })
  })
  it('to the end of its part from elsewhere', () => {
    expect(placeFor(body, 'operative', 'p1')).toEqual({ insert: { part: 'operative', index: 3 } })
    expect(placeFor(body, 'preamble', 'o2')).toEqual({ insert: { part: 'preamble', index: 1 } })
    expect(placeFor(body, 'preamble', null)).toEqual({ insert: { part: 'preamble', index: 1 } })
    expect(placeFor(body, 'preamble', 'gone')).toEqual({ insert: { part: 'preamble', index: 1 } })
  })
})
