import { accessSync, closeSync, constants, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { PlenumError } from '#app/errors.ts'
import { supportedVersion } from './store.ts'
import type { Store } from './store.ts'

/** «PLNM», at byte 68 of every .plenum file. */
export const applicationId = 0x504c4e4d

/**
 * Looks at a file without changing or locking it.
 * @throws PlenumError file.isFolder, file.empty, file.notPlenum, file.damaged, file.newer, file.busy, and errors of the
 * operating system
 */
export function assertOpenable(path: string, name: string, store: Store): void {
  const stat = statSync(path)
  if (stat.isDirectory()) throw new PlenumError('file.isFolder', { name })
  if (!stat.isFile()) throw new PlenumError('file.notPlenum', { name })
  assertFree(path, name, store)
  if (stat.size === 0) throw new PlenumError('file.empty', { name })
  const version = headerVersion(path, name)
  const supported = supportedVersion(store)
  if (version > supported) throw new PlenumError('file.newer', { name, version, supported })
  accessSync(path, constants.W_OK)
  // The journal is a file of its own beside the database.
  accessSync(dirname(path), constants.W_OK)
}

/**
 * Refuses a file that is open here. It must not even be read beside SQLite: closing a second descriptor drops the locks
 * this process has on the file (POSIX).
 */
export function assertFree(path: string, name: string, store: Store): void {
  if (store.held.has(realpathSync(path))) throw new PlenumError('file.busy', { name })
}

/** `user_version` from the header (sqlite.org/fileformat2.html, 1.3). */
function headerVersion(path: string, name: string): number {
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  let size: number
  try {
    size = readSync(file, header, 0, header.length, 0)
  } finally {
    closeSync(file)
  }
  const isSqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  const isOurs = header.readUInt32BE(68) === applicationId
  const isWhole = size === header.length
  if (isSqlite && isOurs && isWhole) return header.readUInt32BE(60)
  if (isOurs || (isSqlite && !isWhole)) throw new PlenumError('file.damaged', { name, problem: 'broken header' })
  throw new PlenumError('file.notPlenum', { name })
}
