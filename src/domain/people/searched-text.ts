import { countryOf } from '../language/countries.ts'
import { fold } from '../language/fold.ts'
import { roleNames } from './field-words.ts'
import type { FieldValue, Participant } from './fields.ts'
import type { Journey } from './participation.ts'

/** Words of a query, folded; a participant is found when each of them is somewhere in the text of {@link createSearchedText}. */
export function searchedWords(query: string): readonly string[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '')
}

/**
 * Makes what gives everything a participant is found by, folded: the person, the participation, the organization and the delegation;
 * countries and usual roles by their Russian and English names, telephones also as bare digits, dates also as 03.05.2026. What many people
 * of a list share is folded once.
 */
export function createSearchedText(): (participant: Participant) => string {
  const known = new Map<string, string>()
  const shared = (text: string): string => {
    const found = known.get(text) ?? fold(countryNames(text))
    known.set(text, found)
    return found
  }
  return ({ person, participation: stay, organization, delegation }) => {
    const own = [
      [person.surname, person.givenName, person.patronymic].filter(Boolean).join(' '),
      person.latinName,
      dated(person.birthDate),
      person.address,
      ...person.emails,
      ...person.phones,
      person.note,
      stay.badgeNumber,
      ...journeyWords(stay.arrival),
      ...journeyWords(stay.departure),
      stay.room,
      stay.note,
      ...Object.values(stay.own).map(ownWords),
    ]
    const common = [
      organization?.name,
      organization?.shortName,
      delegation?.name,
      person.country,
      person.city,
      person.title,
      person.post,
      stay.role,
      ...roleNames(stay.role),
      stay.hotel,
      stay.transfer,
      stay.diet,
      stay.visa,
    ]
    const digits = person.phones.map((phone) => phone.replaceAll(/\D/gu, ''))
    return [...own.filter(Boolean).map(fold), ...digits, ...common.flatMap((text) => (text ? shared(text) : []))].join(
      '\n',
    )
  }
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/u

function dated(date: string | null): string {
  return date === null ? '' : `${date} ${date.replace(isoDate, '$3.$2.$1')}`
}

function journeyWords({ date, time, transport, place }: Journey): readonly string[] {
  return [dated(date), time, transport, place]
}

function ownWords(value: FieldValue): string {
  if (typeof value === 'boolean') return ''
  return isoDate.test(String(value)) ? dated(String(value)) : String(value)
}

/** An id of a country says nothing to those who search; other words stay as they are. */
function countryNames(text: string): string {
  const found = countryOf(text)
  return found === null ? text : [text, found.names[0]?.nominative, found.englishNames[0]].join(' ')
}
