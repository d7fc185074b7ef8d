import { countryOf } from '#domain/language/countries.ts'
import { fold } from '#domain/language/fold.ts'
import { valueWords } from '#domain/people/field-words.ts'
import { isValueOf, type Field, type FieldValue } from '#domain/people/fields.ts'
import { usualRoles } from '#domain/people/roles.ts'

/** What was typed into a field, or why the field cannot hold it. */
export type Typed =
  | { readonly value: FieldValue; readonly problem: null }
  | { readonly value: null; readonly problem: TypedProblem }

export type TypedProblem = 'date' | 'time' | 'number' | 'choice' | 'email' | 'status'

const is = (value: FieldValue): Typed => ({ value, problem: null })
const isNot = (problem: TypedProblem): Typed => ({ value: null, problem })

/** Values of a closed list in the order in which they are offered; null for a field that holds any words. */
export function closedValues({ type, choices }: Pick<Field, 'type' | 'choices'>): readonly (string | boolean)[] | null {
  if (type === 'yesNo') return [true, false]
  return type === 'status' || type === 'gender' || type === 'choice' ? choices : null
}

/** Reads what a person typed into a field of a participant. Nothing typed empties it. */
export function readTyped(field: Field, typed: string): Typed {
  const text = typed.trim()
  if (text === '') return field.type === 'status' ? isNot('status') : is(field.type === 'texts' ? [] : null)
  const closed = closedValues(field)
  if (closed !== null) return oneOf(field, closed, text)
  switch (field.type) {
    case 'date':
      return readDate(field, text)
    case 'time':
      return readTime(text)
    case 'number': {
      const number = Number(text.replaceAll(/[\s\u00a0]/gu, '').replace(',', '.'))
      return Number.isFinite(number) ? is(number) : isNot('number')
    }
    case 'texts':
      return readTexts(field, text)
    case 'country':
      return is(countryOf(text)?.id ?? text)
    case 'role':
      return is(usualRoles.find((role) => isSaid(field, role, text)) ?? text)
    case 'text':
    case 'status':
    case 'gender':
    case 'choice':
    case 'yesNo':
  }
  return is(text)
}

const isSaid = (field: Pick<Field, 'type'>, value: string | boolean, text: string): boolean =>
  (['ru', 'en'] as const).some((language) => fold(valueWords(field, value, language)) === fold(text))

/** One of the list by its words, or by their beginning where only one begins so. */
function oneOf(field: Field, closed: readonly (string | boolean)[], text: string): Typed {
  const whole = closed.find((value) => isSaid(field, value, text))
  if (whole !== undefined) return is(whole)
  const begun = closed.filter((value) =>
    (['ru', 'en'] as const).some((language) => fold(valueWords(field, value, language)).startsWith(fold(text))),
  )
  const [only] = begun
  return begun.length === 1 && only !== undefined ? is(only) : isNot('choice')
}

const dateForms = [
  /^(?<day>\d{1,2})[./\s-](?<month>\d{1,2})[./\s-](?<year>\d{4}|\d{2})(?:\s*г\.?)?$/u,
  /^(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})$/u,
]

function readDate(field: Field, text: string): Typed {
  for (const form of dateForms) {
    const { day, month, year } = form.exec(text)?.groups ?? {}
    if (day === undefined || month === undefined || year === undefined) continue
    const full = year.length === 2 ? `${Number(year) > 40 ? '19' : '20'}${year}` : year
    const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isValueOf(field, date) ? is(date) : isNot('date')
  }
  return isNot('date')
}

function readTime(text: string): Typed {
  const { hours, minutes } = /^(?<hours>\d{1,2})[:.\s-]?(?<minutes>\d{2})$/u.exec(text)?.groups ?? {}
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return isNot('time')
  return is(`${hours.padStart(2, '0')}:${minutes}`)
}

function readTexts({ id }: Field, text: string): Typed {
  const divider = id === 'emails' ? /[;,\s]+/u : /[;,\n]+/u
  const texts = [...new Set(text.split(divider).map((part) => part.trim()))].filter((part) => part !== '')
  const areFit = id !== 'emails' || texts.every((part) => /^[^@\s]+@[^@\s]+$/u.test(part))
  return areFit ? is(texts) : isNot('email')
}
