import { countryIn, findCountries, type FoundCountry, type GrammaticalCase } from '../../language/countries.ts'
import type { Language, Span } from '../../language/language.ts'
import { toNominative } from '../../language/russian-case.ts'
import { separator, type RepresentedName } from './names.ts'

/** A list of those represented, where it stands in an opening sentence. */
export interface FoundList {
  readonly span: Span
  readonly grammaticalCase: GrammaticalCase
  /** In printed order. */
  readonly names: readonly RepresentedName[]
}

/** Words after which those represented are named; the case they ask for when the names do not tell it. */
const leads: readonly (readonly [RegExp, GrammaticalCase])[] = [
  [/представля(?:ющ\p{L}*|ем)\s+/giu, 'accusative'],
  [/(?:представител|делегат|делегаци|участник)\p{L}*\s+/giu, 'genitive'],
  [/representing\s+/giu, 'nominative'],
  [/(?:representatives|delegates|delegations|participants)\s+(?:of|from)\s+/giu, 'nominative'],
]

/** Where the conference meets and what it did is not who came. */
const elsewhere =
  /[,;]\s*(?:и\s+)?(?:собравш|обсудив|заслушав|рассмотрев|отмеча|принима|руководствуясь|учитывая|исходя|having|meeting|gathered|assembled|noting|met )|\((?:далее)/iu

interface Stretch {
  readonly start: number
  readonly end: number
  readonly asked: GrammaticalCase
  readonly isDirect: boolean
}

/** The text after each leading word, up to where the sentence goes on. */
function stretchesOf(text: string): readonly Stretch[] {
  return leads.flatMap(([lead, asked], at) =>
    Array.from(text.matchAll(lead), (match) => {
      const start = match.index + match[0].length
      const length = elsewhere.exec(text.slice(start))?.index
      const end = length === undefined ? text.length : start + length
      return { start, end, asked, isDirect: at % 2 === 0 }
    }),
  )
}

/** Finds the longest list of countries that a sentence names as represented, else a list of organizations; null when there is none. */
export function findList(text: string, language: Language): FoundList | null {
  const blanked = text.replaceAll(/\([^()]*\)/gu, (bracket) => ' '.repeat(bracket.length))
  const stretches = stretchesOf(text)
  const countries = stretches
    .flatMap((stretch) => countryLists(blanked, stretch, language))
    .toSorted((a, b) => b.names.length - a.names.length)
  return (
    countries[0] ??
    stretches.map((stretch) => organizations(text, stretch, language)).find((list) => list !== null) ??
    null
  )
}

/** Countries that stand one after another, with names that are no countries between them. */
function countryLists(text: string, { start, end, asked }: Stretch, language: Language): readonly FoundList[] {
  const found = findCountries(text.slice(start, end), language).map((country) => shifted(country, start))
  const clusters: FoundCountry[][] = []
  for (const country of found) {
    const cluster = clusters.at(-1)
    const last = cluster?.at(-1)
    if (cluster !== undefined && last !== undefined && between(text, last, country) !== null) cluster.push(country)
    else clusters.push([country])
  }
  return clusters.map((cluster) => listOf(text, cluster, asked, language))
}

function shifted(country: FoundCountry, by: number): FoundCountry {
  return { ...country, span: { start: country.span.start + by, end: country.span.end + by } }
}

/** Names between two countries of one list; null when other words stand there. */
function between(text: string, before: FoundCountry, after: FoundCountry): readonly string[] | null {
  const gap = text.slice(before.span.end, after.span.start).replace(/the $/u, '')
  const pieces = gap.split(/,\s+(?:и\s+|а также\s+|and\s+)?|\s+(?:и|а также|and)\s+/u)
  const middle = pieces.slice(1, -1).map((piece) => piece.trim())
  const isList = pieces.length > 1 && pieces[0] === '' && pieces.at(-1) === '' && middle.every(isNameLike)
  return isList ? middle : null
}

function isNameLike(piece: string): boolean {
  return /^[\p{Lu}«“"]/u.test(piece) && piece.split(' ').length <= 6
}

function listOf(text: string, cluster: readonly FoundCountry[], asked: GrammaticalCase, language: Language): FoundList {
  const grammaticalCase = language === 'en' ? 'nominative' : caseOf(text, cluster, asked)
  const names = cluster.flatMap((country, at): RepresentedName[] => {
    const before = cluster[at - 1]
    const middle = before === undefined ? [] : (between(text, before, country) ?? [])
    return [...middle.map((form) => organization(form, grammaticalCase)), { name: country.name, form: null }]
  })
  const start = cluster[0]?.span.start ?? 0
  const article = /the $/u.exec(text.slice(0, start))?.[0].length ?? 0
  return { span: { start: start - article, end: cluster.at(-1)?.span.end ?? start }, grammaticalCase, names }
}

const byLikelihood: readonly GrammaticalCase[] = [
  'genitive',
  'accusative',
  'dative',
  'instrumental',
  'prepositional',
  'nominative',
]

const plain = (name: string): string => name.toLowerCase().replaceAll('ё', 'е')

/** The case in which most of the names are written as they are. */
function caseOf(text: string, cluster: readonly FoundCountry[], asked: GrammaticalCase): GrammaticalCase {
  const fitting = (grammaticalCase: GrammaticalCase) =>
    cluster.filter(
      ({ name, span }) => plain(countryIn(name, grammaticalCase, 'ru')) === plain(text.slice(span.start, span.end)),
    ).length
  const [likeliest = asked] = [asked, ...byLikelihood].toSorted((a, b) => fitting(b) - fitting(a))
  return likeliest
}

function organization(form: string, grammaticalCase: GrammaticalCase): RepresentedName {
  return grammaticalCase === 'nominative'
    ? { name: form, form: null }
    : { name: toNominative(form, grammaticalCase).name, form }
}

/** Names right after «представляющие», each with a capital letter or in quotes. */
function organizations(text: string, { start, end, asked, isDirect }: Stretch, language: Language): FoundList | null {
  if (!isDirect) return null
  const list = text.slice(start, end).replace(/[\s,;]+$/u, '')
  const forms = list.split(separator).map((form) => form.trim())
  if (!forms.every(isNameLike)) return null
  const grammaticalCase = language === 'en' ? 'nominative' : asked
  const names = forms.map((form) => organization(form, grammaticalCase))
  return { span: { start, end: start + list.length }, grammaticalCase, names }
}
