import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import Database from 'better-sqlite3'
import { PlenumError } from '#app/errors.ts'
import type { IsoInstant } from '#domain/language/language.ts'
import { syncFile, syncFolderOf } from './disk.ts'
import { assertFree } from './file-kind.ts'
import { quickProblems, schemaProblems } from './schema.ts'
import { bindingOf } from './store.ts'
import type { Store } from './store.ts'

/** Backups beside a file; the oldest beyond are removed. */
export const backupsKept = 10

const unfinished = '.unfinished'

/**
 * Writes a compact copy of an open database, which takes the place of `target` only when it is whole, proven and on disk.
 * @throws PlenumError file.busy when the target is open here, file.damaged when the copy does not hold what the database holds
 */
export function writeCopy(db: Database.Database, target: string, store: Store, backupAt?: IsoInstant): void {
  // Renamed over an open file, the copy would take its name while commands go on into what is left of it.
  if (existsSync(target)) assertFree(target, basename(target), store)
  const copy = `${target}${unfinished}`
  rmSync(copy, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(copy)
    const problem = copyProblem(db, copy, store)
    if (problem !== undefined) throw new PlenumError('file.damaged', { name: basename(target), problem })
    if (backupAt !== undefined) markAsBackup(copy, store, backupAt)
    syncFile(copy)
    renameSync(copy, target)
    syncFolderOf(target)
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
}

/** A backup knows that it is one: opened and closed again without a change, it is not backed up in its turn. */
function markAsBackup(path: string, store: Store, at: IsoInstant): void {
  const copy = new Database(path, bindingOf(store))
  try {
    noteBackup(copy, at)
  } finally {
    copy.close()
  }
}

function noteBackup(db: Database.Database, at: IsoInstant): void {
  db.prepare('UPDATE meta SET backed_up_at = ?, backed_up_sequence = sequence').run(at)
}

/** Which file this is, and in which state. */
function identityOf(db: Database.Database): string {
  const meta = db.prepare<[], { file_id: string; sequence: number }>('SELECT file_id, sequence FROM meta').get()
  return JSON.stringify([db.pragma('application_id'), db.pragma('user_version'), meta])
}

function copyProblem(db: Database.Database, path: string, store: Store): string | undefined {
  const copy = new Database(path, { ...bindingOf(store), readonly: true })
  try {
    if (identityOf(copy) !== identityOf(db)) return 'the copy is of another state of the file'
    return schemaProblems(copy, store.migrations, bindingOf(store))[0] ?? quickProblems(copy)[0]
  } finally {
    copy.close()
  }
}

/** Folder of the backups of a file: `Congress.backups` beside `Congress.plenum`. */
export function backupFolderOf(path: string): string {
  return join(dirname(path), `${basename(path, extname(path))}.backups`)
}

const stampForm = /^ \d{4}-\d\d-\d\d \d\d-\d\d-\d\dZ(-\d\d)?$/

/**
 * Backs up an open database under a name with the time (UTC), into `folder` or into the folder of backups beside it, where
 * only the newest are kept; notes the time in the file.
 */
export function backUp(db: Database.Database, path: string, store: Store, folder?: string): { readonly name: string } {
  const place = folder ?? backupFolderOf(path)
  const stem = basename(path, extname(path))
  if (folder === undefined) mkdirSync(place, { recursive: true })
  const at = store.clock.now()
  const name = freeName(place, `${stem} ${at.slice(0, 19).replace('T', ' ').replaceAll(':', '-')}Z`)
  writeCopy(db, join(place, name), store, at)
  noteBackup(db, at)
  if (folder === undefined) removeOldest(place, stem)
  return { name }
}

function freeName(folder: string, stem: string): string {
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? '' : `-${String(count).padStart(2, '0')}`}.plenum`
    if (!existsSync(join(folder, name))) return name
  }
}

/** Removes our oldest backups, and what an interrupted one has left. Other files in the folder are not ours to remove. */
function removeOldest(folder: string, stem: string): void {
  const isOurs = (name: string) => name.startsWith(stem) && stampForm.test(basename(name, '.plenum').slice(stem.length))
  const names = readdirSync(folder)
  const backups = names
    .filter((name) => name.endsWith('.plenum') && isOurs(name))
    .map((name) => basename(name, '.plenum'))
    .toSorted()
  for (const name of backups.slice(0, -backupsKept)) rmSync(join(folder, `${name}.plenum`))
  for (const name of names) {
    if (name.endsWith(unfinished) && isOurs(basename(name, unfinished))) rmSync(join(folder, name))
  }
}
