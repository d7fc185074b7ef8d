import type { DraftDocument } from '../document.ts'
import { touchesReference } from './apply-changes.ts'
import { checkContext, checkedText } from './context.ts'
import { excerptOf } from './excerpt.ts'
import type { Repair, TextChange } from './finding.ts'
import { pairQuotes } from './quote-pairs.ts'
import { applyHunks, followedBy, type Hunk } from './hunks.ts'
import type { CheckContext, CheckedText } from './rule.ts'
import { typographyRules } from './rules.ts'

/** One thing to be changed, both marks of a quotation together, with the words around it to be shown. */
export type TypographyChange = Pick<Repair, 'changes' | 'before' | 'after'>

/** Repairs may make way for others: a space after a comma, then one space for two. More rounds than that are never needed. */
const rounds = 8

/**
 * Everything the rules of typesetting would have otherwise in a document, in printed order: quotation marks, dashes, hyphens, №, ellipses, and
 * spaces. The words stay. A document with all of it done gives nothing more. References are left alone: their words are printed for them.
 */
export function typographyChanges(document: DraftDocument): readonly TypographyChange[] {
  const context = checkContext(document, null)
  return context.texts.flatMap((text) =>
    byPair(text, context, hunksOf(text, context))
      .filter((hunks) => !hunks.some(({ start, end }) => touchesReference(text.runs, start, end)))
      .map((hunks) => shownChange(text, hunks)),
  )
}

/** Hunks that change the two marks of one quotation go together: one alone would leave marks that do not match. */
function byPair(
  { text }: CheckedText,
  { language }: CheckContext,
  hunks: readonly Hunk[],
): readonly (readonly Hunk[])[] {
  const groupOf = new Map(hunks.map((hunk, index) => [hunk, index]))
  const at = (place: number) => hunks.find(({ start, end }) => start <= place && place < end)
  for (const { open, close } of pairQuotes(text, language).pairs) {
    const [one, other] = [at(open), at(close)].map((hunk) => (hunk === undefined ? undefined : groupOf.get(hunk)))
    if (one === undefined || other === undefined) continue
    for (const [hunk, group] of groupOf) if (group === other) groupOf.set(hunk, one)
  }
  return Array.from(Map.groupBy(hunks, (hunk) => groupOf.get(hunk)).values())
}

function hunksOf(text: CheckedText, { language, dash }: CheckContext): readonly Hunk[] {
  let hunks: readonly Hunk[] = []
  for (let round = 0; round < rounds; round += 1) {
    const now =
      round === 0
        ? text
        : checkedText({ ...text, source: { type: 'text', runs: [{ text: applyHunks(text.text, hunks) }] } })
    const changes = typographyRules.flatMap((rule) =>
      rule
        .find(now, language, dash)
        .flatMap(
          ({ start, end, text: by, changes: given }) => given ?? (by === undefined ? [] : [{ start, end, text: by }]),
        ),
    )
    if (changes.length === 0) break
    hunks = followedBy(text.text, hunks, changes)
  }
  return hunks.filter(({ start, end, text: by }) => text.text.slice(start, end) !== by)
}

function shownChange({ clauseId, block, text }: CheckedText, hunks: readonly Hunk[]): TypographyChange {
  const place = { start: hunks[0]?.start ?? 0, end: hunks.at(-1)?.end ?? 0 }
  return { changes: hunks.map((hunk): TextChange => ({ clauseId, block, ...hunk })), ...excerptOf(text, place, hunks) }
}
