import { z } from 'zod'
import { letterheadFields, letterheadNotes } from '#domain/drafting/letterhead.ts'
import { tokenSchema } from '../schemas.ts'
import { history, id, nothing, oc } from './base.ts'

const lines = z.array(z.string()).readonly()
const twips = z.int()

const pageSchema = z.object({
  width: twips,
  height: twips,
  margin: z.object({ left: twips, right: twips, top: twips, bottom: twips, header: twips, footer: twips }),
})

/** Word files whose header, footer, margins and styles documents are printed with. */
export const letterheadsContract = {
  letterhead: {
    /** Words of header and footer are those of the first page, their fields marked as `fillMarks` of the domain fills them. */
    list: oc.input(nothing).output(
      z
        .array(
          z.object({
            id,
            name: z.string(),
            fields: z.array(z.enum(letterheadFields)).readonly(),
            unknown: lines,
            notes: z.array(z.enum(letterheadNotes)).readonly(),
            page: pageSchema.nullable(),
            type: z.object({ font: z.string().nullable(), size: z.int().nullable(), color: z.string().nullable() }),
            header: lines,
            footer: lines,
            pictures: z.object({ header: z.int(), footer: z.int() }),
            hasPageNumber: z.boolean(),
          }),
        )
        .readonly(),
    ),
    /** Keeps a chosen Word file. With a document, that is printed on it from now on. */
    add: oc
      .input(z.object({ source: tokenSchema, documentId: id.exactOptional() }))
      .output(z.object({ letterheadId: id })),
    remove: oc.input(z.object({ letterheadId: id })).output(history),
  },
}
