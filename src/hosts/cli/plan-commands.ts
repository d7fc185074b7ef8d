import { basename, extname } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '#domain/language/language.ts'
import { UsageError, withFile, type CliContext } from './context.ts'
import { counted } from './counts.ts'
import { cliWords } from './words.ts'

const written: Readonly<Record<Language, string>> = { ru: 'Записано', en: 'Written' }

interface ExportOptions {
  readonly from: string
  readonly to: string
  readonly document?: string
}

/** `plenum plan …` */
export function addPlanCommands(program: Command, context: CliContext): void {
  const { help } = cliWords[context.language]
  program
    .command('plan')
    .description(help.plan)
    .command('export')
    .description(help.exportPlan)
    .requiredOption('--from <FILE>', help.from)
    .requiredOption('--to <OUT.xlsx>', help.toPlan)
    .option('--document <ID>', help.document)
    .action((options: ExportOptions) => exportTo(context, options))
}

/** The plan speaks the language that was said, else that of the latest document it is made of. */
async function exportTo({ language, wanted, print }: CliContext, { from, to, document }: ExportOptions): Promise<void> {
  if (extname(to).toLowerCase() !== '.xlsx') throw new UsageError('plenum.workbook', basename(to))
  const { rows } = await withFile(from, async ({ client, token }) => {
    const documents = await client.document.list()
    const chosen = document === undefined ? documents.at(-1) : documents.find(({ id }) => id === document)
    return client.plan.export({
      target: token(to, 'target'),
      language: wanted ?? chosen?.language ?? language,
      ...(document === undefined ? {} : { documentId: document }),
    })
  })
  print(`${written[language]}: ${to} (${counted(rows, 'row', language)})`)
}
