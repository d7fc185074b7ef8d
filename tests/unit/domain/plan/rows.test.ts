import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyBody, type Clause } from '#domain/drafting/clause.ts'
import { conferenceStyle, type DraftDocument } from '#domain/drafting/document.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import type { Directive, DirectiveProposal } from '#domain/plan/directive.ts'
import { planRows, type PlanSources } from '#domain/plan/rows.ts'

const leaf = (id: string, text: string, role: Clause['role'] = 'clause'): Clause => ({
  id,
  role,
  blocks: [{ type: 'text', runs: [{ text }] }],
})
const withItems: Clause = {
  id: 'c',
  role: 'clause',
  blocks: [
    { type: 'text', runs: [{ text: 'Поручить секретариату' }] },
    { type: 'list', marker: 'numbered', clauses: [leaf('c1', 'издать сборник'), leaf('c2', 'разослать его')] },
  ],
}
const document: DraftDocument = {
  id: 'd',
  conferenceId: 'k',
  kind: 'resolution',
  language: 'ru',
  status: 'draft',
  title: 'Резолюция',
  placeAndDate: null,
  adoptedOn: null,
  style: conferenceStyle,
  body: {
    ...emptyBody,
    preamble: [leaf('p', 'отмечая успехи')],
    operative: [
      leaf('h', 'Об архивах', 'heading'),
      leaf('a', 'Благодарить хозяев'),
      leaf('b', 'Создать реестр'),
      withItems,
    ],
  },
}
const demand = (action: string) => ({ action, addressees: [], responsible: [], coExecutors: [], deadline: null })
const proposal = (clauseId: string, action: string): DirectiveProposal => ({
  ...demand(action),
  clauseId,
  evidence: [{ field: 'action', span: { start: 0, end: 3 }, text: action.slice(0, 3) }],
  confidence: 0.9,
})
const directive = (id: string, clauseId: string, action: string, confirmedText: string): Directive => ({
  ...demand(action),
  id,
  documentId: 'd',
  clauseId,
  expectedResult: '',
  progress: 'open',
  note: '',
  confirmedText,
})
const rowsOf = (sources: Partial<PlanSources>) =>
  planRows(document, {
    numbers: numberDocument(document.body, document.style, document.language),
    directives: [],
    dismissals: [],
    proposals: [],
    ...sources,
  })
const shape = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ clauseId, clauseNumber, state, directive: { action } }) => [clauseId, clauseNumber, state, action])

const stateWhenDismissed = (dismissedText: string) =>
  rowsOf({ dismissals: [{ clauseId: 'a', dismissedText }] }).find(({ clauseId }) => clauseId === 'a')?.state

describe('rows of the plan', () => {
  it('an operative clause in which nothing was found has a row all the same; headings and preamble have none', () => {
    const rows = rowsOf({ proposals: [proposal('c1', 'издать'), proposal('c2', 'разослать')] })
    expect(shape(rows)).toEqual([
      ['a', '1', 'proposed', 'Благодарить хозяев'],
      ['b', '2', 'proposed', 'Создать реестр'],
      ['c1', '3.а', 'proposed', 'издать'],
      ['c2', '3.б', 'proposed', 'разослать'],
    ])
    expect(rows.map(({ confidence }) => confidence)).toEqual([0, 0, 0.9, 0.9])
  })

  it('a confirmed directive takes the place of its proposal and keeps its evidence', () => {
    const rows = rowsOf({
      proposals: [proposal('b', 'создать'), proposal('b', 'вести')],
      directives: [directive('x', 'b', 'вести', 'Создать реестр')],
    })
    expect(shape(rows).filter(([id]) => id === 'b')).toEqual([
      ['b', '2', 'confirmed', 'вести'],
      ['b', '2', 'proposed', 'создать'],
    ])
    expect(rows.find(({ state }) => state === 'confirmed')?.evidence[0]?.text).toBe('вес')
  })

  it('a corrected directive takes the place of the first proposal that is left', () => {
    const rows = rowsOf({
      proposals: [proposal('b', 'создать')],
      directives: [directive('x', 'b', 'завести общий реестр', 'Создать реестр')],
    })
    expect(shape(rows).filter(([id]) => id === 'b')).toEqual([['b', '2', 'confirmed', 'завести общий реестр']])
  })

  it('a directive asks to be looked at when its clause reads otherwise, or is gone', () => {
    const rows = rowsOf({
      directives: [directive('x', 'b', 'создать', 'Создать каталог'), directive('y', 'gone', 'закрыть', 'Закрыть')],
    })
    expect(shape(rows)).toEqual([
      ['a', '1', 'proposed', 'Благодарить хозяев'],
      ['b', '2', 'stale', 'создать'],
      ['c', '3', 'proposed', 'Поручить секретариату\nиздать сборник\nразослать его'],
      ['gone', null, 'stale', 'закрыть'],
    ])
    expect(rows.at(-1)?.clauseText).toBe('Закрыть')
  })

  it('a dismissed clause stays dismissed while it reads so, and is offered again when it does not', () => {
    expect(stateWhenDismissed('Благодарить хозяев')).toBe('dismissed')
    expect(stateWhenDismissed('Благодарить всех')).toBe('proposed')
  })

  const clauseId = fc.constantFrom('p', 'a', 'b', 'c', 'c1', 'c2', 'gone')
  const action = fc.constantFrom('создать', 'вести', 'издать')
  it('no directive is lost or doubled, and every operative clause is covered, whatever was confirmed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(clauseId, action), { maxLength: 8 }),
        fc.array(fc.tuple(clauseId, action), { maxLength: 8 }),
        (confirmed, proposed) => {
          const directives = confirmed.map(([id, what], index) => directive(String(index), id, what, ''))
          const rows = rowsOf({ directives, proposals: proposed.map(([id, what]) => proposal(id, what)) })
          const ids = rows.flatMap((row) => (row.directive.id === null ? [] : [row.directive.id]))
          expect(ids.toSorted()).toEqual(directives.map(({ id }) => id).toSorted())
          const roots = rows.map((row) => row.clauseId.slice(0, 1))
          for (const root of ['a', 'b', 'c']) expect(roots).toContain(root)
        },
      ),
    )
  })
})
