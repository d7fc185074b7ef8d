import { basename, extname } from 'node:path'
import { Option, type Command } from 'commander'
import type { ProgrammeForm } from '#domain/agenda/programme-about.ts'
import type { Language } from '#domain/language/language.ts'
import type { PlenumClient } from '#api/client.ts'
import { UsageError, withFile, writtenLanguage, type CliContext } from './context.ts'
import { cliWords } from './words.ts'

interface ExportOptions {
  readonly from: string
  readonly to: string
  readonly as?: WordForm
  readonly book?: true
  readonly release?: string
}

const wordForms = ['official', 'booklet', 'agenda', 'door'] as const
type WordForm = (typeof wordForms)[number]

const words = {
  ru: {
    export: 'выгрузить программу: в Word, Excel, календарь, страницу для сайта, расписание JSON',
    to: 'куда записать; расширение задаёт вид: .docx, .xlsx, .ics, .html, .json',
    as: 'что записать в Word: official — программу, booklet — буклет, agenda — повестку дня, door — листы на двери залов',
    book: 'рабочая программа ведущего (.docx): внутренние примечания, план и факт, телефоны',
    release: 'выпуск программы по названию; без него — программа как она есть',
    written: 'Записано',
  },
  en: {
    export: 'export the programme: for Word, Excel, a calendar, a website, a schedule in JSON',
    to: 'where to write; the extension says what: .docx, .xlsx, .ics, .html, .json',
    as: 'what to write for Word: the official programme, a booklet, the agenda, a page for each door',
    book: 'the director’s book (.docx): internal notes, plan and record, telephones',
    release: 'a release of the programme, by its name; without it the programme as it stands',
    written: 'Written',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>

/** `plenum agenda export` */
export function addAgendaExport(agenda: Command, context: CliContext): void {
  const { language } = context
  agenda
    .command('export')
    .description(words[language].export)
    .requiredOption('--from <FILE>', cliWords[language].help.from)
    .requiredOption('--to <OUT>', words[language].to)
    .addOption(new Option('--as <FORM>', words[language].as).choices(wordForms))
    .option('--book', words[language].book)
    .option('--release <NAME>', words[language].release)
    .action((options: ExportOptions) => exportTo(context, options))
}

/** The programme of the latest conference of the file. */
async function exportTo(context: CliContext, options: ExportOptions): Promise<void> {
  const { from, to, release } = options
  const form = formOf(options)
  await withFile(from, async ({ client, token }) => {
    const conference = (await client.conference.list()).at(-1)
    const conferenceId = conference?.id ?? ''
    const language = writtenLanguage(context, conference)
    const releaseId = release === undefined ? null : await releaseNamed(client, conferenceId, release)
    await client.programme.export({ conferenceId, language, releaseId, form, target: token(to, 'target') })
  })
  context.print(`${words[context.language].written}: ${to}`)
}

/** @throws UsageError when the extension is none of these, or what was asked for is for Word and it is not Word's */
function formOf({ to, as, book }: ExportOptions): ProgrammeForm {
  const extension = extname(to).toLowerCase().slice(1)
  if (extension === 'docx') return book === true ? 'book' : (as ?? 'official')
  const form = (['xlsx', 'ics', 'html', 'json'] as const).find((one) => one === extension)
  if (form === undefined || as !== undefined || book === true)
    throw new UsageError('plenum.programmeFormat', basename(to))
  return form
}

/** @throws UsageError when there is no such release */
async function releaseNamed(client: PlenumClient, conferenceId: string, name: string): Promise<string> {
  const releases = await client.agenda.releases({ conferenceId })
  const found = releases.find((release) => release.name === name || release.id === name)
  if (found === undefined) throw new UsageError('plenum.noRelease', name)
  return found.id
}
