import type { IsoInstant } from '#domain/language/language.ts'
import type { ListPaper, PaperCell, PaperGroup } from '#domain/people/lists/paper.ts'
import { twips } from '../docx/word-parts.ts'
import { wordPackage, type PageSize } from './word-package.ts'
import { paragraphXml, runXml } from './word-text.ts'

/** From here on columns need the long side of the sheet. */
const widestPortrait = 130

/** A list of people as a Word document. */
export function writeListDocx(paper: ListPaper, at: IsoInstant): Uint8Array {
  const page = pageOf(paper)
  const [subject = ''] = paper.lines
  const head = [
    paragraphXml('Title', runXml(paper.title)),
    ...paper.lines.map((line) => paragraphXml('Subtitle', runXml(line))),
    paragraphXml('Subtitle', ''),
  ]
  const body = head.join('') + tableXml(paper, columnWidths(paper, page)) + paragraphXml('TableText', '')
  return wordPackage({ language: paper.language, title: paper.title, subject, body, page, numbered: true }, at)
}

const sharesOf = ({ columns }: ListPaper): number => columns.reduce((sum, { share }) => sum + share, 0)

function pageOf(paper: ListPaper): PageSize {
  const margins = { top: 20, right: 10, bottom: 15, left: 20 }
  return sharesOf(paper) > widestPortrait
    ? { width: 297, height: 210, margins: { ...margins, top: 20, left: 15 } }
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

function tableXml(paper: ListPaper, widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${headRow(paper, widths)}${paper.groups.map((group) => groupXml(group, paper, widths)).join('')}</w:tbl>`
}

const cellXml = (width: number, content: string, more = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${content}</w:tc>`
const shaded = (colour: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`

function headRow({ numberHeader, columns }: ListPaper, widths: readonly number[]): string {
  const cells = [numberHeader, ...columns.map(({ header }) => header)].map((header, index) =>
    cellXml(
      widths[index] ?? 0,
      paragraphXml('TableHead', runXml(header)),
      `${shaded('E3EAF2')}<w:vAlign w:val="center"/>`,
    ),
  )
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`
}

function groupXml(group: PaperGroup, paper: ListPaper, widths: readonly number[]): string {
  const rows = group.rows.map((cells) => rowXml(cells, paper, widths)).join('')
  if (group.heading === '') return rows
  const total = widths.reduce((sum, width) => sum + width, 0)
  const heading = paragraphXml('GroupHeading', runXml(`${group.heading} (${group.rows.length})`))
  const span = `<w:gridSpan w:val="${widths.length}"/>${shaded('F3F5F7')}`
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellXml(total, heading, span)}</w:tr>${rows}`
}

function rowXml(cells: readonly PaperCell[], { columns, rowHeight }: ListPaper, widths: readonly number[]): string {
  const height = rowHeight === null ? '' : `<w:trHeight w:val="${twips(rowHeight)}" w:hRule="atLeast"/>`
  const middle = rowHeight === null ? '' : '<w:vAlign w:val="center"/>'
  const number = cellXml(widths[0] ?? 0, paragraphXml('RowNumber', ''), middle)
  const others = columns.map(({ centred }, index) =>
    cellXml(widths[index + 1] ?? 0, linesXml(cells[index] ?? [], centred ? '<w:jc w:val="center"/>' : ''), middle),
  )
  return `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${number}${others.join('')}</w:tr>`
}

function linesXml(lines: PaperCell, more: string): string {
  if (lines.length === 0) return paragraphXml('TableText', '', more)
  return lines
    .map((runs) => paragraphXml('TableText', runs.map(({ text, ...marks }) => runXml(text, marks)).join(''), more))
    .join('')
}
