import { z } from 'zod'
import { redlineFormats } from '#app/ports.ts'
import type { Remark } from '#domain/drafting/remark.ts'
import { tokenSchema } from '../schemas.ts'
import { history, id, nothing, oc, written } from './base.ts'
import { comparisonCountsSchema, comparisonSchema } from './comparison.ts'
import { renderedDocument } from './drafting.ts'

const revisionInfo = z.object({
  id,
  documentId: id,
  name: z.string(),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
})

const remark = z.object({
  id,
  documentId: id,
  clauseId: id.nullable(),
  author: z.string(),
  madeAt: z.iso.datetime().nullable(),
  text: z.string(),
  quote: z.string(),
  isResolved: z.boolean(),
}) satisfies z.ZodType<Remark>

const author = z.object({ name: z.string() })
const ofDocument = z.object({ documentId: id })
const ofRevision = z.object({ revisionId: id })
/** null: the document as it is now. */
const choice = id.nullable()
const words = z.string().trim().min(1).max(10_000)

/** Named snapshots of documents, what changed between them, and what people say about clauses. */
export const revisionsContract = {
  author: {
    /** Who revisions, remarks and tracked changes are by. */
    get: oc.input(nothing).output(author),
    set: oc.input(z.object({ name: z.string().trim().max(200) })).output(author),
  },
  revision: {
    take: oc.input(ofDocument.extend({ name: z.string().trim().min(1).max(300) })).output(revisionInfo),
    list: oc.input(ofDocument).output(
      z.object({
        revisions: z.array(revisionInfo.extend({ since: comparisonCountsSchema.nullable() })).readonly(),
        unsaved: comparisonCountsSchema.nullable(),
      }),
    ),
    compare: oc.input(ofDocument.extend({ older: choice, newer: choice })).output(
      z.object({
        older: revisionInfo.nullable(),
        newer: revisionInfo.nullable(),
        comparison: comparisonSchema,
      }),
    ),
    /** Two versions as one file with its changes marked: in Word tracked, on a page underlined and struck. */
    redline: oc
      .input(ofDocument.extend({ older: choice, newer: choice, format: z.enum(redlineFormats), target: tokenSchema }))
      .output(written),
    restore: oc.input(ofRevision).output(renderedDocument),
    /** Gives one clause its words of the revision; one that is gone comes back where it stood. */
    restoreClause: oc.input(ofRevision.extend({ clauseId: id })).output(renderedDocument),
    remove: oc.input(ofRevision).output(history),
    /** How a clause read, newest first, one entry for each reading. */
    clauseHistory: oc
      .input(ofDocument.extend({ clauseId: id }))
      .output(
        z
          .array(z.object({ revision: revisionInfo, number: z.string().nullable(), text: z.string().nullable() }))
          .readonly(),
      ),
    changedClauses: oc.input(ofRevision).output(z.array(id).readonly()),
  },
  remark: {
    list: oc.input(ofDocument).output(z.array(remark).readonly()),
    add: oc
      .input(ofDocument.extend({ clauseId: id.nullable(), text: words, quote: z.string().max(10_000) }))
      .output(remark),
    update: oc
      .input(
        ofDocument.extend({
          remarkId: id,
          changes: z.object({ text: words, isResolved: z.boolean() }).partial(),
        }),
      )
      .output(remark),
    remove: oc.input(ofDocument.extend({ remarkId: id })).output(history),
  },
}
