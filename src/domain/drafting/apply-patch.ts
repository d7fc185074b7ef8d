import {
  deepestLevel,
  type Block,
  type Body,
  type Clause,
  type ClauseId,
  type ClausePart,
  type ClauseRole,
} from './clause.ts'
import { flatten, type FlatClause, type Group, type OwnBlock } from './flat-body.ts'
import { mergeRuns } from './merge-runs.ts'
import { sameOwn, type BodyPatch, type ClausePatch, type Standing } from './patch.ts'
import { mergeLists } from './tree.ts'

type Loose = { -readonly [Field in keyof Omit<FlatClause, 'source'>]: FlatClause[Field] } & {
  readonly source: Clause | null
}

/**
 * Makes the changes of a patch in a body, which need not be the one it was made from. Total: the result keeps every invariant of
 * clauses. Where the two do not fit together, words win: a clause that is gone and was written in comes back, clauses under a
 * parent that is gone take its place, and changes of one text are merged. What does not change is shared with the old body.
 */
export function applyPatch(body: Body, patch: BodyPatch): Body {
  const patching = new Patching(body)
  const placed = new Set(patch.clauses.filter(({ moves }) => moves).map(({ clauseId }) => clauseId))
  for (const id of patch.removed.toReversed()) patching.remove(id, placed)
  for (const change of patch.clauses) patching.change(change)
  return patching.body()
}

class Patching {
  readonly #clauses = new Map<ClauseId, Loose>()
  readonly #roots: Record<ClausePart, ClauseId[]> = {
    opening: [],
    preamble: [],
    formula: [],
    operative: [],
    closing: [],
  }
  /** Ids of the sub-clauses of a clause, by list. */
  readonly #lists = new Map<ClauseId, ClauseId[][]>()

  constructor(body: Body) {
    for (const clause of flatten(body).clauses.values()) {
      this.#clauses.set(clause.id, { ...clause })
      this.#group(clause.group).push(clause.id)
    }
  }

  /** Sub-clauses that are neither removed before nor `placed` later take the place of their parent. */
  remove(id: ClauseId, placed: ReadonlySet<ClauseId>): void {
    const clause = this.#clauses.get(id)
    if (clause === undefined) return
    const orphans = (this.#lists.get(id) ?? []).flat().filter((child) => !placed.has(child))
    const siblings = this.#group(clause.group)
    siblings.splice(siblings.indexOf(id), 1, ...orphans)
    for (const orphan of orphans) {
      const loose = this.#clauses.get(orphan)
      if (loose !== undefined) loose.group = clause.group
    }
    this.#clauses.delete(id)
  }

  change({ clauseId, role, blocks, standing, moves }: ClausePatch): void {
    const known = this.#clauses.get(clauseId)
    if (known === undefined) {
      if (blocks === undefined) return
      const loose: Loose = {
        id: clauseId,
        role,
        own: blocks.now,
        group: this.#groupFor(clauseId, standing),
        source: null,
      }
      this.#clauses.set(clauseId, loose)
      this.#put(loose, standing)
      return
    }
    known.role = role
    if (blocks !== undefined) known.own = mergeBlocks(blocks.was ?? [], blocks.now, known.own)
    if (!moves) return
    const siblings = this.#group(known.group)
    const index = siblings.indexOf(clauseId)
    if (index >= 0) siblings.splice(index, 1)
    known.group = this.#groupFor(clauseId, standing)
    this.#put(known, standing)
  }

  body(): Body {
    return {
      opening: this.#build(this.#roots.opening, 0),
      preamble: this.#build(this.#roots.preamble, 0),
      formula: this.#build(this.#roots.formula, 0),
      operative: this.#build(this.#roots.operative, 0),
      closing: this.#build(this.#roots.closing, 0),
    }
  }

  #group({ part, parent, list }: Group): ClauseId[] {
    if (parent === null) return this.#roots[part]
    const lists = this.#lists.get(parent) ?? []
    this.#lists.set(parent, lists)
    while (lists.length <= list) lists.push([])
    return lists[list] ?? []
  }

  /** The roots of the part where the parent is gone or would come to stand inside its own clause. */
  #groupFor(id: ClauseId, { part, parent, list }: Standing): Group {
    for (let above = parent; above !== null; above = this.#clauses.get(above)?.group.parent ?? null)
      if (above === id || !this.#clauses.has(above)) return { part, parent: null, list: 0 }
    return { part, parent, list }
  }

  #put({ id, group }: Loose, { after, before }: Standing): void {
    const siblings = this.#group(group)
    const left = after === null ? -1 : siblings.indexOf(after)
    const right = before === null ? -1 : siblings.indexOf(before)
    const isFound = after === null || left >= 0
    siblings.splice(isFound ? left + 1 : right >= 0 ? right : siblings.length, 0, id)
  }

  /** What would stand too deep, or under a clause that has no sub-clauses, follows it instead. */
  #build(ids: readonly ClauseId[], level: number): readonly Clause[] {
    return ids.flatMap((id): readonly Clause[] => {
      const loose = this.#clauses.get(id)
      if (loose === undefined) return []
      const role: ClauseRole = level > 0 ? 'clause' : loose.role
      const takesChildren = role === 'clause' && level < deepestLevel
      const lists = (this.#lists.get(id) ?? []).map((list) => this.#build(list, takesChildren ? level + 1 : level))
      return takesChildren ? [clauseOf(loose, role, lists)] : [clauseOf(loose, role, []), ...lists.flat()]
    })
  }
}

