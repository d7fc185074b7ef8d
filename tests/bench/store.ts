import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ConferenceFile } from '#app/ports.ts'
import type { Body } from '#domain/drafting/clause.ts'
import { emptyBody } from '#domain/drafting/clause.ts'
import { createConferenceFiles } from '#store/conference-files.ts'
import { queryWords, SearchIndex } from '#store/search-index.ts'
import { clause, conference, head } from '#tests/store/samples.ts'
import type { BenchRow } from './bench-row.ts'
import { median } from './median.ts'

const rows = 100_000
const perDocument = 2500
const syllables =
  'ра хи мов ка ри са ид фар ход на зи ро ёл кин ще рба ко ва де ни сен ко юсу пов гу лям эр га ше ва'.split(' ')
const names = Array.from({ length: 4000 }, (_, i) => nameOf(i * 7919))

function nameOf(seed: number): string {
  const word = [seed, seed >> 3, seed >> 6].map((n) => syllables[n % syllables.length]).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A line like one of a list of participants or a short clause: 80 letters, four words out of 4000, a number. */
function lineOf(i: number): string {
  const word = (turn: number) => names[(i * 31 + turn * 977 + (i >> turn)) % names.length]
  return `${word(1)} ${word(2)} ${word(3)}, делегация ${i % 997}, г. ${word(4)}, секция чтения`
}

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const ms = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
const ratio = (value: number, of: number) => `${(value / of).toFixed(value / of < 0.1 ? 4 : 2)}x`

/** Rows in one statement. */
const together = 20
const columns = Array.from({ length: 12 }, (_, i) => `c${i}`)
const cells = (i: number) => [
  i,
  lineOf(i),
  ...Array.from({ length: 10 }, (_, k) => names[(i + k * 13) % names.length] ?? ''),
]
const table = `CREATE TABLE people (${columns.map((name) => `${name} TEXT`).join(', ')})`

function insertBare(path: string): number {
  const data = Array.from({ length: rows / together }, (_, at) =>
    Array.from({ length: together }, (__, i) => cells(at * together + i).map(String)).flat(),
  )
  const db = new Database(path)
  db.exec(`${table} STRICT`)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  const one = `(${columns.map(() => '?').join(', ')})`
  const insert = db.prepare(`INSERT INTO people VALUES ${Array.from({ length: together }, () => one).join(', ')}`)
  const spent = time(() => {
    db.transaction(() => {
      for (const some of data) insert.run(...some)
    })()
  })
  db.close()
  return spent
}

/** null where there is no sqlite3 on the machine. */
function importByCommandLine(folder: string): number | null {
  const csv = join(folder, 'people.csv')
  writeFileSync(
    csv,
    Array.from({ length: rows }, (_, i) =>
      cells(i)
        .map((cell) => `"${cell}"`)
        .join(','),
    ).join('\n'),
  )
  const commands = [
    'PRAGMA journal_mode=WAL;',
    'PRAGMA synchronous=NORMAL;',
    `${table};`,
    '.mode csv',
    `.import '${csv}' people`,
  ]
  let failed = false
  const spent = time(() => {
    failed = spawnSync('sqlite3', [join(folder, 'cli.db')], { input: commands.join('\n') }).status !== 0
  })
  return failed ? null : spent
}

const files = createConferenceFiles({
  pathOf: (token) => token,
  clock: { now: () => new Date().toISOString(), today: () => '2026-03-01' },
  ids: { next: () => 'bench' },
  appVersion: '0.1.0',
})

function fillStore(path: string): { file: ConferenceFile; spent: number } {
  const file = files.create(path)
  const bodies: Body[] = Array.from({ length: rows / perDocument }, (_, d) => ({
    ...emptyBody,
    operative: Array.from({ length: perDocument }, (__, i) => clause(`c${i}`, lineOf(d * perDocument + i))),
  }))
  const spent = time(() => {
    file.write({ command: 'resolution.import' }, (writer) => {
      writer.putConference(conference)
      bodies.forEach((body, d) => {
        writer.putDocument({ ...head, id: `d${d}` })
        writer.putBody(`d${d}`, body)
      })
    })
  })
  return { file, spent }
}

function insertRows(folder: string, store: number): BenchRow[] {
  const bare = median([0, 1, 2].map((turn) => insertBare(join(folder, `bare${turn}.db`))))
  const imported = [0, 1, 2].map(() => {
    rmSync(join(folder, 'cli.db'), { force: true })
    return importByCommandLine(folder)
  })
  const peer = imported.includes(null) ? null : median(imported.map(Number))
  return [
    {
      name: '100,000 rows x 12 columns, bare table',
      value: peer === null ? 'sqlite3 absent' : `${ms(bare)} = ${ratio(bare, peer)}`,
      bar: 'at most 1.0x sqlite3 .import',
      pass: peer === null ? null : bare <= peer,
    },
    {
      name: '100,000 clauses as one command (log, two indexes)',
      value: peer === null ? ms(store) : `${ms(store)} = ${ratio(store, peer)}`,
      bar: 'none: .import keeps no log and no index',
      pass: null,
    },
  ]
}

function searchRows(file: ConferenceFile, path: string): BenchRow[] {
  const queries = names.slice(0, 300).map((name) => name.slice(1, 6).toUpperCase())
  for (const query of queries.slice(0, 20)) file.search(query, 50)
  const spent = queries.map((query) => time(() => file.search(query, 50)))
  const shownSpent = queries.map((query) => time(() => file.search(query, 12)))
  const shortSpent = ['ра', 'к', 'ё', '7', 'ще', 'юс'].flatMap((query) =>
    [1, 2, 3].map(() => time(() => file.search(query, 50))),
  )
  file.close()
  const db = new Database(path, { readonly: true })
  const like = db.prepare('SELECT row FROM search WHERE folded LIKE ?')
  const index = new SearchIndex(db)
  const indexSpent = queries.map((query) => time(() => index.find(queryWords(query), 50)))
  const scans = queries.slice(0, 25).map((query) => time(() => like.all(`%${query.toLowerCase()}%`)))
  db.close()
  const [found, whole, shown, scan] = [median(indexSpent), median(spent), median(shownSpent), median(scans)]
  return [
    // The scan says which rows hold the words and reads none of them: it is held against the part of a search that says the same.
    {
      name: 'substring in any case: which 50 of 100,000 rows',
      value: `${ms(found)} = ${ratio(found, scan)}`,
      bar: 'at most 0.01x LIKE scan',
      pass: found <= scan * 0.01,
    },
    {
      name: 'the 12 the palette shows, with excerpts',
      value: `${ms(shown)} = ${ratio(shown, scan)}`,
      bar: 'none',
      pass: null,
    },
    { name: '50 with their rows and excerpts', value: `${ms(whole)} = ${ratio(whole, scan)}`, bar: 'none', pass: null },
    { name: 'the same, p95', value: ms(median(spent, 0.95)), bar: 'under 1 ms', pass: median(spent, 0.95) < 1 },
    { name: 'one or two letters, p95', value: ms(median(shortSpent, 0.95)), bar: 'none', pass: null },
  ]
}

/** Milliseconds of one small durable commit. */
function commitFloor(path: string, pragmas: readonly string[]): number {
  const db = new Database(path)
  for (const pragma of pragmas) db.pragma(pragma)
  db.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT); INSERT INTO t VALUES (1, '')")
  const update = db.prepare('UPDATE t SET text = ?')
  const spent = Array.from({ length: 100 }, (_, i) => time(() => void update.run(lineOf(i))))
  db.close()
  return median(spent)
}

