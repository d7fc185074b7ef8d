import ExcelJS from 'exceljs'
import type { ConditionalFormattingRule, Fill, Font, Style, Workbook, Worksheet } from 'exceljs'
import { progressStatuses } from '#domain/plan/directive.ts'
import type { PlanExport } from '#domain/plan/plan.ts'
import { addEventSheet } from './events.ts'
import { border, dateFormat, font, headerFill, setUpPage } from './look.ts'
import { looksLikeFormula, planTable, rowHeight, type CellValue, type PlanTable } from './table.ts'
import { planWords, type ColumnKey, type PlanWords } from './words.ts'

/** Rows above the header: plan and document, conference, date. */
const headerRow = 5
/** Days before a deadline from which it is «due soon». */
const soonDays = 14
const statusListName = 'PlanStatuses'
const centred: ReadonlySet<ColumnKey> = new Set(['number', 'due', 'progress', 'percent', 'state'])

/** The workbook of a plan; the file is written by the caller. */
export function planWorkbook(plan: PlanExport, at: Date): Workbook {
  const words = planWords[plan.language]
  const workbook = new ExcelJS.Workbook()
  workbook.creator = plan.conference.host ?? 'Plenum'
  workbook.lastModifiedBy = workbook.creator
  workbook.created = at
  workbook.modified = at
  workbook.title = `${words.title}. ${plan.conference.title}`
  const table = planTable(plan)
  const sheet = workbook.addWorksheet(words.sheet, {
    views: [
      {
        state: 'frozen',
        xSplit: 0,
        ySplit: headerRow,
        topLeftCell: `A${headerRow + 1}`,
        activeCell: `A${headerRow + 1}`,
      },
    ],
    properties: { defaultRowHeight: 15 },
  })
  writeTitle(sheet, plan, words, table)
  writeTable(sheet, table)
  addEventSheet(workbook, plan, words)
  writeStatusList(workbook, words)
  addInput(sheet, table, words)
  addColours(sheet, table, words)
  addNames(workbook, words, table)
  sheet.autoFilter = `A${headerRow}:${letter(table.columns.length)}${lastRow(table)}`
  setUpPage(sheet, headerRow, words)
  return workbook
}

function lastRow(table: PlanTable): number {
  return headerRow + Math.max(1, table.rows.length)
}

function letterOf(table: PlanTable, key: ColumnKey): string {
  return letter(table.columns.findIndex((column) => column.key === key) + 1)
}

/** A plan has fewer columns than the alphabet letters. */
function letter(column: number): string {
  return String.fromCodePoint(64 + column)
}

function writeTitle(sheet: Worksheet, plan: PlanExport, words: PlanWords, table: PlanTable): void {
  const document = plan.documents.length === 1 ? plan.documents[0]?.title : undefined
  const { conference } = plan
  const lines: readonly (readonly [string, Partial<Font>])[] = [
    [words.title, font({ size: 14, bold: true })],
    [document === undefined ? conference.title : document, font({ size: 11, bold: true })],
    [document === undefined ? (conference.place ?? '') : conference.title, font()],
    [`${words.asOf} ${plan.today.split('-').toReversed().join('.')}`, font({ color: { argb: 'FF555555' } })],
  ]
  const last = letter(table.columns.length)
  lines.forEach(([text, lineFont], index) => {
    const cell = sheet.getCell(`A${index + 1}`)
    cell.value = text
    cell.font = lineFont
    cell.numFmt = looksLikeFormula(text) ? '@' : 'General'
    cell.alignment = { vertical: 'middle', horizontal: 'left', wrapText: true }
    sheet.mergeCells(`A${index + 1}:${last}${index + 1}`)
    sheet.getRow(index + 1).height = index === 0 ? 22 : 16
  })
}

function writeTable(sheet: Worksheet, table: PlanTable): void {
  const header = sheet.getRow(headerRow)
  table.columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width
    const cell = header.getCell(index + 1)
    cell.value = column.header
    cell.style = {
      font: font({ bold: true }),
      fill: headerFill,
      border,
      alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
    }
  })
  header.height = 32
  const styles = new Map<string, Partial<Style>>()
  const widths = table.columns.map((column) => column.width)
  table.rows.forEach((values, index) => {
    const row = sheet.getRow(headerRow + 1 + index)
    values.forEach((value, at) => {
      const key = table.columns[at]?.key
      if (key === undefined) return
      const cell = row.getCell(at + 1)
      cell.value = value
      cell.style = cellStyle(styles, centred.has(key), numberFormat(key, value))
    })
    row.height = rowHeight(values, widths)
  })
}

/** One object for all cells of a style: exceljs then recognises it by identity, which halves the time of writing. */
function cellStyle(styles: Map<string, Partial<Style>>, isCentred: boolean, numFmt: string): Partial<Style> {
  const key = `${isCentred} ${numFmt}`
  const style = styles.get(key) ?? {
    font: font(),
    border,
    numFmt,
    alignment: { wrapText: true, vertical: 'top', horizontal: isCentred ? 'center' : 'left' },
  }
  styles.set(key, style)
  return style
}

