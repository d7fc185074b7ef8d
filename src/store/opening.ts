import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Database from 'better-sqlite3'
import { PlenumError } from '#app/errors.ts'
import { backUp } from './copies.ts'
import { asPlenumError, withPlenumErrors } from './failures.ts'
import { applicationId, assertOpenable } from './file-kind.ts'
import { syncFile, syncFolderOf } from './disk.ts'
import { migrate, quickProblems, schemaProblems, versionOf } from './schema.ts'
import { StoredRows } from './stored-rows.ts'
import { bindingOf, supportedVersion } from './store.ts'
import type { Store } from './store.ts'

/** Milliseconds to wait for another program to let a file go. */
const busyTimeout = 250

/**
 * Rollback journal, flushed to the platter before and after each commit. The exclusive lock is kept while the file is
 * open: nobody else can write, and the journal is reset by flushed zeros instead of by an unflushed deletion.
 */
function connect(path: string, store: Store): Database.Database {
  const db = new Database(path, { ...bindingOf(store), fileMustExist: true, timeout: busyTimeout })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = DELETE')
    db.pragma('synchronous = FULL')
    db.pragma('fullfsync = ON')
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma(`journal_size_limit = ${4 * 2 ** 20}`)
    db.exec('BEGIN EXCLUSIVE; COMMIT')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Opens a file, brings an older one up to date after a backup, and checks it.
 * @throws PlenumError file.notFound, file.isFolder, file.empty, file.notPlenum, file.damaged, file.newer, file.busy,
 * file.noAccess, file.diskFull
 */
export function openDatabase(path: string, store: Store): Database.Database {
  const name = basename(path)
  return withPlenumErrors(name, () => {
    assertOpenable(path, name, store)
    const db = connect(path, store)
    try {
      bringUpToDate(db, path, store)
      const problem = schemaProblems(db, store.migrations, bindingOf(store))[0] ?? quickProblems(db)[0]
      if (problem !== undefined) throw new PlenumError('file.damaged', { name, problem })
      bringSearchUpToDate(db)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

function bringUpToDate(db: Database.Database, path: string, store: Store): void {
  const version = versionOf(db)
  const supported = supportedVersion(store)
  if (version >= supported) return
  const earlier = { ...store, migrations: store.migrations.filter((migration) => migration.version <= version) }
  backUp(db, path, earlier)
  try {
    migrate(db, store.migrations)
  } catch (error) {
    const known = asPlenumError(error, basename(path))
    if (known instanceof PlenumError || !(error instanceof Database.SqliteError)) throw known
    const problem = `cannot be brought from version ${version} to ${supported}: ${error.message}`
    throw new PlenumError('file.damaged', { name: basename(path), problem }, { cause: error })
  }
}

/** Folding can change with the program; the index is made anew then. */
function bringSearchUpToDate(db: Database.Database): void {
  const rows = new StoredRows(db)
  if (rows.search.isCurrent()) return
  db.transaction(() => {
    rows.rebuildSearch()
  }).immediate()
}

/**
 * Makes an empty file under a temporary name and gives it its own when it is whole.
 * @throws PlenumError file.exists, file.noAccess, file.diskFull
 */
export function createDatabase(path: string, store: Store): void {
  const name = basename(path)
  if (existsSync(path)) throw new PlenumError('file.exists', { name })
  if (!existsSync(dirname(path))) throw new PlenumError('file.noAccess', { name })
  const unfinished = `${path}.unfinished`
  withPlenumErrors(name, () => {
    rmSync(unfinished, { force: true })
    try {
      const db = new Database(unfinished, bindingOf(store))
      try {
        db.pragma(`application_id = ${applicationId}`)
        migrate(db, store.migrations)
        db.prepare('INSERT INTO meta (only_row, file_id, created_at, created_by) VALUES (1, ?, ?, ?)').run(
          store.ids.next(),
          store.clock.now(),
          store.appVersion,
        )
      } finally {
        db.close()
      }
      syncFile(unfinished)
      renameSync(unfinished, path)
      syncFolderOf(path)
    } catch (error) {
      rmSync(unfinished, { force: true })
      throw error
    }
  })
}
