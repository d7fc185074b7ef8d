import { z } from 'zod'
import {
  messageCodes,
  ruleIds,
  severities,
  type Finding,
  type Repair,
  type TextChange,
} from '#domain/drafting/checks/finding.ts'
import type { TypographyChange } from '#domain/drafting/checks/typography.ts'
import { readingLimits } from '#domain/drafting/read/proposal.ts'
import { history, id, oc } from './base.ts'

const words = z.string().max(readingLimits.characters)
const offset = z.int().min(0)
const place = z.object({ clauseId: id.nullable(), block: offset, start: offset, end: offset })

const textChange = place.extend({
  text: words,
  unbracketed: z.literal(true).exactOptional(),
}) satisfies z.ZodType<TextChange>

const repair = z.object({
  changes: z.array(textChange).readonly(),
  edits: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('remove'), clauseId: id }),
        z.object({ type: z.literal('removeText'), clauseId: id, block: offset }),
        z.object({ type: z.literal('setEnding'), clauseId: id, block: offset, ending: z.string().nullable() }),
      ]),
    )
    .readonly(),
  before: z.string(),
  after: z.string(),
}) satisfies z.ZodType<Repair>

/** Enough to know a finding again. */
const findingKey = place.extend({ rule: z.enum(ruleIds), words })
const ignoring = findingKey.pick({ rule: true, clauseId: true, words: true }).extend({ documentId: id })

const finding = findingKey.extend({
  severity: z.enum(severities),
  message: z.object({
    code: z.enum(messageCodes),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  repair: repair.nullable(),
}) satisfies z.ZodType<Finding>

const typographyChange = repair.omit({ edits: true }) satisfies z.ZodType<TypographyChange>

/** As many places as one step may repair. */
const most = 20_000

/** What is wrong or doubtful in a document, and the repair of it. */
export const checksContract = {
  check: {
    find: oc
      .input(z.object({ documentId: id }))
      .output(z.object({ findings: z.array(finding.extend({ isIgnored: z.boolean() })).readonly() })),
    /** All repairs chosen are one undo step. */
    repair: oc
      .input(z.object({ documentId: id, findings: z.array(findingKey).min(1).max(most).readonly() }))
      .output(z.object({ repaired: z.int() })),
    /** Lets a finding stand while its clause has these words. */
    ignore: oc.input(ignoring).output(history),
    unignore: oc.input(ignoring).output(history),
    /** Every change that typography would make; nothing is stored. */
    typography: oc
      .input(z.object({ documentId: id }))
      .output(z.object({ changes: z.array(typographyChange).readonly() })),
    /** Makes the changes of the preview that begin with those chosen; one undo step. */
    applyTypography: oc
      .input(z.object({ documentId: id, chosen: z.array(textChange).min(1).max(most).readonly() }))
      .output(z.object({ changed: z.int() })),
  },
}
