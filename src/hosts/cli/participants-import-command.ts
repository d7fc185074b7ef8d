import { InvalidArgumentError, Option, type Command } from 'commander'
import type { PlenumClient } from '#api/client.ts'
import { fieldName } from '#domain/people/field-words.ts'
import { fieldsOf, type Field } from '#domain/people/fields.ts'
import { UsageError, withFile, type CliContext } from './context.ts'
import { counted } from './counts.ts'
import { importWords } from './participants-import-words.ts'
import { cliWords } from './words.ts'

const waysOfDuplicates = ['new', 'update'] as const

interface ImportOptions {
  readonly into: string
  readonly profile?: string
  readonly header?: number
  readonly apply?: true
  readonly duplicates?: (typeof waysOfDuplicates)[number]
  readonly json?: true
}

/** `plenum participants import` */
export function addParticipantsImport(participants: Command, context: CliContext): void {
  const { help } = cliWords[context.language]
  const words = importWords[context.language].help
  participants
    .command('import')
    .description(words.import)
    .argument('<LIST>', words.list)
    .requiredOption('--into <FILE>', words.into)
    .option('--profile <NAME>', words.profile)
    .option('--header <ROW>', words.header, rowNumber)
    .option('--apply', words.apply)
    .addOption(new Option('--duplicates <WAY>', words.duplicates).choices(waysOfDuplicates))
    .option('--json', help.json)
    .action((list: string, options: ImportOptions) => importList(context, list, options))
}

function rowNumber(given: string): number {
  if (!/^\d{1,7}$/u.test(given)) throw new InvalidArgumentError('not a row')
  return Number(given)
}

type Overview = Awaited<ReturnType<PlenumClient['listImport']['choose']>>
type Row = Awaited<ReturnType<PlenumClient['listImport']['rows']>>['rows'][number]

interface Imported {
  readonly list: Overview
  /** As it stands before it is applied. */
  readonly duplicates: readonly Row[]
  readonly errors: readonly Row[]
  readonly fields: readonly Field[]
  readonly isApplied: boolean
}

/** Into the latest conference of the file. Nothing is stored unless that is said. */
async function importList({ language, print }: CliContext, path: string, options: ImportOptions): Promise<void> {
  const { into, profile, header: headerRow = null, apply, duplicates: way, json } = options
  const found = await withFile(into, async ({ client, token }): Promise<Imported> => {
    const conference = (await client.conference.list()).at(-1)
    const profileId = profile === undefined ? null : await profileNamed(client, profile)
    const source = { file: token(path, 'source') }
    const opened = await listOf(client, { conferenceId: conference?.id ?? 'none', source, profileId, headerRow })
    const { id } = opened
    const duplicates = await rowsOf(client, id, 'duplicate')
    const errors = await rowsOf(client, id, 'error')
    const list =
      way === undefined
        ? opened
        : await client.listImport.choose({ id, rows: 'undecided', way: way === 'new' ? 'both' : 'update', of: null })
    if (apply === true) await client.listImport.apply(list)
    const fields = fieldsOf(await client.ownField.list())
    return { list, duplicates, errors, fields, isApplied: apply === true }
  })
  print(json === true ? JSON.stringify(jsonOf(found), null, 2) : told(found, language))
}

/** @throws UsageError when there is no such profile */
async function profileNamed(client: PlenumClient, name: string): Promise<string> {
  const found = (await client.importProfile.list({})).find((profile) => profile.name === name || profile.id === name)
  if (found === undefined) throw new UsageError('plenum.noProfile', name)
  return found.id
}

async function listOf(
  client: PlenumClient,
  wanted: Parameters<PlenumClient['listImport']['open']>[0],
): Promise<Overview> {
  for await (const step of await client.listImport.open(wanted)) if (step.type === 'done') return step.list
  throw new Error('the list was never read')
}

const pageSize = 500

async function rowsOf(client: PlenumClient, id: string, show: 'duplicate' | 'error'): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let matching = 1; rows.length < matching;) {
    const page = await client.listImport.rows({ id, show, offset: rows.length, limit: pageSize })
    if (page.rows.length === 0) break
    rows.push(...page.rows)
    matching = page.matching
  }
  return rows
}

const nameOf = ({ values }: Pick<Row, 'values'>): string => {
  const parts = [values['surname'], values['givenName'], values['patronymic']]
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ') || String(values['latinName'] ?? '')
}

const headerOf = ({ header, column }: Overview['columns'][number]): string => header || `#${column + 1}`
const rowCount = ({ counts }: Overview): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

function jsonOf({ list, duplicates, errors, isApplied }: Imported): unknown {
  const { counts, fates } = list
  return {
    rows: rowCount(list),
    new: counts.new,
    update: counts.update,
    same: counts.same,
    duplicates: counts.duplicate,
    errors: counts.error,
    headerRow: list.headerRow,
    columns: Object.fromEntries(list.columns.map((column) => [headerOf(column), column.target])),
    applied: isApplied,
    outcome: fates,
    possibleDuplicates: duplicates.map((row) => ({
      row: row.number,
      name: nameOf(row),
      of: row.candidates.map((one) => ({
        personId: one.personId,
        row: one.row,
        name: nameOf(one),
        score: one.score,
        reasons: one.reasons,
      })),
    })),
    errorRows: errors.map(({ number }) => number),
  }
}

/** Duplicates and errors that are told one by one. */
const mostTold = 30

function told({ list, duplicates, errors, fields, isApplied }: Imported, language: CliContext['language']): string {
  const words = importWords[language]
  const { counts, fates } = list
  const target = (id: string | null): string => {
    if (id === null) return words.leftOut
    const field = fields.find((one) => one.id === id)
    return field === undefined ? (words.joint[id] ?? id) : fieldName(field, language)
  }
  const possible = duplicates.slice(0, mostTold).map((row) => {
    const others = row.candidates.map((one) => nameOf(one) + (one.row === null ? '' : words.ofRow(one.row)))
    return `  ${words.row} ${row.number}: ${nameOf(row)} ~ ${others.join('; ')}`
  })
  const more = duplicates.length > mostTold ? [`  ${words.more(duplicates.length - mostTold)}`] : []
  const numbers = errors.slice(0, mostTold).map(({ number }) => number)
  return [
    `${list.name}: ${counted(rowCount(list), 'row', language)}`,
    `  ${words.counts(counts)}`,
    ...(list.doubts > 0 ? [`  ${words.doubts(list.doubts)}`] : []),
    words.columns(list.headerRow),
    ...list.columns.map((column) => `  ${headerOf(column)} – ${target(column.target)}`),
    ...(duplicates.length > 0 ? [words.possible, ...possible, ...more] : []),
    ...(errors.length > 0 ? [words.errorRows(numbers.join(', '), errors.length > mostTold)] : []),
    isApplied ? words.applied(fates) : words.notApplied,
  ].join('\n')
}
