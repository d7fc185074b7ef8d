import { describe, expect, it } from 'vitest'
import { datesOf, dayNumberOf, isWeekday } from '#domain/agenda/read/day-line.ts'
import { roomOf, splitRoom } from '#domain/agenda/read/rooms.ts'
import { blockHeading, isRubbish, isSessionHeading, itemKindOf, sessionKindOf } from '#domain/agenda/read/words.ts'

describe('halls', () => {
  it.each([
    ['Большой зал', 'Большой зал'],
    ['Зал А', 'Зал А'],
    ['Зал «Алатау»', 'Зал «Алатау»'],
    ['Конференц-зал', 'Конференц-зал'],
    ['Бизнес зал', 'Бизнес зал'],
    ['ауд. 214', 'ауд. 214'],
    ['Аудитория 5а', 'Аудитория 5а'],
    ['Room 3', 'Room 3'],
    ['Aurora Hall', 'Aurora Hall'],
    ['Conference Room 2', 'Conference Room 2'],
    ['Место проведения: Зал заседаний', 'Зал заседаний'],
    ['Зал: А', 'Зал А'],
    ['Venue: Town Hall', 'Town Hall'],
    ['Фойе 1 этажа', 'Фойе 1 этажа'],
  ])('%s', (text, room) => {
    expect(roomOf(text)).toBe(room)
  })

  it.each(['Открытие зала Победы', 'Залы и люди', 'What Room for Hope?', 'Перерыв', 'Пленарное заседание'])(
    'none: %s',
    (text) => {
      expect(roomOf(text)).toBeNull()
    },
  )

  it.each([
    ['Секция «Дороги» (Зал 2)', 'Секция «Дороги»', 'Зал 2'],
    ['Круглый стол, Зал «Сад»', 'Круглый стол', 'Зал «Сад»'],
    ['Большой зал. Пленарное заседание', 'Пленарное заседание', 'Большой зал'],
    ['Opening ceremony, Aurora Hall', 'Opening ceremony', 'Aurora Hall'],
    ['Обед (ресторан «Сад»)', 'Обед', 'ресторан «Сад»'],
    ['Session 1 (closed)', 'Session 1 (closed)', ''],
  ])('%s', (line, text, room) => {
    expect(splitRoom(line)).toEqual({ text, room })
  })
})

describe('days', () => {
  it.each([
    ['понедельник, 28 сентября 2020 года', '2020-09-28', '2020-09-28'],
    ['14.04.2026', '2026-04-14', '2026-04-14'],
    ['March 13, 2019', '2019-03-13', '2019-03-13'],
    ['14–15 мая 2026 г., г. Приреченск', '2026-05-14', '2026-05-15'],
    ['14/04/26', '2026-04-14', '2026-04-14'],
    ['14 апреля', null, null],
    ['March 13, Digital House', null, null],
  ])('%s', (line, date, last) => {
    expect(datesOf(line, null)).toMatchObject({ date, last })
  })

  it('a day without a year is in the one nearest to the conference', () => {
    expect(datesOf('14 апреля', '2026-05-01')).toMatchObject({ date: '2026-04-14', isYearGuessed: true })
    expect(datesOf('3 января', '2025-12-30')).toMatchObject({ date: '2026-01-03' })
    expect(datesOf('30 декабря', '2026-01-03')).toMatchObject({ date: '2025-12-30' })
  })

  it.each([
    ['День 2', 2],
    ['ДЕНЬ ВТОРОЙ', 2],
    ['Первый день', 1],
    ['DAY ONE – Monday', 1],
    ['Day 3', 3],
    ['2-й день', 2],
    ['Дневное заседание', null],
    ['Days of joy', null],
  ])('%s', (line, number) => {
    expect(dayNumberOf(line)).toBe(number)
  })

  it('a weekday is one alone', () => {
    expect(isWeekday('Понедельник')).toBe(true)
    expect(isWeekday('Monday')).toBe(true)
    expect(isWeekday('Понедельник начинается в субботу')).toBe(false)
  })
})

describe('words', () => {
  it.each([
    ['Пленарное заседание', 'plenary'],
    ['Секция 2. Экономика', 'section'],
    ['Круглый стол «Вода»', 'roundTable'],
    ['Заседание рабочей группы', 'workingGroup'],
    ['Торжественное открытие', 'ceremony'],
    ['Кофе-брейк', 'break'],
    ['Обед', 'break'],
    ['Lunch', 'break'],
    ['Регистрация, утренний кофе', 'other'],
    ['Round table: who pays?', 'roundTable'],
    ['Standing Committee on Peace', 'workingGroup'],
    ['Экскурсия', 'other'],
  ])('%s', (title, kind) => {
    expect(sessionKindOf(title)).toBe(kind)
  })

  it('items by their words, then by who speaks', () => {
    expect(itemKindOf('Дискуссия', 0)).toBe('discussion')
    expect(itemKindOf('Голосование по резолюции', 0)).toBe('vote')
    expect(itemKindOf('Кофе-брейк', 0)).toBe('break')
    expect(itemKindOf('О воде', 1)).toBe('report')
    expect(itemKindOf('О воде', 0)).toBe('other')
  })

  it.each([
    ['Модератор:', 'moderators', ''],
    ['Ведущий — Смирнов О. И.', 'moderators', 'Смирнов О. И.'],
    ['Спикеры', 'speakers', ''],
    ['Участники дискуссии:', 'speakers', ''],
    ['Moderated by: - Ann Lee', 'moderators', 'Ann Lee'],
    ['Темы для обсуждения:', 'topics', ''],
    ['Доклады (до 15 минут):', 'reports', ''],
  ])('%s', (line, kind, rest) => {
    expect(blockHeading(line)).toMatchObject({ kind, rest })
  })

  it('what begins like a heading and goes on is none', () => {
    expect(blockHeading('Ведущие инженеры обсуждают')).toBeNull()
    expect(blockHeading('Вопросы и ответы')).toBeNull()
  })

  it('rubbish of pages, headings of sessions', () => {
    expect(['ПодробнееСвернуть', 'Read more', '— — —'.replaceAll(' ', ''), 'стр. 3'].every(isRubbish)).toBe(true)
    expect(isRubbish('Подробное обсуждение')).toBe(false)
    expect(isSessionHeading('Секция 1. Реки')).toBe(true)
    expect(isSessionHeading('Session 3: Seeds')).toBe(true)
    expect(isSessionHeading('Секция завершит работу голосованием.')).toBe(false)
  })
})
