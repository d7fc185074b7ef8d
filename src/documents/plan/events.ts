import type { Workbook } from 'exceljs'
import { numberDocument } from '#domain/drafting/number.ts'
import type { PlanExport } from '#domain/plan/plan.ts'
import { proposeDirectives } from '#domain/plan/propose.ts'
import { border, dateFormat, font, headerFill, setUpPage } from './look.ts'
import { cellText, dateValue, looksLikeFormula, rowHeight, type CellValue } from './table.ts'
import type { PlanWords } from './words.ts'

const widths = [10, 13, 13, 60, 40]

/** Dated happenings that the documents name and that are no deadlines, by date; no sheet where there are none. */
export function addEventSheet(workbook: Workbook, plan: PlanExport, words: PlanWords): void {
  const rows = eventRows(plan, words)
  if (rows.length === 0) return
  const { from, to, title, text } = words.events
  const sheet = workbook.addWorksheet(words.eventSheet, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1, topLeftCell: 'A2', activeCell: 'A2' }],
  })
  const columns = [words.columns.number, from, to, title, text]
  columns.forEach((header, index) => {
    sheet.getColumn(index + 1).width = widths[index] ?? 10
    const cell = sheet.getRow(1).getCell(index + 1)
    cell.value = header
    cell.style = {
      font: font({ bold: true }),
      fill: headerFill,
      border,
      alignment: { horizontal: 'center', vertical: 'middle' },
    }
  })
  rows.forEach((values, index) => {
    const row = sheet.getRow(index + 2)
    values.forEach((value, at) => {
      const cell = row.getCell(at + 1)
      cell.value = value
      cell.style = {
        font: font(),
        border,
        numFmt: value instanceof Date ? dateFormat : at === 0 || looksLikeFormula(String(value)) ? '@' : 'General',
        alignment: { wrapText: true, vertical: 'top', horizontal: at < 3 ? 'center' : 'left' },
      }
    })
    row.height = rowHeight(values, widths)
  })
  sheet.autoFilter = `A1:E${rows.length + 1}`
  setUpPage(sheet, 1, words)
}

function eventRows(plan: PlanExport, words: PlanWords): readonly (readonly CellValue[])[] {
  return plan.documents
    .flatMap(({ body, style, language, adoptedOn }) => {
      const numbers = numberDocument(body, style, language)
      return proposeDirectives(body, { language, adoptedOn }).events.map((event) => ({
        event,
        number: numbers.get(event.clauseId)?.number ?? words.noNumber,
      }))
    })
    .toSorted((left, right) => (left.event.from < right.event.from ? -1 : Number(left.event.from > right.event.from)))
    .map(({ event, number }) => [
      cellText(number),
      dateValue(event.from),
      dateValue(event.to),
      cellText(event.title),
      cellText(event.text),
    ])
}
