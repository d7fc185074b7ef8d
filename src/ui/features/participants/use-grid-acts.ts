import { useState, type KeyboardEvent } from 'react'
import { isEmpty } from '#domain/people/fields.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { moved, tabbed, type Cursor } from './cursor.ts'
import { fittingWidth } from './grid-columns.tsx'
import { lineHeight } from './grid-cells.tsx'
import type { Desk, GridActs } from './grid-acts.ts'
import { useClipboard } from './use-clipboard.ts'
import { useValueWords, type NamedField } from './use-fields.ts'
import type { Row } from './use-rows.ts'
import type { Way } from './value-editor.tsx'
import { sortedBy, withColumnMoved, withColumnWidth } from './view-state.ts'

/** A cell that is edited: of this person, beginning with what was typed. */
export interface Editing {
  readonly row: Row
  readonly field: NamedField
  readonly typed: string | null
}

/** What keys and pointer do to the grid, and the cell that is edited. */
export function useGridActs(desk: Desk) {
  const { selection, cursor, setCursor, changeView, toggleGroup, openCard } = desk
  const [editing, setEditing] = useState<Editing | null>(null)
  const at = placeOf(desk)
  const follow = (to: Cursor) => {
    setCursor(to)
    const row = rowAt(desk, to.line)
    if (desk.cardId !== null && row !== undefined) openCard(row.id, false)
  }
  const edit = (typed: string | null) => {
    if (at.row !== undefined && at.field !== undefined) setEditing({ row: at.row, field: at.field, typed })
  }
  const clipboard = useClipboard(desk, at)
  const onKey = useKeys(desk, follow, edit)
  const acts: GridActs = {
    onKey,
    onCursor(to, { isRange, isAdded }) {
      const row = rowAt(desk, to.line)
      if (isRange) selection.extendTo(to.line, Math.max(0, cursor.line))
      else if (isAdded && row !== undefined) selection.toggle(row.id, to.line)
      else selection.endRange()
      follow(to)
    },
    onTick(line, isRange) {
      const row = rowAt(desk, line)
      if (isRange) selection.extendTo(line, Math.max(0, cursor.line))
      else if (row !== undefined) selection.toggle(row.id, line)
      setCursor({ line, column: cursor.column })
    },
    onPresence(line) {
      togglePresence(desk, rowAt(desk, line))
      setCursor({ line, column: cursor.column })
    },
    onTickAll: () => (selection.ids.size > 0 ? selection.clear() : selection.all()),
    onOpen(to) {
      const row = rowAt(desk, to.line)
      const field = desk.field(desk.view.columns[to.column]?.field ?? '')
      if (row === undefined || field === undefined) return
      if (field.id === 'fullName') openCard(row.id, true)
      else setEditing({ row, field, typed: null })
    },
    onSort: (field, isAdded) => changeView((view) => ({ ...view, sorts: sortedBy(view.sorts, field, isAdded) })),
    onToggleGroup: toggleGroup,
    ...clipboard,
  }
  return { acts, editing, ...useCommit(desk, editing, setEditing) }
}

/** Keys of the grid. */
function useKeys(desk: Desk, follow: (to: Cursor) => void, edit: (typed: string | null) => void) {
  const { selection, cursor, toggleGroup, openCard } = desk
  const at = placeOf(desk)
  const removeOrEmpty = useRemoving(desk)
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    const done = cursor.line === -1 ? headKey(desk, event) : bodyKey(event)
    if (done || moveBy(event)) event.preventDefault()
  }
  const moveBy = (event: KeyboardEvent): boolean => {
    const { lines, view, gridRef } = desk
    const mod = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 0) / lineHeight) - 2)
    const extent = { lines: lines.length, columns: view.columns.length, page }
    const to =
      event.key === 'Tab'
        ? tabbed(cursor, extent.columns, event.shiftKey)
        : event.altKey
          ? null
          : moved(cursor, { key: event.key, mod }, extent)
    if (to === null) return false
    if (event.shiftKey && event.key !== 'Tab' && to.line >= 0) selection.extendTo(to.line, cursor.line)
    else selection.endRange()
    follow(to)
    return true
  }
  const bodyKey = (event: KeyboardEvent): boolean => {
    const { key, altKey } = event
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.code === 'KeyA') selection.all()
    else if (mod && key === 'Enter') togglePresence(desk, at.row)
    else if (altKey && (key === 'ArrowDown' || key === 'ArrowUp')) follow(neighbour(desk, key === 'ArrowDown' ? 1 : -1))
    else if (at.group !== undefined && groupKeys.has(key)) {
      if (key === 'Enter' || key === ' ' || (key === 'ArrowLeft') !== at.isCollapsed) toggleGroup(at.group)
    } else if (key === ' ' && at.row !== undefined) selection.toggle(at.row.id, cursor.line)
    else if (key === 'Enter' && at.row !== undefined && at.field?.id === 'fullName') openCard(at.row.id, true)
    else if (key === 'Enter' || key === 'F2') edit(null)
    else if (key === 'Delete') void removeOrEmpty(at.row, at.field)
    else if (key === 'Escape') leave()
    else if (key.length === 1 && !mod && !altKey && at.row !== undefined) edit(key)
    else return false
    return true
  }
  const leave = () => {
    if (selection.ids.size > 0) selection.clear()
    else openCard(null, false)
  }
  return onKey
}

