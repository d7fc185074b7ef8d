import {
  compareRecords,
  createPreparer,
  duplicateFrom,
  type Likeness,
  type Match,
  type Prepared,
} from './duplicates.ts'
import { alikeFrom, Lexicon, likenessOfWords, type Word } from './name-words.ts'
import { dropPlace, insertPlace, putPlace } from './put-place.ts'

/** A record that may be the same person as the one asked for. */
export interface Candidate extends Match {
  /** Place of the record, in the order in which records were added. */
  readonly at: number
}

/** Records looked at for one key: thousands of one name are not told apart by their names. */
const mostByKey = 200
const mostCompared = 2_000
const mostFound = 5
/** More than the words of any list. */
const idRange = 2 ** 26

type Records = number[]
/** Notes that a record stands in the list of a key. */
type Note = <Key>(lists: Map<Key, Records>, key: Key) => void

/**
 * Finds records that may be one person without comparing each with each. Names that are alike have two words in common, each spelled
 * alike; so records are found by pairs of words. Which words of all the lists are alike is worked out once for each word.
 */
export class DuplicateFinder {
  readonly #lexicon = new Lexicon()
  readonly #prepare = createPreparer(this.#lexicon)
  readonly #records: Prepared[] = []
  readonly #byEmail = new Map<string, Records>()
  readonly #byPhone = new Map<string, Records>()
  /** Names of two words, by both. */
  readonly #short = new Map<number, Records>()
  /** Longer names, by their first word and any other. */
  readonly #long = new Map<number, Records>()
  /** Longer names, by two words that are not the first. */
  readonly #later = new Map<number, Records>()
  /** By a word and an initial: names that have initials. */
  readonly #initials = new Map<string, Records>()
  /** By a word and the first letter of another: names that are written out. Made when initials are first asked for. */
  #letters: Map<string, Records> | null = null
  readonly #spelled = new Map<string, Word[]>()
  #spelledUpTo = 0
  readonly #alike = new Map<Word, readonly Word[]>()
  #met: Int32Array = new Int32Array(0)
  #question = 0

  /** Adds a record; all are added before the first is asked for. */
  add(record: Likeness): void {
    const at = this.#records.length
    const prepared = this.#prepare(record)
    this.#records.push(prepared)
    this.#noteLists(prepared, (lists, key) => putPlace(lists, key, at))
  }

