import { clauseParts, subclauses, walk, type Block, type Body, type Clause, type ClauseId } from './clause.ts'
import { fingerprint, shortHash, textsOf, type Fingerprints } from './fingerprint.ts'
import { insertSubclause, locate, replaceClause } from './tree.ts'

/** What became of two ways a document went: in a file that a person edited, and here meanwhile. */
export interface TakenOver {
  readonly body: Body
  /** Clauses that both ways changed, each to its own words: those of the file were taken. */
  readonly clashes: readonly ClauseId[]
  /** Clauses that the file no longer has but that were changed here since it was written: they stay. */
  readonly kept: readonly ClauseId[]
}

/**
 * Brings the changes of an edited file into a document that may have gone on since the file was written. Order, levels and new clauses
 * are those of the file. Words are those of the file where the file changed them, else those that stand here, so that nothing that was
 * written here meanwhile is lost; clauses that were added here meanwhile keep their place after what they stood after.
 *
 * @param edited clauses of the file; those it was written with have their ids
 * @param base marks of the clauses when the file was written
 */
export function takeOver(current: Body, edited: Body, base: Fingerprints): TakenOver {
  const here = new Map(Array.from(walk(current), ({ clause }) => [clause.id, clause]))
  const clashes: ClauseId[] = []
  const merge = (clause: Clause): Clause => {
    const own = here.get(clause.id)
    const blocks = clause.blocks.map((block): Block =>
      block.type === 'list' ? { ...block, clauses: block.clauses.map(merge) } : block,
    )
    if (own === undefined) return { ...clause, blocks }
    const [before, now, theirs] = [base[shortHash(clause.id)], markOf(own), markOf(clause)]
    if (theirs === now || theirs === before) return { ...clause, blocks: withTextsOf(own, blocks) }
    if (before !== undefined && now !== before) clashes.push(clause.id)
    return { ...clause, blocks }
  }
  const merged = mapRoots(withoutGone(edited, here, base), merge)
  const { body, kept } = withAdded(merged, current, base)
  return { body, clashes, kept }
}

function markOf(clause: Clause): string {
  return fingerprint(textsOf(clause))
}

function mapRoots(body: Body, change: (clause: Clause) => Clause): Body {
  return { ...body, ...Object.fromEntries(clauseParts.map((part) => [part, body[part].map(change)])) }
}

/** The words that stand here, in the blocks of the file; where the file has more or fewer paragraphs, its own. */
function withTextsOf(own: Clause, blocks: readonly Block[]): readonly Block[] {
  const texts = own.blocks.filter((block) => block.type === 'text')
  if (texts.length !== blocks.filter(({ type }) => type === 'text').length) return blocks
  let next = 0
  return blocks.map((block) => (block.type === 'text' ? (texts[next++] ?? block) : block))
}

/** A clause that was deleted here meanwhile, and that the file did not change, stays deleted. */
function withoutGone(edited: Body, here: ReadonlyMap<ClauseId, Clause>, base: Fingerprints): Body {
  let body = edited
  for (const { clause } of walk(edited)) {
    const isGone = (one: Clause): boolean =>
      !here.has(one.id) && base[shortHash(one.id)] === markOf(one) && subclauses(one).every(isGone)
    if (isGone(clause)) body = replaceClause(body, clause.id, [])
  }
  return body
}

/** Puts back what the file does not have: clauses added here since it was written, and those changed here that it left out. */
function withAdded(
  merged: Body,
  current: Body,
  base: Fingerprints,
): { readonly body: Body; readonly kept: ClauseId[] } {
  const kept: ClauseId[] = []
  let body = merged
  const there = new Set(Array.from(walk(merged), ({ clause }) => clause.id))
  for (const { clause } of walk(current)) {
    if (there.has(clause.id)) continue
    const before = base[shortHash(clause.id)]
    if (before === markOf(clause)) continue
    if (before !== undefined) kept.push(clause.id)
    body = putBack(body, current, clause)
    there.add(clause.id)
  }
  return { body, kept }
}

/** Where it stood: after the nearest clause before it that is still beside its place, or first. Sub-clauses follow one by one. */
function putBack(body: Body, current: Body, clause: Clause): Body {
  const was = locate(current, clause.id)
  if (was === null) return body
  const alone: Clause = { ...clause, blocks: clause.blocks.filter(({ type }) => type === 'text') }
  const before = was.siblings.slice(0, was.index).findLast(({ id }) => locate(body, id) !== null)
  const beside = before === undefined ? null : locate(body, before.id)
  if (beside !== null) return insertAfter(body, beside.clause, alone)
  const parent = was.parent === null ? null : locate(body, was.parent.id)
  const grown = parent === null ? null : insertSubclause(parent.clause, 0, alone)
  if (parent !== null && grown !== null) return replaceClause(body, parent.clause.id, [grown])
  return { ...body, [was.part]: [alone, ...body[was.part]] }
}

function insertAfter(body: Body, beside: Clause, clause: Clause): Body {
  return replaceClause(body, beside.id, [beside, clause])
}
