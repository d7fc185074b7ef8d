import { basename, extname } from 'node:path'
import type { Command } from 'commander'
import { redlineFormats, type RedlineFormat } from '#app/ports.ts'
import type { Language } from '#domain/language/language.ts'
import { comparisonJson } from './comparison-json.ts'
import { comparisonSummary } from './comparison-summary.ts'
import { UsageError, withCore, type CliContext } from './context.ts'
import { cliWords } from './words.ts'

interface CompareOptions {
  readonly to?: string
  readonly author?: string
  readonly json?: true
}

const written: Readonly<Record<Language, string>> = { ru: 'Записано', en: 'Written' }

/** `plenum resolution compare OLD NEW` */
export function addCompareCommand(group: Command, context: CliContext): void {
  const { help } = cliWords[context.language]
  group
    .command('compare')
    .description(help.compare)
    .argument('<OLD>', help.older)
    .argument('<NEW>', help.newer)
    .option('--to <OUT>', help.toRedline)
    .option('--author <NAME>', help.author)
    .option('--json', help.json)
    .action((older: string, newer: string, options: CompareOptions) => compare(context, older, newer, options))
}

/** A file that is to be written is written first: then what is printed is true of it. */
async function compare(
  { language, print }: CliContext,
  older: string,
  newer: string,
  { to, author, json }: CompareOptions,
): Promise<void> {
  const format = to === undefined ? null : formatOf(to)
  const found = await withCore(async ({ client, token }) => {
    const files = { older: token(older, 'source'), newer: token(newer, 'source') }
    if (to !== undefined && format !== null)
      await client.resolution.redline({
        ...files,
        target: token(to, 'target'),
        format,
        ...(author === undefined ? {} : { author }),
      })
    return client.resolution.compare(files)
  })
  if (json === true) print(JSON.stringify(comparisonJson(found), null, 2))
  else print(comparisonSummary(found, language))
  if (to !== undefined && json !== true) print(`${written[language]}: ${to}`)
}

function formatOf(path: string): RedlineFormat {
  const extension = extname(path).slice(1).toLowerCase()
  const format = redlineFormats.find((known) => known === extension)
  if (format === undefined) throw new UsageError('plenum.redline', basename(path))
  return format
}
