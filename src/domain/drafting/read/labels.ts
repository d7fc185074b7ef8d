import { fromRoman } from '../../language/roman.ts'

/** Kinds of typed marks. Two marks of one family belong to one list, or to lists of one level. */
export type LabelFamily =
  | '1.'
  | '1)'
  | '(1)'
  | '1.1.'
  | 'а)'
  | 'a)'
  | '(a)'
  | 'a.'
  | 'А.'
  | 'i)'
  | '(i)'
  | 'i.'
  | 'I.'
  | 'dash'
  | 'bullet'

/** A mark typed before a clause. */
export interface Label {
  readonly family: LabelFamily
  /** Ordinal in its list, from 1; 0 for dashes and bullets. */
  readonly value: number
  /** Numbers of a mark such as 2.1.; one number for the others. */
  readonly path: readonly number[]
  /** Another reading of the same mark: "(i)" is the ninth letter and the first Roman numeral. */
  readonly other: Label | null
  /** Characters from the beginning of the text to the first word of the clause. */
  readonly length: number
}

const latin = 'abcdefghijklmnopqrstuvwxyz'
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя'

/** Distance of full-width signs from the plain ones. */
const wideShift = 0xfee0
const arabic = /^(?:№\s?)?(\()?(\d{1,4})\s?([.)])(?=[\s\p{L}«"“(]|$)\s*/u
const path = /^(\d{1,3}(?:\.\d{1,3}){1,4})([.)]?)(?=\s|\p{Lu}|$)\s*/u
const letter = /^(\()?(\p{L})([.)])(?=\s|$|[\p{L}«])\s*/u
const roman = /^(\()?([ivxlcdm]{1,7}|[IVXLCDMХІ]{1,7})([.)])(?=\s|$)\s*/u
const dash = /^([-–—−‒‐])(?=[\s«"“\p{L}])\s*/u
const bullet = /^([•·●○◦▪■□‣⁃►➢✓*+\uf0b7\uf0a7\uf02d])(?=[\s\p{L}«])\s*/u

/** Four figures at the beginning of a line are a year rather than a number, unless the text counts that far. */
export const usualGreatest = 999

/** The mark a cleaned paragraph begins with, or null. `greatest`: the highest number that can be one. */
export function parseLabel(text: string, greatest: number = usualGreatest): Label | null {
  const head = text
    .slice(0, 40)
    .replace(/[０-９（）．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - wideShift))
  return parsePath(head) ?? parseNumber(head, greatest) ?? parseLetters(head) ?? parsePoint(head)
}

/** A mark that a program printed, known to be one. */
export function parsePrintedLabel(text: string): Label | null {
  const capital = /^\(?([A-ZА-Я])[.)]$/u.exec(text)?.[1]?.toLowerCase()
  const found = parseLabel(`${text} `, 9_999)
  if (found !== null || capital === undefined) return found
  const value = Math.max(latin.indexOf(capital), cyrillic.indexOf(capital)) + 1
  return value === 0 ? null : { family: 'А.', value, path: [value], other: null, length: text.length }
}

function parseNumber(text: string, greatest: number): Label | null {
  const match = arabic.exec(text)
  if (!match) return null
  const [whole, opened, digits, closed] = match
  if ((opened && closed !== ')') || isInsideWord(text, whole)) return null
  const value = Number(digits)
  if (value === 0 || value > greatest) return null
  const family = opened ? '(1)' : closed === ')' ? '1)' : '1.'
  return { family, value, path: [value], other: null, length: whole.length }
}

/** «5.мая» and "1.x" are no marks: a letter set close after the mark must be a capital. */
function isInsideWord(text: string, whole: string): boolean {
  return !/\s$/.test(whole) && /^\p{Ll}/u.test(text.slice(whole.length))
}

function parsePath(text: string): Label | null {
  const match = path.exec(text)
  if (!match) return null
  const numbers = (match[1] ?? '').split('.').map(Number)
  if (numbers.includes(0)) return null
  return { family: '1.1.', value: numbers.at(-1) ?? 0, path: numbers, other: null, length: match[0].length }
}

function parseLetters(text: string): Label | null {
  const asRoman = parseRoman(text)
  const match = letter.exec(text)
  if (!match) return asRoman
  const [whole, opened, sign = '', closed] = match
  if (opened && closed !== ')') return asRoman
  const small = sign.toLowerCase()
  const value = Math.max(latin.indexOf(small), cyrillic.indexOf(small)) + 1
  if (value === 0) return asRoman
  const family = letterFamily(sign, opened !== undefined, closed === ')')
  if (family === null || (closed === '.' && !/\s$/.test(whole))) return asRoman
  return { family, value, path: [value], other: asRoman, length: whole.length }
}

/** Capitals with a full stop are initials, small Cyrillic letters with one are abbreviations («г. Душанбе»). */
function letterFamily(sign: string, opened: boolean, closed: boolean): LabelFamily | null {
  const isLatin = latin.includes(sign.toLowerCase())
  if (sign !== sign.toLowerCase()) return closed ? 'А.' : null
  if (!closed) return isLatin ? 'a.' : null
  if (!isLatin) return 'а)'
  return opened ? '(a)' : 'a)'
}

function parseRoman(text: string): Label | null {
  const match = roman.exec(text)
  if (!match) return null
  const [whole, opened, digits = '', closed] = match
  if (opened && closed !== ')') return null
  const capital = digits !== digits.toLowerCase()
  if (capital && isInitial(digits, text.slice(whole.length))) return null
  const value = fromRoman(digits.toUpperCase())
  if (value === null) return null
  const family = capital ? 'I.' : opened ? '(i)' : closed === ')' ? 'i)' : 'i.'
  return { family, value, path: [value], other: null, length: whole.length }
}

/** «V. V. Petrov», «I. Ivanov». */
function isInitial(digits: string, rest: string): boolean {
  if (digits.length !== 1) return false
  return 'LCDM'.includes(digits) || /^\p{Lu}\./u.test(rest) || /^\p{Lu}\p{Ll}+(?:$|,|\s*\/|\s+\p{Lu}\.)/u.test(rest)
}

function parsePoint(text: string): Label | null {
  const match = dash.exec(text) ?? bullet.exec(text)
  if (!match) return null
  const family = dash.test(text) ? 'dash' : 'bullet'
  return { family, value: 0, path: [], other: null, length: match[0].length }
}

/** The families of marks that count nothing. */
export function isPoint(label: Label): boolean {
  return label.family === 'dash' || label.family === 'bullet'
}
