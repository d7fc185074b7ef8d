import { Extension } from '@tiptap/core'
import type { Node as PageNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { clauseParts, type ClauseId, type ClausePart } from '#domain/drafting/clause.ts'
import type { DocumentHead } from '#domain/drafting/document.ts'
import { numberDocument, type ClauseNumber } from '#domain/drafting/number.ts'
import { bodyOf } from './body-mapping.ts'
import { staysInTexts } from './perform.ts'
import type { ReferenceLook } from './reference-node.ts'

/** What of the document decides its numbers and marks. */
export type Printing = Pick<DocumentHead, 'style' | 'language'>

export type Numbers = ReadonlyMap<ClauseId, ClauseNumber>

interface NumberingState {
  readonly printing: Printing
  readonly numbers: Numbers
  readonly drawn: readonly Drawn[]
  readonly set: DecorationSet
}

/** Something drawn on a node: numbers, end punctuation, the words of a reference. */
interface Drawn {
  readonly from: number
  readonly to: number
  readonly attributes: Readonly<Record<string, string>>
  readonly look: ReferenceLook | null
}

const key = new PluginKey<NumberingState>('numbering')

export const numbersOf = (state: EditorState): Numbers => key.getState(state)?.numbers ?? new Map()

/** Tells the page that numbers are printed another way. */
export const printedAs = (tr: Transaction, printing: Printing): Transaction => tr.setMeta(key, printing)

/**
 * Draws numbers and end punctuation around the texts. They are attributes which the style sheet prints: nobody can type, select or
 * copy them, and a screen reader reads them with the text.
 */
export function numbering(first: Printing, hintOf: (part: ClausePart) => string): Extension {
  const make = ({ doc }: EditorState, printing: Printing): NumberingState => {
    const numbers = numberDocument(bodyOf(doc), printing.style, printing.language)
    const drawn = drawingsOn(doc, numbers, hintOf)
    return { printing, numbers, drawn, set: DecorationSet.create(doc, drawn.map(decorationOf)) }
  }
  return Extension.create({
    name: 'numbering',
    addProseMirrorPlugins: () => [
      new Plugin<NumberingState>({
        key,
        state: {
          init: (_, state) => make(state, first),
          apply(tr, before, _, state) {
            const printing: Printing = tr.getMeta(key) ?? before.printing
            if (printing !== before.printing) return make(state, printing)
            if (!tr.docChanged) return before
            const numbers = numberDocument(bodyOf(tr.doc), printing.style, printing.language)
            const drawn = drawingsOn(tr.doc, numbers, hintOf)
            return { printing, numbers, drawn, set: redrawn(before, drawn, tr) }
          },
        },
        props: { decorations: (state) => key.getState(state)?.set },
      }),
    ],
  })
}

/** More differences than this are drawn anew: it costs less than to find the old ones. */
const mostDifferences = 24

function redrawn({ set, drawn: before }: NumberingState, drawn: readonly Drawn[], tr: Transaction): DecorationSet {
  // What stood on clauses that were replaced is gone, though it may look the same.
  if (before.length !== drawn.length || !staysInTexts(tr)) return DecorationSet.create(tr.doc, drawn.map(decorationOf))
  const different = drawn.filter((one, index) => !looksAlike(one, before[index]))
  if (different.length > mostDifferences) return DecorationSet.create(tr.doc, drawn.map(decorationOf))
  const mapped = set.map(tr.mapping, tr.doc)
  if (different.length === 0) return mapped
  const old = different.flatMap(({ from, to }) =>
    mapped.find(from, to).filter((one) => one.from === from && one.to === to),
  )
  return mapped.remove(old).add(tr.doc, different.map(decorationOf))
}

function looksAlike(one: Drawn, other: Drawn | undefined): boolean {
  if (other === undefined || one.look?.words !== other.look?.words || one.look?.isGone !== other.look?.isGone)
    return false
  const names = Object.keys(one.attributes)
  return (
    names.length === Object.keys(other.attributes).length &&
    names.every((name) => one.attributes[name] === other.attributes[name])
  )
}

const decorationOf = ({ from, to, attributes, look }: Drawn): Decoration =>
  Decoration.node(from, to, attributes, look === null ? {} : { look })

function drawingsOn(doc: PageNode, numbers: Numbers, hintOf: (part: ClausePart) => string): readonly Drawn[] {
  const drawn: Drawn[] = []
  let at = 0
  for (const [index, part] of clauseParts.entries()) {
    const node = doc.child(index)
    eachClause(node, at + 1, (clause, start) => drawClause(clause, start, { numbers, hint: hintOf(part) }, drawn))
    at += node.nodeSize
  }
  return drawn
}

/** Calls for each clause below `node`, whose content begins at `start`, in printed order. */
function eachClause(node: PageNode, start: number, call: (clause: PageNode, start: number) => void): void {
  let at = start
  for (const child of node.children) {
    if (child.type.name === 'clause') call(child, at + 1)
    if (!child.isTextblock) eachClause(child, at + 1, call)
    at += child.nodeSize
  }
}

interface Drawing {
  readonly numbers: Numbers
  readonly hint: string
}

function drawClause(clause: PageNode, start: number, { numbers, hint }: Drawing, drawn: Drawn[]): void {
  const number = numbers.get(String(clause.attrs['id']))
  let at = start
  let texts = 0
  for (const [index, text] of clause.children.entries()) {
    if (text.isTextblock) {
      const ending = number?.endings[texts] ?? ''
      texts += 1
      const attributes = {
        ...(index === 0 && number !== undefined && number.label !== '' ? { 'data-label': number.label } : {}),
        ...(ending === '' ? {} : { 'data-ending': ending }),
        ...(text.childCount === 0 ? { 'data-hint': hint } : {}),
      }
      drawn.push({ from: at, to: at + text.nodeSize, attributes, look: null })
      drawReferences(text, at + 1, numbers, drawn)
    }
    at += text.nodeSize
  }
}

function drawReferences(text: PageNode, start: number, numbers: Numbers, drawn: Drawn[]): void {
  let at = start
  for (const inline of text.children) {
    if (inline.type.name === 'reference') {
      const number = numbers.get(String(inline.attrs['clauseId']))?.number
      const look = { words: number ?? String(inline.attrs['text']), isGone: number == null }
      drawn.push({ from: at, to: at + inline.nodeSize, attributes: {}, look })
    }
    at += inline.nodeSize
  }
}
