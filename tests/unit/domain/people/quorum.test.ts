import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { participationStatuses, type QuorumRule } from '#domain/people/participation.ts'
import { neededFor, quorumOf } from '#domain/people/quorum.ts'
import { participation } from '#tests/store/people-samples.ts'

const rule = (numerator: number, denominator: number, mustExceed: boolean): QuorumRule => ({
  conferenceId: 'k1',
  counted: 'delegates',
  numerator,
  denominator,
  mustExceed,
})
const one = (
  id: string,
  role: string,
  delegationId: string | null,
  status: (typeof participationStatuses)[number],
) => ({
  ...participation,
  id,
  role,
  delegationId,
  status,
})

const people = [
  one('a', 'delegate', 'g1', 'arrived'),
  one('b', 'head', 'g1', 'left'),
  one('c', 'Делегат с решающим голосом', 'g2', 'confirmed'),
  one('d', 'delegate', 'g2', 'declined'),
  one('e', 'guest', 'g3', 'arrived'),
  one('f', '', 'g4', 'invited'),
  one('g', '', null, 'invited'),
]

describe('quorum', () => {
  test.each([
    [100, rule(1, 2, true), 51],
    [101, rule(1, 2, true), 51],
    [100, rule(2, 3, false), 67],
    [99, rule(2, 3, false), 66],
    [99, rule(2, 3, true), 67],
    [7, rule(1, 1, false), 7],
  ])('of %i by the rule is %#', (total, asked, needed) => {
    expect(neededFor(asked, total)).toBe(needed)
  })

  test('counts delegates by role, people of delegations without a role, nobody who declined', () => {
    const here = new Set(['a', 'c', 'e'])
    expect(quorumOf(rule(1, 2, true), people, (id) => here.has(id))).toEqual({
      present: 2,
      needed: 3,
      total: 4,
      isMet: false,
    })
  })

  test('counts delegations by one delegate who is there', () => {
    const here = new Set(['a', 'd', 'e', 'f'])
    const byDelegation = { ...rule(2, 3, false), counted: 'delegations' } as const
    expect(quorumOf(byDelegation, people, (id) => here.has(id))).toEqual({
      present: 2,
      needed: 2,
      total: 3,
      isMet: true,
    })
  })

  test('a conference of nobody decides nothing', () => {
    expect(quorumOf(rule(1, 2, false), [], () => true)).toMatchObject({ total: 0, isMet: false })
  })

  test('who comes never takes a quorum away', () => {
    const status = fc.constantFrom(...participationStatuses)
    const person = fc.record({
      role: fc.constantFrom('delegate', 'guest', ''),
      delegationId: fc.constantFrom('g1', 'g2', null),
      status,
    })
    fc.assert(
      fc.property(
        fc.array(person),
        fc.constantFrom('delegates', 'delegations'),
        fc.boolean(),
        (list, counted, mustExceed) => {
          const all = list.map((fields, at) => ({ id: String(at), ...fields }))
          const asked = { ...rule(1, 2, mustExceed), counted } as const
          const some = quorumOf(asked, all, (id) => Number(id) % 2 === 0)
          const every = quorumOf(asked, all, () => true)
          expect(some.isMet && !every.isMet).toBe(false)
          expect(every.present).toBe(every.total)
        },
      ),
    )
  })
})
