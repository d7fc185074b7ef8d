import { exportList, previewList } from '#app/participant-lists.ts'
import type { Session } from '#app/session.ts'
import { guarded } from '../events.ts'
import type { Implementer } from '../implementer.ts'

export function participantListProcedures(os: Implementer, session: Session) {
  return {
    participantList: {
      preview: os.participantList.preview.handler(({ input }) => previewList(session, input)),
      export: os.participantList.export.handler(({ input, signal, path }) =>
        guarded(exportList(session, input, signal), path, session.ports.log),
      ),
    },
  }
}
