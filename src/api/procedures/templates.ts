import type { Session } from '#app/session.ts'
import { listTemplates, previewTemplate, removeTemplate, saveTemplate } from '#app/templates.ts'
import type { Implementer } from '../implementer.ts'

export function templateProcedures(os: Implementer, session: Session) {
  return {
    template: {
      list: os.template.list.handler(() => listTemplates(session)),
      preview: os.template.preview.handler(async ({ input }) => ({
        html: new TextDecoder().decode(await previewTemplate(session, input)),
      })),
      save: os.template.save.handler(({ input }) => ({
        templateId: saveTemplate(session, input.documentId, input.name).id,
      })),
      remove: os.template.remove.handler(({ input }) => removeTemplate(session, input.templateId)),
    },
  }
}
