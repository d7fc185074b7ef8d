import type { ClauseId } from '#domain/drafting/clause.ts'
import type { ClauseNode, DocumentTree, Inline, PlaceNode, TabLineNode, TreeNode } from '../tree.ts'
import { xmlText } from '../xml.ts'
import { planBookmarks, type Bookmark, type Bookmarks } from './bookmarks.ts'
import type { ListName, ListPlan } from './lists.ts'
import { levelStyleId, styleIds } from './styles.ts'

/** Number (`w:numId`) of an instance of a list. */
export type NumIds = Readonly<Record<ListName, readonly number[]>>

interface Writing {
  readonly plan: ListPlan
  readonly numIds: NumIds
  readonly bookmarks: Bookmarks
  readonly clauses: ReadonlyMap<ClauseId, ClauseNode>
}

/**
 * Paragraphs of the text as WordprocessingML. Written here rather than by the library because it writes a reference as a
 * simple field, whose text other readers drop, and takes more than ten times as long.
 */
export function bodyXml(tree: DocumentTree, plan: ListPlan, numIds: NumIds): string {
  const writing: Writing = { plan, numIds, bookmarks: planBookmarks(tree), clauses: clausesById(tree) }
  return tree.nodes.map((node, index) => nodeXml(node, tree.nodes[index + 1], writing)).join('')
}

function nodeXml(node: TreeNode, next: TreeNode | undefined, writing: Writing): string {
  const keepNext = next?.type === 'tabLine' && next.role === 'signature'
  if (node.type === 'clause') return clauseXml(node, keepNext, writing)
  if (node.type === 'tabLine') return tabLineXml(node, writing)
  if (node.type === 'place') return placeXml(node, keepNext, writing)
  const kind = node.kind === null ? '' : run(node.kind, false, false)
  const title = inlinesXml(unmarked(node.title), writing)
  return headParagraph('kind', kind, writing) + headParagraph('title', title, writing)
}

function headParagraph(place: 'kind' | 'title', text: string, { bookmarks }: Writing): string {
  return text === '' ? '' : paragraph(styleIds[place], marked(text, bookmarks.ofHead(place)))
}

function placeXml(node: PlaceNode, keepNext: boolean, writing: Writing): string {
  const text = marked(inlinesXml(node.inlines, writing), writing.bookmarks.ofHead('place'))
  return paragraph(styleIds[node.role], text, { keepNext })
}

function marked(text: string, bookmark: Bookmark | null): string {
  if (bookmark === null) return text
  const { index, name } = bookmark
  return `<w:bookmarkStart w:id="${index}" w:name="${name}"/>${text}<w:bookmarkEnd w:id="${index}"/>`
}

/** The style of the paragraph makes it bold; marks of its own would only be in the way of an office that restyles. */
function unmarked(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => ({ ...inline, bold: false }))
}

function tabLineXml(node: TabLineNode, writing: Writing): string {
  const right = node.right.length === 0 ? '' : `<w:r><w:tab/></w:r>${inlinesXml(node.right, writing)}`
  const { bookmarks } = writing
  const bookmark = node.clauseId === null ? bookmarks.ofHead('place') : bookmarks.ofClause(node.clauseId)
  return paragraph(styleIds[node.role], marked(inlinesXml(node.left, writing) + right, bookmark))
}

/** A clause is one or more paragraphs: its first text carries number and bookmark, later texts continue it. */
function clauseXml(clause: ClauseNode, keepNext: boolean, writing: Writing): string {
  return clause.blocks
    .map((block, index) => {
      const isLast = index === clause.blocks.length - 1
      if (block.type === 'list')
        return block.clauses
          .map((child, at) => clauseXml(child, keepNext && isLast && at === block.clauses.length - 1, writing))
          .join('')
      const keep =
        (keepNext && isLast) || (index === 0 && clause.blocks[1]?.type === 'list' && endsWithColon(block.inlines))
      const text = inlinesXml(block.inlines, writing)
      return index === 0
        ? firstParagraph(clause, text, keep, writing)
        : paragraph(continuedStyle(clause), marked(text, writing.bookmarks.ofBlock(clause.id, index)), {
            keepNext: keep,
          })
    })
    .join('')
}

