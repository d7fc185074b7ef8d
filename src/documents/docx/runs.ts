import type { ClauseId } from '#domain/drafting/clause.ts'
import type { Fate, Piece } from '../redline/redline.ts'
import type { Inline } from '../tree.ts'
import { xmlText } from '../xml.ts'
import type { Bookmark } from './bookmarks.ts'
import type { Tracking } from './tracking.ts'
import { fieldMark } from './word-parts.ts'

/** Where a reference leads: null where the clause is not in the text that has the words. */
export type References = (target: ClauseId, fate: Fate) => Target | null

interface Target {
  readonly bookmark: Bookmark
  /** Whether Word's own number of the clause reads as the reference does, in every version that has the words. */
  readonly isCounted: boolean
}

/** Words of a paragraph as runs, with what became of them; neighbours with one fate are one change. */
export function piecesXml(pieces: readonly Piece[], references: References, tracking: Tracking): string {
  let xml = ''
  let waiting: { readonly fate: Fate; readonly runs: string } = { fate: 'same', runs: '' }
  const flush = (next: typeof waiting): void => {
    xml += tracking.wrap(waiting.fate, waiting.runs)
    waiting = next
  }
  for (const piece of pieces.flatMap((one) => inlinesOf(one, tracking))) {
    const { fate, inline } = piece
    const runs = run(inline.text, inline, fate === 'deleted', piece.changed)
    const target = inline.type === 'reference' ? references(inline.target, fate) : null
    if (target?.isCounted === false) {
      flush({ fate: 'same', runs: '' })
      xml += `<w:hyperlink w:anchor="${target.bookmark.name}" w:history="1">${tracking.wrap(fate, runs)}</w:hyperlink>`
      continue
    }
    if (fate !== waiting.fate) flush({ fate, runs: '' })
    waiting = {
      fate,
      runs: waiting.runs + (target === null ? runs : fieldXml(target.bookmark, runs, fate === 'deleted')),
    }
  }
  flush({ fate: 'same', runs: '' })
  return xml
}

interface TrackedInline {
  readonly fate: Fate
  readonly inline: Inline
  /** Change of its properties, as an element. */
  readonly changed?: string
}

function inlinesOf(piece: Piece, tracking: Tracking): readonly TrackedInline[] {
  if (piece.fate === 'marked') {
    const changed = `<w:rPrChange ${tracking.attributes()}>${propertiesOf(piece.older)}</w:rPrChange>`
    return [{ fate: 'same', inline: piece.inline, changed }]
  }
  if (piece.fate === 'respaced')
    return [
      { fate: 'deleted', inline: piece.older },
      { fate: 'inserted', inline: piece.inline },
    ]
  return piece.inlines.map((inline) => ({ fate: piece.fate, inline }))
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
