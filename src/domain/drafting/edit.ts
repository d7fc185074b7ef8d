import type { Body, ClauseId, ClausePart, ClauseRole, ListMarker, Run } from './clause.ts'

/**
 * Where a clause stands or goes: at `index` among the roots of `part`, or among the sub-clauses of `parent`
 * (counted over all lists of the parent; a parent without a list gets one after its last text block).
 */
export type Place =
  | { readonly part: ClausePart; readonly index: number }
  | { readonly parent: ClauseId; readonly index: number }

/** One change to the clauses of a document. Ids of new clauses are given by the caller. */
export type ClauseEdit =
  | { readonly type: 'setText'; readonly clauseId: ClauseId; readonly block: number; readonly runs: readonly Run[] }
  | { readonly type: 'setEnding'; readonly clauseId: ClauseId; readonly block: number; readonly ending: string | null }
  | {
      readonly type: 'insert'
      readonly newId: ClauseId
      readonly place: Place
      readonly role: ClauseRole
      readonly runs: readonly Run[]
    }
  | { readonly type: 'remove'; readonly clauseId: ClauseId }
  | { readonly type: 'move'; readonly clauseId: ClauseId; readonly place: Place }
  /** The first part keeps the id; sub-clauses and later blocks go with the second. */
  | {
      readonly type: 'split'
      readonly clauseId: ClauseId
      readonly block: number
      readonly offset: number
      readonly newId: ClauseId
    }
  /** Joins a clause to the one printed before it at the same level, which keeps its id. */
  | { readonly type: 'join'; readonly clauseId: ClauseId }
  | { readonly type: 'indent'; readonly clauseId: ClauseId }
  | { readonly type: 'outdent'; readonly clauseId: ClauseId }
  | { readonly type: 'setMarker'; readonly clauseId: ClauseId; readonly marker: ListMarker }
  | { readonly type: 'setRole'; readonly clauseId: ClauseId; readonly role: ClauseRole }

/** Why an edit cannot be done. */
export type EditRefusal =
  | 'unknown-clause'
  | 'unknown-block'
  | 'outside-place'
  | 'too-deep'
  | 'into-itself'
  | 'nothing-before'

export type EditResult =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly refusal: EditRefusal }
