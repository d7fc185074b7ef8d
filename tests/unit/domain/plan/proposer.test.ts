import { describe, expect, it } from 'vitest'
import { emptyBody, type Body, type Clause } from '#domain/drafting/clause.ts'
import { createProposer, proposeDirectives } from '#domain/plan/propose.ts'

const clause = (id: string, text: string): Clause => ({
  id,
  role: 'clause',
  blocks: [{ type: 'text', runs: [{ text }] }],
})
const context = { language: 'ru', adoptedOn: '2026-05-05' } as const
const first = clause('a', 'Поручить секретариату до 1 июня 2026 года издать сборник')
const second = clause('b', 'Просить оргкомитет подготовить смету')
const body: Body = { ...emptyBody, operative: [first, second] }

describe('a proposer that remembers', () => {
  it('says after an edit what a fresh reading says, and keeps what it read from clauses that are the same', () => {
    const propose = createProposer()
    const before = propose(body, context)
    const edited: Body = {
      ...body,
      operative: [first, clause('b', 'Просить оргкомитет до 1 июля 2026 года подготовить смету')],
    }
    const after = propose(edited, context)
    expect(after).toEqual(proposeDirectives(edited, context))
    expect(after).not.toEqual(before)
    expect(after.directives[0]).toBe(before.directives[0])
  })

  it('reads again when the day of adoption or the language is another', () => {
    const propose = createProposer()
    const relative: Body = {
      ...emptyBody,
      operative: [clause('c', 'Секретариату в десятидневный срок издать сборник')],
    }
    propose(relative, context)
    const later = { ...context, adoptedOn: '2026-06-05' }
    expect(propose(relative, later)).toEqual(proposeDirectives(relative, later))
  })
})
