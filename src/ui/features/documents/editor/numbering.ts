import { Extension } from '@tiptap/core'
import type { Node as PageNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { clauseParts, type ClausePart } from '#domain/drafting/clause.ts'
import type { DocumentHead } from '#domain/drafting/document.ts'
import { createNumberer, type Numbers } from '#domain/drafting/number.ts'
import { targetOf, type ReferenceProblem } from '#domain/drafting/references.ts'
import { bodyOf } from './body-mapping.ts'
import { staysInTexts } from './perform.ts'
import type { ReferenceLook } from './reference-node.ts'

/** What of the document decides its numbers and marks. */
export type Printing = Pick<DocumentHead, 'style' | 'language'>

interface NumberingState {
  readonly printing: Printing
  readonly numbers: Numbers
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

export const printingOf = (state: EditorState): Printing | undefined => key.getState(state)?.printing

/** Tells the page that numbers are printed another way. */
export const printedAs = (tr: Transaction, printing: Printing): Transaction => tr.setMeta(key, printing)

interface Saying {
  /** Stands in an empty text of a part. */
  readonly hint: (part: ClausePart) => string
  /** Why a reference has no number. */
  readonly problem: (problem: ReferenceProblem) => string
}

/**
 * Draws numbers and end punctuation around the texts. They are attributes which the style sheet prints: nobody can type, select or
 * copy them, and a screen reader reads them with the text.
 */
export function numbering(first: Printing, saying: Saying): Extension {
  const number = createNumberer()
  const numbersIn = (doc: PageNode, { style, language }: Printing) => number(bodyOf(doc), style, language)
  const make = (doc: PageNode, printing: Printing): NumberingState => {
    const numbers = numbersIn(doc, printing)
    return { printing, numbers, set: DecorationSet.create(doc, allDrawn(doc, numbers, saying).map(decorationOf)) }
  }
  return Extension.create({
    name: 'numbering',
    addProseMirrorPlugins: () => [
      new Plugin<NumberingState>({
        key,
        state: {
          init: (_, { doc }) => make(doc, first),
          apply(tr, before) {
            const printing: Printing = tr.getMeta(key) ?? before.printing
            if (!tr.docChanged && printing === before.printing) return before
            if (printing !== before.printing || !staysInTexts(tr)) return make(tr.doc, printing)
            const numbers = numbersIn(tr.doc, printing)
            return { printing, numbers, set: redrawn(before.set, tr, { numbers, saying }) }
          },
        },
        appendTransaction: (done, _, now) => (done.every(keepsNumbers) ? null : renumbered(now)),
        props: { decorations: (state) => key.getState(state)?.set },
      }),
    ],
  })
}

/** Has references say the number of now, which is what offsets in their texts are counted by; null when they do. */
function renumbered(state: EditorState): Transaction | null {
  const { doc, tr } = state
  const numbers = numbersOf(state)
  doc.descendants((node, at) => {
    if (node.type.name !== 'reference') return
    const number = numbers.get(String(node.attrs['clauseId']))?.number
    if (number != null && number !== node.attrs['text']) tr.setNodeAttribute(at, 'text', number)
  })
  return tr.docChanged ? tr : null
}

const keepsNumbers = (tr: Transaction): boolean => tr.getMeta(key) === undefined && (!tr.docChanged || staysInTexts(tr))

/** After a change of words: no number changes, and no mark outside the root clauses that were written in. */
function redrawn(before: DecorationSet, tr: Transaction, drawing: Drawing): DecorationSet {
  let set = before.map(tr.mapping, tr.doc)
  for (const [at, part] of writtenRoots(tr)) {
    const root = tr.doc.nodeAt(at)
    if (root === null) continue
    const end = at + root.nodeSize
    const fresh = new Map(drawnOn(root, at, part, drawing).map((one) => [placeKey(one), one]))
    const stale: Decoration[] = []
    for (const old of set.find(at, end)) {
      const now = fresh.get(placeKey(old))
      if (now !== undefined && looksAlike(now, old.spec)) fresh.delete(placeKey(old))
      else stale.push(old)
    }
    set = set.remove(stale).add(tr.doc, [...fresh.values()].map(decorationOf))
  }
  return set
}

const placeKey = ({ from, to }: { readonly from: number; readonly to: number }) => `${from} ${to}`

/** Positions before the root clauses that a transaction wrote in, each with its part. */
export function writtenRoots(tr: Transaction): ReadonlyMap<number, ClausePart> {
  const roots = new Map<number, ClausePart>()
  for (const [index, map] of tr.mapping.maps.entries())
    map.forEach((_from, _to, start) => {
      const $at = tr.doc.resolve(tr.mapping.slice(index + 1).map(start))
      const part = clauseParts[$at.index(0)]
      if (part !== undefined && $at.depth >= 2) roots.set($at.before(2), part)
    })
  return roots
}

function looksAlike(one: Drawn, spec: unknown): boolean {
  return isDrawn(spec) && JSON.stringify([one.attributes, one.look]) === JSON.stringify([spec.attributes, spec.look])
}

const isDrawn = (spec: unknown): spec is Pick<Drawn, 'attributes' | 'look'> =>
  typeof spec === 'object' && spec !== null && 'attributes' in spec && 'look' in spec

const decorationOf = ({ from, to, attributes, look }: Drawn): Decoration =>
  Decoration.node(from, to, attributes, { attributes, look })

interface Drawing {
  readonly numbers: Numbers
  readonly saying: Saying
}

function allDrawn(doc: PageNode, numbers: Numbers, saying: Saying): readonly Drawn[] {
  const drawn: Drawn[] = []
  let at = 0
  for (const [index, part] of clauseParts.entries()) {
    const node = doc.child(index)
    eachClause(node, at + 1, (clause, start) => drawClause(clause, start, part, { numbers, saying }, drawn))
    at += node.nodeSize
  }
  return drawn
}

/** What is drawn on a root clause at a position and on all below it. */
function drawnOn(root: PageNode, at: number, part: ClausePart, drawing: Drawing): readonly Drawn[] {
  const drawn: Drawn[] = []
  const draw = (clause: PageNode, start: number) => drawClause(clause, start, part, drawing, drawn)
  draw(root, at + 1)
  eachClause(root, at + 1, draw)
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

function drawClause(clause: PageNode, start: number, part: ClausePart, drawing: Drawing, drawn: Drawn[]): void {
  const { numbers, saying } = drawing
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
        ...(text.childCount === 0 ? { 'data-hint': saying.hint(part) } : {}),
      }
      drawn.push({ from: at, to: at + text.nodeSize, attributes, look: null })
      drawReferences(text, at + 1, drawing, drawn)
    }
    at += text.nodeSize
  }
}

function drawReferences(text: PageNode, start: number, { numbers, saying }: Drawing, drawn: Drawn[]): void {
  let at = start
  for (const inline of text.children) {
    if (inline.type.name === 'reference') {
      const target = targetOf(String(inline.attrs['clauseId']), numbers)
      const look: ReferenceLook =
        'number' in target
          ? { words: target.number, problem: null }
          : { words: String(inline.attrs['text']), problem: saying.problem(target.problem) }
      drawn.push({ from: at, to: at + inline.nodeSize, attributes: {}, look })
    }
    at += inline.nodeSize
  }
}
