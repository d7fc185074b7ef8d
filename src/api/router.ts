import type { Context, Router } from '@orpc/server'
import type { Session } from '#app/session.ts'
import type { Contract } from './contract.ts'
import { guardedImplementer } from './implementer.ts'
import { agendaProcedures } from './procedures/agenda.ts'
import { agendaImportProcedures } from './procedures/agenda-import.ts'
import { checkProcedures } from './procedures/checks.ts'
import { draftingProcedures } from './procedures/drafting.ts'
import { fileProcedures } from './procedures/files.ts'
import { letterProcedures } from './procedures/letters.ts'
import { letterheadProcedures } from './procedures/letterheads.ts'
import { listImportProcedures } from './procedures/list-import.ts'
import { openingProcedures } from './procedures/opening.ts'
import { participantProcedures } from './procedures/participants.ts'
import { participantListProcedures } from './procedures/participant-lists.ts'
import { phraseProcedures } from './procedures/phrases.ts'
import { planProcedures } from './procedures/plan.ts'
import { programmeProcedures } from './procedures/programmes.ts'
import { revisionProcedures } from './procedures/revisions.ts'
import { templateProcedures } from './procedures/templates.ts'

/** Named, because the compiler cannot write out the type of all procedures. */
export type PlenumRouter = Router<Contract, Context>

/** Implements the contract over a session. The same router serves every carrier. */
export function createRouter(session: Session): PlenumRouter {
  const os = guardedImplementer(session)
  return os.router({
    ...fileProcedures(os, session),
    ...agendaProcedures(os, session),
    ...agendaImportProcedures(os, session),
    ...checkProcedures(os, session),
    ...draftingProcedures(os, session),
    ...letterheadProcedures(os, session),
    ...listImportProcedures(os, session),
    ...letterProcedures(os, session),
    ...openingProcedures(os, session),
    ...participantProcedures(os, session),
    ...participantListProcedures(os, session),
    ...phraseProcedures(os, session),
    ...planProcedures(os, session),
    ...programmeProcedures(os, session),
    ...revisionProcedures(os, session),
    ...templateProcedures(os, session),
  })
}
