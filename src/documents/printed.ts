import type { ClauseId, ListMarker } from '#domain/drafting/clause.ts'
import {
  inlineText,
  type ClauseNode,
  type ClauseNodeRole,
  type DocumentTree,
  type Inline,
  type TreeNode,
} from './tree.ts'

export type ParagraphRole = 'kind' | 'title' | 'place' | 'adoption' | 'dateLine' | 'signature' | ClauseNodeRole

/** One paragraph as it is printed, with all that a writer needs to know of its surroundings. */
export interface PrintedParagraph {
  readonly role: ParagraphRole
  /** Null for the lines of the head. */
  readonly clauseId: ClauseId | null
  /** Index of the block of its clause; 0 carries number and label. */
  readonly block: number
  /** Index among the text blocks of its clause. */
  readonly text: number
  readonly level: number
  /** Printed before the first block of a clause; empty elsewhere. */
  readonly label: string
  readonly number: string | null
  /** How the list is marked that it stands in; `numbered` for a root. */
  readonly marker: ListMarker
  readonly inlines: readonly Inline[]
  readonly hasOwnEnding?: true
  /** Stays on the page of the next one. */
  readonly keepsNext: boolean
}

/** The paragraphs of a document in printed order. The title is bold by its style: marks of its own would be in the way of an office that restyles. */
export function printedParagraphs(tree: DocumentTree): readonly PrintedParagraph[] {
  const printed: PrintedParagraph[] = []
  for (const [index, node] of tree.nodes.entries()) {
    const from = printed.length
    printed.push(...paragraphsOfNode(node))
    const next = tree.nodes[index + 1]
    const beforeSignature = next?.type === 'tabLine' && next.role === 'signature'
    const last = printed.at(-1)
    if (
      beforeSignature &&
      last !== undefined &&
      printed.length > from &&
      (node.type === 'clause' || node.type === 'place')
    )
      printed[printed.length - 1] = { ...last, keepsNext: true }
  }
  return printed
}

const line = {
  clauseId: null,
  block: 0,
  text: 0,
  level: 0,
  label: '',
  number: null,
  marker: 'numbered',
  keepsNext: false,
} as const

function paragraphsOfNode(node: TreeNode): readonly PrintedParagraph[] {
  if (node.type === 'clause') return clauseParagraphs(node, 'numbered')
  if (node.type === 'place') return [{ ...line, role: node.role, inlines: node.inlines }]
  if (node.type === 'tabLine') {
    const right = node.right.length === 0 ? [] : [tab, ...node.right]
    return [{ ...line, role: node.role, clauseId: node.clauseId, inlines: [...node.left, ...right] }]
  }
  const kind: Inline[] = node.kind === null ? [] : [{ ...tab, text: node.kind }]
  const lines = [
    { ...line, role: 'kind' as const, inlines: kind },
    { ...line, role: 'title' as const, inlines: node.title.map((inline) => ({ ...inline, bold: false })) },
  ]
  return lines.filter(({ inlines }) => inlineText(inlines) !== '')
}

const tab: Inline = { type: 'text', text: '\t', bold: false, italic: false }

function clauseParagraphs(clause: ClauseNode, marker: ListMarker): readonly PrintedParagraph[] {
  let text = 0
  return clause.blocks.flatMap((block, index): readonly PrintedParagraph[] => {
    if (block.type === 'list') return block.clauses.flatMap((child) => clauseParagraphs(child, block.marker))
    const { id: clauseId, role, level, label, number } = clause
    const opensList = index === 0 && clause.blocks[1]?.type === 'list' && inlineText(block.inlines).endsWith(':')
    const place = { role, clauseId, block: index, text: text++, level, number, marker }
    const own = block.hasOwnEnding === undefined ? {} : { hasOwnEnding: block.hasOwnEnding }
    return [{ ...place, ...own, label: index === 0 ? label : '', inlines: block.inlines, keepsNext: opensList }]
  })
}
