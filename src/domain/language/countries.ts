import data from '#resources/countries.json' with { type: 'json' }
import type { Language, Span } from './language.ts'
import { onDemand } from './on-demand.ts'

export const grammaticalCases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const
export type GrammaticalCase = (typeof grammaticalCases)[number]

type Forms = Readonly<Record<GrammaticalCase, string>>

/** A country or territory that delegations come from. A row here says how a name is written, nothing about its status. */
export interface Country {
  /** ISO 3166-1 alpha-2 in capitals (XK for Kosovo), or an own id beginning with `x-` where ISO has none. */
  readonly id: string
  readonly iso: string | null
  /** Member of the United Nations, its observer State, or neither. */
  readonly kind: 'member' | 'observer' | 'other'
  /** Short names, the usual one first, then other names in use: Киргизия, Кыргызстан. */
  readonly names: readonly Forms[]
  /** «Республика Таджикистан»: the head noun is declined, the name is not. */
  readonly officialNames: readonly Forms[]
  /** «в» or «на» before the prepositional of the short names; «в» becomes «во» by sound. */
  readonly at: string
  /** With the article in running text: "the Netherlands". The usual name first. */
  readonly englishNames: readonly string[]
}

export const countries: readonly Country[] = data.map((row) => ({
  id: row.id,
  iso: row.iso,
  kind: row.kind === 'member' || row.kind === 'observer' ? row.kind : 'other',
  names: row.ru.names.map(formsOf),
  officialNames: row.ru.official.map(formsOf),
  at: row.ru.at,
  englishNames: row.en,
}))

/** One form stands for all cases of a name that is not declined. */
function formsOf(packed: string): Forms {
  const forms = packed.split('|')
  const [nominative = '', genitive = nominative, dative = nominative] = forms
  const [, , , accusative = nominative, instrumental = nominative, prepositional = nominative] = forms
  return { nominative, genitive, dative, accusative, instrumental, prepositional }
}

/** A word with its hyphens and apostrophes. */
const wordAt = /[\p{L}\d]+(?:[-’][\p{L}\d]+)*/u
const words = new RegExp(wordAt, 'gu')

interface Naming {
  readonly country: Country
  readonly forms: Forms
  readonly official: boolean
}

const byKey = onDemand(
  (): ReadonlyMap<string, Naming> =>
    new Map(
      countries.flatMap((country) => {
        const named = (forms: Forms, official: boolean): [string, Naming] => [
          key(forms.nominative),
          { country, forms, official },
        ]
        const english = country.englishNames.map((name): Forms => formsOf(name))
        return [
          ...country.names
            .slice(0, 1)
            .map((forms): [string, Naming] => [key(country.id), { country, forms, official: false }]),
          ...country.names.map((forms) => named(forms, false)),
          ...country.officialNames.map((forms) => named(forms, true)),
          ...english.flatMap((forms): [string, Naming][] => {
            const usual = country.names[0]
            return usual === undefined
              ? []
              : [forms.nominative, withoutArticle(forms.nominative)].map((name) => [
                  key(name),
                  { country, forms: usual, official: false },
                ])
          }),
        ]
      }),
    ),
)

function naming(country: string): Naming {
  const found = byKey().get(key(country))
  if (found === undefined) throw new RangeError(`No country «${country}»`)
  return found
}

/** The country of an id or of one of its names in the nominative; null when there is none. */
export function countryOf(idOrName: string): Country | null {
  return byKey().get(key(idOrName))?.country ?? null
}

/**
 * Name of a country in a case. Given an id, the usual name; given a name («Белоруссия», «Республика Куба»), that very name.
 * English has no cases: the usual name with its article. Throws RangeError when there is no such country.
 */
export function countryIn(idOrName: string, grammaticalCase: GrammaticalCase, language: Language): string {
  const { country, forms } = naming(idOrName)
  if (language === 'ru') return forms[grammaticalCase]
  const named = country.englishNames.find((name) => key(withoutArticle(name)) === key(withoutArticle(idOrName)))
  return named ?? country.englishNames[0] ?? country.id
}

/** «в Армении», «на Кубе», «во Франции», "in the Netherlands". Throws RangeError when there is no such country. */
export function inCountry(idOrName: string, language: Language): string {
  if (language === 'en') return `in ${countryIn(idOrName, 'prepositional', 'en')}`
  const { country, forms, official } = naming(idOrName)
  const name = forms.prepositional
  const at = official ? 'в' : country.at
  return `${at === 'в' && /^[вф][бвгджзклмнпрстфхцчшщь]/iu.test(name) && !/^ФРГ$/u.test(name) ? 'во' : at} ${name}`
}

/** Names in a case, in alphabetical order of the nominative: «Абхазии, Азербайджана и Армении». Ids or names, as in `countryIn`. */
export function listInCase(
  idsOrNames: readonly string[],
  grammaticalCase: GrammaticalCase,
  language: Language,
): string {
  const collator = new Intl.Collator(language)
  const label = (name: string): string => withoutArticle(countryIn(name, 'nominative', language))
  const names = idsOrNames
    .toSorted((a, b) => collator.compare(label(a), label(b)))
    .map((name) => countryIn(name, grammaticalCase, language))
  const last = names.at(-1)
  if (last === undefined) return ''
  if (names.length === 1) return last
  return `${names.slice(0, -1).join(', ')} ${language === 'ru' ? 'и' : 'and'} ${last}`
}