/** The clause with these lists of sub-clauses; the old one where nothing differs. */
function clauseOf(loose: Loose, role: ClauseRole, lists: readonly (readonly Clause[])[]): Clause {
  const { source } = loose
  let list = 0
  const blocks: Block[] = []
  for (const own of loose.own) {
    if (own.type === 'text') blocks.push(own)
    else {
      const clauses = lists[list] ?? []
      list += 1
      if (clauses.length > 0) blocks.push({ ...own, clauses })
    }
  }
  for (const clauses of lists.slice(list))
    if (clauses.length > 0) blocks.push({ type: 'list', marker: 'numbered', clauses })
  if (blocks[0]?.type !== 'text') blocks.unshift({ type: 'text', runs: [] })
  const merged = mergeLists(blocks)
  return source !== null && source.role === role && sameBlocks(source.blocks, merged)
    ? source
    : { id: loose.id, role, blocks: merged }
}

function sameBlocks(one: readonly Block[], other: readonly Block[]): boolean {
  return (
    one.length === other.length &&
    one.every((block, index) => {
      const twin = other[index]
      if (block === twin) return true
      if (block.type === 'text' || twin?.type !== 'list' || twin.marker !== block.marker) return false
      return (
        block.clauses.length === twin.clauses.length && block.clauses.every((clause, at) => clause === twin.clauses[at])
      )
    })
  )
}

/** What a clause says after two changes of it; the order of texts and lists is that of the patch when it changes it. */
function mergeBlocks(
  was: readonly OwnBlock[],
  now: readonly OwnBlock[],
  current: readonly OwnBlock[],
): readonly OwnBlock[] {
  if (sameOwn(was, current)) return now
  const reshapes = was.length !== now.length || was.some(({ type }, index) => type !== now[index]?.type)
  const shape = reshapes ? now : current
  const [olds, news, theirs] = [textsOf(was), textsOf(now), textsOf(current)]
  let text = 0
  const merged = shape.map((block): OwnBlock => {
    if (block.type === 'list') return block
    const [old, mine, other] = [olds[text], news[text], theirs[text]]
    text += 1
    if (mine === undefined || other === undefined) return block
    const { ending } = old?.ending === mine.ending ? other : mine
    const runs = mergeRuns(old?.runs ?? [], mine.runs, other.runs)
    return ending === undefined ? { type: 'text', runs } : { type: 'text', runs, ending }
  })
  // A paragraph that only the other side has is not lost.
  return [...merged, ...(reshapes ? theirs.slice(text) : news.slice(Math.max(text, olds.length)))]
}

function textsOf(blocks: readonly OwnBlock[]) {
  return blocks.filter((block) => block.type === 'text')
}
