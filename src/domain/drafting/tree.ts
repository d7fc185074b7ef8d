import {
  clauseParts,
  subclauses,
  type Block,
  type Body,
  type Clause,
  type ClauseId,
  type ClausePart,
  type ListMarker,
} from './clause.ts'

/** Where a clause stands: among `siblings`, the roots of its part or the items of one list of `parent`. */
export interface Location {
  readonly clause: Clause
  readonly part: ClausePart
  readonly parent: Clause | null
  readonly level: number
  readonly siblings: readonly Clause[]
  readonly index: number
}

export function locate(body: Body, id: ClauseId): Location | null {
  for (const part of clauseParts) {
    const found = locateAmong(body[part], id, part, null, 0)
    if (found !== null) return found
  }
  return null
}

function locateAmong(
  siblings: readonly Clause[],
  id: ClauseId,
  part: ClausePart,
  parent: Clause | null,
  level: number,
): Location | null {
  for (const [index, clause] of siblings.entries()) {
    if (clause.id === id) return { clause, part, parent, level, siblings, index }
    for (const block of clause.blocks) {
      const found = block.type === 'list' ? locateAmong(block.clauses, id, part, clause, level + 1) : null
      if (found !== null) return found
    }
  }
  return null
}

/** Puts `by` in the place of one clause; a list that is left empty goes. */
export function replaceClause(body: Body, id: ClauseId, by: readonly Clause[]): Body {
  return { ...body, ...Object.fromEntries(clauseParts.map((part) => [part, replaceAmong(body[part], id, by)])) }
}

function replaceAmong(siblings: readonly Clause[], id: ClauseId, by: readonly Clause[]): readonly Clause[] {
  const replaced = siblings.flatMap((clause) => (clause.id === id ? by : [replaceBelow(clause, id, by)]))
  return replaced.length === siblings.length && replaced.every((clause, index) => clause === siblings[index])
    ? siblings
    : replaced
}

/** The same clause when the one looked for is not below it, so that what did not change is shared. */
function replaceBelow(clause: Clause, id: ClauseId, by: readonly Clause[]): Clause {
  let changed = false
  const blocks = clause.blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'text') return [block]
    const clauses = replaceAmong(block.clauses, id, by)
    if (clauses === block.clauses) return [block]
    changed = true
    return clauses.length === 0 ? [] : [{ ...block, clauses }]
  })
  return changed ? { ...clause, blocks: mergeLists(blocks) } : clause
}

/** No two lists stand side by side: the first takes the items of the second. */
export function mergeLists(blocks: readonly Block[]): readonly Block[] {
  const merged: Block[] = []
  for (const block of blocks) {
    const last = merged.at(-1)
    if (last?.type === 'list' && block.type === 'list')
      merged[merged.length - 1] = { ...last, clauses: [...last.clauses, ...block.clauses] }
    else merged.push(block)
  }
  return merged
}

/** Levels below a clause: 0 for one without sub-clauses. */
export function heightOf(clause: Clause): number {
  return Math.max(0, ...subclauses(clause).map((child) => heightOf(child) + 1))
}

export function contains(clause: Clause, id: ClauseId): boolean {
  return clause.id === id || subclauses(clause).some((child) => contains(child, id))
}

/** Adds sub-clauses at the end: to the last list if the clause ends with one, else in a new list. */
export function appendSubclauses(parent: Clause, clauses: readonly Clause[], marker: ListMarker): Clause {
  if (clauses.length === 0) return parent
  return { ...parent, blocks: mergeLists([...parent.blocks, { type: 'list', marker, clauses }]) }
}

/** Inserts a sub-clause, counted over all lists; between two lists it joins the earlier. Null if there is no such place. */
export function insertSubclause(parent: Clause, index: number, clause: Clause): Clause | null {
  if (subclauses(parent).length === 0) return index === 0 ? appendSubclauses(parent, [clause], 'numbered') : null
  let before = 0
  for (const [at, block] of parent.blocks.entries()) {
    if (block.type === 'text') continue
    if (index <= before + block.clauses.length) {
      const list = { ...block, clauses: block.clauses.toSpliced(index - before, 0, clause) }
      return { ...parent, blocks: parent.blocks.with(at, list) }
    }
    before += block.clauses.length
  }
  return null
}