/** A country named in a text. */
export interface FoundCountry {
  readonly id: string
  /** The name used, in the nominative (English: without article): «Молдавии» gives «Молдавия», not «Молдова». */
  readonly name: string
  readonly span: Span
}

type Written = readonly [form: string, named: { readonly id: string; readonly name: string }]

/** Written forms by their first word, the longer ones first. */
type Index = ReadonlyMap<string, readonly Written[]>
const indexes: Readonly<Record<Language, () => Index>> = {
  ru: onDemand(() =>
    indexOf(
      countries.flatMap((country) =>
        [...country.officialNames, ...country.names].flatMap((forms) =>
          Object.values(forms).map((form): Written => [key(form), { id: country.id, name: forms.nominative }]),
        ),
      ),
    ),
  ),
  en: onDemand(() =>
    indexOf(
      countries.flatMap((country) =>
        country.englishNames.map(withoutArticle).map((name): Written => [key(name), { id: country.id, name }]),
      ),
    ),
  ),
}

function indexOf(written: readonly Written[]): Index {
  const index = new Map<string, Written[]>()
  for (const entry of Array.from(new Map(written)).toSorted(([a], [b]) => b.length - a.length)) {
    const first = wordAt.exec(entry[0])?.[0] ?? ''
    index.set(first, [...(index.get(first) ?? []), entry])
  }
  return index
}

/** Names that are also common words when a sentence begins with them: «Того требует…». */
const doubtful = new Set(['того'])

/** Countries named in a text, in printed order, each time they are named. */
export function findCountries(text: string, language: Language): readonly FoundCountry[] {
  const keyed = key(text)
  const found: FoundCountry[] = []
  let free = 0
  for (const { 0: word, index: start } of keyed.matchAll(words)) {
    const first = text.charAt(start)
    if (start < free || first !== first.toUpperCase()) continue
    const named = indexes[language]()
      .get(word)
      ?.find(([form]) => isWordThere(keyed, form, start))
    if (named === undefined) continue
    const [form, country] = named
    if (doubtful.has(form) && /(?:^|[.!?:;])\s*$/u.test(text.slice(Math.max(0, start - 9), start))) continue
    free = start + form.length
    found.push({ ...country, span: { start, end: free } })
  }
  return found
}

function isWordThere(text: string, form: string, start: number): boolean {
  return (
    text.startsWith(form, start) &&
    !/^(?:[\p{L}\d]|-\p{L})/u.test(text.slice(start + form.length, start + form.length + 2))
  )
}

const representing =
  /представля\p{L}*|представител\p{L}*|делегат\p{L}*|делегаци\p{L}*|participants from|representing|representatives of|delegates|delegations/giu
const elsewhere =
  /[,;]\s*(?:и\s+)?(?:собравш|обсудив|заслушав|рассмотрев|отмеча|принима|руководствуясь|учитывая|исходя|having|meeting|gathered|assembled|noting|met )|\((?:далее)/iu

/**
 * Countries whose delegations an opening sentence names («…представляющие организации Абхазии, Азербайджана и Армении»), in
 * order of mention, each once. Where the conference meets, in brackets or after «собравшись», is not one of them.
 */
export function representedCountries(
  openingText: string,
  language: Language,
): readonly { readonly id: string; readonly name: string }[] {
  const from = openingText.matchAll(representing)
  const runs = Array.from(from, (match) => namedUntilElsewhere(openingText, match.index + match[0].length, language))
  const named = runs.toSorted((a, b) => b.length - a.length)[0] ?? []
  const once = new Map(named.map(({ id, name }) => [id, { id, name }]))
  return Array.from(once.values())
}

function namedUntilElsewhere(text: string, start: number, language: Language): readonly FoundCountry[] {
  const rest = text.slice(start)
  const stop = elsewhere.exec(rest)?.index ?? rest.length
  const blanked = rest.slice(0, stop).replaceAll(/\([^()]*\)/gu, (bracket) => ' '.repeat(bracket.length))
  return findCountries(blanked, language)
}

function withoutArticle(name: string): string {
  return name.replace(/^the /u, '')
}

/** For comparison, of the same length as the text: lower case, ё as е, one kind of space, dash and apostrophe. */
function key(text: string): string {
  return Array.from(text, keyOf).join('')
}

function keyOf(character: string): string {
  if (/\s/u.test(character)) return ' '
  if (/[\u2010-\u2015\u2212]/u.test(character)) return character === '\u2014' || character === '\u2013' ? '—' : '-'
  if (/['’ʼ‘]/u.test(character)) return '’'
  const lower = character.toLowerCase()
  return lower.length !== character.length ? character : lower === 'ё' ? 'е' : lower
}
