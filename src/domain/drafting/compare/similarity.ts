/** The words of a paragraph, each as often as it occurs, by number in rising order. */
export interface WordBag {
  readonly words: Int32Array
  /** Letters and figures of all of them. */
  readonly weight: number
}

export const emptyBag: WordBag = { words: new Int32Array(), weight: 0 }

/** Numbers words, whatever their case and ё or е, and compares paragraphs by them. */
export class WordBags {
  readonly #numbers = new Map<string, number>()
  readonly #lengths: number[] = []

  bagOf(plain: string): WordBag {
    const words = Array.from(plain.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ([word]) => this.#numberOf(word))
    return {
      words: Int32Array.from(words).toSorted(),
      weight: words.reduce((sum, word) => sum + this.lengthOf(word), 0),
    }
  }

  lengthOf(word: number): number {
    return this.#lengths[word] ?? 0
  }

  /** Letters of the words that two bags have in common. */
  overlap(one: WordBag, other: WordBag): number {
    let [at, otherAt, sum] = [0, 0, 0]
    while (at < one.words.length && otherAt < other.words.length) {
      const [word = 0, otherWord = 0] = [one.words[at], other.words[otherAt]]
      if (word === otherWord) sum += this.lengthOf(word)
      if (word <= otherWord) at += 1
      if (word >= otherWord) otherAt += 1
    }
    return sum
  }

  /** From 0 for no word in common to 1 for the same words (Dice's coefficient by letters). */
  similarity(one: WordBag, other: WordBag): number {
    const all = one.weight + other.weight
    return all === 0 ? 0 : (2 * this.overlap(one, other)) / all
  }

  /** The words of the first that the second does not have. */
  without(one: WordBag, other: WordBag): WordBag {
    const left: number[] = []
    let [otherAt, weight] = [0, 0]
    for (const word of one.words) {
      while (otherAt < other.words.length && (other.words[otherAt] ?? 0) < word) otherAt += 1
      if (other.words[otherAt] === word) otherAt += 1
      else {
        left.push(word)
        weight += this.lengthOf(word)
      }
    }
    return { words: Int32Array.from(left), weight }
  }

  #numberOf(word: string): number {
    const folded = word.toLowerCase().replaceAll('ё', 'е')
    const known = this.#numbers.get(folded)
    if (known !== undefined) return known
    this.#lengths.push(folded.length)
    this.#numbers.set(folded, this.#numbers.size)
    return this.#numbers.size - 1
  }
}
