import type { Conference } from '#domain/conference/conference.ts'
import { fieldsOf, type Field } from '#domain/people/fields.ts'
import { canChoose } from '#domain/people/import/choices.ts'
import { noHeader } from '#domain/people/import/find-header.ts'
import { mapColumns, type ColumnMapping, type RememberedColumns } from '#domain/people/import/map-columns.ts'
import { headerKey } from '#domain/people/import/match-header.ts'
import { judgeList } from '#domain/people/import/preview.ts'
import type { Table, TableSheet } from '#domain/people/import/table.ts'
import { isShared, isTarget, namesSomebody } from '#domain/people/import/target.ts'
import type { ImportProfile } from '#domain/people/own-field.ts'
import { findConference } from '../../conferences.ts'
import { PlenumError } from '../../errors.ts'
import type { FileToken } from '../../ports.ts'
import type { Cancellation, Session } from '../../session.ts'
import type { Progress } from '../../watched.ts'
import { Places } from '../places.ts'
import { comparedFields, knownPeople } from './known-people.ts'
import { ListImport, sheetOf, type JudgedList, type ListReading } from './list-import.ts'
import { overviewOf, type ListOverview } from './overview.ts'
import { findProfile } from './profiles.ts'

/** Where a list comes from: a file, or what was pasted from a program of tables, under a name for it. */
export type ListSource = { readonly file: FileToken } | { readonly text: string; readonly name: string }

/** One step of reading a list, or its end. */
export type ImportStep = Progress | { readonly type: 'done'; readonly list: ListOverview }

/** What a person says of a list. */
export type ListChange =
  | { readonly kind: 'sheet'; readonly sheet: number }
  /** Number of the row that names the columns; 0 for none. */
  | { readonly kind: 'header'; readonly row: number }
  /** Null leaves the column out. A target that goes to one column leaves the column that had it. */
  | { readonly kind: 'column'; readonly column: number; readonly target: string | null }
  /** Maps all columns anew; null for as they are guessed. */
  | { readonly kind: 'profile'; readonly profileId: string | null }
  /** Another text for a cell; null for the one of the file. */
  | { readonly kind: 'cell'; readonly row: number; readonly column: number; readonly text: string | null }
  /** The people of the file have changed. */
  | { readonly kind: 'people' }

export interface ListWanted {
  readonly conferenceId: string
  readonly source: ListSource
  /** Of a mapping that was kept; null for the one whose columns these are, if there is one. */
  readonly profileId: string | null
  /** Number of the row that names the columns, 0 for none; null to find it. */
  readonly headerRow: number | null
}

/**
 * Reads a list and sets it beside the people of a file; nothing is stored. Tells how far it is and can be stopped.
 * @throws PlenumError conference.notFound, importProfile.notFound, listImport.noRow, table.*, file.*
 */
export async function* openListImport(
  session: Session,
  wanted: ListWanted,
  cancellation?: Cancellation,
): AsyncGenerator<ImportStep, void> {
  const { conferenceId, profileId, source, headerRow } = wanted
  const { file, ports } = session
  const conference = findConference(file, conferenceId)
  const profile = profileId === null ? null : findProfile(file, profileId)
  const { name, table } = await readSource(session, source)
  cancellation?.throwIfAborted()
  const mappings = { profile, profiles: file.importProfiles(), headerRow }
  const reading = firstReading(table, fieldsOf(file.ownFields()), mappings)
  const judged = yield* judge(session, conference, table, reading, cancellation)
  const list = new ListImport({ id: ports.ids.next(), conferenceId, name, table }, judged)
  session.listImports.keep(list)
  yield { type: 'done', list: overviewOf(list) }
}

/**
 * Reads the list as a person wants it, and judges all rows anew, or those that a corrected cell bears upon. When it is stopped the list stays as it was.
 * @throws PlenumError listImport.notFound, listImport.outdated when the list was changed from elsewhere meanwhile, listImport.noRow,
 * field.notFound, importProfile.notFound, request.invalid
 */
export async function* changeListImport(
  session: Session,
  { id, change }: { readonly id: string; readonly change: ListChange },
  cancellation?: Cancellation,
): AsyncGenerator<ImportStep, void> {
  const list = session.listImports.find(id)
  const { revision } = list
  const conference = findConference(session.file, list.conferenceId)
  const reading = changed(session, list, change)
  let judged = corrected(session, conference, list, reading, change)
  if (judged === null) {
    list.judged.judgement.letGo()
    judged = yield* judge(session, conference, list.table, reading, cancellation)
  }
  if (list.revision !== revision || session.listImports.find(id) !== list)
    throw new PlenumError('listImport.outdated', {})
  list.judge(judged, canChoose)
  yield { type: 'done', list: overviewOf(list) }
}

async function readSource(
  { ports }: Session,
  source: ListSource,
): Promise<{ readonly name: string; readonly table: Table }> {
  if ('text' in source) return { name: source.name, table: await ports.tables.readText(source.name, source.text) }
  const { name, bytes } = await ports.files.read(source.file)
  return { name, table: await ports.tables.read(name, bytes) }
}

/** How columns are mapped. */
interface Mappings {
  readonly profile: ImportProfile | null
  /** Those among which the one whose columns these are is looked for, where none is chosen. */
  readonly profiles: readonly ImportProfile[]
  readonly headerRow: number | null
}

function firstReading(table: Table, fields: readonly Field[], mappings: Mappings): ListReading {
  const { headerRow } = mappings
  const fitting = table.sheets.flatMap((sheet, at) => (hasRow(sheet, headerRow) ? [at] : []))
  const visible = fitting.filter((at) => table.sheets[at]?.isHidden === false)
  const readings = [...visible, ...fitting].map((at) => readingOf(table, at, fields, mappings))
  const withNames = readings.find(({ mapping }) => mapping.columns.some(({ target }) => namesSomebody(target)))
  return withNames ?? readings[0] ?? readingOf(table, 0, fields, mappings)
}

