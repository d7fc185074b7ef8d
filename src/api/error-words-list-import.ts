import type { ErrorCode } from '#app/errors.ts'
import type { ErrorDictionary } from './error-dictionary.ts'

type Words = Pick<ErrorDictionary, Extract<ErrorCode, `listImport.${string}` | `importProfile.${string}`>>

export const listImportWordsInRussian: Words = {
  'listImport.notFound': () => ({
    what: 'Этот импорт уже закрыт.',
    kept: 'Из списка ничего не сохранено, участники целы.',
    todo: 'Выберите файл со списком ещё раз.',
  }),
  'listImport.outdated': () => ({
    what: 'Пока вы проверяли список, участники конференции изменились.',
    kept: 'Из списка ничего не сохранено, ваши поправки и решения целы.',
    todo: 'Строки сверены заново: посмотрите на них и примените ещё раз.',
  }),
  'listImport.noRow': ({ row }) => ({
    what: `Строки ${row} в списке нет, или она пустая.`,
    kept: 'Из списка ничего не сохранено, участники целы.',
    todo: 'Назовите строку, в которой стоят названия столбцов; 0 – их нет.',
  }),
  'importProfile.notFound': () => ({
    what: 'Такой разметки столбцов больше нет.',
    kept: 'Участники и список целы.',
    todo: 'Выберите другую или назначьте столбцы сами.',
  }),
}

export const listImportWordsInEnglish: Words = {
  'listImport.notFound': () => ({
    what: 'This import was closed.',
    kept: 'Nothing of the list was stored, the participants are as they were.',
    todo: 'Choose the file with the list once more.',
  }),
  'listImport.outdated': () => ({
    what: 'The participants of the conference changed while you were checking the list.',
    kept: 'Nothing of the list was stored; your corrections and decisions are kept.',
    todo: 'The rows were compared anew: look at them and apply once more.',
  }),
  'listImport.noRow': ({ row }) => ({
    what: `The list has no row ${row}, or it is empty.`,
    kept: 'Nothing of the list was stored, the participants are as they were.',
    todo: 'Name the row that holds the names of the columns; 0 for none.',
  }),
  'importProfile.notFound': () => ({
    what: 'There is no such mapping of columns any more.',
    kept: 'The participants and the list are as they were.',
    todo: 'Choose another one, or say yourself what the columns are.',
  }),
}
