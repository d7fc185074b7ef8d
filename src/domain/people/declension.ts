import type { GrammaticalCase } from '../language/countries.ts'
import { genderOf, type GuessGender, type KnownGender } from './gender.ts'
import { isGivenName, isPatronymic } from './names.ts'
import type { Gender, Person } from './person.ts'

type NamePart = 'surname' | 'givenName' | 'patronymic'
export type ObliqueCase = Exclude<GrammaticalCase, 'nominative'>

/** What is known of Russian names. */
export interface RussianNames {
  /** One word of a name in a case; word and form are written as «Иванов». */
  readonly decline: (word: string, part: NamePart, gender: Gender, nameCase: ObliqueCase) => string
  readonly guessGender: GuessGender
}

/**
 * Why a person should look at a form: nobody knows whether it is a man or a woman; the surname is of the other gender; the name is
 * foreign to Russian; a vowel may fall out; the first half of a double surname may stay; the name is in Latin letters.
 */
export const formDoubts = ['gender', 'mismatch', 'foreign', 'vowel', 'double', 'latin'] as const
export type FormDoubt = (typeof formDoubts)[number]

/** A part of a name in a case. */
export interface DeclinedPart {
  readonly form: string
  /** Empty where the form is certain. */
  readonly doubts: readonly FormDoubt[]
}
export type DeclinedName = Readonly<Record<NamePart, DeclinedPart>>

/** A form a person has said: of these words, in this case, for a man or a woman. */
export interface OwnForm {
  readonly words: string
  readonly nameCase: ObliqueCase
  /** Null where the words are no name: a post, an organization. */
  readonly gender: Gender | null
  readonly form: string
}

export type OwnForms = (of: Omit<OwnForm, 'form'>) => string | null

/** Looks forms up; of two for the same words the later counts. */
export function ownFormsOf(forms: readonly OwnForm[]): OwnForms {
  const keyOf = ({ words, nameCase, gender }: Omit<OwnForm, 'form'>) => JSON.stringify([words, nameCase, gender])
  const byKey = new Map(forms.map((form) => [keyOf(form), form.form]))
  return (of) => byKey.get(keyOf(of)) ?? null
}

type Named = Pick<Person, NamePart | 'gender'>

/** Words of a name that stay in every case where they are written small, or all is in capitals: «фон Берг», «Рустам Али оглы». */
const standing =
  /^(?:фон|ван|де|да|дер|ди|дю|ла|ле|дель|дос|бен|бин|ибн|абу|аль|эль|ас|аш|оглы|оглу|угли|ўғли|кызы|гызы|кизи|қизи|улы|уулу)$/u
/** First halves of double surnames that stay: «Тер-Петросян», «Бонч-Бруевич». */
const standingHalf =
  /^(?:тер|тёр|кара|сен|сан|санкт|мак|аль|эль|ас|аш|ад|бен|бин|ибн|абу|нор|дон|де|дю|ла|ле|фон|ван|бонч|демут|грум|гусейн|кер|чан|тян|вон|му)$/iu
const initial = /^\p{Lu}\p{Ll}?\.$|^(?:\p{Lu}\.-?)+$|^\p{Lu}$/u
const patronymicOfWords = /\s(?:оглы|оглу|угли|ўғли|кызы|гызы|кизи|қизи|улы|уулу)$/iu

const masculineSurname = /(?:[оеё]в|[иы]н|[сц]кий|ный|\p{L}{3}ой)$/iu
const feminineSurname = /(?:[оеё]ва|[иы]на|ая|яя)$/iu
/** Endings before which a vowel falls out in some names and stays in others. */
const fleeting = /(?:[^аеёиоуыэюя]ец|яц|[оеё]к|ень|[её]л|[влбр]ей)$/iu
/** Surnames whose adjective is a noun in some: «Цой», «Топчий». */
const adjectiveOrNoun = /^\p{L}{1,2}ой$|(?:[лрбпд]ий|чий)$/iu
/** French surnames with the stress on the last vowel: they stay. */
const stressed = /^(?:дюма|золя|петипа|тома|люка|дега|труайя|бенуа)$/iu
/** Surnames in «-а» that many leave as they are. */
const oftenStanding = /(?:[аоуи]а|зода)$/iu
/** Names with the stress on the last letter: «Алие», not «Алии». */
const stressedYa = /^(?:алия|альфия|зульфия|галия|рукия|сафия)$/iu
/** Names of women in «-ь» that decline for certain. */
const softFeminine = /^(?:любовь|нинель|рахиль|эсфирь|юдифь|руфь)$/iu

/**
 * A Russian name in a case. Every part keeps the case of its letters («ИВАНОВ» gives «ИВАНОВУ»), initials, particles, «оглы» and «кызы»
 * stay; what is not certain is said, for a person to look at, and what a person has said is certain. A name in other letters stays as it is.
 */
