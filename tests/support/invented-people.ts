import { noJourney, type Delegation, type Participation } from '#domain/people/participation.ts'
import type { Organization, Person } from '#domain/people/person.ts'
import type { Participant } from '#domain/people/fields.ts'

const surnames = [
  'Фёдорова-Заозёрская', 'Долгов', 'Ахмедзянова', 'Рахмонзода', 'Ёлкин', 'Черных', 'Петренко', 'Ким', 'Абдурахмонзода', 'Преображенский',
] // prettier-ignore
const women = new Set([0, 2, 6])
const given = [
  'Анна-Мария',
  'Александр',
  'Гульнара',
  'Джамшед',
  'Илья',
  'Пётр',
  'Ольга',
  'Сергей',
  'Фирдавс',
  'Константин',
]
const patronymics = [
  'Ильинична', 'Константинович', 'Рустамовна', '', 'Львович', 'Лукич', 'Павловна', 'Енсунович', 'Сайфиддинович', 'Владиславович',
] // prettier-ignore
const posts = [
  'директор',
  'заместитель председателя правления по международному сотрудничеству и связям с общественностью',
  'профессор кафедры',
  'главный специалист отдела',
]
const organizations = [
  'Союз библиотек речного края',
  'Федеральное государственное бюджетное образовательное учреждение высшего образования «Приозёрский государственный институт культуры и искусств имени Н. А. Соловьёва»',
  'Музей «Старая пристань»',
  'Ассоциация школьных хоров',
  'ООО «Ладья & Ко»',
]
const countries = ['RU', 'AM', 'KZ', 'TJ', 'UZ']
const names = ['Россия', 'Армения', 'Казахстан', 'Таджикистан', 'Узбекистан']

const pick = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

export const delegations: readonly Delegation[] = names.map((name, index) => ({
  id: `d${index}`,
  conferenceId: 'k1',
  name,
  country: pick(countries, index),
  organizationId: null,
  headId: `p${index + 5}`,
  seats: 3,
  quota: null,
}))

function personOf(index: number): Person {
  return {
    id: `h${index}`,
    surname: pick(surnames, index),
    givenName: pick(given, index),
    patronymic: pick(patronymics, index),
    latinName: '',
    title: index % 9 === 0 ? 'профессор' : '',
    gender: women.has(index % 10) ? 'female' : 'male',
    birthDate: index % 4 === 0 ? '1971-02-28' : null,
    organizationId: `o${index % 5}`,
    post: pick(posts, index),
    country: pick(countries, index),
    city: 'Приозёрск',
    address: '',
    emails: [`person${index}@example.org`, ...(index % 7 === 0 ? [`second${index}@example.com`] : [])],
    phones: [`+7 (814) 200-${String(index % 10_000).padStart(4, '0')}`],
    note: '',
  }
}

function stayOf(index: number): Participation {
  return {
    id: `p${index}`,
    conferenceId: 'k1',
    personId: `h${index}`,
    role: pick(['delegate', 'delegate', 'speaker', 'guest', 'press', 'organizer'], index),
    delegationId: `d${index % 5}`,
    status: pick(['confirmed', 'arrived', 'invited', 'declined', 'left'], index),
    arrival: {
      date: `2026-05-${10 + (index % 3)}`,
      time: index % 2 === 0 ? '14:05' : '',
      transport: 'SU 1304',
      place: '',
    },
    departure: noJourney,
    hotel: pick(['Онега', 'Приозёрская', ''], index),
    room: String(index % 400).padStart(4, '0'),
    transfer: '',
    diet: pick(['', 'без рыбы', 'постное'], index),
    visa: '',
    badgeNumber: String(index + 1).padStart(4, '0'),
    note: index % 50 === 0 ? '=2+2' : '',
    own: { fee: 1250.5 + index, sized: index % 2 === 0 },
  }
}

function organizationOf(index: number): Organization {
  return { id: `o${index % 5}`, name: pick(organizations, index), shortName: '', country: 'RU', city: '' }
}

/** An invented participant; every fifth of one delegation. */
export function inventedParticipant(index: number): Participant {
  return {
    person: personOf(index),
    participation: stayOf(index),
    organization: organizationOf(index),
    delegation: pick(delegations, index),
  }
}

export function inventedParticipants(count: number): readonly Participant[] {
  return Array.from({ length: count }, (_, index) => inventedParticipant(index))
}
