/** Names of what the page of a document can be told to do, in Russian. */
export const russianEditorActions = {
  'text.bold': 'Полужирный',
  'text.italic': 'Курсив',
  'text.bracket': 'Вариант в скобках',
  'clause.deeper': 'Уровень глубже',
  'clause.shallower': 'Уровень выше',
  'clause.up': 'Переместить пункт выше',
  'clause.down': 'Переместить пункт ниже',
  'clause.heading': 'Заголовок или пункт',
  'clause.remove': 'Удалить пункт',
}
