import { describe, expect, test } from 'vitest'
import { emptyBody, type Clause } from '#domain/drafting/clause.ts'
import type { Language } from '#domain/language/language.ts'
import { proposeDirectives, type Proposals } from '#domain/plan/propose.ts'

const adoptedOn = '2026-09-12'

function clause(text: string, list: readonly string[], id = '1'): Clause {
  const own = { type: 'text' as const, runs: [{ text }] }
  const clauses = list.map((item, order) => clause(item, [], `${id}.${order + 1}`))
  return {
    id,
    role: 'clause',
    blocks: clauses.length > 0 ? [own, { type: 'list', marker: 'numbered', clauses }] : [own],
  }
}

function read(language: Language, text: string, ...list: readonly string[]): Proposals {
  return proposeDirectives({ ...emptyBody, operative: [clause(text, list)] }, { language, adoptedOn })
}

/** `addressees > responsible (co-executors) | deadline | action`. */
function lines({ directives }: Proposals): readonly string[] {
  return directives.map(({ addressees, responsible, coExecutors, deadline, action }) => {
    const others = coExecutors.length > 0 ? ` (${coExecutors.join(' + ')})` : ''
    const due = deadline === null ? '-' : `${deadline.kind} ${deadline.to ?? '-'}`
    return `${addressees.join(' + ')} > ${responsible.join(' + ')}${others} | ${due} | ${action}`
  })
}

const days = ({ events }: Proposals): readonly (readonly string[])[] =>
  events.map(({ from, to, title }) => [from, to, title])

describe('happenings in Russian', () => {
  test.each<[string, ...string[]]>([
    [
      'Провести III слёт юных краеведов 5–7 июня 2027 года в Угличе',
      '2027-06-05',
      '2027-06-07',
      'III слёт юных краеведов',
    ],
    [
      'Рекомендовать кружкам провести с 15 по 20 мая 2027 года походы «Тропа предков» и передать дневники в музей',
      '2027-05-15',
      '2027-05-20',
      'походы «Тропа предков»',
    ],
    [
      'Поручить Правлению провести с 1 по 5 июля 2027 года в Рыбинске летнюю школу реставраторов',
      '2027-07-01',
      '2027-07-05',
      'летняя школа реставраторов',
    ],
    ['Принять участие в фестивале «Живая вода» 14 мая 2027 года', '2027-05-14', '2027-05-14', 'фестиваль «Живая вода»'],
    [
      'Поддержать проведение международной конференции молодых учёных 10–12 ноября 2027 года',
      '2027-11-10',
      '2027-11-12',
      'международная конференция молодых учёных',
    ],
    ['Назначить выборы правления на 3 октября 2027 года', '2027-10-03', '2027-10-03', 'выборы правления'],
    [
      '12 апреля 2027 года состоится торжественное открытие библиотеки',
      '2027-04-12',
      '2027-04-12',
      'торжественное открытие библиотеки',
    ],
    [
      'Направить делегацию на фестиваль ремёсел, приуроченный к Дню славянской письменности 24 мая 2027 года',
      '2027-05-24',
      '2027-05-24',
      'День славянской письменности',
    ],
    [
      'Созвать внеочередное заседание Совета 20 января 2027 года для утверждения сметы',
      '2027-01-20',
      '2027-01-20',
      'внеочередное заседание Совета',
    ],
    [
      'Приветствовать проведение форума «Реки и города» в мае 2027 года',
      '2027-05-01',
      '2027-05-31',
      'форум «Реки и города»',
    ],
    [
      'Секретариату до 1 февраля 2027 года подготовить программу семинара, который пройдёт в марте 2027 года',
      '2027-03-01',
      '2027-03-31',
      'семинар',
    ],
  ])('%s', (text, ...event) => {
    expect(days(read('ru', text))).toEqual([event])
  })

  test.each([
    'Избрать председателем Совета на 2026–2028 годы Н. А. Рябинину',
    'Избрать президентом союза П. П. Белова на срок с 2026 по 2030 год',
    'Утвердить состав комиссии на 2027–2029 годы',
    'Провести в 2027–2028 годах перепись колоколов',
    'Провести VIII конференцию в Бишкеке в сентябре 2028 года',
    'Одобрить итоги съезда, проведённого 1–3 июня 2025 года',
    'Устав вступает в силу 1 января 2027 года',
    'Опубликовать обращение 5 мая 2027 года',
  ])('no happening: %s', (text) => {
    expect(days(read('ru', text))).toEqual([])
  })
})

