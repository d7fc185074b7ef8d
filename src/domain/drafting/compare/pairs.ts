import { longestChain } from './chain.ts'
import { commonElements } from './common.ts'
import type { Paragraph } from './paragraphs.ts'
import { emptyBag, WordBags, type WordBag } from './similarity.ts'

/** For each paragraph of the older text the index of the same one in the newer; -1 where it is gone. */
export type Partners = Int32Array

/** Likeness from which two paragraphs in corresponding places are one that was edited; elsewhere it takes more to call one moved. */
const likeInPlace = 0.4
const likeElsewhere = 0.6
/** Letters that a paragraph must have to be found again in another place by its words alone. */
const leastToMove = 12
/** What likeness is worth between parts, and between a clause, a heading and a signature. */
const otherKind = 0.8
/** How much better a match elsewhere must be to be preferred to the one in place. */
const betterElsewhere = 0.25

/**
 * Finds the paragraphs that two texts have in common: by the id of their clause, then those that read the same, then those
 * that are alike, each clause and each id once. Time grows with the length of the texts, not with its square.
 */
export function pairParagraphs(older: readonly Paragraph[], newer: readonly Paragraph[]): Partners {
  return new Pairing(older, newer).pair()
}

interface Candidate {
  readonly from: number
  readonly to: number
  readonly likeness: number
}

class Pairing {
  readonly #older: readonly Paragraph[]
  readonly #newer: readonly Paragraph[]
  readonly #bags = new WordBags()
  readonly #partners: Int32Array
  readonly #taken: Int32Array
  readonly #bagsOf = new Map<Paragraph, WordBag>()

  constructor(older: readonly Paragraph[], newer: readonly Paragraph[]) {
    this.#older = older
    this.#newer = newer
    this.#partners = new Int32Array(older.length).fill(-1)
    this.#taken = new Int32Array(newer.length).fill(-1)
  }

  pair(): Partners {
    this.#byId()
    this.#byText()
    const candidates = this.#candidates()
    this.#inPlace(candidates)
    this.#elsewhere(candidates)
    return this.#partners
  }

  #join(from: number, to: number): void {
    if (this.#partners[from] !== -1 || this.#taken[to] !== -1) return
    this.#partners[from] = to
    this.#taken[to] = from
  }

