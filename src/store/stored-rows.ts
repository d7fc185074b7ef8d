import type Database from 'better-sqlite3'
import { SearchIndex } from './search-index.ts'
import { columnsOf, tableNames, tables } from './tables.ts'
import type { AnyRow, RowOf, TableName, Value } from './tables.ts'

interface Statements {
  readonly put: Database.Statement<Value[]>
  readonly remove: Database.Statement<Value[]>
}

function byKey(table: TableName): string {
  return tables[table].key.map((column) => `${column} = ?`).join(' AND ')
}

function selectByKey(table: TableName): string {
  return `SELECT ${columnsOf(table).join(', ')} FROM ${table} WHERE ${byKey(table)}`
}

function prepare(db: Database.Database, table: TableName): Statements {
  const columns = columnsOf(table)
  const key: readonly string[] = tables[table].key
  const rest = columns.filter((column) => !key.includes(column))
  const differs = rest.map((column) => `${table}.${column} IS NOT excluded.${column}`).join(' OR ')
  const update =
    rest.length === 0
      ? 'NOTHING'
      : `UPDATE SET ${rest.map((column) => `${column} = excluded.${column}`).join(', ')} WHERE ${differs}`
  return {
    put: db.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
       ON CONFLICT (${key.join(', ')}) DO ${update}`,
    ),
    remove: db.prepare(`DELETE FROM ${table} WHERE ${byKey(table)}`),
  }
}

/** A row that was written or removed. */
interface Touched {
  readonly table: TableName
  readonly key: readonly string[]
}

/** Touched rows that are remembered; who asks later than that reads everything again. */
const touchedKept = 5000

const statementsOf = (db: Database.Database): { readonly [T in TableName]: Statements } => ({
  conferences: prepare(db, 'conferences'),
  documents: prepare(db, 'documents'),
  clauses: prepare(db, 'clauses'),
  directives: prepare(db, 'directives'),
  dismissals: prepare(db, 'dismissals'),
  revisions: prepare(db, 'revisions'),
  remarks: prepare(db, 'remarks'),
  ignored_findings: prepare(db, 'ignored_findings'),
  own_phrases: prepare(db, 'own_phrases'),
  own_templates: prepare(db, 'own_templates'),
  letterheads: prepare(db, 'letterheads'),
  organizations: prepare(db, 'organizations'),
  persons: prepare(db, 'persons'),
  delegations: prepare(db, 'delegations'),
  participations: prepare(db, 'participations'),
  sessions: prepare(db, 'sessions'),
  presences: prepare(db, 'presences'),
  quorum_rules: prepare(db, 'quorum_rules'),
  own_fields: prepare(db, 'own_fields'),
  grid_views: prepare(db, 'grid_views'),
  import_profiles: prepare(db, 'import_profiles'),
  rooms: prepare(db, 'rooms'),
  agenda_days: prepare(db, 'agenda_days'),
  agenda_items: prepare(db, 'agenda_items'),
  releases: prepare(db, 'releases'),
  letter_templates: prepare(db, 'letter_templates'),
  own_forms: prepare(db, 'own_forms'),
})

const getsOf = (db: Database.Database): { readonly [T in TableName]: Database.Statement<string[], RowOf<T>> } => ({
  conferences: db.prepare(selectByKey('conferences')),
  documents: db.prepare(selectByKey('documents')),
  clauses: db.prepare(selectByKey('clauses')),
  directives: db.prepare(selectByKey('directives')),
  dismissals: db.prepare(selectByKey('dismissals')),
  revisions: db.prepare(selectByKey('revisions')),
  remarks: db.prepare(selectByKey('remarks')),
  ignored_findings: db.prepare(selectByKey('ignored_findings')),
  own_phrases: db.prepare(selectByKey('own_phrases')),
  own_templates: db.prepare(selectByKey('own_templates')),
  letterheads: db.prepare(selectByKey('letterheads')),
  organizations: db.prepare(selectByKey('organizations')),
  persons: db.prepare(selectByKey('persons')),
  delegations: db.prepare(selectByKey('delegations')),
  participations: db.prepare(selectByKey('participations')),
  sessions: db.prepare(selectByKey('sessions')),
  presences: db.prepare(selectByKey('presences')),
  quorum_rules: db.prepare(selectByKey('quorum_rules')),
  own_fields: db.prepare(selectByKey('own_fields')),
  grid_views: db.prepare(selectByKey('grid_views')),
  import_profiles: db.prepare(selectByKey('import_profiles')),
  rooms: db.prepare(selectByKey('rooms')),
  agenda_days: db.prepare(selectByKey('agenda_days')),
  agenda_items: db.prepare(selectByKey('agenda_items')),
  releases: db.prepare(selectByKey('releases')),
  letter_templates: db.prepare(selectByKey('letter_templates')),
  own_forms: db.prepare(selectByKey('own_forms')),
})

/** The one way rows of the logged tables are read and written: search follows each write. */
export class StoredRows {
  readonly search: SearchIndex
  readonly #db: Database.Database
  readonly #statements: { readonly [T in TableName]: Statements }
  readonly #gets: { readonly [T in TableName]: Database.Statement<string[], RowOf<T>> }
  #writes = 0
  #generation = 0
  #touched: Touched[] = []
  #forgotten = 0

  constructor(db: Database.Database) {
    this.#db = db
    this.search = new SearchIndex(db)
    this.#statements = statementsOf(db)
    this.#gets = getsOf(db)
  }

  /** Rows written and removed since the file was opened. */
  get writes(): number {
    return this.#writes
  }

  /** Another number means that rows have changed in another way than through `put` and `remove`, or were put back. */
  get generation(): number {
    return this.#generation
  }

  /** Grows with every row that is written or removed, by undo too. */
  get touchMark(): number {
    return this.#forgotten + this.#touched.length
  }

  /** Rows touched since the mark was given, some of them by commands that were taken back; null when that is no longer known. */
  touchedSince(mark: number): readonly Touched[] | null {
    return mark < this.#forgotten ? null : this.#touched.slice(mark - this.#forgotten)
  }

  #touch(table: TableName, key: readonly string[]): void {
    this.#touched.push({ table, key })
    if (this.#touched.length <= touchedKept) return
    this.#forgotten += this.#touched.length
    this.#touched = []
  }

  /** To be called when a transaction was rolled back, and when images were put back. */
  forget(): void {
    this.#generation += 1
    this.search.forget()
  }

  put<T extends TableName>(table: T, row: RowOf<T>): void {
    const values = columnsOf(table).map((column) => row[column] ?? null)
    if (this.#statements[table].put.run(...values).changes === 0) return
    this.#writes += 1
    this.search.put(table, keyOf(table, row), row)
    this.#touch(
      table,
      tables[table].key.map((column) => String(row[column])),
    )
  }

  remove(table: TableName, ...key: readonly string[]): void {
    if (this.#statements[table].remove.run(...key).changes === 0) return
    this.#writes += 1
    this.search.remove(table, JSON.stringify(key))
    this.#touch(table, key)
  }

  get<T extends TableName>(table: T, ...key: readonly string[]): RowOf<T> | undefined {
    return this.#gets[table].get(...key)
  }

  /** All rows in the order of their keys, which is the order they were made in. */
  all<T extends TableName>(table: T): RowOf<T>[] {
    const sql = `SELECT ${columnsOf(table).join(', ')} FROM ${table} ORDER BY ${tables[table].key.join(', ')}`
    return this.#db.prepare<[], RowOf<T>>(sql).all()
  }

  /** Rows with a value in a column, in the order of their keys. */
  where<T extends TableName>(
    table: T,
    column: keyof (typeof tables)[T]['columns'] & string,
    value: string,
  ): RowOf<T>[] {
    const order = tables[table].key.join(', ')
    return this.#db
      .prepare<[string], RowOf<T>>(
        `SELECT ${columnsOf(table).join(', ')} FROM ${table} WHERE ${column} = ? ORDER BY ${order}`,
      )
      .all(value)
  }

  count(table: TableName): number {
    return this.#db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0
  }

  rebuildSearch(): void {
    this.search.clear()
    for (const table of tableNames) for (const row of this.all(table)) this.search.put(table, keyOf(table, row), row)
    this.search.flush()
  }

  /** Differences between the search index and the rows. */
  searchProblems(): string[] {
    const left = this.search.entries()
    const problems = this.search.problems()
    for (const table of tableNames) {
      for (const row of this.all(table)) {
        const key = keyOf(table, row)
        const name = `${table} ${key}`
        if (left.get(name) !== this.search.textFor(table, row)) problems.push(`search lacks the text of ${name}`)
        left.delete(name)
      }
    }
    for (const name of left.keys()) problems.push(`search has ${name}, which is gone`)
    return problems
  }
}

function keyOf(table: TableName, row: AnyRow): string {
  return JSON.stringify(tables[table].key.map((column) => row[column]))
}
