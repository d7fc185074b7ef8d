import Database from 'better-sqlite3'
import type { ChangeLog } from './change-log.ts'
import { UnreadableValue } from './rows/decode.ts'
import { treeProblems } from './rows/clause-rows.ts'
import { integrityProblems, schemaProblems } from './schema.ts'
import { bindingOf } from './store.ts'
import type { Store } from './store.ts'
import type { StoredRows } from './stored-rows.ts'

/** Everything that can be checked about an open file: pages, schema, references, trees of clauses, change log, search. */
export function problemsOf(db: Database.Database, rows: StoredRows, log: ChangeLog, store: Store): string[] {
  const checks: readonly (() => string[])[] = [
    () => integrityProblems(db),
    () => schemaProblems(db, store.migrations, bindingOf(store)),
    () => referenceProblems(db),
    () => [...Map.groupBy(rows.all('clauses'), (row) => row.document_id).values()].flatMap(treeProblems),
    () => log.problems(),
    () => rows.searchProblems(),
  ]
  return checks.flatMap((check) => {
    try {
      return check()
    } catch (error) {
      // Damaged pages and JSON are findings here.
      if (error instanceof Database.SqliteError || error instanceof SyntaxError || error instanceof UnreadableValue) {
        return [error.message]
      }
      throw error
    }
  })
}

function referenceProblems(db: Database.Database): string[] {
  const broken = db
    .prepare<[], { table: string; rowid: number; parent: string }>('SELECT * FROM pragma_foreign_key_check')
    .all()
  return broken.map(({ table, rowid, parent }) => `row ${rowid} of ${table} refers to a row of ${parent} that is gone`)
}
