import { useTranslation } from 'react-i18next'
import type { Language } from '#domain/language/language.ts'

/** Words of the interface and the language they are in. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'ru'
  return { t, language, i18n }
}
