import type { IsoDate } from '../../language/language.ts'

/** One line of a programme as its file has it. */
export interface SourceLine {
  /** Texts of the cells of a table row, with line feeds between paragraphs of one; a line of text is one cell. */
  readonly cells: readonly string[]
  /** Columns of the table that each cell takes, where cells are of different width; else absent. */
  readonly spans?: readonly number[]
  /** Columns whose cell goes on from the row above; its text is repeated here. */
  readonly continued?: readonly number[]
  /** Rows of one table have one number; null for a line of text. */
  readonly table: number | null
}

/** What the reading may lean on. */
export interface ReadingHints {
  /** A date of the conference: a day without a year is in the year that is nearest. */
  readonly near: IsoDate | null
}

export const programmeLimits = {
  lines: 30_000,
  characters: 5_000_000,
  /** Bytes of a text file, whatever its encoding. */
  bytes: 20_000_000,
} as const
