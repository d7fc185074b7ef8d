import type { OwnField, OwnFieldType } from './own-field.ts'
import { participationStatuses, type Delegation, type Journey, type Participation } from './participation.ts'
import { genders, type Organization, type Person } from './person.ts'

/** A person at a conference with all that the file knows of them: one row of a list. */
export interface Participant {
  readonly person: Person
  readonly participation: Participation
  readonly organization: Organization | null
  readonly delegation: Delegation | null
}

/** What a field holds: nothing, text (a date is `YYYY-MM-DD`), a number, yes or no, several texts. */
export type FieldValue = null | string | number | boolean | readonly string[]

/** `country` is the id of a country or other words, `texts` are e-mail addresses and telephones, `status` and `gender` words of a closed list. */
export type FieldType = OwnFieldType | 'time' | 'country' | 'texts' | 'status' | 'gender' | 'role'

type PersonKey =
  | 'surname'
  | 'givenName'
  | 'patronymic'
  | 'latinName'
  | 'title'
  | 'post'
  | 'country'
  | 'city'
  | 'address'
type StayKey = 'role' | 'hotel' | 'room' | 'transfer' | 'diet' | 'visa' | 'badgeNumber' | 'note'

type SourceAlone = 'fullName' | 'birthDate' | 'gender' | 'organization' | 'delegation' | 'status'
type Source =
  | { readonly of: 'person'; readonly key: PersonKey }
  | { readonly of: 'texts'; readonly key: 'emails' | 'phones' }
  | { readonly of: 'participation'; readonly key: StayKey }
  | { readonly of: 'journey'; readonly way: 'arrival' | 'departure'; readonly key: keyof Journey }
  | { readonly of: SourceAlone }

interface BuiltIn {
  readonly type: FieldType
  readonly source: Source
}

const ofPerson = (key: PersonKey, type: FieldType = 'text'): BuiltIn => ({ type, source: { of: 'person', key } })
const ofStay = (key: StayKey, type: FieldType = 'text'): BuiltIn => ({ type, source: { of: 'participation', key } })
const ofWay = (way: 'arrival' | 'departure', key: keyof Journey, type: FieldType = 'text'): BuiltIn => ({
  type,
  source: { of: 'journey', way, key },
})
const alone = (of: SourceAlone, type: FieldType = 'text'): BuiltIn => ({
  type,
  source: { of },
})

/** The fields every list knows, in the order in which a person would read them. */
const builtIn = {
  fullName: alone('fullName'),
  surname: ofPerson('surname'),
  givenName: ofPerson('givenName'),
  patronymic: ofPerson('patronymic'),
  latinName: ofPerson('latinName'),
  title: ofPerson('title'),
  gender: alone('gender', 'gender'),
  birthDate: alone('birthDate', 'date'),
  organization: alone('organization'),
  post: ofPerson('post'),
  country: ofPerson('country', 'country'),
  city: ofPerson('city'),
  address: ofPerson('address'),
  emails: { type: 'texts', source: { of: 'texts', key: 'emails' } },
  phones: { type: 'texts', source: { of: 'texts', key: 'phones' } },
  role: ofStay('role', 'role'),
  delegation: alone('delegation'),
  status: alone('status', 'status'),
  badgeNumber: ofStay('badgeNumber'),
  arrivalDate: ofWay('arrival', 'date', 'date'),
  arrivalTime: ofWay('arrival', 'time', 'time'),
  arrivalTransport: ofWay('arrival', 'transport'),
  arrivalPlace: ofWay('arrival', 'place'),
  departureDate: ofWay('departure', 'date', 'date'),
  departureTime: ofWay('departure', 'time', 'time'),
  departureTransport: ofWay('departure', 'transport'),
  departurePlace: ofWay('departure', 'place'),
  hotel: ofStay('hotel'),
  room: ofStay('room'),
  transfer: ofStay('transfer'),
  diet: ofStay('diet'),
  visa: ofStay('visa'),
  note: ofStay('note'),
} as const satisfies Record<string, BuiltIn>

export type BuiltInFieldId = keyof typeof builtIn
/** Id of a built-in field, or of the organizer's own one as {@link ownFieldId} makes it. */
export type FieldId = BuiltInFieldId | `own:${string}`

export function isBuiltIn(id: string): id is BuiltInFieldId {
  return Object.hasOwn(builtIn, id)
}

export const builtInFieldIds: readonly BuiltInFieldId[] = Object.keys(builtIn).filter(isBuiltIn)

export const ownFieldId = ({ id }: Pick<OwnField, 'id'>): FieldId => `own:${id}`

