import { join } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '#domain/language/language.ts'
import { makeFolder, withCore, type CliContext } from './context.ts'
import { counted } from './counts.ts'
import { cliWords } from './words.ts'

const made: Readonly<Record<Language, string>> = { ru: 'Готово', en: 'Done' }

/** `plenum demo` */
export function addDemoCommand(program: Command, context: CliContext): void {
  program
    .command('demo')
    .description(cliWords[context.language].help.demo)
    .requiredOption('--to <DIR>', cliWords[context.language].help.toFolder)
    .action((options: { readonly to: string }) => make(context, options.to))
}

async function make({ language, print }: CliContext, folder: string): Promise<void> {
  makeFolder(folder)
  await withCore(async ({ client, token }) => {
    for await (const step of await client.demo.make({ folder: token(folder, 'folder') })) {
      if (step.type === 'progress') continue
      for (const name of step.names) print(join(folder, name))
      print(`${made[language]}: ${counted(step.names.length, 'file', language)}`)
    }
  })
}
