import {
  countries,
  countryIn,
  findCountries,
  grammaticalCases,
  type Country,
  type FoundCountry,
} from '../../../language/countries.ts'
import type { Language } from '../../../language/language.ts'
import type { TextBlock } from '../../clause.ts'
import { isOneSlip } from '../near-words.ts'
import { inText, type CheckedText, type DocumentRule, type Spotted, type SpottedIn } from '../rule.ts'

const shortest = 7
const byId = new Map(countries.map((country): [string, Country] => [country.id, country]))

/** Single words that name a country, by their first letter. */
const formsByLetter: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>> = {
  ru: grouped(countries.flatMap(({ names }) => names.flatMap((forms) => Object.values(forms)))),
  en: grouped(countries.flatMap(({ englishNames }) => englishNames)),
}

function grouped(forms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const words = [...new Set(forms)].filter((form) => form.length >= shortest && /^\p{L}+$/u.test(form))
  return Map.groupBy(words, (word) => word.charAt(0))
}

/** A country whose name has a slip in it, and one country called by two names in one text («Белоруссия» and «Беларусь»). */
export const countryName: DocumentRule = {
  id: 'country-name',
  kind: 'document',
  severity: 'warning',
  find({ texts, language }) {
    const read = texts.map((text) => ({ text, ...readingOf(text, language) }))
    return [
      ...read.flatMap(({ text, slips }) => slips.map((slip) => inText(text, slip))),
      ...twoNames(read.flatMap(({ text, named }) => named.map((country) => ({ text, country })))),
    ]
  },
}

interface Reading {
  readonly language: Language
  readonly named: readonly FoundCountry[]
  readonly slips: readonly Spotted[]
}
const readings = new WeakMap<TextBlock, Reading>()

function readingOf(text: CheckedText, language: Language): Reading {
  const known = readings.get(text.source)
  if (known?.language === language) return known
  const reading = { language, named: findCountries(text.plain, language), slips: slipsOf(text, language) }
  readings.set(text.source, reading)
  return reading
}

function slipsOf({ words }: CheckedText, language: Language): readonly Spotted[] {
  return words.flatMap(({ text: word, start, end }): Spotted[] => {
    if (word.length < shortest - 1 || !/^\p{Lu}\p{Ll}+$/u.test(word)) return []
    const forms = formsByLetter[language].get(word.charAt(0)) ?? []
    if (forms.includes(word)) return []
    const meant = forms.find((form) => isOneSlip(word, form, 2))
    return meant === undefined || isAdjective(word)
      ? []
      : [{ start, end, code: 'country-misspelt', params: { word, right: meant }, text: meant }]
  })
}

/** «Украинской», «Армянам», "Armenians" are words of their own. */
function isAdjective(word: string): boolean {
  return /(?:ск\p{L}{2,3}|ск|ц[аыеу]|ец|цев|цам|(?<!ст)ан|янам|ians?|ese)$/u.test(word)
}

interface Named {
  readonly text: CheckedText
  readonly country: FoundCountry
}

function twoNames(all: readonly Named[]): readonly SpottedIn[] {
  const short = all.filter(({ country }) => isShortName(country))
  return Array.from(Map.groupBy(short, ({ country }) => country.id).values()).flatMap((named) => {
    const counts = Map.groupBy(named, ({ country }) => country.name)
    if (counts.size < 2) return []
    const [main = ''] = Array.from(counts.keys()).toSorted(
      (a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0),
    )
    return named
      .filter(({ country }) => country.name !== main)
      .map(({ text, country }): SpottedIn => {
        const { start, end } = country.span
        const wanted = sameCase(text.text.slice(start, end), country, main)
        const base = { start, end, code: 'country-two-names', severity: 'advice', params: { main } } as const
        return inText(text, wanted === null ? base : { text: wanted, ...base })
      })
  })
}

/** Official names stand beside short ones by right, and so do abbreviations. */
function isShortName({ id, name }: FoundCountry): boolean {
  const country = byId.get(id)
  if (country === undefined || /^\p{Lu}+$/u.test(name)) return false
  if (country.names.some(({ nominative }) => nominative === name)) return true
  const english = country.englishNames.map((each) => each.replace(/^the /u, ''))
  return english.includes(name) && !/(?:Republic|Federation|Kingdom|States?|Union|Emirates)/u.test(name)
}

/** The main name in the case of the words used; null when they may be in several that differ. */
function sameCase(words: string, { id, name }: FoundCountry, main: string): string | null {
  const country = byId.get(id)
  const forms = country?.names.find(({ nominative }) => nominative === name)
  if (forms === undefined) return main
  const wanted = grammaticalCases.flatMap((grammaticalCase) =>
    forms[grammaticalCase] === words ? [countryIn(main, grammaticalCase, 'ru')] : [],
  )
  const [only, ...others] = new Set(wanted)
  return only === undefined || others.length > 0 ? null : only
}
