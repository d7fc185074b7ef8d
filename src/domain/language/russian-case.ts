import bodies from '#resources/bodies.json' with { type: 'json' }
import type { GrammaticalCase } from './countries.ts'

type ObliqueCase = Exclude<GrammaticalCase, 'nominative'>

const notInfinitives = new Set(bodies.notInfinitives)
const heads = new Set(bodies.heads.map(plain))
const plurals = new Map(Object.entries(bodies.plurals).map(([dative, nominative]) => [plain(dative), nominative]))
const stressed = new Set(bodies.stressed.map(plain))

function plain(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}

/** Whether a word looks like a Russian infinitive: «провести», «обратиться», «беречь»; not «область», «память». */
export function isInfinitive(word: string): boolean {
  const lower = plain(word)
  if (notInfinitives.has(lower) || lower.length < 4) return false
  if (
    /(?:[аеиоуыя]ть(?:ся)?|[зс]ть|сться|(?:нес|вез|вес|рас|брес|мес|йд|полз|й|обрес|пас|цвес|скрес)ти(?:сь)?|(?:мо|бере|вле|те|пе|же|стри)чь(?:ся)?)$/u.test(
      lower,
    )
  )
    return (
      !/(?:ость|есть|исть|асть|ысть|усть|ность|ости|ть-)$/u.test(lower) ||
      /(?:честь|класть|пасть|сесть|красть)$/u.test(lower)
    )
  return false
}

const adjectiveEndings: Readonly<Record<ObliqueCase, RegExp>> = {
  genitive: /(?:ого|его|ой|ей|ых|их)$/u,
  dative: /(?:ому|ему|ой|ей|ым|им)$/u,
  accusative: /(?:ую|юю|ого|его|ых|их|ый|ий|ой|ое|ее|ые|ие)$/u,
  instrumental: /(?:ым|им|ой|ей|ыми|ими)$/u,
  prepositional: /(?:ом|ем|ой|ей|ых|их)$/u,
}

