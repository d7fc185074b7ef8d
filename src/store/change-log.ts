import type Database from 'better-sqlite3'
import { PlenumError } from '#app/errors.ts'
import type { RowHistory } from '#app/people-ports.ts'
import type { Clock, CommandLabel, HistoryState } from '#app/ports.ts'
import { textsIn, UnreadableValue } from './rows/decode.ts'
import type { StoredRows } from './stored-rows.ts'
import { isRowOf, isTableName, tableNames } from './tables.ts'
import type { AnyRow, RowOf, TableName } from './tables.ts'

/** Steps that can be undone; older ones are forgotten. */
export const stepsKept = 1000
/** Milliseconds after which a command with the same key no longer joins the step before. */
export const joinedWithin = 3000

/** Arrivals that are told, more than any screen lists. */
const arrivalsRemembered = 200

interface Step {
  readonly step: number
  readonly command: string
  readonly subject: string | null
  readonly coalesce_key: string | null
  readonly at: string
}

interface Change {
  readonly step: number
  readonly entity: string
  readonly row_key: string
  readonly before: string | null
  readonly after: string | null
}

function labelOf({ command, subject }: Step): CommandLabel {
  return subject === null ? { command } : { command, subject }
}

/**
 * Commands as transactions, and the steps that undo and redo walk along. Triggers put an image of every row before and
 * after its change into `changes`; while no command is active they refuse the change. A step keeps one image pair for each
 * row, so images can be put back in any order.
 */
export class ChangeLog {
  readonly #db: Database.Database
  readonly #rows: StoredRows
  readonly #clock: Clock

  constructor(db: Database.Database, rows: StoredRows, clock: Clock) {
    this.#db = db
    this.#rows = rows
    this.#clock = clock
  }

  history(): HistoryState {
    const undo = this.#newestDone()
    const redo = this.#oldestUndone()
    const sequence = this.#db.prepare<[], { sequence: number }>('SELECT sequence FROM meta').get()?.sequence ?? 0
    return {
      undo: undo === undefined ? null : labelOf(undo),
      redo: redo === undefined ? null : labelOf(redo),
      sequence,
    }
  }

