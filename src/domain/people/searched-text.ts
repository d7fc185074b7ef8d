import { countryOf } from '../language/countries.ts'
import { fold } from '../language/fold.ts'
import type { FieldValue, Participant } from './fields.ts'
import type { Journey } from './participation.ts'

/** Words of a query, folded; a participant is found when each of them is somewhere in {@link searchedTextOf}. */
export function searchedWords(query: string): readonly string[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '')
}

/**
 * Everything a participant is found by, folded: the person, the participation, the organization and the delegation; countries by their
 * Russian and English names, telephones also as bare digits, dates also as 03.05.2026.
 */
export function searchedTextOf({ person, participation, organization, delegation }: Participant): string {
  const { surname, givenName, patronymic, latinName, title, birthDate, post, country, city, address, note } = person
  const stay = participation
  return fold(
    [
      [surname, givenName, patronymic].filter(Boolean).join(' '),
      latinName,
      title,
      dated(birthDate),
      post,
      countryNames(country),
      city,
      address,
      ...person.emails,
      ...person.phones,
      ...person.phones.map((phone) => phone.replaceAll(/\D/gu, '')),
      note,
      organization?.name,
      organization?.shortName,
      delegation?.name,
      stay.role,
      stay.badgeNumber,
      ...journeyWords(stay.arrival),
      ...journeyWords(stay.departure),
      stay.hotel,
      stay.room,
      stay.transfer,
      stay.diet,
      stay.visa,
      stay.note,
      ...Object.values(stay.own).map(ownWords),
    ]
      .filter(Boolean)
      .join('\n'),
  )
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

/** An id of a country says nothing to those who search. */
function countryNames(country: string): string {
  const found = country === '' ? null : countryOf(country)
  return found === null ? country : [found.names[0]?.nominative, found.englishNames[0]].join(' ')
}
