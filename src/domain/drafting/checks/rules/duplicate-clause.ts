import { fold } from '../../../language/fold.ts'
import { fullText, type Clause } from '../../clause.ts'
import { numberDocument } from '../../number.ts'
import type { CheckedText, DocumentRule, SpottedIn } from '../rule.ts'

/** Shorter texts may be said twice by right: «по регионам», "To report". */
const shortest = 25
const keys = new WeakMap<Clause, string>()

/** A clause that says word for word what one before it says, sub-clauses included. */
export const duplicateClause: DocumentRule = {
  id: 'duplicate-clause',
  kind: 'document',
  severity: 'error',
  find({ document, texts }) {
    const first = new Map<string, CheckedText>()
    const found: SpottedIn[] = []
    const inside = new Set<Clause | null>()
    for (const text of texts) {
      const { clause, clauseId, block, part } = text
      if (clause === null || clauseId === null || block > 0 || clause.role !== 'clause') continue
      if (inside.has(text.parent)) {
        inside.add(clause)
        continue
      }
      const key = keyOf(clause)
      if (key.length < shortest) continue
      const before = first.get(key)
      if (before === undefined) {
        first.set(key, text)
        continue
      }
      inside.add(clause)
      const { body, style, language } = document
      const number = numberDocument(body, style, language).get(before.clauseId ?? '')?.number ?? null
      found.push({
        in: text,
        start: 0,
        end: text.text.length,
        ...(number === null ? { code: 'duplicate-text' } : { code: 'duplicate-clause', params: { number } }),
        ...(part === before.part ? { edits: [{ type: 'remove', clauseId }] } : {}),
      })
    }
    return found
  },
}

function keyOf(clause: Clause): string {
  const known = keys.get(clause)
  if (known !== undefined) return known
  const key = fold(fullText(clause)).replace(/[\s.,;:]+$/u, '')
  keys.set(clause, key)
  return key
}
