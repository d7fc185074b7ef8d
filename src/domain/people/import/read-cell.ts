import { timeOfDay } from '../../language/calendar.ts'
import { countryOf } from '../../language/countries.ts'
import type { Field, FieldId, FieldType, FieldValue } from '../fields.ts'
import { usualRole } from '../field-words.ts'
import { readName } from '../names.ts'
import { emailPattern, isPhone } from './content.ts'
import { readDate, readTime, type DateOrder } from './read-date.ts'
import { splitPost } from './split-post.ts'
import { textOf, type Cell } from './table.ts'
import type { ColumnTarget } from './target.ts'
import { genderOf, statusOf, truthOf } from './words.ts'

/** What is wrong with a cell, or doubtful about what was read from it. */
export const cellProblems = [
  'notUnderstood',
  'nameOrder',
  'notSplit',
  'unknownCountry',
  'unknownChoice',
  'tooLong',
] as const
export type CellProblem = (typeof cellProblems)[number]

/** Values of a row by the ids of their fields. */
export type Values = Readonly<Partial<Record<FieldId, FieldValue>>>

export interface ReadCell {
  readonly values: Values
  readonly problem: CellProblem | null
}

/** What is known of the column that a cell stands in. */
export interface CellContext {
  readonly order: DateOrder
  /** Year of dates that have none. */
  readonly year: number | null
  /** The field, where the target is one; null for joint targets. */
  readonly field: Field | null
}

/** Below it the order of a name is shown as doubtful. */
const sureName = 0.6

const one = (id: FieldId, value: FieldValue, problem: CellProblem | null = null): ReadCell => ({
  values: { [id]: value },
  problem,
})
const nothing = (problem: CellProblem | null): ReadCell => ({ values: {}, problem })

/** White space of any kind as one space; line ends within a cell too. */
export const tidy = (text: string): string => text.replaceAll(/[\s\u200b\ufeff]+/gu, ' ').trim()

/** Signs for a cell that says nothing. */
const empty = /^(?:[-–—.]+|н\/?д|нет данных|n\/?a|#n\/a|#н\/д|null|undefined)$/iu

type Reader = (cell: Cell, text: string, context: CellContext) => ReadCell

/** Targets that are read otherwise than by the type of their field. */
const byTarget: Readonly<Partial<Record<ColumnTarget, Reader>>> = {
  fullName: (_, text) => readFullName(text),
  postAndOrganization: (_, text) => readPostAndOrganization(text),
  contacts: (_, text) => readContacts(text),
  emails: (_, text) => readEmails(text),
  phones: (cell) => readPhones(textOf(cell)),
  country: (_, text) => readCountry(text),
  arrivalDate: (cell, text, context) => readMoment(cell, text, context, 'arrival'),
  departureDate: (cell, text, context) => readMoment(cell, text, context, 'departure'),
}

/** The value of a cell for a field of a type; null when it is not understood. */
type ValueReader = (cell: Cell, text: string, context: CellContext) => FieldValue

const byType: Readonly<Partial<Record<FieldType, ValueReader>>> = {
  date: (cell, text, context) => {
    const moment = momentOf(cell, text, context)
    return moment === null || moment.rest !== '' ? null : moment.date
  },
  time: (cell, text) =>
    typeof cell === 'object' && cell.kind === 'date' ? cell.time || null : (dayFraction(cell) ?? readTime(text)),
  status: (_, text) => statusOf(text),
  gender: (_, text) => genderOf(text),
  yesNo: (cell, text) => (typeof cell === 'object' && cell.kind === 'boolean' ? cell.value : truthOf(text)),
  number: numberOf,
  role: (_, text) => usualRole(text) ?? text,
  choice: (_, text, { field }) => {
    const lower = text.toLowerCase()
    return field?.choices.find((candidate) => candidate.toLowerCase() === lower) ?? null
  },
}

/** Characters that a field holds at most. */
const longest: Readonly<Partial<Record<ColumnTarget, number>>> = { delegation: 500, country: 200 }
export const longestOf = (target: ColumnTarget): number => longest[target] ?? 4_000
/** Addresses or telephones that a person has at most. */
export const mostTexts = 50

/** Values that a cell gives to the fields of its target. A name is kept as it was typed, never re-cased. */
export function readCell(cell: Cell, target: ColumnTarget, context: CellContext): ReadCell {
  const text = tidy(textOf(cell))
  if (text === '' || empty.test(text)) return nothing(null)
  if (text.length > longestOf(target)) return nothing('tooLong')
  const reader = byTarget[target]
  if (reader !== undefined) return reader(cell, text, context)
  const { field } = context
  const read = field === null ? undefined : byType[field.type]
  if (field === null) return nothing('notUnderstood')
  if (read === undefined) return one(field.id, text)
  const value = read(cell, text, context)
  if (value !== null) return one(field.id, value)
  return nothing(field.type === 'choice' ? 'unknownChoice' : 'notUnderstood')
}

function numberOf(cell: Cell, text: string): number | null {
  if (typeof cell === 'object' && cell.kind === 'number') return cell.value
  const plain = text.replaceAll(/\s/gu, '').replace(',', '.')
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** A time that a workbook holds as a part of a day, in a cell that is not shown as one. */
function dayFraction(cell: Cell): string | null {
  if (typeof cell !== 'object' || cell.kind !== 'number' || cell.value <= 0 || cell.value >= 1) return null
  return timeOfDay(Math.round(cell.value * 1440))
}

interface Moment {
  readonly date: string
  readonly time: string
  readonly rest: string
}

/** Days of the calendar of Excel that a date in a list falls on: from 1920 to 2064. */
const [firstSerial, lastSerial] = [7_306, 60_000]

function momentOf(cell: Cell, text: string, { order, year }: CellContext): Moment | null {
  if (typeof cell === 'object' && cell.kind === 'date')
    return cell.date === null ? null : { date: cell.date, time: cell.time, rest: '' }
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const serial = Number(text)
    if (serial < firstSerial || serial > lastSerial) return null
    const at = new Date(Math.round((serial - 25_569) * 1440) * 60_000).toISOString()
    return { date: at.slice(0, 10), time: Number.isInteger(serial) ? '' : at.slice(11, 16), rest: '' }
  }
  return readDate(text, order, year)
}

/** «14.04.2026 10:30 SU 1234»: the day, the time and what the person comes by. */
function readMoment(cell: Cell, text: string, context: CellContext, way: 'arrival' | 'departure'): ReadCell {
  const moment = momentOf(cell, text, context)
  if (moment === null) return nothing('notUnderstood')
  const { date, time, rest } = moment
  return {
    values: {
      [`${way}Date`]: date,
      ...(time === '' ? {} : { [`${way}Time`]: time }),
      ...(rest === '' ? {} : { [`${way}Transport`]: rest }),
    },
    problem: null,
  }
}

function readFullName(text: string): ReadCell {
  const { surname, givenName, patronymic, title, confidence } = readName(text)
  if (surname === '' && givenName === '') return nothing('notUnderstood')
  const parts = { surname, givenName, patronymic, title }
  const values = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== ''))
  return { values, problem: confidence < sureName ? 'nameOrder' : null }
}

