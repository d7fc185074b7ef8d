import { inlineText, type ClauseNode, type DocumentTree, type Inline, type TreeNode } from './tree.ts'

/**
 * CommonMark with the numbers as printed: «12.» and «12)» are list items by the rules of Markdown, a dash becomes `-`, and
 * «а)», «(a)» and «1.1.», which no Markdown list can print, stay text.
 */
export function writeMarkdown(tree: DocumentTree): string {
  return `${tree.nodes.flatMap(paragraphs).join('\n\n')}\n`
}

/** Two spaces break a line; programs that know no Markdown do not see them. */
const lineBreak = '  \n'

function paragraphs(node: TreeNode): readonly string[] {
  if (node.type === 'clause') return clauseParagraphs(node, '')
  if (node.type === 'place') return [marked(node.inlines).replaceAll('\n', lineBreak)]
  if (node.type === 'tabLine') return [escaped(node.text)]
  return [`# ${node.lines.map(escaped).join(' ')}`]
}

function clauseParagraphs(clause: ClauseNode, indent: string): readonly string[] {
  const label = clause.label === '–' ? '-' : clause.label
  const isItem = /^(?:-|\d+[.)])$/.test(label)
  // Under a label that is no list of Markdown one space shows the level and, unlike four, makes no code block.
  const below = indent + ' '.repeat(isItem ? label.length + 1 : Number(label !== ''))
  return clause.blocks.flatMap((block, index) => {
    if (block.type === 'list') return block.clauses.flatMap((child) => clauseParagraphs(child, below))
    const text = printed(clause, block.inlines).replaceAll('\n', lineBreak + below)
    if (index > 0) return [below + text]
    return [indent + (label === '' ? '' : `${label} `) + text]
  })
}

function printed(clause: ClauseNode, inlines: readonly Inline[]): string {
  const text = clause.label === '' && clause.level === 0 ? withoutListStart(marked(inlines)) : marked(inlines)
  if (clause.role === 'heading') return `## ${escaped(inlineText(inlines))}`
  return clause.role === 'formula' && inlineText(inlines).trim() !== '' ? bold(inlineText(inlines)) : text
}

function marked(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      const mark = `${inline.bold ? '**' : ''}${inline.italic ? '*' : ''}`
      return around(inline.text, mark)
    })
    .join('')
}

function bold(text: string): string {
  return around(text, '**')
}

/** Marks may not stand next to white space inside them. */
function around(text: string, mark: string): string {
  const core = text.trim()
  if (mark === '' || core === '') return escaped(text)
  const start = text.indexOf(core)

  return text.slice(0, start) + mark + escaped(core) + mark + text.slice(start + core.length)
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*<]/g, String.raw`\$&`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
}

/** A paragraph that begins like a list item or a heading is none. */
function withoutListStart(text: string): string {
  return text.replace(/^(\d+)([.)]\s)/, String.raw`$1\$2`).replace(/^([-+#>])/, String.raw`\$1`)
}
