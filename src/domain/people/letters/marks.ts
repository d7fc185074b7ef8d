import { grammaticalCases, type GrammaticalCase } from '../../language/countries.ts'
import { fieldName } from '../field-words.ts'
import type { Field, FieldId } from '../fields.ts'

/** What a letter can say besides the fields of a list. */
export const letterFields = ['fullName', 'names', 'initials', 'appeal', 'conference', 'dates', 'place', 'host'] as const
export type LetterField = (typeof letterFields)[number]
export const isLetterField = (field: string): field is LetterField => letterFields.some((one) => one === field)

/** The first name of a field is the one that is offered. */
const names: Readonly<Record<LetterField, readonly string[]>> = {
  fullName: ['фамилия имя отчество', 'full name', 'фио', 'name'],
  names: ['имя отчество', 'given names'],
  initials: ['инициалы фамилия', 'initials and surname', 'и. о. фамилия'],
  appeal: ['обращение', 'salutation'],
  conference: ['конференция', 'conference'],
  dates: ['даты', 'dates'],
  place: ['место', 'place'],
  host: ['организатор', 'host'],
}

const caseNames: Readonly<Record<GrammaticalCase, readonly string[]>> = {
  nominative: ['именительный', 'кто', 'что', 'nominative'],
  genitive: ['родительный', 'кого', 'чего', 'genitive'],
  dative: ['дательный', 'кому', 'чему', 'dative'],
  accusative: ['винительный', 'accusative'],
  instrumental: ['творительный', 'кем', 'чем', 'instrumental'],
  prepositional: ['предложный', 'о ком', 'о чём', 'prepositional'],
}

export const nameOfLetterField = (field: LetterField, language: 'ru' | 'en'): string =>
  names[field][language === 'ru' ? 0 : 1] ?? field

/** A piece of a line: words; a field in a case; words for a man and for a woman; a mark nobody knows. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'field'; readonly field: LetterField | FieldId; readonly nameCase: GrammaticalCase }
  | { readonly kind: 'gendered'; readonly male: string; readonly female: string }
  | { readonly kind: 'unknown'; readonly text: string }

/** Reads the marks of a line; `fields` are those of the list, known by their names in either language. */
export function piecesOf(line: string, fields: readonly Field[]): readonly Piece[] {
  return line.split(/(\{[^{}]*\})/u).flatMap((text): readonly Piece[] => {
    if (text === '') return []
    return [text.startsWith('{') && text.endsWith('}') ? markOf(text, fields) : { kind: 'words', text }]
  })
}

const plain = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ').toLowerCase().replaceAll('ё', 'е')

function markOf(text: string, fields: readonly Field[]): Piece {
  const inside = text.slice(1, -1)
  const [male, female, ...more] = inside.split('|')
  if (male !== undefined && female !== undefined && more.length === 0) return { kind: 'gendered', male, female }
  const at = inside.lastIndexOf(':')
  const caseAsked = at < 0 ? null : caseOf(inside.slice(at + 1))
  const field = fieldOf(plain(caseAsked === null ? inside : inside.slice(0, at)), fields)
  return field === null ? { kind: 'unknown', text } : { kind: 'field', field, nameCase: caseAsked ?? 'nominative' }
}

const caseOf = (name: string): GrammaticalCase | null =>
  grammaticalCases.find((one) => caseNames[one].some((known) => plain(known) === plain(name))) ?? null

function fieldOf(name: string, fields: readonly Field[]): LetterField | FieldId | null {
  const own = letterFields.find((field) => names[field].some((known) => plain(known) === name))
  if (own !== undefined) return own
  const listed = fields.find(
    (field) => plain(fieldName(field, 'ru')) === name || plain(fieldName(field, 'en')) === name,
  )
  return listed?.id ?? null
}
