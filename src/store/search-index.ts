import Database from 'better-sqlite3'
import { fold } from '#domain/language/fold.ts'
import { itemOf, sessionOf } from './rows/agenda-rows.ts'
import { clauseRowText } from './rows/clause-rows.ts'
import { directiveOf } from './rows/directive-row.ts'
import { participationOf, personOf } from './rows/people-rows.ts'
import type { RowOf, TableName } from './tables.ts'

/** A row that was found: its number in the table `search`, its table, and the values of its key as a JSON array. */
export type Found = readonly [row: number, entity: string, key: string]

function lines(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n')
}

function directiveText(row: RowOf<'directives'>): string {
  const { action, addressees, responsible, coExecutors, deadline, expectedResult, note } = directiveOf(row)
  return lines(action, ...addressees, ...responsible, ...coExecutors, deadline?.text, expectedResult, note)
}

function personText(row: RowOf<'persons'>): string {
  const { surname, givenName, patronymic, latinName, title, post, city, address, emails, phones, note } = personOf(row)
  const digits = phones.map((phone) => phone.replaceAll(/\D/gu, ''))
  const name = `${surname} ${givenName} ${patronymic}`.trim()
  return lines(name, latinName, title, post, city, address, ...emails, ...phones, ...digits, note)
}

function participationText(row: RowOf<'participations'>): string {
  const { arrival, departure, hotel, room, transfer, diet, visa, badgeNumber, note, own } = participationOf(row)
  const ways = [arrival, departure].flatMap(({ transport, place }) => [transport, place])
  const values = Object.values(own).filter((value) => typeof value !== 'boolean')
  return lines(badgeNumber, hotel, room, ...ways, transfer, diet, visa, note, ...values.map(String))
}

function sessionText(row: RowOf<'sessions'>): string {
  const { title, moderators, note } = sessionOf(row)
  return lines(title, ...moderators.map(({ name }) => name), note)
}

function itemText(row: RowOf<'agenda_items'>): string {
  const { title, speakers, note } = itemOf(row)
  return lines(title, ...speakers.map(({ name }) => name), note)
}

/** The text a row is found by, as written; null for rows that are not searched. */
export const searchedText: { readonly [T in TableName]: (row: RowOf<T>) => string | null } = {
  conferences: ({ title, series, place, country, host }) => lines(title, series, place, country, host),
  documents: ({ title, place_and_date: placeAndDate }) => lines(title, placeAndDate),
  clauses: clauseRowText,
  directives: directiveText,
  dismissals: () => null,
  revisions: () => null,
  remarks: () => null,
  ignored_findings: () => null,
  own_phrases: () => null,
  own_templates: () => null,
  letterheads: () => null,
  organizations: ({ name, short_name: shortName, city }) => lines(name, shortName, city),
  persons: personText,
  delegations: ({ name }) => name,
  participations: participationText,
  sessions: sessionText,
  presences: () => null,
  quorum_rules: () => null,
  own_fields: () => null,
  grid_views: () => null,
  import_profiles: () => null,
  rooms: () => null,
  agenda_days: () => null,
  agenda_items: itemText,
  releases: () => null,
  letter_templates: () => null,
  own_forms: () => null,
}

/** How `fold` folds letters, digits and signs (Latin, Cyrillic, punctuation): tells an index of another version of it. */
function foldingNow(): string {
  const codes = [...Array(0x500).keys(), ...Array.from({ length: 0x70 }, (_, i) => 0x2000 + i)]
  return codes.map((code) => fold(String.fromCodePoint(code))).join(' ')
}

/** Words of a query, folded, without punctuation at their ends. */
export function queryWords(query: string): string[] {
  return fold(query)
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
}

const phrase = (word: string) => `"${word.replaceAll('"', '""')}"`
/** The trigram index cannot see words under three code points: they are found as beginnings of words. */
const isLong = (word: string) => Array.from(word).length >= 3
const wordStart = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')}`, 'u')

/** Words of `text`, as written, around the first that has one of the words `sought`. @param folded `fold(text)` */
export function excerptOf(text: string, folded: string, sought: readonly string[]): string {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  const whole = folded.split(' ')
  // A word of quotes alone folds to nothing; only then are there fewer folded words.
  const foldedWords = whole.length === words.length ? whole : words.map(fold)
  const at = foldedWords.findIndex((word) => sought.some((each) => word.includes(each)))
  const start = Math.max(0, at - 6)
  const end = Math.min(words.length, at + 14)
  return `${start > 0 ? '… ' : ''}${words.slice(start, end).join(' ')}${end < words.length ? ' …' : ''}`
}

interface Indexed {
  readonly row: number
  readonly folded: string
}

/** Rows that match, in the order they were indexed; a limit of -1 is none. */
function matching(index: Index): string {
  return `SELECT row, entity, row_key FROM ${index} JOIN search ON search.row = ${index}.rowid
          WHERE ${index} MATCH ? ORDER BY ${index}.rowid LIMIT ?`
}

interface Pending {
  readonly table: TableName
  readonly key: string
  /** undefined for a row that is gone */
  readonly folded: string | undefined
}

const indexes = ['search_parts', 'search_words'] as const
type Index = (typeof indexes)[number]

