import { fold } from '../../language/fold.ts'
import { emailKey, phoneKey } from '../duplicates.ts'
import { isBuiltIn, isEmpty, type FieldId, type FieldValue } from '../fields.ts'
import type { Values } from './read-cell.ts'

/** A field of a known person that a list would change. */
export interface FieldChange {
  readonly field: FieldId
  readonly before: FieldValue
  readonly after: FieldValue
}

/** Fields that are the same however a name of theirs is quoted or cased. */
const loose: ReadonlySet<string> = new Set<FieldId>(['organization', 'delegation', 'hotel', 'city', 'role'])

/** Names that a list may have the first letter of. */
const abbreviated: ReadonlySet<string> = new Set<FieldId>(['givenName', 'patronymic'])

const named: ReadonlySet<string> = new Set<FieldId>(['surname', 'givenName', 'patronymic'])

/** «Елкина» says nothing new of «Ёлкина»: who writes е for ё writes so everywhere. */
const withoutYo = (name: string) => name.replaceAll('ё', 'е').replaceAll('Ё', 'Е')

/** «М.» says nothing new of «Мария». */
const isAbbreviation = (short: string, whole: string) =>
  /^\p{L}\.?$/u.test(short) && fold(whole).startsWith(fold(short).charAt(0))

const keyOf = (field: FieldId, text: string) => (field === 'phones' ? phoneKey(text) || text : emailKey(text))

/** Texts of the one list that the other does not hold, telephones and addresses compared as what they stand for. */
function missing(field: FieldId, texts: readonly string[], among: readonly string[]): readonly string[] {
  const known = new Set(among.map((text) => keyOf(field, text)))
  return texts.filter((text) => !known.has(keyOf(field, text)))
}

/** What the value of a list makes of the one that is known: null where it says nothing new. An empty cell never empties a field. */
function changed(field: FieldId, before: FieldValue, after: FieldValue): FieldValue {
  if (isEmpty(after) || before === after) return null
  if (typeof before === 'string' && typeof after === 'string') {
    if (loose.has(field)) return fold(before) === fold(after) ? null : after
    if (abbreviated.has(field) && isAbbreviation(after, before)) return null
    if (named.has(field) && withoutYo(before) === after) return null
    return before.replaceAll(/\s+/gu, ' ').trim() === after ? null : after
  }
  if (!Array.isArray(after)) return after
  const known: readonly string[] = Array.isArray(before) ? before : []
  const more = missing(field, after, known)
  return more.length === 0 ? null : [...known, ...more]
}

const isFieldId = (id: string): id is FieldId => isBuiltIn(id) || id.startsWith('own:')

/** What a row would change in a known person. */
export function changesOf(known: Values, row: Values): readonly FieldChange[] {
  const found: FieldChange[] = []
  for (const [field, value] of Object.entries(row)) {
    if (!isFieldId(field)) continue
    const before = known[field] ?? null
    const after = changed(field, before, value ?? null)
    if (after !== null) found.push({ field, before, after })
  }
  return found
}
