import type Database from 'better-sqlite3'
import { fold } from '#domain/language/fold.ts'
import { clauseRowText } from './rows/clause-rows.ts'
import { directiveOf } from './rows/directive-row.ts'
import type { RowOf, TableName } from './tables.ts'

/** A row of the table `search`. */
export interface Found {
  readonly entity: string
  /** JSON array of the values of the key of the row. */
  readonly row_key: string
  readonly folded: string
}

function lines(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n')
}

function directiveText(row: RowOf<'directives'>): string {
  const { action, addressees, responsible, coExecutors, deadline, expectedResult, note } = directiveOf(row)
  return lines(action, ...addressees, ...responsible, ...coExecutors, deadline?.text, expectedResult, note)
}

/** The text a row is found by, as written; null for rows that are not searched. */
export const searchedText: { readonly [T in TableName]: (row: RowOf<T>) => string | null } = {
  conferences: ({ title, series, place, country, host }) => lines(title, series, place, country, host),
  documents: ({ title, place_and_date: placeAndDate }) => lines(title, placeAndDate),
  clauses: clauseRowText,
  directives: directiveText,
  dismissals: () => null,
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

/** Folded text of every searched row, and the two full-text indexes over it that triggers keep in step. */
export class SearchIndex {
  readonly #db: Database.Database
  readonly #put: Database.Statement<[string, string, string]>
  readonly #remove: Database.Statement<[string, string]>

  constructor(db: Database.Database) {
    this.#db = db
    this.#put = db.prepare(
      `INSERT INTO search (entity, row_key, folded) VALUES (?, ?, ?)
       ON CONFLICT (entity, row_key) DO UPDATE SET folded = excluded.folded WHERE folded IS NOT excluded.folded`,
    )
    this.#remove = db.prepare('DELETE FROM search WHERE entity = ? AND row_key = ?')
  }

  /** What the index must hold for a row; undefined for nothing. */
  textFor<T extends TableName>(table: T, row: RowOf<T>): string | undefined {
    const text = searchedText[table](row)
    return text === null ? undefined : fold(text)
  }

  put<T extends TableName>(table: T, key: string, row: RowOf<T>): void {
    const text = this.textFor(table, row)
    if (text !== undefined) this.#put.run(table, key, text)
  }

  remove(table: TableName, key: string): void {
    this.#remove.run(table, key)
  }

  /** Whether the index was made by the `fold` we have. */
  isCurrent(): boolean {
    return this.#db.prepare<[], { folding: string }>('SELECT folding FROM meta').get()?.folding === foldingNow()
  }

  clear(): void {
    this.#db.exec('DELETE FROM search')
    this.#db.prepare('UPDATE meta SET folding = ?').run(foldingNow())
  }

  /** Folded texts by table and key. */
  entries(): Map<string, string> {
    const all = this.#db.prepare<[], Found>('SELECT entity, row_key, folded FROM search').all()
    return new Map(all.map((found) => [`${found.entity} ${found.row_key}`, found.folded]))
  }

  /** At most `limit` rows that hold every one of the {@link queryWords}. */
  find(words: readonly string[], limit: number): Found[] {
    if (words.length === 0 || limit < 1) return []
    const long = words.filter(isLong)
    const short = words.filter((word) => !isLong(word))
    const candidates =
      long.length > 0
        ? this.#candidates('search_parts', long.map(phrase).join(' AND '))
        : this.#candidates('search_words', short.map((word) => `${phrase(word)} *`).join(' AND '))
    const starts = long.length > 0 ? short.map(wordStart) : []
    const found: Found[] = []
    for (const candidate of candidates) {
      if (starts.every((start) => start.test(candidate.folded)) && found.push(candidate) >= limit) break
    }
    return found
  }

  #candidates(index: 'search_parts' | 'search_words', match: string): IterableIterator<Found> {
    return this.#db
      .prepare<[string], Found>(
        `SELECT entity, row_key, search.folded FROM ${index} JOIN search ON search.row = ${index}.rowid
         WHERE ${index} MATCH ? ORDER BY ${index}.rowid`,
      )
      .iterate(match)
  }
}
