import { listLetterTemplates, putLetterTemplate, putOwnForms, removeLetterTemplate } from '#app/letters.ts'
import type { Session } from '#app/session.ts'
import type { Implementer } from '../implementer.ts'

export function letterProcedures(os: Implementer, session: Session) {
  return {
    letterTemplate: {
      list: os.letterTemplate.list.handler(() => listLetterTemplates(session)),
      put: os.letterTemplate.put.handler(({ input }) => putLetterTemplate(session, input)),
      remove: os.letterTemplate.remove.handler(({ input }) => removeLetterTemplate(session, input.id)),
    },
    ownForm: {
      put: os.ownForm.put.handler(({ input }) => putOwnForms(session, input.forms)),
    },
  }
}
