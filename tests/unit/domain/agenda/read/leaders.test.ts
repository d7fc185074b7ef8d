import { expect, it } from 'vitest'
import { readProgramme } from '#domain/agenda/read/read-lines.ts'
import { linesOfText } from '#domain/agenda/read/source-lines.ts'

const programme = `12 мая 2026 г.
10:00–11:00 Пленарное заседание (модератор: Орлова Мария Петровна, ректор)
1. Реки и города. Лосев Пётр Ильич, директор
2. Дискуссия «Вода и мы» (модератор – Гусева В. А.)
11:00–12:00 Секция «Лес» (ведёт Лосев П. И., Зал 2)
12:00–13:00 Круглый стол (Зал 3, ведущая Анна Ли)
Секция «Поле»
13:00–13:20 Итоги дня. Ким Вера Олеговна, врач
Секция «Луг» (председатель – Ким В. О.)
14:00–14:20 Травы
`

it('who leads is the moderator of the session or the item, and is no part of its title; the hall stays the hall', () => {
  const [day] = readProgramme(linesOfText(programme), { near: null }).days
  const seen = day?.sessions.map(({ title, room, moderators, items }) => [
    title,
    room,
    moderators.map(({ name }) => name),
    items.map((item) => [item.title, ...item.speakers.map(({ name, role }) => `${role} ${name}`)]),
  ])
  expect(seen).toEqual([
    [
      'Пленарное заседание',
      '',
      ['Орлова Мария Петровна'],
      [
        ['Реки и города', 'speaker Лосев Пётр Ильич'],
        ['Дискуссия «Вода и мы»', 'moderator Гусева В. А.'],
      ],
    ],
    ['Секция «Лес»', 'Зал 2', ['Лосев П. И.'], []],
    ['Круглый стол', 'Зал 3', ['Анна Ли'], []],
    ['Секция «Поле»', '', [], [['Итоги дня', 'speaker Ким Вера Олеговна']]],
    ['Секция «Луг»', '', ['Ким В. О.'], [['Травы']]],
  ])
})