/** Marks a person present at the session whose presence the list tells, or takes the mark back. */
function togglePresence({ presence, markPresent }: Desk, row: Row | undefined): void {
  if (presence !== null && row !== undefined) void markPresent([row.id], presence.id, !row.isPresent)
}

const groupKeys = new Set(['Enter', ' ', 'ArrowLeft', 'ArrowRight'])

function rowAt({ list, lines }: Desk, at: number): Row | undefined {
  const line = lines.at(at)
  return line?.kind === 'row' ? list?.row(line.row) : undefined
}

function placeOf(desk: Desk) {
  const { lines, cursor, view, field } = desk
  const line = lines.at(cursor.line)
  const column = view.columns[cursor.column]
  return {
    row: rowAt(desk, cursor.line),
    group: line?.kind === 'group' ? line.group : undefined,
    isCollapsed: line?.kind === 'group' && line.isCollapsed,
    field: column === undefined ? undefined : field(column.field),
  }
}

/** The nearest line of a person, over headings of groups. */
function neighbour({ lines, cursor }: Desk, step: 1 | -1): Cursor {
  for (let line = cursor.line + step; line >= 0 && line < lines.length; line += step)
    if (lines.at(line)?.kind === 'row') return { line, column: cursor.column }
  return cursor
}

/** Keys on a column name: Enter sorts, with Alt an arrow moves the column, with Alt and Shift it makes it wider or narrower. */
function headKey({ cursor, view, changeView, setCursor, gridRef, selection }: Desk, event: KeyboardEvent): boolean {
  const { key, altKey, shiftKey } = event
  const { column } = cursor
  const { field = '', width = 0 } = view.columns[column] ?? {}
  if (key === 'Enter') changeView((now) => ({ ...now, sorts: sortedBy(now.sorts, field, shiftKey) }))
  else if (altKey && shiftKey && key === 'ArrowLeft') changeView((now) => withColumnWidth(now, column, width - 16))
  else if (altKey && shiftKey && key === 'ArrowRight') changeView((now) => withColumnWidth(now, column, width + 16))
  else if (altKey && shiftKey && key === 'ArrowUp')
    changeView((now) => withColumnWidth(now, column, fittingWidth(gridRef.current, column)))
  else if (altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    const to = column + (key === 'ArrowLeft' ? -1 : 1)
    if (to >= 0 && to < view.columns.length) {
      changeView((now) => withColumnMoved(now, column, to))
      setCursor({ line: -1, column: to })
    }
  } else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyA') selection.all()
  else return false
  return true
}

/** Stores what was typed in a cell, and leads on. */
function useCommit(desk: Desk, editing: Editing | null, setEditing: (editing: Editing | null) => void) {
  const back = () => {
    setEditing(null)
    desk.gridRef.current?.focus({ preventScroll: true })
  }
  const commit = async (value: Row['values'][string], way: Way): Promise<string | null> => {
    if (editing === null) return null
    const { row, field } = editing
    const refused = await desk.commands.correct(row.id, field.id, row.values[field.id] ?? null, value)
    if (refused !== null) return refused
    back()
    const { cursor, lines, view, setCursor } = desk
    if (way === 'down') setCursor({ line: Math.min(cursor.line + 1, lines.length - 1), column: cursor.column })
    else if (way !== 'stay') setCursor(tabbed(cursor, view.columns.length, way === 'back') ?? cursor)
    return null
  }
  return { commit, cancel: back }
}

/** Delete: takes away who is selected; where nobody is, empties the cell, which of a name takes away the person. */
function useRemoving(desk: Desk) {
  const words = useValueWords()
  const { t } = useWords()
  return async (row: Row | undefined, field: NamedField | undefined): Promise<void> => {
    const { selection, commands } = desk
    if (selection.ids.size > 0) {
      await commands.remove([...selection.ids], '')
      selection.clear()
    } else if (row === undefined || field === undefined) return
    else if (field.id === 'fullName')
      await commands.remove([row.id], words({ type: 'text' }, row.values['fullName'] ?? null))
    else if (!isEmpty(row.values[field.id] ?? null)) {
      if (field.type === 'status') return
      const name = words({ type: 'text' }, row.values['fullName'] ?? null)
      const said = t('participants.done.emptied', { field: field.label, name })
      await commands.setForAll([row.id], { [field.id]: field.type === 'texts' ? [] : null }, said)
    }
  }
}
