import Database from 'better-sqlite3'
import { PlenumError } from '#app/errors.ts'
import { UnreadableValue } from './rows/decode.ts'

/** What SQLite or the operating system says, as an error a person can be told about; anything else comes back as it was. */
export function asPlenumError(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || error instanceof PlenumError) return error
  const code = 'code' in error ? String(error.code) : ''
  const options = { cause: error }
  if (error instanceof UnreadableValue)
    return new PlenumError('file.damaged', { name, problem: error.message }, options)
  if (error instanceof Database.SqliteError) {
    if (code === 'SQLITE_FULL') return new PlenumError('file.diskFull', { name }, options)
    if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return new PlenumError('file.busy', { name }, options)
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
      return new PlenumError('file.damaged', { name, problem: error.message }, options)
    }
    // An I/O error is a stick pulled out or a share gone away.
    if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH|IOERR)/.test(code)) {
      return new PlenumError('file.noAccess', { name }, options)
    }
    return error
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return new PlenumError('file.diskFull', { name }, options)
  if (code === 'ENOENT') return new PlenumError('file.notFound', { name }, options)
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EIO)$/.test(code)) return new PlenumError('file.noAccess', { name }, options)
  return error
}

/** Runs `work`, throwing {@link asPlenumError} of what it throws. */
export function withPlenumErrors<Result>(name: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw asPlenumError(error, name)
  }
}
