import { countryIn, countryOf, findCountries, type GrammaticalCase } from '../../language/countries.ts'
import { declineName } from '../../language/decline.ts'
import { fold } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'

/** A country or an organization that delegations of a conference come from. */
export interface RepresentedName {
  /** In the nominative, as this document calls it: «Белоруссия» or «Беларусь»; English without the article. */
  readonly name: string
  /** Its form in the opening where a person wrote or corrected it; null for the form that rules give. */
  readonly form: string | null
}

export interface NameInCase {
  readonly name: string
  /** As it stands in the sentence. */
  readonly form: string
  readonly isCountry: boolean
  /** Whether the form need not be looked at by a person. */
  readonly sure: boolean
}

/** The names in the order of the alphabet, each in the case. */
export function namesInCase(
  names: readonly RepresentedName[],
  grammaticalCase: GrammaticalCase,
  language: Language,
): readonly NameInCase[] {
  const collator = new Intl.Collator(language)
  return names
    .toSorted((a, b) => collator.compare(sortedBy(a.name), sortedBy(b.name)))
    .map((name) => inCase(name, grammaticalCase, language))
}

/** Quotes and the article do not count: «Союз рек» stands under С, "the Netherlands" under N. */
function sortedBy(name: string): string {
  return name.replace(/^the\s/iu, '').replaceAll(/[«»“”„"]/gu, '')
}

function inCase({ name, form }: RepresentedName, grammaticalCase: GrammaticalCase, language: Language): NameInCase {
  const country = countryOf(name)
  if (form !== null) return { name, form, isCountry: country !== null, sure: true }
  if (country !== null) return { name, form: countryIn(name, grammaticalCase, language), isCountry: true, sure: true }
  if (language === 'en') return { name, form: name, isCountry: false, sure: true }
  return { name, isCountry: false, ...declineName(name, grammaticalCase) }
}

/** «Абхазии, Азербайджана и Армении». */
export function listed(forms: readonly string[], language: Language): string {
  const last = forms.at(-1)
  if (last === undefined || forms.length === 1) return last ?? ''
  return `${forms.slice(0, -1).join(', ')} ${language === 'ru' ? 'и' : 'and'} ${last}`
}

/** Between names of a list: a line, a semicolon, a comma, «и» before a capital letter; not inside quotes or brackets. */
export const separator = /[\n;]|,(?![^«(]*[»)])|\s(?:и|and)\s(?=[\p{Lu}«“"])(?![^«(]*[»)])/u

/** Names of a pasted list, each once: without numbers and bullets, countries in the nominative whatever the case. */
export function splitNames(text: string, language: Language): readonly string[] {
  const names = text.split(separator).flatMap((piece) => {
    const name = piece.replaceAll(/^[\s\d.)–—•-]+|[\s.]+$/gu, '').replaceAll(/\s+/gu, ' ')
    const [found] = findCountries(name, language)
    return name === '' ? [] : [found?.span.start === 0 && found.span.end === name.length ? found.name : name]
  })
  return names.filter((name, at) => names.indexOf(name) === at)
}

/** How the names of a document differ from those represented at its conference. */
export interface Difference {
  readonly missing: readonly RepresentedName[]
  readonly extra: readonly RepresentedName[]
}

/** Compares names, countries under any of theirs; what is missing is named as the language of the document names it. */
export function differenceOf(
  names: readonly RepresentedName[],
  represented: readonly RepresentedName[],
  language: Language,
): Difference {
  const here = new Set(names.map(identityOf))
  const there = new Map(represented.map((name) => [identityOf(name), name]))
  return {
    missing: Array.from(there).flatMap(([identity, name]) => (here.has(identity) ? [] : [inLanguage(name, language)])),
    extra: names.filter((name) => !there.has(identityOf(name))),
  }
}

function identityOf({ name }: RepresentedName): string {
  const country = countryOf(name)
  return country === null ? fold(name) : `country ${country.id}`
}

function inLanguage(named: RepresentedName, language: Language): RepresentedName {
  const country = countryOf(named.name)
  if (country === null || findCountries(named.name, language).length > 0) return { name: named.name, form: null }
  return { name: countryIn(country.id, 'nominative', language).replace(/^the /u, ''), form: null }
}
