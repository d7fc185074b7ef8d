import { describe, expect, it } from 'vitest'
import { withoutLeaders } from '#domain/agenda/read/leaders.ts'
import { peopleOf } from '#domain/agenda/read/people.ts'
import { talkOf } from '#domain/agenda/read/talk.ts'

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
    ['Лосев П. И., Гусева В. А., ректор', ['Лосев П. И. | ', 'Гусева В. А. | ректор']],
    [
      'Лосев П. И., директор, Гусева Вера Андреевна, ректор',
      ['Лосев П. И. | директор', 'Гусева Вера Андреевна | ректор'],
    ],
    ['Peter Losev, director, Ann Lee, rector', ['Peter Losev | director', 'Ann Lee | rector']],
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
    'Гусева В. А. Мосты',
    'Лосев П. И., директор. Новые мосты города',
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
    ['Реки и города. Лосев Пётр Ильич, директор', 'Реки и города', ['Лосев Пётр Ильич | директор'], null],
    ['Берега. Лосев П. И., директор', 'Берега', ['Лосев П. И. | директор'], null],
    ['Мосты. Лосев П. И., Гусева В. А.', 'Мосты', ['Лосев П. И. | ', 'Гусева В. А. | '], null],
    ['The title. Peter Losev, director', 'The title', ['Peter Losev | director'], null],
    ['Что такое река? Пётр Лосев', 'Что такое река?', ['Пётр Лосев | '], null],
    ['Дожди. д-р Анна Ли, Заозёрский институт', 'Дожди', ['д-р Анна Ли | Заозёрский институт'], null],
    ['Rivets. Jun Mori, Bay College', 'Rivets', ['Jun Mori | Bay College'], null],
    ['Каналы. Линь Ян, директор музея', 'Каналы', ['Линь Ян | директор музея'], null],
    ['Отчёт. Председатель Совета М. П. Орлова', 'Отчёт', ['М. П. Орлова | Председатель Совета'], null],
    ['Лосев Пётр Ильич, директор. Новые мосты города', 'Новые мосты города', ['Лосев Пётр Ильич | директор'], null],
    ['Лосев П. И., Гусева В. А. Мосты', 'Мосты', ['Лосев П. И. | ', 'Гусева В. А. | '], null],
    ['Доклад «О воде» (докладчик: Ким Вера Олеговна)', 'Доклад «О воде»', ['Ким Вера Олеговна | '], null],
    ['Дискуссия с участием учителей', 'Дискуссия с участием учителей', [], null],
  ] as const)('%s', (line, title, people, minutes) => {
    const talk = talkOf(line)
    expect({ ...talk, people: told(talk.people) }).toEqual({ title, people, leaders: [], minutes })
  })

  it.each([
    'Водные пути. Прошлое и будущее',
    'Россия. Век XXI',
    'Реки. Большая Волга',
    'Реки. Великий Новгород, прошлое и будущее',
    'Дожди. Роль Министерства',
    'Реки. Екатерина Великая',
    'Rivers. Great Lakes, North America',
    'Реки. Малая Двина, старые причалы',
    'Дети. Вера Народа',
    'Rivers. Victoria Falls, Zambia',
    'Lakes. Lake Maria',
    'Funding. Grace Period',
    'Школа акад. Лосева П. И.',
    'Памяти проф. Лосев Пётр Ильич',
    'Rivers of St. Peter Losev',
  ])('a second sentence is no speaker: «%s»', (title) => {
    expect(talkOf(title)).toEqual({ title, people: [], leaders: [], minutes: null })
  })
})

describe('who leads', () => {
  it.each([
    ['Доклады секций (ведёт Орлова Мария Петровна, ректор)', 'Доклады секций', ['Орлова Мария Петровна | ректор']],
    ['Round table (moderated by Peter Losev, director)', 'Round table', ['Peter Losev | director']],
    ['Круглый стол (модератор: Ким В. О.)', 'Круглый стол', ['Ким В. О. | ']],
    ['Секция 1. Вода (председатель – Лосев П. И. (МГУ))', 'Секция 1. Вода', ['Лосев П. И. | МГУ']],
    [
      '«Лес» (сопредседатели: Лосев П. И., Гусева В. А.) (Зал 2)',
      '«Лес» (Зал 2)',
      ['Лосев П. И. | ', 'Гусева В. А. | '],
    ],
    ['«Поле» (Зал 2, модератор Гусева В. А.)', '«Поле» (Зал 2)', ['Гусева В. А. | ']],
    ['Panel (chair: Ms. Ann Lee; co-chair: Bo Berg)', 'Panel', ['Ms. Ann Lee | ', 'Bo Berg | ']],
    ['Панель [ведущая Анна Ли]', 'Панель', ['Анна Ли | ']],
    ['Who reads us? Moderator: Mark Ellis, Bay Books', 'Who reads us?', ['Mark Ellis | Bay Books']],
    ['Lamps of the future, moderated by Jun Mori', 'Lamps of the future', ['Jun Mori | ']],
    ['Секция «Поле», ведущий: Ким В. О. (по согласованию)', 'Секция «Поле»', ['Ким В. О. |  ?']],
    ['Дискуссия. Модератор – Гусева Вера Андреевна', 'Дискуссия', ['Гусева Вера Андреевна | ']],
    ['Panel on water, chaired by Ann Lee, Chair of the Council', 'Panel on water', ['Ann Lee | Chair of the Council']],
  ])('%s', (line, title, leaders) => {
    const { text, leaders: found } = withoutLeaders(line)
    expect([text, told(found)]).toEqual([title, leaders])
  })

  it.each([
    'Обсуждение (ведущий научный сотрудник Лосев П. И.)',
    'Доклад (председатель Правительства Иванов Иван Иванович)',
    'Экскурсия. Ведут: студенты 3 курса',
    'Выборы председателя',
    'Election of the chair and of the bureau',
    'Роль ведущих вузов (Орлова Мария Петровна)',
  ])('nobody in «%s»', (title) => {
    expect(withoutLeaders(title)).toEqual({ text: title, leaders: [] })
  })
})
