import {
  clauseParts,
  subclauses,
  type Body,
  type Clause,
  type ClauseId,
  type ClausePart,
} from '#domain/drafting/clause.ts'
import type { Place } from '#domain/drafting/edit.ts'
import { contains } from '#domain/drafting/tree.ts'

/** Where a clause stands among its like: the roots of its part, or all that its parent has in it, as places are counted. */
export interface Whereabouts {
  readonly clause: Clause
  readonly part: ClausePart
  readonly parent: Clause | null
  readonly index: number
  readonly siblings: readonly Clause[]
  readonly level: number
}

export function whereabouts(body: Body, id: ClauseId): Whereabouts | null {
  for (const part of clauseParts) {
    const found = among(body[part], { part, parent: null, level: 0 }, id)
    if (found !== null) return found
  }
  return null
}

function among(
  siblings: readonly Clause[],
  around: Pick<Whereabouts, 'part' | 'parent' | 'level'>,
  id: ClauseId,
): Whereabouts | null {
  for (const [index, clause] of siblings.entries()) {
    if (clause.id === id) return { ...around, clause, index, siblings }
    const deeper = among(subclauses(clause), { part: around.part, parent: clause, level: around.level + 1 }, id)
    if (deeper !== null) return deeper
  }
  return null
}

/** The place at an index among the siblings of a clause. */
export const placeBeside = ({ part, parent }: Whereabouts, index: number): Place =>
  parent === null ? { part, index } : { parent: parent.id, index }

/** Place for a dragged clause before or after another; null when nothing would move or it would go into itself. */
export function dropPlace(body: Body, dragged: ClauseId, target: ClauseId, side: 'before' | 'after'): Place | null {
  const from = whereabouts(body, dragged)
  const to = whereabouts(body, target)
  if (from === null || to === null || contains(from.clause, target)) return null
  const isSame = from.siblings === to.siblings || (from.part === to.part && from.parent?.id === to.parent?.id)
  const wanted = to.index + (side === 'after' ? 1 : 0)
  const index = isSame && from.index < wanted ? wanted - 1 : wanted
  return isSame && index === from.index ? null : placeBeside(to, index)
}
