import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyBody, fullText, walk, type Body, type Clause } from '#domain/drafting/clause.ts'
import type { Language } from '#domain/language/language.ts'
import type { DirectiveProposal } from '#domain/plan/directive.ts'
import { proposeDirectives } from '#domain/plan/propose.ts'

interface Tree {
  readonly text: string
  readonly list?: readonly (Tree | string)[]
}

function clauseOf(tree: Tree | string, id: string): Clause {
  const { text, list = [] } = typeof tree === 'string' ? { text: tree } : tree
  const own = { type: 'text' as const, runs: [{ text }] }
  const clauses = list.map((child, order) => clauseOf(child, `${id}.${order + 1}`))
  return {
    id,
    role: 'clause',
    blocks: clauses.length > 0 ? [own, { type: 'list', marker: 'numbered', clauses }] : [own],
  }
}

function bodyOf(...trees: readonly (Tree | string)[]): Body {
  return { ...emptyBody, operative: trees.map((tree, order) => clauseOf(tree, String(order + 1))) }
}

/** `id | addressees | responsible | co-executors | deadline | action`, lists joined by «+», «=» for the addressees again. */
function line({ clauseId, addressees, responsible, coExecutors, deadline, action }: DirectiveProposal): string {
  const who = addressees.join(' + ')
  const doer = responsible.join(' + ')
  const due = deadline === null ? '' : `${deadline.kind} ${deadline.to ?? '-'} «${deadline.text}»`
  return [clauseId, who, doer === who && who !== '' ? '=' : doer, coExecutors.join(' + '), due, action].join(' | ')
}

function read(language: Language, adoptedOn: string | null, ...trees: readonly (Tree | string)[]): string[] {
  const body = bodyOf(...trees)
  const { directives, events } = proposeDirectives(body, { language, adoptedOn })
  const texts = new Map(Array.from(walk(body), ({ clause }) => [clause.id, fullText(clause)]))
  for (const { clauseId, evidence, action, confidence } of directives) {
    for (const { span, text } of evidence) expect(texts.get(clauseId)?.slice(span.start, span.end)).toBe(text)
    expect(evidence.filter(({ field }) => field === 'action')).toHaveLength(1)
    expect(action).not.toBe('')
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(0.95)
  }
  for (const { clauseId, span, text } of events) expect(texts.get(clauseId)?.slice(span.start, span.end)).toBe(text)
  return directives.map(line)
}

