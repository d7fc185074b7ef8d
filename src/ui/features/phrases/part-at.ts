import type { Body, ClauseId } from '#domain/drafting/clause.ts'
import type { PhrasePart } from '#domain/drafting/phrase.ts'
import { locate } from '#domain/drafting/tree.ts'

/** The part whose phrases are wanted at a clause: those of the preamble before the decisions begin. */
export function partAt(body: Body, clauseId: ClauseId | null): PhrasePart {
  const here = clauseId === null ? null : locate(body, clauseId)
  return here?.part === 'opening' || here?.part === 'preamble' ? 'preamble' : 'operative'
}
