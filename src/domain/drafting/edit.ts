import {
  deepestLevel,
  type Block,
  type Body,
  type Clause,
  type ClauseId,
  type ClausePart,
  type ClauseRole,
  type ListMarker,
  type Run,
  type TextBlock,
} from './clause.ts'
import { cutRuns, joinRuns, normaliseRuns } from './runs.ts'
import {
  appendSubclauses,
  contains,
  heightOf,
  insertSubclause,
  locate,
  mergeLists,
  replaceClause,
  type Location,
} from './tree.ts'

/**
 * Where a clause stands or goes: at `index` among the roots of `part`, or among the sub-clauses of `parent`
 * (counted over all lists of the parent; a parent without a list gets one after its last text block). For a clause that moves,
 * the others are counted as if it were gone.
 */
export type Place =
  | { readonly part: ClausePart; readonly index: number }
  | { readonly parent: ClauseId; readonly index: number }

/** One change to the clauses of a document. Ids of new clauses are given by the caller. */
export type ClauseEdit =
  | { readonly type: 'setText'; readonly clauseId: ClauseId; readonly block: number; readonly runs: readonly Run[] }
  | { readonly type: 'setEnding'; readonly clauseId: ClauseId; readonly block: number; readonly ending: string | null }
  /** Adds a further paragraph before the block at that index, from 1: a closing sentence after a list. */
  | { readonly type: 'insertText'; readonly clauseId: ClauseId; readonly block: number; readonly runs: readonly Run[] }
  /** Takes a further paragraph away; the first text of a clause goes only with the clause. */
  | { readonly type: 'removeText'; readonly clauseId: ClauseId; readonly block: number }
  | {
      readonly type: 'insert'
      readonly newId: ClauseId
      readonly place: Place
      readonly role: ClauseRole
      readonly runs: readonly Run[]
    }
  /** Takes a clause away with its sub-clauses. */
  | { readonly type: 'remove'; readonly clauseId: ClauseId }
  | { readonly type: 'move'; readonly clauseId: ClauseId; readonly place: Place }
  /**
   * Cuts a clause in two of the same role. The first keeps the id; sub-clauses, later blocks and the ending go with the second. Spaces at
   * the cut go, and a reference is not cut but goes with the second.
   */
  | {
      readonly type: 'split'
      readonly clauseId: ClauseId
      readonly block: number
      readonly offset: number
      readonly newId: ClauseId
    }
  /**
   * Joins a clause to the one before it in the same list or part, of the same role, which keeps its id; their words are parted
   * by a space.
   */
  | { readonly type: 'join'; readonly clauseId: ClauseId }
  /** Makes a clause the last sub-clause of the one before it in the same list or part. */
  | { readonly type: 'indent'; readonly clauseId: ClauseId }
  /** Takes a sub-clause out to stand after its parent; the items after it in its list become its own sub-clauses. */
  | { readonly type: 'outdent'; readonly clauseId: ClauseId }
  /** Marks the items of the list that a sub-clause stands in. */
  | { readonly type: 'setMarker'; readonly clauseId: ClauseId; readonly marker: ListMarker }
  /** Headings and signatures are roots without sub-clauses. */
  | { readonly type: 'setRole'; readonly clauseId: ClauseId; readonly role: ClauseRole }

/** Why an edit cannot be done. */
export type EditRefusal =
  | 'unknown-clause'
  | 'unknown-block'
  | 'outside-place'
  | 'too-deep'
  | 'into-itself'
  | 'nothing-before'
  | 'id-taken'

export type EditResult =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly refusal: EditRefusal }

/**
 * Makes one change. Total: an edit that cannot be done is refused with the reason, and the body stays as it was. Ids of all other
 * clauses, and the invariants of `Clause`, are kept; parts of the tree that did not change are shared with the old body.
 */
export function applyEdit(body: Body, edit: ClauseEdit): EditResult {
  if (edit.type === 'insert') return insert(body, edit)
  const found = locate(body, edit.clauseId)
  if (found === null) return refuse('unknown-clause')
  switch (edit.type) {
    case 'setText':
      return changeText(body, found, edit.block, (block) => ({ ...block, runs: normaliseRuns(edit.runs) }))
    case 'setEnding':
      return changeText(body, found, edit.block, (block) => withEnding(block, edit.ending))
    case 'insertText':
      return insertText(body, found, edit.block, edit.runs)
    case 'removeText':
      return removeText(body, found, edit.block)
    case 'remove':
      return done(replaceClause(body, edit.clauseId, []))
    case 'move':
      return move(body, found, edit.place)
    case 'split':
      return split(body, found, edit)
    case 'join':
      return join(body, found)
    case 'indent':
      return indent(body, found)
    case 'outdent':
      return outdent(body, found)
    case 'setMarker':
      return setMarker(body, found, edit.marker)
    case 'setRole':
      return setRole(body, found, edit.role)
    default:
      return edit satisfies never
  }
}

function done(body: Body): EditResult {
  return { ok: true, body }
}

function refuse(refusal: EditRefusal): EditResult {
  return { ok: false, refusal }
}

function changeText(body: Body, { clause }: Location, at: number, change: (block: TextBlock) => TextBlock): EditResult {
  const block = clause.blocks[at]
  if (block?.type !== 'text') return refuse('unknown-block')
  return done(replaceClause(body, clause.id, [{ ...clause, blocks: clause.blocks.with(at, change(block)) }]))
}

function withEnding({ type, runs }: TextBlock, ending: string | null): TextBlock {
  return ending === null ? { type, runs } : { type, runs, ending }
}

