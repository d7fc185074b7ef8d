import { useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { moved, tabbed, type Cursor } from '../participants/cursor.ts'
import { lineHeight } from '../participants/grid-cells.tsx'
import type { CellEditorProps, EditorWay } from './cell-editor.tsx'
import type { ListColumn } from './cell-view.ts'
import { headHeight } from './column-heads.tsx'
import type { ListImportActs } from './use-list-import.ts'
import type { KnownRows } from './use-list-rows.ts'

interface GridPlace {
  readonly rows: KnownRows
  readonly columns: readonly ListColumn[]
  readonly cursor: Cursor
  readonly setCursor: (cursor: Cursor) => void
  readonly change: ListImportActs['change']
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly toPanel: () => void
  readonly leave: () => void
}

export interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
  /** The cell that is corrected; null for none. */
  readonly editing: CellEditorProps | null
}

/** What keys and pointer do to the rows of a list. Column 0 is the mark of the row, from which Enter leads to the panel. */
export function useGridKeys(place: GridPlace): GridKeys {
  const { rows, columns, cursor, setCursor, gridRef, toPanel, leave } = place
  const { editing, edit } = useEditing(place)
  const toHead = () =>
    gridRef.current
      ?.querySelector<HTMLElement>(`[role="columnheader"][data-column="${cursor.column}"] :is(select, input)`)
      ?.focus()
  const enter = () => {
    if (cursor.line === -1) toHead()
    else if (cursor.column === 0) toPanel()
    else edit(cursor, null)
  }
  const moveBy = (event: KeyboardEvent): boolean => {
    const page = Math.max(1, Math.floor(((gridRef.current?.clientHeight ?? 0) - headHeight) / lineHeight) - 1)
    const extent = { lines: rows.matching, columns: columns.length + 1, page }
    const mod = event.ctrlKey || event.metaKey
    const to =
      event.key === 'Tab'
        ? tabbed(cursor, extent.columns, event.shiftKey)
        : moved(cursor, { key: event.key, mod }, extent)
    if (to === null || event.altKey) return false
    setCursor(to)
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    const { key, altKey } = event
    const mod = event.ctrlKey || event.metaKey
    if (key === 'Enter' || key === 'F2') enter()
    else if (key === 'Escape') leave()
    else if (key.length === 1 && key !== ' ' && !mod && !altKey && cursor.line >= 0 && cursor.column > 0)
      edit(cursor, key)
    else if (!moveBy(event)) return
    event.preventDefault()
  }
  return {
    onKeyDown,
    onClick: (event) => {
      const at = cellAt(event)
      if (at !== null) setCursor(at)
    },
    onDoubleClick: (event) => {
      const at = cellAt(event)
      if (at === null) return
      setCursor(at)
      if (at.column === 0) toPanel()
      else edit(at, null)
    },
    editing,
  }
}

function cellAt({ target }: MouseEvent): Cursor | null {
  if (!(target instanceof Element) || target.closest('.value-editor, select') !== null) return null
  const cell = target.closest<HTMLElement>('.people-row [data-column]')
  const line = cell?.closest<HTMLElement>('[data-line]')?.dataset['line']
  return cell === null || line === undefined ? null : { line: Number(line), column: Number(cell.dataset['column']) }
}

/** The cell that is corrected; a column that is left out has nothing to put right. */
function useEditing({ rows, columns, setCursor, change, gridRef }: GridPlace) {
  const { t } = useWords()
  const [open, setOpen] = useState<{ readonly at: Cursor; readonly typed: string | null } | null>(null)
  const edit = (at: Cursor, typed: string | null) => {
    if (rows.row(at.line) !== undefined && columns[at.column - 1]?.target != null) setOpen({ at, typed })
  }
  const row = open === null ? undefined : rows.row(open.at.line)
  const column = open === null ? undefined : columns[open.at.column - 1]
  if (open === null || row === undefined || column === undefined) return { editing: null, edit }
  const back = () => {
    setOpen(null)
    gridRef.current?.focus({ preventScroll: true })
  }
  const text = row.cells[open.at.column - 1] ?? ''
  const isDoubtful = row.doubts.some((doubt) => doubt.column === column.column)
  const onCommit = (given: string, way: EditorWay) => {
    back()
    // What is written once more as it stands is right.
    if (given !== text || isDoubtful) change({ kind: 'cell', row: row.number, column: column.column, text: given })
    const { at } = open
    if (way === 'down') setCursor({ line: Math.min(at.line + 1, rows.matching - 1), column: at.column })
    else if (way !== 'stay') setCursor(tabbed(at, columns.length + 1, way === 'back') ?? at)
  }
  const label = column.header || t('listImport.unnamed', { number: column.column + 1 })
  return { editing: { label, text, typed: open.typed, onCommit, onCancel: back }, edit }
}
