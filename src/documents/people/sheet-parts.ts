import type { Sheet } from '#domain/people/lists/sheet.ts'
import type { IsoInstant, Language } from '#domain/language/language.ts'
import { dateFormat } from '../plan/look.ts'
import {
  contentOverride,
  contentTypes,
  coreContentType,
  coreProperties,
  packageRelationships,
  relation,
  relationTypes,
  relationships,
  xmlDeclaration,
} from '../package-parts.ts'
import { xmlText } from '../xml.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Everything of the workbook but its sheet, by name of the part, as it stands after the declaration of XML. */
export function workbookParts(sheet: Sheet, at: IsoInstant): ReadonlyMap<string, string> {
  return new Map([
    [
      '[Content_Types].xml',
      contentTypes([
        contentOverride('xl/workbook.xml', `${type}.sheet.main+xml`),
        contentOverride('xl/worksheets/sheet1.xml', `${type}.worksheet+xml`),
        contentOverride('xl/styles.xml', `${type}.styles+xml`),
        coreContentType,
      ]),
    ],
    ['_rels/.rels', packageRelationships('xl/workbook.xml')],
    ['docProps/core.xml', coreProperties(sheet.name, sheet.heading, at)],
    ['xl/workbook.xml', workbook(sheet)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([relation('rId1', 'worksheet', 'worksheets/sheet1.xml'), relation('rId2', 'styles', 'styles.xml')]),
    ],
    ['xl/styles.xml', sheetStyles],
  ])
}

/** A name Excel takes for a sheet: 31 characters, none of its own punctuation. */
export function sheetName(name: string): string {
  const clean = name
    .replaceAll(/[[\]:*?/\\]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/^'+|'+$/gu, '')
  return Array.from(clean).slice(0, 31).join('').trim() || 'List'
}

function workbook(sheet: Sheet): string {
  const name = sheetName(sheet.name)
  const quoted = `'${xmlText(name.replaceAll("'", "''"))}'`
  const range = `$A$1:$${letter(sheet.columns.length)}$${sheet.rowCount + 1}`
  return `<workbook xmlns="${main}" xmlns:r="${relationTypes}"><bookViews><workbookView/></bookViews><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${range}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$1</definedName></definedNames></workbook>`
}

/** `A`, `Z`, `AA`: the letters of a column counted from 1. */
export function letter(column: number): string {
  const rest = (column - 1) % 26
  const own = String.fromCharCode(65 + rest)
  return column <= 26 ? own : letter((column - 1 - rest) / 26) + own
}

const line = (side: string) => `<${side} style="thin"><color rgb="FFB8BEC6"/></${side}>`
const xf = (format: number, rest: string, alignment: string) =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"${rest}><alignment ${alignment}/></xf>`
const wrapped = 'vertical="top" wrapText="1"'

/** The styles of {@link styleIndex}. Format 49 is text (ECMA-376 part 1, 18.8.30). */
const sheetStyles = `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="${dateFormat}"/><numFmt numFmtId="165" formatCode="hh:mm"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EAF2"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>${xf(49, '', wrapped)}${xf(49, ' quotePrefix="1"', wrapped)}${xf(0, '', 'vertical="top"')}${xf(164, '', 'horizontal="center" vertical="top"')}${xf(165, '', 'horizontal="center" vertical="top"')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const footers: Readonly<Record<Language, string>> = { ru: 'Стр. &P из &N', en: 'Page &P of &N' }

/** The sheet before its rows: header in sight, widths. */
export function sheetStart(sheet: Sheet, widths: readonly number[]): string {
  const last = letter(sheet.columns.length)
  const columns = widths
    .map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${Math.round(width * 100) / 100}" customWidth="1"/>`,
    )
    .join('')
  return `${xmlDeclaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${sheet.rowCount + 1}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="12.75"/><cols>${columns}</cols><sheetData>`
}

/** After its rows: filter, A4 landscape one page wide, heading and page numbers. */
export function sheetEnd(sheet: Sheet): string {
  const heading = `&C&9${sheet.heading.replaceAll('&', '&&')}`.slice(0, 250)
  return `</sheetData><autoFilter ref="A1:${letter(sheet.columns.length)}${sheet.rowCount + 1}"/><printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>${xmlText(heading)}</oddHeader><oddFooter>${xmlText(`&C&9${footers[sheet.language]}`)}</oddFooter></headerFooter></worksheet>`
}