  #byId(): void {
    const places = new Map(this.#newer.map((paragraph, index) => [keyOf(paragraph), index]))
    for (const [index, paragraph] of this.#older.entries()) {
      const found = places.get(keyOf(paragraph))
      // A further paragraph has no id of its own: one may have come or gone before it.
      if (found !== undefined && (paragraph.place.text === 0 || this.#likeness(index, found) >= likeInPlace))
        this.#join(index, found)
    }
  }

  #bagOf(paragraph: Paragraph | undefined): WordBag {
    if (paragraph === undefined) return emptyBag
    const bag = this.#bagsOf.get(paragraph) ?? this.#bags.bagOf(paragraph.plain)
    this.#bagsOf.set(paragraph, bag)
    return bag
  }

  #likeness(from: number, to: number): number {
    const [one, other] = [this.#older[from], this.#newer[to]]
    const isKin = one?.place.part === other?.place.part && one?.place.role === other?.place.role
    return this.#bags.similarity(this.#bagOf(one), this.#bagOf(other)) * (isKin ? 1 : otherKind)
  }

  #byText(): void {
    const numbers = new Map<string, number>()
    const numbered = ({ plain }: Paragraph): number => {
      const key = plain.replaceAll(/\s+/gu, ' ')
      const known = numbers.get(key) ?? numbers.size
      numbers.set(key, known)
      return known
    }
    const texts = { older: this.#older.map(numbered), newer: this.#newer.map(numbered) }
    for (const gap of this.#gaps()) this.#sameInOrder(gap, texts)
    this.#sameElsewhere(texts)
  }

  #sameInOrder({ older, newer }: Gap, texts: Texts): void {
    const textsOf = (side: 'older' | 'newer', indices: readonly number[]): Int32Array =>
      Int32Array.from(indices, (index) => texts[side][index] ?? -1)
    commonElements(textsOf('older', older), textsOf('newer', newer)).forEach((partner, at) => {
      const [from, to] = [older[at], newer[partner]]
      if (from !== undefined && to !== undefined) this.#join(from, to)
    })
  }

  /** Of what is left, those that read like one other and no more. */
  #sameElsewhere(texts: Texts): void {
    const left = new Map<number, { older: number[]; newer: number[] }>()
    for (const side of ['older', 'newer'] as const)
      for (const index of freeIn(side === 'older' ? this.#partners : this.#taken)) {
        const same = left.get(texts[side][index] ?? -1) ?? { older: [], newer: [] }
        same[side].push(index)
        left.set(texts[side][index] ?? -1, same)
      }
    for (const { older, newer } of left.values()) {
      const [from, to] = [older[0], newer[0]]
      if (from === undefined || to === undefined || older.length + newer.length > 2) continue
      if (this.#canMove(from, to)) this.#join(from, to)
    }
  }

  #canMove(from: number, to: number): boolean {
    return Math.min(this.#bagOf(this.#older[from]).weight, this.#bagOf(this.#newer[to]).weight) >= leastToMove
  }

  /** Free paragraphs between those that stayed in order. */
  #gaps(): readonly Gap[] {
    const joined = [...this.#partners.entries()].filter(([, partner]) => partner >= 0)
    const stayed = longestChain(joined.map(([, partner]) => partner)).map((index) => joined[index] ?? [0, 0])
    const gaps: Gap[] = []
    let [from, otherFrom] = [0, 0]
    for (const [to, otherTo] of [...stayed, [this.#older.length, this.#newer.length] as const]) {
      const gap = {
        older: range(from, to).filter((index) => this.#partners[index] === -1),
        newer: range(otherFrom, otherTo).filter((index) => this.#taken[index] === -1),
      }
      if (gap.older.length > 0 && gap.newer.length > 0) gaps.push(gap)
      from = to + 1
      otherFrom = otherTo + 1
    }
    return gaps
  }

  /** Pairs worth looking at: those that share rare words, and those in corresponding places. */
  #candidates(): readonly Candidate[] {
    const found = new Map<number, Candidate>()
    const consider = (from: number, to: number): void => {
      const key = from * this.#newer.length + to
      if (!found.has(key)) found.set(key, { from, to, likeness: this.#likeness(from, to) })
    }
    for (const gap of this.#gaps()) for (const [from, to] of neighbours(gap)) consider(from, to)
    for (const [from, to] of this.#sharingRareWords()) consider(from, to)
    return [...found.values()].filter(({ likeness }) => likeness >= likeInPlace)
  }

  *#sharingRareWords(): Generator<readonly [number, number]> {
    const postings = new Map<number, number[]>()
    for (const index of freeIn(this.#taken))
      for (const word of new Set(this.#bagOf(this.#newer[index]).words)) {
        const places = postings.get(word) ?? []
        places.push(index)
        postings.set(word, places)
      }
    for (const from of freeIn(this.#partners)) {
      const votes = new Map<number, number>()
      for (const word of new Set(this.#bagOf(this.#older[from]).words)) {
        const places = postings.get(word) ?? []
        if (places.length > commonWord) continue
        for (const to of places) votes.set(to, (votes.get(to) ?? 0) + this.#bags.lengthOf(word) / places.length)
      }
      const best = [...votes].toSorted(([, left], [, right]) => right - left).slice(0, mostCandidates)
      for (const [to] of best) yield [from, to]
    }
  }

  /** The likest that keep the order, unless one of a pair is much more like another. */
  #inPlace(candidates: readonly Candidate[]): void {
    const best = bestOf(candidates)
    const gapOf = new Map<number, number>()
    const newerGap = new Map<number, number>()
    for (const [number, gap] of this.#gaps().entries()) {
      for (const index of gap.older) gapOf.set(index, number)
      for (const index of gap.newer) newerGap.set(index, number)
    }
    const inPlace = candidates.filter(({ from, to, likeness }) => {
      const gap = gapOf.get(from)
      const most = Math.max(best.from.get(from) ?? 0, best.to.get(to) ?? 0)
      return gap !== undefined && gap === newerGap.get(to) && likeness + betterElsewhere > most
    })
    // A chain takes each side once: of one older paragraph, later partners come first and cannot follow one another.
    const ordered = inPlace.toSorted((one, other) => one.from - other.from || other.to - one.to)
    const chain = longestChain(
      ordered.map(({ to }) => to),
      ordered.map(({ likeness }) => likeness),
    )
    for (const index of chain) {
      const candidate = ordered[index]
      if (candidate !== undefined) this.#join(candidate.from, candidate.to)
    }
  }

  #elsewhere(candidates: readonly Candidate[]): void {
    const likest = candidates.filter(({ likeness }) => likeness >= likeElsewhere)
    for (const { from, to } of likest.toSorted((one, other) => other.likeness - one.likeness))
      if (this.#canMove(from, to)) this.#join(from, to)
  }
}

/** Texts of paragraphs by number: equal for those that read the same. */
interface Texts {
  readonly older: readonly number[]
  readonly newer: readonly number[]
}

interface Gap {
  readonly older: readonly number[]
  readonly newer: readonly number[]
}

/** A word in more paragraphs than that tells nothing. */
const commonWord = 60
const mostCandidates = 8
/** Paragraphs on either side of the corresponding place that are looked at. */
const reach = 12

/** Pairs of paragraphs in corresponding places of a gap; all of them in a small one. */
function* neighbours({ older, newer }: Gap): Generator<readonly [number, number]> {
  for (const [at, from] of older.entries()) {
    const middle = Math.round((at * newer.length) / older.length)
    for (const to of newer.slice(Math.max(0, middle - reach), middle + reach + 1)) yield [from, to]
  }
}

function keyOf({ place }: Paragraph): string {
  return `${place.text} ${place.clauseId}`
}

function bestOf(candidates: readonly Candidate[]) {
  const best = { from: new Map<number, number>(), to: new Map<number, number>() }
  for (const { from, to, likeness } of candidates) {
    best.from.set(from, Math.max(best.from.get(from) ?? 0, likeness))
    best.to.set(to, Math.max(best.to.get(to) ?? 0, likeness))
  }
  return best
}

function freeIn(partners: Int32Array): readonly number[] {
  return range(0, partners.length).filter((index) => partners[index] === -1)
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
