import { z } from 'zod'
import { conferenceStatuses, type Conference } from '#domain/conference/conference.ts'
import { isTimeZone } from '#domain/language/time-zones.ts'
import { clauseParts, clauseRoles, listMarkers, type Body, type Clause, type Run } from '#domain/drafting/clause.ts'
import {
  documentKinds,
  documentStatuses,
  layouts,
  numberings,
  punctuations,
  subNumberings,
  type DocumentHead,
  type DocumentStyle,
  type DraftDocument,
} from '#domain/drafting/document.ts'
import type { ClauseEdit, Place } from '#domain/drafting/edit.ts'
import type { BodyPatch } from '#domain/drafting/patch.ts'
import {
  noteCodes,
  readingLimits,
  reasonCodes,
  type ProposedItem,
  type ReadingProposal,
} from '#domain/drafting/read/proposal.ts'
import { languages } from '#domain/language/language.ts'
import {
  deadlineKinds,
  evidenceFields,
  progressStatuses,
  type DatedEvent,
  type Deadline,
  type Demand,
  type Directive,
  type DirectiveProposal,
} from '#domain/plan/directive.ts'

// The shapes of the domain as zod sees them at the border. `satisfies` keeps each one equal to its domain type.

const id = z.string().min(1).max(64)
const words = z.string().max(readingLimits.characters)
const line = z.string().max(4_000)

export const languageSchema = z.enum(languages)
export const isoDateSchema = z.iso.date()
export const tokenSchema = z.string().min(1).max(200)

export const runSchema = z.object({
  text: words,
  bold: z.boolean().exactOptional(),
  italic: z.boolean().exactOptional(),
  bracket: z.boolean().exactOptional(),
  reference: id.exactOptional(),
}) satisfies z.ZodType<Run>
const runs = z.array(runSchema).max(readingLimits.runs).readonly()

const textBlock = z.object({ type: z.literal('text'), runs, ending: z.string().max(200).exactOptional() })

export const clauseSchema: z.ZodType<Clause, Clause> = z.object({
  id,
  role: z.enum(clauseRoles),
  blocks: z
    .array(
      z.discriminatedUnion('type', [
        textBlock,
        z.object({
          type: z.literal('list'),
          marker: z.enum(listMarkers),
          get clauses() {
            return z.array(clauseSchema).readonly()
          },
        }),
      ]),
    )
    .readonly(),
})

const part = z.enum(clauseParts)

const bodySchema = z.object({
  opening: z.array(clauseSchema).readonly(),
  preamble: z.array(clauseSchema).readonly(),
  formula: z.array(clauseSchema).readonly(),
  operative: z.array(clauseSchema).readonly(),
  closing: z.array(clauseSchema).readonly(),
}) satisfies z.ZodType<Body>

export const documentStyleSchema = z.object({
  layout: z.enum(layouts),
  numbering: z.enum(numberings),
  subNumbering: z.enum(subNumberings),
  punctuation: z.enum(punctuations),
  preambleDash: z.boolean(),
  italicOpeners: z.boolean(),
  letterhead: id.nullable(),
}) satisfies z.ZodType<DocumentStyle>

export const documentHeadSchema = z.object({
  id,
  conferenceId: id,
  kind: z.enum(documentKinds),
  language: languageSchema,
  status: z.enum(documentStatuses),
  title: line,
  placeAndDate: line.nullable(),
  adoptedOn: isoDateSchema.nullable(),
  style: documentStyleSchema,
}) satisfies z.ZodType<DocumentHead>

export const documentSchema = documentHeadSchema.extend({ body: bodySchema }) satisfies z.ZodType<DraftDocument>

export const conferenceSchema = z.object({
  id,
  title: line,
  ordinal: z.int().min(1).max(3999).nullable(),
  series: line.nullable(),
  place: line.nullable(),
  country: line.nullable(),
  startsOn: isoDateSchema.nullable(),
  endsOn: isoDateSchema.nullable(),
  host: line.nullable(),
  workingLanguages: z.array(languageSchema).readonly(),
  status: z.enum(conferenceStatuses),
  timeZone: z.string().max(100).refine(isTimeZone).nullable(),
}) satisfies z.ZodType<Conference>

const place = z.union([
  z.object({ part, index: z.int().min(0) }),
  z.object({ parent: id, index: z.int().min(0) }),
]) satisfies z.ZodType<Place>
const block = z.int().min(0)

