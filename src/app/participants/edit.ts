import { fullNameOf, type Field, type FieldValue, type Participant } from '#domain/people/fields.ts'
import { PlenumError } from '../errors.ts'
import type { CommandLabel, FileWriter, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import type { ParticipantFinder } from './finder.ts'
import { Places } from './places.ts'
import { withFieldValue, withName } from './values.ts'

/** Values by field, as grid and card give them. */
export type FieldValues = Readonly<Record<string, FieldValue>>

/** The participants of the conference that the first is of. @throws PlenumError participant.notFound */
export function participantsBy(
  session: Session,
  ids: readonly string[],
): { readonly finder: ParticipantFinder; readonly participants: readonly Participant[] } {
  const [first = ''] = ids
  const conferenceId = session.file.participation(first)?.conferenceId
  if (conferenceId === undefined) throw new PlenumError('participant.notFound', { id: first })
  const finder = session.finders.of(session.file, conferenceId)
  const participants = Array.from(new Set(ids), (id) => {
    const found = finder.list.get(id)
    if (found === null) throw new PlenumError('participant.notFound', { id })
    return found
  })
  return { finder, participants }
}

/** @throws PlenumError field.notFound */
export function fieldOf({ list }: ParticipantFinder, id: string): Field {
  const field = list.field(id)
  if (field === undefined) throw new PlenumError('field.notFound', { id })
  return field
}

/** How a command on people is told: one by name, more by their number. */
export function subjectOf(participants: readonly Participant[]): Pick<CommandLabel, 'subject'> {
  const [first] = participants
  if (first === undefined) return {}
  return { subject: participants.length === 1 ? fullNameOf(first.person) : String(participants.length) }
}

/** Writes what differs of a participant. */
export function putParticipant(writer: FileWriter, { person, participation }: Participant): void {
  writer.putPerson(person)
  writer.putParticipation(participation)
}

/**
 * Gives the same values to one or many participants: one command, refused whole when one of them cannot take a value.
 * @throws PlenumError participant.notFound, field.notFound, field.badValue, person.noName
 */
export function setFields(session: Session, ids: readonly string[], values: FieldValues): HistoryState {
  const { finder, participants } = participantsBy(session, ids)
  const { file, ports } = session
  const [first] = participants
  const places = new Places(file, ports.ids, first?.participation.conferenceId ?? '')
  const fields = Object.entries(values).map(([id, value]) => ({ field: fieldOf(finder, id), value }))
  const changed = participants.map((participant) =>
    withName(fields.reduce((row, { field, value }) => withFieldValue(row, field, value, places), participant)),
  )
  session.write({ command: 'participants.set', ...subjectOf(participants) }, (writer) => {
    places.store(writer)
    for (const participant of changed) putParticipant(writer, participant)
  })
  return session.history()
}

/**
 * Takes people off a conference: one command. Who is at no other conference of the file leaves its address book too.
 * @throws PlenumError participant.notFound
 */
export function removeParticipants(session: Session, ids: readonly string[]): HistoryState {
  const { participants } = participantsBy(session, ids)
  const { file } = session
  session.write({ command: 'participants.remove', ...subjectOf(participants) }, (writer) => {
    for (const { person, participation } of participants)
      if (file.participationsOf(person.id).length > 1) writer.deleteParticipation(participation.id)
      else writer.deletePerson(person.id)
  })
  return session.history()
}
