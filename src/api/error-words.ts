import type { ErrorCode, ErrorDetails } from '#app/errors.ts'
import type { Language } from '#domain/language/language.ts'
import type { ErrorDictionary, ErrorWords } from './error-dictionary.ts'
import { wordsInEnglish } from './error-words-en.ts'
import { wordsInRussian } from './error-words-ru.ts'

const dictionaries: Readonly<Record<Language, ErrorDictionary>> = { ru: wordsInRussian, en: wordsInEnglish }

/** What to tell a person of an error. */
export function errorWords<Code extends ErrorCode>(
  code: Code,
  details: ErrorDetails[Code],
  language: Language,
): ErrorWords {
  return dictionaries[language][code](details)
}
