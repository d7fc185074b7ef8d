import { z } from 'zod'
import { clauseParts, clauseRoles, listMarkers } from '#domain/drafting/clause.ts'
import type { ComparedParagraph, Comparison, ParagraphPlace, Segment } from '#domain/drafting/compare/comparison.ts'
import { runSchema } from '../schemas.ts'
import { id } from './base.ts'

// Two texts laid over each other, as the domain says it.

const segments = z
  .array(
    z.object({
      type: z.enum(['same', 'marked', 'inserted', 'deleted']),
      runs: z.array(runSchema).readonly(),
      older: z.array(runSchema).readonly().exactOptional(),
    }) satisfies z.ZodType<Segment>,
  )
  .readonly()

const place = z.object({
  clauseId: id,
  text: z.int(),
  part: z.enum(clauseParts),
  role: z.enum(clauseRoles),
  level: z.int(),
  marker: z.enum(listMarkers).nullable(),
  number: z.string().nullable(),
  label: z.string(),
  ending: z.string(),
}) satisfies z.ZodType<ParagraphPlace>

export const comparisonCountsSchema = z.object({
  wordsInserted: z.int(),
  wordsDeleted: z.int(),
  inserted: z.int(),
  deleted: z.int(),
  moved: z.int(),
  changed: z.int(),
  relevelled: z.int(),
}) satisfies z.ZodType<Comparison['counts']>

export const comparisonSchema = z.object({
  title: segments,
  placeAndDate: segments,
  paragraphs: z
    .array(
      z.object({
        change: z.enum(['same', 'changed', 'inserted', 'deleted', 'movedAway', 'movedHere']),
        older: place.nullable(),
        newer: place.nullable(),
        segments,
        move: z.int().nullable(),
      }) satisfies z.ZodType<ComparedParagraph>,
    )
    .readonly(),
  counts: comparisonCountsSchema,
}) satisfies z.ZodType<Comparison>
