import { Fragment, type Node as PageNode } from '@tiptap/pm/model'
import { Selection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { clauseParts, type Body } from '#domain/drafting/clause.ts'
import type { OwnBlock } from '#domain/drafting/flat-body.ts'
import { diffBodies, sameOwn } from '#domain/drafting/patch.ts'
import { bodyOf, docOf } from './body-mapping.ts'
import { findText, rangeOf, selectionOf, textOf, type TextPlace, type TextRange } from './caret.ts'

/**
 * Makes the page say `body`, touching only the root clauses that differ. `range`: the selection afterwards; without it the selection
 * stays in the words it is in, also when words before it change.
 */
export function reconcile(state: EditorState, body: Body, range?: TextRange | null): Transaction {
  const { tr, doc, schema } = state
  const wanted = docOf(schema, body)
  for (const index of clauseParts.keys()) replacePart(tr, wanted.child(index), index)
  if (!tr.docChanged && range == null) return tr
  const kept = range ?? movedRange(state, tr.doc)
  const selection = kept === null ? null : selectionOf(tr.doc, kept)
  tr.setSelection(
    selection ?? Selection.near(tr.doc.resolve(Math.min(tr.mapping.map(state.selection.from), tr.doc.content.size))),
  )
  return tr.docChanged || !tr.selection.eq(state.selection) || tr.doc !== doc ? tr : state.tr
}

/** Puts the clauses of `wanted` in the place of those that differ, between the ones that are the same at both ends. */
function replacePart(tr: Transaction, wanted: PageNode, index: number): void {
  const part = tr.doc.child(index)
  const [old, fresh] = [part.children, wanted.children]
  const most = Math.min(old.length, fresh.length)
  let head = 0
  while (head < most && old[head] === fresh[head]) head += 1
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1
  if (head === old.length && head === fresh.length) return
  let start = 1
  for (let before = 0; before < index; before += 1) start += tr.doc.child(before).nodeSize
  const from = start + sizeOf(old.slice(0, head))
  const to = from + sizeOf(old.slice(head, old.length - tail))
  tr.replaceWith(from, to, Fragment.from(fresh.slice(head, fresh.length - tail)))
}

const sizeOf = (nodes: readonly PageNode[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)

/** The selection in the words it was in. */
function movedRange({ doc, selection }: EditorState, now: PageNode): TextRange | null {
  const range = rangeOf(selection)
  if (range === null) return null
  return { anchor: movedPlace(doc, now, range.anchor), head: movedPlace(doc, now, range.head) }
}

function movedPlace(before: PageNode, after: PageNode, place: TextPlace): TextPlace {
  const old = findText(before, place.clauseId, place.block)
  const fresh = findText(after, place.clauseId, place.block)
  if (old === null || fresh === null || old.node === fresh.node) return place
  return { ...place, offset: movedOffset(textOf(old.node), textOf(fresh.node), place.offset) }
}

/** An offset after one stretch of the text was replaced, or written on both sides of. */
export function movedOffset(before: string, after: string, offset: number): number {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  if (offset <= head) return offset
  const kept = after.slice(head, after.length - tail).indexOf(before.slice(head, before.length - tail))
  if (offset <= before.length - tail && kept >= 0) return offset + kept
  return offset >= before.length - tail ? offset + after.length - before.length : after.length - tail
}

/** Where the last change between two pages is to be seen: the end of what is new, or the place of what is gone. */
export function changedPlace(before: PageNode, after: PageNode): TextPlace | null {
  const patch = diffBodies(bodyOf(before), bodyOf(after))
  for (const { clauseId, blocks } of patch.clauses.toReversed()) {
    if (blocks === undefined) return { clauseId, block: 0, offset: 0 }
    const block = blocks.now.findLastIndex((own, index) => own.type === 'text' && !saysSame(own, blocks.was?.[index]))
    const old = findText(before, clauseId, block)
    const fresh = findText(after, clauseId, block)
    if (fresh === null) continue
    const [was, now] = [old === null ? '' : textOf(old.node), textOf(fresh.node)]
    return { clauseId, block, offset: endOfChange(was, now) }
  }
  return null
}

const saysSame = (one: OwnBlock, other: OwnBlock | undefined): boolean => other !== undefined && sameOwn([one], [other])

function endOfChange(was: string, now: string): number {
  let tail = 0
  while (tail < Math.min(was.length, now.length) && was.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  return now.length - tail
}