describe('Russian clauses', () => {
  test.each<[string, string | null]>([
    ['Рекомендовать школьным музеям обновить экспозиции', 'школьные музеи | = |  |  | обновить экспозиции'],
    [
      'Рекомендовать председателям районных советов в срок до 1 марта 2025 года представить сведения',
      'председатели районных советов | = |  | day 2025-03-01 «в срок до 1 марта 2025 года» | представить сведения',
    ],
    [
      'Поручить Секретариату совместно с Комитетом по этике подготовить проект устава до 15 мая 2025 г.',
      'Секретариат | = | Комитет по этике | day 2025-05-15 «до 15 мая 2025 г.» | подготовить проект устава',
    ],
    [
      'Просить Министерство культуры Российской Федерации поддержать издание сборника',
      'Министерство культуры Российской Федерации | = |  |  | поддержать издание сборника',
    ],
    [
      'Обратиться в Правительство области с просьбой выделить помещение',
      'Правительство области |  |  |  | Обратиться в Правительство области с просьбой выделить помещение',
    ],
    [
      'Обратиться к ректорам университетов с предложением открыть кафедры',
      'ректоры университетов |  |  |  | Обратиться к ректорам университетов с предложением открыть кафедры',
    ],
    [
      'Ходатайствовать перед Министерством просвещения о создании центра',
      'Министерство просвещения |  |  |  | Ходатайствовать перед Министерством просвещения о создании центра',
    ],
    [
      'Оргкомитету опубликовать материалы в течение месяца',
      'Оргкомитет | = |  | relative 2025-01-20 «в течение месяца» | опубликовать материалы',
    ],
    [
      'Региональным отделениям ежегодно, до 1 октября, направлять отчёты в Правление',
      'региональные отделения | = |  | recurring 2025-10-01 «ежегодно, до 1 октября» | направлять отчёты в Правление',
    ],
    [
      'Президиуму Академии в месячный срок утвердить состав комиссии',
      'Президиум Академии | = |  | relative 2025-01-20 «в месячный срок» | утвердить состав комиссии',
    ],
    [
      'В связи с этим национальным комитетам определить координаторов',
      'национальные комитеты | = |  |  | определить координаторов',
    ],
    [
      'Возложить на мандатную комиссию проверку полномочий делегатов',
      ' | мандатная комиссия |  |  | Возложить на мандатную комиссию проверку полномочий делегатов',
    ],
    [
      'Контроль за исполнением настоящего решения возложить на председателя правления',
      ' | председатель правления |  |  | Контроль за исполнением настоящего решения возложить на председателя правления',
    ],
    [
      'В местных организациях избрать уполномоченных в 2025 году',
      ' | местные организации |  | year 2025-12-31 «в 2025 году» | избрать уполномоченных',
    ],
    [
      'Предложить государствам-членам рассмотреть проект соглашения на следующей сессии',
      'государства-члены | = |  | event - «на следующей сессии» | рассмотреть проект соглашения',
    ],
    [
      'Призвать общественные организации и профсоюзы постоянно участвовать в обсуждении',
      'общественные организации + профсоюзы | = |  | permanent - «постоянно» | участвовать в обсуждении',
    ],
    [
      'Рекомендовать министерствам, ведомствам и научным организациям использовать открытые форматы',
      'министерства + ведомства + научные организации | = |  |  | использовать открытые форматы',
    ],
    [
      'Рекомендовать Министерству науки и высшего образования учредить премию',
      'Министерство науки и высшего образования | = |  |  | учредить премию',
    ],
    [
      'Рекомендовать Комитету по делам молодёжи и Совету ректоров провести слёт в мае 2025 года',
      'Комитет по делам молодёжи + Совет ректоров | = |  | month 2025-05-31 «в мае 2025 года» | провести слёт',
    ],
    [
      'Провести в первом квартале 2025 года перепись библиотек',
      ' |  |  | range 2025-03-31 «в первом квартале 2025 года» | Провести в первом квартале 2025 года перепись библиотек',
    ],
    ['Создать рабочую группу по языковой политике', ' |  |  |  | Создать рабочую группу по языковой политике'],
    [
      'С учётом замечаний доработать программу до конца 2025 года',
      ' |  |  | year 2025-12-31 «до конца 2025 года» | доработать программу',
    ],
    [
      'Направить резолюцию в Министерство транспорта',
      'Министерство транспорта |  |  |  | Направить резолюцию в Министерство транспорта',
    ],
    [
      'Направить настоящее обращение Президенту Академии',
      'Президент Академии |  |  |  | Направить настоящее обращение Президенту Академии',
    ],
    ['Считать необходимым создать реестр памятников', ' |  |  |  | создать реестр памятников'],
    [
      'Следующую конференцию провести в октябре 2026 года в Гродно',
      ' |  |  | month 2026-10-31 «в октябре 2026 года» | провести в октябре 2026 года в Гродно',
    ],
    [
      'Довести настоящее решение до сведения Министерства науки и высшего образования',
      'Министерство науки и высшего образования |  |  |  | Довести настоящее решение до сведения Министерства науки и высшего образования',
    ],
    ['Рекомендуется библиотекам создать фонды', 'библиотеки | = |  |  | создать фонды'],
    [
      'Генеральному директору представить доклад на шестьдесят второй сессии',
      'Генеральный директор | = |  | event - «на шестьдесят второй сессии» | представить доклад',
    ],
    [
      'Создать Ассоциацию малых музеев и поручить её правлению до 31 декабря 2025 г. зарегистрировать устав',
      'правление | = |  | day 2025-12-31 «до 31 декабря 2025 г.» | зарегистрировать устав',
    ],
    [
      'Рекомендовать Правительству области, Академии художеств и Министерству спорта утвердить концепцию',
      'Правительство области + Академия художеств + Министерство спорта | = |  |  | утвердить концепцию',
    ],
    ['Считать целесообразным проведение чтений', null],
    ['Считать работу Совета удовлетворительной', null],
    ['Отметить вклад волонтёров в подготовку форума 5 мая 2024 года', null],
    ['Выразить благодарность Посольству и организаторам встречи', null],
    ['Особо отметить работу правления', null],
    ['Высоко оценить деятельность Фонда', null],
    ['Одобрить отчёт ревизионной комиссии', null],
    ['Утвердить смету', null],
    ['Утвердить смету до 1 февраля 2025 года', ' |  |  | day 2025-02-01 «до 1 февраля 2025 года» | Утвердить смету'],
    ['Принять к сведению доклад директора', null],
    ['Принять меры к сохранению архива', ' |  |  |  | Принять меры к сохранению архива'],
    ['Собрание проходит в Малом зале', null],
    ['Приветствовать решение о проведении конгресса в 2026 году', null],
    ['Съезд просит Генерального директора подготовить доклад', 'Генеральный директор | = |  |  | подготовить доклад'],
    ['Конгресс рекомендует далее университетам открыть летние школы', 'университеты | = |  |  | открыть летние школы'],
    [
      'Настоятельно призывает государства-участники завершить ратификацию к 2030 году',
      'государства-участники | = |  | year 2030-12-31 «к 2030 году» | завершить ратификацию',
    ],
    ['Необходимо усилить охрану заповедников', ' |  |  |  | усилить охрану заповедников'],
    ['Конференция постановляет продолжить работу группы', ' |  |  |  | продолжить работу группы'],
    [
      'Поручить Иванову И. И. подготовить справку не позднее 10 января 2025 г.',
      'Иванов И. И. | = |  | day 2025-01-10 «не позднее 10 января 2025 г.» | подготовить справку',
    ],
    [
      'Подготовить сборник тезисов. Ответственные: Издательский отдел, Секретариат. Срок: 1 апреля 2025 г.',
      ' | Издательский отдел + Секретариат |  | day 2025-04-01 «Срок: 1 апреля 2025 г.» | Подготовить сборник тезисов',
    ],
    [
      'Реализовать итоги форума «Вода и город» (Казань, 3-4 июня 2024 года) путём создания сети лабораторий',
      ' |  |  |  | Реализовать итоги форума «Вода и город» (Казань, 3-4 июня 2024 года) путём создания сети лабораторий',
    ],
    [
      'Обеспечить выполнение решений, принятых на V съезде в 2023 году',
      ' |  |  |  | Обеспечить выполнение решений, принятых на V съезде в 2023 году',
    ],
    [
      'Исполнительной дирекции ежеквартально публиковать сводку',
      'Исполнительная дирекция | = |  | recurring - «ежеквартально» | публиковать сводку',
    ],
    ['Рекомендовать активно использовать архивы', ' |  |  |  | использовать архивы'],
    [
      'Поручить Правлению при участии Совета ветеранов восстановить памятник к 9 мая 2025 года',
      'Правление | = | Совет ветеранов | day 2025-05-09 «к 9 мая 2025 года» | восстановить памятник',
    ],
    [
      'Обратиться в ФА «Зарница» с просьбой рассмотреть заявку',
      'ФА «Зарница» |  |  |  | Обратиться в ФА «Зарница» с просьбой рассмотреть заявку',
    ],
  ])('%s', (text, expected) => {
    expect(read('ru', '2024-12-20', text)).toEqual(expected === null ? [] : [`1 | ${expected}`])
  })

  test('each body of a list has its own demand', () => {
    expect(
      read('ru', '2024-12-20', {
        text: 'Рекомендовать:',
        list: [
          'Министерству культуры до 1 марта 2025 года открыть музей',
          'ректорам институтов ввести курс',
          'Союзу писателей ежегодно проводить чтения',
        ],
      }),
    ).toEqual([
      '1.1 | Министерство культуры | = |  | day 2025-03-01 «до 1 марта 2025 года» | открыть музей',
      '1.2 | ректоры институтов | = |  |  | ввести курс',
      '1.3 | Союз писателей | = |  | recurring - «ежегодно» | проводить чтения',
    ])
    expect(
      read('ru', '2024-12-20', {
        text: 'Просить:',
        list: ['Министерство транспорта снизить тарифы', 'Правительственную комиссию рассмотреть доклад'],
      }),
    ).toEqual([
      '1.1 | Министерство транспорта | = |  |  | снизить тарифы',
      '1.2 | Правительственная комиссия | = |  |  | рассмотреть доклад',
    ])
  })

  test('an item with a deadline takes the body from its clause', () => {
    expect(
      read('ru', '2024-12-20', {
        text: 'Поручить Секретариату:',
        list: ['разослать протокол', 'подготовить смету до 1 февраля 2025 года'],
      }),
    ).toEqual([
      '1 | Секретариат | = |  |  | разослать протокол',
      '1.2 | Секретариат | = |  | day 2025-02-01 «до 1 февраля 2025 года» | подготовить смету',
    ])
  })

  test('two bodies in two sentences are two demands', () => {
    expect(
      read(
        'ru',
        null,
        'Поручить Правлению составить план. Просить Совет ректоров оказать помощь; Секретариату вести учёт',
      ),
    ).toEqual([
      '1 | Правление | = |  |  | составить план',
      '1 | Совет ректоров | = |  |  | оказать помощь',
      '1 | Секретариат | = |  |  | вести учёт',
    ])
  })

  test('dated events are not deadlines', () => {
    const { directives, events } = proposeDirectives(
      bodyOf(
        'Принять участие в подготовке: к 50-летию открытия обсерватории 12 июня 2025 г.; к 200-летию Лицея с 1 июля - 5 августа 2025 года',
        'Поручить Совету до 1 апреля 2025 года утвердить план празднования Дня города 7 сентября 2025 года',
        'Созвать Общее собрание 3 марта 2025 г.',
        'С учётом итогов съезда (Пермь, 1 мая 2024 года) обновить устав, утверждённый 5 мая 2023 года',
      ),
      { language: 'ru', adoptedOn: '2024-12-20' },
    )
    expect(events.map(({ clauseId, from, to, title }) => [clauseId, from, to, title])).toEqual([
      ['1', '2025-06-12', '2025-06-12', '50-летие открытия обсерватории'],
      ['1', '2025-07-01', '2025-08-05', '200-летие Лицея'],
      ['2', '2025-09-07', '2025-09-07', 'День города'],
      ['3', '2025-03-03', '2025-03-03', 'Общее собрание'],
    ])
    expect(directives.map(({ clauseId, deadline }) => [clauseId, deadline?.to ?? null])).toEqual([
      ['1', null],
      ['2', '2025-04-01'],
      ['3', null],
      ['4', null],
    ])
  })
})

