import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceFields, type Evidence } from '#domain/plan/directive.ts'
import { evidencePieces } from '#ui/features/plan/evidence-pieces.ts'

const text = 'Поручить секретариату издать сборник до 1 марта'
const mark = (field: Evidence['field'], words: string): Evidence => {
  const start = text.indexOf(words)
  return { field, span: { start, end: start + words.length }, text: words }
}
const seen = (evidence: readonly Evidence[]) =>
  evidencePieces(text, evidence).map((piece) => `${piece.field ?? ''}:${piece.text}`)

describe('a clause cut at its evidence', () => {
  it('is one piece without any', () => {
    expect(seen([])).toEqual([`:${text}`])
  })

  it('marks each stretch, and the rest is plain', () => {
    expect(seen([mark('addressee', 'секретариату'), mark('deadline', 'до 1 марта')])).toEqual([
      ':Поручить ',
      'addressee:секретариату',
      ':\u0020издать сборник ',
      'deadline:до 1 марта',
    ])
  })

  it('marks a stretch inside a longer one as itself', () => {
    expect(seen([mark('action', 'Поручить секретариату издать сборник'), mark('addressee', 'секретариату')])).toEqual([
      'action:Поручить ',
      'addressee:секретариату',
      'action: издать сборник',
      ':\u0020до 1 марта',
    ])
  })

  it('leaves out a span that is empty or beyond the text', () => {
    const beyond: Evidence = { field: 'event', span: { start: 5, end: 500 }, text: '' }
    const empty: Evidence = { field: 'event', span: { start: 5, end: 5 }, text: '' }
    expect(seen([beyond, empty])).toEqual([`:${text}`])
  })

  it('loses and doubles no letter, whatever the spans', () => {
    const spans = fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom(...evidenceFields))
    fc.assert(
      fc.property(fc.array(spans), (given) => {
        const evidence = given.map(([start, end, field]) => ({ field, span: { start, end }, text: '' }))
        const pieces = evidencePieces(text, evidence)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
    )
  })
})
