import { countryOf } from '../language/countries.ts'
import { fold } from '../language/fold.ts'
import { usualRole } from './field-words.ts'
import { isGivenName, readName, type NameParts } from './names.ts'

/** A participant as told in one line at the door. */
export interface OneLine {
  readonly name: NameParts
  readonly organization: string
  readonly post: string
  /** A usual role that was named; empty where none was. */
  readonly role: string
  /** Id of the country that was named; empty where none was. */
  readonly country: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u
const phone = /^\+?[\d\s().-]{6,}$/u
/** A comma between brackets or in quotes divides nothing. */
const divider = /[;\t]|,(?![^«(]*[»)])/u

/**
 * Reads «Иванов Иван Иванович, МГУ, ректор»: the name first, then in any order organization, post, role, country, e-mail
 * addresses and telephones. What begins small is a post; of two that could be either the organization comes first.
 */
export function readOneLine(line: string): OneLine {
  const pieces = piecesOf(line)
  const emails = pieces.filter((piece) => email.test(piece))
  const phones = pieces.filter((piece) => phone.test(piece) && /\d(?:\D*\d){5}/u.test(piece))
  const [first = '', ...others] = pieces.filter((piece) => !emails.includes(piece) && !phones.includes(piece))
  const [second = ''] = others
  // «Иванов, Иван, МГУ»: a surname alone goes with the given names after it.
  const isParted = !first.includes(' ') && others.length > 0 && isGivenName(second.split(' ')[0] ?? '')
  const { confidence: _, ...name } = readName(isParted ? `${first}, ${second}` : first)
  const rest = isParted ? others.slice(1) : others
  const at = rest.findIndex((piece) => countryOf(piece) !== null)
  const country = countryOf(rest[at] ?? '')?.id ?? ''
  const roleAt = rest.findIndex((piece) => usualRole(piece) !== null)
  const role = usualRole(rest[roleAt] ?? '') ?? ''
  return {
    name,
    ...placeOf(rest.filter((_piece, index) => index !== at && index !== roleAt)),
    role,
    country,
    emails,
    phones,
  }
}

function piecesOf(line: string): readonly string[] {
  return line
    .split(divider)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

const isSmall = (piece: string) => /^\p{Ll}/u.test(piece)

function placeOf(pieces: readonly string[]): Pick<OneLine, 'organization' | 'post'> {
  const organization = pieces.find((piece) => !isSmall(piece)) ?? ''
  return { organization, post: pieces.filter((piece) => piece !== organization).join(', ') }
}

/** A line told at the door, where who comes for a country or an organization is of its delegation. */
export interface DoorLine {
  /** The line without the name of a delegation that is not a country. */
  readonly line: string
  readonly read: OneLine
  /** Name of the delegation, one of the conference or of a country; empty where the line names none. */
  readonly delegation: string
}

/** Reads «Петров Пётр, Армения, делегат» and «Петров Пётр, Союз библиотек»: a delegation by its name, a country by any of its names. */
export function readDoorLine(
  line: string,
  delegations: readonly { readonly name: string; readonly country: string | null }[],
): DoorLine {
  const pieces = piecesOf(line)
  const [name = '', ...rest] = pieces
  const known = delegations.find(({ name: own }) => rest.some((piece) => fold(piece) === fold(own)))
  const left = rest.filter((piece) => fold(piece) !== fold(known?.name ?? '') || countryOf(piece) !== null)
  const without = [name, ...left].join(', ')
  const read = readOneLine(without)
  const ofCountry = read.country === '' ? undefined : delegations.find(({ country }) => country === read.country)
  const named = rest.find((piece) => countryOf(piece)?.id === read.country) ?? ''
  return { line: without, read, delegation: known?.name ?? ofCountry?.name ?? named }
}
