import { applyDelay, previewDelay } from '#app/agenda/delay.ts'
import { moveItem, putItem, removeItem, startItem, stopItem } from '#app/agenda/items.ts'
import { viewProgramme } from '#app/agenda/programme.ts'
import { compareReleases, findRelease, listReleases, makeRelease, notePrinting } from '#app/agenda/releases.ts'
import { findRepairs, repairConflict } from '#app/agenda/repair.ts'
import { moveRoom, putDay, putRoom, removeDay, removeRoom } from '#app/agenda/rooms.ts'
import { copySession, listSessions, putSession, removeSession } from '#app/agenda/sessions.ts'
import { matchSpeakers } from '#app/agenda/speakers.ts'
import type { Session } from '#app/session.ts'
import type { Implementer } from '../implementer.ts'

export function agendaProcedures(os: Implementer, session: Session) {
  const { agenda } = os
  return {
    agenda: {
      get: agenda.get.handler(({ input }) => viewProgramme(session, input.conferenceId)),
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
      moveItem: agenda.moveItem.handler(({ input }) => moveItem(session, input)),
      startItem: agenda.startItem.handler(({ input }) => startItem(session, input)),
      stopItem: agenda.stopItem.handler(({ input }) => stopItem(session, input)),
      matchSpeakers: agenda.matchSpeakers.handler(({ input }) =>
        matchSpeakers(session, input.conferenceId, input.speakers),
      ),
      previewDelay: agenda.previewDelay.handler(({ input }) => previewDelay(session, input)),
      delay: agenda.delay.handler(({ input }) => applyDelay(session, input)),
      findRepairs: agenda.findRepairs.handler(({ input }) =>
        findRepairs(session, input.conferenceId, input.conflictIds),
      ),
      repair: agenda.repair.handler(({ input }) => repairConflict(session, input)),
      makeRelease: agenda.makeRelease.handler(({ input }) => makeRelease(session, input)),
      releases: agenda.releases.handler(({ input }) => listReleases(session, input.conferenceId)),
      getRelease: agenda.getRelease.handler(({ input }) => findRelease(session.file, input.id)),
      compareReleases: agenda.compareReleases.handler(({ input }) => compareReleases(session, input)),
      notePrinting: agenda.notePrinting.handler(({ input }) => notePrinting(session, input.id, input.format)),
    },
  }
}