/** Words in capitals, in Latin letters, with digits or quotes are not declined: КСОРС, ФА, UNESCO. */
export function isIndeclinable(word: string): boolean {
  return (
    /^[«"“(]|\d|\p{Script=Latin}/u.test(word) ||
    (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase())
  )
}

type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural'

interface Noun {
  readonly nominative: string
  readonly gender: Gender
}

/** Ending in the case, ending in the nominative, gender. The first that fits is taken; longer endings stand first. */
type Rule = readonly [ending: RegExp, nominative: string, gender: Gender]

const pluralRules = (vowel: string): readonly Rule[] => [
  [new RegExp(`([цсмгфр])и${vowel}$`, 'u'), '$1ии', 'plural'],
  [new RegExp(`([нтвж])и${vowel}$`, 'u'), '$1ия', 'plural'],
]

/** Plurals in a stressed -а, -я. */
const stressedPlurals: readonly Rule[] = [
  [/(учител)ей$/iu, '$1я', 'plural'],
  [/(директор|доктор|профессор|мастер|тренер)ов$/iu, '$1а', 'plural'],
]

/** Masculine nouns in -ь that the endings do not tell from those in a consonant. */
const softMasculine: Rule = [/(фестивал|ансамбл|спектакл|календар|словар|лагер)[яюе]$/iu, '$1ь', 'masculine']

const rules: Readonly<Record<ObliqueCase, readonly Rule[]>> = {
  dative: [
    softMasculine,
    ...pluralRules('ям'),
    [/ств[а]м$/u, 'ства', 'plural'],
    [/([гкхжшчщ])ам$/u, '$1и', 'plural'],
    [/ам$/u, 'ы', 'plural'],
    [/ям$/u, 'и', 'plural'],
    [/([нтвж])ию$/u, '$1ие', 'neuter'],
    [/ству$/u, 'ство', 'neuter'],
    [/цу$/u, 'ец', 'masculine'],
    [/у$/u, '', 'masculine'],
    [/(тел|тар|вар|кар|дар)ю$/u, '$1ь', 'masculine'],
    [/([аеиоуя])ю$/u, '$1й', 'masculine'],
    [/ю$/u, 'ь', 'masculine'],
    [/ее$/u, 'ея', 'feminine'],
    [/е$/u, 'а', 'feminine'],
    [/ии$/u, 'ия', 'feminine'],
    [/и$/u, 'ь', 'feminine'],
  ],
  accusative: [
    ...stressedPlurals,
    [/([^аеиоуыэюя])у$/u, '$1а', 'feminine'],
    [/ю$/u, 'я', 'feminine'],
    [/([гкхжшчщ])ов$/u, '$1и', 'plural'],
    [/ов$/u, 'ы', 'plural'],
    [/телей$/u, 'тели', 'plural'],
    [/арей$/u, 'ари', 'plural'],
    [/(тел|тар)я$/u, '$1ь', 'masculine'],
    [/(ник|тор|ист|ат|ент|атор|ет|ёр|ер|стр|мик|ор|ант)а$/u, '$1', 'masculine'],
    [/ство$/u, 'ство', 'neuter'],
    [/ства$/u, 'ства', 'plural'],
    [/([нтвж])ие$/u, '$1ие', 'neuter'],
    [/(?:ции|сии|ния|тия|вия|ы|и)$/u, '$&', 'plural'],
    [/[^аеиоуыэюя]$/u, '$&', 'masculine'],
  ],
  genitive: [
    softMasculine,
    ...stressedPlurals,
    [/([гкхжшчщ])ов$/u, '$1и', 'plural'],
    [/ов$/u, 'ы', 'plural'],
    [/телей$/u, 'тели', 'plural'],
    [/ций$/u, 'ции', 'plural'],
    [/ний$/u, 'ния', 'plural'],
    [/ств$/u, 'ства', 'plural'],
    [/ства$/u, 'ство', 'neuter'],
    [/([нтвж])ия$/u, '$1ие', 'neuter'],
    [/ии$/u, 'ия', 'feminine'],
    [/еи$/u, 'ея', 'feminine'],
    [/(тел|тар)я$/u, '$1ь', 'masculine'],
    [/а$/u, '', 'masculine'],
    [/([гкхжшчщ])и$/u, '$1а', 'feminine'],
    [/и$/u, 'ь', 'feminine'],
    [/ы$/u, 'а', 'feminine'],
  ],
  instrumental: [
    ...pluralRules('ями'),
    [/ствами$/u, 'ства', 'plural'],
    [/([гкхжшчщ])ами$/u, '$1и', 'plural'],
    [/ами$/u, 'ы', 'plural'],
    [/ями$/u, 'и', 'plural'],
    [/([нтвж])ием$/u, '$1ие', 'neuter'],
    [/ством$/u, 'ство', 'neuter'],
    [/(тел|тар)ем$/u, '$1ь', 'masculine'],
    [/([аеиоуя])ем$/u, '$1й', 'masculine'],
    [/ом$/u, '', 'masculine'],
    [/ией$/u, 'ия', 'feminine'],
    [/еей$/u, 'ея', 'feminine'],
    [/ой$/u, 'а', 'feminine'],
    [/ью$/u, 'ь', 'feminine'],
  ],
  prepositional: [
    softMasculine,
    ...pluralRules('ях'),
    [/ствах$/u, 'ства', 'plural'],
    [/([гкхжшчщ])ах$/u, '$1и', 'plural'],
    [/ах$/u, 'ы', 'plural'],
    [/ях$/u, 'и', 'plural'],
    [/([нтвж])ии$/u, '$1ие', 'neuter'],
    [/стве$/u, 'ство', 'neuter'],
    [/ии$/u, 'ия', 'feminine'],
    [/ее$/u, 'ея', 'feminine'],
    [/е$/u, '', 'masculine'],
  ],
}

const feminineStems: Readonly<Record<ObliqueCase, readonly (readonly [RegExp, string, Gender])[]>> = {
  genitive: [
    [/ии$/u, 'ия', 'feminine'],
    [/[ыи]$/u, 'а', 'feminine'],
    [/и$/u, 'ь', 'feminine'],
  ],
  dative: [
    [/ии$/u, 'ия', 'feminine'],
    [/е$/u, 'а', 'feminine'],
    [/и$/u, 'ь', 'feminine'],
  ],
  accusative: [
    [/ию$/u, 'ия', 'feminine'],
    [/у$/u, 'а', 'feminine'],
  ],
  instrumental: [
    [/ией$/u, 'ия', 'feminine'],
    [/ой$/u, 'а', 'feminine'],
    [/ью$/u, 'ь', 'feminine'],
  ],
  prepositional: [
    [/ии$/u, 'ия', 'feminine'],
    [/е$/u, 'а', 'feminine'],
    [/и$/u, 'ь', 'feminine'],
  ],
}

/** Feminine nouns in -ния, -тия… that look neuter by the rule: their nominative is in the dictionary of heads. */
function byDictionary(word: string, grammaticalCase: ObliqueCase): Noun | null {
  const lower = plain(word)
  if (grammaticalCase === 'dative') {
    const plural = plurals.get(lower)
    if (plural !== undefined) return { nominative: likeCase(plural, word), gender: 'plural' }
  }
  for (const [ending, nominative, gender] of feminineStems[grammaticalCase]) {
    const candidate = lower.replace(ending, nominative)
    if (candidate !== lower && heads.has(candidate)) return { nominative: word.replace(ending, nominative), gender }
  }
  return null
}

function likeCase(word: string, model: string): string {
  return model.charAt(0) === model.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

function nominativeOfNoun(word: string, grammaticalCase: ObliqueCase): Noun | null {
  const hyphen = word.lastIndexOf('-')
  if (hyphen > 0) {
    const [first, second] = [word.slice(0, hyphen), word.slice(hyphen + 1)]
    const [left, right] = [nominativeOfNoun(first, grammaticalCase), nominativeOfNoun(second, grammaticalCase)]
    return right === null
      ? null
      : { nominative: `${left?.nominative ?? first}-${right.nominative}`, gender: (left ?? right).gender }
  }
  const known = byDictionary(word, grammaticalCase)
  if (known !== null) return known
  for (const [ending, nominative, gender] of rules[grammaticalCase])
    if (ending.test(word)) return { nominative: word.replace(ending, nominative), gender }
  return null
}

function nominativeOfAdjective(word: string, gender: Gender): string {
  if (/^всем$|^всех$/iu.test(word)) return likeCase('все', word)
  const match = /^(.*?)(ого|его|ому|ему|ыми|ими|ым|им|ых|их|ую|юю|ом|ем|ой|ей|ый|ий|ое|ее|ые|ие)$/u.exec(word)
  const [, stem = word, ending = ''] = match ?? []
  const back = /[гкхжшчщ]$/u.test(stem)
  const soft = !back && /^(?:его|ему|им|ими|их|юю|ем|ей|ий|ее|ие)$/u.test(ending)
  if (gender === 'plural') return stem + (back || soft ? 'ие' : 'ые')
  if (gender === 'feminine') return stem + (soft ? 'яя' : 'ая')
  if (gender === 'neuter') return stem + (soft || (back && /[жшчщ]$/u.test(stem) && ending !== 'ому') ? 'ее' : 'ое')
  return stem + (stressed.has(plain(stem)) ? 'ой' : back || soft ? 'ий' : 'ый')
}

function isAdjective(word: string, grammaticalCase: ObliqueCase): boolean {
  if (/^(?:всем|всех)$/iu.test(word)) return true
  return (
    !isIndeclinable(word) &&
    word.length > 4 &&
    adjectiveEndings[grammaticalCase].test(word) &&
    !heads.has(nounGuess(word, grammaticalCase))
  )
}

function nounGuess(word: string, grammaticalCase: ObliqueCase): string {
  return plain(nominativeOfNoun(word, grammaticalCase)?.nominative ?? '')
}

/** Whether a word, taken as a noun in a case, is the head of the name of a body: «комиссию», «Министерству». */
export function isBodyHead(word: string, grammaticalCase: ObliqueCase): boolean {
  const noun = nominativeOfNoun(word, grammaticalCase)
  if (noun === null) return false
  const last = plain(noun.nominative).split('-').at(-1) ?? ''
  return heads.has(last) || (noun.gender === 'plural' && heads.has(singular(last)))
}

function singular(plural: string): string {
  const stem = plural.replace(/(?:ы|и|а|я)$/u, '')
  const candidates = [stem, `${stem}ь`, `${stem}а`, `${stem}я`, `${stem}о`, `${stem}е`]
  return candidates.find((candidate) => heads.has(candidate)) ?? stem
}

/** Whether a word can open a phrase in the dative: «страновым», «Академику-секретарю», «Отделениям». */
export function opensDative(word: string): boolean {
  if (isIndeclinable(word)) return false
  if (/^(?:всем|обоим|каждому)$/iu.test(word)) return true
  const part = word.split('-')[0] ?? word
  if (/(?:ам|ям|ому|ему|ым|им)$/u.test(part) && part.length > 4) return true
  return isBodyHead(part, 'dative') || isBodyHead(word, 'dative')
}

/**
 * A Russian noun phrase taken from a case to the nominative: the adjectives that stand first and their noun change, the
 * rest stands («страновым КСОРС» → «страновые КСОРС»). `sure` is false when only the general endings were at hand.
 */
export function toNominative(
  phrase: string,
  grammaticalCase: ObliqueCase,
): { readonly name: string; readonly sure: boolean } {
  const words = phrase.split(' ')
  let head = 0
  while (head < words.length - 1 && isAdjective(words[head] ?? '', grammaticalCase)) head += 1
  const word = words[head] ?? ''
  const noun = isIndeclinable(word)
    ? abbreviation(word, words[head - 1] ?? '', grammaticalCase)
    : nominativeOfNoun(word, grammaticalCase)
  if (noun === null) return { name: phrase, sure: false }
  const adjectives = words.slice(0, head).map((adjective) => nominativeOfAdjective(adjective, noun.gender))
  const name = [...adjectives, noun.nominative, ...words.slice(head + 1)].join(' ')
  return { name, sure: isIndeclinable(word) || isBodyHead(word, grammaticalCase) }
}

/** An abbreviation stands as it is; its adjective tells the number. */
function abbreviation(word: string, adjective: string, grammaticalCase: ObliqueCase): Noun {
  const plural: Readonly<Record<ObliqueCase, RegExp>> = {
    genitive: /(?:ых|их)$/u,
    dative: /(?:ым|им|ем)$/u,
    accusative: /(?:ые|ие|ых|их)$/u,
    instrumental: /(?:ыми|ими)$/u,
    prepositional: /(?:ых|их)$/u,
  }
  const gender = plural[grammaticalCase].test(adjective)
    ? 'plural'
    : /(?:ой|ей|ую)$/u.test(adjective)
      ? 'feminine'
      : 'masculine'
  return { nominative: word, gender }
}
