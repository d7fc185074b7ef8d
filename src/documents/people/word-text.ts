import { xmlText } from '../xml.ts'

/** Marks of a run; a size in points, a colour as `RRGGBB`. */
export interface RunMarks {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
  readonly colour?: string
  readonly font?: string
}

/** A run of text; line feeds become line breaks. */
export function runXml(text: string, { bold, italic, size, colour, font }: RunMarks = {}): string {
  const content = text
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`,
    )
  const marks = [
    font === undefined ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`,
    bold === true ? '<w:b/><w:bCs/>' : '',
    italic === true ? '<w:i/><w:iCs/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    size === undefined ? '' : `<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/>`,
  ].join('')
  return content.length === 0 ? '' : `<w:r>${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}${content.join('')}</w:r>`
}

/** A paragraph of a style, with further properties in their order after the style. */
export function paragraphXml(style: string, runs: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${runs}</w:p>`
}

/** A cell; `width` in twips, further properties in their order after it. */
export function cellXml(width: number, content: string, more = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${content}</w:tc>`
}

/** A row that no page break goes through; `more` are further properties. */
export function rowXml(cells: readonly string[], more = ''): string {
  return `<w:tr><w:trPr><w:cantSplit/>${more}</w:trPr>${cells.join('')}</w:tr>`
}

/** Height of a row in twips, for its properties. */
export function heightXml(height: number, rule: 'exact' | 'atLeast'): string {
  return `<w:trHeight w:val="${height}" w:hRule="${rule}"/>`
}

export function shaded(colour: string): string {
  return `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`
}

/** A table whose columns, in twips, do not follow what is in them. */
export function tableXml(
  columns: readonly number[],
  rows: readonly string[],
  { width = sumOf(columns), borders = '', margins = '' } = {},
): string {
  const grid = columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

/** What Word needs after a table, as small as can be. */
export const emptyLine =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
