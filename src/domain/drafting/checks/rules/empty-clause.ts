import { fullText } from '../../clause.ts'
import type { TextRule } from '../rule.ts'

/** A clause or a further paragraph without words. */
export const emptyClause: TextRule = {
  id: 'empty-clause',
  kind: 'text',
  severity: 'error',
  find({ text, clause, clauseId, block }) {
    if (clause === null || clauseId === null || text.trim() !== '') return []
    const base = { start: 0, end: text.length }
    if (block > 0) return [{ ...base, code: 'empty-paragraph', edits: [{ type: 'removeText', clauseId, block }] }]
    // A number that stands alone before the paragraphs or sub-clauses of its clause is a manner of laws.
    if (fullText(clause).trim() !== '') return []
    return [{ ...base, code: 'empty-clause', edits: [{ type: 'remove', clauseId }] }]
  },
}
