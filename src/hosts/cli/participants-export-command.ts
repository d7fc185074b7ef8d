import { basename, extname } from 'node:path'
import type { Command } from 'commander'
import { builtInFieldIds, ownFieldId } from '#domain/people/fields.ts'
import type { GridSort, GridView } from '#domain/people/grid-view.ts'
import type { Language } from '#domain/language/language.ts'
import type { PlenumClient } from '#api/client.ts'
import { UsageError, withFile, writtenLanguage, type CliContext } from './context.ts'
import { counted } from './counts.ts'
import { cliWords } from './words.ts'

interface ExportOptions {
  readonly from: string
  readonly to: string
  readonly view?: string
  readonly sort?: string
}

type HandOut = Parameters<PlenumClient['participantList']['export']>[0]['handOut']

const words = {
  ru: {
    export: 'выгрузить участников: таблицу в Excel или CSV, официальный список в Word',
    to: 'куда записать; расширение задаёт вид: .xlsx, .csv, .docx',
    view: 'вид таблицы, по имени: его столбцы, отбор и порядок',
    sort: 'порядок: поля через запятую, с минусом по убыванию (delegation,-arrivalDate)',
    written: 'Записано',
  },
  en: {
    export: 'export the participants: a table for Excel or as CSV, the official list for Word',
    to: 'where to write; the extension says what: .xlsx, .csv, .docx',
    view: 'a view of the grid, by its name: its columns, filters and order',
    sort: 'order: fields with commas between them, with a minus descending (delegation,-arrivalDate)',
    written: 'Written',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>

/** `plenum participants export` */
export function addParticipantsExport(participants: Command, context: CliContext): void {
  const { language } = context
  participants
    .command('export')
    .description(words[language].export)
    .requiredOption('--from <FILE>', cliWords[language].help.from)
    .requiredOption('--to <OUT>', words[language].to)
    .option('--view <NAME>', words[language].view)
    .option('--sort <FIELDS>', words[language].sort)
    .action((options: ExportOptions) => exportTo(context, options))
}

const alphabetical: GridSort = { field: 'fullName', descending: false }

/** Participants of the latest conference of the file. */
async function exportTo(context: CliContext, { from, to, view, sort }: ExportOptions): Promise<void> {
  const people = await withFile(from, async ({ client, token }) => {
    const conference = (await client.conference.list()).at(-1)
    if (conference === undefined) return 0
    const chosen = view === undefined ? null : await viewNamed(client, view)
    const sorts = sort === undefined ? (chosen?.sorts ?? [alphabetical]) : sortsOf(sort)
    const query = {
      search: '',
      filters: chosen?.filters ?? [],
      sorts,
      groupBy: chosen?.groupBy ?? null,
      presence: null,
    }
    const handOut = handOutOf(to, chosen?.columns.map(({ field }) => field) ?? (await everyField(client)))
    const language = writtenLanguage(context, conference)
    const request = { conferenceId: conference.id, language, title: '', whom: { query, only: null }, handOut }
    const steps = await client.participantList.export({ ...request, target: token(to, 'target') })
    let count = 0
    for await (const step of steps) if (step.type === 'done') count = step.people
    return count
  })
  const { language, print } = context
  print(`${words[language].written}: ${to} (${counted(people, 'participant', language)})`)
}

/** @throws UsageError when the extension is none of these */
function handOutOf(to: string, fields: readonly string[]): HandOut {
  switch (extname(to).toLowerCase()) {
    case '.xlsx':
      return { kind: 'table', format: 'xlsx', fields }
    case '.csv':
      return { kind: 'table', format: 'csv', fields }
    case '.docx': {
      const official = ['fullName', 'post', 'organization']
      return { kind: 'list', purpose: 'official', grouping: 'delegation', fields: official, sessionId: null }
    }
    default:
      throw new UsageError('plenum.listFormat', basename(to))
  }
}

/** @throws UsageError when there is no such view */
async function viewNamed(client: PlenumClient, name: string): Promise<GridView> {
  const views = await client.gridView.list()
  const found = views.find((view) => view.name === name || view.id === name)
  if (found === undefined) throw new UsageError('plenum.noView', name)
  return found
}

/** The full name in its parts, then all that is known. */
async function everyField(client: PlenumClient): Promise<readonly string[]> {
  const own = await client.ownField.list()
  return [...builtInFieldIds.filter((id) => id !== 'fullName'), ...own.map(ownFieldId)]
}

function sortsOf(text: string): readonly GridSort[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => ({ field: word.replace(/^-/u, ''), descending: word.startsWith('-') }))
}
