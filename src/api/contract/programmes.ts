import { z } from 'zod'
import { programmeForms } from '#domain/agenda/programme-about.ts'
import { languageSchema, tokenSchema } from '../schemas.ts'
import { id, oc } from './base.ts'

/** `releaseId` null: the programme as it stands. */
const which = z.object({ conferenceId: id, language: languageSchema, releaseId: id.nullable() })

/** The programme as it goes out. */
export const programmesContract = {
  programme: {
    /** A page to be looked at, as `html` is written. */
    page: oc.input(which).output(z.object({ html: z.string() })),
    /** Writes the programme to the target; of a release it is noted that it was. */
    export: oc
      .input(which.extend({ form: z.enum(programmeForms), target: tokenSchema }))
      .output(z.object({ name: z.string(), bytes: z.int() })),
  },
}