/** «в том числе:» stays with the first line of its list. */
function endsWithColon(inlines: readonly Inline[]): boolean {
  return inlines.at(-1)?.text.endsWith(':') ?? false
}

function firstParagraph(clause: ClauseNode, text: string, keepNext: boolean, writing: Writing): string {
  const labelling = writing.plan.labels.get(clause.id)
  if (labelling === undefined) throw new Error(`clause ${clause.id} was not planned`)
  const words = marked(text, writing.bookmarks.ofClause(clause.id))
  if (labelling === 'none') return paragraph(unlabelledStyle(clause), words, { keepNext })
  if (labelling === 'typed') {
    const label = `${run(clause.label, false, false)}<w:r><w:tab/></w:r>`
    return paragraph(levelStyleId('clause', clause.level), label + words, {
      keepNext,
      numbering: { numId: 0, level: 0 },
    })
  }
  const numId = writing.numIds[labelling.list][labelling.instance]
  if (numId === undefined) throw new Error(`no list ${labelling.list} ${labelling.instance}`)
  const style = labelling.list === 'dash' ? levelStyleId('dash', clause.level) : levelStyleId('clause', clause.level)
  return paragraph(style, words, { keepNext, numbering: { numId, level: labelling.level } })
}

function unlabelledStyle(clause: ClauseNode): string {
  if (clause.level > 0) return levelStyleId('unmarked', clause.level)
  return clause.role === 'operative' ? levelStyleId('unmarked', 0) : styleIds[clause.role]
}

function continuedStyle(clause: ClauseNode): string {
  return clause.level === 0 && clause.role !== 'operative'
    ? styleIds[clause.role]
    : levelStyleId('continued', clause.level)
}

interface ParagraphOptions {
  readonly keepNext?: boolean
  readonly numbering?: { readonly numId: number; readonly level: number }
}

/** Order of the properties as in CT_PPr (ECMA-376 part 1, 17.3.1.26). */
function paragraph(style: string, content: string, { keepNext = false, numbering }: ParagraphOptions = {}): string {
  const numPr =
    numbering === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.numId}"/></w:numPr>`
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}${numPr}</w:pPr>${content}</w:p>`
}

function inlinesXml(inlines: readonly Inline[], writing: Writing): string {
  return inlines
    .map((inline) => {
      const printed = run(inline.text, inline.bold, inline.italic)
      return inline.type === 'reference' ? referenceXml(inline.target, printed, writing) : printed
    })
    .join('')
}

/**
 * A reference is a complex field to the bookmark of its clause, which Word brings up to date, where Word's own number reads the
 * same; otherwise («3.а», a number behind a dash) a link inside the document, which no program rewrites.
 */
function referenceXml(target: ClauseId, printed: string, { bookmarks, clauses, plan }: Writing): string {
  const bookmark = bookmarks.ofClause(target)
  if (bookmark === null) return printed
  const known = clauses.get(target)
  const counted = typeof plan.labels.get(target) === 'object'
  if (!counted || known?.label !== `${known?.number ?? ''}.`)
    return `<w:hyperlink w:anchor="${bookmark.name}" w:history="1">${printed}</w:hyperlink>`
  const code = `<w:r><w:instrText xml:space="preserve"> REF ${bookmark.name} \\r \\h </w:instrText></w:r>`
  return fieldMark('begin') + code + fieldMark('separate') + printed + fieldMark('end')
}

function fieldMark(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
}

function run(text: string, bold: boolean, italic: boolean): string {
  const marks = `${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}`
  const properties = marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`
  const content = text
    .split(/([\n\t\u2011])/)
    .filter((piece) => piece !== '')
    .map((piece) => controls[piece] ?? `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`)
  return content.length === 0 ? '' : `<w:r>${properties}${content.join('')}</w:r>`
}

const controls: Record<string, string> = { '\n': '<w:br/>', '\t': '<w:tab/>', '\u2011': '<w:noBreakHyphen/>' }

function clausesById(tree: DocumentTree): ReadonlyMap<ClauseId, ClauseNode> {
  const found = new Map<ClauseId, ClauseNode>()
  const visit = (clause: ClauseNode): void => {
    found.set(clause.id, clause)
    for (const block of clause.blocks) if (block.type === 'list') block.clauses.forEach(visit)
  }
  for (const node of tree.nodes) if (node.type === 'clause') visit(node)
  return found
}
