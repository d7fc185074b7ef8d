import { daysInMonth } from '../../../language/calendar.ts'
import { dateWords } from '../../../language/date-words.ts'
import type { Language } from '../../../language/language.ts'
import { here, matches, type Spotted, type TextRule } from '../rule.ts'

const namesOf = (language: Language) =>
  Array.from(dateWords[language].months.keys())
    .toSorted((a, b) => b.length - a.length)
    .join('|')
const year = String.raw`(?:,?[ \u00a0]+(?<year>[12]\p{N}{3}))?`
const worded: Readonly<Record<Language, readonly RegExp[]>> = {
  ru: [
    new RegExp(
      String.raw`(?<!\p{N}|\p{N}[.,])(?<day>\p{N}{1,2})[ \u00a0]+(?<month>${namesOf('ru')})(?!\p{L})${year}`,
      'giu',
    ),
  ],
  en: [
    new RegExp(
      String.raw`(?<!\p{N}|\p{N}[.,])(?<day>\p{N}{1,2})(?:st|nd|rd|th)?[ \u00a0]+(?:of )?(?<month>${namesOf('en')})(?!\p{L})${year}`,
      'giu',
    ),
    new RegExp(
      String.raw`(?<!\p{L})(?<month>${namesOf('en')})[ \u00a0]+(?<day>\p{N}{1,2})(?:st|nd|rd|th)?(?!\p{N})${year}`,
      'giu',
    ),
  ],
}
/** «31.02.2023», 2023-02-31. */
const figures = [
  /(?<![\p{N}.])(?<day>\p{N}{1,2})\.(?<month>\p{N}{1,2})\.(?<year>[12]\p{N}{3})(?!\p{N})/gu,
  /(?<![\p{N}-])(?<year>[12]\p{N}{3})-(?<month>\p{N}{2})-(?<day>\p{N}{2})(?![\p{N}-])/gu,
]

/** A day that no calendar has: «31 февраля», «30.02.2023», "31 June". */
export const noSuchDate: TextRule = {
  id: 'no-such-date',
  kind: 'text',
  severity: 'error',
  find({ plain }, language) {
    if (!/\d/u.test(plain)) return []
    return [...worded[language], ...figures].flatMap((pattern) =>
      matches(plain, pattern).flatMap((match): Spotted[] => {
        const { day = '', month = '', year: written } = match.groups ?? {}
        const known = dateWords[language].months.get(month.toLowerCase()) ?? Number(month)
        const ofYear = written === undefined ? null : Number(written)
        const exists = known >= 1 && known <= 12 && Number(day) >= 1 && Number(day) <= daysInMonth(known, ofYear)
        return exists ? [] : [here(match, { code: 'no-such-date', params: { date: match[0] } })]
      }),
    )
  },
}