describe('English clauses', () => {
  test.each<[string, string | null]>([
    ['Requests the Director-General to publish the register', 'Director-General | = |  |  | publish the register'],
    [
      'Requests the Secretary-General, in consultation with the regional commissions, to report at its sixty-first session',
      'Secretary-General | = | regional commissions | event - «at its sixty-first session» | report',
    ],
    [
      'Calls upon Member States, with a view to saving water, to provide, by 30 June annually, a report',
      'Member States | = |  | recurring 2025-06-30 «by 30 June annually» | provide, by 30 June annually, a report',
    ],
    ['Also invites the universities to open their archives', 'universities | = |  |  | open their archives'],
    [
      'Urges Governments, the World Bank and other donors to fund the programme',
      'Governments + World Bank + other donors | = |  |  | fund the programme',
    ],
    [
      'Once again urges States to ratify the Convention before 2030',
      'States | = |  | day 2029-12-31 «before 2030» | ratify the Convention',
    ],
    ['Decides to establish a working group', ' |  |  |  | establish a working group'],
    ['Decides to remain seized of the matter', null],
    ['Takes note of the report of the Director-General', null],
    ['Recalls that the Conference met in 2020', null],
    ['Expresses its appreciation to the Government of Chile', null],
    ['Welcomes the adoption of the Plan on 5 May 2024', null],
    ['Stresses the need to act', null],
    [
      'Recommends the guidelines to all Member States for use',
      'Member States | = |  |  | Recommends the guidelines to all Member States for use',
    ],
    ['Reiterates its call upon all Parties to submit their data', 'Parties | = |  |  | submit their data'],
    [
      'The Secretariat shall circulate the minutes within 14 days',
      ' | Secretariat |  | relative 2025-01-03 «within 14 days» | circulate the minutes',
    ],
    [
      'Resolved, that the Steering Committee shall issue a report by March 1, 2025',
      ' | Steering Committee |  | day 2025-03-01 «by March 1, 2025» | issue a report',
    ],
    [
      'Therefore be it resolved, that the Convention directs the Budget Committee (BC) to review all fees no later than 1 May 2025',
      'Budget Committee | = |  | day 2025-05-01 «no later than 1 May 2025» | review all fees',
    ],
    [
      'Resolved, that the audit will be conducted by the Finance Office together with the Legal Section',
      ' | Finance Office | Legal Section |  | be conducted by the Finance Office together with the Legal Section',
    ],
    [
      'Further resolved, that the Council shall publish quarterly bulletins',
      ' | Council |  | recurring - «quarterly» | publish quarterly bulletins',
    ],
    ['Encourages the Bureau to meet twice a year', 'Bureau | = |  | recurring - «twice a year» | meet'],
    [
      'Instructs the Treasurer to close the account by the end of 2025',
      'Treasurer | = |  | year 2025-12-31 «by the end of 2025» | close the account',
    ],
    ['Asks the Board to report by the next conference', 'Board | = |  | event - «by the next conference» | report'],
    ['Calls on all Parties to ratify the Protocol', 'Parties | = |  |  | ratify the Protocol'],
    ['Commends the Bureau and requests it to continue its work', ' |  |  |  | continue its work'],
    [
      'Endorses the plan and instructs the Working Group on Harbours to report',
      'Working Group on Harbours | = |  |  | report',
    ],
    ['Authorizes the President to sign the agreement', 'President | = |  |  | sign the agreement'],
  ])('%s', (text, expected) => {
    expect(read('en', '2024-12-20', text)).toEqual(expected === null ? [] : [`1 | ${expected}`])
  })

  test('a coming meeting is an event', () => {
    const text = 'Decides that the Second River Forum shall be held in Narva from 5 to 9 May 2026'
    const { events } = proposeDirectives(bodyOf(text), { language: 'en', adoptedOn: '2024-12-20' })
    expect(events.map(({ from, to, text: words }) => [from, to, words])).toEqual([
      ['2026-05-05', '2026-05-09', 'Second River Forum shall be held in Narva from 5 to 9 May 2026'],
    ])
  })

  test('lists', () => {
    expect(
      read('en', '2024-12-20', {
        text: 'Requests:',
        list: ['the Bureau to prepare an agenda by 1 March 2025', 'Member States to nominate experts'],
      }),
    ).toEqual([
      '1.1 | Bureau | = |  | day 2025-03-01 «by 1 March 2025» | prepare an agenda',
      '1.2 | Member States | = |  |  | nominate experts',
    ])
    expect(
      read('en', null, {
        text: 'Requests the Secretariat:',
        list: ['To keep a register', 'To report every two years'],
      }),
    ).toEqual([
      '1 | Secretariat | = |  |  | keep a register',
      '1.2 | Secretariat | = |  | recurring - «every two years» | report',
    ])
  })
})

