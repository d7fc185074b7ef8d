import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { matchReasons } from '#domain/people/duplicates.ts'
import { rowFates, rowWays } from '#domain/people/import/choices.ts'
import { matchKeys, rowStates } from '#domain/people/import/list-preview.ts'
import { mappingReasons } from '#domain/people/import/map-columns.ts'
import { cellProblems } from '#domain/people/import/read-cell.ts'
import { tableLimits } from '#domain/people/import/table.ts'
import { tokenSchema } from '../schemas.ts'
import { history, id, nothing, oc } from './base.ts'
import { fieldValue } from './participants.ts'

const count = z.int().min(0)
const place = count.max(tableLimits.columns)
const rowNumber = z.int().min(1).max(10_000_000)
/** Number of the row that names the columns; 0 for none. */
const headerRow = count.max(10_000_000)
const target = z.string().min(1).max(80)
const name = z.string().trim().min(1).max(200)
const values = z.record(z.string(), fieldValue.optional())

const fates = z.record(z.enum(rowFates), count)

const overview = z.object({
  id,
  revision: z.int(),
  name: z.string(),
  sheets: z.array(z.object({ name: z.string(), rows: count, isHidden: z.boolean() })).readonly(),
  sheet: count,
  titles: z.array(z.string()).readonly(),
  headerRow: count,
  firstRows: z.array(z.object({ number: rowNumber, text: z.string() })).readonly(),
  columns: z
    .array(
      z.object({
        column: count,
        header: z.string(),
        target: target.nullable(),
        confidence: z.number(),
        reason: z.enum(mappingReasons),
        examples: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  hasSections: z.boolean(),
  profileId: id.nullable(),
  leftOut: count,
  counts: z.record(z.enum(rowStates), count),
  doubts: count,
  doubtful: count,
  corrections: count,
  choices: count,
  fates,
})

/** A person of the file, or an earlier row of the list. */
const somebody = z.object({ personId: id.nullable(), row: rowNumber.nullable() })
const way = z.enum(rowWays)
const changes = z.array(z.object({ field: z.string(), before: fieldValue, after: fieldValue })).readonly()

const row = z.object({
  number: rowNumber,
  state: z.enum(rowStates),
  fate: z.enum(rowFates),
  values,
  /** Texts of the cells by the columns of the list, as they stand in the file or were put right. */
  cells: z.array(z.string()).readonly(),
  corrected: z.array(count).readonly(),
  doubts: z.array(z.object({ column: count, target, text: z.string(), problem: z.enum(cellProblems) })).readonly(),
  personId: id.nullable(),
  matchedBy: z.enum(matchKeys).nullable(),
  changes,
  joins: z.boolean(),
  candidates: z
    .array(somebody.extend({ score: z.number(), reasons: z.array(z.enum(matchReasons)).readonly(), changes, values }))
    .readonly(),
  choice: z.object({ way, of: somebody.nullable() }).nullable(),
})

const step = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('done'), list: overview }),
])

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sheet'), sheet: count.max(1_000) }),
  z.object({ kind: z.literal('header'), row: headerRow }),
  z.object({ kind: z.literal('column'), column: place, target: target.nullable() }),
  z.object({ kind: z.literal('profile'), profileId: id.nullable() }),
  z.object({
    kind: z.literal('cell'),
    row: rowNumber,
    column: place,
    text: z.string().max(tableLimits.characters).nullable(),
  }),
  z.object({ kind: z.literal('people') }),
])

/** Longest text of a clipboard, in characters. */
const pasted = z.string().max(8_000_000)

/** Lists of people on their way into a conference: read, looked at, put right; nothing is stored before `apply`. */
export const listImportContract = {
  listImport: {
    /** Reads a list and sets it beside the people of the file. */
    open: oc
      .input(
        z.object({
          conferenceId: id,
          source: z.union([z.object({ file: tokenSchema }), z.object({ text: pasted, name })]),
          /** Null for the profile whose columns these are, if there is one. */
          profileId: id.nullable(),
          /** Null to find it. */
          headerRow: headerRow.nullable(),
        }),
      )
      .output(eventIterator(step)),
    /** Reads the list otherwise, and judges its rows anew. */
    change: oc.input(z.object({ id, change })).output(eventIterator(step)),
    rows: oc
      .input(z.object({ id, show: z.enum(['all', 'doubtful', ...rowStates]), offset: count, limit: count.max(500) }))
      .output(z.object({ revision: z.int(), matching: count, rows: z.array(row).readonly() })),
    /** Decides possible duplicates, or leaves rows out; no way takes back what was chosen, no candidate means the likeliest. */
    choose: oc
      .input(
        z.object({
          id,
          rows: z.union([z.literal('undecided'), z.array(rowNumber).min(1).max(200_000).readonly()]),
          way: way.nullable(),
          of: somebody.nullable(),
        }),
      )
      .output(overview),
    /** Stores what the list brings, as one command, and ends the import. */
    apply: oc.input(z.object({ id, revision: z.int() })).output(z.object({ history, fates })),
    close: oc.input(z.object({ id })).output(z.object({})),
  },
  /** What the columns of lists meant before. */
  importProfile: {
    list: oc.input(nothing).output(z.array(z.object({ id, name: z.string() })).readonly()),
    /** Keeps how the columns of an import are mapped, in the place of a profile that is called so. */
    keep: oc.input(z.object({ importId: id, name })).output(z.object({ id, name: z.string() })),
    remove: oc.input(z.object({ id })).output(history),
  },
}
