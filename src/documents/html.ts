import { pageStyle, siteStyle } from './html-style.ts'
import { printable } from './printable.ts'
import type { ClauseNode, DocumentTree, Inline, NodeBlock, TabLineNode, TreeNode } from './tree.ts'

/**
 * One file for a website that needs no other: semantic, with its own styles for screen (light and dark) and A4 paper, without
 * script.
 */
export function writeHtml(tree: DocumentTree): string {
  return htmlOf(tree, siteStyle(tree.style.layout))
}

/** The same as the printed page alone: for PDF, for the printer, and for the preview that shows what both will give. */
export function writePage(tree: DocumentTree): string {
  return htmlOf(tree, pageStyle(tree.style.layout))
}

function htmlOf(tree: DocumentTree, style: string): string {
  const [head, text, end] = threeParts(tree.nodes)
  return `<!doctype html>
<html lang="${tree.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Plenum">
<meta name="author" content="${escaped(tree.author)}">
<meta name="description" content="${escaped(tree.subject)}">
<title>${escaped(tree.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<article class="${tree.style.layout}" aria-labelledby="title">
<header>
${head.map((node) => element(node, tree)).join('\n')}
</header>
${grouped(text, tree).join('\n')}
${footer(end, tree)}</article>
</main>
</body>
</html>
`
}

/** Title block, text, and what stands under it: adoption and signatures. */
function threeParts(
  nodes: readonly TreeNode[],
): readonly [head: readonly TreeNode[], text: readonly TreeNode[], end: readonly TreeNode[]] {
  const start = nodes.findIndex((node) => !isHead(node))
  const first = start === -1 ? nodes.length : start
  const last = Math.max(first, nodes.findLastIndex((node) => !isEnd(node)) + 1)
  return [nodes.slice(0, first), nodes.slice(first, last), nodes.slice(last)]
}

function isHead(node: TreeNode): boolean {
  if (node.type === 'tabLine') return node.role === 'dateLine'
  return node.type === 'title' || (node.type === 'place' && node.role === 'place')
}

function isEnd(node: TreeNode): boolean {
  if (node.type === 'tabLine') return node.role === 'signature'
  return node.type === 'place' && node.role === 'adoption'
}

function footer(nodes: readonly TreeNode[], tree: DocumentTree): string {
  return nodes.length === 0 ? '' : `<footer>\n${grouped(nodes, tree).join('\n')}\n</footer>\n`
}

type GroupName = 'operative' | 'preamble' | 'signature'

/** What stands together makes one list, so that a reader hears how many there are: root clauses of one role, signatures. */
function grouped(nodes: readonly TreeNode[], tree: DocumentTree): readonly string[] {
  const parts: string[] = []
  let clauses: ClauseNode[] = []
  let signatures: TabLineNode[] = []
  let open: GroupName | null = null
  const flush = (): void => {
    if (clauses.length > 0) parts.push(list(clauses, clauses[0]?.role ?? 'operative'))
    if (signatures.length > 0) parts.push(signatureList(signatures))
    clauses = []
    signatures = []
  }
  for (const node of nodes) {
    const group = groupOf(node)
    if (group === null || group !== open) flush()
    open = group
    if (node.type === 'tabLine' && group !== null) signatures.push(node)
    else if (node.type === 'clause' && group !== null) clauses.push(node)
    else parts.push(element(node, tree))
  }
  flush()
  return parts
}

function groupOf(node: TreeNode): GroupName | null {
  if (node.type === 'tabLine') return node.role === 'signature' ? 'signature' : null
  if (node.type !== 'clause') return null
  return node.role === 'operative' || node.role === 'preamble' ? node.role : null
}

/** Who signs as what: a position and a name belong together. */
function signatureList(lines: readonly TabLineNode[]): string {
  const groups = lines.map(({ clauseId, left, right }) => {
    const id = clauseId === null ? '' : ` id="${anchor(clauseId)}"`
    return `<div class="line"${id}><dt>${inlineHtml(left)}</dt><dd>${inlineHtml(right)}</dd></div>`
  })
  return `<dl class="signatures">\n${groups.join('\n')}\n</dl>`
}

function element(node: TreeNode, tree: DocumentTree): string {
  if (node.type === 'clause') return clauseElement(node)
  if (node.type === 'place') return `<p class="${node.role}">${inlineHtml(node.inlines)}</p>`
  if (node.type === 'tabLine') {
    const date = dated(inlineHtml(node.left), tree)
    return `<p class="line ${node.role}">${date} <span>${inlineHtml(node.right)}</span></p>`
  }
  const kind = node.kind === null ? [] : [`<span class="kind">${escaped(node.kind)}</span>`]
  const title = node.title.length === 0 ? [] : [`<span class="title">${inlineHtml(node.title, false)}</span>`]
  return `<h1 id="title">${[...kind, ...title].join(' ')}</h1>`
}

/** A date whose day we know is one for machines too. */
function dated(words: string, { document: { adoptedOn } }: DocumentTree): string {
  return adoptedOn === null ? `<span>${words}</span>` : `<time datetime="${adoptedOn}">${words}</time>`
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
