import { getSchema } from '@tiptap/core'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { emptyBody, type Body, type Clause } from '#domain/drafting/clause.ts'
import { bodyOf, docOf } from '#ui/features/documents/editor/body-mapping.ts'
import { selectionOf, type TextPlace } from '#ui/features/documents/editor/caret.ts'
import { documentSchema } from '#ui/features/documents/editor/schema.ts'

export const schema = getSchema(documentSchema())

export const clause = (id: string, words: string, ...under: readonly Clause[]): Clause => ({
  id,
  role: 'clause',
  blocks: [
    { type: 'text', runs: words === '' ? [] : [{ text: words }] },
    ...(under.length === 0 ? [] : [{ type: 'list' as const, marker: 'numbered' as const, clauses: under }]),
  ],
})

export const operative = (...clauses: readonly Clause[]): Body => ({ ...emptyBody, operative: clauses })

export const at = (clauseId: string, offset: number, block = 0): TextPlace => ({ clauseId, block, offset })

/** A page without a window: what commands need of one. */
export class BarePage {
  state: EditorState

  constructor(body: Body, anchor?: TextPlace, head = anchor) {
    this.state = EditorState.create({ doc: docOf(schema, body) })
    if (anchor !== undefined && head !== undefined) this.select(anchor, head)
  }

  readonly dispatch = (tr: Transaction): void => {
    this.state = this.state.apply(tr)
    this.state.doc.check()
  }

  select(anchor: TextPlace, head: TextPlace): void {
    const selection = selectionOf(this.state.doc, { anchor, head })
    if (selection === null) throw new Error('No such place on the page')
    this.dispatch(this.state.tr.setSelection(selection))
  }

  get body(): Body {
    return bodyOf(this.state.doc)
  }
}
