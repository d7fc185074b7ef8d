import { fold } from '../../language/fold.ts'
import { emailKey, type Likeness, type MatchReason } from '../duplicates.ts'
import type { FieldId } from '../fields.ts'
import { DuplicateFinder, type Candidate } from '../find-duplicates.ts'
import { changesOf, type FieldChange } from './compare-values.ts'
import type { Values } from './read-cell.ts'
import type { ReadRow } from './read-row.ts'
import { putPlace } from '../put-place.ts'

/** A person that the file knows, with the values of the fields a list can fill. */
export interface KnownPerson {
  readonly id: string
  readonly values: Values
  /** Whether the person takes part in the conference that the list is for. */
  readonly isParticipant: boolean
}

export const rowStates = ['new', 'update', 'same', 'duplicate', 'error'] as const
export type RowState = (typeof rowStates)[number]

/** By what a row was known to be a person of the file. `values`: all that the row says is known of that person. */
export const matchKeys = ['values', 'email', 'badgeNumber', 'phone', 'name'] as const
export type MatchKey = (typeof matchKeys)[number]

/** Who a row may be: a person of the file or an earlier row of the list. */
export interface PossibleDuplicate {
  readonly personId: string | null
  /** Number of the row in the list. */
  readonly row: number | null
  readonly score: number
  readonly reasons: readonly MatchReason[]
  /** What taking the row for this person would change; empty for a row. */
  readonly changes: readonly FieldChange[]
}

export interface PreviewRow extends ReadRow {
  readonly state: RowState
  /** The person that the row is; null for a row that is none, or where a person must say. */
  readonly personId: string | null
  readonly matchedBy: MatchKey | null
  /** What would change in that person. */
  readonly changes: readonly FieldChange[]
  /** The person is in the address book, and would be added to the conference. */
  readonly joins: boolean
  /** For a possible duplicate, the likeliest first. */
  readonly candidates: readonly PossibleDuplicate[]
}

export interface ListPreview {
  readonly rows: readonly PreviewRow[]
  readonly counts: Readonly<Record<RowState, number>>
  /** Cells that were not understood or are doubtful. */
  readonly doubts: number
}

const text = (values: Values, field: FieldId): string => {
  const value = values[field]
  return typeof value === 'string' ? value : ''
}
const texts = (values: Values, field: FieldId): readonly string[] => {
  const value = values[field]
  return Array.isArray(value) ? value : []
}

function likenessOfValues(values: Values): Likeness {
  return {
    surname: text(values, 'surname'),
    givenName: text(values, 'givenName'),
    patronymic: text(values, 'patronymic'),
    latinName: text(values, 'latinName'),
    organization: text(values, 'organization'),
    emails: texts(values, 'emails'),
    phones: texts(values, 'phones'),
  }
}

const nameKey = (values: Values): string =>
  ['surname' as const, 'givenName' as const, 'patronymic' as const]
    .map((field) => fold(text(values, field)))
    .join('|') + (text(values, 'surname') + text(values, 'givenName') === '' ? fold(text(values, 'latinName')) : '')

const hasName = (values: Values) =>
  text(values, 'surname') !== '' || text(values, 'givenName') !== '' || text(values, 'latinName') !== ''

/** Score from which a shared address or telephone and like names make one person. */
const surelyOne = 0.93
/** Names less alike than this are not one person's, whatever badge they wear. */
const likeNames = 0.55
/** People of one name, address or badge that are looked at. */
const mostOfOneKey = 1_000

interface Match {
  readonly person: number
  readonly by: MatchKey
}

/** A row that is a known person. */
interface Taker {
  /** Place of the row in the list. */
  readonly at: number
  /** Of the person, as the row leaves them. */
  readonly values: Values
}

/** A candidate, and its place among all that are compared. */
interface Met {
  readonly at: number
  readonly candidate: PossibleDuplicate
}

/** What two records have in common besides their names. */
const facts = new Set<MatchReason>(['email', 'phone', 'organization'])

/** Under what people and rows find each other, besides names that are alike. */
function keysOf(values: Values): readonly string[] {
  const emails = texts(values, 'emails').map((email) => `email ${emailKey(email)}`)
  return [`name ${nameKey(values)}`, `badge ${text(values, 'badgeNumber')}`, ...emails]
}

/** Whether a row may be what a later row is a duplicate of. */
const isSomebodyNew = (row: PreviewRow | undefined) => row?.state === 'new' || row?.state === 'duplicate'

/** Sets the rows of a list beside the people of a file. */
export class ListMatcher {
  readonly #people: readonly KnownPerson[]
  readonly #rows: ReadRow[]
  readonly #finder = new DuplicateFinder()
  readonly #byName = new Map<string, number[]>()
  readonly #byEmail = new Map<string, number[]>()
  readonly #byBadge = new Map<string, number[]>()
  /** Rows that were taken for a person, in their order. */
  readonly #takers = new Map<number, Taker[]>()
  /** The person that a row is. */
  readonly #whose = new Map<number, number>()
  readonly #judged: PreviewRow[] = []
  /** Made when a row is corrected first; what was noted stays, whatever becomes of the row. */
  #rowsByKey: Map<string, number[]> | null = null
  #indexed = 0

