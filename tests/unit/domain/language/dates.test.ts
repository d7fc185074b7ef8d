import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysInMonth, isoDate, partsOf } from '#domain/language/calendar.ts'
import { findDates, findYearlessDates, formatDate, formatDateRange, nextOccurrence } from '#domain/language/dates.ts'
import type { Language } from '#domain/language/language.ts'

/** «kind from..to [words]» for each date found; «..to» left out for one day. */
function found(text: string, language: Language): string[] {
  return findDates(text, language).map(({ kind, from, to, span, text: words }) => {
    expect(text.slice(span.start, span.end)).toBe(words)
    return `${kind} ${from}${from === to ? '' : `..${to}`} [${words}]`
  })
}

describe('dates in Russian prose', () => {
  test.each<[string, string[]]>([
    ['г. Душанбе, 18 декабря 2022 г.', ['day 2022-12-18 [18 декабря 2022 г.]']],
    ['прошла 17-18 декабря 2022 года в городе', ['range 2022-12-17..2022-12-18 [17-18 декабря 2022 года]']],
    ['17–18 декабря 2022', ['range 2022-12-17..2022-12-18 [17–18 декабря 2022]']],
    ['с 17 по 18 декабря 2022 г.', ['range 2022-12-17..2022-12-18 [17 по 18 декабря 2022 г.]']],
    ['с 5 июля - 23 августа 2023 г.;', ['range 2023-07-05..2023-08-23 [5 июля - 23 августа 2023 г.]']],
    ['с 5 июля по 23 августа 2023 г.', ['range 2023-07-05..2023-08-23 [5 июля по 23 августа 2023 г.]']],
    ['27 апреля – 3 мая 2021 г.', ['range 2021-04-27..2021-05-03 [27 апреля – 3 мая 2021 г.]']],
    ['29 декабря 2022 – 3 января 2023 года', ['range 2022-12-29..2023-01-03 [29 декабря 2022 – 3 января 2023 года]']],
    ['29 декабря – 3 января 2023 года', ['range 2022-12-29..2023-01-03 [29 декабря – 3 января 2023 года]']],
    ['29 декабря 2022 года – 3 января', ['range 2022-12-29..2023-01-03 [29 декабря 2022 года – 3 января]']],
    ['от 05.11.2019 № 4', ['day 2019-11-05 [05.11.2019]']],
    ['11.01.2013г.', ['day 2013-01-11 [11.01.2013г.]']],
    ['с 01.03.2024 по 15.03.2024', ['range 2024-03-01..2024-03-15 [01.03.2024 по 15.03.2024]']],
    ['в 2023 году', ['year 2023-01-01..2023-12-31 [2023 году]']],
    ['до конца 2024 года', ['year 2024-01-01..2024-12-31 [2024 года]']],
    ['в марте 2024 года', ['month 2024-03-01..2024-03-31 [марте 2024 года]']],
    ['Февраль 2023', ['month 2023-02-01..2023-02-28 [Февраль 2023]']],
    ['в январе–марте 2024 г.', ['range 2024-01-01..2024-03-31 [январе–марте 2024 г.]']],
    ['с января по март 2024 года', ['range 2024-01-01..2024-03-31 [января по март 2024 года]']],
    ['на 2023-2024 гг.', ['range 2023-01-01..2024-12-31 [2023-2024 гг.]']],
    ['в 2023 и 2024 годах', ['range 2023-01-01..2024-12-31 [2023 и 2024 годах]']],
    ['в 2023 и 2026 годах', ['year 2023-01-01..2023-12-31 [2023]', 'year 2026-01-01..2026-12-31 [2026 годах]']],
    ['5, 6 и 7 октября 2025 года', ['range 2025-10-05..2025-10-07 [5, 6 и 7 октября 2025 года]']],
    ['1 и 15 марта 2025 г.', ['day 2025-03-01 [1]', 'day 2025-03-15 [15 марта 2025 г.]']],
    [
      '18 января, 2 февраля и 5 июля 2023 года',
      ['day 2023-01-18 [18 января]', 'day 2023-02-02 [2 февраля]', 'day 2023-07-05 [5 июля 2023 года]'],
    ],
    [
      '18 января 2023 г; 2 февраля 2023 года',
      ['day 2023-01-18 [18 января 2023 г]', 'day 2023-02-02 [2 февраля 2023 года]'],
    ],
    ['к 1-му марта 2024 года', ['day 2024-03-01 [1-му марта 2024 года]']],
    ['«18» декабря 2022 г.', ['day 2022-12-18 [«18» декабря 2022 г.]']],
    ['12 дек. 2022 г.', ['day 2022-12-12 [12 дек. 2022 г.]']],
    ['в первом квартале 2024 года', ['range 2024-01-01..2024-03-31 [первом квартале 2024 года]']],
    ['во II полугодии 2024 г.', ['range 2024-07-01..2024-12-31 [II полугодии 2024 г.]']],
    ['в IV квартале 2024 г.', ['range 2024-10-01..2024-12-31 [IV квартале 2024 г.]']],
    ['2024-03-05', ['day 2024-03-05 [2024-03-05]']],
    ['30\u00a0января 2023\u00a0года', ['day 2023-01-30 [30\u00a0января 2023\u00a0года]']],
    ['29 февраля 2024 года', ['day 2024-02-29 [29 февраля 2024 года]']],
    ['решение № 3, 5 мая 2024 года', ['day 2024-05-05 [5 мая 2024 года]']],
  ])('%s', (text, expected) => {
    expect(found(text, 'ru')).toEqual(expected)
  })

  test.each([
    '31 февраля 2024 года',
    '29 февраля 2023 года',
    '31.04.2024',
    '15.13.2024',
    '32 марта',
    'резолюции 2334 (2016)',
    'от 100 до 2000 человек',
    'пункты 17-18',
    'Марта Иванова',
    'в зале 2023',
  ])('no date in «%s»', (text) => {
    expect(found(text, 'ru')).toEqual([])
  })
})

