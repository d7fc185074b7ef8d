import english from '#resources/sample/en-people.json' with { type: 'json' }
import russian from '#resources/sample/ru-people.json' with { type: 'json' }
import type { IsoInstant, Language } from '../language/language.ts'
import { fieldsOf, isPlain, withValue, type Field, type FieldValue, type Participant } from '../people/fields.ts'
import { filterKinds, type GridView } from '../people/grid-view.ts'
import { headerKey } from '../people/import/match-header.ts'
import { ownFieldTypes, type ImportProfile, type OwnField } from '../people/own-field.ts'
import {
  noJourney,
  participationStatuses,
  type Delegation,
  type Participation,
  type Presence,
  type QuorumRule,
} from '../people/participation.ts'
import type { Organization, Person } from '../people/person.ts'
import { cellsOf, namedWords, oneOf, sampleIds, type IdOf, type NamedWords } from './sample-lines.ts'

/** Those who come to a sample conference, with all that a secretariat keeps of them; invented. */
export interface SamplePeople {
  readonly ownFields: readonly OwnField[]
  readonly organizations: readonly Organization[]
  readonly delegations: readonly Delegation[]
  /** Without their delegations, which are above. */
  readonly participants: readonly Participant[]
  readonly presences: readonly Presence[]
  readonly quorumRule: QuorumRule
  readonly gridViews: readonly GridView[]
  readonly importProfile: ImportProfile
}

/**
 * What resources/sample has of people. Of an organization: key, name, short name, country, city. Of a person:
 * badge number, status, role, `f` or `m`, surname, given name, patronymic, key of the organization, post; then `field: value` for what else is known,
 * and the sessions at which they were present (`present: 124`). Of a column of a list that was imported: header, field.
 */
interface PeopleData {
  readonly ownFields: readonly (Omit<OwnField, 'type'> & { readonly type: string })[]
  /** Sessions at which presence is marked, each with its sign in `present` and the time at which the first was marked. */
  readonly doors: readonly { readonly sign: string; readonly session: string; readonly opensAt: IsoInstant }[]
  readonly quorum: Omit<QuorumRule, 'conferenceId' | 'counted'> & { readonly counted: string }
  readonly views: readonly (Omit<GridView, 'id' | 'filters'> & {
    readonly filters: readonly { readonly field: string; readonly kind: string; readonly values: readonly string[] }[]
  })[]
  readonly profile: { readonly name: string; readonly columns: readonly string[] }
  readonly organizations: readonly string[]
  readonly groups: readonly GroupData[]
}
interface GroupData {
  readonly name: string
  /** Of a group that is no delegation there is none. */
  readonly delegation?: DelegationData | undefined
  /** Fields of those of the group who come, where their own line says nothing else. */
  readonly stay?: string | undefined
  readonly people: readonly string[]
}
interface DelegationData {
  readonly country?: string | undefined
  /** Key of an organization. */
  readonly organization?: string | undefined
  readonly seats?: number | undefined
  readonly quota?: number | undefined
}

/** Participants of the sample conference of a language: of some twenty countries, with all the trouble that lists of people have. */
export function samplePeople(language: Language, conferenceId: string): SamplePeople {
  const data: PeopleData = language === 'ru' ? russian : english
  const idOf = sampleIds(language)
  const ownFields = data.ownFields.map((field) => ({ ...field, type: oneOf(ownFieldTypes, field.type) }))
  const fields = new Map<string, Field>(fieldsOf(ownFields).map((field) => [field.id, field]))
  const organizations = data.organizations.map((line) => organizationOf(line, idOf))
  const lines = data.groups.flatMap((group, place) => {
    const delegationId = group.delegation === undefined ? null : idOf('delegation', place)
    return group.people.map((line) => ({
      ...readLine(line),
      stay: namedWords(cellsOf(group.stay ?? '')),
      delegationId,
    }))
  })
  const participants = lines.map((line, at) =>
    filled(line, bare(line, { idOf, at, conferenceId, organizations }), fields),
  )
  return {
    ownFields,
    organizations,
    delegations: data.groups.flatMap(({ name, delegation }, place) =>
      delegation === undefined
        ? []
        : delegationOf({ ...delegation, name }, { idOf, place, conferenceId, participants }),
    ),
    participants,
    presences: data.doors.flatMap(({ sign, session, opensAt }) => {
      const seen = participants.filter((_, at) => lines[at]?.present.includes(sign))
      return seen.map(({ participation }, at) => ({
        sessionId: idOf('session', session),
        participationId: participation.id,
        markedAt: later(opensAt, at),
      }))
    }),
    quorumRule: { ...data.quorum, conferenceId, counted: oneOf(['delegates', 'delegations'], data.quorum.counted) },
    gridViews: data.views.map((view, at) => ({
      ...view,
      id: idOf('view', at),
      filters: view.filters.map((filter) => ({ ...filter, kind: oneOf(filterKinds, filter.kind) })),
    })),
    importProfile: {
      ...data.profile,
      id: idOf('profile', 0),
      columns: Object.fromEntries(
        data.profile.columns.map(cellsOf).map(([header = '', target = '']) => [headerKey(header), target]),
      ),
    },
  }
}

