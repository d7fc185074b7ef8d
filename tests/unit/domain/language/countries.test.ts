import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countries,
  countryIn,
  countryOf,
  findCountries,
  grammaticalCases,
  inCountry,
  listInCase,
  representedCountries,
} from '#domain/language/countries.ts'
import type { Language } from '#domain/language/language.ts'

/** Endings of the cases after the nominative, by the ending of the name. Longer endings first. */
const declensions: readonly (readonly [RegExp, readonly [string, string, string, string, string, string]])[] = [
  [/^(.+)ия$/u, ['ия', 'ии', 'ии', 'ию', 'ией', 'ии']],
  [/^(.+)ея$/u, ['ея', 'еи', 'ее', 'ею', 'еей', 'ее']],
  [/^(.+[кгхмнтврдблпсзш])ая$/u, ['ая', 'ой', 'ой', 'ую', 'ой', 'ой']],
  [/^(.+(?:ств))о$/u, ['о', 'а', 'у', 'о', 'ом', 'е']],
  [/^(.+[нм])ое$/u, ['ое', 'ого', 'ому', 'ое', 'ым', 'ом']],
  [/^(.+к)ое$/u, ['ое', 'ого', 'ому', 'ое', 'им', 'ом']],
  [/^(.+[шжчщц])а$/u, ['а', 'и', 'е', 'у', 'ей', 'е']],
  [/^(.+дж)а$/u, ['а', 'и', 'е', 'у', 'ей', 'е']],
  [/^(.+[кгх])а$/u, ['а', 'и', 'е', 'у', 'ой', 'е']],
  [/^(.+)а$/u, ['а', 'ы', 'е', 'у', 'ой', 'е']],
  [/^(.+ск)ий$/u, ['ий', 'ого', 'ому', 'ий', 'им', 'ом']],
  [/^(.+)ий$/u, ['ий', 'ия', 'ию', 'ий', 'ием', 'ии']],
  [/^(.+(?:ж|точ)н)ый$/u, ['ый', 'ого', 'ому', 'ый', 'ым', 'ом']],
  [/^(.+)й$/u, ['й', 'я', 'ю', 'й', 'ем', 'е']],
  [/^(.+[кнжвыз])ие$/u, ['ие', 'их', 'им', 'ие', 'ими', 'их']],
  [/^(.+[нв])ые$/u, ['ые', 'ых', 'ым', 'ые', 'ыми', 'ых']],
  [/^(.+[шжчщ])$/u, ['', 'а', 'у', '', 'ем', 'е']],
  [/^(.+[бвгдзклмнпрстфхц])$/u, ['', 'а', 'у', '', 'ом', 'е']],
]

/** Names that no rule gives: soft stems, plurals, an adjective in -ов, a fleeting vowel, a first part that is declined too. */
const irregular = new Map(
  [
    'Беларусь Беларуси Беларуси Беларусь Беларусью Беларуси',
    'Израиль Израиля Израилю Израиль Израилем Израиле',
    'Тайвань Тайваня Тайваню Тайвань Тайванем Тайване',
    'Египет Египта Египту Египет Египтом Египте',
    'Косово Косова Косову Косово Косовом Косове',
    'Приднестровье Приднестровья Приднестровью Приднестровье Приднестровьем Приднестровье',
    'Нидерланды Нидерландов Нидерландам Нидерланды Нидерландами Нидерландах',
    'Филиппины Филиппин Филиппинам Филиппины Филиппинами Филиппинах',
    'Мальдивы Мальдив Мальдивам Мальдивы Мальдивами Мальдивах',
    'Багамы Багам Багамам Багамы Багамами Багамах',
    'Коморы Комор Коморам Коморы Коморами Коморах',
    'Сейшелы Сейшел Сейшелам Сейшелы Сейшелами Сейшелах',
    'Гренадины Гренадин Гренадинам Гренадины Гренадинами Гренадинах',
    'Острова Островов Островам Острова Островами Островах',
    'Штаты Штатов Штатам Штаты Штатами Штатах',
    'Эмираты Эмиратов Эмиратам Эмираты Эмиратами Эмиратах',
    'Соломоновы Соломоновых Соломоновым Соломоновы Соломоновыми Соломоновых',
    'Маршалловы Маршалловых Маршалловым Маршалловы Маршалловыми Маршалловых',
    'Святой Святого Святому Святой Святым Святом',
    'Гвинея-Бисау Гвинеи-Бисау Гвинее-Бисау Гвинею-Бисау Гвинеей-Бисау Гвинее-Бисау',
    'Бруней-Даруссалам Брунея-Даруссалама Брунею-Даруссаламу Бруней-Даруссалам Брунеем-Даруссаламом Брунее-Даруссаламе',
    'Государство-город Государства-города Государству-городу Государство-город Государством-городом Государстве-городе',
  ].map((forms) => [forms.split(' ')[0] ?? '', forms.split(' ')]),
)

