import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { sheetFormats } from '#app/list-ports.ts'
import { badgeSizeNames } from '#domain/people/lists/badge.ts'
import { listGroupings, listPurposes } from '#domain/people/lists/list-paper.ts'
import { languageSchema, tokenSchema } from '../schemas.ts'
import { id, oc } from './base.ts'
import { participantQuery } from './participants.ts'

const fields = z.array(z.string().min(1).max(80)).min(1).max(200).readonly()

const handOut = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('table'), format: z.enum(sheetFormats), fields }),
  z.object({
    kind: z.literal('list'),
    purpose: z.enum(listPurposes),
    grouping: z.enum(listGroupings),
    fields,
    sessionId: id.nullable(),
  }),
  z.object({ kind: z.literal('badges'), size: z.enum(badgeSizeNames) }),
  z.object({ kind: z.literal('signs') }),
])

const request = z.object({
  conferenceId: id,
  language: languageSchema,
  /** Of the list; empty for its usual one. */
  title: z.string().trim().max(300),
  /** These, in this order; or whom a query finds, in its order. */
  whom: z.union([
    z.object({ ids: z.array(id).max(200_000).readonly() }),
    z.object({ query: participantQuery.omit({ conferenceId: true, language: true }) }),
  ]),
  handOut,
})

const step = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('done'), name: z.string(), bytes: z.int(), people: z.int() }),
])

/** What is handed out of participants: lists, sheets to sign, badges, signs for tables. */
export const participantListsContract = {
  participantList: {
    export: oc.input(request.extend({ target: tokenSchema })).output(eventIterator(step)),
  },
}
