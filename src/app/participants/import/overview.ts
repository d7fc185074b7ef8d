import type { FieldId } from '#domain/people/fields.ts'
import { fateOf, type RowChoice, type RowFate, type Somebody } from '#domain/people/import/choices.ts'
import { lookedAt } from '#domain/people/import/find-header.ts'
import type { ListPreview, PossibleDuplicate, PreviewRow, RowState } from '#domain/people/import/list-preview.ts'
import type { ColumnMapping } from '#domain/people/import/map-columns.ts'
import type { Values } from '#domain/people/import/read-cell.ts'
import { textOf, type TableRow } from '#domain/people/import/table.ts'
import type { Session } from '../../session.ts'
import { comparedFields, knownValues, participantOf } from './known-people.ts'
import type { ListImport } from './list-import.ts'

/** An import as it stands, without its rows. */
export interface ListOverview {
  readonly id: string
  readonly revision: number
  /** Of the file. */
  readonly name: string
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly isHidden: boolean }[]
  readonly sheet: number
  /** Above the names of the columns. */
  readonly titles: readonly string[]
  /** Number of the row that names the columns; 0 for none. */
  readonly headerRow: number
  /** The first rows of the sheet, which may be that row. */
  readonly firstRows: readonly { readonly number: number; readonly text: string }[]
  readonly columns: readonly (ColumnMapping & { readonly examples: readonly string[] })[]
  /** Whether delegations are told by rows over their people. */
  readonly hasSections: boolean
  readonly profileId: string | null
  /** Cells too far to the right to be of the list. */
  readonly leftOut: number
  readonly counts: ListPreview['counts']
  readonly doubts: number
  /** Rows with doubts. */
  readonly doubtful: number
  readonly corrections: number
  readonly choices: number
  /** What `apply` would do, in rows. */
  readonly fates: Readonly<Record<RowFate, number>>
}

const mostTitles = 5
const mostExamples = 3
const longestExample = 80
const longestFirstRow = 120

export function overviewOf(list: ListImport): ListOverview {
  const { id, revision, name, table, judged, preview, choices } = list
  const { mapping, corrections, sheet, profileId } = judged
  const fates: Record<RowFate, number> = { new: 0, update: 0, same: 0, leftOut: 0, undecided: 0, error: 0 }
  for (const row of preview.rows) fates[fateOf(row, choices.get(row.number))] += 1
  const body = list.sheet.rows.slice(mapping.firstRow, mapping.firstRow + 200)
  const fillsDelegation = mapping.columns.some(({ target }) => target === 'delegation')
  return {
    id,
    revision,
    name,
    sheets: table.sheets.map((one) => ({ name: one.name, rows: one.rows.length, isHidden: one.isHidden })),
    sheet,
    titles: mapping.titles.slice(0, mostTitles),
    headerRow: mapping.headerRow,
    firstRows: list.sheet.rows.slice(0, lookedAt).map((row) => ({ number: row.number, text: textOfRow(row) })),
    columns: mapping.columns.map((column) => Object.assign({}, column, { examples: examplesOf(body, column.column) })),
    hasSections: !fillsDelegation && preview.rows.some(({ values }) => values.delegation !== undefined),
    profileId,
    leftOut: list.sheet.leftOut,
    counts: preview.counts,
    doubts: preview.doubts,
    doubtful: preview.rows.filter(({ doubts }) => doubts.length > 0).length,
    corrections: Array.from(corrections.values()).reduce((sum, { size }) => sum + size, 0),
    choices: choices.size,
    fates,
  }
}

const textOfRow = ({ cells }: TableRow): string => {
  const texts = cells.map((cell) => textOf(cell).replaceAll(/\s+/gu, ' ').trim())
  const text = texts.filter((one) => one !== '').join(' · ')
  return text.length > longestFirstRow ? `${text.slice(0, longestFirstRow)}…` : text
}

function examplesOf(rows: ListImport['sheet']['rows'], column: number): readonly string[] {
  const found = new Set<string>()
  for (const { cells } of rows) {
    const text = textOf(cells[column]).trim()
    if (text !== '') found.add(text.slice(0, longestExample))
    if (found.size === mostExamples) break
  }
  return [...found]
}

/** Rows of which a list is shown. */
export type RowFilter = 'all' | RowState | 'doubtful'

export interface ShownDuplicate extends PossibleDuplicate {
  readonly values: Values
}

export interface ShownRow extends Omit<PreviewRow, 'candidates'> {
  readonly candidates: readonly ShownDuplicate[]
  readonly fate: RowFate
  readonly choice: RowChoice | null
  /** Texts of the cells as they stand in the file or were put right. */
  readonly cells: readonly string[]
  /** Columns whose cells were put right. */
  readonly corrected: readonly number[]
}

export interface RowsWanted {
  readonly id: string
  readonly show: RowFilter
  readonly offset: number
  readonly limit: number
}

/** One page of the rows of a list. @throws PlenumError listImport.notFound */
export function listImportRows(
  session: Session,
  { id, show, offset, limit }: RowsWanted,
): { readonly revision: number; readonly matching: number; readonly rows: readonly ShownRow[] } {
  const list = session.listImports.find(id)
  const { rows } = list.preview
  const matching = show === 'all' ? rows : rows.filter((row) => isShown(row, show))
  const page = matching.slice(offset, offset + limit)
  return { revision: list.revision, matching: matching.length, rows: shownRows(session, list, page) }
}

const isShown = ({ state, doubts }: PreviewRow, show: Exclude<RowFilter, 'all'>) =>
  show === 'doubtful' ? doubts.length > 0 : state === show

function shownRows(session: Session, list: ListImport, page: readonly PreviewRow[]): readonly ShownRow[] {
  const { mapping, corrections } = list.judged
  const fields = comparedFields(mapping.columns.map(({ target }) => target))
  const numbers = new Set(page.map(({ number }) => number))
  const cells = new Map(list.sheet.rows.flatMap((row) => (numbers.has(row.number) ? [[row.number, row.cells]] : [])))
  return page.map((row): ShownRow => {
    const corrected = corrections.get(row.number)
    const choice = list.choices.get(row.number) ?? null
    return {
      ...row,
      fate: fateOf(row, choice ?? undefined),
      choice,
      cells: mapping.columns.map(({ column }) => corrected?.get(column) ?? textOf(cells.get(row.number)?.[column])),
      corrected: Array.from(corrected?.keys() ?? []),
      candidates: row.candidates.map((one) => ({ ...one, values: valuesOf(session, list, one, fields) })),
    }
  })
}

function valuesOf(session: Session, list: ListImport, { personId, row }: Somebody, fields: readonly FieldId[]): Values {
  if (personId === null) return (row === null ? null : list.row(row))?.values ?? {}
  const participant = participantOf(session, list.conferenceId, personId)
  return participant === null ? {} : knownValues(participant, fields)
}
