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
