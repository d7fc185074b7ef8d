import { formatDate } from '../../../language/dates.ts'
import { daysInMonth, isoDate } from '../../../language/calendar.ts'
import { dateWords } from '../../../language/date-words.ts'
import type { Language } from '../../../language/language.ts'
import {
  here,
  inText,
  matchesIn,
  spanOf,
  type CheckContext,
  type CheckedText,
  type DocumentRule,
  type SpottedIn,
} from '../rule.ts'

const names = (language: Language) =>
  Array.from(dateWords[language].months.keys())
    .filter((name) => name.length > 2)
    .join('|')
const long: Readonly<Record<Language, RegExp>> = {
  ru: new RegExp(String.raw`(?<!\p{N})\p{N}{1,2}[ \u00a0](?:${names('ru')})[ \u00a0][12]\p{N}{3}(?!\p{N})`, 'giu'),
  en: new RegExp(String.raw`(?<!\p{N})\p{N}{1,2}[ \u00a0](?:${names('en')}),?[ \u00a0][12]\p{N}{3}(?!\p{N})`, 'giu'),
}
const numeric = /(?<![\p{N}.])(?<day>\p{N}{1,2})\.(?<month>\p{N}{1,2})\.(?<year>[12]\p{N}{3})(?!\p{N})/gu
/** After a day and a month the year is in the genitive, so that «г.» and «года» say the same. */
const dated = new RegExp(
  String.raw`(?<=\p{N}[ \u00a0](?:${names('ru')})[ \u00a0])[12]\p{N}{3}[ \u00a0](?<word>года|г\.)(?!\p{L})`,
  'giu',
)

/** Dates written in two ways in one text: in words and in figures, or with «года» and «г.». The rarer way is found. */
export const dateFormat: DocumentRule = {
  id: 'date-format',
  kind: 'document',
  severity: 'advice',
  find(context) {
    const texts = context.texts.filter(
      ({ part, clause }) => part !== 'title' && part !== 'closing' && clause?.role === 'clause',
    )
    const years = context.language === 'ru' ? yearsOf(texts) : []
    return [...numericOrLong(texts, context, usualWord(years)), ...yearOrShort(years)]
  },
}

function numericOrLong(texts: readonly CheckedText[], { language }: CheckContext, usual: string): readonly SpottedIn[] {
  const inWords = texts.flatMap((text) => matchesIn(text, long[language]).map((match) => ({ text, match })))
  const inFigures = texts.flatMap((text) => matchesIn(text, numeric).map((match) => ({ text, match })))
  if (inWords.length === 0 || inFigures.length === 0) return []
  if (inFigures.length > inWords.length)
    return inWords.map(({ text, match }) => inText(text, here(match, { code: 'date-long' })))
  return inFigures.map(({ text, match }) => {
    const [day, month, year] = [match.groups?.['day'], match.groups?.['month'], match.groups?.['year']].map(Number)
    const spotted = inText(text, here(match, { code: 'date-numeric' }))
    if (day === undefined || month === undefined || year === undefined) return spotted
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(month, year)) return spotted
    const written = formatDate(isoDate(year, month, day), language, 'long').replaceAll('\u00a0', ' ')
    const tail = /^[ \u00a0]?(?:г\.|года)/u.exec(text.plain.slice(spotted.end))?.[0]
    const wanted = written.replace(/ г\.$/u, tail === undefined ? ` ${usual}` : '')
    return inText(text, here(match, { code: 'date-numeric', text: wanted }))
  })
}

interface Year {
  readonly text: CheckedText
  readonly match: RegExpExecArray
  readonly word: string
}

function yearsOf(texts: readonly CheckedText[]): readonly Year[] {
  return texts.flatMap((text) =>
    matchesIn(text, dated).map((match) => ({ text, match, word: match.groups?.['word'] ?? '' })),
  )
}

function usualWord(years: readonly Year[]): string {
  return years.filter(({ word }) => word === 'года').length * 2 >= Math.max(1, years.length) ? 'года' : 'г.'
}

function yearOrShort(years: readonly Year[]): readonly SpottedIn[] {
  const usual = usualWord(years)
  return years
    .filter(({ word }) => word !== usual)
    .map(({ text, match }): SpottedIn => {
      const { start, end } = spanOf(match)
      const changes = [{ start: start + 5, end, text: usual }]
      return { in: text, start, end, code: 'year-word', params: { form: usual }, changes }
    })
}
