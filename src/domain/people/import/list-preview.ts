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

/** A candidate, and its place among all that are compared. */
interface Met {
  readonly at: number
  readonly candidate: PossibleDuplicate
}

/** What two records have in common besides their names. */
const facts = new Set<MatchReason>(['email', 'phone', 'organization'])

/** Sets the rows of a list beside the people of a file. */
export class ListMatcher {
  readonly #people: readonly KnownPerson[]
  readonly #rows: readonly ReadRow[]
  readonly #finder = new DuplicateFinder()
  readonly #byName = new Map<string, number[]>()
  readonly #byEmail = new Map<string, number[]>()
  readonly #byBadge = new Map<string, number[]>()
  /** Person by the row that was taken for it. */
  readonly #taken = new Map<number, number>()
  /** Values of people as earlier rows of the list leave them. */
  readonly #after = new Map<number, Values>()
  readonly #states: RowState[] = []
  #indexed = 0

  constructor(people: readonly KnownPerson[], rows: readonly ReadRow[]) {
    this.#people = people
    this.#rows = rows
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
    this.#states.push(judged.state)
    return judged
  }

  #judge(row: ReadRow, at: number): PreviewRow {
    const plain = { ...row, personId: null, matchedBy: null, changes: [], joins: false, candidates: [] }
    if (!hasName(row.values)) return { ...plain, state: 'error' }
    const exact = this.#exact(row.values, at)
    if (exact !== null && (exact.by === 'values' || !this.#taken.has(exact.person)))
      return this.#known(plain, exact, at)
    const candidates = this.#candidates(row, at)
    const told = this.#told(candidates)
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
    const joins = !person.isParticipant && !this.#taken.has(at)
    this.#taken.set(at, place)
    const before = this.#valuesOf(at)
    const changes = changesOf(before, row.values)
    if (changes.length > 0) this.#after.set(at, withChanges(before, changes))
    const state = changes.length > 0 || joins ? 'update' : 'same'
    return { ...row, state, personId: person.id, matchedBy, changes, joins }
  }

  /** A person of whom a row of a like name says nothing new, with more than the name in common: «Орлова М. П., Институт рек». */
  #told(candidates: readonly Met[]): number | null {
    const told = candidates.filter(
      ({ candidate: { personId, changes, reasons } }) =>
        personId !== null && changes.length === 0 && reasons.some((reason) => facts.has(reason)),
    )
    return (told.find(({ at }) => !this.#taken.has(at)) ?? told[0])?.at ?? null
  }

  /** The one person that a row is beyond doubt, by the surest key that finds one. */
  #exact(values: Values, at: number): Match | null {
    const key = nameKey(values)
    // An earlier row may have changed the name.
    const named = (this.#byName.get(key) ?? []).filter(
      (person) => !this.#after.has(person) || nameKey(this.#valuesOf(person)) === key,
    )
    const mailed = texts(values, 'emails').flatMap((email) => this.#byEmail.get(emailKey(email)) ?? [])
    const badge = text(values, 'badgeNumber')
    const badged = badge === '' ? [] : (this.#byBadge.get(badge) ?? [])
    const pool = [...named, ...mailed, ...badged].slice(0, mostOfOneKey)
    const whole = pool.filter((person) => changesOf(this.#valuesOf(person), values).length === 0)
    const free = whole.find((person) => !this.#taken.has(person)) ?? whole[0]
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
    const byName = isFull ? this.#only(named, (person) => !contradicts(this.#valuesOf(person), values)) : null
    return byName === null || named.length > 1 ? null : { person: byName, by: 'name' }
  }

  #valuesOf(person: number): Values {
    return this.#after.get(person) ?? this.#people[person]?.values ?? {}
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
      other < first ||
      (other - first < at && (this.#states[other - first] === 'new' || this.#states[other - first] === 'duplicate'))
    return this.#finder.find(first + at, isAsked).map(({ at: other, score, reasons }: Candidate): Met => {
      const person = this.#people[other]
      const candidate =
        person === undefined
          ? { personId: null, row: this.#rows[other - first]?.number ?? null, score, reasons, changes: [] }
          : { personId: person.id, row: null, score, reasons, changes: changesOf(this.#valuesOf(other), values) }
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