describe('dates in English prose', () => {
  test.each<[string, string[]]>([
    ['on 18 December 2022 in', ['day 2022-12-18 [18 December 2022]']],
    ['the 18th of December 2022', ['day 2022-12-18 [18th of December 2022]']],
    ['December 18, 2022', ['day 2022-12-18 [December 18, 2022]']],
    ['by January 31, 2020, documenting', ['day 2020-01-31 [January 31, 2020]']],
    ['by January 31 of 2020', ['day 2020-01-31 [January 31 of 2020]']],
    ['by January 1st, 2021; and', ['day 2021-01-01 [January 1st, 2021]']],
    ['on 16 and 17 October 2025', ['range 2025-10-16..2025-10-17 [16 and 17 October 2025]']],
    ['from 27 April to 22 May 2015', ['range 2015-04-27..2015-05-22 [27 April to 22 May 2015]']],
    ['from 27 to 30 May 2024', ['range 2024-05-27..2024-05-30 [27 to 30 May 2024]']],
    ['17–18 December 2022', ['range 2022-12-17..2022-12-18 [17–18 December 2022]']],
    ['December 17-18, 2022', ['range 2022-12-17..2022-12-18 [December 17-18, 2022]']],
    ['April 27 – May 3, 2021', ['range 2021-04-27..2021-05-03 [April 27 – May 3, 2021]']],
    ['December 29, 2022 – January 3, 2023', ['range 2022-12-29..2023-01-03 [December 29, 2022 – January 3, 2023]']],
    ['in May 2024', ['month 2024-05-01..2024-05-31 [May 2024]']],
    ['in 2015 and 2016 to modify', ['range 2015-01-01..2016-12-31 [2015 and 2016]']],
    ['by 2030', ['year 2030-01-01..2030-12-31 [2030]']],
    ['in the first quarter of 2024', ['range 2024-01-01..2024-03-31 [first quarter of 2024]']],
    ['in Q3 2024', ['range 2024-07-01..2024-09-30 [Q3 2024]']],
    [
      'resolutions 47/19 of 24 November 1992, 48/16 of 3 November 1993',
      ['day 1992-11-24 [24 November 1992]', 'day 1993-11-03 [3 November 1993]'],
    ],
    ['1 March and 1 June 2024', ['day 2024-03-01 [1 March]', 'day 2024-06-01 [1 June 2024]']],
    ['2022-12-18', ['day 2022-12-18 [2022-12-18]']],
    ['Distr.: General 5 December 2025', ['day 2025-12-05 [5 December 2025]']],
    ['31 Feb 2024', []],
    ['February 30, 2024', []],
    ['resolution 1540 (2004)', []],
    ['53/72, 1995 participants', []],
    ['States may 15 times march 2024', []],
    ['to grow to 2000 members', []],
  ])('%s', (text, expected) => {
    expect(found(text, 'en')).toEqual(expected)
  })
})

