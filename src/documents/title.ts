import type { DocumentKind, DraftDocument } from '#domain/drafting/document.ts'
import { typeset } from '#domain/drafting/typography.ts'
import type { Language } from '#domain/language/language.ts'
import { textInline, setSpaces } from './inlines.ts'
import { printable } from './printable.ts'
import type { PlaceNode, TabLineNode, TitleNode } from './tree.ts'

const kindNames: Record<Language, Record<DocumentKind, string>> = {
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

/** Title on one line. */
export function titleLine(document: DraftDocument): string {
  const title = printable(document.title).replaceAll(/\s+/g, ' ').trim()
  return title === '' ? kindNames[document.language][document.kind] : title
}

/**
 * GOST R 7.0.97-2025: the kind of the document stands in capitals on its own line. A title that begins with the name of a
 * kind («Резолюция IX конференции») gives that line itself. United Nations layout prints the title alone.
 */
export function composeTitle(document: DraftDocument): TitleNode {
  const { language } = document
  const title = titleLine(document)
  if (document.style.layout === 'un') return titleNode(null, title, [title], language)
  const names = [...Object.values(kindNames[language]), ...otherNames[language]]
  const name = names.find((candidate) => beginsWithWord(title, candidate))
  if (name !== undefined) return titleNode(name, title.slice(name.length).trim(), [title], language)
  const kind = kindNames[language][document.kind]
  return titleNode(kind, title, [kind.toLocaleUpperCase(language), title], language)
}

function titleNode(kind: string | null, title: string, lines: readonly string[], language: Language): TitleNode {
  return {
    type: 'title',
    kind: kind === null ? null : kind.toLocaleUpperCase(language),
    title: title === '' ? [] : setSpaces([textInline(title, true)], language),
    lines: lines.map((line) => typeset(line, language)),
  }
}

function beginsWithWord(text: string, word: string): boolean {
  const begin = text.slice(0, word.length)
  return begin.toLowerCase() === word.toLowerCase() && !/^[\p{L}\p{N}-]/u.test(text.slice(word.length))
}

const trailingDate = /^(?<place>.*\S)\s*,\s*(?<date>(?:\d|«)[^,]*\d{4}(?:\s*(?:г\.|года))?)$/u
const leadingDate = /^(?<date>(?:\d|«)[^,]*\d{4}(?:\s*(?:г\.|года))?)\s*,\s*(?<place>.*\S)$/u

/**
 * Date on the left and place on the right where the line of place and date can be told apart; as written otherwise (in
 * brackets, without a date). United Nations layout prints it after the text.
 */
export function composePlaceAndDate(document: DraftDocument): PlaceNode | TabLineNode | null {
  const written = printable(document.placeAndDate ?? '').trim()
  if (written === '') return null
  const { language } = document
  const inlines = (text: string) => setSpaces([textInline(text)], language)
  if (document.style.layout === 'un') return { type: 'place', role: 'adoption', inlines: inlines(written) }
  const parts = (trailingDate.exec(written) ?? leadingDate.exec(written))?.groups
  const { place, date } = parts ?? {}
  if (place === undefined || date === undefined || /[\n()]/.test(written))
    return { type: 'place', role: 'place', inlines: inlines(written) }
  return {
    type: 'tabLine',
    role: 'dateLine',
    clauseId: null,
    left: inlines(date),
    right: inlines(place),
    text: typeset(written, language),
  }
}
