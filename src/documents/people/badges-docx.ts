import type { IsoInstant, Language } from '#domain/language/language.ts'
import { badgeSizes, type BadgeSize, type NameCard } from '#domain/people/lists/badge.ts'
import { twips } from '../docx/word-parts.ts'
import { xmlText } from '../xml.ts'
import { fitFirst, fittedFont, type Room } from './fit.ts'
import { inPieces, type Watch } from './in-pieces.ts'
import { squaresPng } from './png.ts'
import { qrSquares } from './qr.ts'
import { wordPackage, type PageSize } from './word-package.ts'
import { cellXml, emptyLine, heightXml, paragraphXml, rowXml, runXml, shaded, sumOf, tableXml } from './word-text.ts'

const sheet = { width: 210, height: 297 }
/** Millimetres between the edge of a badge and its words. */
const inset = 4
const emuInMillimetre = 36_000

interface Layout {
  readonly width: number
  readonly across: number
  readonly down: number
  /** Heights of the band, of the name, of the foot. */
  readonly rows: readonly [band: number, name: number, foot: number]
  readonly qr: number
}

function layoutOf(size: BadgeSize): Layout {
  const { width, height } = badgeSizes[size]
  const band = Math.round(height * 0.15)
  const foot = Math.round(height * 0.38)
  return {
    width,
    across: Math.floor(sheet.width / width),
    // A little less than the sheet: Word needs a line after the table.
    down: Math.floor((sheet.height - 1) / height),
    rows: [band, height - band - foot, foot],
    qr: foot - 5,
  }
}

/** What the properties of the file say. */
export interface About {
  readonly language: Language
  readonly title: string
  readonly subject: string
}

/**
 * Badges on sheets of A4, each of its exact size: the cells of one table, cut along the dotted lines. The margins leave room for whole rows
 * of badges alone, so that pages break between them.
 * @param at written as time of making
 */
export async function writeBadgesDocx(
  cards: readonly NameCard[],
  size: BadgeSize,
  about: About,
  at: IsoInstant,
  watch: Watch,
): Promise<Uint8Array> {
  const layout = layoutOf(size)
  const pictures = new Map<string, Uint8Array>()
  const body = cards.length === 0 ? emptyLine : (await badgeTable(cards, layout, pictures, watch)) + emptyLine
  return wordPackage({ ...about, body, page: pageOf(layout), numbered: false, pictures }, at)
}

function pageOf({ width, across, down, rows }: Layout): PageSize {
  const side = (sheet.width - width * across) / 2
  const free = sheet.height - sumOf(rows) * down
  return { ...sheet, margins: { top: free / 2, right: side, bottom: Math.max(0, free / 2 - 0.6), left: side } }
}

/** Columns of a badge: the words, and the code beside the foot. */
const columnsOf = ({ width, qr }: Layout) => [width - qr - inset, qr + inset] as const

async function badgeTable(
  cards: readonly NameCard[],
  layout: Layout,
  pictures: Map<string, Uint8Array>,
  watch: Watch,
): Promise<string> {
  const { across, width } = layout
  const columns = Array.from({ length: across }, () => columnsOf(layout).map(twips)).flat()
  const starts = cards.flatMap((_, at) => (at % across === 0 ? [at] : []))
  const linesOf = (some: readonly number[]) =>
    some.map((at) => badgeRows(cards.slice(at, at + across), layout, pictures)).join('')
  const lines = await inPieces(starts, linesOf, (done) => watch(done * across))
  const margins = allSides.map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')
  return tableXml(columns, [lines], {
    width: twips(width) * across,
    margins: `<w:tblCellMar>${margins}</w:tblCellMar>`,
  })
}

const allSides = ['top', 'left', 'bottom', 'right'] as const

const cut = (sidesCut: readonly string[]): string =>
  `<w:tcBorders>${allSides
    .filter((side) => sidesCut.includes(side))
    .map((side) => `<w:${side} w:val="dotted" w:sz="4" w:space="0" w:color="9AA2AB"/>`)
    .join('')}</w:tcBorders>`

const lineXml = (height: number, cells: readonly string[]): string => rowXml(cells, heightXml(twips(height), 'exact'))

interface CellLook {
  readonly columns?: number
  readonly cut?: readonly string[]
  /** Fills the cell, `RRGGBB`. */
  readonly fill?: string
}

