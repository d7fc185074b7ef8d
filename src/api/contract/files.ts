import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { isoDateSchema, languageSchema, tokenSchema } from '../schemas.ts'
import { history, id, nothing, oc } from './base.ts'

const fileInfo = z.object({
  name: z.string(),
  schemaVersion: z.int(),
  fileId: z.string(),
  createdAt: z.iso.datetime(),
  bytes: z.int(),
  counts: z.object({
    conferences: z.int(),
    documents: z.int(),
    clauses: z.int(),
    directives: z.int(),
    participants: z.int(),
  }),
  lastBackupAt: z.iso.datetime().nullable(),
})

const recentFile = z.object({
  token: tokenSchema,
  name: z.string(),
  conferenceTitle: z.string().nullable(),
  place: z.string().nullable(),
  startsOn: isoDateSchema.nullable(),
  endsOn: isoDateSchema.nullable(),
  openedAt: z.iso.datetime(),
  missing: z.boolean(),
})

/** What the status line shows about the open file; null when none is open. */
const session = z.object({
  version: z.string(),
  file: fileInfo.nullable(),
  history: history.nullable(),
  /** Time of the last durable command of this session. */
  savedAt: z.iso.datetime().nullable(),
})

/** What happened in the core. `sequence` lets a window skip the echo of its own command. */
const coreEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), sequence: z.int(), savedAt: z.iso.datetime(), documentId: id.nullable() }),
  z.object({ type: z.literal('opened'), name: z.string() }),
  z.object({ type: z.literal('closed') }),
  z.object({ type: z.literal('backedUp'), at: z.iso.datetime() }),
])
export type CoreEvent = z.infer<typeof coreEvent>

/** One step of long work, or its end. */
const progress = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('done'), names: z.array(z.string()).readonly() }),
])

/** The open file, its history, what is found in it, and the sample conferences. */
export const filesContract = {
  session: {
    get: oc.input(nothing).output(session),
    watch: oc.input(nothing).output(eventIterator(coreEvent)),
  },
  file: {
    recent: oc.input(nothing).output(z.array(recentFile).readonly()),
    forget: oc.input(z.object({ token: tokenSchema })).output(z.array(recentFile).readonly()),
    create: oc
      .input(z.object({ target: tokenSchema, title: z.string().trim().min(1).max(1_000), language: languageSchema }))
      .output(session),
    open: oc.input(z.object({ source: tokenSchema })).output(session),
    /** Makes a new copy of the sample conference and opens it. */
    openSample: oc.input(z.object({ language: languageSchema })).output(session),
    close: oc.input(nothing).output(session),
    verify: oc.input(nothing).output(z.object({ problems: z.array(z.string()).readonly() })),
    /** Into the chosen folder, or into the rotating backups beside the file. */
    backup: oc.input(z.object({ folder: tokenSchema.exactOptional() })).output(z.object({ name: z.string() })),
    saveCopy: oc.input(z.object({ target: tokenSchema })).output(z.object({ name: z.string() })),
  },
  history: {
    undo: oc.input(nothing).output(history),
    redo: oc.input(nothing).output(history),
  },
  search: {
    find: oc.input(z.object({ query: z.string().max(500), limit: z.int().min(1).max(200) })).output(
      z
        .array(
          z.object({
            entity: z.enum(['conference', 'document', 'clause', 'directive', 'person', 'session', 'agendaItem']),
            id,
            withinId: id.nullable(),
            excerpt: z.string(),
          }),
        )
        .readonly(),
    ),
  },
  demo: {
    /** Makes the sample conferences and all their exports in a folder. */
    make: oc.input(z.object({ folder: tokenSchema })).output(eventIterator(progress)),
  },
}
