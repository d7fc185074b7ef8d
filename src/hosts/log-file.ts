import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Size at which the log begins anew, in bytes; one older log is kept. */
const longestLog = 1_000_000

/** Notes errors with their stacks in `plenum.log` of the data folder. The log holds no words of documents. */
export function createLog(dataDir: string, now: () => string): (message: string, error: unknown) => void {
  const path = join(dataDir, 'plenum.log')
  return (message, error) => {
    const entry = `${now()} ${message}\n${describe(error)}\n`
    try {
      mkdirSync(dataDir, { recursive: true })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > longestLog) renameSync(path, `${path}.old`)
      appendFileSync(path, entry)
    } catch (failure) {
      // A full or protected disk must not hide the error that was to be noted.
      process.stderr.write(`${entry}${describe(failure)}\n`)
    }
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${describe(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
