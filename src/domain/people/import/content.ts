import { countryOf } from '../../language/countries.ts'
import { isGivenName, isPatronymic } from '../names.ts'
import { readDate } from './read-date.ts'
import { textOf, type Cell } from './table.ts'
import type { ColumnTarget } from './target.ts'
import { genderOf, isRole, statusOf } from './words.ts'

const kinds = [
  'email',
  'phone',
  'date',
  'time',
  'country',
  'status',
  'role',
  'gender',
  'name',
  'givenName',
  'patronymic',
  'words',
] as const
type Kind = (typeof kinds)[number]

/** Filled cells of a column that are looked at. */
const sampleSize = 200

export interface Content {
  /** Filled cells that were looked at. */
  readonly count: number
  /** Share of them that are such things, 0 to 1. */
  readonly shares: ReadonlyMap<Kind, number>
}

export const emailPattern = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u

const words = (text: string) => text.split(/\s+/u).filter((word) => /\p{L}/u.test(word))

/** Two to five words, one of which is a name we know or an initial. */
function isName(text: string): boolean {
  const all = words(text)
  if (all.length < 2 || all.length > 6 || /[\d@«"]/u.test(text)) return false
  return all.some(
    (word, at) => isGivenName(word) || (at > 0 && isPatronymic(word)) || /^\p{Lu}\.(?:\s?\p{Lu}\.)*$/u.test(word),
  )
}

export function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length
  return digits >= 7 && digits <= 15 && /^(?:[+\d\s().-]|доб\.?|ext\.?|тел\.?|моб\.?)+$/iu.test(text)
}

const tests: Readonly<Record<Kind, (text: string, cell: Cell) => boolean>> = {
  email: (text) => emailPattern.test(text),
  phone: (text, cell) =>
    isPhone(text) && (typeof cell !== 'object' || cell.kind === 'number') && readDate(text, 'dmy') === null,
  date: (text, cell) =>
    typeof cell === 'object' ? cell.kind === 'date' && cell.date !== null : readDate(text, 'dmy') !== null,
  time: (text, cell) =>
    typeof cell === 'object' ? cell.kind === 'date' && cell.date === null : /^\d{1,2}[:.]\d\d$/.test(text),
  country: (text) => countryOf(text) !== null,
  status: (text) => statusOf(text) !== null,
  role: isRole,
  gender: (text) => genderOf(text) !== null,
  name: isName,
  givenName: (text) => words(text).length === 1 && isGivenName(text),
  patronymic: (text) => words(text).length === 1 && isPatronymic(text),
  words: (text) => words(text).length > 1,
}

/** What the cells of a column hold, by a sample from its beginning, middle and end. */
export function contentOf(cells: readonly (Cell | undefined)[]): Content {
  const filled = cells.filter((cell) => textOf(cell).trim() !== '')
  const step = Math.max(1, Math.floor(filled.length / sampleSize))
  const counts = new Map<Kind, number>()
  let count = 0
  for (let at = 0; at < filled.length && count < sampleSize; at += step) {
    const cell = filled[at] ?? ''
    const text = textOf(cell).trim()
    count += 1
    for (const kind of kinds) if (tests[kind](text, cell)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return { count, shares: new Map(kinds.map((kind) => [kind, count === 0 ? 0 : (counts.get(kind) ?? 0) / count])) }
}

const shareOf = ({ shares }: Pick<Content, 'shares'>, kind: Kind): number => shares.get(kind) ?? 0

/** What cells of a target look like; targets that are not here look like any text. */
const looks: Readonly<Partial<Record<ColumnTarget, Kind>>> = {
  emails: 'email',
  phones: 'phone',
  arrivalDate: 'date',
  departureDate: 'date',
  birthDate: 'date',
  arrivalTime: 'time',
  departureTime: 'time',
  country: 'country',
  status: 'status',
  role: 'role',
  gender: 'gender',
  fullName: 'name',
  givenName: 'givenName',
  patronymic: 'patronymic',
}

/** Whether the cells are what a target's cells look like: 0 to 1; null where any text may be. */
export function fitOf(content: Content, target: ColumnTarget): number | null {
  const kind = looks[target]
  return kind === undefined || content.count === 0 ? null : shareOf(content, kind)
}

/** Targets that cells alone speak for, with how much they do. Dates alone do not say of what they are. */
const tellable: readonly (readonly [ColumnTarget, Kind, number])[] = [
  ['emails', 'email', 0.9],
  ['phones', 'phone', 0.8],
  ['country', 'country', 0.8],
  ['fullName', 'name', 0.8],
  ['patronymic', 'patronymic', 0.85],
  ['givenName', 'givenName', 0.75],
  ['status', 'status', 0.7],
  ['role', 'role', 0.7],
  ['gender', 'gender', 0.6],
]

export function guessesOf(content: Content): readonly { readonly target: ColumnTarget; readonly score: number }[] {
  const { count } = content
  if (count === 0) return []
  // One or two cells prove little.
  const weight = Math.min(1, 0.5 + count / 6)
  return tellable.flatMap(([target, kind, most]) =>
    shareOf(content, kind) >= 0.6 ? [{ target, score: most * shareOf(content, kind) * weight }] : [],
  )
}
