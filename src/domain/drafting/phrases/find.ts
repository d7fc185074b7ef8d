import type { GrammaticalCase } from '../../language/countries.ts'
import { fold } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'
import { onDemand } from '../../language/on-demand.ts'
import { ownText, type ClauseId } from '../clause.ts'
import type { OwnPhrase, PhrasePart } from '../phrase.ts'
import { contains } from '../tree.ts'
import { isBlank } from './place.ts'
import { formsIn, phrases, translationsOf, type Complement, type Phrase, type PhraseGroup } from './library.ts'
import { usageOf, type Usage, type Worded } from './usage.ts'
import { opensWith, wordingOf } from './wording.ts'

/** A phrase as it is offered: in the form the document uses. */
export interface OfferedPhrase {
  readonly id: string
  readonly isOwn: boolean
  readonly part: PhrasePart
  /** What it does; null for the organizer's own. */
  readonly group: PhraseGroup | null
  /** What is put into the clause, without a space after it. */
  readonly words: string
  /** Length of the opener in `words`: what some styles set in italics. */
  readonly openerLength: number
  readonly governs: GrammaticalCase | null
  readonly takes: readonly Complement[]
  /** The same in the other language. */
  readonly translations: readonly string[]
}

export interface PhraseQuery {
  /** Beginnings of words in either language; empty for all. */
  readonly words: string
  /** The part the clause is written in: its phrases come first. */
  readonly part: PhrasePart | null
  /** The clause that is written now; those before it say what is repeated. */
  readonly clauseId: ClauseId | null
}

/** Words a phrase is found by, the more telling first. */
interface Sought {
  /** Words of each form. */
  readonly own: readonly (readonly string[])[]
  readonly translated: readonly (readonly string[])[]
  readonly other: readonly string[]
}

const wordsIn = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}-]+/gu) ?? []
const allForms = ({ forms, preposition }: Phrase): readonly (readonly string[])[] =>
  formsIn(forms).map((form) => wordsIn(`${form} ${preposition}`))

interface Indexed {
  readonly phrase: Phrase
  readonly sought: Sought
}

const indexed = (phrase: Phrase): Indexed => ({
  phrase,
  sought: {
    own: allForms(phrase),
    translated: translationsOf(phrase).flatMap(allForms),
    other: wordsIn(phrase.search),
  },
})
const library: Readonly<Record<Language, () => readonly Indexed[]>> = {
  ru: onDemand(() => phrases.ru.map(indexed)),
  en: onDemand(() => phrases.en.map(indexed)),
}

/**
 * Phrases in the language of a document, in the form it uses: those of the part that is written first, then by how well
 * they fit the query, the organizer's own before the library's, then in the order of the library.
 */
export function findPhrases(document: Worded, own: readonly OwnPhrase[], query: PhraseQuery): readonly OfferedPhrase[] {
  const wanted = queryWords(query.words)
  const usage = usageOf(document)
  const before = openingsBefore(document, query.clauseId)
  const found = [
    ...own.filter(({ language }) => language === document.language).map((phrase) => rankedOwn(phrase, wanted, usage)),
    ...library[document.language]().map((entry) => rankedPhrase(entry, wanted, usage, before)),
  ].filter(({ rank }) => rank < notFound)
  const away = ({ part }: OfferedPhrase): number => (query.part === null || part === query.part ? 0 : 1)
  return found.toSorted((a, b) => away(a.phrase) - away(b.phrase) || a.rank - b.rank).map(({ phrase }) => phrase)
}

interface Ranked {
  readonly phrase: OfferedPhrase
  /** 0 is best. */
  readonly rank: number
}

const notFound = Number.POSITIVE_INFINITY

function rankedOwn({ id, part, text, governs }: OwnPhrase, wanted: readonly string[], { capital }: Usage): Ranked {
  const sought = { own: [wordsIn(text)], translated: [], other: [] }
  // Never lowered: it may begin with a name.
  const words = capital[part] ? text.charAt(0).toUpperCase() + text.slice(1) : text
  const offered = { id, isOwn: true, part, group: null, words, openerLength: words.length, governs }
  return { phrase: { ...offered, takes: [], translations: [] }, rank: rankOf(sought, wanted) }
}

function rankedPhrase({ phrase, sought }: Indexed, wanted: readonly string[], usage: Usage, before: Before): Ranked {
  const { words, openerLength, isUsual } = wordingOf(phrase, usage, repeatsOf(phrase, before))
  const { id, part, group, governs, takes } = phrase
  const translations = translationsOf(phrase).map((other) => wordingOf(other, { ...usage, capital: lowerCase }).words)
  const offered = { id, isOwn: false, part, group, words, openerLength, governs, takes, translations }
  return { phrase: offered, rank: rankOf(sought, wanted) + (isUsual ? 0 : 0.5) }
}

const lowerCase = { preamble: false, operative: false }

function rankOf({ own, translated, other }: Sought, wanted: readonly string[]): number {
  const begins = (form: readonly string[]) => wanted.every((part, at) => form[at]?.startsWith(part))
  const has = (words: readonly string[]) => wanted.every((part) => words.some((word) => word.startsWith(part)))
  if (own.some(begins)) return 0
  if (own.some(has)) return 1
  if (translated.some(begins)) return 2
  if (translated.some(has)) return 3
  return has([...own.flat(), ...translated.flat(), ...other]) ? 4 : notFound
}

/** The library has no «also requests»: it is said of a phrase that repeats. */
const repeating = new Set(['also', 'further', 'также', 'далее'])

function queryWords(query: string): readonly string[] {
  const all = wordsIn(query)
  const telling = all.filter((word) => !repeating.has(word))
  return telling.length === 0 ? all : telling
}

/** Texts of the clauses that stand before the one that is written, the nearest first. */
type Before = Readonly<Record<PhrasePart, readonly string[]>>

/** United Nations practice says «also» and «further» of a repeated opener; elsewhere repetition is no fault. */
function openingsBefore({ body, style }: Worded, clauseId: ClauseId | null): Before {
  const texts = (part: PhrasePart): readonly string[] => {
    if (style.layout !== 'un') return []
    const at = body[part].findIndex((clause) => clauseId !== null && contains(clause, clauseId))
    const clauses = at < 0 ? body[part] : body[part].slice(0, isBlank(body[part][at]) ? at : at + 1)
    return clauses
      .filter(({ role }) => role === 'clause')
      .map(ownText)
      .toReversed()
  }
  return { preamble: texts('preamble'), operative: texts('operative') }
}

function repeatsOf(phrase: Phrase, before: Before): number {
  const texts = before[phrase.part]
  const other = texts.findIndex((text) => !opensWith(text, phrase))
  return other < 0 ? texts.length : other
}
