import type { Language } from '../language/language.ts'
import { openerOf } from './read/openers.ts'

/**
 * Opening words of clauses in United Nations practice: adverbs, then one participle, adjective or verb, then the words that
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

/** Length of the opening words of a clause, recognised as the reader recognises them, that United Nations layout prints in italics; 0 where none are known. */
export function openerLength(text: string, language: Language): number {
  if (openerOf(text, language) === null) return 0
  return (language === 'ru' ? russian : english).exec(text)?.[0].length ?? 0
}

/** Whether the text is the name of the organ that speaks, without a sentence of its own. */
export function isOrganName(text: string): boolean {
  return text.length <= longestOrganName && !/[,;:.()]/.test(text) && /^\p{Lu}/u.test(text)
}
