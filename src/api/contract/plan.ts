import { z } from 'zod'
import { planRowStates } from '#domain/plan/plan.ts'
import {
  datedEventSchema,
  deadlineSchema,
  demandSchema,
  directiveProposalSchema,
  directiveSchema,
  languageSchema,
  tokenSchema,
} from '../schemas.ts'
import { history, id, oc, written } from './base.ts'

const planRow = z.object({
  documentId: id,
  clauseId: id,
  clauseNumber: z.string().nullable(),
  clauseText: z.string(),
  state: z.enum(planRowStates),
  directive: directiveSchema.omit({ id: true, confirmedText: true }).extend({ id: id.nullable() }),
  /** Evidence of the proposal made from the text as it stands now. */
  evidence: directiveProposalSchema.shape.evidence,
  confidence: z.number(),
})

/** What the clauses demand, proposed and confirmed. */
export const planContract = {
  plan: {
    get: oc
      .input(z.object({ documentId: id.exactOptional() }))
      .output(z.object({ rows: z.array(planRow).readonly(), events: z.array(datedEventSchema).readonly() })),
    /** Stores a proposal, as it is or corrected, as a directive. */
    confirm: oc
      .input(
        z.object({
          documentId: id,
          clauseId: id,
          demand: demandSchema,
          expectedResult: z.string().max(10_000).exactOptional(),
        }),
      )
      .output(directiveSchema),
    /** Confirms all open proposals of a document as they stand; one undo step. */
    confirmAll: oc.input(z.object({ documentId: id })).output(z.object({ confirmed: z.int() })),
    update: oc
      .input(
        z.object({
          directiveId: id,
          changes: directiveSchema
            .omit({ id: true, documentId: true, clauseId: true, confirmedText: true, deadline: true })
            .extend({ deadline: deadlineSchema.nullable() })
            .partial(),
        }),
      )
      .output(directiveSchema),
    /** Says of a directive whose clause has changed that it still holds. */
    reconfirm: oc.input(z.object({ directiveId: id })).output(directiveSchema),
    dismiss: oc.input(z.object({ documentId: id, clauseId: id })).output(history),
    restore: oc.input(z.object({ documentId: id, clauseId: id })).output(history),
    remove: oc.input(z.object({ directiveId: id })).output(history),
    export: oc
      .input(z.object({ target: tokenSchema, documentId: id.exactOptional(), language: languageSchema }))
      .output(written.extend({ rows: z.int() })),
  },
}
