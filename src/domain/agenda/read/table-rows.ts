import type { Assembly } from './assemble.ts'
import { datesOf, dayNumberOf, type LineDates } from './day-line.ts'
import { doubt } from './doubts.ts'
import type { SourceLine } from './source-line.ts'

/** Reads a line of text where it stands. */
export interface TextReader {
  readText(text: string, at: number): void
}

function beginDay(to: Assembly, { date, isYearGuessed, words }: LineDates): void {
  const isDoubted = date === null || (isYearGuessed && !to.isYearTold)
  if (!isYearGuessed) to.isYearTold = true
  to.beginDay(date, isDoubted ? [doubt('dateWithoutYear', words)] : [])
}

export const linesOf = (cell: string): readonly string[] =>
  cell
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')

/** A row that is one text: a day, a section, a hall. */
export function bannerOf({ cells }: SourceLine): string | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return new Set(filled).size === 1 && cells.length !== 2 ? (filled[0] ?? null) : null
}

/** Where the row stands on the calendar: a day of its own begins where it names one. */
export function takeDate(to: Assembly, text: string): boolean {
  const dates = datesOf(text, to.near)
  if (dates === null) {
    const number = dayNumberOf(text)
    if (number === null) return false
    if (to.dayWords !== text) to.beginNumberedDay(number, text)
    to.dayWords = text
    return true
  }
  if (to.dayWords !== text && (to.day === null || dates.date === null || to.day.date !== dates.date))
    beginDay(to, dates)
  to.dayWords = text
  return true
}
