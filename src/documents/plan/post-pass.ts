import type { Parts } from '../zip.ts'

/** Order of the children of a font (CT_Font in the Open XML SDK); exceljs writes its own. */
const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/** Number format «text» (ECMA-376 part 1, 18.8.30). */
const textFormat = 49

/** The standard font of exceljs, the first of its list. Widths of columns are counted in its figures. */
const standardFont = /<fonts([^>]*)><font>.*?<\/font>/

/**
 * What exceljs cannot say: valid order inside fonts, text cells that stay text when they are edited, and a standard font that
 * is the font of the cells, so that a column is as wide in one program as in another.
 */
export function repairWorkbook(parts: Parts): void {
  const name = 'xl/styles.xml'
  const bytes = parts.get(name)
  if (bytes === undefined) throw new Error('the workbook has no styles')
  const xml = new TextDecoder()
    .decode(bytes)
    .replace(standardFont, '<fonts$1><font><sz val="10"/><name val="Arial"/><family val="2"/></font>')
    .replaceAll(/<font>(.*?)<\/font>/g, (_, children: string) => `<font>${ordered(children)}</font>`)
    .replaceAll(
      new RegExp(String.raw`<xf numFmtId="${textFormat}" (?=[^>]*xfId)`, 'g'),
      `<xf numFmtId="${textFormat}" quotePrefix="1" `,
    )
  parts.set(name, new TextEncoder().encode(xml))
}

function ordered(children: string): string {
  return Array.from(children.matchAll(/<(\w+)[^>]*?(?:\/>|>.*?<\/\1>)/g), (match) => match[0])
    .toSorted((left, right) => rank(left) - rank(right))
    .join('')
}

function rank(child: string): number {
  return fontOrder.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '')
}
