import type { Language } from './language.ts'

const endings = {
  soft: 'ь я ю ем е',
  hard: ' а у ом е',
} as const

function forms(stem: string, kind: keyof typeof endings): string[] {
  return endings[kind].split(' ').map((ending) => stem + ending)
}

const russianMonths: readonly (readonly string[])[] = [
  [...forms('январ', 'soft'), 'янв'],
  [...forms('феврал', 'soft'), 'фев', 'февр'],
  forms('март', 'hard'),
  [...forms('апрел', 'soft'), 'апр'],
  ['май', 'мая', 'маю', 'маем', 'мае'],
  forms('июн', 'soft'),
  forms('июл', 'soft'),
  [...forms('август', 'hard'), 'авг'],
  [...forms('сентябр', 'soft'), 'сен', 'сент'],
  [...forms('октябр', 'soft'), 'окт'],
  [...forms('ноябр', 'soft'), 'нояб'],
  [...forms('декабр', 'soft'), 'дек'],
]

/** Russian months in the genitive, as they stand in a date: «5 марта». */
export const russianMonthsInDate = russianMonths.map((month) => month[1] ?? '')

export const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** What the reader of dates must know of a language. All words in lower case. */
export interface DateWords {
  readonly months: ReadonlyMap<string, number>
  readonly shortMonths: ReadonlySet<string>
  /** Between the ends of a range: «по», "to". */
  readonly to: ReadonlySet<string>
  readonly and: ReadonlySet<string>
  /** After the number of a year: «года», «гг». */
  readonly year: ReadonlySet<string>
  /** Before a year or a month that stands alone: "in 2024". Where a language marks years by a word, empty. */
  readonly before: ReadonlySet<string>
  /** After the number of a day: «1-го», "31st". */
  readonly ordinals: ReadonlySet<string>
  /** May stand between month and year, or day and month: "31st of January of 2020". */
  readonly of: ReadonlySet<string>
  /** Words for a quarter and for a half of a year. */
  readonly quarter: ReadonlySet<string>
  readonly half: ReadonlySet<string>
  readonly counting: ReadonlyMap<string, number>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const russianCounting = [
  'первый первом первого первому первое первым',
  'второй втором второго второму второе вторым',
  'третий третьем третьего третьему третье третьим',
  'четвертый четвертом четвертого четвёртый четвёртом четвёртого четвертому четвёртому',
].flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 1]))
const romanCounting: [string, number][] = ['i', 'ii', 'iii', 'iv'].map((roman, index) => [roman, index + 1])
const digitCounting: [string, number][] = ['1', '2', '3', '4'].map((digit, index) => [digit, index + 1])

export const dateWords: Readonly<Record<Language, DateWords>> = {
  ru: {
    months: new Map(russianMonths.flatMap((words, index) => words.map((word): [string, number] => [word, index + 1]))),
    shortMonths: set('янв фев февр апр авг сен сент окт нояб дек'),
    to: set('по до'),
    and: set('и'),
    year: set('г гг год года году годом годе годы годов годам годами годах'),
    before: new Set(),
    ordinals: set('го е ого му й'),
    of: new Set(),
    quarter: set('квартал квартала кварталу кварталом квартале'),
    half: set('полугодие полугодия полугодию полугодием полугодии'),
    counting: new Map([...russianCounting, ...romanCounting, ...digitCounting]),
  },
  en: {
    months: new Map(
      [...englishMonths, 'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec'].map(
        (word): [string, number] => [word.toLowerCase(), monthOf(word)],
      ),
    ),
    shortMonths: set('jan feb mar apr jun jul aug sep sept oct nov dec'),
    to: set('to until till through'),
    and: set('and'),
    year: new Set(),
    before: set('in by during of for until till through before after since from year end late early mid throughout'),
    ordinals: set('st nd rd th'),
    of: set('of'),
    quarter: set('quarter'),
    half: set('half'),
    counting: new Map([
      ['first', 1],
      ['second', 2],
      ['third', 3],
      ['fourth', 4],
      ['last', 4],
    ]),
  },
}

function monthOf(word: string): number {
  return englishMonths.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1
}
