import type { ErrorCode } from '#app/errors.ts'
import type { ErrorDictionary } from './error-dictionary.ts'

type TableWords = Pick<ErrorDictionary, Extract<ErrorCode, `table.${string}`>>

const nothingStoredRu = 'Ничего не сохранено.'
const nothingStoredEn = 'Nothing was stored.'

export const tableWordsInRussian: TableWords = {
  'table.empty': ({ name }) => ({
    what: `В файле «${name}» нет ни одной заполненной строки.`,
    kept: nothingStoredRu,
    todo: 'Проверьте, тот ли это файл и сохранён ли он после правки.',
  }),
  'table.notTable': ({ name }) => ({
    what: `Файл «${name}» — не таблица, хотя так назван.`,
    kept: nothingStoredRu,
    todo: 'Откройте его программой, в которой он сделан, и сохраните как книгу Excel (.xlsx) или как .csv.',
  }),
  'table.unsupported': ({ name, extension }) => ({
    what: `Файл «${name}» — в формате .${extension}, списки из него не читаются.`,
    kept: nothingStoredRu,
    todo: 'Откройте его в Excel или LibreOffice, сохраните как книгу Excel (.xlsx) или .csv и выберите снова.',
  }),
  'table.protected': ({ name }) => ({
    what: `Файл «${name}» закрыт паролем.`,
    kept: nothingStoredRu,
    todo: 'Откройте его в Excel, снимите пароль («Файл» → «Сведения» → «Защита книги»), сохраните и выберите снова.',
  }),
  'table.damaged': ({ name }) => ({
    what: `Файл «${name}» повреждён: часть его потеряна или изменена.`,
    kept: nothingStoredRu,
    todo: 'Возьмите его заново там, где он был создан, или откройте в Excel и сохраните ещё раз как .xlsx.',
  }),
  'table.tooBig': ({ name }) => ({
    what: `Файл «${name}» при распаковке занимает слишком много места: списки такими не бывают.`,
    kept: 'Он не распакован, ничего не сохранено.',
    todo: 'Проверьте, тот ли это файл и от кого он. Если он нужен, скопируйте из него только список в новую книгу.',
  }),
  'table.unsafe': ({ name }) => ({
    what: `Файл «${name}» устроен не так, как его делает Excel, и может быть опасен.`,
    kept: 'Он не прочитан, ничего не сохранено.',
    todo: 'Узнайте, от кого он. Если он нужен, откройте его в Excel и сохраните заново как .xlsx.',
  }),
  'table.tooSlow': ({ name, seconds }) => ({
    what: `Файл «${name}» читается дольше ${seconds} секунд, чтение остановлено.`,
    kept: nothingStoredRu,
    todo: 'Проверьте, тот ли это файл. Если тот, оставьте в нём один лист со списком.',
  }),
  'table.tooLong': ({ name, rows }) => ({
    what: `Список «${name}» слишком велик: в нём больше ${rows.toLocaleString('ru')} строк или слишком много столбцов.`,
    kept: nothingStoredRu,
    todo: 'Разделите его на несколько файлов и загрузите их по одному.',
  }),
}

export const tableWordsInEnglish: TableWords = {
  'table.empty': ({ name }) => ({
    what: `The file “${name}” has no filled row.`,
    kept: nothingStoredEn,
    todo: 'Check that it is the right file and that it was saved after the last edit.',
  }),
  'table.notTable': ({ name }) => ({
    what: `The file “${name}” is no table, though it is called one.`,
    kept: nothingStoredEn,
    todo: 'Open it in the program that made it and save it as an Excel workbook (.xlsx) or as .csv.',
  }),
  'table.unsupported': ({ name, extension }) => ({
    what: `The file “${name}” is in the format .${extension}; lists are not read from it.`,
    kept: nothingStoredEn,
    todo: 'Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx) or .csv and choose it again.',
  }),
  'table.protected': ({ name }) => ({
    what: `The file “${name}” is locked with a password.`,
    kept: nothingStoredEn,
    todo: 'Open it in Excel, take the password off (File, Info, Protect Workbook), save it and choose it again.',
  }),
  'table.damaged': ({ name }) => ({
    what: `The file “${name}” is damaged: a part of it is lost or changed.`,
    kept: nothingStoredEn,
    todo: 'Take it again from where it was made, or open it in Excel and save it once more as .xlsx.',
  }),
  'table.tooBig': ({ name }) => ({
    what: `The file “${name}” unpacks to more than any list takes.`,
    kept: 'It was not unpacked, nothing was stored.',
    todo: 'Check that it is the right file and whom it is from. If you need it, copy the list alone into a new workbook.',
  }),
  'table.unsafe': ({ name }) => ({
    what: `The file “${name}” is not made as Excel makes files and may be dangerous.`,
    kept: 'It was not read, nothing was stored.',
    todo: 'Find out whom it is from. If you need it, open it in Excel and save it again as .xlsx.',
  }),
  'table.tooSlow': ({ name, seconds }) => ({
    what: `Reading the file “${name}” took more than ${seconds} seconds and was stopped.`,
    kept: nothingStoredEn,
    todo: 'Check that it is the right file. If it is, leave one sheet with the list in it.',
  }),
  'table.tooLong': ({ name, rows }) => ({
    what: `The list “${name}” is too large: it has more than ${rows.toLocaleString('en')} rows or too many columns.`,
    kept: nothingStoredEn,
    todo: 'Divide it into several files and bring them in one by one.',
  }),
}
