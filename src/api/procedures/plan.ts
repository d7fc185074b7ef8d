import {
  confirmAll,
  confirmDirective,
  dismissClause,
  exportPlan,
  getPlan,
  reconfirmDirective,
  removeDirective,
  restoreClause,
  updateDirective,
} from '#app/plan.ts'
import type { Session } from '#app/session.ts'
import type { Implementer } from '../implementer.ts'

export function planProcedures(os: Implementer, session: Session) {
  return {
    plan: {
      get: os.plan.get.handler(({ input }) => getPlan(session, input.documentId)),
      confirm: os.plan.confirm.handler(({ input }) => confirmDirective(session, input)),
      confirmAll: os.plan.confirmAll.handler(({ input }) => ({ confirmed: confirmAll(session, input.documentId) })),
      update: os.plan.update.handler(({ input }) => updateDirective(session, input.directiveId, input.changes)),
      reconfirm: os.plan.reconfirm.handler(({ input }) => reconfirmDirective(session, input.directiveId)),
      dismiss: os.plan.dismiss.handler(({ input }) => dismissClause(session, input.documentId, input.clauseId)),
      restore: os.plan.restore.handler(({ input }) => restoreClause(session, input.documentId, input.clauseId)),
      remove: os.plan.remove.handler(({ input }) => removeDirective(session, input.directiveId)),
      export: os.plan.export.handler(({ input }) => exportPlan(session, input)),
    },
  }
}
