import { clauseParts, fullText, subclauses, type Clause, type ClauseId } from '../drafting/clause.ts'
import type { DraftDocument } from '../drafting/document.ts'
import type { ClauseNumber } from '../drafting/number.ts'
import type { Demand, Directive, DirectiveProposal, Evidence } from './directive.ts'
import type { PlanRow } from './plan.ts'

/** A row with what the text says of it now. */
export interface ReviewedRow extends PlanRow {
  /** Words that the proposal of this row was read from; empty when the text proposes nothing. */
  readonly evidence: readonly Evidence[]
  /** Of the proposal, 0 to 1; 0 when the text proposes nothing. */
  readonly confidence: number
}

/** A person said that the clause demands nothing while it read `dismissedText` (its `fullText`). */
interface DismissedClause {
  readonly clauseId: ClauseId
  readonly dismissedText: string
}

export interface PlanSources {
  readonly numbers: ReadonlyMap<ClauseId, ClauseNumber>
  /** Of this document. */
  readonly directives: readonly Directive[]
  /** Of this document. */
  readonly dismissals: readonly DismissedClause[]
  /** Made from the document as it stands. */
  readonly proposals: readonly DirectiveProposal[]
}

/**
 * Rows of the plan for one document, in printed order of their clauses; directives whose clause is gone come last.
 * Each confirmed directive stands in the place of one proposal of its clause: the one of the same action, else the
 * first that is left. Every operative top-level clause has a row of its own or of a sub-clause, so that nothing falls out
 * of the plan unseen: where the text proposes nothing, the row offers the words of the clause with confidence 0.
 */
export function planRows(document: DraftDocument, sources: PlanSources): readonly ReviewedRow[] {
  const builder = new RowBuilder(document.id, sources)
  const rows = clauseParts.flatMap((part) =>
    document.body[part].flatMap((root) => {
      const own = builder.ofTree(root)
      return own.length === 0 && part === 'operative' && root.role === 'clause' ? [builder.unread(root)] : own
    }),
  )
  return [...rows, ...builder.ofGoneClauses()]
}

class RowBuilder {
  readonly #documentId: string
  readonly #sources: PlanSources
  readonly #proposals: ReadonlyMap<ClauseId, readonly DirectiveProposal[]>
  readonly #directives: ReadonlyMap<ClauseId, readonly Directive[]>
  readonly #dismissed: ReadonlyMap<ClauseId, string>
  readonly #living = new Set<ClauseId>()

  constructor(documentId: string, sources: PlanSources) {
    this.#documentId = documentId
    this.#sources = sources
    this.#proposals = Map.groupBy(sources.proposals, ({ clauseId }) => clauseId)
    this.#directives = Map.groupBy(sources.directives, ({ clauseId }) => clauseId)
    this.#dismissed = new Map(sources.dismissals.map(({ clauseId, dismissedText }) => [clauseId, dismissedText]))
  }

  ofTree(clause: Clause): readonly ReviewedRow[] {
    return [...this.#ofClause(clause), ...subclauses(clause).flatMap((child) => this.ofTree(child))]
  }

  /** Row of a clause in which no demand was found. */
  unread(clause: Clause): ReviewedRow {
    const demand: Demand = {
      action: fullText(clause),
      addressees: [],
      responsible: [],
      coExecutors: [],
      deadline: null,
    }
    return this.#proposed(clause, { ...demand, clauseId: clause.id, evidence: [], confidence: 0 })
  }

  ofGoneClauses(): readonly ReviewedRow[] {
    return this.#sources.directives
      .filter(({ clauseId }) => !this.#living.has(clauseId))
      .map((directive) => this.#gone(directive))
  }

  #gone(directive: Directive): ReviewedRow {
    return {
      ...this.#identity(directive.clauseId, directive.confirmedText),
      clauseNumber: null,
      state: 'stale',
      directive: withoutConfirmedText(directive),
      evidence: [],
      confidence: 0,
    }
  }

  #ofClause(clause: Clause): readonly ReviewedRow[] {
    this.#living.add(clause.id)
    const proposals = this.#proposals.get(clause.id) ?? []
    const directives = this.#directives.get(clause.id) ?? []
    const { pairs, left } = pair(directives, proposals)
    return [
      ...pairs.map(([directive, proposal]) => this.#confirmed(clause, directive, proposal)),
      ...left.map((proposal) => this.#proposed(clause, proposal)),
    ]
  }

  #confirmed(clause: Clause, directive: Directive, proposal: DirectiveProposal | undefined): ReviewedRow {
    const text = fullText(clause)
    return {
      ...this.#identity(clause.id, text),
      state: text === directive.confirmedText ? 'confirmed' : 'stale',
      directive: withoutConfirmedText(directive),
      evidence: proposal?.evidence ?? [],
      confidence: proposal?.confidence ?? 0,
    }
  }

  #proposed(clause: Clause, { clauseId, evidence, confidence, ...demand }: DirectiveProposal): ReviewedRow {
    const text = fullText(clause)
    const isDismissed = this.#dismissed.get(clauseId) === text
    return {
      ...this.#identity(clauseId, text),
      state: isDismissed ? 'dismissed' : 'proposed',
      directive: {
        ...demand,
        id: null,
        documentId: this.#documentId,
        clauseId,
        expectedResult: '',
        progress: 'open',
        note: '',
      },
      evidence,
      confidence,
    }
  }

  #identity(
    clauseId: ClauseId,
    clauseText: string,
  ): Pick<PlanRow, 'documentId' | 'clauseId' | 'clauseNumber' | 'clauseText'> {
    const clauseNumber = this.#sources.numbers.get(clauseId)?.number ?? null
    return { documentId: this.#documentId, clauseId, clauseNumber, clauseText }
  }
}

function withoutConfirmedText(directive: Directive): PlanRow['directive'] {
  const { confirmedText: _, ...shown } = directive
  return shown
}

interface Pairing {
  readonly pairs: readonly (readonly [Directive, DirectiveProposal | undefined])[]
  readonly left: readonly DirectiveProposal[]
}

function pair(directives: readonly Directive[], proposals: readonly DirectiveProposal[]): Pairing {
  const left = [...proposals]
  const equal = new Map<Directive, DirectiveProposal>()
  for (const directive of directives) {
    const at = left.findIndex(({ action }) => action === directive.action)
    const [same] = at === -1 ? [] : left.splice(at, 1)
    if (same !== undefined) equal.set(directive, same)
  }
  return { pairs: directives.map((directive) => [directive, equal.get(directive) ?? left.shift()]), left }
}
