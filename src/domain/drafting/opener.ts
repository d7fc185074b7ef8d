import formula from '#resources/formula.json' with { type: 'json' }
import type { Language } from '../language/language.ts'
import { phraseParts } from './phrase.ts'
import { openersOf } from './phrases/library.ts'
import { openerOf } from './read/openers.ts'

/**
 * Openers that the library of phrases does not have, in United Nations practice: adverbs, then one participle, adjective or verb, then the words that
 * belong to it. Source: United Nations Editorial Manual, drafting of resolutions («the first word or words»).
 */
const english = new RegExp(
  '^(?:(?:also|further|once again|[a-z]+ly|having|being|has|have)\\s+)*' +
    '(?:[a-z]+(?:ing|ed|s)|mindful|aware|cognizant|conscious|confident|anxious|heard|taken|met|seen|whereas)' +
    '(?:\\s+(?:also|further|again|once again|upon|note|heard|into account|into consideration|in mind|' +
    '(?:with\\s+|its\\s+|their\\s+)?(?:deep\\s+|grave\\s+|great\\s+|sincere\\s+|serious\\s+|full\\s+|particular\\s+)?' +
    '(?:appreciation|satisfaction|concern|regret|interest|approval|gratitude|hope|conviction|support)))*' +
    "(?![\\p{L}\\p{N}’'-])",
  'iu',
)

const russian = new RegExp(
  '^(?:(?:вновь|также|далее|глубоко|будучи|настоятельно|решительно|торжественно|особо|высоко|' +
    'с\\s+(?:глубоким\\s+|большим\\s+)?(?:удовлетворением|признательностью|сожалением|озабоченностью|интересом))\\s+)*' +
    '(?:\\p{L}+(?:ая|яя|уя|ия|ая|ясь|ась|юсь|ив|ав|ев|ув|ыв|вшись|учи|ет|ит|ют|ят|ает|ует|яет|ется|ится|ть|ться|ти|чь)|' +
    'выражая|исходя|считая|видя|приняв|убежден\\p{L}*|уверен\\p{L}*|озабочен\\p{L}*|обеспокоен\\p{L}*)' +
    '(?:\\s+(?:также|далее|вновь|во внимание|к сведению|внимание|' +
    '(?:свою\\s+|свое\\s+)?(?:глубокую\\s+|искреннюю\\s+|серьезную\\s+)?' +
    '(?:благодарность|признательность|озабоченность|обеспокоенность|надежду|сожаление|удовлетворение|поддержку|уверенность)))*' +
    '(?![\\p{L}\\p{N}-])',
  'iu',
)

/** A name that stands alone in the opening: «The General Assembly», «Генеральная Ассамблея». */
const longestOrganName = 90

/** British spelling too: "emphasises". An infinitive or «that» belongs to what follows: "Decides" of "Decides to remain seized". */
function spellings(words: string): readonly string[] {
  const opener = words.replace(/,? (?:to|that)(?![\p{L}]).*$/u, '')
  return [opener, opener.replace(/iz(ing|es)\b/u, 'is$1')]
}

const openersIn = (language: Language): ReadonlySet<string> =>
  new Set(phraseParts.flatMap((part) => openersOf(language, part).flatMap(spellings)))
const library: Readonly<Record<Language, ReadonlySet<string>>> = { ru: openersIn('ru'), en: openersIn('en') }

/** Words that may stand before or after an opener and are printed with it: "Also urges", "Recalling further". */
const around: Readonly<Record<Language, ReadonlySet<string>>> = {
  ru: new Set(['также', 'далее', 'вновь']),
  en: new Set([...formula.en.adverbs.flatMap((words) => words.split(' ')), 'upon']),
}
/** Words of the longest opener with the adverbs around it. */
const longestOpener = 9

interface Word {
  readonly word: string
  readonly end: number
}

/** Words from the beginning on that nothing but spaces parts. */
function firstWords(text: string): readonly Word[] {
  const head = /^\p{L}[\p{L}\p{N}’'-]*(?:[ \u00a0]+[\p{L}\p{N}][\p{L}\p{N}’'-]*)*/u.exec(text.slice(0, 160))?.[0] ?? ''
  return Array.from(head.matchAll(/[^ \u00a0]+/gu), ({ 0: word, index }) => ({
    word: word
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/^(?:our|their)$/u, 'its'),
    end: index + word.length,
  })).slice(0, longestOpener)
}

/** The longest opener of the library that the text begins with, with the adverbs around it. */
function lengthByLibrary(text: string, language: Language): number {
  const words = firstWords(text)
  const isAround = (at: number) => around[language].has(words[at]?.word ?? '')
  const firstOther = words.findIndex((_, at) => !isAround(at))
  for (const start of new Set([0, Math.max(0, firstOther)]))
    for (let end = words.length; end > start; end -= 1) {
      const opener = words.slice(start, end).map(({ word }) => word)
      if (!library[language].has(opener.join(' '))) continue
      let last = end
      while (isAround(last)) last += 1
      return words[last - 1]?.end ?? 0
    }
  return 0
}

/**
 * Length of the opening words of a clause that United Nations layout prints in italics; 0 where the reader would know none. The library
 * of phrases says where they end, or the form of the words where that makes more of them: "Noting with particular interest".
 */
export function openerLength(text: string, language: Language): number {
  if (openerOf(text, language) === null) return 0
  const byForm = (language === 'ru' ? russian : english).exec(text)?.[0].length ?? 0
  return Math.max(byForm, lengthByLibrary(text, language))
}

/** Whether the text is the name of the organ that speaks, without a sentence of its own. */
export function isOrganName(text: string): boolean {
  return text.length <= longestOrganName && !/[,;:.()]/.test(text) && /^\p{Lu}/u.test(text)
}
