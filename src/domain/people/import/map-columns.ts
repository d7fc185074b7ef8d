import type { Field } from '../fields.ts'
import { contentOf, fitOf, guessesOf, type Content } from './content.ts'
import { findHeader, namedHeader, type ListHeader } from './find-header.ts'
import { headerKey, matchHeader } from './match-header.ts'
import type { TableSheet } from './table.ts'
import { isShared, isTarget, type ColumnTarget } from './target.ts'

/** Why a column goes where it goes: a person said so, it did so before, it is called so, its cells look so, or both. */
export const mappingReasons = ['person', 'profile', 'ownField', 'header', 'headerAndCells', 'cells', 'none'] as const
export type MappingReason = (typeof mappingReasons)[number]

export interface ColumnMapping {
  /** From 0. */
  readonly column: number
  readonly header: string
  /** Null for a column that is left out. */
  readonly target: ColumnTarget | null
  /** 0 to 1. */
  readonly confidence: number
  readonly reason: MappingReason
}

export interface ListMapping extends ListHeader {
  readonly columns: readonly ColumnMapping[]
}

/** Target by the key of a header, as it was the last time; see {@link profileOf}. */
export type RememberedColumns = Readonly<Record<string, string>>

interface Claim {
  readonly column: number
  readonly target: ColumnTarget
  readonly score: number
  readonly reason: MappingReason
}

/** Below it a guess is not made. */
const leastSure = 0.58
/** A column left out on purpose is remembered too. */
const leftOut = ''

/**
 * Finds the header of a sheet and what its columns hold: by what was chosen before, by their names in Russian and English, by their
 * cells. The order of the columns does not matter, but for two that are as good as each other.
 * @param headerRow as a person has named it; null to find it
 */
export function mapColumns(
  sheet: TableSheet,
  fields: readonly Field[],
  remembered: RememberedColumns = {},
  headerRow: number | null = null,
): ListMapping {
  const own = new Map(fields.flatMap(({ id, name }) => (name === null ? [] : [[headerKey(name), id] as const])))
  const header =
    headerRow === null
      ? findHeader(sheet, new Set([...own.keys(), ...Object.keys(remembered)]))
      : namedHeader(sheet, headerRow)
  const rows = sheet.rows.slice(header.firstRow)
  const width = Math.max(header.headers.length, ...rows.slice(0, 1000).map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, column) => ({
    column,
    header: header.headers[column] ?? '',
    content: contentOf(rows.map(({ cells }) => cells[column])),
  }))
  const known = new Set<string>(fields.map(({ id }) => id))
  const claims = columns.flatMap((column) => claimsOf(column, own, remembered, known))
  const taken = settle(claims, columns)
  return {
    ...header,
    columns: columns.map(({ column, header: name }): ColumnMapping => {
      const claim = taken.get(column)
      const isLeftOut = remembered[headerKey(name)] === leftOut && name !== ''
      return claim === undefined
        ? { column, header: name, target: null, confidence: isLeftOut ? 1 : 0, reason: isLeftOut ? 'profile' : 'none' }
        : { column, header: name, target: claim.target, confidence: Math.min(1, claim.score), reason: claim.reason }
    }),
  }
}

interface Column {
  readonly column: number
  readonly header: string
  readonly content: Content
}

function claimsOf(
  { column, header, content }: Column,
  own: ReadonlyMap<string, ColumnTarget>,
  remembered: RememberedColumns,
  known: ReadonlySet<string>,
): readonly Claim[] {
  const key = headerKey(header)
  const before = Object.hasOwn(remembered, key) ? remembered[key] : undefined
  if (key !== '' && before !== undefined) {
    if (before === leftOut) return []
    if (isTarget(before) && (!before.startsWith('own:') || known.has(before)))
      return [{ column, target: before, score: 2, reason: 'profile' }]
  }
  const ownField = own.get(key)
  if (ownField !== undefined) return [{ column, target: ownField, score: 1, reason: 'ownField' }]
  const byHeader = matchHeader(header).map(({ target, score }): Claim => {
    const fit = fitOf(content, target)
    if (fit === null || content.count < 3) return { column, target, score, reason: 'header' }
    // «Почта» over streets and houses is no e-mail.
    return fit >= 0.5
      ? { column, target, score: score + 0.03 * fit, reason: 'headerAndCells' }
      : { column, target, score: fit === 0 && isStrict(target) ? score * 0.55 : score, reason: 'header' }
  })
  const sure = (byHeader[0]?.score ?? 0) >= 0.9
  const byCells = sure ? [] : guessesOf(content).map(({ target, score }): Claim => ({ column, target, score: key === '' ? score : score * 0.85, reason: 'cells' })) // prettier-ignore
  return [...byHeader, ...byCells].filter(({ score }) => score >= leastSure)
}

/** Targets whose cells cannot look otherwise. */
const isStrict = (target: ColumnTarget) =>
  target === 'emails' ||
  target === 'phones' ||
  target === 'birthDate' ||
  target === 'arrivalTime' ||
  target === 'departureTime'

/** The best claims first; a target goes to one column, but for those that several may have. */
function settle(claims: readonly Claim[], columns: readonly Column[]): ReadonlyMap<number, Claim> {
  const hasSurname = claims.some(({ target, score }) => target === 'surname' && score > 0.8)
  const judged = claims.map((claim) => ({ ...claim, score: claim.score + nameBonus(claim, columns, hasSurname) }))
  const taken = new Map<number, Claim>()
  const used = new Set<ColumnTarget>()
  for (const claim of judged.toSorted((one, other) => other.score - one.score || one.column - other.column)) {
    if (taken.has(claim.column) || (used.has(claim.target) && !isShared(claim.target))) continue
    taken.set(claim.column, claim)
    used.add(claim.target)
  }
  return taken
}

/** «Имя» is a given name beside «Фамилия», and a whole name where there is no such column and its cells have several words. */
function nameBonus({ column, target, reason }: Claim, columns: readonly Column[], hasSurname: boolean): number {
  if (reason === 'profile') return 0
  if (hasSurname) return target === 'fullName' ? -0.2 : 0
  if (target !== 'givenName') return 0
  const { content } = columns[column] ?? {}
  return (content?.count ?? 0) === 0 || (content?.shares.get('words') ?? 0) >= 0.5 ? -0.2 : 0.01
}

/** What is remembered of a mapping that a person has confirmed. */
export function profileOf(columns: readonly Pick<ColumnMapping, 'header' | 'target'>[]): RememberedColumns {
  return Object.fromEntries(
    columns.flatMap(({ header, target }) => {
      const key = headerKey(header)
      return key === '' ? [] : [[key, target ?? leftOut] as const]
    }),
  )
}
