import type { IsoDate, IsoInstant, Language } from '#domain/language/language.ts'
import { onDemand } from '#domain/language/on-demand.ts'
import { useWords } from '../app/i18n/use-words.ts'

const locales = { ru: 'ru-RU', en: 'en-GB' } as const

/** Noon keeps a calendar date the same day in every zone. */
const dayOf = (date: IsoDate) => new Date(`${date}T12:00:00`)

function formatsOf(language: Language) {
  const locale = locales[language]
  const day = onDemand(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }))
  const shortDay = onDemand(
    () => new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }),
  )
  const weekday = onDemand(() => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'long' }))
  const clock = onDemand(
    () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  )
  const hours = onDemand(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }))
  const relative = onDemand(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  return {
    /** 18 декабря 2022 г. */
    date: (date: IsoDate) => day().format(dayOf(date)),
    /** 18.12.2022 */
    shortDate: (date: IsoDate) => shortDay().format(dayOf(date)),
    /** «вс, 18 декабря» */
    dayOfWeek: (date: IsoDate) => weekday().format(dayOf(date)),
    /** 1–3 октября 2026 г. */
    range: (from: IsoDate, to: IsoDate) =>
      from === to ? day().format(dayOf(from)) : day().formatRange(dayOf(from), dayOf(to)),
    /** 14:32:07 */
    time: (at: IsoInstant) => clock().format(new Date(at)),
    /** 14:30 */
    hours: (at: IsoInstant) => hours().format(new Date(at)),
    /** «сегодня 14:30», «вчера 14:30», «18.12.2022» */
    moment: (at: IsoInstant) => {
      const then = new Date(at)
      const days = Math.round((new Date(then).setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / 86_400_000)
      return days > -2 && days < 1
        ? `${relative().format(days, 'day')} ${hours().format(then)}`
        : shortDay().format(then)
    },
  }
}

/** One for each language: making formatters costs more than using them, and tables use them in every row. */
const known = { ru: formatsOf('ru'), en: formatsOf('en') } as const

/** Dates and times as people of the language write them. */
export function useFormats() {
  return known[useWords().language]
}

/** Today in the zone of this machine. */
export function today(): IsoDate {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
