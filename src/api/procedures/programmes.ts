import { exportProgramme, programmePage } from '#app/agenda/export.ts'
import type { Session } from '#app/session.ts'
import type { Implementer } from '../implementer.ts'

export function programmeProcedures({ programme }: Implementer, session: Session) {
  return {
    programme: {
      page: programme.page.handler(async ({ input }) => ({ html: await programmePage(session, input) })),
      export: programme.export.handler(({ input }) => exportProgramme(session, input)),
    },
  }
}
