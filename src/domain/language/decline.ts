import bodies from '#resources/bodies.json' with { type: 'json' }
import type { GrammaticalCase } from './countries.ts'
import { isIndeclinable } from './russian-case.ts'

type ObliqueCase = Exclude<GrammaticalCase, 'nominative'>
type Endings = Readonly<Record<ObliqueCase, string>>
/** Ending in the nominative and what stands in its place in each case, `=` for the same; the first that fits is taken. */
type Rule = readonly [nominative: RegExp, endings: Endings]

const endings = (packed: string): Endings => {
  const [genitive = '', dative = '', accusative = '', instrumental = '', prepositional = ''] = packed.split(' ')
  return { genitive, dative, accusative, instrumental, prepositional }
}

const adjectives: readonly Rule[] = [
  [/(?<=[гкх])ий$|(?<=[гкхжшчщ])ой$/u, endings('ого ому = им ом')],
  [/ий$/u, endings('его ему = им ем')],
  [/[ыо]й$/u, endings('ого ому = ым ом')],
  [/(?<=[жшчщ])ая$/u, endings('ей ей ую ей ей')],
  [/ая$/u, endings('ой ой ую ой ой')],
  [/яя$/u, endings('ей ей юю ей ей')],
  [/(?<=[гкх])ое$/u, endings('ого ому ое им ом')],
  [/ое$/u, endings('ого ому ое ым ом')],
  [/ее$/u, endings('его ему ее им ем')],
]

const nouns: readonly Rule[] = [
  [/ия$/u, endings('ии ии ию ией ии')],
  [/(?<=[гкхжшчщ])а$/u, endings('и е у ой е')],
  [/а$/u, endings('ы е у ой е')],
  [/я$/u, endings('и е ю ей е')],
  [/ие$/u, endings('ия ию ие ием ии')],
  [/о$/u, endings('а у о ом е')],
  [/ий$/u, endings('ия ию ий ием ии')],
  [/й$/u, endings('я ю й ем е')],
  [/(?<=ост|аст|ест|сет|реч|связ|помощ|молод[её]ж)ь$/u, endings('и и ь ью и')],
  [/(?<=тел|мбл|вал|кл|дар|тар|вар|гер)ь$/u, endings('я ю ь ем е')],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, endings('а у  ом е')],
]

/** Nouns in «-о» that do not decline, and endings before which a vowel falls out: left to a person. */
const doubtful = /^(?:бюро|депо|кино|радио)$|(?:ок|ек|ец|ень)$/u

const heads = new Set(bodies.heads.map(plain))

function plain(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}

/** A name in a case, and whether a person need not look at it. */
export interface Declined {
  readonly form: string
  readonly sure: boolean
}

/**
 * Name of an organization in a case: the adjectives that stand first and their noun are declined, what follows them stands
 * («Российская академия наук» → «Российской академией наук»). An abbreviation stands as it is. Not sure of a noun that is not
 * known as the head of such names, and of plurals, which stay as they are.
 */
export function declineName(name: string, grammaticalCase: GrammaticalCase): Declined {
  const words = name.split(' ')
  const at = words.findIndex((word) => !isAdjective(word))
  const head = words[at] ?? ''
  if (grammaticalCase === 'nominative') return { form: name, sure: true }
  if (at < 0) return { form: name, sure: false }
  if (isIndeclinable(head)) return { form: name, sure: at === 0 }
  const noun = withEnding(head, nouns, grammaticalCase)
  if (noun === null || doubtful.test(plain(head))) return { form: name, sure: plain(head) === 'бюро' && at === 0 }
  const declined = words.map((word, index) => {
    if (index > at) return word
    return index === at ? noun : (withEnding(word, adjectives, grammaticalCase) ?? word)
  })
  return { form: declined.join(' '), sure: heads.has(plain(head).split('-').at(-1) ?? '') }
}

function isAdjective(word: string): boolean {
  const isKnownNoun = heads.has(plain(word))
  return !isIndeclinable(word) && word.length > 3 && !isKnownNoun && adjectives.some(([ending]) => ending.test(word))
}

function withEnding(word: string, rules: readonly Rule[], grammaticalCase: ObliqueCase): string | null {
  const rule = rules.find(([ending]) => ending.test(word))
  if (rule === undefined) return null
  const ending = rule[1][grammaticalCase]
  return ending === '=' ? word : word.replace(rule[0], ending)
}
