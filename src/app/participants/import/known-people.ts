import { isBuiltIn, isEmpty, valueOf, type FieldId, type FieldValue, type Participant } from '#domain/people/fields.ts'
import type { KnownPerson } from '#domain/people/import/list-preview.ts'
import type { Values } from '#domain/people/import/read-cell.ts'
import { fieldsFilledBy, type ColumnTarget } from '#domain/people/import/target.ts'
import type { Person } from '#domain/people/person.ts'
import type { Session } from '../../session.ts'
import { nothing } from '../add.ts'

/** Fields by which people are known, whatever a list fills. */
const keys = [
  'surname',
  'givenName',
  'patronymic',
  'latinName',
  'organization',
  'delegation',
  'emails',
  'phones',
  'badgeNumber',
  'birthDate',
  'country',
] as const

const isFieldId = (id: string): id is FieldId => isBuiltIn(id) || id.startsWith('own:')

/** Fields that a list with such columns is set beside the people of a file by. */
export function comparedFields(targets: readonly (ColumnTarget | null)[]): readonly FieldId[] {
  const filled = targets.flatMap((target) => (target === null ? [] : fieldsFilledBy(target)))
  return [...new Set<FieldId>([...keys, ...filled.filter(isFieldId)])]
}

/** What is known of a participant in some fields; nothing where nothing is known. */
export function knownValues(participant: Participant, fields: readonly FieldId[]): Values {
  const values: Partial<Record<FieldId, FieldValue>> = {}
  for (const field of fields) {
    const value = valueOf(participant, field)
    if (!isEmpty(value)) values[field] = value
  }
  return values
}

/** Everybody in the address book, as a list for a conference is set beside them. */
export function knownPeople(
  session: Session,
  conferenceId: string,
  fields: readonly FieldId[],
): readonly KnownPerson[] {
  const { list } = session.finders.of(session.file, conferenceId)
  const people = Array.from(list.all(), (participant): KnownPerson => ({
    id: participant.person.id,
    values: knownValues(participant, fields),
    isParticipant: true,
  }))
  for (const person of session.file.persons())
    if (list.ofPerson(person.id) === null)
      people.push({ id: person.id, values: knownValues(joining(session, person), fields), isParticipant: false })
  return people
}

/** The participant that a person is, or would be who joins the conference; null for nobody in the file. */
export function participantOf(session: Session, conferenceId: string, personId: string): Participant | null {
  const known = session.finders.of(session.file, conferenceId).list.ofPerson(personId)
  if (known !== null) return known
  const person = session.file.person(personId)
  return person === null ? null : joining(session, person)
}

/** Somebody of the address book as a participant who is nowhere yet: the participation has no id. */
function joining({ file }: Session, person: Person): Participant {
  const organization = person.organizationId === null ? null : file.organization(person.organizationId)
  const participation = { ...nothing, id: '', conferenceId: '', personId: person.id, status: 'confirmed' } as const
  return { person, participation, organization, delegation: null }
}