describe('happenings in English', () => {
  test.each<[string, ...string[]]>([
    [
      'Decides that the Second River Forum shall be held in Narva from 5 to 9 May 2027',
      '2027-05-05',
      '2027-05-09',
      'Second River Forum',
    ],
    [
      'Requests the secretariat to organize, on 22 March 2027, a round table on river archives, with the support of the donors',
      '2027-03-22',
      '2027-03-22',
      'round table on river archives',
    ],
    [
      'Decides to convene its fourth session in Oslo from 3 to 7 June 2028',
      '2028-06-03',
      '2028-06-07',
      'fourth session',
    ],
    [
      'Invites members to celebrate World Harbour Day on 24 September 2027',
      '2027-09-24',
      '2027-09-24',
      'World Harbour Day',
    ],
    [
      'Welcomes the offer of the Government of Norway to host the Third Archive Congress in Bergen in August 2028',
      '2028-08-01',
      '2028-08-31',
      'Third Archive Congress',
    ],
    [
      'Requests the Bureau to circulate the programme of the seminar to be held in Turku on 4 and 5 March 2027 by 1 February 2027',
      '2027-03-04',
      '2027-03-05',
      'seminar',
    ],
  ])('%s', (text, ...event) => {
    expect(days(read('en', text))).toEqual([event])
  })

  test.each([
    'Elects Ms. Ana Ruiz as Chair for the period 2027–2029',
    'Takes note of the report on the workshop held in Bilbao on 3 May 2026',
    'Decides that the statute shall enter into force on 1 January 2027',
    'Requests the Bureau to convene an expert meeting in March 2027',
  ])('no happening: %s', (text) => {
    expect(days(read('en', text))).toEqual([])
  })
})

describe('bodies, persons and deadlines in Russian', () => {
  test.each<[string, ...string[]]>([
    [
      'Членам Совета до 1 марта 2027 года представить замечания',
      'члены Совета > члены Совета | day 2027-03-01 | представить замечания',
    ],
    ['Всем участникам соблюдать регламент', 'все участники > все участники | - | соблюдать регламент'],
    ['Президиуму Союза созвать пленум', 'Президиум Союза > Президиум Союза | - | созвать пленум'],
    [
      'Контроль возложить на заместителя председателя М.М. Орлова',
      ' > заместитель председателя М.М. Орлов | - | Контроль возложить на заместителя председателя М.М. Орлова',
    ],
    [
      'Возложить на Петрову А. А. ведение протокола',
      ' > Петрова А. А. | - | Возложить на Петрову А. А. ведение протокола',
    ],
    [
      'Поручить Иванову И. И. и Гончарик Л. М. подготовить справку',
      'Иванов И. И. + Гончарик Л. М. > Иванов И. И. + Гончарик Л. М. | - | подготовить справку',
    ],
    [
      'Ответственным за регистрацию назначить Белова П.П.',
      ' > Белов П.П. | - | Ответственным за регистрацию назначить Белова П.П.',
    ],
    ['Сведения разместить на сайте союза', ' >  | - | Сведения разместить на сайте союза'],
    [
      'Просить учителей географии и родного языка провести урок реки',
      'учителя географии и родного языка > учителя географии и родного языка | - | провести урок реки',
    ],
    [
      'Рекомендовать ректорам вузов и директорам школ ввести курс к началу нового учебного года',
      'ректоры вузов + директора школ > ректоры вузов + директора школ | event - | ввести курс',
    ],
    [
      'Секретариату до 1 марта 2027 года подготовить проект и до 1 мая 2027 года направить его членам Совета',
      'Секретариат > Секретариат | day 2027-03-01 | подготовить проект',
      'Секретариат > Секретариат | day 2027-05-01 | направить его членам Совета',
    ],
    [
      'Поручить Секретариату до 1 июня 2027 года, но не позднее очередной сессии, представить отчёт',
      'Секретариат > Секретариат | day 2027-06-01 | представить отчёт',
    ],
  ])('%s', (text, ...expected) => {
    expect(lines(read('ru', text))).toEqual(expected)
  })

  test('a list reads as one sentence, whoever is charged with it does all of it', () => {
    expect(
      lines(
        read(
          'ru',
          'Поручить Секретариату совместно с Институтом карт',
          'направить резолюцию в Министерство культуры',
          'провести перепись до 1 мая 2027 года',
          'и представить отчёт Научному совету',
        ),
      ),
    ).toEqual([
      'Секретариат > Секретариат (Институт карт) | - | направить резолюцию в Министерство культуры; представить отчёт Научному совету',
      'Секретариат > Секретариат (Институт карт) | day 2027-05-01 | провести перепись',
    ])
    expect(lines(read('ru', 'Поручить оргкомитету подготовить:', 'программу;', 'смету.'))).toEqual([
      'оргкомитет > оргкомитет | - | подготовить: программу; смету',
    ])
    expect(lines(read('ru', 'Секретариату в течение десяти дней', 'разослать протокол', 'закрыть запись'))).toEqual([
      'Секретариат > Секретариат | relative 2026-09-22 | разослать протокол; закрыть запись',
    ])
    expect(lines(read('ru', 'Избрать комиссию в составе', 'Белов И.П. — председатель', 'Громова Н.Н.'))).toEqual([])
  })
})