const hasRow = ({ rows }: TableSheet, row: number | null) =>
  row === null || row === noHeader || rows.some(({ number }) => number === row)

/** @throws PlenumError listImport.noRow, request.invalid */
function readingOf(
  table: Table,
  sheet: number,
  fields: readonly Field[],
  { profile, profiles, headerRow }: Mappings,
): ListReading {
  const rows = sheetOf(table, sheet)
  if (headerRow !== null && !hasRow(rows, headerRow)) throw new PlenumError('listImport.noRow', { row: headerRow })
  const guessed = mapColumns(rows, fields, profile?.columns, headerRow)
  const remembered = profile ?? profiles.findLast(({ columns }) => isOf(guessed.columns, columns)) ?? null
  const mapping = remembered === profile ? guessed : mapColumns(rows, fields, remembered?.columns, headerRow)
  return { sheet, mapping, headerRow, profileId: remembered?.id ?? null, corrections: new Map() }
}

/** Whether a kept mapping is one of a list with these columns. */
function isOf(columns: readonly ColumnMapping[], remembered: RememberedColumns): boolean {
  const headers = columns.map(({ header }) => headerKey(header)).filter((key) => key !== '')
  return headers.length > 0 && headers.every((key) => Object.hasOwn(remembered, key))
}

function changed({ file }: Session, { judged, table }: ListImport, change: ListChange): ListReading {
  const fields = fieldsOf(file.ownFields())
  const again = (mappings: Mappings): ListReading => ({
    ...readingOf(table, judged.sheet, fields, mappings),
    corrections: judged.corrections,
  })
  switch (change.kind) {
    case 'sheet':
      return readingOf(table, change.sheet, fields, { profile: null, profiles: file.importProfiles(), headerRow: null })
    case 'header': {
      const profiles = file.importProfiles()
      const profile = profiles.find(({ id }) => id === judged.profileId) ?? null
      return again({ profile, profiles, headerRow: change.row })
    }
    case 'profile': {
      const profile = change.profileId === null ? null : findProfile(file, change.profileId)
      return again({ profile, profiles: [], headerRow: judged.headerRow })
    }
    case 'column':
      return { ...judged, mapping: { ...judged.mapping, columns: withTarget(judged.mapping.columns, change, fields) } }
    case 'cell':
      return { ...judged, corrections: withCorrection(judged.corrections, change) }
    case 'people':
  }
  return judged
}

function withTarget(
  columns: readonly ColumnMapping[],
  { column, target }: Extract<ListChange, { kind: 'column' }>,
  fields: readonly Field[],
): readonly ColumnMapping[] {
  if (target !== null && !(isTarget(target) && isKnown(target, fields)))
    throw new PlenumError('field.notFound', { id: target })
  const said = { confidence: 1, reason: 'person' } as const
  return columns.map((one): ColumnMapping => {
    if (one.column === column) return { ...one, ...said, target }
    return target !== null && one.target === target && !isShared(target) ? { ...one, ...said, target: null } : one
  })
}

const isKnown = (target: string, fields: readonly Field[]) =>
  !target.startsWith('own:') || fields.some(({ id }) => id === target)

function withCorrection(
  corrections: ListReading['corrections'],
  { row, column, text }: Extract<ListChange, { kind: 'cell' }>,
): ListReading['corrections'] {
  const cells = new Map(corrections.get(row))
  if (text === null) cells.delete(column)
  else cells.set(column, text)
  const all = new Map(corrections)
  if (cells.size === 0) all.delete(row)
  else all.set(row, cells)
  return all
}

/** The list with a corrected cell; null where all rows are to be judged: people have changed, or a row comes into the list. */
function corrected(
  { file }: Session,
  conference: Conference,
  list: ListImport,
  reading: ListReading,
  change: ListChange,
): JudgedList | null {
  const { judged } = list
  if (change.kind !== 'cell' || list.isStale(file) || judged.year !== yearOf(conference)) return null
  const preview = judged.judgement.correct(change.row, reading.corrections.get(change.row))
  return preview === null ? null : { ...judged, ...reading }
}

const yearOf = ({ startsOn }: Conference) => (startsOn === null ? null : Number(startsOn.slice(0, 4)))

/** Steps told of one reading, at most. */
const mostSteps = 50

async function* judge(
  session: Session,
  conference: Conference,
  table: Table,
  reading: ListReading,
  cancellation: Cancellation | undefined,
): AsyncGenerator<Progress, JudgedList> {
  const { file, ports } = session
  const fields = fieldsOf(file.ownFields())
  const columns = reading.mapping.columns.map((column) =>
    column.target === null || isKnown(column.target, fields) ? column : { ...column, target: null },
  )
  const mapping = { ...reading.mapping, columns }
  const { mark } = file.peopleChanges(-1)
  const year = yearOf(conference)
  const places = new Places(file, ports.ids, conference.id)
  const people = knownPeople(session, conference.id, comparedFields(columns.map(({ target }) => target)))
  const steps = judgeList({
    sheet: sheetOf(table, reading.sheet),
    mapping,
    fields,
    year,
    corrections: reading.corrections,
    knownName: (field, name) => places.knownName(field, name),
    people,
  })
  for (let told = 0; ;) {
    const step = steps.next()
    if (step.done === true) return { ...reading, mapping, judgement: step.value, year, mark }
    // Others are answered between the steps.
    await ports.pause()
    cancellation?.throwIfAborted()
    const { done, total } = step.value
    if (done - told < total / mostSteps) continue
    told = done
    yield { type: 'progress', done, total }
  }
}