function insertText(body: Body, { clause }: Location, at: number, runs: readonly Run[]): EditResult {
  if (!Number.isInteger(at) || at < 1 || at > clause.blocks.length) return refuse('unknown-block')
  const blocks = clause.blocks.toSpliced(at, 0, { type: 'text', runs: normaliseRuns(runs) })
  return done(replaceClause(body, clause.id, [{ ...clause, blocks }]))
}

function removeText(body: Body, { clause }: Location, at: number): EditResult {
  if (at < 1 || clause.blocks[at]?.type !== 'text') return refuse('unknown-block')
  return done(replaceClause(body, clause.id, [{ ...clause, blocks: mergeLists(clause.blocks.toSpliced(at, 1)) }]))
}

function insert(body: Body, edit: Extract<ClauseEdit, { readonly type: 'insert' }>): EditResult {
  if (locate(body, edit.newId) !== null) return refuse('id-taken')
  const blocks: readonly Block[] = [{ type: 'text', runs: normaliseRuns(edit.runs) }]
  return putAt(body, edit.place, { id: edit.newId, role: edit.role, blocks })
}

function putAt(body: Body, place: Place, clause: Clause): EditResult {
  if (!Number.isInteger(place.index) || place.index < 0) return refuse('outside-place')
  if ('part' in place) {
    if (place.index > body[place.part].length) return refuse('outside-place')
    return done({ ...body, [place.part]: body[place.part].toSpliced(place.index, 0, clause) })
  }
  const parent = locate(body, place.parent)
  if (parent === null) return refuse('unknown-clause')
  if (parent.clause.role !== 'clause' || clause.role !== 'clause') return refuse('outside-place')
  if (parent.level + 1 + heightOf(clause) > deepestLevel) return refuse('too-deep')
  const grown = insertSubclause(parent.clause, place.index, clause)
  return grown === null ? refuse('outside-place') : done(replaceClause(body, place.parent, [grown]))
}

function move(body: Body, { clause }: Location, place: Place): EditResult {
  if ('parent' in place && contains(clause, place.parent)) return refuse('into-itself')
  return putAt(replaceClause(body, clause.id, []), place, clause)
}

function split(body: Body, { clause }: Location, edit: Extract<ClauseEdit, { readonly type: 'split' }>): EditResult {
  if (locate(body, edit.newId) !== null) return refuse('id-taken')
  const block = clause.blocks[edit.block]
  if (block?.type !== 'text') return refuse('unknown-block')
  const [before, after] = cutRuns(block.runs, edit.offset)
  const first: Clause = { ...clause, blocks: [...clause.blocks.slice(0, edit.block), { type: 'text', runs: before }] }
  const second: Clause = {
    ...clause,
    id: edit.newId,
    blocks: [{ ...block, runs: after }, ...clause.blocks.slice(edit.block + 1)],
  }
  return done(replaceClause(body, clause.id, [first, second]))
}

function siblingBefore({ siblings, index }: Location): Clause | null {
  return siblings[index - 1] ?? null
}

function join(body: Body, found: Location): EditResult {
  const kept = siblingBefore(found)
  const { clause } = found
  if (kept === null || kept.role !== clause.role) return refuse('nothing-before')
  const last = kept.blocks.at(-1)
  const [first, ...rest] = clause.blocks
  if (last?.type !== 'text' || first?.type !== 'text')
    return done(replaceBoth(body, kept, clause, { ...kept, blocks: mergeLists([...kept.blocks, ...clause.blocks]) }))
  const joined: TextBlock = { ...first, runs: joinRuns(last.runs, first.runs) }
  return done(replaceBoth(body, kept, clause, { ...kept, blocks: [...kept.blocks.slice(0, -1), joined, ...rest] }))
}

function replaceBoth(body: Body, kept: Clause, gone: Clause, by: Clause): Body {
  return replaceClause(replaceClause(body, gone.id, []), kept.id, [by])
}

function indent(body: Body, found: Location): EditResult {
  const parent = siblingBefore(found)
  const { clause } = found
  if (parent === null || parent.role !== 'clause') return refuse('nothing-before')
  if (clause.role !== 'clause') return refuse('outside-place')
  if (found.level + 1 + heightOf(clause) > deepestLevel) return refuse('too-deep')
  return done(replaceBoth(body, parent, clause, appendSubclauses(parent, [clause], 'numbered')))
}

function outdent(body: Body, { clause, parent, siblings, index }: Location): EditResult {
  if (parent === null) return refuse('outside-place')
  const at = parent.blocks.findIndex((block) => block.type === 'list' && block.clauses === siblings)
  const list = parent.blocks[at]
  if (list?.type !== 'list') return refuse('outside-place')
  const stay = siblings.slice(0, index)
  const left: readonly Block[] = stay.length === 0 ? [] : [{ ...list, clauses: stay }]
  return done(
    replaceClause(body, parent.id, [
      { ...parent, blocks: parent.blocks.toSpliced(at, 1, ...left) },
      appendSubclauses(clause, siblings.slice(index + 1), list.marker),
    ]),
  )
}

function setMarker(body: Body, { parent, siblings }: Location, marker: ListMarker): EditResult {
  if (parent === null) return refuse('outside-place')
  const blocks = parent.blocks.map((block) =>
    block.type === 'list' && block.clauses === siblings ? { ...block, marker } : block,
  )
  return done(replaceClause(body, parent.id, [{ ...parent, blocks }]))
}

function setRole(body: Body, { clause, level }: Location, role: ClauseRole): EditResult {
  if (role !== 'clause' && (level > 0 || clause.blocks.some((block) => block.type === 'list')))
    return refuse('outside-place')
  return done(replaceClause(body, clause.id, [{ ...clause, role }]))
}
