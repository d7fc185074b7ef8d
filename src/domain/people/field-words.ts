import { countryIn, countryOf } from '../language/countries.ts'
import { fold } from '../language/fold.ts'
import { languages, type Language } from '../language/language.ts'
import { onDemand } from '../language/on-demand.ts'
import { isBuiltIn, type BuiltInFieldId, type Field, type FieldValue } from './fields.ts'
import type { ParticipationStatus } from './participation.ts'
import type { Gender } from './person.ts'

interface Words {
  readonly fields: Readonly<Record<BuiltInFieldId, string>>
  readonly statuses: Readonly<Record<ParticipationStatus, string>>
  readonly genders: Readonly<Record<Gender, string>>
  /** Of the usual roles. */
  readonly roles: Readonly<Record<string, string>>
  readonly yes: string
  readonly no: string
}

const words: Readonly<Record<Language, Words>> = {
  ru: {
    fields: {
      fullName: 'Фамилия, имя, отчество',
      surname: 'Фамилия',
      givenName: 'Имя',
      patronymic: 'Отчество',
      latinName: 'Имя латиницей',
      title: 'Звание, обращение',
      gender: 'Пол',
      birthDate: 'Дата рождения',
      organization: 'Организация',
      post: 'Должность',
      country: 'Страна',
      city: 'Город',
      address: 'Адрес',
      emails: 'Электронная почта',
      phones: 'Телефон',
      role: 'Роль',
      delegation: 'Делегация',
      status: 'Статус',
      badgeNumber: 'Номер бейджа',
      arrivalDate: 'Дата прибытия',
      arrivalTime: 'Время прибытия',
      arrivalTransport: 'Рейс прибытия',
      arrivalPlace: 'Место встречи',
      departureDate: 'Дата отъезда',
      departureTime: 'Время отъезда',
      departureTransport: 'Рейс отъезда',
      departurePlace: 'Место отправления',
      hotel: 'Гостиница',
      room: 'Номер в гостинице',
      transfer: 'Трансфер',
      diet: 'Питание',
      visa: 'Виза',
      note: 'Примечание',
    },
    statuses: {
      invited: 'приглашён',
      confirmed: 'подтвердил участие',
      arrived: 'прибыл',
      declined: 'отказался',
      left: 'уехал',
    },
    genders: { female: 'женский', male: 'мужской' },
    roles: {
      head: 'Глава делегации',
      delegate: 'Делегат',
      speaker: 'Докладчик',
      observer: 'Наблюдатель',
      guest: 'Гость',
      organizer: 'Организатор',
      press: 'Пресса',
      interpreter: 'Переводчик',
      staff: 'Секретариат',
    },
    yes: 'да',
    no: 'нет',
  },
  en: {
    fields: {
      fullName: 'Name',
      surname: 'Surname',
      givenName: 'Given name',
      patronymic: 'Patronymic or middle names',
      latinName: 'Name in Latin letters',
      title: 'Title',
      gender: 'Gender',
      birthDate: 'Date of birth',
      organization: 'Organization',
      post: 'Post',
      country: 'Country',
      city: 'City',
      address: 'Address',
      emails: 'E-mail',
      phones: 'Telephone',
      role: 'Role',
      delegation: 'Delegation',
      status: 'Status',
      badgeNumber: 'Badge number',
      arrivalDate: 'Arrival date',
      arrivalTime: 'Arrival time',
      arrivalTransport: 'Arrival flight or train',
      arrivalPlace: 'Meeting point',
      departureDate: 'Departure date',
      departureTime: 'Departure time',
      departureTransport: 'Departure flight or train',
      departurePlace: 'Departs from',
      hotel: 'Hotel',
      room: 'Room',
      transfer: 'Transfer',
      diet: 'Diet',
      visa: 'Visa',
      note: 'Note',
    },
    statuses: {
      invited: 'invited',
      confirmed: 'confirmed',
      arrived: 'arrived',
      declined: 'declined',
      left: 'left',
    },
    genders: { female: 'female', male: 'male' },
    roles: {
      head: 'Head of delegation',
      delegate: 'Delegate',
      speaker: 'Speaker',
      observer: 'Observer',
      guest: 'Guest',
      organizer: 'Organizer',
      press: 'Press',
      interpreter: 'Interpreter',
      staff: 'Secretariat',
    },
    yes: 'yes',
    no: 'no',
  },
}

/** Name of a field as it heads a column: the organizer's own words for a field of theirs. */
export function fieldName({ id, name }: Pick<Field, 'id' | 'name'>, language: Language): string {
  return isBuiltIn(id) ? words[language].fields[id] : (name ?? '')
}

/** A usual role in words; words of the organizer's own as they are. */
export function roleName(role: string, language: Language): string {
  return ofClosedList(words[language].roles, role)
}

const rolesByWords = onDemand(
  () =>
    new Map(
      Object.values(words).flatMap(({ roles }) =>
        Object.entries(roles).map(([role, name]): [string, string] => [fold(name), role]),
      ),
    ),
)

/** The usual role that is called so in a language we speak; null for other words. */
export const usualRole = (text: string): string | null => rolesByWords().get(fold(text)) ?? null

/** A usual role under each of its names, for searching; empty for words of the organizer's own. */
export function roleNames(role: string): readonly string[] {
  return languages.flatMap((language) => {
    const { roles } = words[language]
    return Object.hasOwn(roles, role) ? (roles[role] ?? []) : []
  })
}

const ofClosedList = (names: Readonly<Record<string, string>>, id: string): string =>
  Object.hasOwn(names, id) ? (names[id] ?? id) : id

/** What a field holds in the words of a language; a date stays `YYYY-MM-DD`, a number has a point. Empty where nothing is known. */
export function valueWords({ type }: Pick<Field, 'type'>, value: FieldValue, language: Language): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return words[language][value ? 'yes' : 'no']
  if (typeof value !== 'string') return value.join('; ')
  const { statuses, genders } = words[language]
  if (type === 'country') return countryName(value, language)
  if (type === 'role') return roleName(value, language)
  if (type === 'status') return ofClosedList(statuses, value)
  return type === 'gender' ? ofClosedList(genders, value) : value
}

/** Usual name of a country given by its id, as it stands in a list: without the article; other words as they are. */
export function countryName(idOrWords: string, language: Language): string {
  const country = countryOf(idOrWords)
  return country === null ? idOrWords : countryIn(country.id, 'nominative', language).replace(/^the /u, '')
}
