import type { IsoDate } from '#domain/language/language.ts'
import type { ProgressStatus } from '#domain/plan/directive.ts'
import type { PlanExport, PlanRow } from '#domain/plan/plan.ts'
import { printable } from '../printable.ts'
import { columnKeys, planWords, type ColumnKey, type PlanWords } from './words.ts'

export type CellValue = string | number | Date | null

interface Column {
  readonly key: ColumnKey
  readonly header: string
  /** In characters of the standard font, the unit of Excel. */
  readonly width: number
}

export interface PlanTable {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly CellValue[])[]
}

const widths: Record<ColumnKey, number> = {
  document: 18,
  number: 8,
  text: 40,
  action: 28,
  addressees: 19,
  responsible: 19,
  coExecutors: 16,
  due: 11,
  deadline: 17,
  progress: 12,
  percent: 9.5,
  expectedResult: 16,
  note: 15,
  state: 15,
}

/**
 * The plan as a table: one row for each directive and proposal, in the given order; what a person dismissed is left out. The
 * document is named only where there are several.
 */
export function planTable(plan: PlanExport): PlanTable {
  const words = planWords[plan.language]
  const keys = columnKeys.filter((key) => key !== 'document' || plan.documents.length > 1)
  const titles = new Map(plan.documents.map((document) => [document.id, document.title]))
  return {
    columns: keys.map((key) => ({ key, header: words.columns[key], width: widths[key] })),
    rows: plan.rows
      .filter((row) => row.state !== 'dismissed')
      .map((row) => {
        const values = rowValues(row, titles.get(row.documentId) ?? '', words)
        return keys.map((key) => values[key])
      }),
  }
}

function rowValues(row: PlanRow, documentTitle: string, words: PlanWords): Record<ColumnKey, CellValue> {
  const { directive } = row
  return {
    document: cellText(documentTitle),
    number: cellText(row.clauseNumber ?? words.noNumber),
    text: cellText(row.clauseText),
    action: cellText(directive.action),
    addressees: cellText(directive.addressees.join('; ')),
    responsible: cellText(directive.responsible.join('; ')),
    coExecutors: cellText(directive.coExecutors.join('; ')),
    due: dateValue(directive.deadline?.to ?? null),
    deadline: cellText(directive.deadline?.text ?? ''),
    progress: words.progress[directive.progress],
    percent: shareDone[directive.progress],
    expectedResult: cellText(directive.expectedResult),
    note: cellText(directive.note),
    state: words.states[row.state],
  }
}

/** Known at both ends only; what lies between is for those who fill the plan in. */
const shareDone: Record<ProgressStatus, number | null> = { open: 0, inProgress: null, done: 1, cancelled: null }

/** Midnight UTC of a calendar date, which Excel shows as that date in every time zone. */
export function dateValue(date: IsoDate | null): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? []
  return year === undefined ? null : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
}

/** Longest text of a cell (Excel specifications and limits). */
const longestCell = 32_767

/**
 * Text a cell can hold: no characters that XML lacks, `_x0041_` written so that Excel does not take it for an escape
 * (ECMA-376 part 1, 22.9.2.19), an ellipsis where it had to be cut. Null where there is none.
 */
export function cellText(text: string): string | null {
  const clean = printable(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (clean === '') return null
  return clean.length <= longestCell ? clean : `${clean.slice(0, longestCell - 1).toWellFormed()}…`
}

/** A spreadsheet could take it for a formula when it is typed again or saved as CSV. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text)
}

/** Letters of running text in the room of one figure: Arial, Russian, with some to spare. */
const lettersPerUnit = 1.06
/** Points. */
const lineHeight = 12.75
const longestRow = 409

/**
 * Height of a row in points that shows all its wrapped text. Neither Excel nor LibreOffice fits a row that was written by
 * another program. Words are broken where the next one does not fit.
 */
export function rowHeight(values: readonly CellValue[], columnWidths: readonly number[]): number {
  const lines = values.map((value, index) =>
    typeof value === 'string' ? wrappedLines(value, Math.floor((columnWidths[index] ?? 10) * lettersPerUnit)) : 1,
  )
  return Math.min(longestRow, Math.max(1, ...lines) * lineHeight + 4)
}

function wrappedLines(text: string, width: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines += 1
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > width) {
        lines += 1
        used = 0
      }
      used += (used > 0 ? 1 : 0) + word.length
      lines += Math.floor(Math.max(0, used - 1) / width)
      used = used > width ? used % width : used
    }
  }
  return lines
}
