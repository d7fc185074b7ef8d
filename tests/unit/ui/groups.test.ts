import { describe, expect, it } from 'vitest'
import { groupRows } from '#ui/features/plan/groups.ts'
import { planRow } from './plan-row.ts'

const { compare } = new Intl.Collator('ru')
const rows = [
  planRow('1', { responsible: ['Ямской совет'], day: '2027-03-15' }),
  planRow('2', { addressees: ['Ёлкинский музей'] }),
  planRow('3', { responsible: ['Дом реки'], addressees: ['Ямской совет'], day: '2026-11-02' }),
  planRow('4', { day: '2027-03-01' }),
]
const seen = (grouping: Parameters<typeof groupRows>[1]) =>
  groupRows(rows, grouping, compare).map((group) => [
    group.body ?? group.month,
    group.rows.map(({ clauseId }) => clauseId).join(' '),
  ])

describe('groups of the plan', () => {
  it('by clause: one group in the order of the document', () => {
    expect(seen('clause')).toEqual([[null, '1 2 3 4']])
  })

  it('by body: who carries it out before to whom it is said; by name; without a body last', () => {
    expect(seen('body')).toEqual([
      ['Дом реки', '3'],
      ['Ёлкинский музей', '2'],
      ['Ямской совет', '1'],
      [null, '4'],
    ])
  })

  it('by date: months in time, days inside a month, without a deadline last', () => {
    expect(seen('date')).toEqual([
      ['2026-11', '3'],
      ['2027-03', '4 1'],
      [null, '2'],
    ])
  })

  it('of nothing are no groups', () => {
    for (const grouping of ['clause', 'body', 'date'] as const) expect(groupRows([], grouping, compare)).toEqual([])
  })
})
