import type { Language } from '../language/language.ts'
import { plainText, type Body, type Clause, type ClauseId, type ClausePart, type TextBlock } from './clause.ts'
import type { DocumentStyle } from './document.ts'

/** What decides marks besides the words. */
export interface Manner {
  readonly style: DocumentStyle
  readonly language: Language
}

export type Endings = ReadonlyMap<ClauseId, readonly string[]>

/** A text block with what stands around it: enough to say how it ends. */
interface PrintedBlock {
  readonly clause: Clause
  readonly text: TextBlock
  readonly part: ClausePart
  readonly level: number
  /** A list of this clause follows at once. */
  readonly beforeList: boolean
  /** The block printed next within the same root clause. */
  readonly next: PrintedBlock | null
}

/**
 * End punctuation of every text block of a root clause and of what is under it, by clause, in block order.
 * @param isLast whether it is the `lastOfSentence`
 *
 * Sources: United Nations Editorial Manual (a resolution is one sentence: comma after a preambular paragraph, semicolon after
 * an operative paragraph or subparagraph, full stop after the last); Russian practice under GOST R 7.0.97-2025 and the
 * reference books on punctuation of lists (semicolons between items under «а)» or a dash, a full stop after the last one, a full
 * stop after each item under «1.1.»).
 *
 * - A block that a list follows ends with a colon.
 * - A clause of opening and preamble ends with a comma; with a full stop if it is the last and nothing is resolved after it.
 * - A formula ends with a colon; with a comma in English United Nations layout.
 * - An operative clause ends with a full stop (`full-sentences`) or a semicolon (`one-sentence`); the last of the part with a
 *   full stop always.
 * - Within a clause a sub-clause ends with a semicolon, the last words of the clause with the mark of the clause.
 * - Before a further paragraph of the clause the mark is a full stop if that paragraph begins with a capital letter; otherwise
 *   the sentence goes on, after a comma in the preamble and a semicolon in the operative part.
 * - Headings, closing lines and signatures get nothing, and a block with `ending` gets just that.
 * - An empty block gets nothing, and a mark that the text already carries is not doubled: see `withoutDoubling`.
 */
export function endingsOf(root: Clause, part: ClausePart, isLast: boolean, manner: Manner): Endings {
  const endings = new Map<ClauseId, string[]>()
  for (const block of printedBlocks(root, part)) {
    const mark = block.text.ending ?? withoutDoubling(markAfter(block, root, isLast, manner), block, manner.language)
    endings.set(block.clause.id, [...(endings.get(block.clause.id) ?? []), mark])
  }
  return endings
}

/** The clause that closes what the document says: after it stand only closing lines and signatures. */
export function lastOfSentence(body: Body): Clause | undefined {
  if (body.operative.length === 0 && body.formula.length > 0) return undefined
  const said = body.operative.length > 0 ? body.operative : [...body.opening, ...body.preamble]
  return said.findLast((root) => root.role === 'clause')
}

function printedBlocks(root: Clause, part: ClausePart): readonly PrintedBlock[] {
  const flat: Omit<PrintedBlock, 'next'>[] = []
  const collect = (clause: Clause, level: number): void => {
    clause.blocks.forEach((block, index) => {
      if (block.type === 'list') for (const child of block.clauses) collect(child, level + 1)
      else flat.push({ clause, text: block, part, level, beforeList: clause.blocks[index + 1]?.type === 'list' })
    })
  }
  collect(root, 0)
  let next: PrintedBlock | null = null
  return flat
    .toReversed()
    .map((block) => (next = { ...block, next }))
    .toReversed()
}

function markAfter(block: PrintedBlock, root: Clause, isLast: boolean, { style, language }: Manner): string {
  if (block.part === 'closing' || root.role !== 'clause') return ''
  if (block.beforeList) return ':'
  if (block.next === null) return markAfterClause(block.part, isLast, style, language)
  const beginsItem = block.next.clause.id !== block.clause.id && block.next.clause.blocks[0] === block.next.text
  if (beginsItem) return style.subNumbering === '1.1.' && style.punctuation === 'full-sentences' ? '.' : ';'
  if (beginsWithCapital(block.next.text)) return '.'
  return block.part === 'operative' || block.level > 0 ? ';' : ','
}

function markAfterClause(part: ClausePart, isLast: boolean, style: DocumentStyle, language: Language): string {
  if (part === 'formula') return language === 'en' && style.layout === 'un' ? ',' : ':'
  if (isLast) return '.'
  return part === 'operative' ? (style.punctuation === 'full-sentences' ? '.' : ';') : ','
}

/** Quotation marks and brackets may stand before the first letter. */
function beginsWithCapital(block: TextBlock): boolean {
  return /^[^\p{L}\p{N}]*\p{Lu}/u.test(plainText(block.runs))
}

/**
 * A comma, semicolon or colon already typed takes the place of any mark. A full stop is not added to a full stop (of a
 * sentence or of an abbreviation: «2023 г.»), an ellipsis, «?» or «!»; in English also when they stand inside the closing
 * quotation mark.
 */
function withoutDoubling(mark: string, block: PrintedBlock, language: Language): string {
  const text = plainText(block.text.runs).trimEnd()
  if (text === '' || /[,;:]$/.test(text)) return ''
  if (mark !== '.') return mark
  return (language === 'en' ? /[.…?!]["”’']?$/ : /[.…?!]$/).test(text) ? '' : mark
}
