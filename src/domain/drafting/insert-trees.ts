import { applyPatch } from './apply-patch.ts'
import { emptyBody, type Body, type Clause, type ClauseId } from './clause.ts'
import { flatten, groupKey, type Group } from './flat-body.ts'
import type { ClausePatch } from './patch.ts'

/**
 * Puts clauses with all that is under them beside another one, in their order. What would come to stand too deep, or under a heading,
 * follows instead. The body as it was when there is no such clause.
 */
export function insertTrees(body: Body, beside: ClauseId, side: 'before' | 'after', trees: readonly Clause[]): Body {
  const { clauses, groups } = flatten(body)
  const group = clauses.get(beside)?.group
  if (group === undefined) return body
  const siblings = groups.get(groupKey(group)) ?? []
  const index = siblings.indexOf(beside) + (side === 'after' ? 1 : 0)
  const neighbours = { after: siblings[index - 1] ?? null, before: siblings[index] ?? null }
  return applyPatch(body, { removed: [], clauses: patchesOf(trees, group, neighbours) })
}

interface Neighbours {
  readonly after: ClauseId | null
  readonly before: ClauseId | null
}

function patchesOf(trees: readonly Clause[], top: Group, { after, before }: Neighbours): readonly ClausePatch[] {
  const fresh = flatten({ ...emptyBody, operative: trees })
  return [...fresh.clauses.values()].map(({ id, role, own, group }): ClausePatch => {
    const siblings = fresh.groups.get(groupKey(group)) ?? []
    const previous = siblings[siblings.indexOf(id) - 1]
    const isTop = group.parent === null
    return {
      clauseId: id,
      role,
      blocks: { was: null, now: own },
      moves: true,
      standing: {
        ...(isTop ? top : { ...group, part: top.part }),
        after: previous ?? (isTop ? after : null),
        before: isTop ? before : null,
      },
    }
  })
}

/** The same clauses under new ids; what refers among them refers to the new ones. */
export function withNewIds(trees: readonly Clause[], newId: () => ClauseId): readonly Clause[] {
  const ids = new Map([...flatten({ ...emptyBody, operative: trees }).clauses.keys()].map((id) => [id, newId()]))
  const renew = (clause: Clause): Clause => ({
    ...clause,
    id: ids.get(clause.id) ?? newId(),
    blocks: clause.blocks.map((block) =>
      block.type === 'list'
        ? { type: block.type, marker: block.marker, clauses: block.clauses.map(renew) }
        : { ...block, runs: block.runs.map((run) => renewReference(run, ids)) },
    ),
  })
  return trees.map(renew)
}

function renewReference<Run extends { readonly reference?: ClauseId }>(
  run: Run,
  ids: ReadonlyMap<ClauseId, ClauseId>,
): Run {
  const target = run.reference === undefined ? undefined : ids.get(run.reference)
  return target === undefined ? run : { ...run, reference: target }
}
