import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { sheetFormats } from '#app/list-ports.ts'
import type { ListPreview } from '#app/participant-lists.ts'
import { badgeSizeNames, type NameCard } from '#domain/people/lists/badge.ts'
import { listGroupings, listPurposes } from '#domain/people/lists/list-paper.ts'
import type { ListPaper } from '#domain/people/lists/paper.ts'
import { formDoubts } from '#domain/people/declension.ts'
import { letterLayouts, letterLooks, type Letter } from '#domain/people/letters/letter-text.ts'
import { languageSchema, tokenSchema } from '../schemas.ts'
import { id, oc } from './base.ts'
import { letterText, ownForm } from './letters.ts'
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
  z.object({ kind: z.literal('letters'), letter: letterText, letterheadId: id.nullable() }),
])

const request = z.object({
  conferenceId: id,
  language: languageSchema,
  /** Of the list; empty for its usual one. */
  title: z.string().trim().max(300),
  /** Whom a query finds, in its order, and of them these alone where they are named. */
  whom: z.object({
    query: participantQuery.omit({ conferenceId: true, language: true }),
    only: z.array(id).max(200_000).readonly().nullable(),
  }),
  handOut,
})

const step = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('done'), name: z.string(), bytes: z.int(), people: z.int() }),
])

const printed = z.string()
const run = z.object({
  text: printed,
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
})
const cell = z.array(z.array(run).readonly()).readonly()
const paper = z.object({
  language: languageSchema,
  title: printed,
  lines: z.array(printed).readonly(),
  numberHeader: printed,
  columns: z.array(z.object({ header: printed, share: z.number(), centred: z.boolean() })).readonly(),
  groups: z.array(z.object({ heading: printed, rows: z.array(z.array(cell).readonly()).readonly() })).readonly(),
  rowHeight: z.number().nullable(),
}) satisfies z.ZodType<ListPaper>
const card = z.object({
  surname: printed,
  names: printed,
  organizations: z.array(printed).readonly(),
  delegation: printed,
  role: printed,
  colour: z.string().length(6),
  badgeNumber: printed,
}) satisfies z.ZodType<NameCard>
const cards = z.array(card).readonly()
const people = z.int()

const letter = z.object({
  addressee: z.array(printed).readonly(),
  title: printed,
  paragraphs: z.array(z.object({ look: z.enum(letterLooks), text: printed })).readonly(),
  signature: z.array(z.object({ left: printed, right: printed })).readonly(),
}) satisfies z.ZodType<Letter>
const who = { participationId: id, fullName: printed }

/** The first page, to be drawn. */
const preview = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('table'),
    people,
    columns: z.array(z.object({ header: printed, kind: z.enum(['text', 'number', 'date', 'time']) })).readonly(),
    rows: z.array(z.array(z.union([printed, z.number(), z.null()])).readonly()).readonly(),
  }),
  z.object({ kind: z.literal('list'), people, paper }),
  z.object({ kind: z.literal('badges'), people, size: z.enum(badgeSizeNames), cards }),
  z.object({ kind: z.literal('signs'), people, cards }),
  z.object({
    kind: z.literal('letters'),
    people,
    layout: z.enum(letterLayouts),
    language: languageSchema,
    head: z.array(printed).readonly(),
    letters: z.array(letter).readonly(),
    doubtful: z.int(),
    forms: z
      .array(
        ownForm.extend({
          ...who,
          doubts: z.array(z.enum([...formDoubts, 'noun'])).readonly(),
          isOwn: z.boolean(),
          count: z.int(),
        }),
      )
      .readonly(),
    genderless: z.array(z.object(who)).readonly(),
    unknown: z.array(printed).readonly(),
    blanks: z.array(printed).readonly(),
  }),
]) satisfies z.ZodType<ListPreview>

/** What is handed out of participants: lists, sheets to sign, badges, signs for tables. */
export const participantListsContract = {
  participantList: {
    /** As far as its first page goes; nothing is written. */
    preview: oc.input(request).output(preview),
    export: oc.input(request.extend({ target: tokenSchema })).output(eventIterator(step)),
  },
}
