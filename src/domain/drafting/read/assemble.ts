import {
  deepestLevel,
  type Body,
  type Clause,
  type ClauseId,
  type ClausePart,
  type ClauseRole,
  type ListMarker,
  type Run,
  type TextBlock,
} from '../clause.ts'
import { normaliseRuns } from '../runs.ts'
import type { ProposedItem, ReadingProposal } from './proposal.ts'

/** A clause while it is being put together. */
interface Draft {
  readonly id: ClauseId
  readonly role: ClauseRole
  readonly blocks: (TextBlock | DraftList)[]
}
interface DraftList {
  readonly type: 'list'
  readonly marker: ListMarker
  readonly clauses: Draft[]
}
/** Clauses that can still take sub-clauses and further paragraphs, from the root down, with the level they were read at. */
type Open = { readonly draft: Draft; readonly level: number }[]

/**
 * Makes clauses of a proposal; dropped items are left out, all other words are kept in their order within a part.
 *
 * Levels are an outline: an item goes under the nearest one before it in its part that is less deep, so gaps close and a part that begins
 * too deep is lifted. Headings and signatures are roots and take no sub-clauses. Lists that would stand side by side become
 * one, marked as the first. A continuation with nothing before it becomes a clause. A run whose `reference` is the key of
 * another item refers to the clause made of that item; to a dropped one it is plain text.
 *
 * @param newId gives a new identity at each call; called once for each clause that does not bring its own, in printed order of the source
 */
export function assemble(proposal: ReadingProposal, newId: () => ClauseId): Body {
  return assembleItems(proposal, newId).body
}

export interface Assembled {
  readonly body: Body
  /** Clause that holds the words of an item, by the key of the item; none for dropped items. */
  readonly clauseOf: ReadonlyMap<string, ClauseId>
}

/** As above, and which clause each item went to. */
export function assembleItems(proposal: ReadingProposal, newId: () => ClauseId): Assembled {
  const own = new Set<ClauseId>()
  const kept = proposal.items.flatMap((item) => {
    const { part, clauseId, ...rest } = item
    if (part === 'dropped') return []
    if (clauseId === undefined || own.has(clauseId)) return [{ ...rest, part }]
    own.add(clauseId)
    return [{ ...rest, part, clauseId }]
  })
  const ids = new Map<string, ClauseId>()
  const roots: Record<ClausePart, Draft[]> = { opening: [], preamble: [], formula: [], operative: [], closing: [] }
  const open: Record<ClausePart, Open> = { opening: [], preamble: [], formula: [], operative: [], closing: [] }
  for (const item of kept) ids.set(item.key, place(item, roots[item.part], open[item.part], newId))
  const finished = (part: ClausePart) => roots[part].map((draft) => finish(draft, ids))
  const body = {
    opening: finished('opening'),
    preamble: finished('preamble'),
    formula: finished('formula'),
    operative: finished('operative'),
    closing: finished('closing'),
  }
  return { body, clauseOf: ids }
}

/** The clause that holds the words at an offset of the source, or the last one before it; null where those words were left out. */
export function clauseAt(
  items: readonly ProposedItem[],
  clauseOf: Assembled['clauseOf'],
  offset: number,
): ClauseId | null {
  const item = itemAt(items, offset)
  return item === undefined ? null : (clauseOf.get(item.key) ?? null)
}

/** The item that holds the words at an offset of the source, else the last kept one before it. */
export function itemAt(items: readonly ProposedItem[], offset: number): ProposedItem | undefined {
  const around = items.find(({ source }) => source.some(({ start, end }) => start <= offset && offset < end))
  return around ?? items.findLast(({ part, source }) => part !== 'dropped' && (source[0]?.start ?? Infinity) <= offset)
}

/** @returns id of the clause that now holds the words of the item */
function place(item: ProposedItem, roots: Draft[], open: Open, newId: () => ClauseId): ClauseId {
  const level = item.role === 'clause' ? Math.min(Math.max(item.level, 0), deepestLevel) : 0
  if (item.place === 'continuation') {
    while ((open.at(-1)?.level ?? -1) > level) open.pop()
    const target = open.at(-1)
    if (target !== undefined) {
      target.draft.blocks.push(textBlock(item))
      return target.draft.id
    }
  }
  while ((open.at(-1)?.level ?? -1) >= level) open.pop()
  const draft: Draft = { id: item.clauseId ?? newId(), role: item.role, blocks: [textBlock(item)] }
  const parent = open.at(-1)?.draft
  if (parent === undefined || parent.role !== 'clause') {
    roots.push(draft)
    open.length = 0
  } else {
    listOf(parent, item.marker).clauses.push(draft)
  }
  open.push({ draft, level })
  return draft.id
}

function listOf(parent: Draft, marker: ListMarker): DraftList {
  const last = parent.blocks.at(-1)
  if (last?.type === 'list') return last
  const list: DraftList = { type: 'list', marker, clauses: [] }
  parent.blocks.push(list)
  return list
}

function textBlock(item: ProposedItem): TextBlock {
  const runs = normaliseRuns(item.runs)
  return item.ending === undefined ? { type: 'text', runs } : { type: 'text', runs, ending: item.ending }
}

function finish(draft: Draft, ids: ReadonlyMap<string, ClauseId>): Clause {
  return {
    id: draft.id,
    role: draft.role,
    blocks: draft.blocks.map((block) =>
      block.type === 'list'
        ? { ...block, clauses: block.clauses.map((child) => finish(child, ids)) }
        : { ...block, runs: normaliseRuns(block.runs.map((run) => resolve(run, ids))) },
    ),
  }
}

function resolve(run: Run, ids: ReadonlyMap<string, ClauseId>): Run {
  if (run.reference === undefined) return run
  const { reference: key, ...plain } = run
  const reference = ids.get(key)
  return reference === undefined ? plain : { ...plain, reference }
}
