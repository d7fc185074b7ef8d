import type { ClauseId } from '#domain/drafting/clause.ts'
import type { DocumentTree, TreeNode } from '../tree.ts'

/**
 * Bookmarks carry the ids of clauses through Word and LibreOffice, which keep them when a text is edited or moved and the file is saved
 * again. `c_` names the first paragraph of a clause, `k2_` the paragraph of its block 2; a hyphen of the id is an underscore.
 */
export interface Bookmark {
  readonly name: string
  /** `w:id`, unique in the file. */
  readonly index: number
}

export interface Bookmarks {
  ofClause(id: ClauseId): Bookmark | null
  /** For a further paragraph of a clause; null where the name would be too long. */
  ofBlock(id: ClauseId, block: number): Bookmark | null
  /** For what is no clause. */
  ofHead(place: HeadPlace): Bookmark
}

/** Paragraphs of the head, which a person may edit as well. */
const headPlaces = ['kind', 'title', 'place'] as const
type HeadPlace = (typeof headPlaces)[number]

export function planBookmarks(tree: DocumentTree): Bookmarks {
  const clauses = new Map<ClauseId, Bookmark>()
  const taken = new Set<string>()
  const visit = (id: ClauseId): void => {
    const index = clauses.size
    const own = bookmarkName('c', id)
    const name = own === null || taken.has(own) ? `clause${index}` : own
    taken.add(name)
    clauses.set(id, { name, index })
  }
  for (const node of tree.nodes) clausesOf(node).forEach(visit)
  let next = clauses.size
  return {
    ofClause: (id) => clauses.get(id) ?? null,
    ofBlock: (id, block) => {
      const name = bookmarkName(`k${block}`, id)
      return name === null ? null : { name, index: next++ }
    },
    ofHead: (place) => ({ name: `plenum_${place}`, index: next++ }),
  }
}

function clausesOf(node: TreeNode): readonly ClauseId[] {
  if (node.type === 'tabLine') return node.clauseId === null ? [] : [node.clauseId]
  if (node.type !== 'clause') return []
  return [node.id, ...node.blocks.flatMap((block) => (block.type === 'list' ? block.clauses.flatMap(clausesOf) : []))]
}

/** Longest name of a bookmark that Word takes. */
const longestName = 40

/** Null for ids that no bookmark can carry. */
function bookmarkName(prefix: string, id: ClauseId): string | null {
  const name = `${prefix}_${id.replaceAll('-', '_')}`
  return /^[A-Za-z0-9-]+$/.test(id) && name.length <= longestName ? name : null
}
