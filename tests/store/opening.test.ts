import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { PlenumError } from '#app/errors.ts'
import type { ConferenceFile } from '#app/ports.ts'
import { migrations } from '#store/migrations/all.ts'
import { openDatabase } from '#store/opening.ts'
import { contents, fill } from './samples.ts'
import { workplace } from './support.ts'
import type { Workplace } from './support.ts'

const child = fileURLToPath(new URL('open-child.ts', import.meta.url))

function refusal(work: () => ConferenceFile): { code: string; details: unknown } {
  try {
    work().close()
  } catch (error) {
    if (error instanceof PlenumError) return { code: error.code, details: error.details }
    throw error
  }
  return { code: 'opened', details: null }
}

/** A closed file with a conference, and nothing beside it but its backups. */
function closedFile(place: Workplace): { path: string; state: unknown } {
  const file = place.files.create(place.path)
  fill(file)
  const state = contents(file)
  file.close()
  return { path: place.path, state }
}

/** Other names in the folder than those of the file and its backups. */
function leftovers(place: Workplace): string[] {
  return readdirSync(place.folder).filter((name) => !/^Съезд\.(plenum|backups)$/.test(name))
}

function refused(name: string, code: string, make: (path: string, place: Workplace) => void): void {
  test(name, () => {
    const place = workplace()
    make(place.path, place)
    const before = existsSync(place.path) && name !== 'folder' ? readFileSync(place.path) : null
    const found = refusal(() => place.files.open(place.path))
    expect(found.code).toBe(code)
    expect(found.details).toMatchObject({ name: 'Съезд.plenum' })
    if (before !== null) expect(readFileSync(place.path).equals(before)).toBe(true)
    expect(leftovers(place)).toEqual([])
  })
}

describe('a file that cannot be opened is refused, and left as it is', () => {
  refused('missing', 'file.notFound', () => {})
  refused('folder', 'file.isFolder', (path) => mkdirSync(path))
  refused('empty', 'file.empty', (path) => writeFileSync(path, ''))
  refused('text', 'file.notPlenum', (path) => writeFileSync(path, 'Резолюция съезда\n'.repeat(200)))
  refused('zeros', 'file.notPlenum', (path) => writeFileSync(path, Buffer.alloc(1_000_000)))
  refused('another database', 'file.notPlenum', (path) => {
    const other = new Database(path)
    other.exec('CREATE TABLE photos (id INTEGER)')
    other.close()
  })
  refused('another database with a write-ahead log', 'file.notPlenum', (path) => {
    const other = new Database(path)
    other.pragma('journal_mode = WAL')
    other.exec('CREATE TABLE photos (id INTEGER)')
    other.close()
  })
  refused('newer', 'file.newer', (path, place) => {
    closedFile(place)
    const newer = new Database(path)
    newer.pragma('user_version = 99')
    newer.exec('CREATE TABLE badges (id INTEGER)')
    newer.close()
  })
  for (const bytes of [50, 99, 100, 511, 4096, 50_000]) {
    refused(`truncated to ${bytes} bytes`, 'file.damaged', (path, place) => {
      closedFile(place)
      truncateSync(path, bytes)
    })
  }
  refused('schema altered by another program', 'file.damaged', (path, place) => {
    closedFile(place)
    const altered = new Database(path)
    altered.exec('DROP TRIGGER clauses_update_logged')
    altered.close()
  })
})

test('a newer file says what it needs', () => {
  const place = workplace()
  const { path } = closedFile(place)
  const newer = new Database(path)
  newer.pragma('user_version = 7')
  newer.close()
  expect(refusal(() => place.files.open(path))).toEqual({
    code: 'file.newer',
    details: { name: 'Съезд.plenum', version: 7, supported: migrations.length },
  })
})

test('damage to any page is found on opening or by verify', () => {
  const place = workplace()
  const { path, state } = closedFile(place)
  const sound = readFileSync(path)
  const damaged = join(place.folder, 'damaged.plenum')
  const missed: number[] = []
  for (let page = 0; page < sound.length / 4096; page += 1) {
    const bytes = Buffer.from(sound)
    // The header of a page of a tree: its kind, its cells and where they begin (page 1 has the header of the file before it).
    const at = page * 4096 + (page === 0 ? 100 : 0)
    for (let i = at; i < at + 8; i += 1) bytes[i] = (bytes[i] ?? 0) ^ 0x5a
    writeFileSync(damaged, bytes)
    let file: ConferenceFile | null = null
    try {
      file = place.files.open(damaged)
      if (file.verify().length === 0) missed.push(page)
      else expect(contents(file)).toEqual(state)
    } catch (error) {
      expect(error).toMatchObject({ code: 'file.damaged' })
    }
    try {
      file?.close()
    } catch (error) {
      // A damaged file has no backup made of it; closing says so.
      expect(error).toMatchObject({ code: 'file.damaged' })
    }
  }
  expect(missed).toEqual([])
})

