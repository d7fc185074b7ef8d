import { countryOf } from '../language/countries.ts'
import { isGivenName, readName, type NameParts } from './names.ts'

/** A participant as told in one line at the door. */
export interface OneLine {
  readonly name: NameParts
  readonly organization: string
  readonly post: string
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
 * Reads «Иванов Иван Иванович, МГУ, ректор»: the name first, then in any order organization, post, country, e-mail addresses and
 * telephones. What begins small is a post; of two that could be either the organization comes first.
 */
export function readOneLine(line: string): OneLine {
  const pieces = line
    .split(divider)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
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
  return { name, ...placeOf(rest.filter((_piece, index) => index !== at)), country, emails, phones }
}

const isSmall = (piece: string) => /^\p{Ll}/u.test(piece)

function placeOf(pieces: readonly string[]): Pick<OneLine, 'organization' | 'post'> {
  const organization = pieces.find((piece) => !isSmall(piece)) ?? ''
  return { organization, post: pieces.filter((piece) => piece !== organization).join(', ') }
}
