import { z } from 'zod'
import { phraseParts } from '#domain/drafting/phrase.ts'
import { complements, phraseGroups } from '#domain/drafting/phrases/library.ts'
import { grammaticalCases } from '#domain/language/countries.ts'
import { languageSchema } from '../schemas.ts'
import { history, id, nothing, oc } from './base.ts'

const part = z.enum(phraseParts)
const governs = z.enum(grammaticalCases).nullable()

const ownPhrase = z.object({ id, language: languageSchema, part, text: z.string().trim().min(1).max(300), governs })

/** A phrase in the form that its document uses. */
const offeredPhrase = z.object({
  id: z.string(),
  isOwn: z.boolean(),
  part,
  group: z.enum(phraseGroups).nullable(),
  words: z.string(),
  openerLength: z.int(),
  governs,
  takes: z.array(z.enum(complements)).readonly(),
  translations: z.array(z.string()).readonly(),
})

/** Words that begin clauses: the library's and the organizer's own. */
export const phrasesContract = {
  phrase: {
    search: oc
      .input(
        z.object({
          documentId: id,
          /** Beginnings of words in either language; empty for all. */
          words: z.string().max(200),
          /** The part that is written: its phrases come first. */
          part: part.nullable(),
          /** The clause that is written. */
          clauseId: id.nullable(),
          limit: z.int().min(1).max(500),
        }),
      )
      .output(z.array(offeredPhrase).readonly()),
    /** The organizer's own, in every language. */
    list: oc.input(nothing).output(z.array(ownPhrase).readonly()),
    add: oc.input(ownPhrase.omit({ id: true })).output(ownPhrase),
    remove: oc.input(z.object({ phraseId: id })).output(history),
  },
}
