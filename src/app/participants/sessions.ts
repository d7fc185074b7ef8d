import type { Session as Sitting } from '#domain/agenda/session.ts'
import { findConference } from '../conferences.ts'
import { PlenumError } from '../errors.ts'
import type { ConferenceFile, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { participantsBy, subjectOf } from './edit.ts'

/** A session of a conference with how many were marked present at it. */
export interface ListedSession extends Sitting {
  readonly present: number
}

const when = ({ date, startsAt }: Sitting) => `${date ?? '9999'} ${startsAt}`

/** By date and time; those without a date come last. */
export function listSessions(session: Session, conferenceId: string): readonly ListedSession[] {
  const { file } = session
  findConference(file, conferenceId)
  const { list } = session.finders.of(file, conferenceId)
  return file
    .sessions(conferenceId)
    .toSorted((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0))
    .map((one) => Object.assign(one, { present: list.presentAt(one.id).size }))
}

/** @throws PlenumError agenda.sessionNotFound */
export function findSession(file: ConferenceFile, id: string): Sitting {
  const found = file.session(id)
  if (found === null) throw new PlenumError('agenda.sessionNotFound', { id })
  return found
}

/** Stores a session; a new one where no id is given. */
export function putSession(session: Session, { id, ...fields }: Omit<Sitting, 'id'> & { id: string | null }): Sitting {
  const { file, ports } = session
  findConference(file, fields.conferenceId)
  if (id !== null) findSession(file, id)
  const sitting = { ...fields, id: id ?? ports.ids.next() }
  session.write({ command: 'agenda.putSession', subject: fields.title }, (writer) => writer.putSession(sitting))
  return sitting
}

/** Deletes a session with its marks of presence. */
export function removeSession(session: Session, id: string): HistoryState {
  const { title } = findSession(session.file, id)
  session.write({ command: 'agenda.removeSession', subject: title }, (writer) => writer.deleteSession(id))
  return session.history()
}

/**
 * Marks people present at a session: one command. Who was invited or confirmed has arrived by that; the time of an earlier mark stays.
 * @throws PlenumError agenda.sessionNotFound, participant.notFound
 */
export function markPresent(session: Session, sessionId: string, ids: readonly string[]): HistoryState {
  findSession(session.file, sessionId)
  const { finder, participants } = participantsBy(session, ids)
  const present = finder.list.presentAt(sessionId)
  const markedAt = session.ports.clock.now()
  session.write({ command: 'presence.mark', ...subjectOf(participants) }, (writer) => {
    for (const { participation } of participants) {
      const { id, status } = participation
      if (!present.has(id)) writer.putPresence({ sessionId, participationId: id, markedAt })
      if (status === 'invited' || status === 'confirmed')
        writer.putParticipation({ ...participation, status: 'arrived' })
    }
  })
  return session.history()
}

/** Takes marks back; the status stays. @throws PlenumError agenda.sessionNotFound, participant.notFound */
export function unmarkPresent(session: Session, sessionId: string, ids: readonly string[]): HistoryState {
  findSession(session.file, sessionId)
  const { participants } = participantsBy(session, ids)
  session.write({ command: 'presence.unmark', ...subjectOf(participants) }, (writer) => {
    for (const { participation } of participants) writer.deletePresence(sessionId, participation.id)
  })
  return session.history()
}
