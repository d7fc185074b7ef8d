import { CommanderError } from 'commander'
import { failureOf } from '#api/client.ts'
import type { ErrorWords } from '#api/error-dictionary.ts'
import { errorWords } from '#api/error-words.ts'
import { PlenumError } from '#app/errors.ts'
import { languages, type Language } from '#domain/language/language.ts'
import { UsageError, type CliContext } from './context.ts'
import { buildProgram } from './program.ts'
import { cliWords, localeLanguage } from './words.ts'

/** Exit codes promised to scripts. */
const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const

/** Runs one command line and gives its exit code. */
export async function run(given: readonly string[]): Promise<number> {
  let language = localeLanguage(process.env)
  let exitCode: number = exitCodes.done
  try {
    const { words, lang } = takeLang(given)
    language = lang ?? language
    const context: CliContext = {
      language,
      wanted: lang ?? null,
      print: (text) => void process.stdout.write(`${text}\n`),
      refuse: (refusal) => {
        complain(refusal)
        exitCode = exitCodes.refused
      },
    }
    await buildProgram(context).parseAsync(words, { from: 'user' })
    return exitCode
  } catch (error) {
    return fail(error, language)
  }
}

/** `--lang` may stand anywhere and is taken out before the command is read: it decides the language of its errors too. */
function takeLang(given: readonly string[]): { readonly words: string[]; readonly lang: Language | undefined } {
  const at = given.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = given[at]
  if (word === undefined) return { words: [...given], lang: undefined }
  const isApart = word === '--lang'
  const wished = isApart ? (given[at + 1] ?? '') : word.slice('--lang='.length)
  const lang = languages.find((known) => known === wished)
  if (lang === undefined) throw new UsageError('plenum.lang', wished)
  return { words: given.toSpliced(at, isApart ? 2 : 1), lang }
}

function fail(error: unknown, language: Language): number {
  if (error instanceof CommanderError || error instanceof UsageError) return failUsage(error, language)
  const { code, details } = error instanceof PlenumError ? error : failureOf(error)
  complain(errorWords(code, details, language))
  return exitCodes.refused
}

function failUsage(error: CommanderError | UsageError, language: Language): number {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done
  const { usage, seeHelp } = cliWords[language]
  const subject = error instanceof UsageError ? error.subject : (/'([^']+)'/u.exec(error.message)?.[1] ?? '')
  const words = (usage[error.code] ?? error.message).replace('{}', () => subject)
  process.stderr.write(`${words}\n${seeHelp}\n`)
  return exitCodes.wrongUsage
}

function complain({ what, kept, todo }: ErrorWords): void {
  process.stderr.write(`${what}\n${kept} ${todo}\n`)
}
