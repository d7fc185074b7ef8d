import { clauseParts, plainText, type Clause, type ClauseId, type ClausePart } from '#domain/drafting/clause.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { numberDocument, type ClauseNumber } from '#domain/drafting/number.ts'
import { isOrganName, openerLength } from '#domain/drafting/opener.ts'
import { typeset } from '#domain/drafting/typography.ts'
import { bracketedText, composeInlines, hasItalics, italicStart, textInline, setSpaces } from './inlines.ts'
import { printable } from './printable.ts'
import { composePlaceAndDate, composeTitle, titleLine } from './title.ts'
import type {
  ClauseNode,
  ClauseNodeRole,
  DocumentTree,
  Inline,
  Issuer,
  NodeBlock,
  TabLineNode,
  TreeNode,
} from './tree.ts'

interface Composing {
  readonly document: DraftDocument
  readonly numbers: ReadonlyMap<ClauseId, ClauseNumber>
}

/** The printed form of a document: every number, mark and space in place, nothing of a file format. */
export function composeDocument(document: DraftDocument, issuer: Issuer): DocumentTree {
  const composing = { document, numbers: numberDocument(document.body, document.style, document.language) }
  const { body } = document
  const clauses = clauseParts.flatMap((part) => body[part].map((clause) => composeRoot(clause, part, composing)))
  return {
    document,
    language: document.language,
    style: document.style,
    title: titleLine(document),
    issuer,
    subject: printable(issuer.title),
    author: printable(issuer.host ?? 'Plenum'),
    nodes: inOrder(composeTitle(document), composePlaceAndDate(document), clauses),
  }
}

/** The adoption line of United Nations layout stands after the text and before the signatures. */
function inOrder(title: TreeNode, place: TreeNode | null, body: readonly TreeNode[]): readonly TreeNode[] {
  if (place === null) return [title, ...body]
  if (place.type !== 'place' || place.role !== 'adoption') return [title, place, ...body]
  const signatures = body.length - 1 - body.findLastIndex((node) => node.type !== 'tabLine')
  const end = body.length - signatures
  return [title, ...body.slice(0, end), place, ...body.slice(end)]
}

function composeRoot(clause: Clause, part: ClausePart, composing: Composing): TreeNode {
  if (clause.role === 'signature') return composeSignature(clause, composing)
  return composeClause(clause, clause.role === 'heading' ? 'heading' : part, composing)
}

function composeClause(clause: Clause, role: ClauseNodeRole, composing: Composing): ClauseNode {
  const numbered = composing.numbers.get(clause.id)
  if (numbered === undefined) throw new Error(`clause ${clause.id} was not numbered`)
  let texts = 0
  const blocks = clause.blocks.map((block): NodeBlock => {
    if (block.type === 'list') {
      const clauses = block.clauses.map((child) => composeClause(child, role, composing))
      return { type: 'list', marker: block.marker, clauses }
    }
    const ending = numbered.endings[texts] ?? ''
    texts += 1
    const inlines = composeInlines(block.runs, ending, composing.numbers, composing.document.language)
    const opens = texts === 1 && numbered.level === 0 && !hasItalics(block.runs)
    return {
      type: 'text',
      inlines: opens ? withOpener(inlines, clause, role, composing.document) : inlines,
      ...(block.ending === undefined ? {} : { hasOwnEnding: true }),
    }
  })
  return {
    type: 'clause',
    id: clause.id,
    role,
    level: numbered.level,
    label: numbered.label,
    number: numbered.number,
    blocks,
  }
}

/** The organ's name and the first words of each clause in italics, where the style asks for it. */
function withOpener(
  inlines: readonly Inline[],
  clause: Clause,
  role: ClauseNodeRole,
  document: DraftDocument,
): readonly Inline[] {
  if (!document.style.italicOpeners) return inlines
  const [first] = clause.blocks
  const runs = first?.type === 'text' ? first.runs : []
  const text = printable(bracketedText(runs))
  if (role === 'opening') return isOrganName(printable(plainText(runs))) ? italicStart(inlines, text.length) : inlines
  if (role === 'formula') return italicStart(inlines, text.length)
  if (role === 'preamble' || role === 'operative') return italicStart(inlines, openerLength(text, document.language))
  return inlines
}

/** «Председатель⇥И. И. Иванов»: position on the left, name at the right margin. */
function composeSignature(clause: Clause, { document }: Composing): TabLineNode {
  const written = printable(
    clause.blocks.map((block) => (block.type === 'text' ? bracketedText(block.runs) : '')).join('\n'),
  )
  const [left = '', ...right] = written.split('\t')
  const inlines = (text: string) => (text === '' ? [] : setSpaces([textInline(text)], document.language))
  return {
    type: 'tabLine',
    role: 'signature',
    clauseId: clause.id,
    left: inlines(left.trim()),
    right: inlines(right.join(' ').trim()),
    text: typeset(written, document.language),
  }
}
