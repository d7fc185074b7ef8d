import type { SourceLine } from '#domain/agenda/read/source-line.ts'
import { openZip } from '../unzip.ts'
import { parseXml } from '../xml.ts'
import type { Draft } from './draft.ts'
import { Findings } from './findings.ts'
import { Numbering } from './numbering.ts'
import { findParts } from './parts.ts'
import { settle } from './settle.ts'
import { Story } from './story.ts'
import { Styles } from './styles.ts'

/**
 * Reads a .docx as lines and table rows, the cells of a row apart: changes taken, numbers and bullets before the words they stand at.
 * @throws UnreadableFile for anything that is not a sound .docx
 */
export function readDocxRows(bytes: Uint8Array): readonly SourceLine[] {
  const parts = findParts(openZip(bytes))
  const styles = new Styles(parts.part('styles'))
  const found = new Findings('accepted', styles)
  const story = new Story(found, 'body')
  parseXml(parts.document, story)
  const numbering = new Numbering(parts.part('numbering'), styles)
  return withTextsFromAbove(rowsOf(settle(story.drafts, found), (draft) => textOf(draft, numbering, styles)))
}

function rowsOf(drafts: readonly Draft[], textIn: (draft: Draft) => string): readonly OpenRow[] {
  const rows: OpenRow[] = []
  for (const draft of drafts) {
    const text = textIn(draft)
    if (draft.cell === null || draft.table === null) {
      for (const line of text.split('\n'))
        rows.push({ table: null, row: 0, cells: [{ column: 0, span: 1, isContinued: false, text: line }] })
      continue
    }
    let open = rows.at(-1)
    if (open === undefined || open.table === null || open.row !== draft.cell.row) {
      open = { table: draft.table.id, row: draft.cell.row, cells: [] }
      rows.push(open)
    }
    const last = open.cells.at(-1)
    if (last?.column === draft.cell.cell) last.text += `\n${text}`
    else
      open.cells.push({ column: draft.cell.cell, span: draft.table.span, isContinued: draft.table.isContinued, text })
  }
  return rows
}

interface OpenCell {
  readonly column: number
  readonly span: number
  readonly isContinued: boolean
  text: string
}

interface OpenRow {
  readonly table: number | null
  readonly row: number
  readonly cells: OpenCell[]
}

function textOf(draft: Draft, numbering: Numbering, styles: Styles): string {
  const style = styles.paragraph(draft.styleId)
  const numId = draft.numId ?? style.numId
  const level = draft.level ?? (draft.numId === null ? null : (style.level ?? 0))
  const label = numId === null || numId === '0' ? null : (numbering.count(numId, level, style.id)?.label ?? null)
  const words = draft.pieces.map(({ text }) => text).join('')
  return label === null || words.trim() === '' ? words : `${/[\p{L}\d]/u.test(label) ? label : '•'} ${words}`
}

/** A cell that goes on from the row above has the words of that. */
function withTextsFromAbove(rows: readonly OpenRow[]): readonly SourceLine[] {
  const above = new Map<number, string>()
  let table: number | null = null
  return rows.map((row) => {
    if (row.table !== table) above.clear()
    table = row.table
    const texts = row.cells.map(({ column, isContinued, text }) => {
      const shown = isContinued ? (above.get(column) ?? text) : text
      above.set(column, shown)
      return shown
    })
    if (row.table === null) return { cells: texts, table: null }
    return {
      cells: texts,
      spans: row.cells.map(({ span }) => span),
      continued: row.cells.filter(({ isContinued }) => isContinued).map(({ column }) => column),
      table: row.table,
    }
  })
}
