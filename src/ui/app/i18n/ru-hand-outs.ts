/** Words of what is handed out of participants in Russian. */
export const russianHandOuts = {
  handOuts: {
    open: 'Выгрузить…',
    title: 'Выгрузка участников',
    what: 'Что выгрузить',
    groups: { lists: 'Списки, Word', cards: 'Карточки, Word', tables: 'Таблица как на экране' },
    choices: {
      delegations: 'Официальный список по делегациям',
      alphabet: 'Официальный список по алфавиту',
      signIn: 'Лист регистрации для подписей',
      attendance: 'Присутствовавшие на заседании',
      hotel: 'Размещение по гостиницам',
      arrivals: 'Встреча: прибытие по дням',
      departures: 'Проводы: отъезд по дням',
      diet: 'Питание',
      badges: 'Бейджи',
      signs: 'Таблички на стол',
      xlsx: 'Таблица Excel (.xlsx)',
      csv: 'Таблица CSV (.csv)',
    },
    files: {
      delegations: 'Список участников',
      alphabet: 'Список участников по алфавиту',
      signIn: 'Лист регистрации',
      attendance: 'Присутствовавшие',
      hotel: 'Размещение',
      arrivals: 'Прибытие',
      departures: 'Отъезд',
      diet: 'Питание',
      badges: 'Бейджи',
      signs: 'Таблички',
      xlsx: 'Участники',
      csv: 'Участники',
    },
    size: 'Размер бейджа',
    millimetres: '{{size}} мм',
    session: 'Заседание',
    anySession: 'Выберите заседание',
    noSessions: 'В повестке нет заседаний',
    who: 'Кого включить',
    circles: {
      all: 'всех ({{number, number}})',
      shown: 'как в списке, с отбором ({{number, number}})',
      selected: 'выбранных ({{number, number}})',
    },
    columns: 'Графы по порядку',
    noColumns: 'Выберите хотя бы одну графу',
    heading: 'Заголовок',
    usualHeading: 'Обычный',
    language: 'Язык',
    preview_one: 'Первый лист; всего {{count, number}} человек',
    preview_few: 'Первый лист; всего {{count, number}} человека',
    preview_many: 'Первый лист; всего {{count, number}} человек',
    preview_other: 'Первый лист; всего {{count, number}} человека',
    nobody: 'Сюда никто не входит. Выберите других людей или другое заседание.',
    stop: 'Остановить',
    written: 'Записано {{done, number}} из {{total, number}}',
  },
}

/** Names of what can be done with it. */
export const russianHandOutActions = {
  'participants.export': 'Выгрузить участников…',
}

/** What is undone and made again. */
export const russianHandOutCommands = {
  letterTemplatePut: 'шаблон письма',
  letterTemplateRemove: 'удаление шаблона письма',
  ownFormPut: 'форма имени',
}