describe('laws', () => {
  const verb = fc.constantFrom(
    'Рекомендовать',
    'Поручить',
    'Отметить',
    'Обратиться в',
    'Просить',
    'Считать',
    'Requests',
    '',
  )
  const phrase = fc.constantFrom(
    ' Комитету по делам',
    ' Министерство',
    ' до 1 марта 2025 г.',
    ' (г. Уфа, 5 мая)',
    ' «Дом. Сад»',
    ' и провести',
    '; ',
    '. Необходимо',
    ', в том числе',
    ' the Board to act',
    ' by 2030',
    '\n',
    ' И. И. Иванову',
  )
  const text = fc.tuple(verb, fc.array(phrase, { maxLength: 8 })).map(([head, tail]) => head + tail.join(''))
  const language = fc.constantFrom<Language>('ru', 'en')

  test('nothing is demanded where the words name no deed', () => {
    const lines = read('ru', null, { text: 'Рекомендовать', list: ['. Необходимо\n до 1 марта 2025 г.'] })
    expect(lines.filter((words) => words.endsWith('| '))).toEqual([])
  })

  test('every word of an action, a deadline and their evidence is in the text', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), language, (own, list, lang) => {
        const tree: Tree = { text: own, list }
        const body = bodyOf(tree)
        read(lang, '2024-12-20', tree)
        const whole = body.operative.map(fullText).join('\n')
        for (const { action, deadline } of proposeDirectives(body, { language: lang, adoptedOn: null }).directives) {
          expect(deadline === null || whole.includes(deadline.text)).toBe(true)
          for (const word of action.split(/[\s;:.]+/u)) expect(whole).toContain(word)
        }
      }),
    )
  })
})