function editRows(folder: string): BenchRow[] {
  const file = fillOne(join(folder, 'edit.plenum'))
  const spent = Array.from({ length: 60 }, (_, turn) => {
    const body = file.document('d1')?.body ?? emptyBody
    const at = (turn * 733) % body.operative.length
    const operative = body.operative.with(at, clause(`c${at}`, `${lineOf(at)}, ${turn}`))
    return time(() => {
      file.write({ command: 'document.edit' }, (writer) => writer.putBody('d1', { ...body, operative }))
    })
  })
  file.close()
  const kept = ['locking_mode = EXCLUSIVE', 'synchronous = FULL']
  const rollback = commitFloor(join(folder, 'rollback.db'), kept)
  const walFull = commitFloor(join(folder, 'wal.db'), ['journal_mode = WAL', 'synchronous = FULL'])
  const walNormal = commitFloor(join(folder, 'normal.db'), ['journal_mode = WAL', 'synchronous = NORMAL'])
  return [
    {
      name: 'edit of one clause among 3000, durable',
      value: `${ms(median(spent))}, p95 ${ms(median(spent, 0.95))}`,
      bar: 'median under 16 ms (one frame)',
      pass: median(spent) < 16,
    },
    {
      name: 'one durable commit: rollback journal / WAL FULL',
      value: `${ms(rollback)} / ${ms(walFull)} = ${ratio(rollback, walFull)}`,
      bar: 'none: why the journal is what it is',
      pass: null,
    },
    {
      name: 'one commit that a power cut may take back: WAL NORMAL',
      value: ms(walNormal),
      bar: 'none: not durable',
      pass: null,
    },
  ]
}

function fillOne(path: string): ConferenceFile {
  const file = files.create(path)
  file.write({ command: 'resolution.import' }, (writer) => {
    writer.putConference(conference)
    writer.putDocument(head)
    writer.putBody('d1', {
      ...emptyBody,
      operative: Array.from({ length: 3000 }, (_, i) => clause(`c${i}`, lineOf(i))),
    })
  })
  return file
}

/** Bar 10: inserts, any-case Cyrillic search; and what an edit costs. */
export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-store-'))
  try {
    const edits = editRows(folder)
    const path = join(folder, 'large.plenum')
    const { file, spent } = fillStore(path)
    return [...insertRows(folder, spent), ...searchRows(file, path), ...edits]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
