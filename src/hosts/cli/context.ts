import { mkdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { PlenumClient } from '#api/client.ts'
import type { ErrorWords } from '#api/error-dictionary.ts'
import { inProcessClient } from '#api/in-process.ts'
import { PlenumError } from '#app/errors.ts'
import type { FileToken, FileUse } from '#app/ports.ts'
import type { Conference } from '#domain/conference/conference.ts'
import type { Language } from '#domain/language/language.ts'
import about from '../../../package.json' with { type: 'json' }
import { createCore } from '../core.ts'
import { defaultDataDir } from '../data-dir.ts'

/** What every command is given. */
export interface CliContext {
  /** Of messages and help. */
  readonly language: Language
  /** Language said with `--lang`, for what is written too; null where none was. */
  readonly wanted: Language | null
  readonly print: (text: string) => void
  /** Says why the input is refused and makes the command end with the exit code for that. */
  readonly refuse: (words: ErrorWords) => void
}

/** A command that was called in a wrong way. `code` is a key of the usage words. */
export class UsageError extends Error {
  readonly code: string
  readonly subject: string

  constructor(code: string, subject: string) {
    super(`${code} ${subject}`)
    this.name = 'UsageError'
    this.code = code
    this.subject = subject
  }
}

export interface Calls {
  readonly client: PlenumClient
  /** Token of a path named on the command line. */
  readonly token: (path: string, use: FileUse) => FileToken
}

/** Runs a command over the contract; the file it opened is let go however it ends. */
export async function withCore<Result>(run: (calls: Calls) => Promise<Result>): Promise<Result> {
  const core = createCore({ dataDir: defaultDataDir(), appVersion: about.version, remembersFiles: false })
  try {
    return await run({
      client: inProcessClient(core.router),
      token: (path, use) => core.tokens.issue(resolve(path), use),
    })
  } finally {
    core.close()
  }
}

/** Runs a command on an open conference file. */
export function withFile<Result>(path: string, run: (calls: Calls) => Promise<Result>): Promise<Result> {
  return withCore(async (calls) => {
    await calls.client.file.open({ source: calls.token(path, 'conference') })
    return run(calls)
  })
}

/** Language of what is written: the one that was said, else that of the conference, whatever the messages are in. */
export const writtenLanguage = (
  { language, wanted }: CliContext,
  conference: Pick<Conference, 'workingLanguages'> | undefined,
): Language => wanted ?? conference?.workingLanguages[0] ?? language

/** Makes the folder that was named when it is not there. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(resolve(path), { recursive: true })
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new PlenumError(isTaken ? 'file.exists' : 'file.noAccess', { name: basename(path) }, { cause: error })
  }
}