/** Edits as callers send them: ids of new clauses are given by the core, so they are not part of the input. */
export const clauseEditSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('setText'), clauseId: id, block, runs }),
  z.object({ type: z.literal('setEnding'), clauseId: id, block, ending: z.string().max(200).nullable() }),
  z.object({ type: z.literal('insertText'), clauseId: id, block, runs }),
  z.object({ type: z.literal('removeText'), clauseId: id, block }),
  z.object({ type: z.literal('insert'), place, role: z.enum(clauseRoles), runs }),
  z.object({ type: z.literal('remove'), clauseId: id }),
  z.object({ type: z.literal('move'), clauseId: id, place }),
  z.object({ type: z.literal('split'), clauseId: id, block, offset: z.int().min(0) }),
  z.object({ type: z.literal('join'), clauseId: id }),
  z.object({ type: z.literal('indent'), clauseId: id }),
  z.object({ type: z.literal('outdent'), clauseId: id }),
  z.object({ type: z.literal('setMarker'), clauseId: id, marker: z.enum(listMarkers) }),
  z.object({ type: z.literal('setRole'), clauseId: id, role: z.enum(clauseRoles) }),
])
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never
/** An edit without the id that the core gives to what it makes. */
export type ClauseEditInput = DistributiveOmit<ClauseEdit, 'newId'>
clauseEditSchema satisfies z.ZodType<ClauseEditInput>

const ownBlocks = z
  .array(z.discriminatedUnion('type', [textBlock, z.object({ type: z.literal('list'), marker: z.enum(listMarkers) })]))
  .max(readingLimits.items)
  .readonly()

export const bodyPatchSchema = z.object({
  removed: z.array(id).max(readingLimits.items).readonly(),
  clauses: z
    .array(
      z.object({
        clauseId: id,
        role: z.enum(clauseRoles),
        blocks: z.object({ was: ownBlocks.nullable(), now: ownBlocks }).exactOptional(),
        standing: z.object({
          part,
          parent: id.nullable(),
          list: z.int().min(0).max(readingLimits.items),
          after: id.nullable(),
          before: id.nullable(),
        }),
        moves: z.boolean(),
      }),
    )
    .max(readingLimits.items)
    .readonly(),
}) satisfies z.ZodType<BodyPatch>

const span = z.object({ start: z.int().min(0), end: z.int().min(0) })

const proposedItemSchema = z.object({
  key: id,
  part: z.enum([...clauseParts, 'dropped']),
  role: z.enum(clauseRoles),
  level: z.int().min(0).max(3),
  place: z.enum(['clause', 'continuation']),
  marker: z.enum(listMarkers),
  runs,
  clauseId: id.exactOptional(),
  ending: z.string().max(200).exactOptional(),
  source: z.array(span).readonly(),
  decisions: z.array(z.object({ reason: z.enum(reasonCodes), confidence: z.number().min(0).max(1) })).readonly(),
}) satisfies z.ZodType<ProposedItem>

export const readingProposalSchema = z.object({
  language: languageSchema,
  kind: z.enum(documentKinds),
  title: line,
  placeAndDate: line.nullable(),
  adoptedOn: isoDateSchema.nullable(),
  style: documentStyleSchema,
  items: z.array(proposedItemSchema).max(readingLimits.items).readonly(),
  notes: z
    .array(z.object({ code: z.enum(noteCodes), params: z.record(z.string(), z.union([z.string(), z.number()])) }))
    .readonly(),
  origin: z
    .object({
      documentId: id,
      conferenceId: id,
      base: z.object({
        title: line,
        placeAndDate: line.nullable(),
        clauses: z.record(z.string().max(7), z.string().max(7)),
      }),
    })
    .exactOptional(),
}) satisfies z.ZodType<ReadingProposal>

export const deadlineSchema = z.object({
  kind: z.enum(deadlineKinds),
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
  text: line,
}) satisfies z.ZodType<Deadline>

export const demandSchema = z.object({
  action: words,
  addressees: z.array(line).readonly(),
  responsible: z.array(line).readonly(),
  coExecutors: z.array(line).readonly(),
  deadline: deadlineSchema.nullable(),
}) satisfies z.ZodType<Demand>

export const directiveProposalSchema = demandSchema.extend({
  clauseId: id,
  evidence: z.array(z.object({ field: z.enum(evidenceFields), span, text: words })).readonly(),
  confidence: z.number().min(0).max(1),
}) satisfies z.ZodType<DirectiveProposal>

export const datedEventSchema = z.object({
  clauseId: id,
  from: isoDateSchema,
  to: isoDateSchema,
  title: words,
  text: words,
  span,
}) satisfies z.ZodType<DatedEvent>

export const directiveSchema = demandSchema.extend({
  id,
  documentId: id,
  clauseId: id,
  expectedResult: words,
  progress: z.enum(progressStatuses),
  note: words,
  confirmedText: words,
}) satisfies z.ZodType<Directive>
