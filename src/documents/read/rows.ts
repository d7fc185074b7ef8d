import type { SourceParagraph, SourceRun } from '#domain/drafting/read/source.ts'

/** Row and cell of a table. */
export interface Cell {
  readonly row: number
  readonly cell: number
}

/** A paragraph that may stand in a table. */
interface InTable {
  readonly paragraph: SourceParagraph
  readonly cell: Cell | null
}

/** A paragraph, what it was made of, and where in its text the words of each begin. */
export interface Combined<Part extends InTable> {
  readonly paragraph: SourceParagraph
  readonly parts: readonly (readonly [part: Part, offset: number])[]
}

/** Rows of a table whose cells hold a paragraph at most become one paragraph, its cells parted by tabs; other rows stay as they are. */
export function combineRows<Part extends InTable>(all: readonly Part[]): readonly Combined<Part>[] {
  const out: Combined<Part>[] = []
  let row: Part[] = []
  const flush = () => {
    out.push(...(row[0]?.cell == null ? row.map(alone) : combineRow(row)))
    row = []
  }
  for (const part of all) {
    const [first] = row
    if (first !== undefined && (part.cell === null || first.cell?.row !== part.cell.row)) flush()
    row.push(part)
  }
  flush()
  return out
}

function alone<Part extends InTable>(part: Part): Combined<Part> {
  return { paragraph: part.paragraph, parts: [[part, 0]] }
}

function combineRow<Part extends InTable>(row: readonly Part[]): readonly Combined<Part>[] {
  const written = row.filter(({ paragraph }) => lengthOf(paragraph) > 0 || paragraph.label !== null)
  const cells = new Set(written.map(({ cell }) => cell?.cell))
  const [first, ...rest] = written
  if (first === undefined) return row.slice(0, 1).map(alone)
  if (rest.length === 0 || cells.size < written.length) return written.map(alone)
  const runs: SourceRun[] = [...first.paragraph.runs]
  const parts: (readonly [Part, number])[] = [[first, 0]]
  let length = lengthOf(first.paragraph)
  for (const part of rest) {
    const { label } = part.paragraph
    const lead = `${length > 0 ? '\t' : ''}${label === null ? '' : `${label} `}`
    if (lead !== '') runs.push({ text: lead })
    parts.push([part, length + lead.length])
    runs.push(...part.paragraph.runs)
    length += lead.length + lengthOf(part.paragraph)
  }
  const bookmarks = written.flatMap(({ paragraph }) => paragraph.bookmarks)
  return [{ paragraph: { ...first.paragraph, runs, bookmarks }, parts }]
}

function lengthOf({ runs }: SourceParagraph): number {
  return runs.reduce((length, { text }) => length + text.length, 0)
}
