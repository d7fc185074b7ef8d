import { eventIterator, oc as base } from '@orpc/contract'
import { z } from 'zod'
import { exportFormats } from '#app/ports.ts'
import { planRowStates } from '#domain/plan/plan.ts'
import { errorMap } from './error-schemas.ts'
import {
  clauseEditSchema,
  conferenceSchema,
  datedEventSchema,
  deadlineSchema,
  demandSchema,
  directiveProposalSchema,
  directiveSchema,
  documentHeadSchema,
  documentSchema,
  documentStyleSchema,
  isoDateSchema,
  languageSchema,
  readingProposalSchema,
  tokenSchema,
} from './schemas.ts'

/**
 * Every operation of Plenum, `feature.verb`, with what goes in and what comes out. Electron (message port), browser host
 * (HTTP), command line and tests call the same router over it.
 */

/** Every procedure may fail with any error of the closed list. */
const oc = base.errors(errorMap)

const id = z.string().min(1).max(64)
const nothing = z.object({}).optional()
const label = z.object({ command: z.string(), subject: z.string().exactOptional() })
const history = z.object({ undo: label.nullable(), redo: label.nullable(), sequence: z.int() })

const fileInfo = z.object({
  name: z.string(),
  schemaVersion: z.int(),
  fileId: z.string(),
  createdAt: z.iso.datetime(),
  bytes: z.int(),
  counts: z.object({ conferences: z.int(), documents: z.int(), clauses: z.int(), directives: z.int() }),
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

/** A document as every caller sees it: clauses, and the number and punctuation that one function gave to each. */
const renderedDocument = z.object({
  document: documentSchema,
  numbers: z.record(
    z.string(),
    z.object({
      number: z.string().nullable(),
      label: z.string(),
      level: z.int(),
      endings: z.array(z.string()).readonly(),
    }),
  ),
  words: z.int(),
})

const proposals = z.object({
  directives: z.array(directiveProposalSchema).readonly(),
  events: z.array(datedEventSchema).readonly(),
})

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

/** One step of long work, or its end. */
const progress = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('done'), names: z.array(z.string()).readonly() }),
])

export const contract = {
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
  conference: {
    list: oc.input(nothing).output(z.array(conferenceSchema).readonly()),
    update: oc.input(conferenceSchema).output(conferenceSchema),
  },
  document: {
    list: oc
      .input(nothing)
      .output(z.array(documentHeadSchema.extend({ clauseCount: z.int(), operativeCount: z.int() })).readonly()),
    get: oc.input(z.object({ documentId: id })).output(renderedDocument),
    create: oc
      .input(documentHeadSchema.pick({ conferenceId: true, kind: true, language: true, title: true }))
      .output(renderedDocument),
    update: oc
      .input(
        z.object({
          documentId: id,
          changes: documentHeadSchema
            .pick({ kind: true, language: true, title: true, placeAndDate: true, adoptedOn: true, status: true })
            .extend({ style: documentStyleSchema })
            .partial(),
        }),
      )
      .output(renderedDocument),
    /** All edits together are one undo step; edits with the same `typing` key within seconds join into one. */
    edit: oc
      .input(
        z.object({
          documentId: id,
          edits: z.array(clauseEditSchema).min(1).max(1_000).readonly(),
          typing: id.exactOptional(),
        }),
      )
      .output(renderedDocument),
    remove: oc.input(z.object({ documentId: id })).output(history),
    export: oc
      .input(z.object({ documentId: id, format: z.enum(exportFormats), target: tokenSchema }))
      .output(z.object({ name: z.string(), bytes: z.int() })),
    /** The page as HTML with its own styles, for the preview. */
    preview: oc.input(z.object({ documentId: id })).output(z.object({ html: z.string() })),
  },
  resolution: {
    /** Reads a chosen text file into a proposal; nothing is stored. */
    read: oc
      .input(z.object({ source: tokenSchema }))
      .output(z.object({ name: z.string(), text: z.string(), proposal: readingProposalSchema, ...proposals.shape })),
    /** Stores a proposal, as corrected by a person, as a document of the conference. */
    import: oc.input(z.object({ conferenceId: id, proposal: readingProposalSchema })).output(renderedDocument),
  },
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
      .output(z.object({ name: z.string(), bytes: z.int(), rows: z.int() })),
  },
  search: {
    find: oc.input(z.object({ query: z.string().max(500), limit: z.int().min(1).max(200) })).output(
      z
        .array(
          z.object({
            entity: z.enum(['conference', 'document', 'clause', 'directive']),
            id,
            documentId: id.nullable(),
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
export type Contract = typeof contract
