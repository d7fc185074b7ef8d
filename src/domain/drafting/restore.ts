import { walk, type Block, type Body, type Clause, type ClauseId, type ClausePart } from './clause.ts'
import { contains, insertSubclause, locate, replaceClause } from './tree.ts'

/**
 * The body with one clause as it was in an older body: in its place when it is still there, else where it stood, behind the
 * nearest neighbour that is left. Sub-clauses that have moved out of the clause since stay where they are. Null when the older
 * body has no such clause, or has no place left for it.
 */
export function restoreClause(body: Body, older: Body, id: ClauseId): Body | null {
  const before = locate(older, id)
  if (before === null) return null
  const now = locate(body, id)
  const elsewhere = new Set(
    [...walk(body)].map(({ clause }) => clause.id).filter((other) => now === null || !contains(now.clause, other)),
  )
  const restored = without(before.clause, elsewhere)
  if (now !== null) return replaceClause(body, id, [restored])
  const { parent, part, siblings, index } = before
  if (parent === null) {
    const at = 1 + lastPresent(body[part], siblings.slice(0, index))
    return { ...body, [part]: body[part].toSpliced(at, 0, restored) }
  }
  const host = locate(body, parent.id)
  if (host === null) return null
  const children = host.clause.blocks.flatMap((block) => (block.type === 'list' ? block.clauses : []))
  const grown = insertSubclause(host.clause, 1 + lastPresent(children, siblings.slice(0, index)), restored)
  return grown === null ? null : replaceClause(body, host.clause.id, [grown])
}

/** Index of the last of `present` that is one of `wanted`; -1 for none. */
function lastPresent(present: readonly Clause[], wanted: readonly Clause[]): number {
  const ids = new Set(wanted.map(({ id }) => id))
  return present.findLastIndex(({ id }) => ids.has(id))
}

function without(clause: Clause, gone: ReadonlySet<ClauseId>): Clause {
  const blocks = clause.blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'text') return [block]
    const clauses = block.clauses.filter(({ id }) => !gone.has(id)).map((child) => without(child, gone))
    return clauses.length === 0 ? [] : [{ ...block, clauses }]
  })
  return { ...clause, blocks }
}

/** Ids of clauses that read, stand or are marked otherwise than in another body; clauses that are new among them. */
export function changedClauses(body: Body, older: Body): readonly ClauseId[] {
  const before = new Map(
    [...walk(older)].map((visited) => [visited.clause.id, signatureOf(visited.clause, visited.part)]),
  )
  return [...walk(body)]
    .filter(({ clause, part }) => before.get(clause.id) !== signatureOf(clause, part))
    .map(({ clause }) => clause.id)
}

/** The own text of a clause with its marks, and the part it stands in. */
function signatureOf({ role, blocks }: Clause, part: ClausePart): string {
  return JSON.stringify([part, role, blocks.map((block) => (block.type === 'text' ? block.runs : block.marker))])
}