function partXml(width: number, content: string, { columns = 1, cut: cutSides = [], fill }: CellLook): string {
  const span = columns === 1 ? '' : `<w:gridSpan w:val="${columns}"/>`
  const shade = fill === undefined ? '' : shaded(fill)
  const words = content === '' ? paragraphXml('Normal', '') : content
  return cellXml(twips(width), words, `${span}${cut(cutSides)}${shade}<w:vAlign w:val="center"/>`)
}

function badgeRows(cards: readonly NameCard[], layout: Layout, pictures: Map<string, Uint8Array>): string {
  const { across, rows, width } = layout
  const [words, code] = columnsOf(layout)
  const nothing = partXml(width, '', { columns: 2 }).repeat(across - cards.length)
  const bands = cards.map((card) =>
    partXml(width, bandXml(card, layout), { columns: 2, cut: ['top', 'left', 'right'], fill: card.colour }),
  )
  const names = cards.map((card) => partXml(width, nameXml(card, layout), { columns: 2, cut: ['left', 'right'] }))
  const feet = cards.map(
    (card) =>
      partXml(words, footXml(card, words), { cut: ['left', 'bottom'] }) +
      partXml(code, codeXml(card, layout, pictures), { cut: ['bottom', 'right'] }),
  )
  return (
    lineXml(rows[0], [...bands, nothing]) + lineXml(rows[1], [...names, nothing]) + lineXml(rows[2], [...feet, nothing])
  )
}

const sides = `<w:ind w:left="${twips(inset)}" w:right="${twips(inset)}"/>`
const centred = `${sides}<w:jc w:val="center"/>`

function fitted(text: string | readonly string[], room: Room, style: string, colour = '111111'): string {
  const found = fitFirst(typeof text === 'string' ? [text].filter((one) => one !== '') : text, room)
  if (found === null) return ''
  const marks = { bold: room.weight === 'bold', size: found.points, font: fittedFont, colour }
  return paragraphXml('Normal', runXml(found.lines.join('\n'), marks), style)
}

function bandXml({ role }: NameCard, { width, rows }: Layout): string {
  const room: Room = { width: width - 2 * inset - 1, lines: 1, weight: 'bold', largest: rows[0] * 1.5, smallest: 6 }
  return fitted(role.toUpperCase(), room, centred, 'FFFFFF')
}

function nameXml({ surname, names }: NameCard, { width, rows }: Layout): string {
  const room = { width: width - 2 * inset - 1, weight: 'bold' } as const
  const height = rows[1]
  const first = fitted(surname, { ...room, lines: 1, largest: height * 0.95, smallest: 7 }, centred)
  return first + fitted(names, { ...room, lines: 1, weight: 'regular', largest: height * 0.62, smallest: 6 }, centred)
}

function footXml({ organizations, delegation }: NameCard, words: number): string {
  const room = { width: words - inset - 1, largest: 10, smallest: 6.5 } as const
  const style = `<w:spacing w:before="0" w:after="20"/><w:ind w:left="${twips(inset)}"/>`
  const place = fitted(delegation, { ...room, lines: 1, weight: 'bold' }, style)
  const employer = fitted(organizations, { ...room, lines: 2, weight: 'regular', largest: 9 }, style)
  return place + employer
}

function codeXml({ badgeNumber }: NameCard, { qr }: Layout, pictures: Map<string, Uint8Array>): string {
  if (badgeNumber === '') return ''
  const centre = '<w:jc w:val="center"/>'
  const label = paragraphXml('Normal', runXml(badgeNumber, { size: 7, font: fittedFont, colour: '333333' }), centre)
  const squares = qrSquares(badgeNumber)
  if (squares === null) return label
  const id = `qr${pictures.size + 1}`
  pictures.set(id, squaresPng(squares, 8))
  const side = Math.round((qr - 2) * emuInMillimetre)
  return paragraphXml('Normal', pictureXml(id, pictures.size, side, badgeNumber), centre) + label
}

/** A picture in the line (ECMA-376 part 1, 20.4.2.8), described for those who do not see it. */
function pictureXml(id: string, number: number, side: number, description: string): string {
  const text = xmlText(description)
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${side}" cy="${side}"/><wp:docPr id="${number}" name="QR ${number}" descr="${text}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="QR ${number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${side}" cy="${side}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
