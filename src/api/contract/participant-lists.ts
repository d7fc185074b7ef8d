import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { sheetFormats } from '#app/list-ports.ts'
import { languageSchema, tokenSchema } from '../schemas.ts'
import { id, oc } from './base.ts'

const field = z.string().min(1).max(80)

const table = z.object({
  kind: z.literal('table'),
  format: z.enum(sheetFormats),
  /** Names the sheet. */
  name: z.string().max(300),
  fields: z.array(field).min(1).max(200).readonly(),
})

/** Whom a list is of: these, in this order; null for all. */
const scope = z.object({
  conferenceId: id,
  language: languageSchema,
  ids: z.array(id).max(1_000_000).readonly().nullable(),
})

const step = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('done'), name: z.string(), bytes: z.int(), people: z.int() }),
])

/** What is handed out of participants: lists, sheets to sign, badges, letters. */
export const participantListsContract = {
  participantList: {
    export: oc.input(scope.extend({ target: tokenSchema, list: table })).output(eventIterator(step)),
  },
}
