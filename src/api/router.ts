import type { Session } from '#app/session.ts'
import { guardedImplementer } from './implementer.ts'
import { checkProcedures } from './procedures/checks.ts'
import { draftingProcedures } from './procedures/drafting.ts'
import { fileProcedures } from './procedures/files.ts'
import { letterheadProcedures } from './procedures/letterheads.ts'
import { openingProcedures } from './procedures/opening.ts'
import { phraseProcedures } from './procedures/phrases.ts'
import { planProcedures } from './procedures/plan.ts'
import { revisionProcedures } from './procedures/revisions.ts'
import { templateProcedures } from './procedures/templates.ts'

/** Implements the contract over a session. The same router serves every carrier. */
export function createRouter(session: Session) {
  const os = guardedImplementer(session)
  return os.router({
    ...fileProcedures(os, session),
    ...checkProcedures(os, session),
    ...draftingProcedures(os, session),
    ...letterheadProcedures(os, session),
    ...openingProcedures(os, session),
    ...phraseProcedures(os, session),
    ...planProcedures(os, session),
    ...revisionProcedures(os, session),
    ...templateProcedures(os, session),
  })
}
export type PlenumRouter = ReturnType<typeof createRouter>
