import type { DocumentStyle } from '#domain/drafting/document.ts'
import { markOf, numberedForm } from '#domain/drafting/marks.ts'
import type { PrintedParagraph } from '../printed.ts'
import type { MarkedParagraph } from '../redline/redline.ts'

/**
 * The lists Word counts for us. `outline`: operative clauses and what is under them; `plain`: lists under clauses without
 * a number; `dash`: dashes of any level.
 */
export const listNames = ['outline', 'plain', 'dash'] as const
export type ListName = (typeof listNames)[number]

/** Where Word counts a clause: a list of one of the styles, one of its instances (each counts from one), a level. */
interface Counted {
  readonly style: number
  readonly list: ListName
  readonly instance: number
  readonly level: number
}

/**
 * How the label of a paragraph comes to stand in a Word document: counted by Word, typed as text, or not at all. A label is
 * typed where Word's own counting would print another: the number of a clause is decided in one place, the domain.
 */
export type Labelling = Counted | 'typed' | 'none'

/** The lists of one style, with the number of instances of each; those that styles refer to have one always. */
interface StyleLists {
  readonly style: DocumentStyle
  readonly instances: Readonly<Record<ListName, number>>
}

export interface ListPlan {
  readonly labels: ReadonlyMap<PrintedParagraph, Labelling>
  /** The style of the document; a second where the older version numbers in another way. */
  readonly lists: readonly StyleLists[]
}

type Side = 'older' | 'newer'

/**
 * Counts as Word does and compares with the labels that are to be printed. Of a text with changes both versions are counted: a paragraph that
 * stays is put into a list that numbers it right when all changes are accepted, and when all are rejected.
 */
export function planLists(
  paragraphs: readonly MarkedParagraph[],
  style: DocumentStyle,
  olderStyle: DocumentStyle = style,
): ListPlan {
  const planner = new ListPlanner(style, olderStyle)
  for (const paragraph of paragraphs) planner.add(paragraph)
  return { labels: planner.labels, lists: planner.lists }
}

class ListPlanner {
  readonly labels = new Map<PrintedParagraph, Labelling>()
  readonly lists: { readonly style: DocumentStyle; readonly instances: Record<ListName, number> }[] = []
  readonly #sides: Readonly<Record<Side, CountedSide>>

  constructor(style: DocumentStyle, olderStyle: DocumentStyle) {
    const styles = numberAlike(style, olderStyle) ? [style] : [style, olderStyle]
    for (const one of styles) this.lists.push({ style: one, instances: { outline: 1, plain: 0, dash: 1 } })
    this.#sides = { newer: new CountedSide(style, 0), older: new CountedSide(olderStyle, styles.length - 1) }
  }

  add({ older, newer }: MarkedParagraph): void {
    const together = older !== null && newer !== null ? this.#together(older, newer) : null
    if (older !== null) this.#label('older', older, together)
    if (newer !== null) this.#label('newer', newer, together)
  }

  #label(side: Side, paragraph: PrintedParagraph, together: Counted | null): void {
    const counts = this.#sides[side]
    const labelling = together ?? this.#alone(counts, paragraph)
    this.labels.set(paragraph, labelling)
    counts.enter(paragraph, typeof labelling === 'string' ? null : labelling)
  }

  #alone(counts: CountedSide, paragraph: PrintedParagraph): Labelling {
    const wanted = counts.wanted(paragraph)
    if (typeof wanted === 'string' || wanted.list === 'dash') return wanted
    return this.#firstThatPrints(wanted, [], [[counts, paragraph]]) ?? 'typed'
  }

  /** One list for both versions of a paragraph, where there is one that prints the label of either. */
  #together(older: PrintedParagraph, newer: PrintedParagraph): Counted | null {
    const sides = this.#sides
    const [was, is] = [sides.older.wanted(older), sides.newer.wanted(newer)]
    if (typeof was === 'string' || typeof is === 'string' || is.list === 'dash') return null
    if (was.style !== is.style || was.list !== is.list || was.level !== is.level) return null
    const labels: readonly Printing[] = [
      [sides.older, older],
      [sides.newer, newer],
    ]
    return this.#firstThatPrints(is, [was.instance], labels)
  }

  /** The wanted instance, another one or a new one: the first that prints all labels. */
  #firstThatPrints(wanted: Counted, others: readonly number[], labels: readonly Printing[]): Counted | null {
    const instances = this.lists[wanted.style]?.instances
    if (instances === undefined) throw new Error(`no lists of style ${wanted.style}`)
    const fresh = instances[wanted.list]
    for (const instance of [wanted.instance, ...others, fresh]) {
      const counted = { ...wanted, instance: instance === none ? fresh : instance }
      if (!labels.every(([counts, { label }]) => counts.wouldPrint(counted, label))) continue
      if (counted.instance === fresh) instances[wanted.list] += 1
      return counted
    }
    return null
  }
}

type Printing = readonly [counts: CountedSide, paragraph: PrintedParagraph]

/** Instance of a list that nothing is in yet. */
const none = -1

/** What Word has counted of one version so far. */
class CountedSide {
  readonly #style: DocumentStyle
  readonly #index: number
  readonly #counts = new Map<string, number[]>()
  /** By level: where the clause that is open there is counted, and what counts the clauses beside or above the next one. */
  readonly #open: (Counted | null)[] = []
  readonly #above: (Counted | null)[] = []

  constructor(style: DocumentStyle, index: number) {
    this.#style = style
    this.#index = index
  }

  /** Where a paragraph would be counted if it could be. */
  wanted({ label, marker, level, role, number }: PrintedParagraph): Counted | 'none' {
    const style = this.#index
    if (label === '') return 'none'
    if (marker === 'dash' || (level === 0 && role !== 'operative')) return { style, list: 'dash', instance: 0, level }
    const list = number === null ? 'plain' : 'outline'
    const inherited = level === 0 ? null : this.#above[level]
    const instance = inherited?.list === list ? inherited.instance : level === 0 ? 0 : none
    return { style, list, instance, level }
  }

  wouldPrint({ list, instance, level }: Counted, label: string): boolean {
    const counts = this.#countsOf(list, instance)
    return this.#label(list, level, (counts[level] ?? 0) + 1, counts) === label
  }

  /** Goes on to the next paragraph. */
  enter({ clauseId, block, level }: PrintedParagraph, counted: Counted | null): void {
    if (clauseId === null) return
    if (block > 0) {
      this.#above[level + 1] = this.#open[level] ?? null
      return
    }
    if (counted !== null && counted.list !== 'dash') this.#count(counted)
    if (counted !== null) this.#above[level] = counted
    this.#open[level] = counted
    this.#above[level + 1] = counted
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

  #count({ list, instance, level }: Counted): void {
    const counts = this.#countsOf(list, instance)
    while (counts.length < level) counts.push(0)
    counts.splice(level, counts.length, (counts[level] ?? 0) + 1)
  }
}

/** Whether two styles number in the same way. */
export function numberAlike(one: DocumentStyle, other: DocumentStyle): boolean {
  return one.numbering === other.numbering && one.subNumbering === other.subNumbering
}
