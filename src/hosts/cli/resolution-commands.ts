import { basename, extname } from 'node:path'
import type { Command } from 'commander'
import { countOperative } from '#app/documents.ts'
import { PlenumError } from '#app/errors.ts'
import { exportFormats, type ExportFormat } from '#app/ports.ts'
import type { Language } from '#domain/language/language.ts'
import { addCompareCommand } from './compare-command.ts'
import { UsageError, withCore, withFile, type Calls, type CliContext } from './context.ts'
import { counted } from './counts.ts'
import { resolutionJson } from './resolution-json.ts'
import { resolutionSummary } from './resolution-summary.ts'
import { cliWords } from './words.ts'

interface Words {
  readonly imported: (title: string, clauses: string) => string
  readonly again: string
  readonly written: string
}
const words: Readonly<Record<Language, Words>> = {
  ru: {
    imported: (title, clauses) => `Внесён документ «${title}»: ${clauses}.`,
    again: 'Документ с таким названием в файле уже был; прежний не тронут, текст внесён ещё одним документом.',
    written: 'Записано',
  },
  en: {
    imported: (title, clauses) => `Imported the document “${title}”: ${clauses}.`,
    again:
      'The file had a document of that title already; it was left as it is, and the text became one more document.',
    written: 'Written',
  },
}

/** `plenum resolution …` */
export function addResolutionCommands(program: Command, context: CliContext): void {
  const { help } = cliWords[context.language]
  const group = program.command('resolution').description(help.resolution)
  group
    .command('read')
    .description(help.read)
    .argument('<SOURCE>', help.source)
    .option('--json', help.json)
    .action((source: string, options: { readonly json?: true }) => read(context, source, options.json === true))
  addCompareCommand(group, context)
  group
    .command('import')
    .description(help.import)
    .argument('<SOURCE>', help.source)
    .requiredOption('--into <FILE>', help.into)
    .action((source: string, options: { readonly into: string }) => importInto(context, source, options.into))
  group
    .command('export')
    .description(help.exportResolution)
    .requiredOption('--from <FILE>', help.from)
    .requiredOption('--to <OUT>', help.toDocument)
    .option('--document <ID>', help.document)
    .action((options: ExportOptions) => exportTo(context, options))
}

async function read({ language, print }: CliContext, source: string, json: boolean): Promise<void> {
  const found = await withCore(({ client, token }) => client.resolution.read({ source: token(source, 'source') }))
  print(json ? JSON.stringify(resolutionJson(found, language), null, 2) : resolutionSummary(found, language))
}

/** The text is read before the file is opened, so that a text that cannot be read leaves the file untouched. */
async function importInto({ language, print }: CliContext, source: string, file: string): Promise<void> {
  const { document, isAgain } = await withCore(async ({ client, token }) => {
    const { proposal } = await client.resolution.read({ source: token(source, 'source') })
    await client.file.open({ source: token(file, 'conference') })
    const conference = (await client.conference.list()).at(-1)
    if (conference === undefined) throw new PlenumError('conference.notFound', { id: '' })
    const before = await client.document.list()
    const stored = await client.resolution.import({ conferenceId: conference.id, proposal })
    return { document: stored.document, isAgain: before.some(({ title }) => title === stored.document.title) }
  })
  const say = words[language]
  print(say.imported(document.title, counted(countOperative(document.body), 'clause', language)))
  if (isAgain) print(say.again)
}

interface ExportOptions {
  readonly from: string
  readonly to: string
  readonly document?: string
}

async function exportTo({ language, print }: CliContext, { from, to, document }: ExportOptions): Promise<void> {
  const format = formatOf(to)
  await withFile(from, async (calls) => {
    const documentId = document ?? (await latestDocument(calls))
    await calls.client.document.export({ documentId, format, target: calls.token(to, 'target') })
  })
  print(`${words[language].written}: ${to}`)
}

function formatOf(path: string): ExportFormat {
  const extension = extname(path).slice(1).toLowerCase()
  const format = exportFormats.find((known) => known === extension)
  if (format === undefined) throw new UsageError('plenum.format', basename(path))
  return format
}

async function latestDocument({ client }: Calls): Promise<string> {
  const latest = (await client.document.list()).at(-1)
  if (latest === undefined) throw new PlenumError('plan.noDocuments', {})
  return latest.id
}
