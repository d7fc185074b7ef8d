import formula from '#resources/formula.json' with { type: 'json' }
import { languages, type Language } from '../../language/language.ts'
import { phraseParts } from '../phrase.ts'
import { openersOf } from '../phrases/library.ts'

/** What the first words of a paragraph look like. */
export type Opener = 'preambular' | 'operative' | 'resolved' | 'whereas'

export interface OpenerFound {
  readonly opener: Opener
  /** 0 to 1: a known phrase, or only the form of a word. */
  readonly confidence: number
}

const openerNames = { preamble: 'preambular', operative: 'operative' } as const

/** British spelling too: "emphasises". */
const spellings = (words: string): readonly string[] => [words, words.replace(/iz(ing|es)\b/u, 'is$1')]

const known: ReadonlyMap<string, 'preambular' | 'operative'> = new Map(
  languages.flatMap((language) =>
    phraseParts.flatMap((part) =>
      openersOf(language, part)
        .flatMap(spellings)
        .map((words) => [words, openerNames[part]] as const),
    ),
  ),
)
const adverbs = new Set(formula.en.adverbs)
const longestPhrase = 5

const resolvedWords =
  /^(?:now,?\s+)?(?:(?:be\s+it\s+)?therefore,?\s+)?(?:let\s+it\s+|be\s+it\s+|it\s+is\s+(?:hereby\s+)?)?(?:(?:further|finally|also|lastly),?\s+)?(?:be\s+it\s+)?resolved\b/i
const whereasWord = /^(?:and\s+)?whereas\b/i

/** Reads the first words of a paragraph without its label. */
export function openerOf(text: string, language: Language): OpenerFound | null {
  const head = text.slice(0, 80).replace(/^[\s«"“„(—–-]+/, '')
  if (language === 'en') {
    if (resolvedWords.test(head) && !/^resolved\s+to\b/i.test(head)) return { opener: 'resolved', confidence: 0.97 }
    if (whereasWord.test(head)) return { opener: 'whereas', confidence: 0.97 }
  }
  return knownOpener(head) ?? (language === 'ru' ? russianForm(head) : englishForm(head))
}

function wordsOf(head: string): readonly string[] {
  return (
    head
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? []
  ).slice(0, longestPhrase + 1)
}

function knownOpener(head: string): OpenerFound | null {
  const words = wordsOf(head)
  const from = adverbs.has(`${words[0]} ${words[1]}`) ? 2 : adverbs.has(words[0] ?? '') ? 1 : 0
  for (const start of new Set([0, from]))
    for (let count = Math.min(longestPhrase, words.length - start); count > 0; count -= 1) {
      const phrase = words.slice(start, start + count).join(' ')
      const opener = known.get(phrase) ?? known.get(phrase.replaceAll('-', ''))
      if (opener) return { opener, confidence: 0.95 }
    }
  return null
}

const notInfinitive =
  /(?:ость|есть|асть|ысть|ласть|вять|пять|мать|путь|треть|четверть|смерть|нефть|сеть|речь|ночь|дочь|помощь|печать|память|дети|пути|новости|области|части|мощности|почти|власть|кровать|площадь)$/
const notGerund =
  /^(?:состав|устав|актив|архив|коллектив|мотив|норматив|массив|позитив|негатив|после|хотя|неделя|земля|воля|доля|время|судья|семья|статья)/

/** By the form of the first word: a gerund leads to the decision, an infinitive decides. */
function russianForm(head: string): OpenerFound | null {
  const first = wordsOf(head)[0] ?? ''
  if (/^(?:не|вновь|особо|также|далее|активно|широко|шире|более|всемерно)$/.test(first)) {
    const rest = head.slice(first.length).trimStart()
    return rest === '' ? null : (knownOpener(rest) ?? russianForm(rest))
  }
  if (first.length < 4) return null
  if (/(?:[аеиоуыяйр]ть|сть|зть|ти|чь|ться|тись|чься)$/.test(first) && !notInfinitive.test(first))
    return { opener: 'operative', confidence: 0.8 }
  return isGerund(first, wordsOf(head)[1] ?? '') ? { opener: 'preambular', confidence: 0.6 } : null
}

/** A word in «-ая» may be an adjective («новая программа»): its noun follows. */
function isGerund(first: string, second: string): boolean {
  if (first.length < 5 || notGerund.test(first)) return false
  if (/(?:вшись|вши|ясь|уя|[аеи]в)$/.test(first)) return true
  return /[вчщжшдлнр]ая$/.test(first) && !/(?:[ая]|ость)$/.test(second)
}

/** By the form of the first word: "-ing" leads to the decision, a verb in "-s" with a small word after it decides. */
function englishForm(head: string): OpenerFound | null {
  const [first = '', second = ''] = wordsOf(head)
  if (
    first.length > 5 &&
    first.endsWith('ing') &&
    !/^(?:during|according|regarding|including|following|concerning|meeting|building|training|spring|morning|evening|nothing|something|anything|everything)$/.test(
      first,
    )
  )
    return { opener: 'preambular', confidence: 0.6 }
  if (
    first.length > 4 &&
    /[^su]s$/.test(first) &&
    /^(?:the|that|all|its|upon|with|to|a|an|for|on|any|every|each)$/.test(second)
  )
    return { opener: 'operative', confidence: 0.5 }
  return null
}

/** Words that cannot end a sentence: one that stands last says that the sentence goes on. */
const cannotEnd = new Set(
  (
    'и а но или в во на с со к ко о об обо у за из от до по под над при про без для между через перед не ни же что чтобы как ' +
    'который которая которое которые которых которым его её их своих the a an of to in on at by for from with and or as that which ' +
    'its their his her this these those into upon under between among any other including per via is are be not'
  ).split(' '),
)

export function cannotEndSentence(text: string): boolean {
  const last = /([\p{L}\p{N}]+)$/u.exec(text.slice(-40))?.[1]
  return last !== undefined && cannotEnd.has(last.toLowerCase())
}