/** Not declined though the ending would allow it; words in the genitive inside a name; second names that stand. */
const standing = new Set(
  'Антигуа Никарагуа Самоа Папуа Америки Микронезии Доминики Великобритании Северной Ирландии Нидерландов и —'.split(
    ' ',
  ),
)

/** The six cases of a word of a name, by its class; a name in -е, -и, -о, -у and an abbreviation are not declined. */
function declined(word: string): readonly string[] {
  const known = irregular.get(word)
  if (known) return known
  const rule = declensions.find(([pattern]) => pattern.test(word))
  const stem = rule?.[0].exec(word)?.[1]
  if (standing.has(word) || /^[А-Я]{2,5}$/u.test(word)) return grammaticalCases.map(() => word)
  if (rule !== undefined && stem !== undefined) return rule[1].map((ending) => stem + ending)
  if (/[еиоу]$/u.test(word)) return grammaticalCases.map(() => word)
  throw new Error(`No class for «${word}»`)
}

const heads =
  /^(?:Республика|Федерация|Конфедерация|Королевство|Княжество|Герцогство|Государство|Государство-город|Содружество|Султанат|Союз|Штаты|Эмираты|Престол|Острова)$/u

/** Of «Республика Южная Осетия» only the words up to the first head noun are declined. */
function declinedUpToHead(name: string): readonly string[] {
  const words = name.split(' ')
  const head = words.findIndex((word) => heads.test(word))
  return grammaticalCases.map((_, order) =>
    words.map((word, at) => (head === -1 || at <= head ? declined(word)[order] : word)).join(' '),
  )
}

describe('every country', () => {
  test('193 members, 2 observers, entities; ids are unique', () => {
    expect(countries.filter((country) => country.kind === 'member')).toHaveLength(193)
    expect(countries.filter((country) => country.kind === 'observer').map((country) => country.id)).toEqual([
      'PS',
      'VA',
    ])
    expect(new Set(countries.map((country) => country.id)).size).toBe(countries.length)
    for (const { id, iso } of countries) expect(iso).toBe(/^[A-Z]{2}$/u.test(id) ? id : null)
  })

  test.each(countries.flatMap((country) => country.names.map((forms) => [forms.nominative, forms] as const)))(
    'short name %s is declined by its class, word by word',
    (name, forms) => {
      expect(grammaticalCases.map((grammaticalCase) => forms[grammaticalCase])).toEqual(declinedUpToHead(name))
    },
  )

  test.each(countries.flatMap((country) => country.officialNames.map((forms) => [forms.nominative, forms] as const)))(
    'official name %s: the head is declined, a name in it stands',
    (name, forms) => {
      expect(grammaticalCases.map((grammaticalCase) => forms[grammaticalCase])).toEqual(declinedUpToHead(name))
    },
  )

  test('is found again in each case of each name', () => {
    const named = countries.flatMap((country) =>
      [...country.names, ...country.officialNames].flatMap((forms) =>
        grammaticalCases.map((grammaticalCase) => ({ id: country.id, form: forms[grammaticalCase] })),
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(...named), ({ id, form }) => {
        const found = findCountries(`представители ${form}, и`, 'ru')
        expect(found.map((country) => country.id)).toEqual([id])
        expect(found[0]?.span).toEqual({ start: 14, end: 14 + form.length })
      }),
      { numRuns: 2000 },
    )
    for (const country of countries) {
      for (const name of country.englishNames) {
        expect(findCountries(`visited ${name}.`, 'en').map((found) => found.id)).toEqual([country.id])
      }
    }
  })
})

