import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clauseParts,
  clauseRoles,
  deepestLevel,
  emptyBody,
  fullText,
  listMarkers,
  plainText,
  walk,
  type Clause,
} from '#domain/drafting/clause.ts'
import { conferenceStyle } from '#domain/drafting/document.ts'
import { assemble } from '#domain/drafting/read/assemble.ts'
import type { ProposedItem, ReadingProposal } from '#domain/drafting/read/proposal.ts'
import { arbitraryRuns } from '#tests/support/arbitrary-body.ts'

let keys = 0
function item(words: string, given: Partial<ProposedItem> = {}): ProposedItem {
  keys += 1
  return {
    key: `k${keys}`,
    part: 'operative',
    role: 'clause',
    level: 0,
    place: 'clause',
    marker: 'numbered',
    runs: [{ text: words }],
    source: [],
    decisions: [],
    ...given,
  }
}
const proposalOf = (...items: readonly ProposedItem[]): ReadingProposal => ({
  language: 'ru',
  kind: 'resolution',
  title: '',
  placeAndDate: null,
  adoptedOn: null,
  style: conferenceStyle,
  items,
  notes: [],
})
function counter(): () => string {
  let count = 0
  return () => `c${(count += 1)}`
}
const assembled = (...items: readonly ProposedItem[]) => assemble(proposalOf(...items), counter())

/** A clause as an outline: its texts, with sub-clauses as nested arrays. */
type Outline = (string | Outline)[]
const outline = (clause: Clause): Outline =>
  clause.blocks.flatMap((block): Outline =>
    block.type === 'text' ? [plainText(block.runs)] : [block.clauses.map(outline)],
  )
const sub = { level: 1 } as const

describe('assemble', () => {
  it('puts items into their parts, dropped ones left out', () => {
    const body = assembled(
      item('running head', { part: 'dropped' }),
      item('Участники', { part: 'opening' }),
      item('отмечая', { part: 'preamble' }),
      item('ПОСТАНОВИЛИ', { part: 'formula' }),
      item('Одобрить'),
      item('Председатель', { part: 'closing', role: 'signature' }),
    )
    expect(clauseParts.map((part) => body[part].map(fullText))).toEqual([
      ['Участники'],
      ['отмечая'],
      ['ПОСТАНОВИЛИ'],
      ['Одобрить'],
      ['Председатель'],
    ])
    expect(body.closing[0]?.role).toBe('signature')
    expect(Array.from(walk(body), ({ clause }) => clause.id)).toEqual(['c1', 'c2', 'c3', 'c4', 'c5'])
  })
  it('keeps a closing sentence after the list and goes on with a second list', () => {
    const body = assembled(
      item('Поручить'),
      item('собрать', sub),
      item('издать', sub),
      item('и доложить', { place: 'continuation' }),
      item('ежегодно', { ...sub, marker: 'dash' }),
      item('Одобрить'),
    )
    expect(body.operative.map(outline)).toEqual([
      ['Поручить', [['собрать'], ['издать']], 'и доложить', [['ежегодно']]],
      ['Одобрить'],
    ])
  })
  it('continues the sub-clause at the level of the continuation', () => {
    const body = assembled(
      item('A'),
      item('B', sub),
      item('C', { level: 2 }),
      item('D', { ...sub, place: 'continuation' }),
    )
    expect(body.operative.map(outline)).toEqual([['A', [['B', [['C']], 'D']]]])
  })
  it('lifts what begins too deep and closes gaps, items of one level staying side by side', () => {
    expect(assembled(item('A', { level: 2 }), item('B', { level: 2 }), item('C')).operative.map(outline)).toEqual([
      ['A'],
      ['B'],
      ['C'],
    ])
    expect(
      assembled(item('A'), item('B', { level: 3 }), item('C', { level: 3 }), item('D', sub)).operative.map(outline),
    ).toEqual([['A', [['B'], ['C'], ['D']]]])
  })
  it('makes one list of neighbours with different markers', () => {
    const [first] = assembled(item('A'), item('B', { ...sub, marker: 'dash' }), item('C', sub)).operative
    expect(
      first?.blocks.map((block) => (block.type === 'list' ? [block.marker, block.clauses.length] : 'text')),
    ).toEqual(['text', ['dash', 2]])
  })
  it('gives headings no sub-clauses', () => {
    const body = assembled(item('Об архивах', { role: 'heading' }), item('Создать', sub), item('Издать', { level: 2 }))
    expect(body.operative.map(outline)).toEqual([['Об архивах'], ['Создать', [['Издать']]]])
  })
  it('a continuation with nothing before it becomes a clause', () => {
    expect(assembled(item('A', { place: 'continuation' })).operative.map(outline)).toEqual([['A']])
  })
  it('keeps endings and turns references to items into references to clauses', () => {
    const target = item('Создать совет', { ending: ', and' })
    const gone = item('Сноска', { part: 'dropped' })
    const body = assembled(
      target,
      gone,
      item('', {
        runs: [{ text: 'по пункту ' }, { text: '1', reference: target.key }, { text: '9', reference: gone.key }],
      }),
    )
    expect(body.operative.map((clause) => clause.blocks)).toEqual([
      [{ type: 'text', runs: [{ text: 'Создать совет' }], ending: ', and' }],
      [{ type: 'text', runs: [{ text: 'по пункту ' }, { text: '1', reference: 'c1' }, { text: '9' }] }],
    ])
  })
  it('of nothing makes an empty body', () => {
    expect(assembled()).toEqual(emptyBody)
  })
})

const arbitraryItem: fc.Arbitrary<Omit<ProposedItem, 'key'>> = fc.record({
  part: fc.constantFrom(...clauseParts, 'dropped' as const),
  role: fc.constantFrom('clause' as const, ...clauseRoles),
  level: fc.integer({ min: 0, max: deepestLevel }),
  place: fc.constantFrom('clause' as const, 'clause' as const, 'continuation' as const),
  marker: fc.constantFrom(...listMarkers),
  runs: arbitraryRuns,
  source: fc.constant([]),
  decisions: fc.constant([]),
})
const arbitraryProposal = fc
  .array(arbitraryItem, { maxLength: 20 })
  .map((items) => proposalOf(...items.map((each, index) => ({ ...each, key: `k${index}` }))))

describe('laws of assemble', () => {
  it('no word is lost: each part has the words of its items in their order', () => {
    fc.assert(
      fc.property(arbitraryProposal, (proposal) => {
        const body = assemble(proposal, counter())
        for (const part of clauseParts)
          expect(body[part].map(fullText).join('\n')).toBe(
            proposal.items.flatMap((each) => (each.part === part ? [plainText(each.runs)] : [])).join('\n'),
          )
      }),
    )
  })
  it('keeps the invariants of clauses', () => {
    fc.assert(
      fc.property(arbitraryProposal, (proposal) => {
        const visited = Array.from(walk(assemble(proposal, counter())))
        expect(new Set(visited.map(({ clause }) => clause.id)).size).toBe(visited.length)
        for (const { clause, level } of visited) {
          expect(level).toBeLessThanOrEqual(deepestLevel)
          expect(clause.blocks[0]?.type).toBe('text')
          clause.blocks.forEach((block, index) => {
            if (block.type === 'text') return
            expect(block.clauses.length).toBeGreaterThan(0)
            expect(clause.blocks[index + 1]?.type).not.toBe('list')
            expect(clause.role).toBe('clause')
          })
        }
      }),
    )
  })
})
