import { inlineText, type ClauseNode, type DocumentTree, type TreeNode } from './tree.ts'

/**
 * Plain text as printed: numbers, punctuation and non-breaking spaces in place, one paragraph a line, an empty line between
 * paragraphs, four spaces for each level below. Plenum reads the same clauses back from it.
 */
export function writeText(tree: DocumentTree): string {
  return `${tree.nodes.flatMap(paragraphs).join('\n\n')}\n`
}

function paragraphs(node: TreeNode): readonly string[] {
  if (node.type === 'clause') return clauseParagraphs(node)
  if (node.type === 'place') return [inlineText(node.inlines)]
  return node.type === 'tabLine' ? [node.text] : [node.lines.join('\n')]
}

function clauseParagraphs(clause: ClauseNode): readonly string[] {
  const indent = ' '.repeat(4 * clause.level)
  return clause.blocks.flatMap((block, index) => {
    if (block.type === 'list') return block.clauses.flatMap(clauseParagraphs)
    const label = index === 0 && clause.label !== '' ? `${clause.label} ` : ''
    return [indent + label + inlineText(block.inlines).replaceAll('\n', `\n${indent}`)]
  })
}