interface Line {
  readonly cells: readonly string[]
  readonly values: NamedWords
  /** Signs of doors. */
  readonly present: string
}

function readLine(line: string): Line {
  const cells = cellsOf(line)
  const values = namedWords(cells.slice(9))
  const present = values.find(([field]) => field === 'present')
  return { cells, values: values.filter((value) => value !== present), present: present?.[1] ?? '' }
}

function organizationOf(line: string, idOf: IdOf): Organization {
  const [key = '', name = '', shortName = '', country = '', city = ''] = cellsOf(line)
  return { id: idOf('organization', key), name, shortName, country, city }
}

interface Place {
  readonly idOf: IdOf
  readonly at: number
  readonly conferenceId: string
  readonly organizations: readonly Organization[]
}

/** What the cells of a line tell. */
function bare(
  { cells, delegationId }: Line & { readonly delegationId: string | null },
  { idOf, at, conferenceId, organizations }: Place,
): Participant {
  const [badgeNumber = '', status = '', role = '', sex = '', surname = '', givenName = '', patronymic = ''] = cells
  const [, , , , , , , key = '', post = ''] = cells
  const organization = organizations.find(({ id }) => id === idOf('organization', key))
  if (organization === undefined) throw new Error(`sample: no organization ${key}`)
  const { country, city } = organization
  const person: Person = {
    ...nobody,
    id: idOf('person', at + 1),
    surname,
    givenName,
    patronymic,
    post,
    country,
    city,
    gender: oneOf(['f', 'm'], sex) === 'f' ? 'female' : 'male',
    organizationId: organization.id,
  }
  const participation: Participation = {
    ...nothing,
    id: idOf('participant', at + 1),
    conferenceId,
    personId: person.id,
    role,
    delegationId,
    badgeNumber,
    status: oneOf(participationStatuses, status),
  }
  return { person, participation, organization, delegation: null }
}

const nobody = {
  latinName: '',
  title: '',
  birthDate: null,
  address: '',
  emails: [],
  phones: [],
  note: '',
} satisfies Partial<Person>

const nothing = {
  arrival: noJourney,
  departure: noJourney,
  hotel: '',
  room: '',
  transfer: '',
  diet: '',
  visa: '',
  note: '',
  own: {},
} satisfies Partial<Participation>

/** With what the group has in common, of those who come, and what the line says of the person. */
function filled(
  { stay, values }: Line & { readonly stay: NamedWords },
  participant: Participant,
  fields: ReadonlyMap<string, Field>,
): Participant {
  const { status } = participant.participation
  const isComing = status !== 'invited' && status !== 'declined'
  return [...(isComing ? stay : []), ...values].reduce((before, [id, words]) => {
    const field = fields.get(id)
    if (field === undefined || !isPlain(field.id)) throw new Error(`sample: no field ${id}`)
    return withValue(before, { ...field, id: field.id }, valueIn(field, words))
  }, participant)
}

function valueIn({ type }: Field, words: string): FieldValue {
  if (type === 'texts') return words.split(', ')
  return type === 'yesNo' ? oneOf(['yes', 'no'], words) === 'yes' : words
}

function delegationOf(
  { name, country, organization, seats, quota }: DelegationData & { readonly name: string },
  {
    idOf,
    place,
    conferenceId,
    participants,
  }: Omit<Place, 'at' | 'organizations'> & { readonly place: number; readonly participants: readonly Participant[] },
): Delegation {
  const id = idOf('delegation', place)
  const head = participants.find(
    ({ participation }) => participation.delegationId === id && participation.role === 'head',
  )
  return {
    id,
    conferenceId,
    name,
    country: country ?? null,
    seats: seats ?? null,
    quota: quota ?? null,
    organizationId: organization === undefined ? null : idOf('organization', organization),
    headId: head?.participation.id ?? null,
  }
}

/** People come to the door one after another. */
function later(start: IsoInstant, at: number): IsoInstant {
  return new Date(Date.parse(start) + at * 17_000).toISOString()
}