describe('bodies and deadlines in English', () => {
  test.each<[string, ...string[]]>([
    [
      'Invites the United Nations Educational, Scientific and Cultural Organization, the World Bank and the Food, Agriculture and Fisheries Committee to report',
      'United Nations Educational, Scientific and Cultural Organization + World Bank + Food, Agriculture and Fisheries Committee > = | - | report',
    ],
    [
      'Requests the Ministry of Health, Labour and Welfare to publish the figures by 1 March 2027',
      'Ministry of Health, Labour and Welfare > = | day 2027-03-01 | publish the figures',
    ],
    [
      'Urges States that have not yet done so to ratify the Convention',
      'States that have not yet done so > = | - | ratify the Convention',
    ],
    ['Invites States in a position to do so to contribute', 'States in a position to do so > = | - | contribute'],
    [
      'Calls upon libraries in cities exposed to flooding to act',
      'libraries in cities exposed to flooding > = | - | act',
    ],
    [
      'Recommends that the Council establish a trust fund by 1 June 2027',
      'Council > = | day 2027-06-01 | establish a trust fund',
    ],
    [
      'Recommends that the Working Group on Harbours meet twice a year',
      'Working Group on Harbours > = | recurring - | meet',
    ],
    [
      'Recommends that a report be prepared by the Secretariat before 1 May 2027',
      ' > Secretariat | day 2027-05-01 | a report be prepared by the Secretariat',
    ],
    [
      'Thanks the Government of Portugal, and requests the Chair to convey this resolution to it',
      'Chair > = | - | convey this resolution to it',
    ],
    [
      'Decides to establish a panel on wrecks, and requests it to submit its first report by 1 April 2027',
      ' >  | - | establish a panel on wrecks',
      ' >  | day 2027-04-01 | submit its first report',
    ],
    [
      'Resolved, that the Secretariat shall prepare the minutes by 1 October 2026 and shall circulate them by 1 November 2026',
      ' > Secretariat | day 2026-10-01 | prepare the minutes',
      ' > Secretariat | day 2026-11-01 | circulate them',
    ],
    [
      'Requests the Secretariat to prepare a draft by 1 March 2027 and to circulate it by 1 May 2027',
      'Secretariat > = | day 2027-03-01 | prepare a draft',
      'Secretariat > = | day 2027-05-01 | circulate it',
    ],
    [
      'Requests the Secretariat to prepare a draft by 1 March 2027, for discussion at its next session',
      'Secretariat > = | day 2027-03-01 | prepare a draft by 1 March 2027, for discussion at its next session',
    ],
    [
      'Instructs the Treasurer to present accounts annually, by 31 March',
      'Treasurer > = | recurring 2027-03-31 | present accounts',
    ],
  ])('%s', (text, ...expected) => {
    const same = expected.map((line) => line.replace(/^(.*) > = \|/u, '$1 > $1 |'))
    expect(lines(read('en', text))).toEqual(same)
  })

  test('a list under a request is one action', () => {
    expect(
      lines(
        read('en', 'Requests the Board:', 'To prepare a budget;', 'To submit it by 1 June 2027;', 'To publish it.'),
      ),
    ).toEqual(['Board > Board | - | prepare a budget; publish it', 'Board > Board | day 2027-06-01 | submit it'])
  })
})
