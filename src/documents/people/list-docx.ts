import type { IsoInstant } from '#domain/language/language.ts'
import { isLandscape, type ListPaper, type PaperCell } from '#domain/people/lists/paper.ts'
import { twips } from '../docx/word-parts.ts'
import { inPieces, type Watch } from './in-pieces.ts'
import { wordPackage, type PageSize } from './word-package.ts'
import { cellXml, emptyLine, heightXml, paragraphXml, rowXml, runXml, shaded, sumOf, tableXml } from './word-text.ts'

/** A list of people as a Word document. */
export async function writeListDocx(paper: ListPaper, at: IsoInstant, watch: Watch): Promise<Uint8Array> {
  const page = pageOf(paper)
  const [subject = ''] = paper.lines
  const head = [
    paragraphXml('Title', runXml(paper.title)),
    ...paper.lines.map((line) => paragraphXml('Subtitle', runXml(line))),
    paragraphXml('Subtitle', ''),
  ]
  const table = await peopleTable(paper, columnWidths(paper, page), watch)
  const body = head.join('') + table + emptyLine
  return wordPackage({ language: paper.language, title: paper.title, subject, body, page, numbered: true }, at)
}

const sharesOf = ({ columns }: ListPaper): number => sumOf(columns.map(({ share }) => share))

function pageOf(paper: ListPaper): PageSize {
  const margins = { top: 20, right: 10, bottom: 15, left: 20 }
  return isLandscape(paper)
    ? { width: 297, height: 210, margins: { ...margins, left: 15 } }
    : { width: 210, height: 297, margins }
}

const numberWidth = twips(11)

/** Of the number and of every column, in twips. */
function columnWidths(paper: ListPaper, { width, margins }: PageSize): readonly number[] {
  const room = twips(width - margins.left - margins.right) - numberWidth
  const all = sharesOf(paper)
  return [numberWidth, ...paper.columns.map(({ share }) => Math.floor((room * share) / all))]
}

const line = (side: string, colour: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => line(side, '8A929C')).join('')

async function peopleTable(paper: ListPaper, widths: readonly number[], watch: Watch): Promise<string> {
  const people = paper.groups.flatMap(({ heading, rows }) =>
    rows.map((cells, index) => ({ cells, heading: index === 0 ? heading : '' })),
  )
  const rowOf = ({ cells, heading }: (typeof people)[number]) =>
    headingRow(heading, widths) + personRow(cells, paper, widths)
  const rows = await inPieces(people, (some) => some.map(rowOf).join(''), watch)
  return tableXml(widths, [headRow(paper, widths), rows], { borders: `<w:tblBorders>${borders}</w:tblBorders>` })
}

function headRow({ numberHeader, columns }: ListPaper, widths: readonly number[]): string {
  const cells = [numberHeader, ...columns.map(({ header }) => header)].map((header, index) =>
    cellXml(
      widths[index] ?? 0,
      paragraphXml('TableHead', runXml(header)),
      `${shaded('E3EAF2')}<w:vAlign w:val="center"/>`,
    ),
  )
  return rowXml(cells, '<w:tblHeader/>')
}

function headingRow(heading: string, widths: readonly number[]): string {
  if (heading === '') return ''
  const span = `<w:gridSpan w:val="${widths.length}"/>${shaded('F3F5F7')}`
  return rowXml([cellXml(sumOf(widths), paragraphXml('GroupHeading', runXml(heading)), span)])
}

function personRow(cells: readonly PaperCell[], { columns, rowHeight }: ListPaper, widths: readonly number[]): string {
  const height = rowHeight === null ? '' : heightXml(twips(rowHeight), 'atLeast')
  const middle = rowHeight === null ? '' : '<w:vAlign w:val="center"/>'
  const number = cellXml(widths[0] ?? 0, paragraphXml('RowNumber', ''), middle)
  const others = columns.map(({ centred }, index) =>
    cellXml(widths[index + 1] ?? 0, linesXml(cells[index] ?? [], centred ? '<w:jc w:val="center"/>' : ''), middle),
  )
  return rowXml([number, ...others], height)
}

function linesXml(lines: PaperCell, more: string): string {
  if (lines.length === 0) return paragraphXml('TableText', '', more)
  return lines
    .map((runs) => paragraphXml('TableText', runs.map(({ text, ...marks }) => runXml(text, marks)).join(''), more))
    .join('')
}
