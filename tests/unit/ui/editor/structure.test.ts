import { describe, expect, it } from 'vitest'
import { emptyBody, fullText, subclauses, type Body, type Clause } from '#domain/drafting/clause.ts'
import { placeAt } from '#ui/features/documents/editor/caret.ts'
import {
  changeLevel,
  deleteSpan,
  joinBackward,
  joinForward,
  moveClause,
  removeClause,
  splitClause,
  splitParagraph,
} from '#ui/features/documents/editor/structure.ts'
import { at, BarePage, clause, operative } from './page.ts'

const outline = (clauses: readonly Clause[]): string =>
  clauses
    .map((each) => (subclauses(each).length === 0 ? each.id : `${each.id}(${outline(subclauses(each))})`))
    .join(' ')
const shape = (page: BarePage) => outline(page.body.operative)
const words = (page: BarePage) => page.body.operative.map(fullText)
const caret = (page: BarePage) => {
  const place = placeAt(page.state.selection.$head)
  return place === null ? null : `${place.clauseId}:${place.block}:${place.offset}`
}
const newId = () => 'n'
const body = operative(
  clause('a', 'Одобрить доклад'),
  clause('b', 'Просить совет', clause('b1', 'издать книгу'), clause('b2', 'снять фильм')),
  clause('c', 'Поблагодарить'),
)
const withCaret = (clauseId: string, offset: number, block = 0, from: Body = body) =>
  new BarePage(from, at(clauseId, offset, block))

describe('Enter', () => {
  it('splits a clause: the first part keeps its id, the caret begins the second', () => {
    const page = withCaret('a', 8)
    splitClause(page, newId)
    expect(shape(page)).toBe('a n b(b1 b2) c')
    expect(words(page).slice(0, 2)).toEqual(['Одобрить', 'доклад'])
    expect(caret(page)).toBe('n:0:0')
  })
  it('adds a clause after the one it ends, before the one it begins', () => {
    const after = withCaret('a', 15)
    splitClause(after, newId)
    expect([shape(after), caret(after)]).toEqual(['a n b(b1 b2) c', 'n:0:0'])
    const before = withCaret('a', 0)
    splitClause(before, newId)
    expect([shape(before), caret(before)]).toEqual(['n a b(b1 b2) c', 'a:0:0'])
  })
  it('adds a first sub-clause where a list follows, and leaves an empty one for the level above', () => {
    const page = withCaret('b', 13)
    splitClause(page, newId)
    expect([shape(page), caret(page)]).toEqual(['a b(n b1 b2) c', 'n:0:0'])
    splitClause(page, newId)
    expect(shape(page)).toBe('a b n(b1 b2) c')
  })
  it('begins what is resolved after a formula', () => {
    const page = withCaret('f', 11, 0, { ...body, formula: [clause('f', 'ПОСТАНОВИЛИ')] })
    splitClause(page, newId)
    expect([outline(page.body.formula), shape(page)]).toEqual(['f', 'n a b(b1 b2) c'])
  })
  it('takes out the words selected over clauses first', () => {
    const page = new BarePage(body, at('a', 8), at('c', 4))
    splitClause(page, newId)
    expect(words(page)).toEqual(['Одобрить', 'агодарить'])
  })
  it('with Shift makes a further paragraph of the same clause, and Backspace joins it again', () => {
    const page = withCaret('a', 8)
    splitParagraph(page)
    expect([words(page)[0], caret(page)]).toEqual(['Одобрить\nдоклад', 'a:1:0'])
    joinBackward(page)
    expect([words(page)[0], caret(page)]).toEqual(['Одобрить доклад', 'a:0:8'])
  })
})

describe('Backspace and Delete', () => {
  it('leave the inside of a text to the browser', () => {
    expect(joinBackward(withCaret('a', 3))).toBe(false)
    expect(joinForward(withCaret('a', 3))).toBe(false)
  })
  it('join a clause to the one before: the caret stands at the seam', () => {
    const page = new BarePage(operative(clause('a', 'Одобрить'), clause('b', 'доклад')), at('b', 0))
    joinBackward(page)
    expect([words(page), caret(page)]).toEqual([['Одобрить доклад'], 'a:0:8'])
  })
  it('join the next clause to the end of one: the caret stays', () => {
    const page = new BarePage(operative(clause('a', 'Одобрить'), clause('b', 'доклад')), at('a', 8))
    joinForward(page)
    expect([words(page), caret(page)]).toEqual([['Одобрить доклад'], 'a:0:8'])
  })
  it('take the first sub-clause out of its list', () => {
    const page = withCaret('b1', 0)
    joinBackward(page)
    expect(shape(page)).toBe('a b b1(b2) c')
  })
  it('take an empty clause away', () => {
    const page = new BarePage(operative(clause('a', 'Одобрить'), clause('b', '')), at('b', 0))
    joinBackward(page)
    expect([shape(page), caret(page)]).toEqual(['a', 'a:0:8'])
  })
  it('never join two parts', () => {
    const parts: Body = { ...emptyBody, preamble: [clause('p', 'отмечая')], operative: [clause('a', 'Одобрить')] }
    const page = new BarePage(parts, at('a', 0))
    joinBackward(page)
    page.select(at('p', 7), at('p', 7))
    joinForward(page)
    expect(page.body).toEqual(parts)
  })
  it('take out what is selected over clauses, whichever way it was selected', () => {
    for (const [from, to] of [
      [at('a', 9), at('b2', 6)],
      [at('b2', 6), at('a', 9)],
    ] as const) {
      const page = new BarePage(body, from, to)
      expect(deleteSpan(page)).toBe(true)
      expect([words(page), caret(page)]).toEqual([['Одобрить фильм', 'Поблагодарить'], 'a:0:9'])
    }
  })
})

describe('levels and places', () => {
  it('a clause goes under the one before and out again, the caret with it', () => {
    const page = withCaret('c', 5)
    expect(changeLevel(page, 'indent', 'c')).toBe(true)
    expect([shape(page), caret(page)]).toEqual(['a b(b1 b2 c)', 'c:0:5'])
    expect(changeLevel(page, 'outdent', 'c')).toBe(true)
    expect([shape(page), caret(page)]).toEqual(['a b(b1 b2) c', 'c:0:5'])
  })
  it('nothing stands before the first clause and above the first level', () => {
    expect(changeLevel(withCaret('a', 0), 'indent', 'a')).toBe(false)
    expect(changeLevel(withCaret('a', 0), 'outdent', 'a')).toBe(false)
  })
  it('a clause moves among its siblings and stops at the edge', () => {
    const page = withCaret('b2', 3)
    expect(moveClause(page, -1, 'b2')).toBe(true)
    expect([shape(page), caret(page)]).toEqual(['a b(b2 b1) c', 'b2:0:3'])
    expect(moveClause(page, -1, 'b2')).toBe(false)
  })
  it('a clause that is deleted leaves the caret at the end of the one printed before', () => {
    const page = withCaret('c', 2)
    expect(removeClause(page, 'c')).toBe(true)
    expect([shape(page), caret(page)]).toEqual(['a b(b1 b2)', 'b2:0:11'])
  })
})