/** A field of a list as grid, import and export see it, built in or the organizer's own. */
export interface Field {
  readonly id: FieldId
  readonly type: FieldType
  /** Of an own field; a built-in one has its name in the words of the interface. */
  readonly name: string | null
  /** What may be chosen, for types of a closed list. */
  readonly choices: readonly string[]
}

/** All fields of a file: the built-in ones, then the organizer's own. */
export function fieldsOf(ownFields: readonly OwnField[]): readonly Field[] {
  const closed: Partial<Record<FieldType, readonly string[]>> = { status: participationStatuses, gender: genders }
  return [
    ...builtInFieldIds.map((id): Field => {
      const { type } = builtIn[id]
      return { id, type, name: null, choices: closed[type] ?? [] }
    }),
    ...ownFields.map((field): Field => ({
      id: ownFieldId(field),
      type: field.type,
      name: field.name,
      choices: field.choices,
    })),
  ]
}

/** Surname, given name and patronymic as in a list; the Latin name where there is no other. */
export function fullNameOf({ surname, givenName, patronymic, latinName }: Person): string {
  return [surname, givenName, patronymic].filter((part) => part !== '').join(' ') || latinName
}

/** What a participant's field holds; an own field that is not filled holds null, any other text that is not known ''. */
export function valueOf({ person, participation, organization, delegation }: Participant, id: FieldId): FieldValue {
  if (!isBuiltIn(id)) return participation.own[id.slice('own:'.length)] ?? null
  const { source } = builtIn[id]
  switch (source.of) {
    case 'person':
    case 'texts':
      return person[source.key]
    case 'participation':
      return participation[source.key]
    case 'journey':
      return participation[source.way][source.key]
    case 'fullName':
      return fullNameOf(person)
    case 'birthDate':
      return person.birthDate
    case 'gender':
      return person.gender
    case 'organization':
      return organization?.name ?? ''
    case 'delegation':
      return delegation?.name ?? ''
    case 'status':
  }
  return participation.status
}

/** Fields that are set by their value alone: a full name is made of its parts, an organization and a delegation are records of their own. */
export type PlainFieldId = Exclude<FieldId, 'fullName' | 'organization' | 'delegation'>

export function isPlain(id: FieldId): id is PlainFieldId {
  return id !== 'fullName' && id !== 'organization' && id !== 'delegation'
}

/** Whether a field of the type can hold the value; null empties it. */
export function isValueOf({ type, choices }: Pick<Field, 'type' | 'choices'>, value: FieldValue): boolean {
  if (value === null) return type !== 'status'
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'yesNo') return typeof value === 'boolean'
  if (type === 'texts') return Array.isArray(value)
  if (typeof value !== 'string') return false
  if (type === 'date') return value === '' || isDate(value)
  if (type === 'time') return value === '' || /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(value)
  if (type === 'status') return choices.includes(value)
  if (type === 'gender' || type === 'choice') return value === '' || choices.includes(value)
  return true
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false
  const at = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
}

/**
 * The participant with another value in a field; null and '' empty it.
 * @throws RangeError when a field of that type cannot hold the value, see {@link isValueOf}
 */
export function withValue(
  participant: Participant,
  field: Field & { readonly id: PlainFieldId },
  value: FieldValue,
): Participant {
  if (!isValueOf(field, value)) throw new RangeError(`${field.id} cannot hold ${JSON.stringify(value)}`)
  const { person, participation } = participant
  const text = typeof value === 'string' ? value : ''
  const inPerson = (change: Partial<Person>): Participant => ({ ...participant, person: { ...person, ...change } })
  const inStay = (change: Partial<Participation>): Participant => ({
    ...participant,
    participation: { ...participation, ...change },
  })
  if (!isBuiltIn(field.id)) {
    const id = field.id.slice('own:'.length)
    const { [id]: _, ...others } = participation.own
    return inStay({ own: typeof value === 'object' || value === '' ? others : { ...others, [id]: value } })
  }
  const source: Source = builtIn[field.id].source
  switch (source.of) {
    case 'person':
      return inPerson({ [source.key]: text })
    case 'texts':
      return inPerson({ [source.key]: value ?? [] })
    case 'participation':
      return inStay({ [source.key]: text })
    case 'journey': {
      const change = source.key === 'date' ? text || null : text
      return inStay({ [source.way]: { ...participation[source.way], [source.key]: change } })
    }
    case 'birthDate':
      return inPerson({ birthDate: text || null })
    case 'gender':
      return inPerson({ gender: genders.find((gender) => gender === text) ?? null })
    case 'status':
      return inStay({ status: participationStatuses.find((status) => status === text) ?? participation.status })
    case 'fullName':
    case 'organization':
    case 'delegation':
  }
  throw new RangeError(`${field.id} is not set by its value`)
}

/** Whether the value says nothing. */
export function isEmpty(value: FieldValue): value is null | '' | readonly [] {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