  /** Puts another record in the place of one that was added. Returns those whose candidates may be others now. */
  replace(at: number, record: Likeness): ReadonlySet<number> {
    const reached = this.reach(at)
    const before = this.#records[at]
    if (before !== undefined) this.#noteLists(before, (lists, key) => dropPlace(lists, key, at))
    const known = this.#lexicon.words.length
    const prepared = this.#prepare(record)
    this.#records[at] = prepared
    this.#noteLists(prepared, (lists, key) => insertPlace(lists, key, at))
    this.#prepareQuestions()
    for (const word of this.#lexicon.words.slice(known))
      if (!word.isInitial) for (const alike of this.#alikeTo(word)) if (alike !== word) this.#alike.delete(alike)
    for (const other of this.reach(at)) reached.add(other)
    return reached
  }

  /** Records that meet this one when they are asked for: no others have it among their candidates. */
  reach(at: number): Set<number> {
    const asked = this.#records[at]
    const reached = new Set<number>()
    if (asked === undefined) return reached
    this.#prepareQuestions()
    const lists = this.#listsFor(asked, (words, { isLater }) => this.#mapsThatMeet(words, isLater))
    for (const list of lists) for (const other of list) reached.add(other)
    return reached
  }

  #noteLists({ emails, phones, names }: Prepared, note: Note): void {
    for (const email of emails) note(this.#byEmail, email)
    for (const phone of phones) note(this.#byPhone, phone)
    for (const words of names) {
      for (const { one, other, isLater } of pairsOf(words)) note(this.#mapFor(words, isLater), pairKey(one, other))
      for (const { word, letters } of initialsOf(words))
        for (const letter of letters) note(this.#initials, `${word.id} ${letter}`)
      if (this.#letters !== null) noteLetters(words, this.#letters, note)
    }
  }

  #mapFor({ length }: readonly Word[], isLater: boolean): Map<number, Records> {
    if (length === 2) return this.#short
    // Names of four words and more have no usual order.
    return isLater && length === 3 ? this.#later : this.#long
  }

  /** Likeness of two records that were added. */
  compare(one: number, other: number): Match {
    const [a, b] = [this.#records[one], this.#records[other]]
    return a === undefined || b === undefined ? { score: 0, reasons: [] } : compareRecords(a, b)
  }

  /**
   * Records that may be the same person as one that was added, the likeliest first.
   * @param isAsked whether a record is of interest
   */
  find(at: number, isAsked: (at: number) => boolean): readonly Candidate[] {
    const asked = this.#records[at]
    if (asked === undefined) return []
    this.#prepareQuestions()
    this.#question += 1
    const found: Candidate[] = []
    let compared = 0
    for (const list of this.#listsFor(asked, (words, pair) => this.#mapsAsked(words, pair))) {
      for (let place = 0; place < list.length && place < mostByKey; place += 1) {
        const candidate = list[place] ?? at
        if (this.#met[candidate] === this.#question || candidate === at) continue
        this.#met[candidate] = this.#question
        const record = this.#records[candidate]
        if (record === undefined || !isAsked(candidate)) continue
        compared += 1
        const match = compareRecords(asked, record)
        if (match.score >= duplicateFrom) found.push({ at: candidate, ...match })
      }
      if (compared >= mostCompared) break
    }
    return found.toSorted((one, other) => other.score - one.score || one.at - other.at).slice(0, mostFound)
  }

  /** @param mapsOf where names with a pair of words of a name are looked for */
  *#listsFor(
    asked: Prepared,
    mapsOf: (words: readonly Word[], pair: Pair) => readonly PairMap[],
  ): Generator<readonly number[]> {
    for (const email of asked.emails) yield this.#byEmail.get(email) ?? []
    for (const phone of asked.phones) yield this.#byPhone.get(phone) ?? []
    for (const words of asked.names) {
      for (const pair of pairsOf(words)) yield* this.#listsForPair(pair, mapsOf(words, pair))
      for (const { word, letters } of initialsOf(words))
        for (const alike of this.#alikeTo(word))
          for (const letter of letters) {
            yield this.#initials.get(`${alike.id} ${letter}`) ?? []
            yield this.#lettersOf().get(`${alike.id} ${letter}`) ?? []
          }
    }
  }

  #mapsAsked({ length }: readonly Word[], { isFirst }: Pair): readonly PairMap[] {
    const maps = [this.#short]
    // The first pair stands in every name of three words that is alike in full.
    if (isFirst || length > 3) maps.push(this.#long)
    // «Мария Петровна» stands in «Орлова Мария Петровна», whose surname it does not have.
    if (length === 2) maps.push(this.#later)
    return maps
  }

  /** Where the names stand that are asked for in the map of this pair: {@link #mapsAsked} the other way round. */
  #mapsThatMeet(words: readonly Word[], isLater: boolean): readonly PairMap[] {
    const isOfShort = this.#mapFor(words, isLater) === this.#later
    return isOfShort ? [this.#short] : [this.#short, this.#long, this.#later]
  }

  *#listsForPair({ one, other, isLater }: Pair, maps: readonly PairMap[]): Generator<readonly number[]> {
    for (const map of maps) {
      if (map.size === 0) continue
      for (const first of this.#alikeTo(one))
        for (const second of this.#alikeTo(other)) {
          const list = map.get(pairKey(first, second))
          if (list !== undefined) yield list
        }
    }
    if (isLater || this.#initials.size === 0) return
    yield* this.#listsOfInitials(one, other)
    yield* this.#listsOfInitials(other, one)
  }

  *#listsOfInitials(whole: Word, short: Word): Generator<readonly number[]> {
    for (const alike of this.#alikeTo(whole))
      for (const letter of lettersOf(short)) {
        const list = this.#initials.get(`${alike.id} ${letter}`)
        if (list !== undefined) yield list
      }
  }

  /** Words of all lists that may be the same name, itself among them. */
  #alikeTo(word: Word): readonly Word[] {
    const known = this.#alike.get(word)
    if (known !== undefined) return known
    const near = new Set(spellingsOf(word).flatMap((spelling) => this.#spelled.get(spelling) ?? []))
    // In an order of their own, whichever was met first: what is found does not hang on when a word was added.
    const alike = [...near]
      .filter((other) => likenessOfWords(word, other) >= alikeFrom)
      .toSorted((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.parts.length - b.parts.length))
    this.#alike.set(word, alike)
    return alike
  }

  #prepareQuestions(): void {
    if (this.#met.length < this.#records.length) this.#met = new Int32Array(this.#records.length)
    const { words } = this.#lexicon
    for (; this.#spelledUpTo < words.length; this.#spelledUpTo += 1) {
      const word = words[this.#spelledUpTo]
      if (word === undefined || word.isInitial) continue
      for (const spelling of spellingsOf(word)) {
        const list = this.#spelled.get(spelling)
        if (list === undefined) this.#spelled.set(spelling, [word])
        else if (list.at(-1) !== word) list.push(word)
      }
    }
  }

  #lettersOf(): Map<string, Records> {
    if (this.#letters !== null) return this.#letters
    const letters = new Map<string, Records>()
    for (const [at, { names }] of this.#records.entries())
      for (const words of names) noteLetters(words, letters, (lists, key) => putPlace(lists, key, at))
    this.#letters = letters
    return letters
  }
}

type PairMap = ReadonlyMap<number, Records>

interface Pair {
  readonly one: Word
  readonly other: Word
  /** No pair of the name comes before it. */
  readonly isFirst: boolean
  /** Neither is the first word of a name of three or more. */
  readonly isLater: boolean
}

/** Every two words of a name that are written out. */
function* pairsOf(words: readonly Word[]): Generator<Pair> {
  let isFirst = true
  for (const [at, one] of words.entries()) {
    if (one.isInitial) continue
    for (const other of words.slice(at + 1)) {
      if (other.isInitial) continue
      yield { one, other, isFirst, isLater: at > 0 && words.length > 2 }
      isFirst = false
    }
  }
}

/** Words that are written out, each with the initials beside it. */
function* initialsOf(words: readonly Word[]): Generator<{ readonly word: Word; readonly letters: readonly string[] }> {
  const letters = new Set(
    words.filter(({ isInitial }) => isInitial).flatMap(({ folded, skeletons }) => [folded, skeletons[0]]),
  )
  letters.delete('')
  if (letters.size > 0) for (const word of words) if (!word.isInitial) yield { word, letters: [...letters] }
}

/** Lists of a name that is written out, by a word of it and the first letter of another. */
function noteLetters(words: readonly Word[], letters: Map<string, Records>, note: Note): void {
  for (const { one, other, isLater } of pairsOf(words)) {
    if (isLater) continue
    for (const letter of lettersOf(other)) note(letters, `${one.id} ${letter}`)
    for (const letter of lettersOf(one)) note(letters, `${other.id} ${letter}`)
  }
}

/** Letters that a word is abbreviated to, in its own script and in Latin; «Дж» is «Д.» too. */
function lettersOf({ folded, skeletons: [skeleton] }: Word): readonly string[] {
  const letters = [folded.charAt(0), skeleton.charAt(0)]
  return skeleton.startsWith('q') ? [...letters, 'd', 'j'] : letters
}

const pairKey = (one: Word, other: Word): number =>
  one.id < other.id ? one.id * idRange + other.id : other.id * idRange + one.id

/** Length from which two slips of the hand leave a word alike. */
const longWord = 9

/** Strings of which words that are alike share one: how they are spelled and sound, and all that is left of either without one letter. */
function spellingsOf({ folded, skeletons, parts }: Word): readonly string[] {
  const found = new Set<string>(parts.flatMap(spellingsOf))
  for (const spelling of [folded, ...skeletons]) {
    found.add(spelling)
    for (let at = 0; at < spelling.length && spelling.length > 3; at += 1)
      found.add(spelling.slice(0, at) + spelling.slice(at + 1))
    if (spelling.length >= longWord) found.add(`${spelling.slice(0, 6)}…`)
  }
  return [...found]
}
