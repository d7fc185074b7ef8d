import { z } from 'zod'
import { layouts } from '#domain/drafting/document.ts'
import { documentHeadSchema } from '../schemas.ts'
import { history, id, nothing, oc } from './base.ts'

const name = z.string().trim().min(1).max(300)

/** What new documents begin with: templates of the program and the organizer's own. */
export const templatesContract = {
  template: {
    /** The organizer's own first. A template of the program has no name: its id says what it is. */
    list: oc
      .input(nothing)
      .output(
        z
          .array(
            documentHeadSchema
              .pick({ kind: true, language: true, title: true })
              .extend({ id, name: z.string().nullable(), layout: z.enum(layouts) }),
          )
          .readonly(),
      ),
    /** The page of the document it would make, as HTML with its own styles. */
    preview: oc
      .input(documentHeadSchema.pick({ conferenceId: true, title: true }).extend({ templateId: id }))
      .output(z.object({ html: z.string() })),
    /** Makes a template of a document as it stands. */
    save: oc.input(z.object({ documentId: id, name })).output(z.object({ templateId: id })),
    remove: oc.input(z.object({ templateId: id })).output(history),
  },
}
