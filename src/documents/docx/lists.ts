import type { ClauseId, ListMarker } from '#domain/drafting/clause.ts'
import type { DocumentStyle } from '#domain/drafting/document.ts'
import { markOf, numberedForm } from '#domain/drafting/marks.ts'
import type { ClauseNode, DocumentTree } from '../tree.ts'

/**
 * The lists Word counts for us. `outline`: operative clauses and what is under them; `plain`: lists under clauses without
 * a number; `dash`: dashes of any level.
 */
export const listNames = ['outline', 'plain', 'dash'] as const
export type ListName = (typeof listNames)[number]

/** Where Word counts a clause: a list, one of its instances (each counts from one), a level. */
interface Counted {
  readonly list: ListName
  readonly instance: number
  readonly level: number
}

/**
 * How the label of a clause comes to stand in a Word document: counted by Word, typed as text, or not at all. A label is
 * typed where Word's own counting would print another: the number of a clause is decided in one place, the domain.
 */
type Labelling = Counted | 'typed' | 'none'

export interface ListPlan {
  readonly labels: ReadonlyMap<ClauseId, Labelling>
  /** Number of instances of each list; those that styles refer to have one always. */
  readonly instances: Readonly<Record<ListName, number>>
}

/** Counts as Word does and compares with the labels of the tree. */
export function planLists(tree: DocumentTree): ListPlan {
  const planner = new ListPlanner(tree.style)
  for (const node of tree.nodes) if (node.type === 'clause') planner.clause(node, null, 'numbered')
  return { labels: planner.labels, instances: planner.instances }
}

class ListPlanner {
  readonly labels = new Map<ClauseId, Labelling>()
  readonly instances: Record<ListName, number> = { outline: 1, plain: 0, dash: 1 }
  readonly #counts = new Map<string, number[]>()
  readonly #style: DocumentStyle

  constructor(style: DocumentStyle) {
    this.#style = style
  }

  /** @param inherited what counts the clauses beside or above it */
  clause(clause: ClauseNode, inherited: Counted | null, marker: ListMarker): Counted | null {
    const labelling = this.#labelling(clause, inherited, marker)
    this.labels.set(clause.id, labelling)
    const counted = typeof labelling === 'string' ? null : labelling
    for (const block of clause.blocks) {
      if (block.type === 'text') continue
      let above: Counted | null = counted
      for (const child of block.clauses) above = this.clause(child, above, block.marker) ?? above
    }
    return counted
  }

  #labelling(clause: ClauseNode, inherited: Counted | null, marker: ListMarker): Labelling {
    if (clause.label === '') return 'none'
    if (marker === 'dash' || (clause.level === 0 && clause.role !== 'operative'))
      return { list: 'dash', instance: 0, level: clause.level }
    const list = clause.number === null ? 'plain' : 'outline'
    const own = inherited?.list === list ? inherited.instance : clause.level === 0 ? 0 : null
    if (own !== null && this.#wouldPrint(list, own, clause)) return this.#count(list, own, clause.level)
    const fresh = this.instances[list]
    if (!this.#wouldPrint(list, fresh, clause)) return 'typed'
    this.instances[list] += 1
    return this.#count(list, fresh, clause.level)
  }

  #wouldPrint(list: ListName, instance: number, clause: ClauseNode): boolean {
    const counts = this.#countsOf(list, instance)
    const ordinal = (counts[clause.level] ?? 0) + 1
    return this.#label(list, clause.level, ordinal, counts) === clause.label
  }

  #label(list: ListName, level: number, ordinal: number, counts: readonly number[]): string | null {
    const { numbering } = this.#style
    if (level === 0) return numbering.replace('1', String(ordinal))
    const form = numberedForm(this.#style, level)
    if (form !== 'decimal' || list === 'plain') return markOf(form, ordinal, null).label
    // What a level shows of levels that print a dash or were never counted differs from program to program.
    const above = counts.slice(0, level)
    if (numbering === '–' || above.length < level || above.includes(0)) return null
    return markOf(form, ordinal, above.join('.')).label
  }

  #countsOf(list: ListName, instance: number): number[] {
    const key = `${list} ${instance}`
    const counts = this.#counts.get(key) ?? []
    this.#counts.set(key, counts)
    return counts
  }

  #count(list: ListName, instance: number, level: number): Counted {
    const counts = this.#countsOf(list, instance)
    while (counts.length < level) counts.push(0)
    counts.splice(level, counts.length, (counts[level] ?? 0) + 1)
    return { list, instance, level }
  }
}
