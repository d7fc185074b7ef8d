import type { Language } from '../../language/language.ts'
import type { CheckDictionary } from './dictionary.ts'
import type { FindingMessage, RuleId } from './finding.ts'
import { english } from './words-en.ts'
import { russian } from './words-ru.ts'

const dictionaries: Readonly<Record<Language, CheckDictionary>> = { ru: russian, en: english }

/** What a check looks for, as a heading: «Двойной пробел». */
export function ruleName(rule: RuleId, language: Language): string {
  return dictionaries[language].rules[rule]
}

/** Why a place was found, for a secretary: one sentence. */
export function messageWords({ code, params }: FindingMessage, language: Language): string {
  return dictionaries[language].messages[code].replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    String(params[name] ?? ''),
  )
}
