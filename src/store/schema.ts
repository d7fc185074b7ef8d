import Database from 'better-sqlite3'
import { tableNames } from './tables.ts'
import type { Migration } from './migrations/migration.ts'

export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Runs the migrations a file lacks, all or none. */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  db.transaction(() => {
    for (const { version, sql } of migrations) {
      if (version <= versionOf(db)) continue
      db.exec(sql)
      db.pragma(`user_version = ${version}`)
    }
  }).immediate()
}

type SchemaObject = { readonly name: string; readonly sql: string | null }

// Shadow tables of full-text search are made by SQLite itself, and may differ by its version.
const shadow = /^search_(parts|words)_/

function schemaOf(db: Database.Database): Map<string, string | null> {
  const objects = db.prepare<[], SchemaObject>(
    `SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'`,
  )
  return new Map(
    objects
      .all()
      .filter(({ name }) => !shadow.test(name))
      .map(({ name, sql }) => [name, sql]),
  )
}

/** Tables, indexes and triggers that are not as the migrations make them: a file made up or altered by another program. */
export function schemaProblems(
  db: Database.Database,
  migrations: readonly Migration[],
  binding: Database.Options,
): string[] {
  const model = new Database(':memory:', binding)
  try {
    migrate(model, migrations)
    const expected = schemaOf(model)
    const found = schemaOf(db)
    return [...new Set([...expected.keys(), ...found.keys()])]
      .filter((name) => expected.get(name) !== found.get(name))
      .map((name) => `${name} is not defined as in version ${versionOf(db)}`)
  } finally {
    model.close()
  }
}

/** Quick check of the tables rows are kept in; the search index, which is most of a large file, is left to `verify`. */
export function quickProblems(db: Database.Database): string[] {
  const check = db.prepare<[string], { quick_check: string }>('SELECT quick_check FROM pragma_quick_check(?)')
  // A file of an older version lacks the tables that came later.
  const present = new Set(db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all())
  return ['meta', 'steps', 'changes', ...tableNames.filter((table) => present.has(table))]
    .flatMap((table) => check.all(table).map((line) => line.quick_check))
    .filter((line) => line !== 'ok')
}

export function integrityProblems(db: Database.Database): string[] {
  return db
    .prepare<[], { integrity_check: string }>('SELECT integrity_check FROM pragma_integrity_check')
    .all()
    .map((line) => line.integrity_check)
    .filter((line) => line !== 'ok')
}
