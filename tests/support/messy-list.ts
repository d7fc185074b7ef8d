import ExcelJS from 'exceljs'

const headers = [
  '№ п/п',
  'ФИО участника',
  'Место работы',
  'Должность',
  'Страна',
  'E-mail',
  'Тел.',
  'Дата приезда',
  'Гостиница',
  'Размер футболки',
]

const day = (date: string) => new Date(`${date}T00:00:00Z`)

type Row = readonly (string | number | Date | null)[]

/** People as a registration desk sends them: names in two orders, dates typed and real, one person twice, one row without a name. */
const people: readonly Row[] = [
  [1, 'Яковлева Анна Петровна', 'Речная академия', 'проректор', 'Россия', 'anna@rechnaya.example', '8 (814) 200-10-20', day('2026-09-09'), 'Онега', 'M'], // prettier-ignore
  [2, 'И. С. Борисов', 'Музей реки', 'директор', 'РФ', '', '', '9 сентября', 'Онега', 'XL'],
  [3, 'Рашид Алиев', 'Институт воды', 'профессор', 'Таджикистан', 'aliev@voda.example; rashid@voda.example', '+992 900 00-00-01', 'скоро', '', 'L'], // prettier-ignore
  [4, 'Ёлкина Мария Ивановна', null, 'хранитель', 'Беларусь', 'elkina@muzey.example', 89161234567, day('2026-09-10'), 'Якорь', 'S'], // prettier-ignore
  [5, 'Елкина М. И.', null, 'хранитель', 'Беларусь', '', '', day('2026-09-10'), 'Якорь', 'S'],
  [6, 'ван дер Берг Ян', 'Institute of Rivers', 'director', 'Тридевятое царство', '', '', '2026-09-08', '', ''],
  [7, '', 'Музей реки', 'экскурсовод', '', 'guide@muzey.example', '', '', '', ''],
  [8, 'Мамедов Рустам Али оглы', 'Союз портов', 'секретарь', 'Азербайджан', '', '', day('2026-09-11'), 'Волна', 'XXL'],
]

/** A workbook with titles over the list, an organization merged over its people, and a sum below them. */
export async function messyWorkbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const cover = book.addWorksheet('Памятка')
  cover.getCell('A1').value = 'Заполните лист «Регистрация» и верните до 1 сентября'
  const sheet = book.addWorksheet('Регистрация')
  sheet.mergeCells('A1:J1')
  sheet.getCell('A1').value = 'Регистрация участников конгресса'
  sheet.mergeCells('A2:J2')
  sheet.getCell('A2').value = 'по состоянию на 1 сентября 2026 г.'
  sheet.getRow(4).values = headers
  for (const [at, row] of people.entries()) sheet.getRow(5 + at).values = [...row]
  sheet.getCell('C8').value = 'Музей льна'
  sheet.mergeCells('C8:C9')
  sheet.getColumn(8).numFmt = 'dd.mm.yyyy'
  sheet.getRow(14).values = ['Итого:', '', people.length]
  return Buffer.from(await book.xlsx.writeBuffer())
}
