import { describe, expect, it } from 'vitest'
import { peopleOf, talkOf } from '#domain/agenda/read/people.ts'

const told = (people: ReturnType<typeof peopleOf>) =>
  people?.map(({ name, post, isUnconfirmed }) => `${name} | ${post}${isUnconfirmed ? ' ?' : ''}`) ?? null

describe('people of a line', () => {
  it.each([
    ['Орлова Мария Петровна, ректор университета', ['Орлова Мария Петровна | ректор университета']],
    ['Орлова Мария Петровна,,  ректор;', ['Орлова Мария Петровна | ректор']],
    ['Белов А.А.', ['Белов А.А. | ']],
    ['О.В. Белова, министр', ['О.В. Белова | министр']],
    ['проф. Ким Вера Олеговна', ['проф. Ким Вера Олеговна | ']],
    ['Мигель Де Ла Крус, директор', ['Мигель Де Ла Крус | директор']],
    ['Ms. Rita Lund, Executive Secretary', ['Ms. Rita Lund | Executive Secretary']],
    ['H.E. Mr. Paul Okoye, Minister of the Sea', ['H.E. Mr. Paul Okoye | Minister of the Sea']],
    ['Dr. Ingrid Dahl (Northbridge University)', ['Dr. Ingrid Dahl | Northbridge University']],
    ['Титов Пётр Ильич – глава района', ['Титов Пётр Ильич | глава района']],
    ['Министр просвещения Заречья Громова Анна Павловна', ['Громова Анна Павловна | Министр просвещения Заречья']],
    ['Министр просвещения – Громова Анна Павловна', ['Громова Анна Павловна | Министр просвещения']],
    ['Касымова Дина Рашидовна, председатель (по согласованию)', ['Касымова Дина Рашидовна | председатель ?']],
    ['Гринёва Т. С., Лосев П. П. (Заозёрск)', ['Гринёва Т. С. | Заозёрск', 'Лосев П. П. | Заозёрск']],
    ['Ms. Ann Lee, Chair and Mr. Bo Berg, Mayor', ['Ms. Ann Lee | Chair', 'Mr. Bo Berg | Mayor']],
    ['Титов Пётр Ильич, глава; Ким В. О., врач', ['Титов Пётр Ильич | глава', 'Ким В. О. | врач']],
  ])('%s', (line, expected) => {
    expect(told(peopleOf(line, 'line'))).toEqual(expected)
  })

  it.each([
    'Круглый стол, посвящённый воде',
    'Открытие Форума, приветственное слово',
    'Фонд «Дом» и его друзья',
    'Google Россия',
    'The role of the state, and of cities',
    'Перерыв',
    'школьники 7-9 класса',
    'Белов А. А. (Приреченск). Городские реки',
  ])('nobody in «%s»', (line) => {
    expect(peopleOf(line, 'line')).toBeNull()
  })

  it('names of bodies are no people even in a list of them', () => {
    expect(peopleOf('Фонд Развития Рек', 'list')).toBeNull()
    expect(told(peopleOf('Линь Ян, директор компании', 'list'))).toEqual(['Линь Ян | директор компании'])
  })
})

describe('talks', () => {
  it.each([
    ['Реки и мосты - Белов Андрей Андреевич, инженер', 'Реки и мосты', ['Белов Андрей Андреевич | инженер'], null],
    [
      'Мосты - совместный проект города и завода - Ким В. О., мастер',
      'Мосты - совместный проект города и завода',
      ['Ким В. О. | мастер'],
      null,
    ],
    [
      'Белов А. А. (Приреченск). Городские реки: от бетона к берегу',
      'Городские реки: от бетона к берегу',
      ['Белов А. А. | Приреченск'],
      null,
    ],
    ['Орлова Мария Петровна «О воде»', 'Орлова Мария Петровна «О воде»', [], null],
    ['Орлова Мария Петровна, ректор. «О воде и людях»', '«О воде и людях»', ['Орлова Мария Петровна | ректор'], null],
    ['«О воде». Докладчик – Лосев П. П., инженер', '«О воде»', ['Лосев П. П. | инженер'], null],
    ['Доклад «Диктант» (20 мин). Белов А.А., доцент', 'Доклад «Диктант»', ['Белов А.А. | доцент'], 20],
    ['What is a river? – Dr. Ingrid Dahl, Northbridge', 'What is a river?', ['Dr. Ingrid Dahl | Northbridge'], null],
    [
      'Приветственное слово: Титов Пётр Ильич, глава района',
      'Приветственное слово',
      ['Титов Пётр Ильич | глава района'],
      null,
    ],
    [
      'Welcome remarks by Ms. Rita Lund, Executive Secretary',
      'Welcome remarks',
      ['Ms. Rita Lund | Executive Secretary'],
      null,
    ],
    ['Дискуссия с участием учителей', 'Дискуссия с участием учителей', [], null],
  ] as const)('%s', (line, title, people, minutes) => {
    const talk = talkOf(line)
    expect({ ...talk, people: told(talk.people) }).toEqual({ title, people, minutes })
  })
})
