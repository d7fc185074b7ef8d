import { z } from 'zod'
import {
  itemKinds,
  itemStates,
  sessionKinds,
  type AgendaItem,
  type Day,
  type Programme,
  type Room,
  type Session,
  type Speaker,
} from '#domain/agenda/session.ts'
import type { SpeakerMatch } from '#app/agenda/speakers.ts'
import { isoDateSchema } from '../schemas.ts'
import { history, id, oc } from './base.ts'

const words = z.string().max(4_000)
const name = z.string().trim().min(1).max(500)
const title = z.string().trim().min(1).max(2_000)
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
/** Up to two days and nights: nobody sits longer. */
const minutes = z.int().min(0).max(2_880)
const count = z.int().min(0)

const room = z.object({
  id,
  conferenceId: id,
  name,
  capacity: count.max(1_000_000).nullable(),
}) satisfies z.ZodType<Room>

const day = z.object({
  conferenceId: id,
  date: isoDateSchema,
  opensAt: clockTime,
  closesAt: clockTime,
}) satisfies z.ZodType<Day>

const speaker = z.object({
  participationId: id.nullable(),
  name: words,
  post: words,
  role: z.enum(['speaker', 'moderator']),
}) satisfies z.ZodType<Speaker>
const speakers = z.array(speaker).max(200).readonly()

const speakerMatch = z.object({
  participationId: id,
  name: words,
  post: words,
  organization: words,
  score: z.number(),
}) satisfies z.ZodType<SpeakerMatch>

const lateness = { delay: minutes, cut: minutes }

const session = z.object({
  id,
  conferenceId: id,
  title,
  kind: z.enum(sessionKinds),
  date: isoDateSchema.nullable(),
  roomId: id.nullable(),
  start: z
    .discriminatedUnion('as', [
      z.object({ as: z.enum(['pinned', 'planned']), at: clockTime }),
      z.object({ as: z.literal('follows'), sessionId: id }),
    ])
    .nullable(),
  minutes,
  leastMinutes: minutes.nullable(),
  moderators: speakers,
  note: words,
  internalNote: words,
  ...lateness,
}) satisfies z.ZodType<Session>

const item = z.object({
  id,
  sessionId: id,
  title,
  kind: z.enum(itemKinds),
  depth: z.int().min(0).max(8),
  minutes,
  leastMinutes: minutes.nullable(),
  pinnedAt: clockTime.nullable(),
  speakers,
  note: words,
  internalNote: words,
  links: z
    .array(z.object({ documentId: id, clauseId: id.nullable() }))
    .max(200)
    .readonly(),
  state: z.enum(itemStates),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  ...lateness,
}) satisfies z.ZodType<AgendaItem>

const programme = z.object({
  /** In the order of dates. */
  days: z.array(day).readonly(),
  rooms: z.array(room).readonly(),
  sessions: z.array(session).readonly(),
  /** Items of a session in their order. */
  items: z.array(item).readonly(),
}) satisfies z.ZodType<Programme>

const sessionFields = session.omit({ id: true, conferenceId: true }).partial()
const itemFields = item.omit({ id: true, sessionId: true }).partial()
/** The one it comes before; null: it comes last. */
const beforeId = id.nullable()

/** The programme of a conference. A new thing has no id yet; of one that stands, fields that are left out keep what they have. */
export const agendaContract = {
  agenda: {
    /** Everything of the programme. */
    get: oc.input(z.object({ conferenceId: id })).output(programme),
    /** Sessions people are marked present at, by date and time, with how many are present. */
    sessions: oc
      .input(z.object({ conferenceId: id }))
      .output(
        z
          .array(
            session
              .pick({ id: true, conferenceId: true, title: true, kind: true, date: true })
              .extend({ startsAt: z.union([clockTime, z.literal('')]), present: count }),
          )
          .readonly(),
      ),
    putRoom: oc.input(room.extend({ id: id.nullable() })).output(room),
    /** Its sessions stay and have no room. */
    removeRoom: oc.input(z.object({ id })).output(history),
    moveRoom: oc.input(z.object({ id, beforeId })).output(history),
    putDay: oc.input(day).output(day),
    removeDay: oc.input(z.object({ conferenceId: id, date: isoDateSchema })).output(history),
    /** A title alone makes a plenary session of an hour. Moving, resizing and pinning are this. */
    putSession: oc
      .input(z.union([sessionFields.extend({ id: z.null(), conferenceId: id, title }), sessionFields.extend({ id })]))
      .output(session),
    /** Its items and marks of presence go with it; those that follow it begin when they would have begun. */
    removeSession: oc.input(z.object({ id })).output(history),
    /** One copy in each of the rooms, at the same time, with the items. */
    copySession: oc
      .input(z.object({ id, roomIds: z.array(id).min(1).max(100).readonly() }))
      .output(z.object({ ids: z.array(id).readonly() })),
    /** A title alone makes a report of a quarter of an hour. What stands under an item goes deeper with it. */
    putItem: oc
      .input(z.union([itemFields.extend({ id: z.null(), sessionId: id, beforeId, title }), itemFields.extend({ id })]))
      .output(item),
    /** Those under it go with it. */
    removeItem: oc.input(z.object({ id })).output(history),
    /** For each name as written the participants who may be meant, the likeliest first; nothing is stored. */
    matchSpeakers: oc
      .input(
        z.object({
          conferenceId: id,
          speakers: z
            .array(z.object({ name: words }))
            .max(5_000)
            .readonly(),
        }),
      )
      .output(z.array(z.array(speakerMatch).readonly()).readonly()),
    /** With those under it, within its session or into another one. */
    moveItem: oc
      .input(z.object({ id, sessionId: id, beforeId, depth: item.shape.depth.exactOptional() }))
      .output(history),
  },
}
