import givenNames from '#resources/given-names.json' with { type: 'json' }
import { skeletonOf } from './skeleton.ts'

/** A name in its parts, each as it was written. */
export interface NameParts {
  readonly title: string
  readonly surname: string
  readonly givenName: string
  /** Patronymic, or middle names. */
  readonly patronymic: string
}

/** A name of one cell in its parts, and how sure the order is, 0 to 1. */
export interface NameReading extends NameParts {
  readonly confidence: number
}

const titles =
  /^(?:(?:его|ее|её)\s+превосходительство|г-н|г-жа|господин|госпожа|проф(?:ессор|\.)?|акад(?:емик|\.)|доц(?:ент|\.)|чл(?:ен)?\.?-корр(?:еспондент|\.)?|д-р|докт(?:ор|\.)|(?:[дк]\.\s?|докт(?:ор)?\.?\s|канд(?:идат)?\.?\s)(?:\p{Ll}{1,6}\.(?:-\p{Ll}+\.)?\s?)*н(?:аук|\.)|посол|mr|mrs|ms|miss|mx|dr|prof(?:essor)?|h\.?\s?e|sir|dame|rev|hon|ambassador|амб)(?:\.|,)?\s+(?=\S)/iu
const degrees = /,\s*(?:ph\.?\s?d|m\.?\s?d|ll\.?\s?[mb]|m\.?\s?sc|esq|mba)\.?$/iu

/** Particles that belong to the word after them. */
const particles =
  /^(?:ван|фон|де|да|дер|ди|ла|ле|дель|дос|бен|бин|ибн|абу|аль|эль|van|von|de|der|den|da|di|do|dos|del|della|la|le|ter|ten|af|zu|zur|bin|bint|ibn|abu|al|el)$/iu
/** Words that make a patronymic of the word before them. */
const patronymicWords =
  /^(?:оглы|оглу|угли|ўғли|кызы|гызы|кизи|қизи|улы|уулу|ogly|oglu|ugli|uulu|uly|kyzy|gizi|qizi)$/iu
/** «Оглы», “gizi”: says whose child, and is written in many ways. */
export const isPatronymicWord = (word: string) => patronymicWords.test(word)
const patronymicEnding = /(?:[оёе]вич|ич|[оёе]вна|ична|инична|кызы|оглы)$|(?:[oe]vich|evna|ovna|ichna|inichna)$/iu
/** «Ильич», but not «Илич»: short words in -ич that are patronymics. */
const shortPatronymics = /^(?:ильич|кузьмич|лукич|фомич|саввич|никитич|ilyich|kuzmich)$/iu
const surnameEnding =
  /(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая|ой)|енко|[уюя]к|ян|янц|дзе|швили|зода|заде|иани|ых|их|чук|ский|[oe]va?|[iy]na?|sk(?:iy|y|i|aya)|enko|yan|dze|shvili|zoda|zade|son|sen)$/iu

/** «Петров», "Johnson": a word that ends as surnames do. */
export const hasSurnameEnding = (word: string) => surnameEnding.test(word)

const initial = /^(?:\p{Lu}\p{Ll}?\.-?)+$|^\p{Lu}$/u
const isCyrillic = (word: string) => /\p{Script=Cyrillic}/u.test(word)
const isCapitals = (word: string) => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase()

const knownGivenNames: ReadonlySet<string> = new Set(givenNames.map(skeletonOf))
/** Whether every part of a word is a given name that is often met. */
export const isGivenName = (word: string) => word.split('-').every((piece) => knownGivenNames.has(skeletonOf(piece)))

export function isPatronymic(word: string): boolean {
  if (shortPatronymics.test(word)) return true
  return patronymicEnding.test(word) && !/^\p{L}{1,3}ич$/iu.test(word)
}

/** The surname without the particles before it that lists do not count: written small («фон Берг», "de la Cruz", "al-Hashimi"). */
export function withoutParticles(surname: string): string {
  const words = surname.split(' ')
  const first = words.findIndex((word) => !(particles.test(word) && word === word.toLowerCase()))
  const counted = first <= 0 ? surname : words.slice(first).join(' ')
  return /^(?:al|el|аль|эль)-(?=.)/u.test(counted) ? counted.slice(counted.indexOf('-') + 1) : counted
}

/** Words of a name; particles stand with the word after them, «оглы» with the word before. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  let held = ''
  for (const word of text.split(/\s+/u)) {
    if (patronymicWords.test(word) && words.length > 0) words.push(`${words.pop() ?? ''} ${word}`)
    else if (particles.test(word) && word === word.toLowerCase()) held += `${word} `
    else {
      words.push(held + word)
      held = ''
    }
  }
  const last = held.trim()
  return last === '' ? words : [...words, last]
}

type Bare = Omit<NameReading, 'title'>
const named = (surname: string, givenName: string, patronymic: string, confidence: number): Bare => ({
  surname,
  givenName,
  patronymic,
  confidence,
})

/** «Иванов И. И.», «И. И. Иванов»: null when there are no initials, or nothing else. */
function withInitials(words: readonly string[]): Bare | null {
  const first = words.findIndex((word) => initial.test(word))
  if (first < 0) return null
  const letters = words.filter((word) => initial.test(word)).flatMap((word) => word.split(/(?<=\.)(?=\p{Lu})/u))
  const rest = words.filter((word) => !initial.test(word))
  if (rest.length === 0) return null
  const [given = '', ...middle] = letters
  // «John F. Kennedy»: a letter between two words is a middle name.
  const [before, after, ...more] = rest
  if (first === 1 && before !== undefined && after !== undefined && more.length === 0)
    return named(after, before, letters.join(' '), 0.8)
  return named(rest.join(' '), given, middle.join(' '), 0.95)
}

