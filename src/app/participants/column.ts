import { alphabetKey, personKey, surnameKey } from '#domain/people/alphabet.ts'
import { conditionOf, wordsOf } from '#domain/people/conditions.ts'
import { isEmpty, valueOf, type Field, type FieldValue, type Participant } from '#domain/people/fields.ts'
import type { GridFilter } from '#domain/people/grid-view.ts'
import { usualRoles } from '#domain/people/roles.ts'
import { countryIn, countryOf } from '#domain/language/countries.ts'
import type { Language } from '#domain/language/language.ts'

type Key = string | number

/** The code of «nothing is said». */
const empty = 0

/**
 * One field of a list by column: each different value once, with a code, and the code of every row. What is worked out of values (place
 * in the alphabet, whether a filter lets them through) is worked out once for all rows that share them.
 */
export class Column {
  readonly #field: Field
  readonly #codes: number[] = []
  readonly #values: FieldValue[] = [null]
  readonly #codeOf = new Map<string | number | boolean, number>()
  /** A row that has the value, for what is sorted by more than the value says. */
  readonly #examples: (Participant | null)[] = [null]
  readonly #ranks = new Map<Language, Ranks>()

  constructor(field: Field) {
    this.#field = field
  }

  set(slot: number, participant: Participant): void {
    this.#codes[slot] = this.#code(valueOf(participant, this.#field.id), participant)
  }

  #code(value: FieldValue, participant: Participant): number {
    if (isEmpty(value)) return empty
    const key = typeof value === 'object' ? `\u0000${value.join('\u0000')}` : value
    const known = this.#codeOf.get(key)
    if (known !== undefined) return known
    const code = this.#values.length
    this.#codeOf.set(key, code)
    this.#values.push(value)
    this.#examples.push(participant)
    return code
  }

  codeAt(slot: number): number {
    return this.#codes[slot] ?? empty
  }

  valueOf(code: number): FieldValue {
    return this.#values[code] ?? null
  }

  /** How many codes there are. */
  get size(): number {
    return this.#values.length
  }

  /** By code, whether the value meets a condition. */
  meeting(filter: GridFilter, language: Language): Uint8Array {
    const meets = conditionOf(filter, this.#field, language)
    return Uint8Array.from(this.#values, (value) => (meets(value) ? 1 : 0))
  }

  /** By code, the place of the value in the order of the field, from 1; 0 for nothing. */
  ranks(language: Language): Uint32Array {
    const ranks = this.#ranks.get(language) ?? new Ranks()
    this.#ranks.set(language, ranks)
    return ranks.upTo(this.#values.length, (code) => this.#key(code, language))
  }

  #key(code: number, language: Language): Key {
    const value = this.valueOf(code)
    const { id, type, choices } = this.#field
    const text = wordsOf(value).join('; ')
    if (type === 'number') return typeof value === 'number' ? value : Number.MAX_VALUE
    if (type === 'date' || type === 'time') return text
    if (id === 'fullName') {
      const person = this.#examples[code]?.person
      if (person === undefined || person.surname === '') return surnameKey(text, language)
      return personKey([person.surname, person.givenName, person.patronymic], language)
    }
    if (id === 'surname' || id === 'latinName') return surnameKey(text, language)
    if (type === 'country') {
      const country = countryOf(text)
      return alphabetKey(country === null ? text : bareName(country.id, language), language)
    }
    const at = (type === 'role' ? usualRoles : choices).findIndex((choice) => choice === text)
    return at < 0 ? `\u0200${alphabetKey(text, language)}` : String.fromCodePoint(0x100 + at)
  }
}

const bareName = (country: string, language: Language) =>
  countryIn(country, 'nominative', language).replace(/^the /u, '')

/** The order of the values of a column, kept while values are added. */
class Ranks {
  readonly #keys: Key[] = [0]
  #order: number[] = []
  #ranks = new Uint32Array(1)

  upTo(size: number, keyOf: (code: number) => Key): Uint32Array {
    const first = this.#keys.length
    if (size === first) return this.#ranks
    for (let code = first; code < size; code += 1) this.#keys.push(keyOf(code))
    if (size - first > 64) {
      this.#order = Array.from({ length: size - 1 }, (_, at) => at + 1).toSorted((a, b) => this.#compare(a, b))
    } else for (let code = first; code < size; code += 1) this.#insert(code)
    this.#ranks = new Uint32Array(size)
    let rank = 0
    for (const [at, code] of this.#order.entries()) {
      if (at === 0 || this.#compare(this.#order[at - 1] ?? 0, code) !== 0) rank += 1
      this.#ranks[code] = rank
    }
    return this.#ranks
  }

  #compare(a: number, b: number): number {
    const [one = '', other = ''] = [this.#keys[a], this.#keys[b]]
    return one < other ? -1 : one > other ? 1 : 0
  }

  #insert(code: number): void {
    let [from, to] = [0, this.#order.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (this.#compare(this.#order[middle] ?? 0, code) <= 0) from = middle + 1
      else to = middle
    }
    this.#order.splice(from, 0, code)
  }
}

/** Slots in the order of a column; those of which nothing is said come last either way, equal ones stay as they were. */
export function sortedBy(slots: Uint32Array, column: Column, language: Language, descending: boolean): Uint32Array {
  const ranks = column.ranks(language)
  const last = column.size + 1
  const placeOf = (slot: number): number => {
    const rank = ranks[column.codeAt(slot)] ?? 0
    return rank === 0 ? last : descending ? column.size - rank : rank
  }
  const starts = new Uint32Array(last + 2)
  const places = new Uint32Array(slots.length)
  for (let at = 0; at < slots.length; at += 1) {
    const place = placeOf(slots[at] ?? 0)
    places[at] = place
    starts[place + 1] = (starts[place + 1] ?? 0) + 1
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const sorted = new Uint32Array(slots.length)
  for (let at = 0; at < slots.length; at += 1) {
    const place = places[at] ?? 0
    const to = starts[place] ?? 0
    sorted[to] = slots[at] ?? 0
    starts[place] = to + 1
  }
  return sorted
}
