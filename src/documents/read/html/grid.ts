import type { Cell } from '../rows.ts'

/** A cell of a table of a page: its row, the column it begins in, and how many columns and rows it takes. */
export interface GridCell extends Cell {
  readonly table: number
  readonly across: number
  readonly down: number
}

const mostColumns = 63
const mostRows = 200

const spanOf = (text: string | undefined, most: number): number => Math.min(Math.max(Number(text) || 1, 1), most)

/** Gives the cells of a table their columns: those that reach down from rows above take theirs (HTML, 4.9.12). */
export class Grid {
  readonly #table: number
  /** Rows that cells from above still take, by column. */
  readonly #taken: number[] = []
  #next = 0
  #cell: GridCell

  constructor(table: number) {
    this.#table = table
    this.#cell = { table, row: table, cell: 0, across: 1, down: 1 }
  }

  get cell(): GridCell {
    return this.#cell
  }

  row(row: number): void {
    for (const [column, rows] of this.#taken.entries()) this.#taken[column] = Math.max(rows - 1, 0)
    this.#next = 0
    this.#cell = { table: this.#table, row, cell: 0, across: 1, down: 1 }
  }

  openCell(attributes: ReadonlyMap<string, string>): void {
    while ((this.#taken[this.#next] ?? 0) > 0) this.#next += 1
    const across = spanOf(attributes.get('colspan'), mostColumns)
    const down = spanOf(attributes.get('rowspan'), mostRows)
    this.#cell = { ...this.#cell, cell: this.#next, across, down }
    for (let column = this.#next; column < this.#next + across && column < mostColumns; column += 1)
      this.#taken[column] = down
    this.#next = Math.min(this.#next + across, mostColumns)
  }
}