describe('names in cases', () => {
  test.each([
    ['TJ', 'genitive', 'Таджикистана'],
    ['KG', 'prepositional', 'Киргизии'],
    ['Кыргызстан', 'dative', 'Кыргызстану'],
    ['Киргизская Республика', 'prepositional', 'Киргизской Республике'],
    ['Белоруссия', 'genitive', 'Белоруссии'],
    ['BY', 'genitive', 'Беларуси'],
    ['BY', 'instrumental', 'Беларусью'],
    ['MD', 'genitive', 'Молдовы'],
    ['Молдавия', 'dative', 'Молдавии'],
    ['Республика Молдова', 'genitive', 'Республики Молдова'],
    ['TM', 'dative', 'Туркменистану'],
    ['Туркмения', 'accusative', 'Туркмению'],
    ['US', 'genitive', 'США'],
    ['Соединенные Штаты Америки', 'genitive', 'Соединённых Штатов Америки'],
    ['AE', 'dative', 'ОАЭ'],
    ['CL', 'genitive', 'Чили'],
    ['PE', 'dative', 'Перу'],
    ['ZW', 'prepositional', 'Зимбабве'],
    ['CG', 'genitive', 'Конго'],
    ['CD', 'genitive', 'Демократической Республики Конго'],
    ['TG', 'dative', 'Того'],
    ['ST', 'genitive', 'Сан-Томе и Принсипи'],
    ['TT', 'prepositional', 'Тринидаде и Тобаго'],
    ['AG', 'genitive', 'Антигуа и Барбуды'],
    ['KN', 'genitive', 'Сент-Китса и Невиса'],
    ['NL', 'genitive', 'Нидерландов'],
    ['PH', 'genitive', 'Филиппин'],
    ['MV', 'dative', 'Мальдивам'],
    ['SB', 'genitive', 'Соломоновых Островов'],
    ['x-south-ossetia', 'genitive', 'Южной Осетии'],
    ['x-south-ossetia', 'accusative', 'Южную Осетию'],
    ['x-abkhazia', 'instrumental', 'Абхазией'],
    ['x-transnistria', 'genitive', 'Приднестровья'],
    ['SA', 'dative', 'Саудовской Аравии'],
    ['LK', 'genitive', 'Шри-Ланки'],
    ['CI', 'genitive', 'Кот-д’Ивуара'],
    ['PG', 'genitive', 'Папуа — Новой Гвинеи'],
    ['GW', 'prepositional', 'Гвинее-Бисау'],
    ['KR', 'genitive', 'Республики Корея'],
    ['KP', 'genitive', 'КНДР'],
    ['CF', 'dative', 'Центральноафриканской Республике'],
    ['IL', 'instrumental', 'Израилем'],
    ['MU', 'prepositional', 'Маврикии'],
    ['KH', 'instrumental', 'Камбоджей'],
    ['PL', 'genitive', 'Польши'],
    ['GN', 'dative', 'Гвинее'],
    ['LA', 'prepositional', 'Лаосе'],
    ['EG', 'genitive', 'Египта'],
    ['SS', 'genitive', 'Южного Судана'],
    ['AE', 'nominative', 'ОАЭ'],
    ['Объединённые Арабские Эмираты', 'prepositional', 'Объединённых Арабских Эмиратах'],
    ['PS', 'genitive', 'Палестины'],
    ['VA', 'prepositional', 'Ватикане'],
    ['XK', 'genitive', 'Косова'],
    ['TW', 'genitive', 'Тайваня'],
    ['Российская Федерация', 'instrumental', 'Российской Федерацией'],
    ['ZA', 'genitive', 'ЮАР'],
    ['CZ', 'genitive', 'Чехии'],
    ['LI', 'instrumental', 'Лихтенштейном'],
    ['BD', 'instrumental', 'Бангладешем'],
  ] as const)('%s in the %s is %s', (country, grammaticalCase, expected) => {
    expect(countryIn(country, grammaticalCase, 'ru')).toBe(expected)
  })

  test.each([
    ['CU', 'на Кубе'],
    ['FR', 'во Франции'],
    ['VN', 'во Вьетнаме'],
    ['HU', 'в Венгрии'],
    ['DE', 'в Германии'],
    ['ФРГ', 'в ФРГ'],
    ['CY', 'на Кипре'],
    ['PH', 'на Филиппинах'],
    ['TJ', 'в Таджикистане'],
    ['US', 'в США'],
    ['VU', 'в Вануату'],
    ['Республика Куба', 'в Республике Куба'],
    ['Французская Республика', 'во Французской Республике'],
    ['x-south-ossetia', 'в Южной Осетии'],
    ['MG', 'на Мадагаскаре'],
  ])('%s: %s', (country, expected) => {
    expect(inCountry(country, 'ru')).toBe(expected)
  })

  test('in English, with the article', () => {
    expect(countryIn('NL', 'genitive', 'en')).toBe('the Netherlands')
    expect(countryIn('RU', 'nominative', 'en')).toBe('Russia')
    expect(countryIn('Russian Federation', 'nominative', 'en')).toBe('the Russian Federation')
    expect(inCountry('US', 'en')).toBe('in the United States')
    expect(countryIn('Киргизия', 'dative', 'en')).toBe('Kyrgyzstan')
  })

  test('an unknown country is refused', () => {
    expect(() => countryIn('Атлантида', 'genitive', 'ru')).toThrow(RangeError)
    expect(countryOf('Атлантида')).toBeNull()
    expect(countryOf('кыргызстан')?.id).toBe('KG')
  })

  test('lists are alphabetical', () => {
    expect(listInCase(['AM', 'x-abkhazia', 'AZ'], 'genitive', 'ru')).toBe('Абхазии, Азербайджана и Армении')
    expect(listInCase(['Молдавия', 'Белоруссия'], 'genitive', 'ru')).toBe('Белоруссии и Молдавии')
    expect(listInCase(['US', 'NL', 'AM'], 'nominative', 'en')).toBe('Armenia, the Netherlands and the United States')
    expect(listInCase(['YE', 'IR', 'EE'], 'dative', 'ru')).toBe('Ирану, Йемену и Эстонии')
    expect(listInCase(['CU'], 'instrumental', 'ru')).toBe('Кубой')
    expect(listInCase([], 'genitive', 'ru')).toBe('')
  })
})

