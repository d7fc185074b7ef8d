import type { Likeness } from '#domain/people/duplicates.ts'

/** Two records, and whether they are one person: as the maker of the pair knows, not as the program guesses. */
export interface NamePair {
  readonly one: Likeness
  readonly other: Likeness
  readonly isSame: boolean
  /** What was done to the second record. */
  readonly trouble: string
}

/** Reproducible numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const surnames =
  'Соловьёв Пчёлкин Артёмов Щербаков Жуков Чернышёв Хохлов Цветков Юдин Яшин Кузнецов Ершов Мельников Озеров Рябинин Савельев Тихонов Ушаков Фомичёв Шилов Рахимов Курбонов Саидов Назаров Холиков Махмудов Юсупов Бекмуратов Жумабаев Омаров Петросян Саркисян Абашидзе Гелашвили Шевчук Ткаченко Лысенко Бондарь Ковальчук Зайцевич'.split(
    ' ',
  )
const given = {
  m: 'Алексей Юрий Фёдор Пётр Евгений Дмитрий Сергей Михаил Вячеслав Александр Николай Илья Хаким Джамшед Шухрат Тимур Рустам Армен Тигран Зураб'.split(
    ' ',
  ),
  f: 'Наталья Юлия Мария Евгения Ольга Татьяна Ксения Анастасия Ирина Людмила Софья Яна Зарина Мадина Гаяне Нино Майя Алёна Светлана Екатерина'.split(
    ' ',
  ),
}
const fathers =
  'Алексей:Алексеев Юрий:Юрьев Фёдор:Фёдоров Пётр:Петров Евгений:Евгеньев Сергей:Сергеев Михаил:Михайлов Николай:Николаев Тимур:Тимуров Рустам:Рустамов Владимир:Владимиров Игорь:Игорев'
    .split(' ')
    .map((pair) => pair.split(':')[1] ?? '')
const organizations = [
  ['Тверской государственный университет', 'ТГУ'],
  ['Областная научная библиотека', 'Обл. научная библиотека'],
  ['Институт речных долин', 'ИРД'],
  ['АНО «Дом малых рек»', 'Дом малых рек'],
  ['Министерство природных ресурсов', 'Минприроды'],
  ['ООО «Чистый исток»', 'Чистый Исток, ООО'],
] as const

/** Romanizations that people meet: passport (ICAO), BGN, GOST 7.79 B, and by ear. Written here apart from the program's own. */
const romanizations: readonly Readonly<Record<string, string>>[] = [
  {
    ж: 'zh',
    й: 'i',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: 'ie',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
    ё: 'e',
    е: 'e',
  },
  {
    ж: 'zh',
    й: 'y',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
    ё: 'yo',
    е: 'e',
  },
  {
    ж: 'zh',
    й: 'j',
    х: 'x',
    ц: 'c',
    ч: 'ch',
    ш: 'sh',
    щ: 'shh',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
    ё: 'yo',
    е: 'e',
  },
  {
    ж: 'zh',
    й: 'y',
    х: 'h',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'sch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
    ё: 'e',
    е: 'e',
  },
]
const plain: Readonly<Record<string, string>> = { а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f' } // prettier-ignore

function romanize(word: string, table: Readonly<Record<string, string>>): string {
  const letters = Array.from(word.toLowerCase(), (letter) => table[letter] ?? plain[letter] ?? letter).join('')
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

const feminine = (surname: string) => (/(?:[оеё]в|ин)$/.test(surname) ? `${surname}а` : surname)

const bare = (record: Likeness): Likeness => ({ ...record, emails: [], phones: [] })

const initialOf = (word: string) => `${word.charAt(0)}.`

/** 1000 pairs of one person written twice, 1000 of two people who look alike. */
export function namePairs(): readonly NamePair[] {
  const random = randomFrom(20261125)
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[]): T => {
    const found = from[Math.floor(random() * from.length)]
    if (found === undefined) throw new Error('Nothing to pick from')
    return found
  }
  const person = (): Likeness & { readonly isWoman: boolean } => {
    const isWoman = random() < 0.5
    const surname = pick(surnames)
    return {
      isWoman,
      surname: isWoman ? feminine(surname) : surname,
      givenName: pick(isWoman ? given.f : given.m),
      patronymic: `${pick(fathers)}${isWoman ? 'на' : 'ич'}`,
      latinName: '',
      organization: random() < 0.7 ? pick(organizations)[0] : '',
      emails: random() < 0.4 ? [`p${Math.floor(random() * 1e6)}@example.org`] : [],
      phones: random() < 0.3 ? [`+7 900 ${String(Math.floor(random() * 1e7)).padStart(7, '0')}`] : [],
    }
  }
  const typo = (word: string) => {
    const at = 1 + Math.floor(random() * Math.max(1, word.length - 2))
    const kind = random()
    if (kind < 0.33) return word.slice(0, at) + word.slice(at + 1)
    if (kind < 0.66) return word.slice(0, at) + word.charAt(at) + word.slice(at)
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  }
  const latin = (record: Likeness): Likeness => {
    const table = pick(romanizations)
    const [surname, givenName] = [romanize(record.surname, table), romanize(record.givenName, table)]
    return { ...bare(record), surname, givenName, patronymic: '', organization: '' }
  }
  const same: readonly (readonly [string, (record: Likeness) => Likeness])[] = [
    ['ё as е', (r) => ({ ...bare(r), surname: r.surname.replaceAll('ё', 'е'), givenName: r.givenName.replaceAll('ё', 'е'), patronymic: r.patronymic.replaceAll('ё', 'е') })], // prettier-ignore
    ['order', (r) => ({ ...bare(r), surname: r.givenName, givenName: r.surname, patronymic: '' })],
    [
      'initials, same organization',
      (r) => ({ ...bare(r), givenName: initialOf(r.givenName), patronymic: initialOf(r.patronymic) }),
    ],
    ['Latin', latin],
    [
      'Latin name in a column of its own',
      (r) => ({ ...latin(r), surname: '', givenName: '', latinName: `${latin(r).givenName} ${latin(r).surname}` }),
    ],
    ['typing error', (r) => ({ ...bare(r), surname: typo(r.surname) })],
    ['typing error, same organization', (r) => ({ ...bare(r), givenName: typo(r.givenName), patronymic: '' })],
    ['no patronymic', (r) => ({ ...bare(r), patronymic: '' })],
    ['capitals', (r) => ({ ...bare(r), surname: r.surname.toUpperCase() })],
    [
      'organization abbreviated',
      (r) => ({ ...bare(r), organization: organizations.find(([long]) => long === r.organization)?.[1] ?? '' }),
    ],
    ['same e-mail, other spelling', (r) => ({ ...latin(r), emails: r.emails })],
    ['double surname', (r) => ({ ...bare(r), surname: `${r.surname}-${feminine(pick(surnames))}` })],
  ]
  const other: readonly (readonly [string, (record: Likeness & { readonly isWoman: boolean }) => Likeness])[] = [
    [
      'other given name',
      (r) => ({ ...bare(r), givenName: pick((r.isWoman ? given.f : given.m).filter((name) => name !== r.givenName)) }),
    ],
    [
      'other patronymic',
      (r) => ({
        ...bare(r),
        patronymic: pick(fathers.filter((name) => !r.patronymic.startsWith(name))) + (r.isWoman ? 'на' : 'ич'),
      }),
    ],
    [
      'other surname',
      (r) => ({ ...bare(r), surname: pick(surnames.filter((name) => !r.surname.startsWith(name.slice(0, 4)))) }),
    ],
    [
      'husband and wife',
      (r) => ({
        ...bare(r),
        surname: r.isWoman ? r.surname.replace(/а$/, '') : feminine(r.surname),
        givenName: pick(r.isWoman ? given.m : given.f),
        patronymic: `${pick(fathers)}${r.isWoman ? 'ич' : 'на'}`,
      }),
    ],
    [
      'one mailbox for an office',
      (r) => ({ ...person(), emails: ['office@example.org'], organization: r.organization }),
    ],
    [
      'other initials',
      (r) => ({
        ...bare(r),
        givenName: `${pick('БВГКЛ'.split('').filter((letter) => letter !== r.givenName.charAt(0)))}.`,
        patronymic: initialOf(r.patronymic),
      }),
    ],
    [
      'colleague in Latin',
      (r) => latin({ ...r, givenName: pick((r.isWoman ? given.f : given.m).filter((name) => name !== r.givenName)) }),
    ],
    ['a stranger', () => person()],
  ]
  const isMade = ({ one, other: second, trouble }: NamePair) =>
    trouble === 'same e-mail, other spelling'
      ? one.emails.length > 0
      : JSON.stringify(bare(one)) !== JSON.stringify(bare(second))
  const pairs: NamePair[] = []
  const make = (count: number, kinds: typeof same | typeof other, isSame: boolean) => {
    for (let at = 0, made = 0; made < count; at += 1) {
      const kind = kinds[at % kinds.length]
      if (kind === undefined) continue
      const one = person()
      const base = kind[0] === 'one mailbox for an office' ? { ...one, emails: ['office@example.org'] } : one
      const { isWoman, ...first } = base
      const pair = { one: first, other: kind[1]({ ...base, isWoman }), isSame, trouble: kind[0] }
      if (!isMade(pair)) continue
      pairs.push(pair)
      made += 1
    }
  }
  make(1000, same, true)
  make(1000, other, false)
  return pairs
}
