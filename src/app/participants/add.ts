import { noJourney, type Participation } from '#domain/people/participation.ts'
import type { Participant } from '#domain/people/fields.ts'
import { readOneLine } from '#domain/people/one-line.ts'
import type { Person } from '#domain/people/person.ts'
import { findConference } from '../conferences.ts'
import type { Ids } from '../ports.ts'
import type { Session } from '../session.ts'
import { fieldOf, putParticipant, subjectOf, type FieldValues } from './edit.ts'
import { Places } from './places.ts'
import { findSession } from '../agenda/find.ts'
import { withFieldValue, withName } from './values.ts'

export interface NewParticipant {
  readonly conferenceId: string
  /** «Иванов Иван Иванович, МГУ, ректор». */
  readonly line: string
  /** What is known besides the line, or corrects what is read from it. */
  readonly values: FieldValues
  /** The session whose door the person stands at. */
  readonly presentAt: string | null
}

/**
 * Registers a person told in one line; at a door also marks presence. One command.
 * @returns id of the participation
 * @throws PlenumError conference.notFound, person.noName, field.notFound, field.badValue, agenda.sessionNotFound
 */
export function addParticipant(session: Session, wanted: NewParticipant): { readonly id: string } {
  const { file, ports } = session
  const { conferenceId, values, presentAt } = wanted
  findConference(file, conferenceId)
  if (presentAt !== null) findSession(file, presentAt)
  const finder = session.finders.of(file, conferenceId)
  const places = new Places(file, ports.ids, conferenceId)
  const added = withName(
    Object.entries(values).reduce(
      (row, [id, value]) => withFieldValue(row, fieldOf(finder, id), value, places),
      readParticipant(wanted, ports.ids, places),
    ),
  )
  const { id } = added.participation
  session.write({ command: 'participants.add', ...subjectOf([added]) }, (writer) => {
    places.store(writer)
    putParticipant(writer, added)
    if (presentAt !== null)
      writer.putPresence({ sessionId: presentAt, participationId: id, markedAt: ports.clock.now() })
  })
  return { id }
}

function readParticipant({ conferenceId, line, presentAt }: NewParticipant, ids: Ids, places: Places): Participant {
  const { name, organization: employer, post, role, country, emails, phones } = readOneLine(line)
  const organization = places.organization(employer)
  const organizationId = organization?.id ?? null
  const person: Person = { ...nobody, ...name, id: ids.next(), organizationId, post, country, emails, phones }
  const status = presentAt === null ? 'confirmed' : 'arrived'
  const participation = { ...nothing, id: ids.next(), conferenceId, personId: person.id, role, status } as const
  return { person, participation, organization, delegation: null }
}

/** What is not known of a person of whom there is but a name. */
export const nobody: Omit<Person, 'id' | 'surname' | 'givenName' | 'patronymic' | 'title'> = {
  latinName: '',
  gender: null,
  birthDate: null,
  organizationId: null,
  post: '',
  country: '',
  city: '',
  address: '',
  emails: [],
  phones: [],
  note: '',
}

/** What is not known of a participation that has just begun. */
export const nothing: Omit<Participation, 'id' | 'conferenceId' | 'personId' | 'status'> = {
  role: '',
  delegationId: null,
  arrival: noJourney,
  departure: noJourney,
  hotel: '',
  room: '',
  transfer: '',
  diet: '',
  visa: '',
  badgeNumber: '',
  note: '',
  own: {},
}
