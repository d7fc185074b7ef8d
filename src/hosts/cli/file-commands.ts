import { basename, join } from 'node:path'
import { Option, type Command } from 'commander'
import { errorWords } from '#api/error-words.ts'
import type { DocumentKind } from '#domain/drafting/document.ts'
import { languages, type Language } from '#domain/language/language.ts'
import { makeFolder, withCore, withFile, type Calls, type CliContext } from './context.ts'
import { counted } from './counts.ts'
import { cliWords } from './words.ts'

interface Words {
  readonly made: string
  readonly sound: (name: string) => string
  readonly backedUp: string
  readonly created: string
  readonly lastBackup: string
  readonly never: string
  readonly kinds: Readonly<Record<DocumentKind, string>>
}
const words: Readonly<Record<Language, Words>> = {
  ru: {
    made: 'Создан файл конференции',
    sound: (name) => `Файл «${name}» цел.`,
    backedUp: 'Резервная копия сделана и проверена',
    created: 'Создан',
    lastBackup: 'Последняя резервная копия',
    never: 'не было',
    kinds: {
      resolution: 'резолюция',
      statement: 'заявление',
      appeal: 'обращение',
      decision: 'решение',
      minutes: 'протокол',
    },
  },
  en: {
    made: 'Made the conference file',
    sound: (name) => `The file “${name}” is sound.`,
    backedUp: 'A backup was made and proven',
    created: 'Made',
    lastBackup: 'Last backup',
    never: 'none yet',
    kinds: {
      resolution: 'resolution',
      statement: 'statement',
      appeal: 'appeal',
      decision: 'decision',
      minutes: 'minutes',
    },
  },
}

/** `plenum new`, `info`, `verify`, `backup`. */
export function addFileCommands(program: Command, context: CliContext): void {
  const { help } = cliWords[context.language]
  program
    .command('new')
    .description(help.new)
    .argument('<FILE>', help.file)
    .requiredOption('--title <TITLE>', help.title)
    .addOption(new Option('--language <LANGUAGE>', help.language).choices(languages).makeOptionMandatory())
    .action((file: string, options: NewOptions) => create(context, file, options))
  program
    .command('info')
    .description(help.info)
    .argument('<FILE>', help.file)
    .option('--json', help.json)
    .action((file: string, options: { readonly json?: true }) => info(context, file, options.json === true))
  program
    .command('verify')
    .description(help.verify)
    .argument('<FILE>', help.file)
    .action((file: string) => verify(context, file))
  program
    .command('backup')
    .description(help.backup)
    .argument('<FILE>', help.file)
    .requiredOption('--to <DIR>', help.toFolder)
    .action((file: string, options: { readonly to: string }) => backup(context, file, options.to))
}

interface NewOptions {
  readonly title: string
  readonly language: Language
}

async function create({ language, print }: CliContext, file: string, options: NewOptions): Promise<void> {
  await withCore(({ client, token }) => client.file.create({ target: token(file, 'target'), ...options }))
  print(`${words[language].made}: ${file}`)
}

async function info({ language, print }: CliContext, path: string, json: boolean): Promise<void> {
  const found = await withFile(path, contents)
  if (json) return print(JSON.stringify(found, null, 2))
  const { name, createdAt, lastBackupAt, conferences, documents, counts } = found
  const say = words[language]
  const time = (at: string): string => new Date(at).toLocaleString(language)
  const listed = documents.map(
    ({ kind, title, operativeCount }) =>
      `  ${say.kinds[kind]}: ${title} (${counted(operativeCount, 'clause', language)})`,
  )
  const totals = [
    counted(counts.conferences, 'conference', language),
    counted(counts.documents, 'document', language),
    counted(counts.directives, 'directive', language),
    counted(counts.participants, 'participant', language),
  ]
  print(
    [
      name,
      `${say.created}: ${time(createdAt)}`,
      `${say.lastBackup}: ${lastBackupAt === null ? say.never : time(lastBackupAt)}`,
      '',
      ...conferences.map(({ title }) => title),
      ...listed,
      '',
      totals.join(', '),
    ].join('\n'),
  )
}

async function contents({ client }: Calls) {
  const { file } = await client.session.get()
  if (file === null) throw new Error('the file that was opened is not open')
  return { ...file, conferences: await client.conference.list(), documents: await client.document.list() }
}

/** A file with problems is refused like one that cannot be opened at all. */
async function verify({ language, print, refuse }: CliContext, path: string): Promise<void> {
  const { problems } = await withFile(path, ({ client }) => client.file.verify())
  const name = basename(path)
  if (problems.length === 0) return print(words[language].sound(name))
  refuse(errorWords('file.damaged', { name, problem: problems.join('; ') }, language))
}

async function backup({ language, print }: CliContext, path: string, folder: string): Promise<void> {
  const { name } = await withFile(path, ({ client, token }) => {
    makeFolder(folder)
    return client.file.backup({ folder: token(folder, 'folder') })
  })
  print(`${words[language].backedUp}: ${join(folder, name)}`)
}