function ids(text: string, language: Language = 'ru'): string[] {
  return findCountries(text, language).map((country) => country.id)
}

function names(text: string, language: Language = 'ru'): string[] {
  return representedCountries(text, language).map((country) => country.name)
}

describe('countries in a text', () => {
  test.each<[string, string[]]>([
    ['Посольству Российской Федерации в Республике Таджикистан', ['RU', 'TJ']],
    ['в Киргизской Республике', ['KG']],
    ['Республики Татарстан', []],
    ['Сеул (Республика Корея)', ['KR']],
    ['в Нигерии и Нигере', ['NG', 'NE']],
    ['в Папуа – Новой Гвинее', ['PG']],
    ["Кот-д'Ивуара и Кот-д’Ивуара", ['CI', 'CI']],
    ['Того требует устав. Делегация Того', ['TG']],
    ['с глаз долой, в тот же чад', []],
    ['КИРГИЗИИ', ['KG']],
    ['Объединенных Арабских Эмиратов', ['AE']],
    ['Демократической Республики Конго и Республики Конго', ['CD', 'CG']],
    ['в г. Москва и г. Чехов', []],
    ['Русскому Дому в Финляндии', ['FI']],
    ['Нидерландами', ['NL']],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected)
  })

  test('in English', () => {
    expect(ids('imposed by the United States of America against Cuba', 'en')).toEqual(['US', 'CU'])
    expect(ids('Guinea-Bissau, Papua New Guinea, Guinea and the Republic of the Congo', 'en')).toEqual([
      'GW',
      'PG',
      'GN',
      'CG',
    ])
    expect(ids('a china cup', 'en')).toEqual([])
  })

  test('represented at the conference', () => {
    expect(
      names(
        'Мы, участники III Съезда учителей, собравшиеся в г. Астане (Казахстан), представляющие школы и союзы учителей (СУ) Белоруссии, Молдавии, Республики Армения и Южной Осетии, собравшись в Узбекистане,',
      ),
    ).toEqual(['Белоруссия', 'Молдавия', 'Республика Армения', 'Южная Осетия'])
    expect(
      names(
        'Участники форума, представители Кыргызстана, Туркмении, а также общин Грузии (Тбилиси), обсудив положение в Ливане',
      ),
    ).toEqual(['Кыргызстан', 'Туркмения', 'Грузия'])
    expect(names('We, the delegates representing Chile, the Netherlands and Viet Nam, meeting in Peru,', 'en')).toEqual(
      ['Chile', 'Netherlands', 'Viet Nam'],
    )
    expect(names('Президиум постановляет')).toEqual([])
  })
})