  constructor(people: readonly KnownPerson[], rows: readonly ReadRow[]) {
    this.#people = people
    this.#rows = [...rows]
  }

  /** Steps of work: one for each person and each row that is indexed. */
  get indexSteps(): number {
    return this.#people.length + this.#rows.length
  }

  /** Takes the next person or row into the index; all are taken in before the first row is judged. */
  indexNext(): void {
    const at = this.#indexed
    this.#indexed += 1
    const person = this.#people[at]
    if (person === undefined) {
      const row = this.#rows[at - this.#people.length]
      if (row !== undefined) this.#finder.add(likenessOfValues(row.values))
      return
    }
    const { values } = person
    this.#finder.add(likenessOfValues(values))
    putPlace(this.#byName, nameKey(values), at)
    for (const email of texts(values, 'emails')) putPlace(this.#byEmail, emailKey(email), at)
    const badge = text(values, 'badgeNumber')
    if (badge !== '') putPlace(this.#byBadge, badge, at)
  }

  /** Judges a row; rows are judged in their order. */
  judge(at: number): PreviewRow {
    const row = this.#rows[at]
    if (row === undefined) throw new RangeError(`no row ${at}`)
    const judged = this.#judge(row, at)
    this.#judged[at] = judged
    return judged
  }

  /**
   * Judges a row anew that reads otherwise now, and of the rows below it those whose verdict hangs on one that has changed. All rows were
   * judged before; all of them are returned.
   */
  correct(place: number, row: ReadRow): readonly PreviewRow[] {
    const first = this.#people.length
    this.#noteKeys(row, place)
    this.#rows[place] = row
    const doubtful = new Set(this.#finder.replace(first + place, likenessOfValues(row.values)))
    doubtful.add(first + place)
    for (let at = place; at < this.#rows.length; at += 1) {
      if (!doubtful.has(first + at)) continue
      const [before, whose] = [this.#judged[at], this.#whose.get(at)]
      this.#release(at)
      const after = this.judge(at)
      const hanging: ReadonlySet<number>[] = []
      if (isSomebodyNew(before) !== isSomebodyNew(after)) hanging.push(this.#finder.reach(first + at))
      if (whose !== this.#whose.get(at) || JSON.stringify(before?.changes) !== JSON.stringify(after.changes))
        hanging.push(this.#hangingOn(whose), this.#hangingOn(this.#whose.get(at)))
      for (const places of hanging) for (const other of places) doubtful.add(other)
    }
    return [...this.#judged]
  }

  /** Takes back that a row is a person. */
  #release(at: number): void {
    const person = this.#whose.get(at)
    if (person === undefined) return
    this.#whose.delete(at)
    this.#takers.set(
      person,
      this.#takersOf(person).filter((taker) => taker.at !== at),
    )
  }

  /** Places, among all that are compared, of rows that look at a person when they are judged. */
  #hangingOn(person: number | undefined): ReadonlySet<number> {
    const known = person === undefined ? undefined : this.#people[person]
    if (person === undefined || known === undefined) return new Set()
    const hanging = this.#finder.reach(person)
    for (const key of keysOf(known.values))
      for (const at of this.#rowsByKey?.get(key) ?? []) hanging.add(this.#people.length + at)
    return hanging
  }

  #noteKeys(row: ReadRow, place: number): void {
    const noted = this.#rowsByKey ?? new Map<string, number[]>()
    if (this.#rowsByKey === null)
      for (const [at, { values }] of this.#rows.entries()) for (const key of keysOf(values)) putPlace(noted, key, at)
    for (const key of keysOf(row.values)) putPlace(noted, key, place)
    this.#rowsByKey = noted
  }

  #judge(row: ReadRow, at: number): PreviewRow {
    const plain = { ...row, personId: null, matchedBy: null, changes: [], joins: false, candidates: [] }
    if (!hasName(row.values)) return { ...plain, state: 'error' }
    const exact = this.#exact(row.values, at)
    if (exact !== null && (exact.by === 'values' || !this.#isTaken(exact.person, at)))
      return this.#known(plain, exact, at)
    const candidates = this.#candidates(row, at)
    const told = this.#told(candidates, at)
    if (told !== null) return this.#known(plain, { person: told, by: 'values' }, at)
    return {
      ...plain,
      state: candidates.length > 0 ? 'duplicate' : 'new',
      candidates: candidates.map(({ candidate }) => candidate),
    }
  }

  /** A row that is a person of the file. */
  #known(row: Omit<PreviewRow, 'state'>, { person: at, by: matchedBy }: Match, place: number): PreviewRow {
    const person = this.#people[at]
    if (person === undefined) throw new RangeError(`no person ${at}`)
    const joins = !person.isParticipant && !this.#isTaken(at, place)
    const before = this.#valuesOf(at, place)
    const changes = changesOf(before, row.values)
    const taker = { at: place, values: changes.length > 0 ? withChanges(before, changes) : before }
    const takers = this.#takersOf(at)
    takers.splice(takers.findLastIndex((other) => other.at < place) + 1, 0, taker)
    this.#takers.set(at, takers)
    this.#whose.set(place, at)
    const state = changes.length > 0 || joins ? 'update' : 'same'
    return { ...row, state, personId: person.id, matchedBy, changes, joins }
  }

  /** A person of whom a row of a like name says nothing new, with more than the name in common: «Орлова М. П., Институт рек». */
  #told(candidates: readonly Met[], place: number): number | null {
    const told = candidates.filter(
      ({ candidate: { personId, changes, reasons } }) =>
        personId !== null && changes.length === 0 && reasons.some((reason) => facts.has(reason)),
    )
    return (told.find(({ at }) => !this.#isTaken(at, place)) ?? told[0])?.at ?? null
  }

  /** The one person that a row is beyond doubt, by the surest key that finds one. */
  #exact(values: Values, at: number): Match | null {
    const key = nameKey(values)
    // An earlier row may have changed the name.
    const named = (this.#byName.get(key) ?? []).filter((person) => {
      const now = this.#valuesOf(person, at)
      return now === this.#people[person]?.values || nameKey(now) === key
    })
    const mailed = texts(values, 'emails').flatMap((email) => this.#byEmail.get(emailKey(email)) ?? [])
    const badge = text(values, 'badgeNumber')
    const badged = badge === '' ? [] : (this.#byBadge.get(badge) ?? [])
    const pool = [...named, ...mailed, ...badged].slice(0, mostOfOneKey)
    const whole = pool.filter((person) => changesOf(this.#valuesOf(person, at), values).length === 0)
    const free = whole.find((person) => !this.#isTaken(person, at)) ?? whole[0]
    if (free !== undefined) return { person: free, by: 'values' }
    const own = this.#people.length + at
    const byEmail = this.#only(mailed, (person) => this.#finder.compare(own, person).score >= surelyOne)
    if (byEmail !== null) return { person: byEmail, by: 'email' }
    const byBadge = this.#only(badged, (person) => this.#finder.compare(own, person).score >= likeNames)
    if (byBadge !== null) return { person: byBadge, by: 'badgeNumber' }
    const byPhone = this.#only(named, (person) => this.#finder.compare(own, person).reasons.includes('phone'))
    if (byPhone !== null) return { person: byPhone, by: 'phone' }
    const isFull =
      text(values, 'surname') !== '' && text(values, 'givenName').length > 2 && text(values, 'patronymic').length > 2
    const byName = isFull ? this.#only(named, (person) => !contradicts(this.#valuesOf(person, at), values)) : null
    return byName === null || named.length > 1 ? null : { person: byName, by: 'name' }
  }

  #takersOf(person: number): Taker[] {
    return this.#takers.get(person) ?? []
  }

  /** Whether a row above a place is the person. */
  #isTaken(person: number, place: number): boolean {
    const [taker] = this.#takersOf(person)
    return taker !== undefined && taker.at < place
  }

  /** Values of a person as the rows above a place leave them. */
  #valuesOf(person: number, place: number): Values {
    const taker = this.#takersOf(person).findLast(({ at }) => at < place)
    return taker?.values ?? this.#people[person]?.values ?? {}
  }

  /** The one of the people that is meant; null when there are several, or none. */
  #only(people: readonly number[], isMeant: (person: number) => boolean): number | null {
    const found = [...new Set(people)].slice(0, mostOfOneKey).filter(isMeant)
    return found.length === 1 ? (found[0] ?? null) : null
  }

  /** People and earlier rows that the row may be; a row that is a known person stands for that person. */
  #candidates({ values }: ReadRow, at: number): readonly Met[] {
    const first = this.#people.length
    const isAsked = (other: number) =>
      other < first || (other - first < at && isSomebodyNew(this.#judged[other - first]))
    return this.#finder.find(first + at, isAsked).map(({ at: other, score, reasons }: Candidate): Met => {
      const person = this.#people[other]
      const candidate =
        person === undefined
          ? { personId: null, row: this.#rows[other - first]?.number ?? null, score, reasons, changes: [] }
          : { personId: person.id, row: null, score, reasons, changes: changesOf(this.#valuesOf(other, at), values) }
      return { at: other, candidate }
    })
  }
}

const withChanges = (values: Values, changes: readonly FieldChange[]): Values => ({
  ...values,
  ...Object.fromEntries(changes.map(({ field, after }) => [field, after])),
})

/** Facts that one person does not have two of. */
function contradicts(known: Values, row: Values): boolean {
  const differs = (field: FieldId) => {
    const [before, after] = [text(known, field), text(row, field)]
    return before !== '' && after !== '' && fold(before) !== fold(after)
  }
  if (differs('birthDate') || differs('country') || differs('organization')) return true
  const [before, after] = [texts(known, 'emails').map(emailKey), texts(row, 'emails').map(emailKey)]
  return before.length > 0 && after.length > 0 && !after.some((email) => before.includes(email))
}
