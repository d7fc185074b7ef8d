import { z } from 'zod'
import { exportFormats, redlineFormats } from '#app/ports.ts'
import { views } from '#domain/drafting/read/source.ts'
import {
  bodyPatchSchema,
  clauseEditSchema,
  clauseSchema,
  conferenceSchema,
  datedEventSchema,
  directiveProposalSchema,
  documentHeadSchema,
  documentSchema,
  documentStyleSchema,
  readingProposalSchema,
  tokenSchema,
} from '../schemas.ts'
import { history, id, nothing, oc, written } from './base.ts'
import { comparisonCountsSchema, comparisonSchema } from './comparison.ts'

/** A document as every caller sees it: clauses, and the number and punctuation that one function gave to each. */
export const renderedDocument = z.object({
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
  /** State of the file this was read in: what is newer has a greater number. */
  sequence: z.int(),
})

/** A file that was read: the document is good for this call only. */
const readFile = z.object({ name: z.string(), document: documentSchema })

const readRemarks = z
  .array(
    z.object({
      author: z.string().max(200),
      madeAt: z.iso.datetime().nullable(),
      text: z.string().max(20_000),
      quote: z.string().max(1_000),
      isResolved: z.boolean(),
      at: z.int().min(0).nullable(),
    }),
  )
  .max(10_000)
  .readonly()
/** Longest text of a clipboard, in characters. */
const clipping = z.string().max(8_000_000)

/** Conferences, their documents, and texts read into documents. */
export const draftingContract = {
  conference: {
    list: oc.input(nothing).output(z.array(conferenceSchema).readonly()),
    update: oc.input(conferenceSchema).output(conferenceSchema),
  },
  document: {
    list: oc
      .input(nothing)
      .output(z.array(documentHeadSchema.extend({ clauseCount: z.int(), operativeCount: z.int() })).readonly()),
    get: oc.input(z.object({ documentId: id })).output(renderedDocument),
    /** From a template, or without a clause. */
    create: oc
      .input(
        z.union([
          documentHeadSchema.pick({ conferenceId: true, title: true }).extend({ templateId: id }),
          documentHeadSchema.pick({ conferenceId: true, title: true, kind: true, language: true }),
        ]),
      )
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
    /**
     * Goes the way from one text to another in the document as it is now. Patches with the same `typing` key within seconds are one
     * undo step. Answers with the states of the file before and after.
     */
    rewrite: oc
      .input(z.object({ documentId: id, patch: bodyPatchSchema, typing: id.exactOptional() }))
      .output(z.object({ previous: z.int(), sequence: z.int() })),
    /** Clauses of what was copied elsewhere; nothing is stored. */
    readClipping: oc
      .input(z.object({ documentId: id, html: clipping.nullable(), text: clipping }))
      .output(z.object({ clauses: z.array(clauseSchema).readonly() })),
    remove: oc.input(z.object({ documentId: id })).output(history),
    /** `letterhead`: a chosen Word file in the place of the document's own. */
    export: oc
      .input(
        z.object({
          documentId: id,
          format: z.enum(exportFormats),
          target: tokenSchema,
          letterhead: tokenSchema.exactOptional(),
        }),
      )
      .output(written),
    /** What this host can export a document to. */
    exportForms: oc
      .input(nothing)
      .output(z.array(z.object({ format: z.enum(exportFormats), extension: z.string() })).readonly()),
    /** The page as it is printed, as HTML with its own styles: for the preview and for printing. */
    preview: oc.input(z.object({ documentId: id })).output(z.object({ html: z.string() })),
  },
  resolution: {
    /** Reads a chosen file (text, Word, web page) into a proposal; nothing is stored. `view`: of its tracked changes, accepted when not said. */
    read: oc.input(z.object({ source: tokenSchema, view: z.enum(views).exactOptional() })).output(
      z.object({
        name: z.string(),
        text: z.string(),
        view: z.enum(views).nullable(),
        proposal: readingProposalSchema,
        remarks: readRemarks,
        directives: z.array(directiveProposalSchema).readonly(),
        events: z.array(datedEventSchema).readonly(),
      }),
    ),
    /** Compares the texts of two chosen files; nothing is stored. */
    compare: oc
      .input(z.object({ older: tokenSchema, newer: tokenSchema }))
      .output(z.object({ older: readFile, newer: readFile, comparison: comparisonSchema })),
    /** Writes the texts of two chosen files as one with its changes marked; by the user of this machine when no author is given. */
    redline: oc
      .input(
        z.object({
          older: tokenSchema,
          newer: tokenSchema,
          target: tokenSchema,
          format: z.enum(redlineFormats),
          author: z.string().trim().min(1).max(200).exactOptional(),
        }),
      )
      .output(written),
    /** Stores a proposal, as corrected by a person, as a document of the conference, with the comments of its file as remarks. */
    import: oc
      .input(z.object({ conferenceId: id, proposal: readingProposalSchema, remarks: readRemarks.exactOptional() }))
      .output(renderedDocument),
    /** What `update` would do to the document that the file was written from. */
    changes: oc
      .input(z.object({ proposal: readingProposalSchema }))
      .output(z.object({ counts: comparisonCountsSchema, clashes: z.int(), kept: z.int() })),
    /**
     * Takes the changes of a file into the document it was written from; the document as it was is kept as a revision of that name.
     * `clashes`: clauses changed on both sides, which read as the file has them; `kept`: clauses the file left out that were changed here.
     */
    update: oc
      .input(
        z.object({
          proposal: readingProposalSchema,
          revisionName: z.string().trim().min(1).max(200),
          remarks: readRemarks.exactOptional(),
        }),
      )
      .output(renderedDocument.extend({ clashes: z.array(id).readonly(), kept: z.array(id).readonly() })),
  },
}
