import { isoDate, timeOfDay } from '#domain/language/calendar.ts'
import type { Cell } from '#domain/people/import/table.ts'
import { fillMask, type NumberFormat } from './number-formats.ts'

/** Days from the zero of a calendar of Excel to 1 January 1970. */
const epochs = { 1900: 25_569, 1904: 24_107 } as const
export type DateSystem = keyof typeof epochs

const lastSerial = 2_958_465
const minutesADay = 1440
const dayMilliseconds = 86_400_000

/** The cell that a number of a workbook is, with its format. */
export function numberCell(raw: string, format: NumberFormat, system: DateSystem): Cell {
  const written = raw.trim()
  const value = Number(written)
  if (written === '' || !Number.isFinite(value)) return written
  if (format.kind === 'date' || format.kind === 'time' || format.kind === 'dateTime')
    return dateCell(value, format.kind, system) ?? plainNumber(written, value)
  if (format.kind === 'percent') return { kind: 'number', value, text: `${plainText(String(value * 100))}%` }
  const plain = plainNumber(written, value)
  if (format.kind !== 'mask' || !/^\d+$/.test(plain.text)) return plain
  return { ...plain, text: fillMask(plain.text, format.mask) }
}

const plainNumber = (written: string, value: number) => ({ kind: 'number' as const, value, text: plainText(written) })

/** Digits that Excel shows at most: what is behind them is noise of its arithmetic. */
const digitsShown = 15

/** «8.9161234567E10» is 89161234567, «0.30000000000000004» is 0.3; whole numbers keep all their digits. */
function plainText(written: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(written) ?? []
  const exponent = Number(power)
  if (whole + fraction === '' || Math.abs(exponent) > 40) return written
  const all = whole + fraction
  const point = whole.length + exponent
  const digits = point > all.length ? all.padEnd(point, '0') : all.padStart(all.length - Math.min(0, point), '0')
  const split = Math.max(0, point)
  const integer = digits.slice(0, split).replace(/^0+(?=\d)/, '') || '0'
  const rest = digits.slice(split).replace(/0+$/, '')
  const minus = sign === '-' ? '-' : ''
  if (rest === '') return minus + integer
  const rounded = Number(`${integer}.${rest}`).toPrecision(digitsShown)
  return rounded.includes('e') ? `${minus}${integer}.${rest}` : minus + rounded.replace(/\.?0+$/, '')
}

function dateCell(serial: number, kind: 'date' | 'time' | 'dateTime', system: DateSystem): Cell | null {
  if (serial < 0 || serial > lastSerial) return null
  const minutes = Math.round(serial * minutesADay)
  const [days, rest] = [Math.floor(minutes / minutesADay), minutes % minutesADay]
  const time = kind === 'date' && rest === 0 ? '' : timeOfDay(rest)
  if (kind === 'time' && days === 0) return { kind: 'date', date: null, time, text: time }
  // The calendar of 1900 counts a 29 February that never was: its day 60.
  if (system === 1900 && days === 60) return null
  const shift = system === 1900 && days < 60 ? 1 : 0
  const date = new Date((days + shift - epochs[system]) * dayMilliseconds)
  const day = isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  const shown = kind === 'dateTime' || rest !== 0 ? time : ''
  return { kind: 'date', date: day, time: shown, text: shown === '' ? day : `${day} ${shown}` }
}

/** A date that a workbook writes as ISO 8601 (type `d`). */
export function isoCell(written: string): Cell {
  const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d)?T?(\d\d:\d\d)?/.exec(written.trim()) ?? []
  if (date === '' && time === '') return written
  return {
    kind: 'date',
    date: date === '' ? null : date,
    time,
    text: [date, time].filter((part) => part !== '').join(' '),
  }
}
