import { useRef, type DragEvent, type PointerEvent } from 'react'
import { withColumnMoved, withColumnWidth, type ShownView } from './view-state.ts'

export type ChangeView = (change: (view: ShownView) => ShownView) => void

interface ColumnEdgeProps {
  readonly column: number
  readonly width: number
  readonly changeView: ChangeView
}

/** The right edge of a column name: dragged, it makes the column wider; pressed twice, as wide as what is in sight of it. */
export function ColumnEdge({ column, width, changeView }: ColumnEdgeProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)
  return (
    <span
      className="people-edge"
      aria-hidden
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => {
        const from = start.current
        if (from !== null) changeView((view) => withColumnWidth(view, column, from.width + event.clientX - from.x))
      }}
      onPointerUp={() => {
        start.current = null
      }}
      onDoubleClick={(event) => {
        const grid = event.currentTarget.closest('.people-grid')
        changeView((view) => withColumnWidth(view, column, fittingWidth(grid, column)))
      }}
    />
  )
}

/** Padding of a cell and a little air, pixels. */
const around = 26

export function fittingWidth(grid: Element | null, column: number): number {
  const cells = grid?.querySelectorAll<HTMLElement>(`[data-column="${column}"] > .people-words`) ?? []
  return around + Math.max(0, ...Array.from(cells, ({ scrollWidth }) => scrollWidth))
}

const columnAt = ({ target }: DragEvent): number | null => {
  const head = target instanceof Element ? target.closest<HTMLElement>('[role="columnheader"]') : null
  const column = head?.dataset['column']
  return column === undefined ? null : Number(column)
}

/** Column names are dragged to another place. */
export function useColumnDrag(changeView: ChangeView) {
  const from = useRef<number | null>(null)
  return {
    onDragStart(event: DragEvent) {
      from.current = columnAt(event)
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', '')
    },
    onDragOver(event: DragEvent) {
      if (from.current !== null && columnAt(event) !== null) event.preventDefault()
    },
    onDrop(event: DragEvent) {
      const [began, to] = [from.current, columnAt(event)]
      from.current = null
      if (began === null || to === null) return
      event.preventDefault()
      changeView((view) => withColumnMoved(view, began, to))
    },
    onDragEnd() {
      from.current = null
    },
  }
}
