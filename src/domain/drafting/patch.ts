import type { Body, ClauseId, ClauseRole } from './clause.ts'
import { flatten, groupKey, type FlatBody, type FlatClause, type Group, type OwnBlock } from './flat-body.ts'
import { sameRuns } from './merge-runs.ts'

/** Where a clause stands: its group and its neighbours there. */
export interface Standing extends Group {
  readonly after: ClauseId | null
  readonly before: ClauseId | null
}

/** What a patch does to one clause. */
export interface ClausePatch {
  readonly clauseId: ClauseId
  readonly role: ClauseRole
  /** What it says, when that changed; `was` is null for a new clause. */
  readonly blocks?: { readonly was: readonly OwnBlock[] | null; readonly now: readonly OwnBlock[] }
  readonly standing: Standing
  /** Whether it goes to where it stands; else the standing only tells where to put it back if it is gone. */
  readonly moves: boolean
}

/**
 * The way from one body to another, clause by clause, so that it can be gone from a third body too, one that somebody else has
 * changed meanwhile.
 */
export interface BodyPatch {
  readonly removed: readonly ClauseId[]
  /** In printed order, so that a clause comes after those it stands after. */
  readonly clauses: readonly ClausePatch[]
}

export function isEmptyPatch(patch: BodyPatch): boolean {
  return patch.removed.length === 0 && patch.clauses.length === 0
}

/** What has to be done to `before` to make it `after`. */
export function diffBodies(before: Body, after: Body): BodyPatch {
  const old = flatten(before)
  const fresh = flatten(after)
  const moved = movedClauses(old, fresh)
  const removed = [...old.clauses.keys()].filter((id) => !fresh.clauses.has(id))
  const clauses = [...fresh.clauses.values()].flatMap((clause): readonly ClausePatch[] => {
    const was = old.clauses.get(clause.id) ?? null
    const saysNew = was === null || !sameOwn(was.own, clause.own)
    const moves = was === null || moved.has(clause.id)
    if (!saysNew && !moves && was.role === clause.role) return []
    const blocks = saysNew ? { blocks: { was: was?.own ?? null, now: clause.own } } : {}
    return [{ clauseId: clause.id, role: clause.role, ...blocks, standing: standingIn(fresh, clause), moves }]
  })
  return { removed, clauses }
}

function standingIn({ groups }: FlatBody, { id, group }: FlatClause): Standing {
  const siblings = groups.get(groupKey(group)) ?? []
  const index = siblings.indexOf(id)
  return { ...group, after: siblings[index - 1] ?? null, before: siblings[index + 1] ?? null }
}

/** The fewest clauses that must change their place: all but the longest row in each group that kept its order. */
function movedClauses(old: FlatBody, fresh: FlatBody): ReadonlySet<ClauseId> {
  const moved = new Set<ClauseId>()
  for (const [key, siblings] of fresh.groups) {
    const before = old.groups.get(key) ?? []
    if (before.length === siblings.length && before.every((id, index) => id === siblings[index])) continue
    const places = new Map(before.map((id, index) => [id, index]))
    const stayed = longestRise(siblings.map((id) => places.get(id) ?? -1))
    siblings.forEach((id, index) => {
      if (!stayed.has(index)) moved.add(id)
    })
  }
  return moved
}

/** Indexes of a longest strictly rising subsequence; negative values take no part. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const previous: number[] = []
  values.forEach((value, index) => {
    if (value < 0) return
    let length = ends.length
    while (length > 0 && (values[ends[length - 1] ?? -1] ?? -1) > value) length -= 1
    previous[index] = ends[length - 1] ?? -1
    ends[length] = index
  })
  const rise = new Set<number>()
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) rise.add(index)
  return rise
}

export function sameOwn(one: readonly OwnBlock[], other: readonly OwnBlock[]): boolean {
  return one === other || (one.length === other.length && one.every((block, index) => sameBlock(block, other[index])))
}

function sameBlock(one: OwnBlock, other: OwnBlock | undefined): boolean {
  if (one === other) return true
  if (one.type === 'list') return other?.type === 'list' && other.marker === one.marker
  return other?.type === 'text' && other.ending === one.ending && sameRuns(one.runs, other.runs)
}
