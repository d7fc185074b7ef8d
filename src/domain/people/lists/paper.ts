import type { Language } from '../../language/language.ts'

export interface PaperRun {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
}

/** What stands in a cell, line by line. */
export type PaperCell = readonly (readonly PaperRun[])[]

export interface PaperColumn {
  readonly header: string
  /** How much room it takes beside the others. */
  readonly share: number
  readonly centred: boolean
}

export interface PaperGroup {
  /** With how many are in the group; empty where the list is not gathered by anything. */
  readonly heading: string
  readonly rows: readonly (readonly PaperCell[])[]
}

/** A list of people as it is printed: a title, and a table whose rows are numbered through. */
export interface ListPaper {
  readonly language: Language
  readonly title: string
  /** Under the title: the conference, its place and dates, the session. */
  readonly lines: readonly string[]
  readonly numberHeader: string
  readonly columns: readonly PaperColumn[]
  readonly groups: readonly PaperGroup[]
  /** Least height of a row in millimetres, for those who write by hand; null for what its words take. */
  readonly rowHeight: number | null
}

/** Shares from which on columns need the long side of the sheet. */
const widestPortrait = 130

export const isLandscape = ({ columns }: Pick<ListPaper, 'columns'>): boolean =>
  columns.reduce((sum, { share }) => sum + share, 0) > widestPortrait

/** The paper with its first rows alone. */
export function firstRows(paper: ListPaper, most: number): ListPaper {
  let room = most
  const groups: PaperGroup[] = []
  for (const group of paper.groups) {
    if (room <= 0) break
    groups.push({ ...group, rows: group.rows.slice(0, room) })
    room -= group.rows.length
  }
  return { ...paper, groups }
}
