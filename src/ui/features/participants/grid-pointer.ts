import type { MouseEvent } from 'react'
import type { GridActs } from './grid-acts.ts'

interface Place {
  readonly line: number
  readonly column: number
  readonly isTick: boolean
  readonly isPresence: boolean
}

/** Where in the grid something happened; line -1 for the row of names. */
function placeOf(event: MouseEvent): Place | null {
  const { target } = event
  if (!(target instanceof Element) || target.closest('.value-editor, .people-edge, .people-group button') !== null)
    return null
  const cell = target.closest<HTMLElement>('.people-cell, .people-group [role="gridcell"]')
  if (cell === null) return null
  const row = cell.closest<HTMLElement>('[data-line]')
  return {
    line: row === null ? -1 : Number(row.dataset['line']),
    column: Number(cell.dataset['column'] ?? 0),
    isTick: cell.classList.contains('people-tick'),
    isPresence: cell.classList.contains('people-presence'),
  }
}

const isMod = (event: MouseEvent) => event.ctrlKey || event.metaKey

/** What the pointer does, for all cells in one place. */
export function useGridPointer(acts: GridActs) {
  return {
    onClick(event: MouseEvent) {
      const place = placeOf(event)
      if (place === null) return
      const { line, column, isTick, isPresence } = place
      if (line === -1) {
        if (isTick) acts.onTickAll()
        else if (!isPresence) {
          const field = fieldAt(event)
          if (field !== null) acts.onSort(field, event.shiftKey)
        }
        return
      }
      if (isPresence) acts.onPresence(line)
      else if (isTick) acts.onTick(line, event.shiftKey)
      else acts.onCursor({ line, column }, { isRange: event.shiftKey, isAdded: isMod(event) })
    },
    onDoubleClick(event: MouseEvent) {
      const place = placeOf(event)
      if (place !== null && place.line >= 0 && !place.isTick && !place.isPresence)
        acts.onOpen({ line: place.line, column: place.column })
    },
    /** A range is chosen, not its words. */
    onMouseDown(event: MouseEvent) {
      if (event.shiftKey && placeOf(event) !== null) event.preventDefault()
    },
  }
}

function fieldAt({ target }: MouseEvent): string | null {
  if (!(target instanceof Element)) return null
  return target.closest<HTMLElement>('[role="columnheader"]')?.dataset['field'] ?? null
}
