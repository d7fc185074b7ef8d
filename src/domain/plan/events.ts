import type { FoundDate } from '../language/dates.ts'
import type { Language } from '../language/language.ts'
import { isEnglishHappening, englishTitle } from './event-titles-en.ts'
import { russianTitle } from './event-titles-ru.ts'
import type { Happening } from './happening.ts'

/**
 * What happens on a date, or null when the sentence names nothing that happens then: a date alone is no event, and neither is
 * a thing to be done.
 */
export function happeningAt(text: string, date: FoundDate, language: Language): Happening | null {
  const named = language === 'ru' ? russianTitle(text, date.span) : englishTitle(text, date.span)
  if (named === null) return null
  const { title, span } = named
  if (language === 'en' && date.kind === 'month' && !isEnglishHappening(title)) return null
  return { title, span: { start: Math.min(span.start, date.span.start), end: Math.max(span.end, date.span.end) } }
}

/** Whether a date names days, and not only months or years: «2026–2028 годы» and «март–май 2027 года» do not. */
export function namesDays({ kind, text }: FoundDate): boolean {
  return (
    kind === 'day' ||
    (kind === 'range' && /(?<![\d/])\d{1,2}(?!\d)/u.test(text) && !/квартал|полугоди|quarter/iu.test(text))
  )
}
