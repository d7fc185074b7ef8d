import { z } from 'zod'
import { participationStatuses } from '#domain/people/participation.ts'
import { isoDateSchema, languageSchema } from '../schemas.ts'
import {
  clockTime,
  conflict,
  conflictId,
  count,
  day,
  delay,
  item,
  name,
  overflow,
  programme,
  release,
  repair,
  room,
  session,
  shift,
  speakerMatch,
  stretch,
  title,
  words,
} from './agenda-schemas.ts'
import { history, id, oc } from './base.ts'

const sessionFields = session.omit({ id: true, conferenceId: true }).partial()
const itemFields = item.omit({ id: true, sessionId: true }).partial()
/** The one it comes before; null: it comes last. */
const beforeId = id.nullable()
const times = z.object({ sessions: z.record(id, stretch), items: z.record(id, stretch) })

/** The programme of a conference. A new thing has no id yet; of one that stands, fields that are left out keep what they have. */
export const agendaContract = {
  agenda: {
    /** Everything of the programme and what follows from it; people are named in the first working language of the conference. */
    get: oc.input(z.object({ conferenceId: id })).output(
      programme.extend({
        timeZone: z.string().nullable(),
        /** As if nothing had happened. What has no time is not in it. */
        plan: times,
        /** The day with its delays, its cuts and what was dropped. */
        running: times,
        /** Of items; breaks have none. */
        numbers: z.record(id, z.string()),
        /** Participants who are named, by their participation. */
        people: z.record(
          id,
          z.object({ name: words, post: words, organization: words, status: z.enum(participationStatuses) }),
        ),
        conflicts: z.array(conflict).readonly(),
      }),
    ),
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
    /** With those under it, within its session or into another one. */
    moveItem: oc
      .input(z.object({ id, sessionId: id, beforeId, depth: item.shape.depth.exactOptional() }))
      .output(history),
    /** It begins, at the moment of the key where one is given, and what was under way in its session ends. */
    startItem: oc.input(z.object({ id, at: z.iso.datetime().exactOptional() })).output(item),
    stopItem: oc.input(z.object({ id, at: z.iso.datetime().exactOptional() })).output(item),
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
    /** What a delay would do; nothing is stored. Sessions and items of `changes` are those that would be other than they are. */
    previewDelay: oc.input(delay).output(
      z.object({
        shifts: z.array(shift).readonly(),
        overflows: z.array(overflow).readonly(),
        changes: z.object({ sessions: z.array(session).readonly(), items: z.array(item).readonly() }),
      }),
    ),
    delay: oc.input(delay).output(history),
    /**
     * What would mend these conflicts, by their ids; nothing of those that have no repair. For `personTwice` it is not found before
     * it is asked for.
     */
    findRepairs: oc
      .input(z.object({ conferenceId: id, conflictIds: z.array(conflictId).max(20).readonly() }))
      .output(z.record(conflictId, repair)),
    /** Mends a conflict in the way it proposes; the language is that of what is added. */
    repair: oc.input(z.object({ conferenceId: id, conflictId, language: languageSchema })).output(history),
    /** Keeps the programme as it is now under a name, for good; the language is that of the names of people. */
    makeRelease: oc.input(z.object({ conferenceId: id, name, note: words, language: languageSchema })).output(release),
    /** Newest first. */
    releases: oc.input(z.object({ conferenceId: id })).output(z.array(release.omit({ programme: true })).readonly()),
    getRelease: oc.input(z.object({ id })).output(release),
    /** What is different in a later release; `toId` null: in the programme as it is now. */
    compareReleases: oc.input(z.object({ fromId: id, toId: id.nullable(), language: languageSchema })).output(
      z
        .array(
          z.object({
            /** Of the session or the item. */
            id,
            sessionId: id,
            what: z.enum(['session', 'item']),
            kind: z.enum(['added', 'removed', 'moved', 'length', 'renamed', 'speakers']),
            title: z.string(),
            words: z.string(),
          }),
        )
        .readonly(),
    ),
    /** Notes that a release was printed or written to a file of that format. */
    notePrinting: oc.input(z.object({ id, format: z.string().trim().min(1).max(50) })).output(history),
  },
}
