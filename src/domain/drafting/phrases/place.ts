import { ownText, subclauses, type Body, type Clause, type ClauseId } from '../clause.ts'
import type { PhrasePart } from '../phrase.ts'
import { contains, locate } from '../tree.ts'

/** Where the words of a phrase go. */
export type PhrasePlace =
  /** Into a clause that is still empty. */
  { readonly fill: ClauseId } | { readonly insert: { readonly part: PhrasePart; readonly index: number } }

/**
 * The place for a clause that begins with a phrase of a part, written at a clause: that clause while it is empty, else after
 * it; at the end of the part when the clause stands elsewhere. Always a clause of the first level: phrases open those.
 */
export function placeFor(body: Body, part: PhrasePart, clauseId: ClauseId | null): PhrasePlace {
  const here = clauseId === null ? null : locate(body, clauseId)
  if (here?.part !== part) return { insert: { part, index: body[part].length } }
  if (here.parent === null && isBlank(here.clause)) return { fill: here.clause.id }
  const root = body[part].findIndex((clause) => contains(clause, here.clause.id))
  return { insert: { part, index: root + 1 } }
}

/** Whether nothing is written in a clause. */
export function isBlank(clause: Clause | undefined): boolean {
  return clause?.role === 'clause' && ownText(clause).trim() === '' && subclauses(clause).length === 0
}
