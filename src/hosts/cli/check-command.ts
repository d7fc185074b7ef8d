import { basename, extname } from 'node:path'
import type { Command } from 'commander'
import { PlenumError } from '#app/errors.ts'
import { previewDocument } from '#app/resolutions.ts'
import { findFindings } from '#domain/drafting/checks/find-findings.ts'
import type { Finding } from '#domain/drafting/checks/finding.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { checkJson, checkSummary } from './check-output.ts'
import { UsageError, withCore, withFile, type CliContext } from './context.ts'
import { cliWords } from './words.ts'

interface CheckOptions {
  readonly document?: string
  readonly json?: true
}

/** `plenum check`. Findings are what was asked for, not a failure: the exit code is 0 with them too. */
export function addCheckCommand(program: Command, context: CliContext): void {
  const { help } = cliWords[context.language]
  program
    .command('check')
    .description(help.check)
    .argument('<SOURCE>', help.checked)
    .option('--document <ID>', help.document)
    .option('--json', help.json)
    .action((source: string, options: CheckOptions) => check(context, source, options))
}

async function check({ language, print }: CliContext, source: string, { document, json }: CheckOptions): Promise<void> {
  const isFile = extname(source).toLowerCase() === '.plenum'
  if (!isFile && document !== undefined) throw new UsageError('plenum.documentOfText', basename(source))
  const found = isFile ? await inFile(source, document) : await inText(source)
  print(json === true ? JSON.stringify(checkJson(found, language), null, 2) : checkSummary(found, language))
}

interface Checked {
  readonly document: DraftDocument
  readonly findings: readonly Finding[]
}

async function inText(path: string): Promise<Checked> {
  const { proposal } = await withCore(({ client, token }) => client.resolution.read({ source: token(path, 'source') }))
  const document = previewDocument(proposal)
  return { document, findings: findFindings(document, null) }
}

/** The document that is named, or the latest; what a person has let stand is left out. */
function inFile(path: string, wanted: string | undefined): Promise<Checked> {
  return withFile(path, async ({ client }) => {
    const documentId = wanted ?? (await client.document.list()).at(-1)?.id
    if (documentId === undefined) throw new PlenumError('plan.noDocuments', {})
    const { document } = await client.document.get({ documentId })
    const { findings } = await client.check.find({ documentId })
    return { document, findings: findings.filter(({ isIgnored }) => !isIgnored) }
  })
}
