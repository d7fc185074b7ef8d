import type { Language } from '../../language/language.ts'
import { countryName, roleName } from '../field-words.ts'
import { fullNameOf, type Participant } from '../fields.ts'
import type { Organization } from '../person.ts'

/** Millimetres, width by height. */
export const badgeSizes = {
  '90x55': { width: 90, height: 55 },
  '86x54': { width: 86, height: 54 },
  '100x70': { width: 100, height: 70 },
  '105x74': { width: 105, height: 74 },
} as const
export type BadgeSize = keyof typeof badgeSizes
export const badgeSizeNames = ['90x55', '86x54', '100x70', '105x74'] as const satisfies readonly BadgeSize[]

/** What is read of a badge, or of the sign on a table. */
export interface NameCard {
  /** Printed largest. */
  readonly surname: string
  /** Given name and patronymic; empty where the name is one. */
  readonly names: string
  /** The organization in full, and shorter if it has a short name or a name in quotes. */
  readonly organizations: readonly string[]
  /** The delegation, else the country. */
  readonly delegation: string
  readonly role: string
  /** Of the band, `RRGGBB`: white words can be read on it. */
  readonly colour: string
  readonly badgeNumber: string
}

const colours: Readonly<Record<string, string>> = {
  head: '1B4F72',
  delegate: '1F5F8B',
  speaker: '2A6B45',
  observer: '55606B',
  guest: '5E4391',
  organizer: '9B2C3A',
  press: '7D500D',
  interpreter: '14666B',
  staff: '9B2C3A',
}
const otherColour = '3D4650'

/** English cards have the Latin name, where it is known. */
export function nameCard(
  { person, participation, organization, delegation }: Participant,
  language: Language,
): NameCard {
  const latinName = language === 'en' ? person.latinName : ''
  const whole = latinName || (person.surname === '' ? fullNameOf(person) : '')
  return {
    surname: whole || person.surname,
    names: whole === '' ? [person.givenName, person.patronymic].filter((part) => part !== '').join(' ') : '',
    organizations: organization === null ? [] : shorterAndShorter(organization),
    delegation: delegation?.name ?? countryName(person.country, language),
    role: roleName(participation.role, language),
    colour: colours[participation.role] ?? otherColour,
    badgeNumber: participation.badgeNumber,
  }
}

/** «ФГБОУ ВО «Приозёрский институт»» is «Приозёрский институт» where room is scarce. */
function shorterAndShorter({ name, shortName }: Organization): readonly string[] {
  const quoted = /«(.+)»|“(.+)”|"(.+)"/u.exec(name)
  const inQuotes = quoted?.slice(1).find((words) => words !== undefined) ?? ''
  return [name, inQuotes, shortName].filter((words) => words !== '')
}
