/** Words of the table of delegations. */
export const russianDelegations = {
  delegations: {
    title: 'Делегации',
    tools: 'Работа с делегациями',
    empty: 'Делегаций пока нет',
    what: 'Делегация – это люди одной страны или организации. По делегациям считаются места, квоты и кворум, из них складывается первая фраза резолюции.',
    points: {
      a: 'Составьте их одним нажатием по странам или организациям участников.',
      b: 'Назначьте глав, места и квоты прямо в таблице.',
      c: 'Прибывшие и присутствующие считаются сами.',
    },
    make: 'Составить',
    makeBy: { country: 'По странам участников', organization: 'По организациям участников' },
    makeHint:
      'Войдут все, у кого делегации нет, кроме отказавшихся, организаторов, прессы, переводчиков и секретариата.',
    add: 'Добавить делегацию',
    addNow: 'Добавить',
    name: 'Делегация',
    nameHint: 'Страна или организация',
    head: 'Глава',
    noHead: 'не назначен',
    headHint: 'Выберите из состава',
    headNone: 'Без главы',
    people: 'В составе',
    delegates: 'Делегаты',
    confirmed: 'Подтвердили',
    arrived: 'Прибыли',
    present: 'Присутствуют',
    seats: 'Места',
    quota: 'Квота',
    noLimit: 'без квоты',
    notGiven: 'не указано',
    overQuota: 'сверх квоты на {{count, number}}',
    total: 'Всего',
    count_one: '{{count, number}} делегация',
    count_few: '{{count, number}} делегации',
    count_many: '{{count, number}} делегаций',
    count_other: '{{count, number}} делегации',
    over_one: '{{count, number}} сверх квоты',
    over_few: '{{count, number}} сверх квоты',
    over_many: '{{count, number}} сверх квоты',
    over_other: '{{count, number}} сверх квоты',
    edit: '{{field}}, {{name}}: {{value}}. Изменить',
    open: 'Показать состав: {{name}}',
    remove: 'Удалить делегацию «{{name}}»',
    exists: 'Такая делегация уже есть: {{name}}',
    badCount: 'Здесь нужно целое число',
    noName: 'У делегации должно быть название',
    sessionHint: 'Присутствие: {{session}}',
    done: {
      added: 'Делегация добавлена: {{name}}',
      removed: 'Делегация удалена: {{name}}. Люди остались в списке',
      made_one: 'Составлена {{count, number}} делегация, вошли {{joined, number}}',
      made_few: 'Составлены {{count, number}} делегации, вошли {{joined, number}}',
      made_many: 'Составлено {{count, number}} делегаций, вошли {{joined, number}}',
      made_other: 'Составлено {{count, number}} делегации, вошли {{joined, number}}',
      joined_one: 'В делегации вошёл {{count, number}} участник',
      joined_few: 'В делегации вошли {{count, number}} участника',
      joined_many: 'В делегации вошло {{count, number}} участников',
      joined_other: 'В делегации вошло {{count, number}} участника',
      nothing: {
        country: 'Составлять нечего: у всех, кто без делегации, не указана страна',
        organization: 'Составлять нечего: у всех, кто без делегации, не указана организация',
      },
    },
  },
}

export const russianDelegationActions = {
  'participants.delegations': 'Делегации',
}

/** What is undone and made again. */
export const russianDelegationCommands = {
  delegationPut: 'делегация',
  delegationRemove: 'удаление делегации',
  delegationMakeMissing: 'состав делегаций',
}