function numberFormat(key: ColumnKey, value: CellValue): string {
  if (key === 'due') return dateFormat
  if (key === 'percent') return '0%'
  return key === 'number' || (typeof value === 'string' && looksLikeFormula(value)) ? '@' : 'General'
}

/** Values of the drop-down on a hidden sheet, so that an office may add its own. */
function writeStatusList(workbook: Workbook, words: PlanWords): void {
  const sheet = workbook.addWorksheet(words.listSheet, { state: 'hidden' })
  sheet.getColumn(1).width = 24
  sheet.getCell('A1').value = words.columns.progress
  sheet.getCell('A1').font = font({ bold: true })
  progressStatuses.forEach((status, index) => {
    sheet.getCell(`A${index + 2}`).value = words.progress[status]
    sheet.getCell(`A${index + 2}`).font = font()
  })
}

/** `dataValidations.add` takes a range, which the types of exceljs leave out; cell by cell it writes overlapping ranges. */
interface RangeValidations {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void }
}

function addInput(sheet: Worksheet & Partial<RangeValidations>, table: PlanTable, words: PlanWords): void {
  const validations = sheet.dataValidations
  if (validations === undefined) throw new Error('this exceljs has no validation of ranges')
  const range = (key: ColumnKey) => `${letterOf(table, key)}${headerRow + 1}:${letterOf(table, key)}${lastRow(table)}`
  const shared = { allowBlank: true, showErrorMessage: true, showInputMessage: true } as const
  validations.add(range('progress'), {
    ...shared,
    type: 'list',
    formulae: [statusListName],
    prompt: words.chooseStatus,
    errorTitle: words.columns.progress,
    error: words.wrongStatus,
  })
  validations.add(range('due'), {
    ...shared,
    type: 'date',
    operator: 'greaterThan',
    formulae: [new Date(Date.UTC(1990, 0, 1))],
    prompt: words.chooseDate,
    errorTitle: words.columns.due,
    error: words.wrongDate,
  })
  validations.add(range('percent'), {
    ...shared,
    type: 'decimal',
    operator: 'between',
    formulae: [0, 1],
    errorTitle: words.columns.percent,
    error: words.wrongPercent,
  })
}

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', bgColor: { argb } })

function rule(priority: number, formula: string, style: Partial<Style>): ConditionalFormattingRule {
  return { type: 'expression', priority, formulae: [formula], style }
}

/** Red for a day that is past, amber for one that is near; neither where the work is done or cancelled. */
function addColours(sheet: Worksheet, table: PlanTable, words: PlanWords): void {
  const first = headerRow + 1
  const due = `$${letterOf(table, 'due')}${first}`
  const status = `$${letterOf(table, 'progress')}${first}`
  const open = `${due}<>"",${status}<>"${words.progress.done}",${status}<>"${words.progress.cancelled}"`
  const coloured = [letterOf(table, 'number'), letterOf(table, 'due'), letterOf(table, 'progress')]
  sheet.addConditionalFormatting({
    ref: coloured.map((column) => `${column}${first}:${column}${lastRow(table)}`).join(' '),
    rules: [
      rule(1, `AND(${open},${due}<TODAY())`, {
        fill: solid('FFFFC7CE'),
        font: { bold: true, color: { argb: 'FF9C0006' } },
      }),
      rule(2, `AND(${open},${due}<=TODAY()+${soonDays})`, {
        fill: solid('FFFFEB9C'),
        font: { color: { argb: 'FF7F5F00' } },
      }),
      rule(3, `${status}="${words.progress.done}"`, { fill: solid('FFD8EFDC'), font: { color: { argb: 'FF1E5E2B' } } }),
    ],
  })
  const state = letterOf(table, 'state')
  sheet.addConditionalFormatting({
    ref: `${state}${first}:${state}${lastRow(table)}`,
    rules: [
      rule(4, `$${state}${first}="${words.states.proposed}"`, { font: { italic: true, color: { argb: 'FF7F5F00' } } }),
      rule(5, `$${state}${first}="${words.states.stale}"`, { font: { bold: true, color: { argb: 'FF9C0006' } } }),
    ],
  })
}

function addNames(workbook: Workbook, words: PlanWords, table: PlanTable): void {
  const [first, last] = [headerRow + 1, lastRow(table)]
  const name = (key: ColumnKey, defined: string) =>
    workbook.definedNames.add(
      `'${words.sheet}'!$${letterOf(table, key)}$${first}:$${letterOf(table, key)}$${last}`,
      defined,
    )
  workbook.definedNames.add(`'${words.listSheet}'!$A$2:$A$${progressStatuses.length + 1}`, statusListName)
  workbook.definedNames.add(`'${words.sheet}'!$A$${headerRow}:$${letter(table.columns.length)}$${last}`, 'PlanTable')
  name('number', 'PlanClauses')
  name('due', 'PlanDeadlines')
  name('progress', 'PlanProgress')
}
