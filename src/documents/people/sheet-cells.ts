import type { Cell, CellKind } from '#domain/people/lists/sheet.ts'
import { cellText, looksLikeFormula } from '../plan/table.ts'
import { xmlText } from '../xml.ts'

/** Styles of cells in the order of `cellXfs` in {@link sheetStyles}. */
export const styleIndex = { header: 1, text: 2, risky: 3, number: 4, date: 5, time: 6 } as const

/** Days from the day zero of spreadsheets to the first day of Unix. */
const unixDay = 25_569
/** 1 March 1900: before it spreadsheets count a day that never was. */
const firstSoundDay = 61
const milliseconds = 86_400_000

/** Number by which a spreadsheet knows a date; null for a day it cannot name, and for what is none. */
export function dateSerial(date: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? Date.parse(date) : Number.NaN
  const serial = at / milliseconds + unixDay
  return serial >= firstSoundDay ? serial : null
}

/** Part of a day, or null. */
export function timeSerial(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(time) ?? []
  return hours === undefined ? null : (Number(hours) * 60 + Number(minutes)) / 1440
}

const serials = { date: dateSerial, time: timeSerial } as const

/** What needs a closer look: characters of XML, those it lacks, and `_x` that Excel takes for the beginning of an escape. */
// eslint-disable-next-line no-control-regex
const special = /[&<>\u0000-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]|_x/u
const longestPlain = 32_767

/**
 * A cell of a worksheet as XML (ECMA-376 part 1, 18.3.1.4); empty for one that holds nothing. Text stands in the cell itself, which
 * lets a sheet be written from top to bottom without keeping its words.
 * @param place `B7`
 */
export function cellXml(place: string, cell: Cell, kind: CellKind): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c r="${place}" s="${styleIndex.number}"><v>${cell}</v></c>` : ''
  if (kind === 'date' || kind === 'time') {
    const serial = serials[kind](cell)
    if (serial !== null) return `<c r="${place}" s="${styleIndex[kind]}"><v>${serial}</v></c>`
  }
  return textCell(place, cell, looksLikeFormula(cell) ? styleIndex.risky : styleIndex.text)
}

export function textCell(place: string, text: string, style: number): string {
  const safe = special.test(text) || text.length > longestPlain ? xmlText(cellText(text) ?? '') : text
  if (safe === '') return ''
  const space = /^\s|\s$|\n/u.test(safe) ? ' xml:space="preserve"' : ''
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${space}>${safe}</t></is></c>`
}
