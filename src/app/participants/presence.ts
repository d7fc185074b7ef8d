import type { Participant } from '#domain/people/fields.ts'
import type { IsoInstant } from '#domain/language/language.ts'
import type { Participation, ParticipationStatus } from '#domain/people/participation.ts'
import type { ConferenceFile, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { participantsBy, subjectOf } from './edit.ts'
import type { ParticipantList } from './list.ts'
import { findSession } from '../agenda/find.ts'

/** Where people are marked present: at a session of the conference, or, for null, on their arrival at the conference itself. */
export type Door = string | null

/** Whether somebody is marked present at a door. */
export function presentAt(list: ParticipantList, door: Door): (participation: Participation) => boolean {
  if (door === null) return ({ status }) => status === 'arrived'
  const present = list.presentAt(door)
  return ({ id }) => present.has(id)
}

/** Says when somebody who is marked present was marked; null where that was too long ago to say. */
export function marksAt(file: ConferenceFile, door: Door): (participation: Participation) => IsoInstant | null {
  if (door === null) return ({ id }) => file.participationHistory(id).find(isArrival)?.at ?? null
  const marks = new Map(file.presences(door).map(({ participationId, markedAt }) => [participationId, markedAt]))
  return ({ id }) => marks.get(id) ?? null
}

type Entry = ReturnType<ConferenceFile['participationHistory']>[number]

const isArrival = ({ before, after }: Entry) => after?.status === 'arrived' && before?.status !== 'arrived'

/**
 * Marks people present: one command. Who is seen at a session has arrived by that, unless they have left since; the time of an earlier mark stays.
 * @throws PlenumError agenda.sessionNotFound, participant.notFound
 */
export function markPresent(session: Session, door: Door, ids: readonly string[]): HistoryState {
  if (door !== null) findSession(session.file, door)
  const { finder, participants } = participantsBy(session, ids)
  const isPresent = presentAt(finder.list, door)
  const now = session.ports.clock.now()
  session.write({ command: 'presence.mark', ...subjectOf(participants) }, (writer) => {
    for (const { participation } of participants) {
      const { id, status } = participation
      if (door !== null && !isPresent(participation))
        writer.putPresence({ sessionId: door, participationId: id, markedAt: now })
      if (status !== 'arrived' && (door === null || status !== 'left'))
        writer.putParticipation({ ...participation, status: 'arrived' })
    }
  })
  return session.history()
}

/**
 * Takes marks back. Who had arrived only by the mark that is taken back is as before it; where that was too long ago to say, one taken off
 * the arrival has confirmed.
 * @throws PlenumError agenda.sessionNotFound, participant.notFound
 */
export function unmarkPresent(session: Session, door: Door, ids: readonly string[]): HistoryState {
  const { file } = session
  if (door !== null) findSession(file, door)
  const { finder, participants } = participantsBy(session, ids)
  const isPresent = presentAt(finder.list, door)
  const marked = participants.filter(({ participation }) => isPresent(participation))
  session.write({ command: 'presence.unmark', ...subjectOf(participants) }, (writer) => {
    for (const participant of marked) {
      const { participation } = participant
      if (door !== null) writer.deletePresence(door, participation.id)
      const status = statusWithout(file, finder.list, door, participant)
      if (status !== participation.status) writer.putParticipation({ ...participation, status })
    }
  })
  return session.history()
}

function statusWithout(
  file: ConferenceFile,
  list: ParticipantList,
  door: Door,
  { participation: { id, conferenceId, status } }: Participant,
): ParticipationStatus {
  const before = statusBeforeMark(file, id)
  if (door === null) return before ?? 'confirmed'
  const isElsewhere = file.sessions(conferenceId).some((other) => other.id !== door && list.presentAt(other.id).has(id))
  return before === null || isElsewhere ? status : before
}

/** The status a mark of presence has put «arrived» in place of; null where it was not a mark that did. */
function statusBeforeMark(file: ConferenceFile, id: string): ParticipationStatus | null {
  const last = file.participationHistory(id).find(({ before, after }) => before?.status !== after?.status)
  return last?.command === 'presence.mark' && isArrival(last) ? (last.before?.status ?? null) : null
}
