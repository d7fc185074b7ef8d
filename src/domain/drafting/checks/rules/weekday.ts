import { partsOf } from '../../../language/calendar.ts'
import { findDates } from '../../../language/dates.ts'
import type { IsoDate, Language } from '../../../language/language.ts'
import type { Spotted, TextRule } from '../rule.ts'

/** From Monday; forms in the same order of cases, so that the right day can be put in the same case. */
const weekdays: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  ru: [
    ['понедельник', 'понедельника', 'понедельнику', 'понедельник', 'понедельником'],
    ['вторник', 'вторника', 'вторнику', 'вторник', 'вторником'],
    ['среда', 'среды', 'среде', 'среду', 'средой'],
    ['четверг', 'четверга', 'четвергу', 'четверг', 'четвергом'],
    ['пятница', 'пятницы', 'пятнице', 'пятницу', 'пятницей'],
    ['суббота', 'субботы', 'субботе', 'субботу', 'субботой'],
    ['воскресенье', 'воскресенья', 'воскресенью', 'воскресенье', 'воскресеньем'],
  ],
  en: [['Monday'], ['Tuesday'], ['Wednesday'], ['Thursday'], ['Friday'], ['Saturday'], ['Sunday']],
}
const anyDay = (language: Language) =>
  weekdays[language]
    .flat()
    .toSorted((a, b) => b.length - a.length)
    .join('|')
const named: Readonly<Record<Language, RegExp>> = {
  ru: new RegExp(anyDay('ru'), 'iu'),
  en: new RegExp(anyDay('en'), 'iu'),
}
const before: Readonly<Record<Language, RegExp>> = {
  ru: new RegExp(String.raw`(?<!\p{L})(?<prefix>во?[ \u00a0])?(?<day>${anyDay('ru')}),?[ \u00a0]+(?:\(?)$`, 'iu'),
  en: new RegExp(String.raw`(?<!\p{L})(?<day>${anyDay('en')}),?[ \u00a0]+(?:the )?$`, 'iu'),
}
const after: Readonly<Record<Language, RegExp>> = {
  ru: new RegExp(
    String.raw`^(?<lead>(?:,[ \u00a0]+|[ \u00a0]+\()(?:в[ \u00a0]+)?)(?<day>${anyDay('ru')})(?!\p{L})`,
    'iu',
  ),
  en: new RegExp(String.raw`^(?<lead>,[ \u00a0]+|[ \u00a0]+\()(?<day>${anyDay('en')})(?!\p{L})`, 'iu'),
}

/** A day of the week that the date does not fall on. */
export const weekday: TextRule = {
  id: 'weekday',
  kind: 'text',
  severity: 'error',
  find({ plain }, language) {
    if (!named[language].test(plain)) return []
    return findDates(plain, language).flatMap(({ from, to, span }): Spotted[] => {
      if (from !== to) return []
      const lead = before[language].exec(plain.slice(0, span.start))
      const rest = after[language].exec(plain.slice(span.end))
      const said = lead?.groups?.['day'] ?? rest?.groups?.['day']
      if (said === undefined) return []
      const prefix = lead?.groups?.['prefix'] ?? ''
      const at = lead === null ? span.end + (rest?.groups?.['lead'] ?? '').length : lead.index
      const length = prefix.length + said.length
      const right = sameForm(said, weekdayOf(from), language)
      if (right === null || right.toLowerCase() === said.toLowerCase()) return []
      return [
        {
          start: Math.min(at, span.start),
          end: Math.max(at + length, span.end),
          code: 'weekday',
          params: { said, right },
          changes: [{ start: at, end: at + length, text: prefixFor(prefix, right) + right }],
        },
      ]
    })
  },
}

/** «в среду», «во вторник». */
function prefixFor(prefix: string, day: string): string {
  return prefix === '' ? '' : prefix.charAt(0) + (day.toLowerCase().startsWith('вт') ? 'о' : '') + prefix.slice(-1)
}

/** 0 for Monday. */
function weekdayOf(date: IsoDate): number {
  const [year, month, day] = partsOf(date)
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
}

/** The right day in the case of the one said: «в среду» gives «пятницу»; what looks the same in two cases follows the accusative. */
function sameForm(said: string, day: number, language: Language): string | null {
  const lower = said.toLowerCase()
  for (const forms of weekdays[language]) {
    const index = forms.findLastIndex((form) => form.toLowerCase() === lower)
    if (index < 0) continue
    const form = weekdays[language][day]?.[index] ?? null
    return form !== null && said.charAt(0) === said.charAt(0).toUpperCase()
      ? form.charAt(0).toUpperCase() + form.slice(1)
      : form
  }
  return null
}
