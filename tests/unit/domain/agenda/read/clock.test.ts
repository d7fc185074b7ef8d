import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadingTimes, trailingTimes, withoutDuration } from '#domain/agenda/read/clock.ts'
import { timeOfDay } from '#domain/language/calendar.ts'

const told = (found: ReturnType<typeof leadingTimes>) =>
  found === null ? null : `${timeOfDay(found.start)}–${found.end === null ? '' : timeOfDay(found.end)} ${found.after}`

describe('times a line begins with', () => {
  it.each([
    ['10:00–10:20 Открытие', '10:00–10:20 Открытие'],
    ['10.00 - 10.20 Открытие', '10:00–10:20 Открытие'],
    ['10:00 — 10:20. Открытие', '10:00–10:20 Открытие'],
    ['10-00 – 10-20 Открытие', '10:00–10:20 Открытие'],
    ['10-00-10-20', '10:00–10:20 '],
    ['9:00 – 10:00', '09:00–10:00 '],
    ['с 10:00 до 12:00 – Секция', '10:00–12:00 Секция'],
    ['С 10.00 до 12.00 ч. Секция', '10:00–12:00 Секция'],
    ['from 10:00 to 12:00: Session', '10:00–12:00 Session'],
    ['10:00 Opening', '10:00– Opening'],
    ['10.30. Открытие', '10:30– Открытие'],
    ['14h30 Lecture', '14:30– Lecture'],
    ['09h00 – 09h30 Welcome', '09:00–09:30 Welcome'],
    ['10 ч 30 мин – 11 ч 00 мин Доклад', '10:30–11:00 Доклад'],
    ['10⁰⁰–10²⁰ Открытие', '10:00–10:20 Открытие'],
    ['10⁰–10³⁰ Открытие', '10:00–10:30 Открытие'],
    ['10:00¹ Открытие', '10:00– ¹ Открытие'],
    ['1000–1020 Opening', '10:00–10:20 Opening'],
    ['10:00 a.m.–1 p.m. Plenary', '10:00–13:00 Plenary'],
    ['9 a.m. Registration', '09:00– Registration'],
    ['2:30–4 pm Workshop', '14:30–16:00 Workshop'],
    ['11–1 p.m. Lunch', '11:00–13:00 Lunch'],
    ['9:00 – 9:30 a.m. Coffee', '09:00–09:30 Coffee'],
    ['12 noon Closing', '12:00– Closing'],
    ['noon–1.15 p.m. Reception', '12:00–13:15 Reception'],
    ['10 a.m.–noon Visit', '10:00–12:00 Visit'],
    ['10 p.m. – midnight Dance', '22:00–00:00 Dance'],
    ['10–11 a.m. Talks until noon', '10:00–11:00 Talks until noon'],
    ['10 a.m.–1 p.m. (Room 4)', '10:00–13:00 Room 4'],
    ['12:30 a.m. Night walk', '00:30– Night walk'],
    ['10–12 часов. Приём', '10:00–12:00 Приём'],
    ['22:00–24:00 Концерт', '22:00–00:00 Концерт'],
    ['10:00 – 10:20 (МСК) Открытие', '10:00–10:20 Открытие'],
    ['13:00 и далее – общение', '13:00– общение'],
    ['– 10:00 – Открытие', '10:00– Открытие'],
    ['3. 10:00–10:20 Доклад', '10:00–10:20 Доклад'],
    ['14:30 -', '14:30– '],
  ])('%s', (line, expected) => {
    expect(told(leadingTimes(line))).toBe(expected)
  })

  it.each([
    '14.04.2026 Открытие',
    '14.04–16.04.2026',
    '1.1. О плане работы',
    '2.10 О порядке работы',
    '2020–2025 годы: итоги',
    '25:61 Открытие',
    '10 докладов',
    '10–12 апреля',
    '3-30 человек',
    '10.20% участников',
    '12 марта текущего года',
    'Зал 10:00',
    '10—18% от текущего размера',
  ])('none in «%s»', (line) => {
    expect(leadingTimes(line)).toBeNull()
  })

  it('whatever the dash, the dot and the spaces, it is the same time', () => {
    const minute = fc.nat(1439)
    const spelled = fc.constantFrom(':', '.', 'h')
    fc.assert(
      fc.property(minute, minute, spelled, fc.constantFrom('-', ' – ', '—', ' до ', ' - '), (from, to, mark, dash) => {
        // Before six in the morning a number with a full stop is one of a clause, when it stands alone.
        const write = (time: number) => timeOfDay(time).replace(':', mark)
        expect(leadingTimes(`${write(from)}${dash}${write(to)} Доклад`)).toEqual({
          start: from,
          end: to,
          before: '',
          after: 'Доклад',
        })
      }),
    )
  })
})

describe('times behind the words', () => {
  it.each([
    ['Пленарное заседание (10:00–12:00)', 'Пленарное заседание', '10:00', '12:00', ''],
    ['Регистрация с 8:30 до 9:30, холл', 'Регистрация', '08:30', '09:30', 'холл'],
    ['Opening, 9–10 a.m., Hall 1', 'Opening', '09:00', '10:00', 'Hall 1'],
  ])('%s', (line, before, start, end, after) => {
    const found = trailingTimes(line)
    expect(found).toMatchObject({ before, after })
    expect([timeOfDay(found?.start ?? 0), timeOfDay(found?.end ?? 0)]).toEqual([start, end])
  })

  it.each(['Опыт 2020–2025 годов', 'рост на 10–18%', 'Открытие в 10:00'])('none in «%s»', (line) => {
    expect(trailingTimes(line)).toBeNull()
  })
})

describe('lengths', () => {
  it.each([
    ['Доклад (20 мин.)', 'Доклад', 20],
    ['Keynote – 1 hour', 'Keynote', 60],
    ['Прения (до 5 минут)', 'Прения', 5],
    ['Обсуждение, 1 ч 30 мин', 'Обсуждение', 90],
    ['Доклад', 'Доклад', null],
    ['Мост через 20 минут', 'Мост через', 20],
    ['Группа 3', 'Группа 3', null],
  ])('%s', (line, text, minutes) => {
    expect(withoutDuration(line)).toEqual({ text, minutes })
  })
})