  /** A command that changes no row leaves nothing in the log. */
  run<Result>(label: CommandLabel, change: () => Result, coalesce: string | undefined): Result {
    const writes = this.#rows.writes
    return this.#transaction(() => {
      const at = this.#clock.now()
      const joined = this.#stepToJoin(coalesce, at)
      this.#activate(joined ?? this.#append(label, at, coalesce))
      const result = change()
      if (result instanceof Promise) throw new TypeError('A command cannot wait: its transaction ends when it returns')
      if (this.#rows.writes === writes) return { result, keep: false }
      if (joined !== null) this.#join(joined, label, at)
      this.#finish()
      return { result, keep: true }
    })
  }

  /** @throws PlenumError history.nothingToUndo */
  undo(): CommandLabel {
    const step = this.#newestDone()
    if (step === undefined) throw new PlenumError('history.nothingToUndo', {})
    return this.#replay(step, 'before')
  }

  /** @throws PlenumError history.nothingToRedo */
  redo(): CommandLabel {
    const step = this.#oldestUndone()
    if (step === undefined) throw new PlenumError('history.nothingToRedo', {})
    return this.#replay(step, 'after')
  }

  /** What steps that stand did to a row with a key of one part, newest first. */
  rowHistory<T extends TableName>(table: T, key: string): RowHistory<RowOf<T>>[] {
    // Steps first: each is looked up in the index of changes, which would be scanned otherwise.
    const found = this.#db
      .prepare<[string, string], Step & Change>(
        `SELECT * FROM steps CROSS JOIN changes USING (step) WHERE undone = 0 AND entity = ? AND row_key = ? ORDER BY step DESC`,
      )
      .all(table, JSON.stringify([key]))
    const image = (json: string | null) => (json === null ? null : imageIn(table, json))
    return found.map((one) => ({
      at: one.at,
      command: one.command,
      before: image(one.before),
      after: image(one.after),
    }))
  }

  /** Keys of participations that marks of presence and registrations that stand have made «arrived», newest first. */
  recentArrivals(): string[] {
    return this.#db
      .prepare<[number], { row_key: string }>(
        `SELECT row_key FROM steps CROSS JOIN changes USING (step)
         WHERE undone = 0 AND command IN ('presence.mark', 'participants.add') AND entity = 'participations'
           AND after ->> 'status' = 'arrived' AND before ->> 'status' IS NOT 'arrived'
         ORDER BY step DESC LIMIT ?`,
      )
      .all(arrivalsRemembered)
      .flatMap(({ row_key: key }) => textsIn(key))
  }

  #replay(step: Step, image: 'before' | 'after'): CommandLabel {
    return this.#transaction(() => {
      this.#activate(0)
      const changes = this.#db.prepare<[number], Change>('SELECT * FROM changes WHERE step = ?').all(step.step)
      for (const change of changes) this.#putBack(change, change[image])
      this.#db
        .prepare('UPDATE steps SET undone = ?, coalesce_key = NULL WHERE step = ?')
        .run(image === 'before' ? 1 : 0, step.step)
      this.#finish()
      this.#rows.forget()
      return { result: labelOf(step), keep: true }
    })
  }

  #putBack({ entity, row_key: key }: Change, image: string | null): void {
    if (!isTableName(entity)) throw new Error(`The change log names an unknown table ${entity}`)
    if (image === null) this.#rows.remove(entity, ...textsIn(key))
    else this.#rows.put(entity, imageIn(entity, image))
  }

  #transaction<Result>(work: () => { readonly result: Result; readonly keep: boolean }): Result {
    if (this.#db.inTransaction) throw new Error('A command cannot run inside another')
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const { result, keep } = work()
      this.#db.exec(keep ? 'COMMIT' : 'ROLLBACK')
      return result
    } catch (error) {
      // SQLite has rolled back by itself when the disk is full.
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
      this.#rows.forget()
      throw error
    }
  }

  #activate(step: number): void {
    this.#db.prepare('UPDATE meta SET active_step = ?').run(step)
  }

  #finish(): void {
    this.#rows.search.flush()
    this.#db.exec('UPDATE meta SET active_step = NULL, sequence = sequence + 1')
  }

  #newestDone(): Step | undefined {
    return this.#db.prepare<[], Step>('SELECT * FROM steps WHERE undone = 0 ORDER BY step DESC LIMIT 1').get()
  }

  #oldestUndone(): Step | undefined {
    return this.#db.prepare<[], Step>('SELECT * FROM steps WHERE undone = 1 ORDER BY step LIMIT 1').get()
  }

  #stepToJoin(coalesce: string | undefined, at: string): number | null {
    if (coalesce === undefined || this.#oldestUndone() !== undefined) return null
    const newest = this.#newestDone()
    if (newest?.coalesce_key !== coalesce) return null
    const age = Date.parse(at) - Date.parse(newest.at)
    return age >= 0 && age <= joinedWithin ? newest.step : null
  }

  /** The number of a new step: what could be redone is dropped, what is beyond the limit forgotten. */
  #append({ command, subject }: CommandLabel, at: string, coalesce: string | undefined): number {
    this.#db.exec('DELETE FROM steps WHERE undone = 1')
    this.#db
      .prepare('INSERT INTO steps (command, subject, coalesce_key, at) VALUES (?, ?, ?, ?)')
      .run(command, subject ?? null, coalesce ?? null, at)
    this.#db
      .prepare('DELETE FROM steps WHERE step <= (SELECT step FROM steps ORDER BY step DESC LIMIT 1 OFFSET ?)')
      .run(stepsKept)
    return this.#newestDone()?.step ?? 1
  }

  #join(step: number, label: CommandLabel, at: string): void {
    this.#db.prepare('UPDATE steps SET subject = ?, at = ? WHERE step = ?').run(label.subject ?? null, at, step)
    this.#db.prepare('DELETE FROM changes WHERE step = ? AND before IS after').run(step)
    this.#db
      .prepare(
        'DELETE FROM steps WHERE step = ? AND NOT EXISTS (SELECT 1 FROM changes WHERE changes.step = steps.step)',
      )
      .run(step)
  }

  /** Where the log contradicts itself or the rows. */
  problems(): string[] {
    const problems: string[] = []
    if (this.#db.prepare('SELECT active_step FROM meta').pluck().get() !== null) problems.push('a command is half done')
    const order = this.#db.prepare<[], { done: number | null; undone: number | null }>(
      `SELECT max(step) FILTER (WHERE undone = 0) AS done, min(step) FILTER (WHERE undone = 1) AS undone FROM steps`,
    )
    const { done, undone } = order.get() ?? { done: null, undone: null }
    if (done !== null && undone !== null && done > undone)
      problems.push('a step is done that comes after an undone one')
    for (const table of tableNames) problems.push(...this.#imageProblems(table))
    return problems
  }

  /** Every row must be what the last step done, or else the first step undone, says of it. */
  #imageProblems(table: TableName): string[] {
    const changes = this.#db
      .prepare<[string], Change & { undone: number }>(
        'SELECT changes.*, undone FROM changes JOIN steps USING (step) WHERE entity = ? ORDER BY step',
      )
      .all(table)
    const expected = new Map<string, string | null>()
    for (const { row_key: key, after, before, undone } of changes) {
      if (undone === 0) expected.set(key, after)
      else if (!expected.has(key)) expected.set(key, before)
    }
    return [...expected].flatMap(([key, image]) => {
      const row = this.#rows.get(table, ...textsIn(key))
      const same = image === null ? row === undefined : row !== undefined && sameRow(imageIn(table, image), row)
      return same ? [] : [`${table} ${key} is not as the change log left it`]
    })
  }
}

/** @throws UnreadableValue when the image is not one of a row of the table as it is now */
function imageIn<T extends TableName>(table: T, json: string): RowOf<T> {
  const image: unknown = JSON.parse(json)
  if (!isRowOf(table, image)) throw new UnreadableValue(`a row of ${table}`, image)
  return image
}

function sameRow(a: AnyRow, b: AnyRow): boolean {
  const names = Object.keys(b)
  return Object.keys(a).length === names.length && names.every((name) => a[name] === b[name])
}
