import { describe, expect, it } from 'vitest'
import { emptyBody, fullText } from '#domain/drafting/clause.ts'
import { placeAt } from '#ui/features/documents/editor/caret.ts'
import { insertClauses, insertRuns } from '#ui/features/documents/editor/paste.ts'
import { inOneStep, sourceOf } from '#ui/features/documents/editor/perform.ts'
import { splitClause, splitParagraph, typeOverSpan } from '#ui/features/documents/editor/structure.ts'
import { at, BarePage, clause, operative } from './page.ts'

const body = operative(
  clause('a', 'Одобрить доклад'),
  clause('b', 'Просить совет', clause('b1', 'издать книгу'), clause('b2', 'снять фильм')),
  clause('c', 'Поблагодарить хозяев'),
)
const spanned = () => new StepCounter(body, at('a', 9), at('c', 14))
const words = (page: BarePage) => page.body.operative.map(fullText)
const ids = (page: BarePage) => page.body.operative.map(({ id }) => id)
const caret = (page: BarePage) => {
  const place = placeAt(page.state.selection.$head)
  return place === null ? null : `${place.clauseId}:${place.offset}`
}

/** Counts what the history would: changes of the page by their source. */
class StepCounter extends BarePage {
  readonly steps: (string | null)[] = []
  override readonly dispatch: BarePage['dispatch'] = (tr) => {
    if (tr.docChanged) this.steps.push(sourceOf(tr))
    this.state = this.state.apply(tr)
    this.state.doc.check()
  }
}

describe('a selection over several clauses', () => {
  it('is typed over: the first keeps its id, the rest of the last joins it, the caret follows the words', () => {
    const page = spanned()
    expect(typeOverSpan(page, 'отчёт и 🙂 ')).toBe(true)
    expect([words(page), ids(page)]).toEqual([['Одобрить отчёт и 🙂 хозяев'], ['a']])
    expect([caret(page), page.steps]).toEqual(['a:20', ['typing']])
  })
  it('selected backwards is typed over as well', () => {
    const page = new BarePage(body, at('c', 14), at('a', 9))
    typeOverSpan(page, 'труд ')
    expect([words(page), caret(page)]).toEqual([['Одобрить труд хозяев'], 'a:14'])
  })
  it('gives way to what an input method composes, which comes later', () => {
    const page = spanned()
    typeOverSpan(page, '')
    expect([words(page), caret(page), page.steps]).toEqual([['Одобрить хозяев'], 'a:9', ['typing']])
  })
  it('inside one text is left to the browser', () => {
    expect(typeOverSpan(new BarePage(body, at('a', 0), at('a', 5)), 'x')).toBe(false)
  })
  it('is split by Enter, or parted by Shift+Enter, in one step', () => {
    const split = spanned()
    splitClause(split, () => 'n')
    expect([words(split), split.steps]).toEqual([['Одобрить', 'хозяев'], ['command']])
    const parted = spanned()
    splitParagraph(parted)
    expect([words(parted), parted.steps]).toEqual([['Одобрить\nхозяев'], ['command']])
  })
  it('gives its place to pasted words or clauses in one step', () => {
    const page = spanned()
    inOneStep(page, (trial) => insertRuns(trial, [{ text: 'труд ' }], () => 'n'))
    expect([words(page), page.steps, caret(page)]).toEqual([['Одобрить труд хозяев'], ['command'], 'a:14'])
    const more = spanned()
    inOneStep(more, (trial) => insertClauses(trial, [clause('x', 'Издать'), clause('y', 'Снять')], () => 'n'))
    expect([words(more), ids(more)]).toEqual([
      ['Одобрить', 'Издать', 'Снять', 'хозяев'],
      ['a', 'x', 'y', 'n'],
    ])
    expect([more.steps, caret(more)]).toEqual([['command'], 'y:5'])
  })
})

describe('a document without a text', () => {
  it('takes pasted words as its first clause, and pasted clauses as what is decided', () => {
    const page = new BarePage(emptyBody)
    insertRuns(page, [{ text: ' Одобрить доклад' }], () => 'n')
    expect([words(page), ids(page), caret(page)]).toEqual([['Одобрить доклад'], ['n'], 'n:15'])
    const more = new BarePage(emptyBody)
    insertClauses(more, [clause('x', 'Издать'), clause('y', 'Снять', clause('z', 'фильм'))], () => 'n')
    expect([words(more), caret(more)]).toEqual([['Издать', 'Снять\nфильм'], 'z:5'])
  })
})
