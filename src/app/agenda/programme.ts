import type { AgendaItem, Programme, Session as Sitting, Speaker } from '#domain/agenda/session.ts'
import { findConference } from '../conferences.ts'
import type { ConferenceFile } from '../ports.ts'

/**
 * The agenda of a conference. Of a participant or document that is gone nothing is left but the name as written.
 * @throws PlenumError conference.notFound
 */
export function programmeOf(file: ConferenceFile, conferenceId: string): Programme {
  findConference(file, conferenceId)
  const present = new Set(file.participations(conferenceId).map(({ id }) => id))
  const documents = new Set(file.documents().map(({ id }) => id))
  const known = (speaker: Speaker): Speaker =>
    speaker.participationId === null || present.has(speaker.participationId)
      ? speaker
      : { ...speaker, participationId: null }
  const sessions = file
    .sessions(conferenceId)
    .map((sitting): Sitting => Object.assign(sitting, { moderators: sitting.moderators.map(known) }))
  const items = sessions
    .flatMap(({ id }) => file.items(id))
    .map((item): AgendaItem =>
      Object.assign(item, {
        speakers: item.speakers.map(known),
        links: item.links.filter(({ documentId }) => documents.has(documentId)),
      }),
    )
  return { days: file.days(conferenceId), rooms: file.rooms(conferenceId), sessions, items }
}
