import { moveItem, putItem, removeItem } from '#app/agenda/items.ts'
import { programmeOf } from '#app/agenda/programme.ts'
import { moveRoom, putDay, putRoom, removeDay, removeRoom } from '#app/agenda/rooms.ts'
import { copySession, listSessions, putSession, removeSession } from '#app/agenda/sessions.ts'
import { matchSpeakers } from '#app/agenda/speakers.ts'
import type { Session } from '#app/session.ts'
import type { Implementer } from '../implementer.ts'

export function agendaProcedures(os: Implementer, session: Session) {
  const { agenda } = os
  return {
    agenda: {
      get: agenda.get.handler(({ input }) => programmeOf(session.file, input.conferenceId)),
      sessions: agenda.sessions.handler(({ input }) => listSessions(session, input.conferenceId)),
      putRoom: agenda.putRoom.handler(({ input }) => putRoom(session, input)),
      removeRoom: agenda.removeRoom.handler(({ input }) => removeRoom(session, input.id)),
      moveRoom: agenda.moveRoom.handler(({ input }) => moveRoom(session, input.id, input.beforeId)),
      putDay: agenda.putDay.handler(({ input }) => putDay(session, input)),
      removeDay: agenda.removeDay.handler(({ input }) => removeDay(session, input.conferenceId, input.date)),
      putSession: agenda.putSession.handler(({ input }) => putSession(session, input)),
      removeSession: agenda.removeSession.handler(({ input }) => removeSession(session, input.id)),
      copySession: agenda.copySession.handler(({ input }) => ({ ids: copySession(session, input.id, input.roomIds) })),
      putItem: agenda.putItem.handler(({ input }) => putItem(session, input)),
      removeItem: agenda.removeItem.handler(({ input }) => removeItem(session, input.id)),
      matchSpeakers: agenda.matchSpeakers.handler(({ input }) =>
        matchSpeakers(session, input.conferenceId, input.speakers),
      ),
      moveItem: agenda.moveItem.handler(({ input }) => moveItem(session, input)),
    },
  }
}
