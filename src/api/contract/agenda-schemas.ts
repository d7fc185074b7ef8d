import { z } from 'zod'
import type { SpeakerMatch } from '#app/agenda/speakers.ts'
import { conflictKinds, type AgendaRepair, type Conflict } from '#domain/agenda/conflict.ts'
import type { Overflow, Shift } from '#domain/agenda/delay.ts'
import type { Barrier } from '#domain/agenda/overflow.ts'
import type { PrintedProgramme, Release } from '#domain/agenda/printed-programme.ts'
import {
  itemKinds,
  itemStates,
  sessionKinds,
  type AgendaItem,
  type Day,
  type Programme,
  type Room,
  type Session,
  type SessionStart,
  type Speaker,
} from '#domain/agenda/session.ts'
import type { Choice } from '#domain/agenda/shorten.ts'
import { isoDateSchema } from '../schemas.ts'
import { id } from './base.ts'

// The shapes of the agenda as zod sees them at the border. `satisfies` keeps each one equal to its domain type.

export const words = z.string().max(4_000)
export const name = z.string().trim().min(1).max(500)
export const title = z.string().trim().min(1).max(2_000)
export const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
/** Generous: what was stored is never refused when it is read. */
const minutes = z.int().min(0).max(1_000_000)
export const count = z.int().min(0)

export const room = z.object({
  id,
  conferenceId: id,
  name,
  capacity: count.max(1_000_000).nullable(),
}) satisfies z.ZodType<Room>

export const day = z.object({
  conferenceId: id,
  date: isoDateSchema,
  opensAt: clockTime,
  closesAt: clockTime,
}) satisfies z.ZodType<Day>

export const speakerRole = z.enum(['speaker', 'moderator'])
const speaker = z.object({
  participationId: id.nullable(),
  name: words,
  post: words,
  role: speakerRole,
}) satisfies z.ZodType<Speaker>
const speakers = z.array(speaker).max(10_000).readonly()

export const speakerMatch = z.object({
  participationId: id,
  name: words,
  post: words,
  organization: words,
  score: z.number(),
}) satisfies z.ZodType<SpeakerMatch>

const lateness = { delay: minutes, cut: minutes }

const start = z.discriminatedUnion('as', [
  z.object({ as: z.enum(['pinned', 'planned']), at: clockTime }),
  z.object({ as: z.literal('follows'), sessionId: id }),
]) satisfies z.ZodType<SessionStart>

export const session = z.object({
  id,
  conferenceId: id,
  title,
  kind: z.enum(sessionKinds),
  date: isoDateSchema.nullable(),
  roomId: id.nullable(),
  start: start.nullable(),
  minutes,
  leastMinutes: minutes.nullable(),
  moderators: speakers,
  note: words,
  internalNote: words,
  ...lateness,
}) satisfies z.ZodType<Session>

export const item = z.object({
  id,
  sessionId: id,
  title,
  kind: z.enum(itemKinds),
  depth: z.int().min(0).max(100),
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

export const programme = z.object({
  /** In the order of dates. */
  days: z.array(day).readonly(),
  rooms: z.array(room).readonly(),
  sessions: z.array(session).readonly(),
  /** Items of a session in their order. */
  items: z.array(item).readonly(),
}) satisfies z.ZodType<Programme>

/** Minutes after midnight of the date of the session; either may pass 1440. */
export const stretch = z.object({ start: z.number(), end: z.number() })

const place = z.object({ sessionId: id, itemId: id.nullable() })

export const repair = z.discriminatedUnion('do', [
  z.object({ do: z.literal('moveSession'), sessionId: id, roomId: id.nullable(), start: start.nullable() }),
  z.object({ do: z.literal('resizeSession'), sessionId: id, minutes }),
  z.object({ do: z.literal('moveItem'), itemId: id, sessionId: id, beforeId: id.nullable(), at: clockTime }),
  z.object({ do: z.literal('addBreak'), sessionId: id, beforeId: id, minutes }),
  z.object({ do: z.literal('shorten'), date: isoDateSchema, key: z.string() }),
]) satisfies z.ZodType<AgendaRepair>

/** Names its places and may name a person: as long as these are. */
export const conflictId = z.string().max(1_000)

export const conflict = z.object({
  id: z.string(),
  kind: z.enum(conflictKinds),
  places: z.tuple([place], place).readonly(),
  participationId: id.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  repair: repair.nullable(),
}) satisfies z.ZodType<Conflict>

const barrier = z.union([
  z.object({ kind: z.enum(['session', 'item']), id }),
  z.object({ kind: z.literal('closing'), id: isoDateSchema }),
]) satisfies z.ZodType<Barrier>

const choice = z.discriminatedUnion('do', [
  z.object({ do: z.literal('shorten') }),
  z.object({ do: z.literal('drop'), itemId: id }),
  z.object({ do: z.literal('postpone'), itemId: id, sessionId: id.nullable() }),
]) satisfies z.ZodType<Choice>

export const delay = z.object({
  conferenceId: id,
  /** Of an item or a session. */
  id,
  /** Negative: that much was caught up. */
  minutes: z.int().min(-1_440).max(1_440),
  /** Whether breaks that may shrink do so. */
  shrinkBreaks: z.boolean(),
  /** What is done about what no longer fits, in order. */
  choices: z
    .array(z.object({ barrier, roomId: id.nullable(), choice }))
    .max(500)
    .readonly(),
})

export const shift = z.object({
  sessionId: id,
  itemId: id.nullable(),
  from: stretch,
  to: stretch,
}) satisfies z.ZodType<Shift>

export const overflow = z.object({
  date: isoDateSchema,
  barrier,
  roomId: id.nullable(),
  sessionId: id,
  at: z.number(),
  over: z.number(),
  candidates: z.array(z.object({ itemId: id, minutes: z.number() })).readonly(),
  canShorten: z.number(),
  nextSessionId: id.nullable(),
}) satisfies z.ZodType<Overflow>

const printedSpeakers = z.array(z.object({ name: words, post: words, role: speakerRole })).readonly()

const printedItem = z.object({
  id,
  number: z.string(),
  title: z.string(),
  kind: z.enum(itemKinds),
  depth: count,
  start: clockTime,
  end: clockTime,
  speakers: printedSpeakers,
  note: words,
})

const printedSession = z.object({
  id,
  title: z.string(),
  kind: z.enum(sessionKinds),
  room: z.string(),
  start: clockTime,
  end: clockTime,
  moderators: printedSpeakers,
  note: words,
  items: z.array(printedItem).readonly(),
})

const printedProgramme = z.object({
  rooms: z.array(z.string()).readonly(),
  days: z.array(z.object({ date: isoDateSchema, sessions: z.array(printedSession).readonly() })).readonly(),
}) satisfies z.ZodType<PrintedProgramme>

export const release = z.object({
  id,
  conferenceId: id,
  name,
  madeAt: z.iso.datetime(),
  note: words,
  programme: printedProgramme,
  printings: z.array(z.object({ at: z.iso.datetime(), format: z.string().max(50) })).readonly(),
}) satisfies z.ZodType<Release>
