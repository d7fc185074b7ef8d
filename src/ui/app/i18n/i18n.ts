import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { languages, type Language } from '#domain/language/language.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof ru }
    strictInterpolationChecks: false
  }
}

const remembered = 'plenum.language'

/** Language chosen before, else that of the system, else Russian. */
function firstLanguage(): Language {
  const wanted = [localStorage.getItem(remembered), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return (
    languages.find((language) => language === wanted.find((tag) => languages.some((known) => known === tag))) ?? 'ru'
  )
}

export function createI18n(): i18n {
  const instance = createInstance()
  // All words are here already: nothing to wait for.
  void instance.use(initReactI18next).init({
    initAsync: false,
    lng: firstLanguage(),
    fallbackLng: false,
    supportedLngs: [...languages],
    resources: { ru: { translation: ru }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = instance.language
  instance.on('languageChanged', (language) => {
    document.documentElement.lang = language
    localStorage.setItem(remembered, language)
  })
  return instance
}