export function declineName(person: Named, nameCase: ObliqueCase, names: RussianNames, own: OwnForms): DeclinedName {
  const known = genderOf(person, names.guessGender)
  const { gender } = known
  const part = (of: NamePart): DeclinedPart => {
    const words = person[of]
    const said = own({ words, nameCase, gender })
    if (said !== null || words === '') return { form: said ?? '', doubts: [] }
    const form =
      gender === null ? words : declinePart(words, of, (word, as) => declineWord(word, as, gender, nameCase, names))
    return { form, doubts: doubtsOf(person, of, form, known) }
  }
  return { surname: part('surname'), givenName: part('givenName'), patronymic: part('patronymic') }
}

function declineWord(word: string, part: NamePart, gender: Gender, nameCase: ObliqueCase, names: RussianNames): string {
  if (part === 'surname' && (stressed.test(word) || (gender === 'female' && !/[аоуыэяёюие]$/iu.test(word)))) return word
  if (part === 'givenName' && stressedYa.test(word) && (nameCase === 'dative' || nameCase === 'prepositional'))
    return word.replace(/я$/u, 'е')
  return names.decline(word, part, gender, nameCase)
}

function declinePart(text: string, part: NamePart, decline: (word: string, part: NamePart) => string): string {
  if (part === 'patronymic' && patronymicOfWords.test(text)) return text
  // A middle name that is no patronymic is declined as a name.
  const words = part === 'patronymic' && !isPatronymic(text) ? 'givenName' : part
  return text
    .split(' ')
    .map((word) => {
      if (isStanding(word) || initial.test(word)) return word
      const pieces = word.split('-')
      return pieces
        .map((piece, at) => {
          const stays = !/\p{Script=Cyrillic}/u.test(piece) || (at < pieces.length - 1 && standingHalf.test(piece))
          return stays ? piece : withLettersOf(piece, decline(titled(piece), words))
        })
        .join('-')
    })
    .join(' ')
}

const isStanding = (word: string): boolean =>
  standing.test(word.toLowerCase()) && (word === word.toLowerCase() || word === word.toUpperCase())

const titled = (word: string): string => {
  const [first = '', ...rest] = word
  return first.toUpperCase() + rest.join('').toLowerCase()
}

/** The form with its letters as large as those of the word it is of. */
function withLettersOf(word: string, form: string): string {
  const isCapitals = Array.from(word).length > 1 && word === word.toUpperCase()
  if (isCapitals) return form.toUpperCase()
  const letters = Array.from(word)
  return Array.from(form, (letter, at) => {
    const own = letters[at]
    return own !== undefined && own.toLowerCase() === letter.toLowerCase() ? own : letter.toLowerCase()
  })
    .join('')
    .replace(/^./u, (first) => (word.charAt(0) === word.charAt(0).toUpperCase() ? first.toUpperCase() : first))
}

function doubtsOf(person: Named, part: NamePart, form: string, { gender, isSure }: KnownGender): readonly FormDoubt[] {
  const words = person[part]
  if (initial.test(words)) return []
  const doubts = new Set<FormDoubt>(part === 'surname' ? surnameDoubts(words, gender) : [])
  if (/\p{Script=Latin}/u.test(words)) doubts.add('latin')
  if (!isSure) doubts.add('gender')
  if (form !== words && isForeign(person)) doubts.add('foreign')
  if (part === 'givenName' && gender === 'female' && words.endsWith('ь') && !softFeminine.test(words))
    doubts.add('foreign')
  return formDoubts.filter((doubt) => doubts.has(doubt))
}

function surnameDoubts(surname: string, gender: Gender | null): readonly FormDoubt[] {
  const pieces = surname.split(/[ -]/u)
  const last = pieces.at(-1) ?? ''
  const isOther =
    gender === 'male' ? feminineSurname.test(surname) : gender === 'female' && masculineSurname.test(surname)
  return [
    ...(isOther ? ['mismatch' as const] : []),
    ...(pieces.slice(0, -1).some(isOddHalf) ? ['double' as const] : []),
    ...(gender !== 'female' && (fleeting.test(last) || adjectiveOrNoun.test(last)) ? ['vowel' as const] : []),
    ...(stressed.test(last) || oftenStanding.test(last) ? ['foreign' as const] : []),
  ]
}

/** Without a patronymic, and with a given name that Russian does not know. */
const isForeign = ({ givenName, patronymic }: Named): boolean =>
  !isPatronymic(patronymic) && !initial.test(givenName) && !givenName.split(' ').every(isGivenName)

/** A half that may stay: short, and not of the endings that decline for certain. */
const isOddHalf = (half: string): boolean =>
  half.length < 5 &&
  !standingHalf.test(half) &&
  !isStanding(half) &&
  !masculineSurname.test(half) &&
  !feminineSurname.test(half)
