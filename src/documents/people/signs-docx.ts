import type { IsoInstant } from '#domain/language/language.ts'
import type { NameCard } from '#domain/people/lists/badge.ts'
import { twips } from '../docx/word-parts.ts'
import type { About } from './badges-docx.ts'
import { fit, fittedFont, type Room } from './fit.ts'
import { inPieces, type Watch } from './in-pieces.ts'
import { wordPackage } from './word-package.ts'
import { cellXml, emptyLine, heightXml, paragraphXml, rowXml, runXml, tableXml } from './word-text.ts'

const sheet = { width: 297, height: 210 }
/** Of one side of a sign that stands: its length, and its height from the table to the fold. */
const side = { length: sheet.height, height: sheet.width / 2 }
const inset = 12

/**
 * Signs for a table: a sheet of A4 on its side for each, folded in the middle from its top to its bottom edge. The words run along the sheet in
 * both halves, their tops to the fold, so that the folded sign reads from both sides.
 * @param at written as time of making
 */
export async function writeSignsDocx(
  cards: readonly NameCard[],
  about: About,
  at: IsoInstant,
  watch: Watch,
): Promise<Uint8Array> {
  const half = twips(side.height)
  const table = tableXml([half, half], [await inPieces(cards, (some) => some.map(signXml).join(''), watch)])
  const page = { ...sheet, margins: { top: 0, right: 0, bottom: 0, left: 0 } }
  const body = cards.length === 0 ? emptyLine : table + emptyLine
  return wordPackage({ ...about, body, page, numbered: false }, at)
}

function signXml(card: NameCard): string {
  const words = wordsXml(card)
  const cell = (direction: string, fold: string) =>
    cellXml(
      twips(side.height),
      words,
      `<w:tcBorders><w:${fold} w:val="dotted" w:sz="4" w:space="0" w:color="9AA2AB"/></w:tcBorders><w:textDirection w:val="${direction}"/><w:vAlign w:val="center"/>`,
    )
  // Two millimetres less than the sheet: what stands after the table stays on the last page.
  return rowXml([cell('tbRl', 'right'), cell('btLr', 'left')], heightXml(twips(side.length - 2), 'exact'))
}

function wordsXml({ surname, names, delegation, organizations }: NameCard): string {
  const [organization = ''] = organizations
  const under = delegation === '' ? organization : delegation
  return (
    lineXml(surname, { weight: 'bold', largest: 80, smallest: 28, lines: 1 }, '111111') +
    lineXml(names, { weight: 'regular', largest: 44, smallest: 20, lines: 1 }, '111111') +
    lineXml(under, { weight: 'regular', largest: 24, smallest: 14, lines: 2 }, '55606B')
  )
}

function lineXml(text: string, room: Omit<Room, 'width'>, colour: string): string {
  if (text === '') return ''
  const { lines, points } = fit(text, { ...room, width: side.length - 2 * inset })
  const marks = { bold: room.weight === 'bold', size: points, font: fittedFont, colour }
  const centred = '<w:spacing w:before="60" w:after="60"/><w:jc w:val="center"/>'
  return paragraphXml('Normal', runXml(lines.join('\n'), marks), centred)
}
