import { participationStatuses } from '#domain/people/participation.ts'
import type { Delegation, Participation, Presence, QuorumRule } from '#domain/people/participation.ts'
import type { GridView } from '#domain/people/grid-view.ts'
import { ownFieldTypes } from '#domain/people/own-field.ts'
import type { ImportProfile, OwnField } from '#domain/people/own-field.ts'
import { genders } from '#domain/people/person.ts'
import type { Organization, Person } from '#domain/people/person.ts'
import type { RowOf } from '../tables.ts'
import { choice, textsIn } from './decode.ts'
import { gridViewIn, journeyIn, namedTextsIn, ownValuesIn } from './decode-people.ts'

const countedThings = ['delegates', 'delegations'] as const

export function organizationRow({ id, name, shortName, country, city }: Organization): RowOf<'organizations'> {
  return { id, name, short_name: shortName, country, city }
}

export function organizationOf(row: RowOf<'organizations'>): Organization {
  return { id: row.id, name: row.name, shortName: row.short_name, country: row.country, city: row.city }
}

export function personRow(person: Person): RowOf<'persons'> {
  return {
    id: person.id,
    surname: person.surname,
    given_name: person.givenName,
    patronymic: person.patronymic,
    latin_name: person.latinName,
    title: person.title,
    gender: person.gender,
    birth_date: person.birthDate,
    organization_id: person.organizationId,
    post: person.post,
    country: person.country,
    city: person.city,
    address: person.address,
    emails: JSON.stringify(person.emails),
    phones: JSON.stringify(person.phones),
    note: person.note,
  }
}

export function personOf(row: RowOf<'persons'>): Person {
  return {
    id: row.id,
    surname: row.surname,
    givenName: row.given_name,
    patronymic: row.patronymic,
    latinName: row.latin_name,
    title: row.title,
    gender: row.gender === null ? null : choice(genders, row.gender, 'a gender'),
    birthDate: row.birth_date,
    organizationId: row.organization_id,
    post: row.post,
    country: row.country,
    city: row.city,
    address: row.address,
    emails: textsIn(row.emails),
    phones: textsIn(row.phones),
    note: row.note,
  }
}

export function delegationRow(delegation: Delegation): RowOf<'delegations'> {
  return {
    id: delegation.id,
    conference_id: delegation.conferenceId,
    name: delegation.name,
    country: delegation.country,
    organization_id: delegation.organizationId,
    head_id: delegation.headId,
    seats: delegation.seats,
    quota: delegation.quota,
  }
}

export function delegationOf(row: RowOf<'delegations'>): Delegation {
  return {
    id: row.id,
    conferenceId: row.conference_id,
    name: row.name,
    country: row.country,
    organizationId: row.organization_id,
    headId: row.head_id,
    seats: row.seats,
    quota: row.quota,
  }
}

export function participationRow(participation: Participation): RowOf<'participations'> {
  return {
    id: participation.id,
    conference_id: participation.conferenceId,
    person_id: participation.personId,
    role: participation.role,
    delegation_id: participation.delegationId,
    status: participation.status,
    arrival: JSON.stringify(participation.arrival),
    departure: JSON.stringify(participation.departure),
    hotel: participation.hotel,
    room: participation.room,
    transfer: participation.transfer,
    diet: participation.diet,
    visa: participation.visa,
    badge_number: participation.badgeNumber,
    note: participation.note,
    own: JSON.stringify(participation.own),
  }
}

export function participationOf(row: RowOf<'participations'>): Participation {
  return {
    id: row.id,
    conferenceId: row.conference_id,
    personId: row.person_id,
    role: row.role,
    delegationId: row.delegation_id,
    status: choice(participationStatuses, row.status, 'the status of a participation'),
    arrival: journeyIn(row.arrival),
    departure: journeyIn(row.departure),
    hotel: row.hotel,
    room: row.room,
    transfer: row.transfer,
    diet: row.diet,
    visa: row.visa,
    badgeNumber: row.badge_number,
    note: row.note,
    own: ownValuesIn(row.own),
  }
}

export function presenceRow({ sessionId, participationId, markedAt }: Presence): RowOf<'presences'> {
  return { session_id: sessionId, participation_id: participationId, marked_at: markedAt }
}

export function presenceOf(row: RowOf<'presences'>): Presence {
  return { sessionId: row.session_id, participationId: row.participation_id, markedAt: row.marked_at }
}

export function quorumRuleRow(rule: QuorumRule): RowOf<'quorum_rules'> {
  return {
    conference_id: rule.conferenceId,
    counted: rule.counted,
    numerator: rule.numerator,
    denominator: rule.denominator,
    must_exceed: rule.mustExceed ? 1 : 0,
  }
}

export function quorumRuleOf(row: RowOf<'quorum_rules'>): QuorumRule {
  return {
    conferenceId: row.conference_id,
    counted: choice(countedThings, row.counted, 'what a quorum counts'),
    numerator: row.numerator,
    denominator: row.denominator,
    mustExceed: row.must_exceed === 1,
  }
}

export function ownFieldRow({ id, name, type, choices }: OwnField): RowOf<'own_fields'> {
  return { id, name, type, choices: JSON.stringify(choices) }
}

export function ownFieldOf(row: RowOf<'own_fields'>): OwnField {
  return {
    id: row.id,
    name: row.name,
    type: choice(ownFieldTypes, row.type, 'the type of a field'),
    choices: textsIn(row.choices),
  }
}

export function gridViewRow({ id, name, ...view }: GridView): RowOf<'grid_views'> {
  return { id, name, view: JSON.stringify(view) }
}

export function gridViewOf(row: RowOf<'grid_views'>): GridView {
  return { ...gridViewIn(row.view), id: row.id, name: row.name }
}

export function importProfileRow({ id, name, columns }: ImportProfile): RowOf<'import_profiles'> {
  return { id, name, columns: JSON.stringify(columns) }
}

export function importProfileOf(row: RowOf<'import_profiles'>): ImportProfile {
  return { id: row.id, name: row.name, columns: namedTextsIn(row.columns) }
}
