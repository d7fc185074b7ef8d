import { applyListImport, chooseRows } from '#app/participants/import/apply.ts'
import { listImportRows } from '#app/participants/import/overview.ts'
import { keepImportProfile, listImportProfiles, removeImportProfile } from '#app/participants/import/profiles.ts'
import { changeListImport, openListImport } from '#app/participants/import/read-list.ts'
import type { Session } from '#app/session.ts'
import { guarded } from '../events.ts'
import type { Implementer } from '../implementer.ts'

export function listImportProcedures(os: Implementer, session: Session) {
  const { log } = session.ports
  return {
    listImport: {
      open: os.listImport.open.handler(({ input, signal, path }) =>
        guarded(openListImport(session, input, signal), path, log),
      ),
      change: os.listImport.change.handler(({ input, signal, path }) =>
        guarded(changeListImport(session, input, signal), path, log),
      ),
      rows: os.listImport.rows.handler(({ input }) => listImportRows(session, input)),
      choose: os.listImport.choose.handler(({ input }) => chooseRows(session, input)),
      apply: os.listImport.apply.handler(({ input }) => applyListImport(session, input)),
      close: os.listImport.close.handler(({ input }) => {
        session.listImports.close(input.id)
        return {}
      }),
    },
    importProfile: {
      list: os.importProfile.list.handler(() => listImportProfiles(session)),
      keep: os.importProfile.keep.handler(({ input }) => keepImportProfile(session, input.importId, input.name)),
      remove: os.importProfile.remove.handler(({ input }) => removeImportProfile(session, input.id)),
    },
  }
}
