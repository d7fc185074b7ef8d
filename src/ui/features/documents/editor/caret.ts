import type { Node as PageNode, ResolvedPos } from '@tiptap/pm/model'
import { TextSelection, type Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { plainText, type ClauseId } from '#domain/drafting/clause.ts'
import { runsOf } from './body-mapping.ts'

/** A place in the words of a document, whatever page shows them. */
export interface TextPlace {
  readonly clauseId: ClauseId
  /** Index among the blocks of the clause. */
  readonly block: number
  /** In the text of the block; beyond its end is its end. */
  readonly offset: number
}

export interface TextRange {
  readonly anchor: TextPlace
  readonly head: TextPlace
}

/** A text of the page: its node, and where its words begin. */
export interface PageText {
  readonly node: PageNode
  readonly start: number
}

const lengthOf = (inline: PageNode): number => (inline.isText ? inline.nodeSize : String(inline.attrs['text']).length)

/** Position in the page of an offset in a text. A reference is one step on the page, whatever it prints. */
export function positionIn({ node, start }: PageText, offset: number): number {
  let left = offset
  let at = start
  for (const inline of node.children) {
    const length = lengthOf(inline)
    if (left < length) return inline.isText ? at + left : at
    left -= length
    at += inline.nodeSize
  }
  return at
}

function offsetIn(text: PageNode, parentOffset: number): number {
  let at = 0
  let offset = 0
  for (const inline of text.children) {
    if (at + inline.nodeSize > parentOffset) return inline.isText ? offset + (parentOffset - at) : offset
    at += inline.nodeSize
    offset += lengthOf(inline)
  }
  return offset
}

/** The place of a position; null when it is in no text. */
export function placeAt($position: ResolvedPos): TextPlace | null {
  const { depth, parent, parentOffset } = $position
  if (parent.type.name !== 'clauseText') return null
  const clause = $position.node(depth - 1)
  return {
    clauseId: String(clause.attrs['id']),
    block: $position.index(depth - 1),
    offset: offsetIn(parent, parentOffset),
  }
}

export function rangeOf({ $anchor, $head }: Selection): TextRange | null {
  const anchor = placeAt($anchor)
  const head = placeAt($head)
  return anchor === null || head === null ? null : { anchor, head }
}

/** Position before the node of a clause. */
export function findClause(doc: PageNode, clauseId: ClauseId): { readonly node: PageNode; readonly at: number } | null {
  let found: { readonly node: PageNode; readonly at: number } | null = null
  doc.descendants((node, at) => {
    if (found !== null || node.isTextblock) return false
    if (node.type.name === 'clause' && node.attrs['id'] === clauseId) found = { node, at }
    return found === null
  })
  return found
}

export function findText(doc: PageNode, clauseId: ClauseId, block: number): PageText | null {
  const clause = findClause(doc, clauseId)
  if (clause === null) return null
  let start = clause.at + 1
  for (const [index, node] of clause.node.children.entries()) {
    if (index === block) return node.isTextblock ? { node, start: start + 1 } : null
    start += node.nodeSize
  }
  return null
}

/** The selection of a range on a page; null when its texts are gone. */
export function selectionOf(doc: PageNode, { anchor, head }: TextRange): TextSelection | null {
  const from = findText(doc, anchor.clauseId, anchor.block)
  const to = findText(doc, head.clauseId, head.block)
  if (from === null || to === null) return null
  return TextSelection.create(doc, positionIn(from, anchor.offset), positionIn(to, head.offset))
}

export const textOf = (text: PageNode): string => plainText(runsOf(text.children))

/** Length of the own text of a clause (`ownText`). */
export function ownLength(doc: PageNode, clauseId: ClauseId): number {
  const texts = findClause(doc, clauseId)?.node.children.filter(({ isTextblock }) => isTextblock) ?? []
  return texts.reduce((length, text) => length + textOf(text).length, Math.max(0, texts.length - 1))
}

/** The place of an offset in the own text of a clause (`ownText`): its texts, joined by line feeds. */
export function placeInOwnText(doc: PageNode, clauseId: ClauseId, offset: number): TextPlace | null {
  const clause = findClause(doc, clauseId)
  if (clause === null) return null
  let left = offset
  for (const [block, node] of clause.node.children.entries()) {
    if (!node.isTextblock) continue
    const { length } = textOf(node)
    if (left <= length) return { clauseId, block, offset: left }
    left -= length + 1
  }
  return { clauseId, block: 0, offset: 0 }
}

/** Brings a position into the middle of the window. */
export function bringIntoView(view: EditorView, position: number): void {
  const { node } = view.domAtPos(position)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}
