import { zip } from '#documents/zip.ts'
import { columnName, workbookParts } from './workbook.ts'

const firstParts = 'Абра Бело Вере Гала Дере Жура Зава Ильи Кале Лаза Мака Нази Оре Пана Руда Сава Тара Ула Фаде Хари Цапе Чере Шала Ща Юра Яро'.split(' ') // prettier-ignore
const secondParts = 'менов бинский ровцев нищенко довский кин левченко шинский гоев тырёв зин чук сонов щагин пьянов вилин'.split(' ') // prettier-ignore
const middles = ['', 'бе', 'ва', 'ге', 'ди', 'жо', 'ка', 'ли', 'мо', 'ну', 'по', 'ре', 'са', 'ти', 'фе', 'хо']
const men =
  'Александр Сергей Дмитрий Андрей Алексей Максим Евгений Иван Михаил Артём Николай Владимир Илья Павел Юрий Константин Олег Виктор Рустам Тимур'.split(
    ' ',
  )
const women =
  'Елена Ольга Наталья Анна Татьяна Ирина Мария Светлана Юлия Екатерина Анастасия Дарья Марина Людмила Галина Ксения Вера Надежда Зарина Мадина'.split(
    ' ',
  )
const fathers =
  'Александров Сергеев Дмитриев Андреев Алексеев Николаев Владимиров Иванов Михайлов Викторов Петров Юрьев Олегов Павлов Рустамов'.split(
    ' ',
  )
const countries = [
  'Россия',
  'Республика Беларусь',
  'Казахстан',
  'Узбекистан',
  'Таджикистан',
  'Армения',
  'Сербия',
  'Турция',
]

export const listHeaders = [
  '№ п/п',
  'Фамилия',
  'Имя',
  'Отчество',
  'Место работы',
  'Должность',
  'Страна',
  'E-mail',
  'Контактный телефон',
  'Дата приезда',
  'Гостиница',
  'Питание',
] as const

/** Invented people as a registration desk has them, always the same for a number; surnames and given names are met as unevenly as in life. */
export function inventedPeople(count: number, seed = 7): readonly (readonly string[])[] {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  // Few names are frequent, many are rare.
  const pick = (from: readonly string[], skew: number) => from[Math.floor(random() ** skew * from.length)] ?? ''
  return Array.from({ length: count }, (_, at) => {
    const isWoman = random() < 0.5
    const surname = pick(firstParts, 1.5) + pick(middles, 2) + pick(secondParts, 1.5)
    return [
      String(at + 1),
      isWoman ? feminine(surname) : surname,
      pick(isWoman ? women : men, 1.8),
      pick(fathers, 1.5) + (isWoman ? 'на' : 'ич'),
      `Институт ${Math.floor(random() ** 2 * 3000)}`,
      random() < 0.3 ? 'директор' : 'научный сотрудник',
      pick(countries, 2),
      random() < 0.9 ? `p${at}.${seed}@example.org` : '',
      random() < 0.7 ? `+7 9${String(Math.floor(random() * 1e9)).padStart(9, '0')}` : '',
      `2026-04-${String(10 + Math.floor(random() * 6))}`,
      `Гостиница ${Math.floor(random() * 12)}`,
      random() < 0.1 ? 'вегетарианское' : '',
    ]
  })
}

const feminine = (surname: string) =>
  surname.endsWith('ий') ? `${surname.slice(0, -2)}ая` : /(?:ов|ев|ёв|ин)$/u.test(surname) ? `${surname}а` : surname

const dateColumn = listHeaders.indexOf('Дата приезда')
const dayOf = (iso: string) => Math.round(Date.parse(iso) / 86_400_000) + 25_569

/** The list as Excel saves it: shared texts, real dates, a title above the header. */
export function peopleWorkbook(people: readonly (readonly string[])[]): Uint8Array {
  const numbers = new Map<string, number>()
  const textCell = (reference: string, text: string) => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return `<c r="${reference}" t="s"><v>${number}</v></c>`
  }
  const lines = [['Список участников конгресса'], [...listHeaders], ...people].map((cells, row) => {
    const filled = cells.map((text, at) => {
      const reference = columnName(at) + String(row + 1)
      if (text === '') return ''
      if (row > 1 && at === 0) return `<c r="${reference}"><v>${text}</v></c>`
      if (row > 1 && at === dateColumn) return `<c r="${reference}" s="1"><v>${dayOf(text)}</v></c>`
      return textCell(reference, text)
    })
    return `<row r="${row + 1}" spans="1:12">${filled.join('')}</row>`
  })
  const xml = `<sheetData>${lines.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:L1"/></mergeCells>`
  const strings = [...numbers.keys()].map((text) => `<si><t>${text}</t></si>`).join('')
  const parts = workbookParts({ sheets: [{ name: 'Участники', xml }], strings, formats: ['dd.mm.yyyy'] })
  return zip(new Map([...parts].map(([name, text]) => [name, new TextEncoder().encode(text)] as const)))
}
