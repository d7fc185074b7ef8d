import { walk } from '#domain/drafting/clause.ts'
import type { Body, Clause } from '#domain/drafting/clause.ts'
import { blocksJson, bodyOf, clauseRows, treeProblems } from './rows/clause-rows.ts'
import type { ClauseRow } from './rows/clause-rows.ts'
import { blocksIn, UnreadableValue } from './rows/decode.ts'
import type { StoredRows } from './stored-rows.ts'

interface Known {
  readonly rows: readonly ClauseRow[]
  readonly body: Body
  readonly generation: number
}

/** Clauses of documents. What was read or written last is kept in memory: typing in a long document writes one row in milliseconds. */
export class Bodies {
  readonly #rows: StoredRows
  readonly #known = new Map<string, Known>()
  readonly #json = new WeakMap<Clause, string>()

  constructor(rows: StoredRows) {
    this.#rows = rows
  }

  /** @throws UnreadableValue when the rows are not a tree: a clause without a place would vanish without a word */
  get(documentId: string): Body {
    return this.#get(documentId).body
  }

  /** Writes the rows that differ. */
  put(documentId: string, body: Body): void {
    const { rows: previous } = this.#get(documentId)
    const gone = new Map(previous.map((row) => [row.id, row]))
    const rows = clauseRows(documentId, body, previous, (clause) => this.#jsonOf(clause))
    if (new Set(rows.map((row) => row.id)).size !== rows.length)
      throw new Error('A clause stands twice in the document')
    for (const row of rows) {
      const before = gone.get(row.id)
      gone.delete(row.id)
      if (before !== undefined && equalRows(before, row)) continue
      // What could not be read again must not be written.
      if (before?.blocks !== row.blocks) blocksIn(row.blocks)
      this.#rows.put('clauses', row)
    }
    for (const id of gone.keys()) this.#rows.remove('clauses', documentId, id)
    this.#known.set(documentId, { rows, body, generation: this.#rows.generation })
  }

  remove(documentId: string): void {
    for (const row of this.#rows.where('clauses', 'document_id', documentId)) {
      this.#rows.remove('clauses', documentId, row.id)
    }
    this.#known.delete(documentId)
  }

  #get(documentId: string): Known {
    const known = this.#known.get(documentId)
    if (known?.generation === this.#rows.generation) return known
    const rows = this.#rows.where('clauses', 'document_id', documentId)
    const body = bodyOf(rows)
    if ([...walk(body)].length !== rows.length) throw new UnreadableValue('a tree of clauses', treeProblems(rows))
    const read = { rows, body, generation: this.#rows.generation }
    this.#known.set(documentId, read)
    return read
  }

  #jsonOf(clause: Clause): string {
    const known = this.#json.get(clause)
    if (known !== undefined) return known
    const json = blocksJson(clause)
    this.#json.set(clause, json)
    return json
  }
}

function equalRows(a: ClauseRow, b: ClauseRow): boolean {
  return (
    a.blocks === b.blocks &&
    a.position === b.position &&
    a.parent_id === b.parent_id &&
    a.list === b.list &&
    a.part === b.part &&
    a.role === b.role
  )
}
