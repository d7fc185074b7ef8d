import { basename, extname } from 'node:path'
import { Option, type Command } from 'commander'
import { countOperative } from '#app/documents.ts'
import { PlenumError } from '#app/errors.ts'
import { exportExtensions, exportFormats, type ExportFormat } from '#app/ports.ts'
import { views, type View } from '#domain/drafting/read/source.ts'
import type { Language } from '#domain/language/language.ts'
import { addCompareCommand } from './compare-command.ts'
import { UsageError, withCore, withFile, type Calls, type CliContext } from './context.ts'
import { counted } from './counts.ts'
import { resolutionJson } from './resolution-json.ts'
import { resolutionSummary } from './resolution-summary.ts'
import { cliWords } from './words.ts'

interface Words {
  readonly imported: (title: string, clauses: string) => string
  readonly remarks: (count: number) => string
  readonly again: string
  readonly updated: (title: string, kept: string) => string
  readonly before: (source: string) => string
  readonly clashes: (count: number) => string
  readonly kept: (count: number) => string
  readonly written: string
}
const words: Readonly<Record<Language, Words>> = {
  ru: {
    imported: (title, clauses) => `Внесён документ «${title}»: ${clauses}.`,
    remarks: (count) => `Примечания файла стали замечаниями: ${count}.`,
    again: 'Документ с таким названием в файле уже был; прежний не тронут, текст внесён ещё одним документом.',
    updated: (title, kept) => `В документ «${title}» внесены правки; прежний текст сохранён редакцией «${kept}».`,
    before: (source) => `До правок из файла ${source}`,
    clashes: (count) => `Пунктов, изменённых и в файле, и здесь: ${count}. Взяты слова файла, прежние есть в редакции.`,
    kept: (count) => `Пунктов, которых в файле нет, но которые здесь изменились: ${count}. Они оставлены.`,
    written: 'Записано',
  },
  en: {
    imported: (title, clauses) => `Imported the document “${title}”: ${clauses}.`,
    remarks: (count) => `Comments of the file became remarks: ${count}.`,
    again:
      'The file had a document of that title already; it was left as it is, and the text became one more document.',
    updated: (title, kept) => `The changes are in the document “${title}”; the text before is the revision “${kept}”.`,
    before: (source) => `Before the changes from ${source}`,
    clashes: (count) =>
      `Clauses changed in the file and here too: ${count}. They read as in the file; the words before are in the revision.`,
    kept: (count) => `Clauses that the file left out but that were changed here: ${count}. They stay.`,
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
    .addOption(viewOption(help.view))
    .option('--json', help.json)
    .action((source: string, options: ReadOptions) => read(context, source, options))
  addCompareCommand(group, context)
  group
    .command('import')
    .description(help.import)
    .argument('<SOURCE>', help.source)
    .addOption(viewOption(help.view))
    .requiredOption('--into <FILE>', help.into)
    .option('--update', help.update)
    .action((source: string, options: ImportOptions) =>
      options.update === true ? updateIn(context, source, options) : importInto(context, source, options),
    )
  group
    .command('export')
    .description(help.exportResolution)
    .requiredOption('--from <FILE>', help.from)
    .requiredOption('--to <OUT>', help.toDocument)
    .option('--document <ID>', help.document)
    .option('--letterhead <FILE>', help.letterhead)
    .action((options: ExportOptions) => exportTo(context, options))
}

/** Of tracked changes. */
function viewOption(description: string): Option {
  return new Option('--view <VIEW>', description).choices(views).default('accepted' satisfies View)
}

interface ReadOptions {
  readonly view: View
  readonly json?: true
}

async function read({ language, print }: CliContext, source: string, { view, json }: ReadOptions): Promise<void> {
  const found = await withCore(({ client, token }) => client.resolution.read({ source: token(source, 'source'), view }))
  print(json ? JSON.stringify(resolutionJson(found, language), null, 2) : resolutionSummary(found, language))
}

interface ImportOptions {
  readonly view: View
  readonly into: string
  readonly update?: true
}

/** The text is read before the file is opened, so that a text that cannot be read leaves the file untouched. */
async function importInto(
  { language, print }: CliContext,
  source: string,
  { view, into: file }: ImportOptions,
): Promise<void> {
  const { document, said, isAgain } = await withCore(async ({ client, token }) => {
    const { proposal, remarks } = await client.resolution.read({ source: token(source, 'source'), view })
    await client.file.open({ source: token(file, 'conference') })
    const conference = (await client.conference.list()).at(-1)
    if (conference === undefined) throw new PlenumError('conference.notFound', { id: '' })
    const before = await client.document.list()
    const stored = await client.resolution.import({ conferenceId: conference.id, proposal, remarks })
    return {
      document: stored.document,
      said: remarks.length,
      isAgain: before.some(({ title }) => title === stored.document.title),
    }
  })
  const say = words[language]
  print(say.imported(document.title, counted(countOperative(document.body), 'clause', language)))
  if (said > 0) print(say.remarks(said))
  if (isAgain) print(say.again)
}

/** Changes of a file that Plenum wrote, into the document it was written from. */
async function updateIn(
  { language, print }: CliContext,
  source: string,
  { view, into: file }: ImportOptions,
): Promise<void> {
  const say = words[language]
  const revisionName = say.before(basename(source))
  const { document, clashes, kept } = await withCore(async ({ client, token }) => {
    const { proposal, remarks } = await client.resolution.read({ source: token(source, 'source'), view })
    await client.file.open({ source: token(file, 'conference') })
    return client.resolution.update({ proposal, revisionName, remarks })
  })
  print(say.updated(document.title, revisionName))
  if (clashes.length > 0) print(say.clashes(clashes.length))
  if (kept.length > 0) print(say.kept(kept.length))
}

interface ExportOptions {
  readonly from: string
  readonly to: string
  readonly document?: string
  readonly letterhead?: string
}

async function exportTo(
  { language, print }: CliContext,
  { from, to, document, letterhead }: ExportOptions,
): Promise<void> {
  const format = formatOf(to)
  await withFile(from, async (calls) => {
    const documentId = document ?? (await latestDocument(calls))
    const own = letterhead === undefined ? {} : { letterhead: calls.token(letterhead, 'source') }
    await calls.client.document.export({ documentId, format, target: calls.token(to, 'target'), ...own })
  })
  print(`${words[language].written}: ${to}`)
}

function formatOf(path: string): ExportFormat {
  const extension = extname(path).slice(1).toLowerCase()
  const format = exportFormats.find((known) => exportExtensions[known] === extension)
  if (format === undefined) throw new UsageError('plenum.format', basename(path))
  return format
}

async function latestDocument({ client }: Calls): Promise<string> {
  const latest = (await client.document.list()).at(-1)
  if (latest === undefined) throw new PlenumError('plan.noDocuments', {})
  return latest.id
}
