import {
  applyTypography,
  findInDocument,
  ignoreFinding,
  previewTypography,
  repairFindings,
  unignoreFinding,
} from '#app/checks.ts'
import type { Session } from '#app/session.ts'
import type { Implementer } from '../implementer.ts'

export function checkProcedures(os: Implementer, session: Session) {
  return {
    check: {
      find: os.check.find.handler(({ input }) => ({ findings: findInDocument(session, input.documentId) })),
      repair: os.check.repair.handler(({ input }) => repairFindings(session, input.documentId, input.findings)),
      ignore: os.check.ignore.handler(({ input: { documentId, ...key } }) => ignoreFinding(session, documentId, key)),
      unignore: os.check.unignore.handler(({ input: { documentId, ...key } }) =>
        unignoreFinding(session, documentId, key),
      ),
      typography: os.check.typography.handler(({ input }) => ({
        changes: previewTypography(session, input.documentId),
      })),
      applyTypography: os.check.applyTypography.handler(({ input }) =>
        applyTypography(session, input.documentId, input.chosen),
      ),
    },
  }
}
