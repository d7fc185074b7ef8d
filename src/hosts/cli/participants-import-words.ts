import type { Language } from '#domain/language/language.ts'

interface Words {
  readonly help: Readonly<Record<'import' | 'list' | 'into' | 'profile' | 'header' | 'apply' | 'duplicates', string>>
  readonly counts: (counts: Readonly<Record<'new' | 'update' | 'same' | 'duplicate' | 'error', number>>) => string
  readonly doubts: (count: number) => string
  /** Of a row of headers; 0 where there is none. */
  readonly columns: (headerRow: number) => string
  readonly leftOut: string
  /** What a column holds where it is more than one field. */
  readonly joint: Readonly<Record<string, string>>
  readonly possible: string
  readonly row: string
  readonly ofRow: (number: number) => string
  readonly more: (count: number) => string
  readonly errorRows: (numbers: string, areMore: boolean) => string
  readonly applied: (
    fates: Readonly<Record<'new' | 'update' | 'same' | 'leftOut' | 'undecided' | 'error', number>>,
  ) => string
  readonly notApplied: string
}

export const importWords: Readonly<Record<Language, Words>> = {
  ru: {
    help: {
      import: 'показать, что принесёт список участников (.xlsx, .csv, .tsv); сохраняется только с --apply',
      list: 'файл со списком: .xlsx, .csv или .tsv',
      into: 'файл конференции, в который вносится список',
      profile: 'сохранённая разметка столбцов, по имени; иначе столбцы узнаются сами',
      header: 'в какой строке названия столбцов, 0 – их нет; иначе строка узнаётся сама',
      apply: 'сохранить; возможные повторы остаются в стороне и перечисляются, если не указан --duplicates',
      duplicates: 'что делать с возможными повторами: new – внести новыми людьми, update – обновить самых похожих',
    },
    counts: (counts) =>
      `новых ${counts.new}, с изменениями ${counts.update}, без изменений ${counts.same}, возможных повторов ${counts.duplicate}, ошибок ${counts.error}`,
    doubts: (count) => `непонятных и сомнительных ячеек: ${count}`,
    columns: (row) => (row === 0 ? 'Столбцы (без названий):' : `Столбцы (названия в строке ${row}):`),
    leftOut: 'не вносится',
    joint: { postAndOrganization: 'Должность и организация', contacts: 'Почта и телефон' },
    possible: 'Возможные повторы:',
    row: 'строка',
    ofRow: (number) => ` (строка ${number})`,
    more: (count) => `и ещё ${count}`,
    errorRows: (numbers, areMore) => `Строки без имени: ${numbers}${areMore ? ' и далее' : ''}`,
    applied: ({ new: made, update, undecided, error }) =>
      `Сохранено: новых ${made}, обновлено ${update}; в стороне осталось: возможных повторов ${undecided}, ошибок ${error}.`,
    notApplied: 'Ничего не сохранено. Чтобы сохранить, добавьте --apply.',
  },
  en: {
    help: {
      import: 'show what a list of participants (.xlsx, .csv, .tsv) would bring; stored only with --apply',
      list: 'file with the list: .xlsx, .csv or .tsv',
      into: 'conference file that takes the list',
      profile: 'a kept mapping of columns, by its name; else the columns are recognized',
      header: 'row that names the columns, 0 for none; else it is recognized',
      apply: 'store it; possible duplicates are left out and listed unless --duplicates decides',
      duplicates: 'what to do with possible duplicates: new makes people of them, update updates the likeliest',
    },
    counts: (counts) =>
      `${counts.new} new, ${counts.update} with changes, ${counts.same} the same, ${counts.duplicate} possible duplicates, ${counts.error} errors`,
    doubts: (count) => `cells not understood or doubtful: ${count}`,
    columns: (row) => (row === 0 ? 'Columns (not named):' : `Columns (named in row ${row}):`),
    leftOut: 'left out',
    joint: { postAndOrganization: 'Post and organization', contacts: 'E-mail and telephone' },
    possible: 'Possible duplicates:',
    row: 'row',
    ofRow: (number) => ` (row ${number})`,
    more: (count) => `and ${count} more`,
    errorRows: (numbers, areMore) => `Rows without a name: ${numbers}${areMore ? ' and further' : ''}`,
    applied: ({ new: made, update, undecided, error }) =>
      `Stored: ${made} new, ${update} updated; left out: ${undecided} possible duplicates, ${error} errors.`,
    notApplied: 'Nothing was stored. To store it, add --apply.',
  },
}
