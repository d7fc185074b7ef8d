import { findSession } from '../agenda/find.ts'
import type { HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { participantsBy, subjectOf } from './edit.ts'

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
