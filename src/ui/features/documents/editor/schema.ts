import { Node, type Extensions } from '@tiptap/core'
import { ClauseListNode } from './clause-list-node.ts'
import { ClauseNode } from './clause-node.ts'
import { ClauseTextNode } from './clause-text-node.ts'
import { BoldMark, BracketMark, ItalicMark } from './marks.ts'
import { DocumentNode, partNodes, type PartOptions } from './part-nodes.ts'
import { ReferenceNode } from './reference-node.ts'

const TextNode = Node.create({ name: 'text', group: 'inline' })

/** Everything a document is made of: clauses, not paragraphs. */
export function documentSchema(parts?: PartOptions): Extensions {
  return [
    DocumentNode,
    ...partNodes(parts),
    ClauseNode,
    ClauseTextNode,
    ClauseListNode,
    ReferenceNode,
    TextNode,
    BracketMark,
    BoldMark,
    ItalicMark,
  ]
}
