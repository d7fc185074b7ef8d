import { z } from 'zod'
import { grammaticalCases } from '#domain/language/countries.ts'
import { id, oc } from './base.ts'
import { renderedDocument } from './drafting.ts'

const words = z.string().trim().min(1).max(500)
/** In the nominative; `form` as a person corrected it, null for what rules give. */
const name = z.object({ name: words, form: words.nullable() })
const list = z.object({ names: z.array(name).max(500).readonly(), grammaticalCase: z.enum(grammaticalCases) })

/** The opening sentence as a field: those represented, in the case the sentence needs. */
export const openingContract = {
  opening: {
    get: oc.input(z.object({ documentId: id })).output(
      list.extend({
        isListed: z.boolean(),
        difference: z
          .object({
            missing: z.array(name).readonly(),
            extra: z.array(name).readonly(),
            /** What the list is compared with. */
            from: z.enum(['delegations', 'documents']),
          })
          .nullable(),
        countries: z.array(z.string()).readonly(),
      }),
    ),
    /** Names of a pasted list; nothing is stored. */
    split: oc
      .input(z.object({ documentId: id, text: z.string().max(20_000) }))
      .output(z.object({ names: z.array(words).readonly() })),
    /** What the sentence would say; nothing is stored. */
    compose: oc.input(list.extend({ documentId: id })).output(
      z.object({
        before: z.string(),
        list: z.string(),
        after: z.string(),
        names: z
          .array(z.object({ name: z.string(), form: z.string(), isCountry: z.boolean(), sure: z.boolean() }))
          .readonly(),
      }),
    ),
    /** Writes the list into the opening; one undo step. */
    set: oc.input(list.extend({ documentId: id })).output(renderedDocument),
  },
}
