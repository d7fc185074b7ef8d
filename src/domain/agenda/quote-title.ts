import type { Language } from '../language/language.ts'

/** A title in the quotation marks of a sentence; marks in the title itself become those of the second level. */
export function quoteTitle(title: string, language: Language): string {
  return language === 'ru'
    ? `«${title.replaceAll('«', '„').replaceAll('»', '“')}»`
    : `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`
}
