import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyBody, fullText, plainText, subclauses, walk, type Body, type Clause } from '#domain/drafting/clause.ts'
import { cutOut, type TextPoint } from '#domain/drafting/cut-out.ts'
import { arbitraryBody } from '#tests/support/arbitrary-body.ts'

const text = (words: string) => ({ type: 'text', runs: [{ text: words }] }) as const
const clause = (id: string, words: string, under: readonly Clause[] = [], closing?: string): Clause => ({
  id,
  role: 'clause',
  blocks: [
    text(words),
    ...(under.length === 0 ? [] : [{ type: 'list', marker: 'numbered', clauses: under } as const]),
    ...(closing === undefined ? [] : [text(closing)]),
  ],
})
const body: Body = {
  ...emptyBody,
  preamble: [clause('p', 'отмечая рост')],
  operative: [
    clause('a', 'Одобрить доклад'),
    clause('b', 'Просить совет', [clause('b1', 'издать книгу'), clause('b2', 'снять фильм')], 'и доложить'),
    clause('c', 'Поблагодарить всех'),
  ],
}
const at = (clauseId: string, offset: number, block = 0): TextPoint => ({ clauseId, block, offset })
const outline = (clauses: readonly Clause[]): string =>
  clauses
    .map((each) => (subclauses(each).length === 0 ? each.id : `${each.id}(${outline(subclauses(each))})`))
    .join(' ')
const cut = (from: TextPoint, to: TextPoint) => {
  const left = cutOut(body, from, to)
  return left === null ? null : [...left.preamble, ...left.operative].map(fullText).join(' | ')
}

describe('what lies between two places is taken out', () => {
  it('within one text', () => {
    expect(cut(at('a', 0), at('a', 9))).toBe(
      'отмечая рост | доклад | Просить совет\nиздать книгу\nснять фильм\nи доложить | Поблагодарить всех',
    )
  })
  it('over two clauses: the first keeps its id and takes the rest of the second', () => {
    const left = cutOut(body, at('a', 9), at('c', 13))
    expect(outline(left?.operative ?? [])).toBe('a')
    expect(left?.operative.map(fullText)).toEqual(['Одобрить  всех'])
  })
  it('over the first words of a clause: its sub-clauses take its place', () => {
    const left = cutOut(body, at('a', 15), at('b', 13))
    expect(outline(left?.operative ?? [])).toBe('a b1 b2 c')
    expect(left?.operative.map(fullText)[0]).toBe('Одобрить доклад\nи доложить')
  })
  it('from a sub-clause into the text after its list', () => {
    const left = cutOut(body, at('b1', 7), at('b', 2, 2))
    expect(outline(left?.operative ?? [])).toBe('a b(b1) c')
    expect(left?.operative.map(fullText)[1]).toBe('Просить совет\nиздать доложить')
  })
  it('across parts', () => {
    const left = cutOut(body, at('p', 8), at('a', 9))
    expect([outline(left?.preamble ?? []), outline(left?.operative ?? [])]).toEqual(['p', 'b(b1 b2) c'])
    expect(left?.preamble.map(fullText)).toEqual(['отмечая доклад'])
  })
  it('is refused when the places are not there or the wrong way round', () => {
    expect(cut(at('c', 0), at('a', 0))).toBeNull()
    expect(cut(at('a', 5), at('a', 2))).toBeNull()
    expect(cut(at('none', 0), at('a', 2))).toBeNull()
  })
  it('leaves just the words outside, whatever the places', () => {
    fc.assert(
      fc.property(arbitraryBody, fc.nat(), fc.nat(), fc.nat(40), fc.nat(40), (any, one, other, start, end) => {
        const texts: { readonly point: TextPoint; readonly words: string }[] = []
        const visit = (clauses: readonly Clause[]): void => {
          for (const { id, blocks } of clauses)
            blocks.forEach((block, index) => {
              if (block.type === 'list') visit(block.clauses)
              else texts.push({ point: { clauseId: id, block: index, offset: 0 }, words: plainText(block.runs) })
            })
        }
        for (const part of [any.opening, any.preamble, any.formula, any.operative, any.closing]) visit(part)
        if (texts.length === 0) return
        const [first, last] = [one % texts.length, other % texts.length].toSorted((left, right) => left - right)
        const [from, to] = [texts[first ?? 0], texts[last ?? 0]]
        if (from === undefined || to === undefined) return
        const offset = Math.min(start, from.words.length)
        const until = Math.max(first === last ? offset : 0, Math.min(end, to.words.length))
        const left = cutOut(any, { ...from.point, offset }, { ...to.point, offset: until })
        const outside = [
          ...texts.slice(0, first).map(({ words }) => words),
          from.words.slice(0, offset) + to.words.slice(until),
          ...texts.slice((last ?? 0) + 1).map(({ words }) => words),
        ]
        expect(left).not.toBeNull()
        const kept = [...walk(left ?? emptyBody)].flatMap(({ clause: each }) =>
          each.blocks.flatMap((block) => (block.type === 'text' ? [plainText(block.runs)] : [])),
        )
        expect(kept.filter((words) => words !== '').toSorted()).toEqual(
          outside.filter((words) => words !== '').toSorted(),
        )
      }),
      { numRuns: 300 },
    )
  })
})
