import { applyPatch } from './apply-patch.ts'
import { clauseParts, plainText, type Body, type Clause, type ClauseId, type Run, type TextBlock } from './clause.ts'
import { flatten, type FlatClause, type OwnBlock } from './flat-body.ts'
import type { ClausePatch } from './patch.ts'
import { concatRuns, sliceRuns } from './runs.ts'

/** A place in the text of a clause. */
export interface TextPoint {
  readonly clauseId: ClauseId
  readonly block: number
  readonly offset: number
}

/**
 * Takes out everything between two places and closes the gap: what follows in the last text joins the first one. Clauses that
 * lose their first words to it go; their sub-clauses outside the gap take their place. Null when a place is not there or the first
 * does not stand before the second.
 */
export function cutOut(body: Body, from: TextPoint, to: TextPoint): Body | null {
  const { clauses } = flatten(body)
  const texts = [...clauses.values()].flatMap((clause) => textsOf(clause))
  // In printed order: a text after a list stands after the clauses of the list.
  const order = printedOrder(body)
  const place = ({ clauseId, block }: TextPoint) => order.get(`${block} ${clauseId}`) ?? -1
  const [first, last] = [place(from), place(to)]
  if (first < 0 || last < first || (first === last && to.offset < from.offset)) return null
  const inGap = new Set(texts.filter((key) => (order.get(key) ?? -1) > first && (order.get(key) ?? -1) <= last))
  const rest = runsAt(clauses, to)
  const joined = concatRuns(
    sliceRuns(runsAt(clauses, from), 0, from.offset),
    sliceRuns(rest, to.offset, plainText(rest).length),
  )
  const hit = [...clauses.values()].filter((clause) => textsOf(clause).some((key) => inGap.has(key)))
  const removed = hit.filter(({ id }) => id !== from.clauseId && inGap.has(`0 ${id}`))
  const left = removed.flatMap((clause) => textBlocks(clause).filter((_, at) => !inGap.has(textsOf(clause)[at] ?? '')))
  const changed = new Set([from.clauseId, ...hit.map(({ id }) => id)])
  for (const { id } of removed) changed.delete(id)
  const patches = [...changed].flatMap((id): readonly ClausePatch[] => {
    const clause = clauses.get(id)
    if (clause === undefined) return []
    const kept = clause.own.flatMap((block, index): readonly OwnBlock[] => {
      if (inGap.has(`${index} ${id}`)) return []
      if (id !== from.clauseId || index !== from.block || block.type !== 'text') return [block]
      return [{ ...block, runs: joined }, ...left]
    })
    const standing = { ...clause.group, after: null, before: null }
    return [{ clauseId: id, role: clause.role, blocks: { was: clause.own, now: kept }, standing, moves: false }]
  })
  return applyPatch(body, { removed: removed.map(({ id }) => id), clauses: patches })
}

/**
 * Takes everything out but what lies between two places; the clauses that are left, whatever their part. Sub-clauses whose clause has no
 * words between the places stand by themselves.
 */
export function keepBetween(body: Body, from: TextPoint, to: TextPoint): readonly Clause[] {
  const { clauses } = flatten(body)
  const order = printedOrder(body)
  const place = ({ clauseId, block }: TextPoint) => order.get(`${block} ${clauseId}`) ?? -1
  const [first, last] = [place(from), place(to)]
  const removed: ClauseId[] = []
  const patches: ClausePatch[] = []
  for (const { id, role, own, group } of clauses.values()) {
    const kept = own.flatMap((block, index): readonly OwnBlock[] => {
      if (block.type === 'list') return [block]
      const at = order.get(`${index} ${id}`) ?? -1
      if (at < first || at > last) return []
      const end = at === last ? to.offset : plainText(block.runs).length
      return [{ ...block, runs: sliceRuns(block.runs, at === first ? from.offset : 0, end) }]
    })
    if (kept.every(({ type }) => type === 'list')) removed.push(id)
    else {
      const standing = { ...group, after: null, before: null }
      patches.push({ clauseId: id, role, blocks: { was: own, now: kept }, standing, moves: false })
    }
  }
  const left = applyPatch(body, { removed, clauses: patches })
  return clauseParts.flatMap((part) => left[part])
}

const textsOf = ({ id, own }: FlatClause): readonly string[] =>
  own.flatMap((block, index) => (block.type === 'text' ? [`${index} ${id}`] : []))

const textBlocks = ({ own }: FlatClause): readonly TextBlock[] => own.filter((block) => block.type === 'text')

function runsAt(clauses: ReadonlyMap<ClauseId, FlatClause>, { clauseId, block }: TextPoint): readonly Run[] {
  const own = clauses.get(clauseId)?.own[block]
  return own?.type === 'text' ? own.runs : []
}

/** Place of each text among all texts of the body, by block and clause. */
function printedOrder(body: Body): ReadonlyMap<string, number> {
  const order = new Map<string, number>()
  const visit = (clauses: Body['operative']): void => {
    for (const clause of clauses)
      clause.blocks.forEach((block, index) => {
        if (block.type === 'list') visit(block.clauses)
        else order.set(`${index} ${clause.id}`, order.size)
      })
  }
  for (const part of [body.opening, body.preamble, body.formula, body.operative, body.closing]) visit(part)
  return order
}