function withPatronymic(words: readonly string[]): Bare | null {
  const at = words.findLastIndex(
    (word, index) =>
      index > 0 && (isPatronymic(word) || (/\s/u.test(word) && patronymicWords.test(word.split(' ').at(-1) ?? ''))),
  )
  const patronymic = words[at]
  if (patronymic === undefined) return null
  const given = words[at - 1] ?? ''
  if (words.length === 2)
    return isGivenName(given) ? named('', given, patronymic, 0.6) : named(given, patronymic, '', 0.4)
  if (at === words.length - 1) return named(words.slice(0, at - 1).join(' '), given, patronymic, 0.97)
  if (at === 1) return named(words.slice(2).join(' '), given, patronymic, 0.95)
  return null
}

/** Two words: capitals, then known given names, then endings of surnames tell which is which. */
function ofTwo(one: string, other: string): Bare {
  if (isCapitals(one) !== isCapitals(other))
    return isCapitals(one) ? named(one, other, '', 0.9) : named(other, one, '', 0.9)
  if (isGivenName(one) !== isGivenName(other))
    return isGivenName(other) ? named(one, other, '', 0.9) : named(other, one, '', 0.9)
  if (surnameEnding.test(one) !== surnameEnding.test(other))
    return surnameEnding.test(one) ? named(one, other, '', 0.7) : named(other, one, '', 0.7)
  // Lists in Russian begin with the surname, lists in English with the given name.
  return isCyrillic(one) ? named(one, other, '', 0.5) : named(other, one, '', 0.6)
}

function ofMany(words: readonly string[]): Bare {
  const capital = words.findIndex(isCapitals)
  const [first = '', second = '', ...rest] = words
  const last = words.at(-1) ?? ''
  if (capital === 0) return named(first, second, rest.join(' '), 0.85)
  if (capital === words.length - 1) return named(last, first, words.slice(1, -1).join(' '), 0.85)
  if (isGivenName(second) && !isGivenName(first)) return named(first, second, rest.join(' '), 0.7)
  if (isGivenName(first) || !isCyrillic(first)) return named(last, first, words.slice(1, -1).join(' '), 0.7)
  return named(first, second, rest.join(' '), 0.5)
}

/**
 * A name of one cell in its parts: «Долгов Александр Константинович», «А. К. Долгов», "Dr John F. Kennedy", "SMITH John", «Мамедов Рустам
 * Али оглы». Every word is kept as it is written, never re-cased. The order of two words is a guess, and its confidence says so.
 */
export function readName(cell: string): NameReading {
  let text = cell.replaceAll(/\s+/gu, ' ').trim()
  let title = ''
  for (let found = titles.exec(text); found !== null; found = titles.exec(text)) {
    title = `${title} ${found[0].trim().replace(/,$/, '')}`.trim()
    text = text.slice(found[0].length)
  }
  const degree = degrees.exec(text)
  if (degree !== null) {
    title = `${title} ${degree[0].slice(1).trim()}`.trim()
    text = text.slice(0, degree.index)
  }
  return { title, ...bareName(text) }
}

function bareName(text: string): Bare {
  const [before = '', after] = text.split(/,\s*/u)
  if (after !== undefined && after !== '') {
    const [given = '', ...middle] = wordsOf(after)
    return named(before, given, middle.join(' '), 0.9)
  }
  const words = wordsOf(text.replace(/,$/, ''))
  const [one = '', other] = words
  if (other === undefined) return isGivenName(one) ? named('', one, '', 0.5) : named(one, '', '', 0.5)
  return withInitials(words) ?? withPatronymic(words) ?? (words.length === 2 ? ofTwo(one, other) : ofMany(words))
}

/** «И. И. Иванов»: initials before the surname, joined by non-breaking spaces. */
export function withInitialsFirst({ surname, givenName, patronymic }: Omit<NameParts, 'title'>): string {
  return [...initialsOf(givenName), ...initialsOf(patronymic), surname].filter((word) => word !== '').join('\u00a0')
}

/** «Анна-Мария» gives «А.-М.»; letters already abbreviated stay. */
function initialsOf(name: string): string[] {
  return name
    .split(' ')
    .filter((word) => word !== '' && !patronymicWords.test(word))
    .map((word) =>
      word
        .split('-')
        .map((piece) => `${Array.from(piece)[0] ?? ''}.`)
        .join('-'),
    )
}
