import { foldedWords } from '../language/fold.ts'
import { likenessOf } from './likeness.ts'
import { alikeFrom, Lexicon, likenessOfWords, type Word } from './name-words.ts'

/** What two records of people are compared by. */
export interface Likeness {
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string
  readonly latinName: string
  readonly organization: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}

/** Why two records may be one person. */
export const matchReasons = ['email', 'phone', 'name', 'spelling', 'order', 'initials', 'organization'] as const
export type MatchReason = (typeof matchReasons)[number]

export interface Match {
  /** 0 to 1. */
  readonly score: number
  readonly reasons: readonly MatchReason[]
}

/** From here on two records are shown to a person as possible duplicates. */
export const duplicateFrom = 0.8

/** A record with what comparing needs worked out once. */
export interface Prepared {
  readonly names: readonly (readonly Word[])[]
  /** Words that tell organizations apart, folded. */
  readonly organization: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}

/** Digits of a telephone number without trunk prefixes: the last ten tell numbers apart. */
export const phoneKey = (phone: string) => phone.replaceAll(/\D/g, '').slice(-10)

/** Works out what comparing needs of records whose words are kept in a lexicon. */
export function createPreparer(lexicon = new Lexicon()): (record: Likeness) => Prepared {
  const organizations = new Map<string, readonly string[]>()
  const organizationOf = (name: string): readonly string[] => {
    const words = organizations.get(name) ?? organizationWords(name)
    organizations.set(name, words)
    return words
  }
  // There are as many records as people: arrays of the length of what they hold, none where there is nothing.
  return ({ surname, givenName, patronymic, latinName, organization, emails, phones }) => {
    const words = lexicon.wordsOf(surname).concat(lexicon.wordsOf(givenName), lexicon.wordsOf(patronymic))
    const latin = lexicon.wordsOf(latinName)
    const keys = phones.length === 0 ? none : phones.map(phoneKey)
    return {
      names: latin.length === 0 ? (words.length === 0 ? [] : [words]) : words.length === 0 ? [latin] : [words, latin],
      organization: organizationOf(organization),
      emails: emails.length === 0 ? none : emails.map(emailKey),
      phones: keys.every(isTelling) ? keys : keys.filter(isTelling),
    }
  }
}

export const emailKey = (email: string): string => email.trim().toLowerCase()

const none: readonly string[] = []
const isTelling = (digits: string) => digits.length >= 6

const shares = (one: readonly string[], other: readonly string[]) => one.some((key) => other.includes(key))

interface Paired {
  readonly score: number
  readonly isSwapped: boolean
  readonly hasInitial: boolean
  readonly isSame: boolean
}

/** The words of the shorter name each with the word of the longer it is most like, each word once. */
function pairWords(one: readonly Word[], other: readonly Word[]): Paired | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 0) return null
  const free = new Set(long.keys())
  let product = 1
  let isSwapped = false
  let hasInitial = false
  let isSame = one.length === other.length
  let whole = 0
  for (const [at, word] of short.entries()) {
    let best = { at: -1, likeness: 0 }
    for (const index of free) {
      const candidate = long[index]
      if (candidate === undefined) continue
      // A word in its own place is preferred to one as like elsewhere.
      const likeness = likenessOfWords(word, candidate) - (index === at ? 0 : 0.001)
      if (likeness > best.likeness) best = { at: index, likeness }
    }
    const found = long[best.at]
    if (found === undefined) return null
    free.delete(best.at)
    if (best.at !== at) isSwapped = true
    if (word.isInitial || found.isInitial) hasInitial = true
    else whole += 1
    if (word.folded !== found.folded) isSame = false
    product *= sharpened(best.likeness)
    if (product < leastLike / 2) break
  }
  if (whole === 0) return null
  // A name of one word, or one beside initials alone, says little.
  const scarcity = short.length === 1 ? 0.7 : whole === 1 ? 0.93 : 1
  const missing = long.length - short.length
  return { score: product * scarcity * (missing > 0 ? 0.95 : 1), isSwapped, hasInitial, isSame }
}

/** A word that is half another word is another word. */
const sharpened = (likeness: number) => (likeness >= alikeFrom ? likeness : likeness * 0.5)

/** How likely two records are one person, with the reasons to show. Never to be acted upon without a person. */
export function compareRecords(one: Prepared, other: Prepared): Match {
  const pairs = one.names.flatMap((words) => other.names.map((others) => pairWords(words, others)))
  const best = pairs.reduce<Paired | null>(
    (kept, pair) => (pair !== null && (kept === null || pair.score > kept.score) ? pair : kept),
    null,
  )
  // Names so unlike are two people, whatever else they share: an office has one mailbox.
  if (best === null || best.score < leastLike) return { score: best?.score ?? 0, reasons: [] }
  const reasons: MatchReason[] = [best.isSame ? 'name' : 'spelling']
  if (best.isSwapped) reasons.push('order')
  if (best.hasInitial) reasons.push('initials')
  let { score } = best
  if (shares(one.phones, other.phones)) {
    reasons.unshift('phone')
    score = Math.max(score, 0.93)
  }
  if (shares(one.emails, other.emails)) {
    reasons.unshift('email')
    score = Math.max(score, 0.98)
  }
  if (one.organization.length > 0 && other.organization.length > 0) {
    const likeness = likenessOfOrganizations(one.organization, other.organization)
    if (likeness >= 0.85) {
      reasons.push('organization')
      score += (1 - score) * 0.3
    } else if (likeness < 0.4) score *= best.hasInitial ? 0.85 : 0.97
  }
  return { score, reasons }
}

/** Likeness of names from which on other facts count. */
const leastLike = 0.55

/** «МГУ» and «Московский государственный университет» are alike, as are names that differ by legal form, quotes or case. */
export function organizationLikeness(one: string, other: string): number {
  return likenessOfOrganizations(organizationWords(one), organizationWords(other))
}

function likenessOfOrganizations(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const [joined, joinedOther] = [a.join(' '), b.join(' ')]
  if (joined === joinedOther) return 1
  if (isAbbreviation(a, b) || isAbbreviation(b, a)) return 0.9
  const shared = a.filter((word) => b.some((candidate) => likenessOf(word, candidate) > 0.8)).length
  return Math.max(likenessOf(joined, joinedOther), (2 * shared) / (a.length + b.length))
}

const legalForms =
  /^(?:ооо|оао|пао|зао|ао|нко|ано|фгбоу|фгаоу|фгбу|фгуп|гбу|гбоу|муп|во|ltd|llc|inc|gmbh|ngo|plc|sa|the|of|and|for|и|по|при|в|на|им|имени)$/u

function organizationWords(name: string): readonly string[] {
  return foldedWords(name).filter((word) => !legalForms.test(word))
}

function isAbbreviation([short = '', ...more]: readonly string[], long: readonly string[]): boolean {
  return more.length === 0 && long.length > 1 && short === long.map((word) => word[0]).join('')
}
