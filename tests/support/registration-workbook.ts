import ExcelJS from 'exceljs'

/** Surnames of those who come: no two, and none of the sample, begin alike. */
export const registered = [
  'Абзалов', 'Бястров', 'Вуйко', 'Гжельский', 'Дзугаев', 'Ежвин', 'Жгутов', 'Зыбин', 'Икрянов', 'Йонов',
  'Кхеров', 'Лзябин', 'Мшинский', 'Нкуров', 'Овражко', 'Пшеничко', 'Рдейский', 'Сфинцев', 'Тквальчев', 'Угримко',
  'Фрязинов', 'Хвалынко', 'Цнинский', 'Чжоуков', 'Шпагин', 'Щетинко', 'Эхоров', 'Юзов', 'Ябланов', 'Уздечкин',
] as const // prettier-ignore

const given = ['Анна', 'Пётр', 'Мария'] as const
const headers = ['№', 'Участник', 'Делегация', 'Роль', 'Организация', 'Почта', 'Прибытие', 'Бейдж']

/**
 * A list as a registration desk keeps it: titles over it, an organization merged over two people, names in two orders, one person twice,
 * a row without a name; from two countries the sample does not have.
 */
export async function registrationWorkbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Регистрация')
  sheet.mergeCells('A1:H1')
  sheet.getCell('A1').value = 'Заявки на участие'
  sheet.getCell('A2').value = 'обновлено 1 сентября 2026 г.'
  sheet.getRow(4).values = headers
  for (const [at, surname] of registered.entries()) {
    const name = given[at % given.length] ?? ''
    sheet.getRow(5 + at).values = [
      at + 1,
      at % 4 === 3 ? `${name} ${surname}` : `${surname} ${name}`,
      at % 2 === 0 ? 'Перу' : 'Чили',
      'делегат',
      'Речной союз',
      `uchastnik${at + 1}@soyuz.example`,
      at % 3 === 0 ? new Date('2026-09-09T00:00:00Z') : '9 сентября 2026',
      `7${String(at + 1).padStart(3, '0')}`,
    ]
  }
  const after = 5 + registered.length
  sheet.getCell(`E${after - 2}`).value = 'Музей речных карт'
  sheet.mergeCells(`E${after - 2}:E${after - 1}`)
  sheet.getRow(after).values = ['', 'А. Абзалов', 'Перу', 'делегат', 'Речной союз', '', '', '']
  sheet.getRow(after + 1).values = ['', '', 'Чили', 'делегат', 'Без имени', '', '', '']
  sheet.getColumn(7).numFmt = 'dd.mm.yyyy'
  return Buffer.from(await book.xlsx.writeBuffer())
}
