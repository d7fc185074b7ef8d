import type { Language } from '../../language/language.ts'

type Named = 'table' | 'badges' | 'signs' | 'letters'

const titles: Readonly<Record<Language, Readonly<Record<Named, string>>>> = {
  ru: { table: 'Участники', badges: 'Бейджи', signs: 'Таблички на стол', letters: 'Письма' },
  en: { table: 'Participants', badges: 'Badges', signs: 'Table signs', letters: 'Letters' },
}

/** What is handed out is called so where nobody says otherwise. */
export const usualTitle = (kind: Named, language: Language): string => titles[language][kind]