function readPostAndOrganization(text: string): ReadCell {
  const split = splitPost(text)
  if (split === null) return one('post', text, 'notSplit')
  const { post, organization } = split
  return {
    values: { ...(post === '' ? {} : { post }), ...(organization === '' ? {} : { organization }) },
    problem: null,
  }
}

const allEmails = new RegExp(emailPattern, 'gu')

function readEmails(text: string): ReadCell {
  const emails = text.match(allEmails) ?? []
  if (emails.length === 0) return nothing('notUnderstood')
  if (emails.length > mostTexts) return nothing('tooLong')
  const rest = text.replaceAll(allEmails, ' ').replaceAll(/mailto:|[\s;,/<>()"'|]|\sи\s|\sor\s|\sили\s/giu, '')
  return one('emails', [...new Set(emails)], rest.length > 2 ? 'notUnderstood' : null)
}

/** Telephones of a cell, each as it was typed. */
function phonesOf(text: string): readonly string[] {
  const pieces = text
    .split(/[;\n|]|\s\/\s|,\s*(?=[+(\d])/u)
    .map(tidy)
    .filter((piece) => piece !== '')
  return pieces.flatMap((piece) => (/\d/.test(piece) ? [piece] : []))
}

function readPhones(text: string): ReadCell {
  const phones = phonesOf(text)
  const digits = text.replaceAll(/\D/g, '').length
  if (phones.length === 0 || digits < 5) return nothing('notUnderstood')
  if (phones.length > mostTexts) return nothing('tooLong')
  return one('phones', phones, phones.every((phone) => isPhone(phone) || digits < 7) ? null : 'notUnderstood')
}

function readContacts(text: string): ReadCell {
  const emails = [...new Set(text.match(allEmails) ?? [])]
  const rest = text.replaceAll(allEmails, ';').replaceAll(/(?:e-?mail|почта|тел(?:ефон)?|моб|phone|tel)[.:]*\s*/giu, '')
  const phones = phonesOf(rest).map((phone) => phone.replace(/[,\s]+$/u, ''))
  if (emails.length === 0 && !phones.some(isPhone)) return nothing('notUnderstood')
  const real = phones.filter(isPhone)
  if (Math.max(emails.length, real.length) > mostTexts) return nothing('tooLong')
  return {
    values: { ...(emails.length === 0 ? {} : { emails }), ...(real.length === 0 ? {} : { phones: real }) },
    problem: real.length < phones.length ? 'notUnderstood' : null,
  }
}

function readCountry(text: string): ReadCell {
  const found = countryOf(text) ?? countryOf(text.replaceAll('.', '')) ?? countryOf(text.replace(/\s*\(.*\)$/u, ''))
  return found === null ? one('country', text, 'unknownCountry') : one('country', found.id)
}
