import type { GrammaticalCase } from '../language/countries.ts'
import type { Language } from '../language/language.ts'

const russian: Readonly<Record<GrammaticalCase, string>> = {
  nominative: 'пункт',
  genitive: 'пункта',
  dative: 'пункту',
  accusative: 'пункт',
  instrumental: 'пунктом',
  prepositional: 'пункте',
}

/** Forms of the word that stands before the number of a clause, each once. */
export const referenceForms: Readonly<Record<Language, readonly string[]>> = {
  ru: [...new Set(Object.values(russian))],
  en: ['paragraph'],
}

/** What governs each case, at the end of the words before; the first that fits. */
const governors: readonly (readonly [GrammaticalCase, RegExp])[] = [
  ['instrumental', /(?:^|\s)(?:с|со|перед|под|над|между|руководствуясь|предусмотрен\p{L}*)$/iu],
  ['dative', /(?:^|\s)(?:к|ко|согласно|по|благодаря|вопреки|применительно к)$/iu],
  [
    'genitive',
    /(?:^|\s)(?:из|от|до|для|без|кроме|вместо|во? исполнени[ея]|на основании|в силу|исполнени[еяюи]|реализаци[ияею]+|положени[йяе]|требовани[йяе]|нарушени[ея]|выполнени[еяюи])$/iu,
  ],
  ['prepositional', /(?:^|\s)(?:в|во|о|об|на|при)$/iu],
]

/** The number alone is wanted: the word stands there already. */
const saidAlready = /(?:^|[\s(])(?:(?:под)?пункт\p{Ll}{0,3}|п\.|пп\.|paragraphs?|paras?\.?|clauses?)$/iu

/**
 * The word to stand between the text before the caret and the number of a clause, in the case the text asks for: «в соответствии с» gives
 * «пунктом», «согласно» «пункту»; empty where the word is there.
 */
export function referenceWord(before: string, language: Language): string {
  const text = before.trimEnd()
  if (saidAlready.test(text)) return ''
  if (language === 'en') return 'paragraph'
  const found = governors.find(([, form]) => form.test(text))
  return russian[found?.[0] ?? 'nominative']
}
