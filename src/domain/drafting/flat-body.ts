import {
  clauseParts,
  type Block,
  type Body,
  type Clause,
  type ClauseId,
  type ClausePart,
  type ClauseRole,
  type ListMarker,
  type TextBlock,
} from './clause.ts'

/** A block of a clause without the clauses of its list. */
export type OwnBlock = TextBlock | { readonly type: 'list'; readonly marker: ListMarker }

/** The clauses a clause stands among: the roots of a part, or one list of a parent, counted among its lists. */
export interface Group {
  readonly part: ClausePart
  readonly parent: ClauseId | null
  readonly list: number
}

/** A clause by itself: what it says, and where it stands. */
export interface FlatClause {
  readonly id: ClauseId
  readonly role: ClauseRole
  readonly own: readonly OwnBlock[]
  readonly group: Group
  /** The clause this was taken from. */
  readonly source: Clause
}

export interface FlatBody {
  /** In printed order. */
  readonly clauses: ReadonlyMap<ClauseId, FlatClause>
  /** Ids of each group in order, by `groupKey`. */
  readonly groups: ReadonlyMap<string, readonly ClauseId[]>
}

export const groupKey = ({ part, parent, list }: Group): string => (parent === null ? part : `${list} ${parent}`)

export function ownBlocks(clause: Clause): readonly OwnBlock[] {
  return clause.blocks.map((block: Block) =>
    block.type === 'list' ? { type: block.type, marker: block.marker } : block,
  )
}

/** The clauses of a body side by side. */
export function flatten(body: Body): FlatBody {
  const clauses = new Map<ClauseId, FlatClause>()
  const groups = new Map<string, readonly ClauseId[]>()
  const visit = (siblings: readonly Clause[], group: Group): void => {
    groups.set(
      groupKey(group),
      siblings.map(({ id }) => id),
    )
    for (const clause of siblings) {
      clauses.set(clause.id, { id: clause.id, role: clause.role, own: ownBlocks(clause), group, source: clause })
      let list = 0
      for (const block of clause.blocks) {
        if (block.type === 'text') continue
        visit(block.clauses, { part: group.part, parent: clause.id, list })
        list += 1
      }
    }
  }
  for (const part of clauseParts) visit(body[part], { part, parent: null, list: 0 })
  return { clauses, groups }
}
