import { fold } from '../language/fold.ts'
import { isOneSlip, likenessOf } from './likeness.ts'
import { isGivenName, isPatronymic, isPatronymicWord } from './names.ts'
import { skeletonsOf } from './skeleton.ts'

/** A word of a name with what comparing needs worked out once. */
export interface Word {
  /** From 0, in the order in which words were met. */
  readonly id: number
  readonly folded: string
  readonly skeletons: readonly [string, ...string[]]
  readonly isInitial: boolean
  readonly isGivenName: boolean
  readonly isPatronymic: boolean
  /** Parts of a double name, each a word; empty for others. */
  readonly parts: readonly Word[]
  /** Likeness to words it was compared with before: lists repeat names, and each pair is worked out once. */
  readonly known: Map<Word, number>
}

function wordOf(written: string, id: number): Word {
  const parts = written.split('-').filter((part) => part !== '')
  return {
    id,
    folded: parts.join(''),
    skeletons: skeletonsOf(written),
    isInitial: Array.from(written).length === 1,
    isGivenName: isGivenName(written),
    isPatronymic: isPatronymic(written),
    parts: parts.length > 1 ? parts.map((part) => wordOf(part, -1)) : [],
    known: new Map(),
  }
}

/** The words that the names of some lists are made of; words met again, as most are, are looked up. */
export class Lexicon {
  readonly words: Word[] = []
  readonly #known = new Map<string, Word>()
  readonly #texts = new Map<string, readonly Word[]>()

  /** Words of a name that tell people apart, in its order. */
  wordsOf(text: string): readonly Word[] {
    if (text === '') return []
    const found = this.#texts.get(text) ?? this.#split(text)
    this.#texts.set(text, found)
    return found
  }

  #split(text: string): readonly Word[] {
    return fold(text)
      .split(/[\s.]+/u)
      .filter((written) => /\p{L}/u.test(written) && !isPatronymicWord(written))
      .map((written) => this.#known.get(written) ?? this.#meet(written))
  }

  #meet(written: string): Word {
    const word = wordOf(written, this.words.length)
    this.words.push(word)
    this.#known.set(written, word)
    return word
  }
}

/** How far two words may be the same name, 0 to 1. */
export function likenessOfWords(one: Word, other: Word): number {
  if (one.folded === other.folded) return 1
  const known = one.known.get(other) ?? other.known.get(one)
  if (known !== undefined) return known
  const likeness = compareWords(one, other)
  one.known.set(other, likeness)
  return likeness
}

function compareWords(one: Word, other: Word): number {
  if (one.isInitial !== other.isInitial) {
    const [short, long] = one.isInitial ? [one, other] : [other, one]
    const isBeginning = long.folded.startsWith(short.folded) || long.skeletons[0].startsWith(short.skeletons[0] || ' ')
    return isBeginning ? 0.93 : 0
  }
  if (one.isInitial) return 0
  const pairs = one.skeletons.flatMap((a) => other.skeletons.map((b) => [a, b] as const))
  if (pairs.some(([a, b]) => a.length > 1 && a === b)) return 0.97
  const parted = Math.max(partLikeness(one, other), partLikeness(other, one))
  // Two names in common use are two names, however close: Мария and Марина.
  if (one.isGivenName && other.isGivenName) return Math.max(parted, 0.4)
  return Math.max(parted, slip(one.folded, other.folded), ...pairs.map(([a, b]) => 0.98 * slip(a, b)))
}

/** Of a double surname often one part is written. */
function partLikeness({ parts }: Word, other: Word): number {
  return 0.93 * Math.max(0, ...parts.map((part) => (other.parts.length > 0 ? 0 : likenessOfWords(part, other))))
}

/** Words less alike than this are two words: their likeness counts for nothing. */
export const alikeFrom = 0.74
/** What two slips cost more than their share of the word. */
const doubt = 0.05

/** Likeness where one slip of the hand in a word of usual length costs little, two much; 0 below {@link alikeFrom}. */
function slip(one: string, other: string): number {
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)]
  if (isOneSlip(one, other)) return shorter >= 4 ? 0.9 : 0
  const most = Math.floor((1 - alikeFrom - doubt) * longer)
  if (most < 2 || longer - shorter > most) return 0
  const likeness = likenessOf(one, other) - doubt
  return likeness >= alikeFrom ? likeness : 0
}
