import { clauseParts, clauseRoles, deepestLevel, emptyBody, plainText } from '#domain/drafting/clause.ts'
import type { Block, Body, Clause, ClausePart } from '#domain/drafting/clause.ts'
import type { RowOf } from '../tables.ts'
import { blocksIn, choice } from './decode.ts'
import type { StoredBlock } from './decode.ts'
import { arrange } from './positions.ts'

export type ClauseRow = RowOf<'clauses'>

/**
 * Rows of a body, in printed order. Clauses of `previous` that keep their neighbours keep their positions, so few rows
 * differ from the previous ones after an edit.
 */
export function clauseRows(
  documentId: string,
  body: Body,
  previous: readonly ClauseRow[],
  jsonOf: (clause: Clause) => string = blocksJson,
): ClauseRow[] {
  const before = new Map(previous.map((row) => [row.id, row]))
  const rows: ClauseRow[] = []
  const add = (siblings: readonly Clause[], part: ClausePart, parentId: string | null, list: number | null): void => {
    const positions = arrange(
      siblings.map(({ id }) => {
        const row = before.get(id)
        return row?.parent_id === parentId && row.list === list && row.part === part ? row.position : null
      }),
    )
    siblings.forEach((clause, index) => {
      rows.push({
        document_id: documentId,
        id: clause.id,
        parent_id: parentId,
        list,
        position: positions[index] ?? 0,
        part,
        role: clause.role,
        blocks: jsonOf(clause),
      })
      clause.blocks.forEach((block, at) => {
        if (block.type === 'list') add(block.clauses, part, clause.id, at)
      })
    })
  }
  for (const part of clauseParts) add(body[part], part, null, null)
  return rows
}

/** Blocks of a clause as its row keeps them. */
export function blocksJson(clause: Clause): string {
  return JSON.stringify(clause.blocks.map(storedBlock))
}

function storedBlock(block: Block): StoredBlock {
  return block.type === 'list' ? { type: 'list', marker: block.marker } : block
}

/** Key of a group of siblings: `list` of a parent, or the roots of a part. */
const siblingsKey = (parentId: string | null, place: number | string | null) => JSON.stringify([parentId, place])
const siblingsKeyOf = (row: ClauseRow) => siblingsKey(row.parent_id, row.parent_id === null ? row.part : row.list)

function bySiblings(rows: readonly ClauseRow[]): Map<string, ClauseRow[]> {
  const groups = Map.groupBy(rows, siblingsKeyOf)
  for (const group of groups.values()) group.sort((a, b) => a.position - b.position)
  return groups
}

/** The body of one document from its rows in any order. Rows that {@link treeProblems} finds fault with may be left out. */
export function bodyOf(rows: readonly ClauseRow[]): Body {
  const groups = bySiblings(rows)
  const clauses = (key: string): Clause[] => (groups.get(key) ?? []).map(clauseOf)
  const clauseOf = (row: ClauseRow): Clause => ({
    id: row.id,
    role: choice(clauseRoles, row.role, 'the role of a clause'),
    blocks: blocksIn(row.blocks).map((block, at) =>
      block.type === 'list'
        ? { type: block.type, marker: block.marker, clauses: clauses(siblingsKey(row.id, at)) }
        : block,
    ),
  })
  const body: { [part in ClausePart]: readonly Clause[] } = { ...emptyBody }
  for (const part of clauseParts) body[part] = clauses(siblingsKey(null, part))
  return body
}

/** What keeps the rows of one document from being a tree of clauses. */
export function treeProblems(rows: readonly ClauseRow[]): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const groups = bySiblings(rows)
  const problems: string[] = []
  for (const row of rows) {
    const report = (problem: string) => problems.push(`clause ${row.id} of document ${row.document_id}: ${problem}`)
    const blocks = blocksIn(row.blocks)
    if (blocks[0]?.type !== 'text') report('does not begin with text')
    blocks.forEach((block, at) => {
      if (block.type !== 'list') return
      if (!groups.has(siblingsKey(row.id, at))) report('has an empty list')
      if (blocks[at + 1]?.type === 'list') report('has two lists side by side')
    })
    if (row.parent_id === null) continue
    const parent = byId.get(row.parent_id)
    if (parent === undefined) report('its parent is gone')
    else if (parent.part !== row.part) report('stands in another part than its parent')
    else if (blocksIn(parent.blocks)[row.list ?? -1]?.type !== 'list') report('its list is gone')
    const level = levelOf(row, byId)
    if (level === null) report('is its own ancestor')
    else if (level > deepestLevel) report('is too deep')
  }
  for (const group of groups.values()) {
    group.forEach((row, at) => {
      if (row.position === group[at - 1]?.position)
        problems.push(`clause ${row.id}: shares its position with a sibling`)
    })
  }
  return problems
}

/** Level of a row, 0 for roots and orphans; null when its ancestors go in a circle. */
function levelOf(row: ClauseRow, byId: ReadonlyMap<string, ClauseRow>): number | null {
  let level = 0
  for (let parentId = row.parent_id; parentId !== null; level += 1) {
    if (level > byId.size) return null
    parentId = byId.get(parentId)?.parent_id ?? null
  }
  return level
}

/** Own text of the clause of a row, blocks on lines of their own. */
export function clauseRowText(row: ClauseRow): string {
  return blocksIn(row.blocks)
    .flatMap((block) => (block.type === 'text' ? [plainText(block.runs)] : []))
    .join('\n')
}
