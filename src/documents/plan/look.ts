import type { Fill, Font, Worksheet } from 'exceljs'
import type { PlanWords } from './words.ts'

/** Day, month and year with points, whatever the language of the program. */
export const dateFormat = String.raw`dd\.mm\.yyyy`

export const font = (options: Partial<Font> = {}): Partial<Font> => ({ name: 'Arial', size: 10, ...options })

const thin = { style: 'thin', color: { argb: 'FFB8BEC6' } } as const
export const border = { top: thin, left: thin, bottom: thin, right: thin }
export const headerFill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3EAF2' } }

/** Code of the paper (ECMA-376 part 1, 18.3.1.63). */
const a4 = 9

/** A4 landscape, one page wide, the header on every page, page numbers. */
export function setUpPage(sheet: Worksheet, headerRow: number, words: PlanWords): void {
  Object.assign(sheet.pageSetup, {
    paperSize: a4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  })
  sheet.headerFooter.oddFooter = `&C&9${words.footer}`
}