test('a changed letter in the text is found by verify', () => {
  const place = workplace()
  const { path } = closedFile(place)
  const bytes = readFileSync(path)
  // The text as the row of the clause keeps it, in JSON.
  const at = bytes.indexOf(Buffer.from('{"text":"Одобрить план'))
  expect(at).toBeGreaterThan(0)
  Buffer.from('Удобрить').copy(bytes, at + '{"text":"'.length)
  writeFileSync(path, bytes)
  const file = place.files.open(path)
  expect(file.verify().join('\n')).toMatch(/search lacks the text of clauses|not as the change log left it/)
  file.close()
})

test('a file open elsewhere is busy', async () => {
  const place = workplace()
  const { path, state } = closedFile(place)
  const holder = spawn(process.execPath, [child, path, 'hold'], { stdio: ['pipe', 'pipe', 'inherit'] })
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  expect(refusal(() => place.files.open(path)).code).toBe('file.busy')
  holder.stdin.end()
  await new Promise((resolve) => holder.once('close', resolve))
  const file = place.files.open(path)
  expect(contents(file)).toEqual(state)
  expect(refusal(() => place.files.open(path)).code).toBe('file.busy')
  file.close()
  const options = {
    pathOf: (token: string) => token,
    clock: place.clock,
    ids: { next: () => 'id' },
    appVersion: '0.1.0',
  }
  const db = openDatabase(path, { ...options, migrations, held: new Set<string>() })
  // Milliseconds SQLite waits for the other program: short, since nothing can be done here meanwhile.
  expect(db.pragma('busy_timeout', { simple: true })).toBeLessThan(500)
  db.close()
})

test('a file that may only be read is refused', () => {
  const place = workplace()
  const { path } = closedFile(place)
  chmodSync(path, 0o444)
  chmodSync(place.folder, 0o755)
  // The superuser may write anything; the child gives that up.
  const asOther = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const opened = spawnSync(process.execPath, [child, path, 'code'], { encoding: 'utf8', ...asOther })
  expect(opened.stdout.trim(), opened.stderr).toBe('file.noAccess')
})

test('creating over a file is refused; in a folder that is not there as well', () => {
  const place = workplace()
  const { path, state } = closedFile(place)
  expect(refusal(() => place.files.create(path))).toEqual({ code: 'file.exists', details: { name: 'Съезд.plenum' } })
  expect(refusal(() => place.files.create(join(place.folder, 'none', 'Съезд.plenum'))).code).toBe('file.noAccess')
  const file = place.files.open(path)
  expect(contents(file)).toEqual(state)
  file.close()
})

test('a journal left by a crash is rolled back', () => {
  const place = workplace()
  const { path, state } = closedFile(place)
  const db = new Database(path)
  db.pragma('cache_size = 1')
  db.exec('BEGIN; UPDATE meta SET active_step = 1; DELETE FROM changes; DELETE FROM clauses; DELETE FROM search')
  // What a dead process leaves: pages half written, and the journal that knows how they were.
  const crashed = join(place.folder, 'crashed.plenum')
  copyFileSync(path, crashed)
  copyFileSync(`${path}-journal`, `${crashed}-journal`)
  db.exec('ROLLBACK')
  db.close()
  expect(readFileSync(crashed).equals(readFileSync(path))).toBe(false)
  const file = place.files.open(crashed)
  expect(contents(file)).toEqual(state)
  expect(file.verify()).toEqual([])
  file.close()
})

test('a disk that fills up refuses the command, and the file works on', () => {
  const place = workplace()
  const { path, state } = closedFile(place)
  const limited = spawnSync(process.execPath, [child, path, 'fill'], { encoding: 'utf8' })
  expect(limited.stderr).toBe('')
  expect(limited.stdout.trim().split('\n')).toEqual(['file.diskFull', 'unchanged', 'sound', 'written'])
  const file = place.files.open(path)
  expect(file.undo()).toEqual({ command: 'conference.update' })
  expect(contents(file)).toEqual(state)
  file.close()
})
