import { importProgramme, previewImport, readProgramme } from '#app/agenda/import.ts'
import type { Session } from '#app/session.ts'
import type { Implementer } from '../implementer.ts'

export function agendaImportProcedures({ agendaImport }: Implementer, session: Session) {
  return {
    agendaImport: {
      read: agendaImport.read.handler(({ input }) => readProgramme(session, input.conferenceId, input.from)),
      preview: agendaImport.preview.handler(({ input }) => previewImport(session, input)),
      apply: agendaImport.apply.handler(({ input: { name, ...wanted } }) => importProgramme(session, wanted, name)),
    },
  }
}