/**
 * Folded text of every searched row, and two full-text indexes over it. What is put is written by `flush` at the end of a
 * transaction: between other statements SQLite would flush the full-text indexes row by row.
 */
export class SearchIndex {
  readonly #db: Database.Database
  readonly #get: Database.Statement<[string, string], Indexed>
  readonly #inParts: Database.Statement<[string, number], Found>
  readonly #inWords: Database.Statement<[string, number], Found>
  readonly #folded: Database.Statement<[number], string>
  readonly #pending = new Map<string, Pending>()

  constructor(db: Database.Database) {
    this.#db = db
    this.#get = db.prepare('SELECT row, folded FROM search WHERE entity = ? AND row_key = ?')
    this.#inParts = db.prepare<[string, number], Found>(matching('search_parts')).raw()
    this.#inWords = db.prepare<[string, number], Found>(matching('search_words')).raw()
    this.#folded = db.prepare<[number], string>('SELECT folded FROM search WHERE row = ?').pluck()
  }

  /** What the index must hold for a row; undefined for nothing. */
  textFor<T extends TableName>(table: T, row: RowOf<T>): string | undefined {
    const text = searchedText[table](row)
    return text === null ? undefined : fold(text)
  }

  put<T extends TableName>(table: T, key: string, row: RowOf<T>): void {
    this.#pending.set(`${table} ${key}`, { table, key, folded: this.textFor(table, row) })
  }

  remove(table: TableName, key: string): void {
    this.#pending.set(`${table} ${key}`, { table, key, folded: undefined })
  }

  /** Drops what was put since the last `flush`: its transaction was rolled back. */
  forget(): void {
    this.#pending.clear()
  }

  /** Writes what was put and removed. */
  flush(): void {
    const insert = this.#db.prepare('INSERT INTO search (entity, row_key, folded) VALUES (?, ?, ?)')
    const update = this.#db.prepare('UPDATE search SET folded = ? WHERE row = ?')
    const remove = this.#db.prepare('DELETE FROM search WHERE row = ?')
    const gone: Indexed[] = []
    const fresh: Indexed[] = []
    for (const { table, key, folded } of this.#pending.values()) {
      const old = this.#get.get(table, key)
      if (old?.folded === folded) continue
      if (old !== undefined) gone.push(old)
      if (folded === undefined) remove.run(old?.row)
      else if (old === undefined) fresh.push({ row: Number(insert.run(table, key, folded).lastInsertRowid), folded })
      else {
        update.run(folded, old.row)
        fresh.push({ row: old.row, folded })
      }
    }
    for (const index of indexes) this.#index(index, gone, fresh)
    this.#pending.clear()
  }

  #index(index: Index, gone: readonly Indexed[], fresh: readonly Indexed[]): void {
    // Numbers are bound as REAL, which FTS5 does not take for a rowid.
    const remove = this.#db.prepare(
      `INSERT INTO ${index} (${index}, rowid, folded) VALUES ('delete', CAST(? AS INTEGER), ?)`,
    )
    const insert = this.#db.prepare(`INSERT INTO ${index} (rowid, folded) VALUES (CAST(? AS INTEGER), ?)`)
    for (const { row, folded } of gone) remove.run(row, folded)
    for (const { row, folded } of fresh) insert.run(row, folded)
  }

  /** Whether the index was made by the `fold` we have. */
  isCurrent(): boolean {
    return this.#db.prepare<[], { folding: string }>('SELECT folding FROM meta').get()?.folding === foldingNow()
  }

  clear(): void {
    this.#db.exec('DELETE FROM search')
    for (const index of indexes) this.#db.exec(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`)
    this.#db.prepare('UPDATE meta SET folding = ?').run(foldingNow())
  }

  /** Full-text indexes that do not hold what the table `search` holds. */
  problems(): string[] {
    return indexes.flatMap((index) => {
      try {
        this.#db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`)
        return []
      } catch (error) {
        if (!(error instanceof Database.SqliteError)) throw error
        return [`${index} is out of step: ${error.message}`]
      }
    })
  }

  /** Folded texts by table and key. */
  entries(): Map<string, string> {
    const all = this.#db.prepare<[], [string, string, string]>('SELECT entity, row_key, folded FROM search').raw().all()
    return new Map(all.map(([entity, key, folded]) => [`${entity} ${key}`, folded]))
  }

  /** The text a row was found by, folded. */
  foldedOf([row]: Found): string {
    return this.#folded.get(row) ?? ''
  }

  /** At most `limit` rows that hold every one of the {@link queryWords}. */
  find(words: readonly string[], limit: number): Found[] {
    if (words.length === 0 || limit < 1) return []
    const long = words.filter(isLong)
    const short = words.filter((word) => !isLong(word))
    if (long.length === 0) {
      return this.#inWords.all(short.map((word) => `${phrase(word)} *`).join(' AND '), limit)
    }
    const match = long.map(phrase).join(' AND ')
    if (short.length === 0) return this.#inParts.all(match, limit)
    const starts = short.map(wordStart)
    const found: Found[] = []
    for (const candidate of this.#inParts.iterate(match, -1)) {
      const folded = this.foldedOf(candidate)
      if (starts.every((start) => start.test(folded)) && found.push(candidate) >= limit) break
    }
    return found
  }
}
