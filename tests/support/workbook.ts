import { zipOf } from './word-file.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(sheets: number, hasStrings: boolean): string {
  const parts = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ...(hasStrings ? [['sharedStrings', 'sharedStrings']] : []),
    ...Array.from({ length: sheets }, (_, at) => [`worksheets/sheet${at}`, 'worksheet']),
  ].map(([name, kind]) => `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`)
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts.join('')}</Types>`
}

/** A workbook written by hand, each part as what stands inside its root element. */
interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly state?: string; readonly xml: string }[]
  /** Items of the shared texts. */
  readonly strings?: string
  /** Codes of formats; a cell of style N has the N-th, style 0 is general. */
  readonly formats?: readonly string[]
  readonly date1904?: boolean
}

export function workbookParts({ sheets, strings, formats = [], date1904 = false }: WorkbookParts): Map<string, string> {
  const listed = sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${at}"/>`,
    )
    .join('')
  const relations = [
    ...sheets.map(
      (_, at) => `<Relationship Id="s${at}" Type="${office}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
    ),
    `<Relationship Id="st" Type="${office}/styles" Target="styles.xml"/>`,
    ...(strings === undefined
      ? []
      : [`<Relationship Id="ss" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`]),
  ]
  const numFmts = formats.map(
    (code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  const xfs = ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`)]
  return new Map([
    ['[Content_Types].xml', contentTypes(sheets.length, strings !== undefined)],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packaged}"><Relationship Id="w" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${listed}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${packaged}">${relations.join('')}</Relationships>`],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><numFmts>${numFmts.join('')}</numFmts><fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
    ],
    ...(strings === undefined ? [] : [['xl/sharedStrings.xml', `<sst xmlns="${main}">${strings}</sst>`] as const]),
    ...sheets.map(
      ({ xml }, at) => [`xl/worksheets/sheet${at}.xml`, `<worksheet xmlns="${main}">${xml}</worksheet>`] as const,
    ),
  ])
}

export const workbookFile = (parts: WorkbookParts): Uint8Array => zipOf(workbookParts(parts))

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Column of a number from 0: A, B, … Z, AA. */
export const columnName = (at: number): string =>
  (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

/** Rows of texts as a sheet with inline strings, from the first row on; empty cells are left out. */
export function sheetOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells, row) => {
    const filled = cells.map((text, at) =>
      text === ''
        ? ''
        : `<c r="${columnName(at)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    )
    return `<row r="${row + 1}">${filled.join('')}</row>`
  })
  return `<sheetData>${lines.join('')}</sheetData>`
}
