import {
  isBuiltIn,
  isPlain,
  isValueOf,
  withValue,
  type Field,
  type FieldValue,
  type Participant,
  type PlainFieldId,
} from '#domain/people/fields.ts'
import { readName } from '#domain/people/names.ts'
import { PlenumError } from '../errors.ts'
import type { Places } from './places.ts'

/**
 * The participant with another value in a field. A full name is read into its parts; an organization and a delegation are found by name or
 * made.
 * @throws PlenumError field.badValue
 */
export function withFieldValue(participant: Participant, field: Field, value: FieldValue, places: Places): Participant {
  if (!isValueOf(field, value)) throw badValue(field, value)
  const { person, participation } = participant
  const text = typeof value === 'string' ? value : ''
  if (isPlainField(field)) return withValue(participant, field, trimmed(field, value))
  if (field.id === 'organization') {
    const organization = places.organization(text)
    return { ...participant, organization, person: { ...person, organizationId: organization?.id ?? null } }
  }
  if (field.id === 'delegation') {
    const delegation = places.delegation(text)
    return { ...participant, delegation, participation: { ...participation, delegationId: delegation?.id ?? null } }
  }
  const { surname, givenName, patronymic, title } = readName(text)
  const parts = { surname, givenName, patronymic, title: title === '' ? person.title : title }
  return { ...participant, person: { ...person, ...parts } }
}

const isPlainField = (field: Field): field is Field & { readonly id: PlainFieldId } => isPlain(field.id)

/** Spaces at the ends are slips of the hand; of several texts empty ones too. */
function trimmed({ type }: Field, value: FieldValue): FieldValue {
  if (typeof value === 'string') return value.trim()
  if (type !== 'texts' || typeof value !== 'object' || value === null) return value
  return value.map((text) => text.trim()).filter((text) => text !== '')
}

/** @throws PlenumError person.noName when nothing is left of a name */
export function withName(participant: Participant): Participant {
  const { surname, givenName, latinName } = participant.person
  if (surname + givenName + latinName === '') throw new PlenumError('person.noName', {})
  return participant
}

function badValue({ id, name }: Field, value: FieldValue): PlenumError {
  return new PlenumError('field.badValue', {
    field: isBuiltIn(id) ? id : (name ?? id),
    value: typeof value === 'object' ? (value ?? []).join('; ') : String(value),
  })
}
