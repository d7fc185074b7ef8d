/** Identity of a clause for life: survives edits, moves, level changes, undo and export. */
export type ClauseId = string

/** Parts of a document in the order they are printed. */
export const clauseParts = ['opening', 'preamble', 'formula', 'operative', 'closing'] as const
export type ClausePart = (typeof clauseParts)[number]

/**
 * What a root clause is in its part. A `heading` groups operative clauses and takes no number;
 * a `signature` is a line of the signature block («Председатель⇥И. И. Иванов»).
 */
export const clauseRoles = ['clause', 'heading', 'signature'] as const
export type ClauseRole = (typeof clauseRoles)[number]

/** A stretch of text with the same marks. `reference` prints the number of another clause. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** Alternative wording still to be decided, printed in square brackets. */
  readonly bracket?: boolean
  /** Id of the clause whose number this run prints; `text` is the number last printed. */
  readonly reference?: ClauseId
}

export interface TextBlock {
  readonly type: 'text'
  /** Without typed number and without end punctuation: both are rendered. */
  readonly runs: readonly Run[]
  /**
   * Words and marks that close this block instead of what the document's style would print
   * («, and», «» for none). Set by a reader when the source departs from its own style, so that the text can
   * be printed again exactly; absent everywhere else.
   */
  readonly ending?: string
}

/** How the items of one list are marked: as the document's style says for the level, by dashes, or not at all. */
export const listMarkers = ['numbered', 'dash', 'none'] as const
export type ListMarker = (typeof listMarkers)[number]

export interface ListBlock {
  readonly type: 'list'
  readonly marker: ListMarker
  readonly clauses: readonly Clause[]
}

export type Block = TextBlock | ListBlock

/**
 * The unit of drafting: a sequence of blocks, text or sub-clauses, so that a closing sentence after a list is
 * possible. Invariants: the first block is text; a list is never empty; no two lists are adjacent; depth is at most four.
 */
export interface Clause {
  readonly id: ClauseId
  readonly role: ClauseRole
  readonly blocks: readonly Block[]
}

/** Deepest level of a clause: 0 for «1.», 3 for the fourth level. */
export const deepestLevel = 3

/** The clauses of a document by part, in printed order. */
export type Body = { readonly [part in ClausePart]: readonly Clause[] }

export const emptyBody: Body = { opening: [], preamble: [], formula: [], operative: [], closing: [] }

/** Text of runs without marks. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** Own text of a clause, blocks joined by a line feed, sub-clauses left out. Offsets in evidence refer to this string. */
export function ownText(clause: Clause): string {
  return clause.blocks.flatMap((block) => (block.type === 'text' ? [plainText(block.runs)] : [])).join('\n')
}

/** Own text of a clause followed by the text of all its sub-clauses, each on its own line, in printed order. */
export function fullText(clause: Clause): string {
  return clause.blocks
    .map((block) => (block.type === 'text' ? plainText(block.runs) : block.clauses.map(fullText).join('\n')))
    .join('\n')
}

/** Direct sub-clauses of a clause, over all its lists. */
export function subclauses(clause: Clause): readonly Clause[] {
  return clause.blocks.flatMap((block) => (block.type === 'list' ? block.clauses : []))
}

export interface VisitedClause {
  readonly clause: Clause
  readonly part: ClausePart
  readonly parent: Clause | null
  readonly level: number
}

/** All clauses of a body in printed order, each with its part, parent and level. */
export function* walk(body: Body): Generator<VisitedClause> {
  for (const part of clauseParts) for (const clause of body[part]) yield* walkClause(clause, part, null, 0)
}

function* walkClause(clause: Clause, part: ClausePart, parent: Clause | null, level: number): Generator<VisitedClause> {
  yield { clause, part, parent, level }
  for (const child of subclauses(clause)) yield* walkClause(child, part, clause, level + 1)
}
