import { isEmpty, type Field, type FieldValue, type Participant } from '#domain/people/fields.ts'
import type { GridFilter, GridSort } from '#domain/people/grid-view.ts'
import { searchedWords } from '#domain/people/searched-text.ts'
import type { Language } from '#domain/language/language.ts'
import { sortedBy } from './column.ts'
import type { ParticipantList } from './list.ts'
import { packed } from './packed-text.ts'

/** Which participants of a conference are wanted, and in what order. Conditions on fields that are no longer there do not count. */
export interface ParticipantQuery {
  /** Words that all stand somewhere in what is known of a person. */
  readonly search: string
  readonly filters: readonly GridFilter[]
  /** The most important first; equal ones stay in the order they were added in. */
  readonly sorts: readonly GridSort[]
  readonly groupBy: string | null
  /** Whose alphabet comes first, and in which countries are named. */
  readonly language: Language
  /** Limits the list to those who are, or are not, at a session. */
  readonly presence: { readonly sessionId: string; readonly isPresent: boolean } | null
}

/** People who share a value of the field a list is grouped by. */
export interface ParticipantGroup {
  readonly value: FieldValue
  readonly count: number
  /** How many rows come before the first of the group. */
  readonly offset: number
}

interface Found {
  readonly version: number
  readonly key: string
  readonly slots: Uint32Array
  readonly groups: readonly ParticipantGroup[] | null
}

interface Searched {
  readonly version: number
  readonly words: readonly string[]
  readonly slots: Uint32Array
}

/** Answers queries over a list; the last answer and the last search are kept, as pages of one list are asked one after another. */
export class ParticipantFinder {
  readonly list: ParticipantList
  #found: Found | null = null
  #searched: Searched | null = null

  constructor(list: ParticipantList) {
    this.list = list
  }

  /** Slots of the participants in order, and the groups they fall in. */
  find(query: ParticipantQuery): Pick<Found, 'slots' | 'groups'> {
    const version = this.list.refresh()
    const { search, filters, sorts, groupBy, language, presence } = query
    const key = JSON.stringify([search, filters, sorts, groupBy, language, presence])
    if (this.#found?.version === version && this.#found.key === key) return this.#found
    const grouping = groupBy === null ? undefined : this.list.field(groupBy)
    const slots = this.#sorted(this.#filtered(this.#search(version, search), query), query, grouping)
    this.#found = { version, key, slots, groups: grouping === undefined ? null : this.#groups(slots, grouping) }
    return this.#found
  }

  /** The participants themselves, in order. */
  participants(query: ParticipantQuery): readonly Participant[] {
    return Array.from(this.find(query).slots, (slot) => this.list.at(slot))
  }

  /** Different values of a field among those who are found, with how many have each, in the order of the field. */
  values(query: ParticipantQuery, field: Field): readonly Omit<ParticipantGroup, 'offset'>[] {
    const { slots } = this.find({ ...query, sorts: [], groupBy: null })
    return this.#groups(sortedBy(slots, this.list.column(field), query.language, false), field)
  }

  #search(version: number, search: string): Uint32Array {
    const words = searchedWords(search).map(packed)
    if (words.length === 0) return this.list.slots()
    const before = this.#searched
    // What is typed on is looked for only where its beginning was found.
    const isNarrower =
      before?.version === version && before.words.every((word) => words.some((longer) => longer.includes(word)))
    const among = isNarrower ? before.slots : this.list.slots()
    const slots = among.filter((slot) => {
      const text = this.list.textAt(slot)
      return words.every((word) => text.includes(word))
    })
    this.#searched = { version, words, slots }
    return slots
  }

  #filtered(slots: Uint32Array, { filters, language, presence }: ParticipantQuery): Uint32Array {
    let left = slots
    for (const filter of filters) {
      const field = this.list.field(filter.field)
      if (field === undefined) continue
      const column = this.list.column(field)
      const meeting = column.meeting(filter, language)
      left = left.filter((slot) => meeting[column.codeAt(slot)] === 1)
    }
    if (presence === null) return left
    const present = this.list.presentAt(presence.sessionId)
    return left.filter((slot) => present.has(this.list.at(slot).participation.id) === presence.isPresent)
  }

  #sorted(slots: Uint32Array, { sorts, language }: ParticipantQuery, grouping: Field | undefined): Uint32Array {
    const own = sorts.find(({ field }) => field === grouping?.id)
    const orders = [
      ...(grouping === undefined ? [] : [{ field: grouping.id, descending: own?.descending ?? false }]),
      ...sorts.filter((sort) => sort !== own),
    ]
    return orders.reduceRight((sorted, { field: id, descending }) => {
      const field = this.list.field(id)
      return field === undefined ? sorted : sortedBy(sorted, this.list.column(field), language, descending)
    }, slots)
  }

  #groups(slots: Uint32Array, field: Field): readonly ParticipantGroup[] {
    const column = this.list.column(field)
    const groups: { value: FieldValue; count: number; offset: number }[] = []
    let last = -1
    for (const [offset, slot] of slots.entries()) {
      const code = column.codeAt(slot)
      const group = groups.at(-1)
      if (code === last && group !== undefined) group.count += 1
      else groups.push({ value: isEmpty(column.valueOf(code)) ? null : column.valueOf(code), count: 1, offset })
      last = code
    }
    return groups
  }
}
