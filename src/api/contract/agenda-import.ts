import { z } from 'zod'
import {
  changedFields,
  type ImportChoices,
  type MergedRoom,
  type MergedSession,
} from '#domain/agenda/import/merge-programme.ts'
import type { ReadItem, ReadProgramme, ReadSession, ReadSpeaker } from '#domain/agenda/read-programme.ts'
import { longestSession } from '#domain/agenda/import/merge-session.ts'
import { programmeLimits } from '#domain/agenda/read/source-line.ts'
import { itemKinds, sessionKinds } from '#domain/agenda/session.ts'
import { isoDateSchema, languageSchema, tokenSchema } from '../schemas.ts'
import { clockTime, conflict, count, programme, speakerMatch, speakerRole } from './agenda-schemas.ts'
import { history, id, oc } from './base.ts'

/** A text of a source is as long as its file lets it be. */
const read = z.string().max(programmeLimits.characters)

const readSpeaker = z.object({ name: read, post: read, role: speakerRole }) satisfies z.ZodType<ReadSpeaker>
const readSpeakers = z.array(readSpeaker).readonly()
const doubts = z.array(z.object({ code: z.string().max(50), words: read })).readonly()

const readItem = z.object({
  title: read,
  kind: z.enum(itemKinds),
  depth: z.int().min(0).max(8),
  start: clockTime.nullable(),
  end: clockTime.nullable(),
  minutes: z.int().min(0).max(longestSession).nullable(),
  speakers: readSpeakers,
  note: read,
  doubts,
}) satisfies z.ZodType<ReadItem>

const readSession = z.object({
  title: read,
  kind: z.enum(sessionKinds),
  room: read,
  start: clockTime.nullable(),
  end: clockTime.nullable(),
  moderators: readSpeakers,
  note: read,
  sourceId: read,
  items: z.array(readItem).readonly(),
  doubts,
}) satisfies z.ZodType<ReadSession>

const readProgramme = z.object({
  title: read,
  days: z
    .array(z.object({ date: isoDateSchema.nullable(), sessions: z.array(readSession).readonly() }))
    .max(programmeLimits.lines)
    .readonly(),
}) satisfies z.ZodType<ReadProgramme>

const choices = z.object({
  /** By the key of the session in the preview. */
  sessions: z.record(
    z.string().max(30),
    z.discriminatedUnion('as', [z.object({ as: z.enum(['skip', 'new']) }), z.object({ as: z.literal('of'), id })]),
  ),
  /** By the name in the source; null: a new room. */
  rooms: z.record(read, id.nullable()),
  /** By the name in the source; null: a name only. */
  speakers: z.record(read, id.nullable()),
}) satisfies z.ZodType<ImportChoices>

const mergedSession = z.object({
  key: z.string(),
  state: z.enum(['new', 'same', 'changed', 'skipped']),
  sessionId: id.nullable(),
  changes: z.array(z.enum(changedFields)).readonly(),
  removedItems: z.array(z.string()).readonly(),
}) satisfies z.ZodType<MergedSession>

const mergedRoom = z.object({
  name: read,
  roomId: id,
  isNew: z.boolean(),
}) satisfies z.ZodType<MergedRoom>

const wanted = z.object({ conferenceId: id, programme: readProgramme, choices, language: languageSchema })

/** Programmes from files and from what was pasted: read, looked at and corrected, then stored as one command. */
export const agendaImportContract = {
  agendaImport: {
    /** Reads a programme; nothing is stored. Without a conference a day without a year has no date to be near. */
    read: oc
      .input(
        z.object({
          conferenceId: id.nullable(),
          from: z.union([z.object({ source: tokenSchema }), z.object({ text: read })]),
        }),
      )
      .output(z.object({ name: z.string(), programme: readProgramme })),
    /** What an import would do; nothing is stored. Ids of what would be new are good for this answer only. */
    preview: oc.input(wanted).output(
      z.object({
        sessions: z.array(mergedSession).readonly(),
        rooms: z.array(mergedRoom).readonly(),
        speakers: z
          .array(z.object({ name: read, post: read, times: count, matches: z.array(speakerMatch).readonly() }))
          .readonly(),
        /** The agenda as it would be. */
        result: programme,
        /** Those it would have and does not have now. */
        conflicts: z.array(conflict).readonly(),
      }),
    ),
    apply: oc
      .input(wanted.extend({ name: z.string().max(500) }))
      .output(z.object({ sessions: z.array(mergedSession).readonly(), history })),
  },
}
