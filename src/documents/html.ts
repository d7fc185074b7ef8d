import { pageStyle } from './html-style.ts'
import { printable } from './printable.ts'
import type { ClauseNode, DocumentTree, Inline, NodeBlock, TreeNode } from './tree.ts'

/**
 * One file that needs no other: semantic, with its own styles for screen and A4 paper, without script. Also shown as the
 * preview, in a frame whose policy refuses everything but styles.
 */
export function writeHtml(tree: DocumentTree): string {
  return `<!doctype html>
<html lang="${tree.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Plenum">
<meta name="author" content="${escaped(tree.author)}">
<title>${escaped(tree.title)}</title>
<style>${pageStyle(tree.style.layout)}</style>
</head>
<body>
<main class="${tree.style.layout}">
${grouped(tree.nodes).join('\n')}
</main>
</body>
</html>
`
}

/** Root clauses of one role that stand together make one list, so that a reader hears how many there are. */
function grouped(nodes: readonly TreeNode[]): readonly string[] {
  const parts: string[] = []
  let group: ClauseNode[] = []
  const flush = (): void => {
    if (group.length > 0) parts.push(list(group, group[0]?.role ?? 'operative'))
    group = []
  }
  for (const node of nodes) {
    const listed = node.type === 'clause' && (node.role === 'operative' || node.role === 'preamble')
    if (!listed || group[0]?.role !== node.role) flush()
    if (listed) group.push(node)
    else parts.push(element(node))
  }
  flush()
  return parts
}

function element(node: TreeNode): string {
  if (node.type === 'clause') return clauseElement(node)
  if (node.type === 'place') return `<p class="${node.role}">${inlineHtml(node.inlines)}</p>`
  if (node.type === 'tabLine') {
    const right = node.right.length === 0 ? '' : ` <span>${inlineHtml(node.right)}</span>`
    return `<p class="line ${node.role}"><span>${inlineHtml(node.left)}</span>${right}</p>`
  }
  const kind = node.kind === null ? [] : [`<span class="kind">${escaped(node.kind)}</span>`]
  const title = node.title.length === 0 ? [] : [`<span class="title">${inlineHtml(node.title, false)}</span>`]
  return `<h1>${[...kind, ...title].join(' ')}</h1>`
}

/** A clause that is no item of a list: opening, formula, heading, closing line. */
function clauseElement(clause: ClauseNode): string {
  if (clause.role === 'heading') {
    const text = clause.blocks.flatMap((block) => (block.type === 'text' ? block.inlines : []))
    return `<h2 id="${anchor(clause.id)}">${inlineHtml(text)}</h2>`
  }
  return `<div class="${clause.role}" id="${anchor(clause.id)}">${blocksHtml(clause)}</div>`
}

function list(clauses: readonly ClauseNode[], className: string): string {
  const items = clauses.map((clause) => {
    const unmarked = clause.label === '' ? ' class="unmarked"' : ''
    return `<li id="${anchor(clause.id)}"${unmarked}>${blocksHtml(clause)}</li>`
  })
  // Safari forgets that a list without markers is one unless it is told.
  return `<ol role="list" class="${className}">\n${items.join('\n')}\n</ol>`
}

function blocksHtml(clause: ClauseNode): string {
  return clause.blocks.map((block, index) => blockHtml(block, index === 0 ? clause.label : '')).join('')
}

function blockHtml(block: NodeBlock, label: string): string {
  if (block.type === 'list') return list(block.clauses, block.marker)
  return `<p>${label === '' ? '' : `<span class="label">${escaped(label)} </span>`}${inlineHtml(block.inlines)}</p>`
}

function inlineHtml(inlines: readonly Inline[], withMarks = true): string {
  return inlines
    .map((inline) => {
      let html = escaped(inline.text).replaceAll('\n', '<br>')
      if (inline.type === 'reference') html = `<a href="#${anchor(inline.target)}">${html}</a>`
      if (withMarks && inline.italic) html = `<em>${html}</em>`
      if (withMarks && inline.bold) html = `<strong>${html}</strong>`
      return html
    })
    .join('')
}

/** Fragment name of a clause; characters that need escaping in an address are written by their code. */
function anchor(id: string): string {
  return `clause-${id.replaceAll(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}_`)}`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for element contents and quoted attributes. */
function escaped(text: string): string {
  return printable(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
