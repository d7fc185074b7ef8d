import { walk, type ClauseId } from '../clause.ts'
import type { DraftDocument } from '../document.ts'
import type { ClauseEdit } from '../edit.ts'
import { changeRuns, changeText } from './apply-changes.ts'
import type { Repair, StructuralRepair } from './finding.ts'

/** What is to be done to a document: edits of its clauses in order, and a new title if it changes. */
export interface RepairEdits {
  readonly edits: readonly ClauseEdit[]
  readonly title: string | null
}

/** The edits that several repairs come to, each counted in the document as it is now. Where two touch the same letters, the first in the text is made. */
export function repairEdits(
  document: DraftDocument,
  repairs: readonly Pick<Repair, 'changes' | 'edits'>[],
): RepairEdits {
  const changes = repairs.flatMap((repair) => repair.changes)
  const structural = repairs.flatMap((repair) => repair.edits)
  const removed = new Set(structural.flatMap((edit) => (edit.type === 'remove' ? [edit.clauseId] : [])))
  const blocks = blocksOf(document)
  const byBlock = Map.groupBy(changes, ({ clauseId, block }) => keyOf(clauseId, block))
  const edits = Array.from(byBlock).flatMap(([key, own]): ClauseEdit[] => {
    const [{ clauseId, block } = { clauseId: null, block: 0 }] = own
    const runs = blocks.get(key)
    if (clauseId === null || runs === undefined || removed.has(clauseId)) return []
    return [{ type: 'setText', clauseId, block, runs: changeRuns(runs, own) }]
  })
  const ofTitle = changes.filter(({ clauseId }) => clauseId === null)
  return {
    edits: [...edits, ...inSafeOrder(structural, removed)],
    title: ofTitle.length === 0 ? null : changeText(document.title, ofTitle),
  }
}

/** Endings first, then paragraphs from the last, so that no index moves before it is used, then whole clauses. */
function inSafeOrder(edits: readonly StructuralRepair[], removed: ReadonlySet<ClauseId>): readonly StructuralRepair[] {
  const rank = { setEnding: 0, removeText: 1, remove: 2 } as const
  const once = new Map(edits.map((edit) => [JSON.stringify(edit), edit]))
  return Array.from(once.values())
    .filter((edit) => edit.type === 'remove' || !removed.has(edit.clauseId))
    .toSorted((a, b) => rank[a.type] - rank[b.type] || blockOf(b) - blockOf(a))
}

function blockOf(edit: StructuralRepair): number {
  return edit.type === 'remove' ? 0 : edit.block
}

function keyOf(clauseId: ClauseId | null, block: number): string {
  return `${clauseId} ${block}`
}

function blocksOf({ body }: DraftDocument) {
  return new Map(
    Array.from(walk(body)).flatMap(({ clause }) =>
      clause.blocks.flatMap((block, index) =>
        block.type === 'text' ? [[keyOf(clause.id, index), block.runs] as const] : [],
      ),
    ),
  )
}
