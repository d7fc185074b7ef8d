import { ReplaceStep } from '@tiptap/pm/transform'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Extension } from '@tiptap/core'
import type { Body } from '#domain/drafting/clause.ts'
import { applyEdit, type ClauseEdit } from '#domain/drafting/edit.ts'
import { bodyOf } from './body-mapping.ts'
import { rangeOf, type TextRange } from './caret.ts'
import { reconcile } from './reconcile.ts'

/**
 * Where a change of the page comes from, when it is not of words inside one text: a command, typing over words of several texts, or what
 * the core said.
 */
export type Source = 'command' | 'typing' | 'core'

/** A page to be changed. */
export interface Page {
  state: EditorState
  readonly dispatch: (tr: Transaction) => void
}

const key = new PluginKey('clausesAreKept')

export const fromSource = (tr: Transaction, source: Source): Transaction => tr.setMeta(key, source)

export const sourceOf = (tr: Transaction): Source | null => {
  const source: unknown = tr.getMeta(key)
  return source === 'command' || source === 'typing' || source === 'core' ? source : null
}

/** Puts another text on the page as one step of the history. */
export function putBody(view: Page, body: Body, range?: TextRange | null, source: Source = 'command'): void {
  view.dispatch(fromSource(reconcile(view.state, body, range), source).scrollIntoView())
}

/** Changes the page in several moves which are one step of the history. */
export function inOneStep(page: Page, change: (page: Page) => unknown, source: Source = 'command'): void {
  const trial: Page = {
    state: page.state,
    dispatch: (tr) => {
      trial.state = trial.state.apply(tr)
    },
  }
  change(trial)
  const { doc, selection } = trial.state
  if (doc !== page.state.doc) putBody(page, bodyOf(doc), rangeOf(selection), source)
}

/** The text after some edits; null when one of them cannot be done. */
export function edited(state: EditorState, edits: readonly ClauseEdit[]): Body | null {
  let body = bodyOf(state.doc)
  for (const edit of edits) {
    const result = applyEdit(body, edit)
    if (!result.ok) return null
    body = result.body
  }
  return body
}

/** Edits clauses as one step of the history. */
export function perform(view: Page, edits: readonly ClauseEdit[], range?: TextRange | null): boolean {
  const body = edited(view.state, edits)
  if (body === null) return false
  putBody(view, body, range)
  return true
}

/**
 * Clauses are made, joined and moved by commands only: whatever a browser, an input method or a spell checker does to the page may
 * change words inside one text, and nothing else.
 */
export const ClausesAreKept = Extension.create({
  name: 'clausesAreKept',
  addProseMirrorPlugins: () => [
    new Plugin({ key, filterTransaction: (tr) => sourceOf(tr) !== null || !tr.docChanged || staysInTexts(tr) }),
  ],
})

/** Whether a change is of words inside single texts only. */
export function staysInTexts(tr: Transaction): boolean {
  return tr.steps.every((step, index) => {
    if (!(step instanceof ReplaceStep)) return true
    const doc = tr.docs[index]
    if (doc === undefined) return false
    const $from = doc.resolve(step.from)
    return (
      $from.parent.isTextblock &&
      $from.sameParent(doc.resolve(step.to)) &&
      step.slice.openStart === 0 &&
      step.slice.content.content.every(({ isInline }) => isInline)
    )
  })
}
