import { describe, expect, test } from 'vitest'
import type { Language } from '#domain/language/language.ts'
import { findDeadlines, mainDeadline } from '#domain/plan/deadlines.ts'

function main(text: string, language: Language, adoptedOn: string | null): string | null {
  const found = mainDeadline(findDeadlines(text, { language, adoptedOn }).deadlines, 0)
  if (found === null) return null
  expect(text.slice(found.span.start, found.span.end)).toBe(found.deadline.text)
  const { kind, from, to, text: words } = found.deadline
  return `${kind} ${from ?? '-'} ${to ?? '-'} [${words}]`
}

describe('deadlines in Russian', () => {
  test.each<[string, string | null]>([
    ['в срок до 15 февраля 2023 года обсудить план', 'day - 2023-02-15 [в срок до 15 февраля 2023 года]'],
    ['подготовить отчёт в срок до 30 января 2023 года', 'day - 2023-01-30 [в срок до 30 января 2023 года]'],
    ['провести семинар в 2023 году в Ташкенте', 'year 2023-01-01 2023-12-31 [в 2023 году]'],
    ['завершить до конца 2024 года', 'year 2024-01-01 2024-12-31 [до конца 2024 года]'],
    ['к 1 марта представить доклад', 'day - 2023-03-01 [к 1 марта]'],
    ['не позднее 1 июня 2024 г. направить', 'day - 2024-06-01 [не позднее 1 июня 2024 г.]'],
    ['в течение 30 дней создать группу', 'relative - 2023-01-17 [в течение 30 дней]'],
    ['в двухнедельный срок составить программу', 'relative - 2023-01-01 [в двухнедельный срок]'],
    ['в месячный срок', 'relative - 2023-01-18 [в месячный срок]'],
    ['в 10-дневный срок', 'relative - 2022-12-28 [в 10-дневный срок]'],
    ['в трёхмесячный срок', 'relative - 2023-03-18 [в трёхмесячный срок]'],
    ['в течение двух недель', 'relative - 2023-01-01 [в течение двух недель]'],
    ['в течение 30 (тридцати) дней', 'relative - 2023-01-17 [в течение 30 (тридцати) дней]'],
    ['в течение 10 рабочих дней', 'relative - - [в течение 10 рабочих дней]'],
    ['в течение 5 дней со дня получения запроса', 'relative - - [в течение 5 дней]'],
    ['ежегодно публиковать доклад', 'recurring - - [ежегодно]'],
    ['отчитываться ежеквартально', 'recurring - - [ежеквартально]'],
    ['собираться не реже одного раза в год', 'recurring - - [не реже одного раза в год]'],
    ['до 1 апреля ежегодно', 'recurring - 2023-04-01 [до 1 апреля ежегодно]'],
    ['постоянно информировать', 'permanent - - [постоянно]'],
    ['постоянно действующий комитет', null],
    ['на регулярной основе', 'recurring - - [на регулярной основе]'],
    ['доложить к следующей конференции', 'event - - [к следующей конференции]'],
    ['представить на следующем заседании Совета', 'event - - [на следующем заседании]'],
    ['подготовить проект к XII Всемирному конгрессу', 'event - - [к XII Всемирному конгрессу]'],
    ['в марте 2024 года провести', 'month 2024-03-01 2024-03-31 [в марте 2024 года]'],
    ['в первом квартале 2024 года', 'range 2024-01-01 2024-03-31 [в первом квартале 2024 года]'],
    ['в период с 1 по 15 марта 2024 года', 'range 2024-03-01 2024-03-15 [в период с 1 по 15 марта 2024 года]'],
    ['до 2025 года', 'day - 2024-12-31 [до 2025 года]'],
    ['(срок: 1 марта 2024 года)', 'day - 2024-03-01 [срок: 1 марта 2024 года]'],
    ['проведённой в Москве 1-2 ноября 2022 года', null],
    ['конференции (Душанбе, 29 сентября 2022 года)', null],
    ['в свете объявления 2023 года Годом учителя', null],
    ['план на 2024 год', null],
    ['приказ от 5 мая 2024 г. № 7', null],
    ['в соответствии с программой «Развитие до 2030 года»', null],
    ['принятых на V Всемирном конгрессе', null],
    ['с 1 января 2024 года применять', null],
  ])('%s', (text, expected) => {
    expect(main(text, 'ru', '2022-12-18')).toBe(expected)
  })

  test('without a day of adoption', () => {
    expect(main('к 1 марта', 'ru', null)).toBe('day - - [к 1 марта]')
    expect(main('в двухнедельный срок', 'ru', null)).toBe('relative - - [в двухнедельный срок]')
    expect(main('состоявшейся в 2020 году', 'ru', null)).toBeNull()
  })

  test('events', () => {
    const { events } = findDeadlines('по встрече Дня Победы 9 мая 2023 года и итогам форума 5 мая 2020 года', {
      language: 'ru',
      adoptedOn: '2022-12-18',
    })
    expect(events.map((date) => date.from)).toEqual(['2023-05-09'])
  })
})

describe('deadlines in English', () => {
  test.each<[string, string | null]>([
    ['by 30 April annually, with a report', 'recurring - 2019-04-30 [by 30 April annually]'],
    ['by January 31, 2020, documenting', 'day - 2020-01-31 [by January 31, 2020]'],
    ['to be concluded by January 31 of 2020', 'day - 2020-01-31 [by January 31 of 2020]'],
    ['no later than 1 June 2020', 'day - 2020-06-01 [no later than 1 June 2020]'],
    ['to the Assembly at its seventy-fourth session', 'event - - [at its seventy-fourth session]'],
    ['agenda of its eighty-third session', 'event - - [of its eighty-third session]'],
    ['shall distribute quarterly progress reports', 'recurring - - [quarterly]'],
    ['within 30 days', 'relative - 2018-12-01 [within 30 days]'],
    ['within two weeks of its adoption', 'relative - 2018-11-15 [within two weeks]'],
    ['within one month of receipt', 'relative - - [within one month]'],
    ['by 2030', 'year 2030-01-01 2030-12-31 [by 2030]'],
    ['before 2030', 'day - 2029-12-31 [before 2030]'],
    ['by the end of 2025', 'year 2025-01-01 2025-12-31 [by the end of 2025]'],
    ['during 2025', 'year 2025-01-01 2025-12-31 [during 2025]'],
    ['in the first quarter of 2025', 'range 2025-01-01 2025-03-31 [in the first quarter of 2025]'],
    ['by the next conference', 'event - - [by the next conference]'],
    ['on a regular basis', 'recurring - - [on a regular basis]'],
    ['on an ongoing basis', 'permanent - - [on an ongoing basis]'],
    ['resolution 47/19 of 24 November 2022', null],
    ['the treaty adopted on 5 May 2025', null],
    ['the 2020 Review Conference', null],
    ['the annual report', null],
  ])('%s', (text, expected) => {
    expect(main(text, 'en', '2018-11-01')).toBe(expected)
  })
})
