import { longestChain } from './chain.ts'
import type { Link } from './arrange.ts'
import { pairParagraphs } from './pairs.ts'
import { paragraphsOf, type ComparedText, type Paragraph } from './paragraphs.ts'
import { WordBags } from './similarity.ts'

/** Paragraphs of two texts, and which of them are the same. */
export interface Alignment {
  readonly older: readonly Paragraph[]
  readonly newer: readonly Paragraph[]
  /** In the order of the older text. */
  readonly links: readonly Link[]
  /** Ids of clauses of the older text that have another in the newer. */
  readonly aliases: ReadonlyMap<string, string>
}

export function alignTexts(olderText: ComparedText, newerText: ComparedText): Alignment {
  const [older, newer] = [paragraphsOf(olderText), paragraphsOf(newerText)]
  const partners = pairParagraphs(older, newer)
  const aliases = new Map<string, string>()
  partners.forEach((partner, index) => {
    const [place, other] = [older[index]?.place, newer[partner]?.place]
    if (place?.text === 0 && other?.text === 0) aliases.set(place.clauseId, other.clauseId)
  })
  return { older, newer, links: new Joining(older, newer, partners).links(), aliases }
}

/** Share of a paragraph that must come from its neighbour to have been cut from it, and the least of it, in letters. */
const shareOfCut = 0.6
const leastOfCut = 8

/** Finds paragraphs that were cut in several, or joined from several, around the pairs that kept the order. */
class Joining {
  readonly #bags = new WordBags()
  readonly #older: readonly Paragraph[]
  readonly #newer: readonly Paragraph[]
  readonly #partners: Int32Array
  readonly #free: { readonly older: boolean[]; readonly newer: boolean[] }

  constructor(older: readonly Paragraph[], newer: readonly Paragraph[], partners: Int32Array) {
    this.#older = older
    this.#newer = newer
    this.#partners = partners
    this.#free = { older: older.map((_, index) => partners[index] === -1), newer: newer.map(() => true) }
    for (const partner of partners) if (partner >= 0) this.#free.newer[partner] = false
  }

  links(): readonly Link[] {
    const pairs = [...this.#partners.entries()].filter(([, partner]) => partner >= 0)
    const stayed = new Set(
      longestChain(
        pairs.map(([, partner]) => partner),
        pairs.map(([from]) => weightOf(this.#older[from])),
      ),
    )
    return pairs.map(([from, to], index): Link => {
      const [older, newer] = [
        { start: from, end: from + 1 },
        { start: to, end: to + 1 },
      ]
      if (!stayed.has(index)) return { older, newer, stays: false }
      const cut = this.#spread('newer', to, this.#older[from])
      if (cut.end - cut.start > 1) return { older, newer: cut, stays: true }
      return { older: this.#spread('older', from, this.#newer[to]), newer, stays: true }
    })
  }

  /** Free neighbours of a paragraph whose words come from `whole`, too. */
  #spread(side: 'older' | 'newer', at: number, whole: Paragraph | undefined): { start: number; end: number } {
    const paragraphs = side === 'older' ? this.#older : this.#newer
    const span = { start: at, end: at + 1 }
    const own = paragraphs[at]
    const isFree = this.#free[side]
    if (whole === undefined || own === undefined || (isFree[at - 1] !== true && isFree[at + 1] !== true)) return span
    let rest = this.#bags.without(this.#bags.bagOf(whole.plain), this.#bags.bagOf(own.plain))
    const takes = (index: number): boolean => {
      const next = paragraphs[index]
      if (next === undefined || isFree[index] !== true || rest.weight < leastOfCut) return false
      if (next.place.part !== own.place.part || next.place.role !== own.place.role) return false
      const bag = this.#bags.bagOf(next.plain)
      const shared = this.#bags.overlap(rest, bag)
      if (shared < leastOfCut || shared < bag.weight * shareOfCut) return false
      rest = this.#bags.without(rest, bag)
      isFree[index] = false
      return true
    }
    while (takes(span.end)) span.end += 1
    while (takes(span.start - 1)) span.start -= 1
    return span
  }
}

/** Among as few moves as can be, those of the fewest letters. */
function weightOf(paragraph: Paragraph | undefined): number {
  return 1 + Math.min(paragraph?.plain.length ?? 0, 1_000) / 1e6
}