describe('days without a year', () => {
  test.each<[string, Language, string[]]>([
    ['до 15 февраля обсудить', 'ru', ['15 февраля']],
    ['с 1 по 15 марта', 'ru', ['1 по 15 марта']],
    ['к концу марта представить', 'ru', ['марта']],
    ['by 30 April annually', 'en', ['30 April']],
    ['in March', 'en', ['March']],
    ['15 февраля 2023 года', 'ru', []],
    ['States may act', 'en', []],
  ])('%s', (text, language, expected) => {
    expect(findYearlessDates(text, language).map((date) => date.text)).toEqual(expected)
    if (!text.includes('2023')) expect(findDates(text, language)).toEqual([])
  })

  test.each([
    ['до 15 февраля', '2022-12-18', '2023-02-15'],
    ['до 15 февраля', '2023-02-15', '2023-02-15'],
    ['до 15 февраля', '2023-02-16', '2024-02-15'],
    ['29 февраля', '2025-01-01', '2028-02-29'],
    ['в марте', '2025-03-31', '2025-03-31'],
    ['с 29 декабря по 3 января', '2025-05-01', '2026-01-03'],
  ])('%s after %s ends on %s', (text, since, to) => {
    const [date] = findYearlessDates(text, 'ru')
    expect(date && nextOccurrence(date, since).to).toBe(to)
  })
})

const day = fc.integer({ min: 0, max: 365 * 400 }).map((count) => addDays('1800-01-01', count))
const language = fc.constantFrom<Language>('ru', 'en')

describe('written dates', () => {
  test('as the standard prints them', () => {
    expect(formatDate('2019-11-05', 'ru', 'long')).toBe('5\u00a0ноября 2019\u00a0г.')
    expect(formatDate('2019-11-05', 'ru', 'numeric')).toBe('05.11.2019')
    expect(formatDate('2019-11-05', 'en', 'long')).toBe('5\u00a0November 2019')
    expect(formatDate('2019-11-05', 'en', 'numeric')).toBe('2019-11-05')
    expect(formatDateRange('2022-12-17', '2022-12-18', 'ru')).toBe('17–18\u00a0декабря 2022\u00a0г.')
    expect(formatDateRange('2021-04-27', '2021-05-03', 'ru')).toBe('27\u00a0апреля\u00a0– 3\u00a0мая 2021\u00a0г.')
    expect(formatDateRange('2022-12-29', '2023-01-03', 'ru')).toBe(
      '29\u00a0декабря 2022\u00a0г.\u00a0– 3\u00a0января 2023\u00a0г.',
    )
    expect(formatDateRange('2021-04-27', '2021-05-03', 'en')).toBe('27\u00a0April\u00a0– 3\u00a0May 2021')
    expect(formatDateRange('2021-05-03', '2021-05-03', 'en')).toBe('3\u00a0May 2021')
  })

  test('are read back', () => {
    fc.assert(
      fc.property(day, language, fc.constantFrom('long' as const, 'numeric' as const), (date, lang, form) => {
        const text = formatDate(date, lang, form)
        expect(found(`на ${text}, в`, lang)).toEqual([`day ${date} [${text}]`])
      }),
    )
  })

  test('ranges are read back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 500 }), language, (from, days, lang) => {
        const to = addDays(from, days)
        const text = formatDateRange(from, to, lang)
        expect(found(text, lang)).toEqual([`range ${from}..${to} [${text}]`])
      }),
    )
  })
})

describe('calendar', () => {
  test('the last day of each month is followed by the first of the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const next = addDays(isoDate(year, month, daysInMonth(month, year)), 1)
        expect(partsOf(next)).toEqual(month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1])
      }),
    )
  })

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2022-12-18', 3, '2023-03-18'],
    ['2022-12-18', 12, '2023-12-18'],
    ['2023-03-31', -1, '2023-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })
})
