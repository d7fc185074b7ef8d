import * as fc from 'fast-check'
import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { plainText, walk } from '#domain/drafting/clause.ts'
import { bodyOf, docOf } from '#ui/features/documents/editor/body-mapping.ts'
import {
  findClause,
  findText,
  placeAt,
  placeInOwnText,
  positionIn,
  selectionOf,
  textOf,
} from '#ui/features/documents/editor/caret.ts'
import { movedOffset, reconcile } from '#ui/features/documents/editor/reconcile.ts'
import { arbitraryBody } from '#tests/support/arbitrary-body.ts'
import { at, BarePage, clause, operative, schema } from './page.ts'

describe('page and body', () => {
  it('say the same, both ways', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const doc = docOf(schema, body)
        doc.check()
        // Through JSON, so that nothing is remembered.
        const fresh = Node.fromJSON(schema, doc.toJSON())
        expect(bodyOf(fresh)).toEqual(body)
        expect(docOf(schema, bodyOf(fresh)).eq(fresh)).toBe(true)
      }),
    )
  })
  it('translate only what changed', () => {
    const page = new BarePage(operative(clause('a', 'раз'), clause('b', 'два')), at('a', 3))
    const before = page.body
    page.dispatch(page.state.tr.insertText(' и'))
    expect(page.body.operative[0]).toEqual(clause('a', 'раз и'))
    expect(page.body.operative[1]).toBe(before.operative[1])
  })
})

describe('places', () => {
  it('are found again from the position they lead to', () => {
    fc.assert(
      fc.property(arbitraryBody, fc.nat(), fc.nat(60), (body, which, wanted) => {
        const doc = docOf(schema, body)
        const clauses = [...walk(body)].map((visited) => visited.clause)
        const chosen = clauses[which % Math.max(1, clauses.length)]
        if (chosen === undefined) return
        const text = findText(doc, chosen.id, 0)
        const first = chosen.blocks[0]
        if (text === null || first?.type !== 'text') throw new Error('Every clause begins with a text')
        expect(textOf(text.node)).toBe(plainText(first.runs))
        const offset = Math.min(wanted, textOf(text.node).length)
        const place = placeAt(doc.resolve(positionIn(text, offset)))
        // A reference is one piece: a place inside it is the place before it.
        expect(place).toMatchObject({ clauseId: chosen.id, block: 0 })
        expect(place?.offset).toBeLessThanOrEqual(offset)
        expect(positionIn(text, place?.offset ?? -1)).toBe(positionIn(text, offset))
      }),
    )
  })
  it('count the own text of a clause over its paragraphs', () => {
    const body = operative({
      ...clause('a', 'раз', clause('b', 'два')),
      blocks: [...clause('a', 'раз', clause('b', 'два')).blocks, { type: 'text', runs: [{ text: 'три' }] }],
    })
    const doc = docOf(schema, body)
    expect(placeInOwnText(doc, 'a', 2)).toEqual(at('a', 2))
    expect(placeInOwnText(doc, 'a', 5)).toEqual(at('a', 1, 2))
    expect(placeInOwnText(doc, 'none', 0)).toBeNull()
  })
})

describe('a page that is brought to another text', () => {
  it('says it, whatever it said before', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, (before, after) => {
        const page = new BarePage(before)
        page.dispatch(reconcile(page.state, after))
        expect(page.body).toEqual(after)
      }),
    )
  })
  it('keeps the nodes of clauses that did not change', () => {
    const [a, b, c] = [clause('a', 'раз'), clause('b', 'два'), clause('c', 'три')]
    const page = new BarePage(operative(a, b, c))
    const kept = findClause(page.state.doc, 'b')?.node
    page.dispatch(reconcile(page.state, operative(c, b, clause('d', 'четыре'))))
    expect(findClause(page.state.doc, 'b')?.node).toBe(kept)
  })
  it('keeps the selection in its words while others change around them', () => {
    const page = new BarePage(operative(clause('a', 'раз'), clause('b', 'два слова')), at('b', 4), at('b', 9))
    page.dispatch(reconcile(page.state, operative(clause('n', 'новый'), clause('b', 'теперь два слова и ещё'))))
    const { selection, doc } = page.state
    expect(doc.textBetween(selection.from, selection.to)).toBe('слова')
  })
  it('puts the caret near the place of a clause that is gone', () => {
    const page = new BarePage(operative(clause('a', 'раз'), clause('b', 'два'), clause('c', 'три')), at('b', 2))
    page.dispatch(reconcile(page.state, operative(clause('a', 'раз'), clause('c', 'три'))))
    expect(page.state.selection).toBeInstanceOf(TextSelection)
    expect(['a', 'c']).toContain(placeAt(page.state.selection.$head)?.clauseId)
  })
  it('changes nothing when nothing differs', () => {
    const page = new BarePage(operative(clause('a', 'раз')), at('a', 1))
    expect(reconcile(page.state, page.body).docChanged).toBe(false)
  })
})

describe('an offset after a change of the text', () => {
  it('stays before the change and moves with what stands after it', () => {
    expect(movedOffset('раз два', 'раз, два', 2)).toBe(2)
    expect(movedOffset('раз два', 'раз, два', 7)).toBe(8)
    expect(movedOffset('раз два три', 'раз три', 6)).toBe(4)
  })
})

it('a selection of places that are not there is none', () => {
  const state = EditorState.create({ doc: docOf(schema, operative(clause('a', 'раз'))) })
  expect(selectionOf(state.doc, { anchor: at('a', 0), head: at('b', 0) })).toBeNull()
})
