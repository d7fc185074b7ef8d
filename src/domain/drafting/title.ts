import type { Language } from '../language/language.ts'
import type { DocumentHead, DocumentKind } from './document.ts'

/** Kinds of documents as a title says them, in the language of the document. */
export const kindNames: Readonly<Record<Language, Readonly<Record<DocumentKind, string>>>> = {
  ru: {
    resolution: 'Резолюция',
    statement: 'Заявление',
    appeal: 'Обращение',
    decision: 'Решение',
    minutes: 'Протокол',
  },
  en: { resolution: 'Resolution', statement: 'Statement', appeal: 'Appeal', decision: 'Decision', minutes: 'Minutes' },
}

/** Names of documents that a title may begin with besides those above. */
const otherNames: Record<Language, readonly string[]> = {
  ru: ['Постановление', 'Декларация', 'Коммюнике', 'Меморандум', 'Рекомендации', 'Воззвание', 'Призыв', 'Хартия'],
  en: ['Declaration', 'Communiqué', 'Memorandum', 'Recommendations', 'Proclamation', 'Address', 'Charter'],
}

/** The title as the page shows it. */
export interface PrintedTitle {
  /** Line of its own for the kind of document, in capitals; null where the layout has none. */
  readonly kind: string | null
  /** How `title` of the document says the kind, when it does: stands before `rest`, to be put back when `rest` is edited. */
  readonly saidKind: string
  readonly rest: string
}

/**
 * GOST R 7.0.97-2025: the kind of the document stands in capitals on its own line. A title that begins with the name of a
 * kind («Резолюция IX конференции») gives that line itself. United Nations layout prints the title alone.
 */
export function printedTitle(head: Pick<DocumentHead, 'title' | 'kind' | 'language' | 'style'>): PrintedTitle {
  const { language } = head
  const { saidKind, rest } = splitKind(head.title, language)
  const name = kindNames[language][head.kind]
  if (head.style.layout === 'un') return { kind: null, saidKind: '', rest: `${saidKind} ${rest}`.trim() || name }
  return { kind: (saidKind === '' ? name : saidKind).toLocaleUpperCase(language), saidKind, rest }
}

/** A title on one line, parted into the word for the kind of document that it begins with, empty for none, and the rest. */
export function splitKind(title: string, language: Language): Pick<PrintedTitle, 'saidKind' | 'rest'> {
  const line = title.replaceAll(/\s+/g, ' ').trim()
  const names = [...Object.values(kindNames[language]), ...otherNames[language]]
  const said = names.find((one) => beginsWithWord(line, one)) ?? ''
  return { saidKind: line.slice(0, said.length), rest: line.slice(said.length).trim() }
}

function beginsWithWord(text: string, word: string): boolean {
  const begin = text.slice(0, word.length)
  return begin.toLowerCase() === word.toLowerCase() && !/^[\p{L}\p{N}-]/u.test(text.slice(word.length))
}

const date = String.raw`(?<date>(?:\d|«)[^,]*\d{4}(?:\s*(?:г\.|года))?)`
const trailingDate = new RegExp(String.raw`^(?<place>.*\S)\s*,\s*${date}$`, 'u')
const leadingDate = new RegExp(String.raw`^${date}\s*,\s*(?<place>.*\S)$`, 'u')

/** Date and place of a line that names both; null where they cannot be told apart (in brackets, without a date). */
export function printedPlaceAndDate(line: string): { readonly date: string; readonly place: string } | null {
  const written = line.trim()
  if (/[\n()]/.test(written)) return null
  const groups = (trailingDate.exec(written) ?? leadingDate.exec(written))?.groups
  const found = { date: groups?.['date'], place: groups?.['place'] }
  return found.date === undefined || found.place === undefined ? null : { date: found.date, place: found.place }
}
