import type { ClauseId } from '#domain/drafting/clause.ts'
import type { Fate, Piece } from '../redline/redline.ts'
import type { Inline } from '../tree.ts'
import { xmlText } from '../xml.ts'
import type { Bookmark } from './bookmarks.ts'
import type { Tracking } from './tracking.ts'

/** How references to clauses are written. */
export interface References {
  readonly bookmarkOf: (target: ClauseId) => Bookmark | null
  /** Whether Word's own number of the clause reads as the reference does. */
  readonly isCounted: (target: ClauseId) => boolean
}

/** Words of a paragraph as runs, with what became of them. */
export function piecesXml(pieces: readonly Piece[], references: References, tracking: Tracking): string {
  return pieces.map((piece) => pieceXml(piece, references, tracking)).join('')
}

function pieceXml(piece: Piece, references: References, tracking: Tracking): string {
  if (piece.fate === 'marked') {
    const changed = `<w:rPrChange ${tracking.attributes()}>${propertiesOf(piece.older)}</w:rPrChange>`
    return inlineXml(piece.inline, 'same', references, tracking, changed)
  }
  if (piece.fate === 'respaced')
    return (
      inlineXml(piece.older, 'deleted', references, tracking) +
      inlineXml(piece.inline, 'inserted', references, tracking)
    )
  return piece.inlines.map((inline) => inlineXml(inline, piece.fate, references, tracking)).join('')
}

function inlineXml(inline: Inline, fate: Fate, references: References, tracking: Tracking, changed = ''): string {
  const printed = run(inline.text, inline, fate === 'deleted', changed)
  const bookmark = inline.type === 'reference' ? references.bookmarkOf(inline.target) : null
  if (inline.type === 'text' || bookmark === null) return tracking.wrap(fate, printed)
  return references.isCounted(inline.target)
    ? tracking.wrap(fate, fieldXml(bookmark, printed, fate === 'deleted'))
    : `<w:hyperlink w:anchor="${bookmark.name}" w:history="1">${tracking.wrap(fate, printed)}</w:hyperlink>`
}

/**
 * A reference is a complex field to the bookmark of its clause, which Word brings up to date, where Word's own number reads the
 * same; otherwise («3.а», a number behind a dash) a link inside the document, which no program rewrites.
 */
function fieldXml({ name }: Bookmark, printed: string, isDeleted: boolean): string {
  const element = isDeleted ? 'w:delInstrText' : 'w:instrText'
  const code = `<w:r><${element} xml:space="preserve"> REF ${name} \\r \\h </${element}></w:r>`
  return fieldMark('begin') + code + fieldMark('separate') + printed + fieldMark('end')
}

function fieldMark(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
}

type Marks = Pick<Inline, 'bold' | 'italic'>

/** @param changed change of its properties, if any */
export function run(text: string, marks: Marks, isDeleted = false, changed = ''): string {
  const element = isDeleted ? 'w:delText' : 'w:t'
  const content = text
    .split(/([\n\t\u2011])/)
    .filter((piece) => piece !== '')
    .map((piece) => controls[piece] ?? `<${element} xml:space="preserve">${xmlText(piece)}</${element}>`)
  return content.length === 0 ? '' : `<w:r>${propertiesOf(marks, changed)}${content.join('')}</w:r>`
}

function propertiesOf({ bold, italic }: Marks, changed: string | null = null): string {
  const marks = `${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}${changed ?? ''}`
  // The properties as they were are named even where there were none.
  return marks === '' && changed !== null ? '' : `<w:rPr>${marks}</w:rPr>`
}

const controls: Record<string, string> = { '\n': '<w:br/>', '\t': '<w:tab/>', '\u2011': '<w:noBreakHyphen/>' }
