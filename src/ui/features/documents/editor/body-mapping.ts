import type { Mark, Node as PageNode, Schema } from '@tiptap/pm/model'
import {
  clauseParts,
  clauseRoles,
  listMarkers,
  type Block,
  type Body,
  type Clause,
  type ClausePart,
  type Run,
  type TextBlock,
} from '#domain/drafting/clause.ts'
import { normaliseRuns } from '#domain/drafting/runs.ts'
import { markNames } from './marks.ts'

// The same clauses as the domain and as the page have them. Both are immutable and share what did not change, so each clause is
// translated once: after a key only the clause that was typed in.

const clauses = new WeakMap<PageNode, Clause>()
const nodes = new WeakMap<Clause, PageNode>()
const bodies = new WeakMap<PageNode, Body>()

/** What the page says. */
export function bodyOf(doc: PageNode): Body {
  const known = bodies.get(doc)
  if (known !== undefined) return known
  const of = (part: ClausePart): readonly Clause[] => partIn(doc, part).children.map(clauseOf)
  const body: Body = {
    opening: of('opening'),
    preamble: of('preamble'),
    formula: of('formula'),
    operative: of('operative'),
    closing: of('closing'),
  }
  bodies.set(doc, body)
  return body
}

export function partIn(doc: PageNode, part: ClausePart): PageNode {
  return doc.child(clauseParts.indexOf(part))
}

function clauseOf(node: PageNode): Clause {
  const known = clauses.get(node)
  if (known !== undefined) return known
  const { id, role } = node.attrs
  const clause: Clause = {
    id: String(id),
    role: clauseRoles.find((one) => one === role) ?? 'clause',
    blocks: node.children.map(blockOf),
  }
  clauses.set(node, clause)
  nodes.set(clause, node)
  return clause
}

function blockOf(node: PageNode): Block {
  if (node.type.name !== 'clauseList') return textOf(node)
  const { marker } = node.attrs
  return {
    type: 'list',
    marker: listMarkers.find((one) => one === marker) ?? 'numbered',
    clauses: node.children.map(clauseOf),
  }
}

function textOf(node: PageNode): TextBlock {
  const { ending } = node.attrs
  const runs = runsOf(node.children)
  return typeof ending === 'string' ? { type: 'text', runs, ending } : { type: 'text', runs }
}

export function runsOf(inlines: readonly PageNode[]): readonly Run[] {
  return normaliseRuns(
    inlines.map((inline): Run => {
      const marked = Object.fromEntries(inline.marks.map(({ type }) => [type.name, true]))
      if (inline.isText) return { text: inline.text ?? '', ...marked }
      return { text: String(inline.attrs['text']), ...marked, reference: String(inline.attrs['clauseId']) }
    }),
  )
}

/** The page that says `body`. Clauses that are on a page already are taken from it. */
export function docOf(schema: Schema, body: Body): PageNode {
  const parts = clauseParts.map((part) =>
    nodeType(schema, part).create(
      null,
      body[part].map((clause) => nodeOf(schema, clause)),
    ),
  )
  return nodeType(schema, 'doc').create(null, parts)
}

function nodeOf(schema: Schema, clause: Clause): PageNode {
  const known = nodes.get(clause)
  if (known !== undefined && known.type.schema === schema) return known
  const node = nodeType(schema, 'clause').create(
    { id: clause.id, role: clause.role },
    clause.blocks.map((block) => blockNode(schema, block)),
  )
  clauses.set(node, clause)
  nodes.set(clause, node)
  return node
}

function blockNode(schema: Schema, block: Block): PageNode {
  if (block.type === 'text')
    return nodeType(schema, 'clauseText').create({ ending: block.ending ?? null }, inlinesOf(schema, block.runs))
  return nodeType(schema, 'clauseList').create(
    { marker: block.marker },
    block.clauses.map((clause) => nodeOf(schema, clause)),
  )
}

export function inlinesOf(schema: Schema, runs: readonly Run[]): readonly PageNode[] {
  return normaliseRuns(runs).map((run) => {
    const marks = marksOf(schema, run)
    return run.reference === undefined
      ? schema.text(run.text, marks)
      : nodeType(schema, 'reference').create({ clauseId: run.reference, text: run.text }, null, marks)
  })
}

function marksOf(schema: Schema, run: Run): readonly Mark[] {
  return markNames.filter((name) => run[name] === true).map((name) => schema.mark(name))
}

function nodeType(schema: Schema, name: string) {
  const type = schema.nodes[name]
  if (type === undefined) throw new Error(`The page has no ${name}`)
  return type
}
