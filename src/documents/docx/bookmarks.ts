import type { ClauseId } from '#domain/drafting/clause.ts'
import type { PrintedParagraph } from '../printed.ts'
import type { MarkedParagraph } from '../redline/redline.ts'

/**
 * Bookmarks carry the ids of clauses through Word and LibreOffice, which keep them when a text is edited or moved and the file is saved
 * again. `c_` names the first paragraph of a clause, `k2_` the paragraph of its block 2, `e_` and `m2_` the same where the words that close
 * it are its own; a hyphen of the id is an underscore.
 */
export interface Bookmark {
  readonly name: string
  /** `w:id`, unique in the file. */
  readonly index: number
}

export interface Bookmarks {
  readonly ofParagraph: ReadonlyMap<MarkedParagraph, Bookmark>
  /** Of the first paragraph of a clause. */
  readonly ofClause: ReadonlyMap<ClauseId, Bookmark>
  /** The first `w:id` that no bookmark has. */
  readonly next: number
}

/** Paragraphs of the newer version keep their names; one that is only in the older has its own where it is not taken. */
export function planBookmarks(paragraphs: readonly MarkedParagraph[]): Bookmarks {
  const ofParagraph = new Map<MarkedParagraph, Bookmark>()
  const ofClause = new Map<ClauseId, Bookmark>()
  const taken = new Set<string>()
  for (const [side, wantsFirst] of passes)
    for (const paragraph of paragraphs) {
      const printed = paragraph[side]
      if (printed === null || isFirst(printed) !== wantsFirst) continue
      const index = taken.size
      const name = [nameOf(printed), wantsFirst ? `clause${index}` : null].find(
        (one) => one !== null && !taken.has(one),
      )
      if (!ofParagraph.has(paragraph) && name !== undefined && name !== null) {
        taken.add(name)
        ofParagraph.set(paragraph, { name, index })
      }
      const bookmark = ofParagraph.get(paragraph)
      if (wantsFirst && bookmark !== undefined && printed.clauseId !== null && !ofClause.has(printed.clauseId))
        ofClause.set(printed.clauseId, bookmark)
    }
  return { ofParagraph, ofClause, next: taken.size }
}

const passes = [
  ['newer', true],
  ['older', true],
  ['newer', false],
  ['older', false],
] as const

function isFirst({ clauseId, block }: PrintedParagraph): boolean {
  return clauseId !== null && block === 0
}

/** Longest name of a bookmark that Word takes. */
const longestName = 40

/** Null for ids that no bookmark can carry. */
function nameOf({ clauseId, block, role, hasOwnEnding }: PrintedParagraph): string | null {
  if (clauseId === null) return `plenum_${role === 'kind' || role === 'title' ? role : 'place'}`
  const [first, further] = hasOwnEnding ? ['e', 'm'] : ['c', 'k']
  const name = `${block === 0 ? first : `${further}${block}`}_${clauseId.replaceAll('-', '_')}`
  return /^[A-Za-z0-9-]+$/.test(clauseId) && name.length <= longestName ? name : null
}

/** What a bookmark of ours says of the paragraph that it begins in. */
export type BookmarkedPlace =
  | { readonly what: 'kind' | 'title' | 'place' }
  | { readonly what: 'clause'; readonly clauseId: ClauseId; readonly isFirst: boolean; readonly hasOwnEnding: boolean }

/** Null for the bookmarks of others. */
export function readBookmark(name: string): BookmarkedPlace | null {
  const line = /^plenum_(kind|title|place)$/.exec(name)?.[1]
  if (line === 'kind' || line === 'title' || line === 'place') return { what: line }
  const [, sign, id] = /^([ce]|[km]\d{1,3})_([A-Za-z0-9_]+)$/.exec(name) ?? []
  if (sign === undefined || id === undefined) return null
  const clauseId = id.replaceAll('_', '-')
  return { what: 'clause', clauseId, isFirst: sign.length === 1, hasOwnEnding: /^[em]/.test(sign) }
}
