import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { lineHeight, roles } from '../participants/grid-cells.tsx'
import { sameSight, watchSight } from '../participants/watch-sight.ts'
import type { Cursor } from '../participants/cursor.ts'
import { useFields, useValueWords } from '../participants/use-fields.ts'
import type { Sight } from '../participants/use-rows.ts'
import { widthOf, type ListColumn } from './cell-view.ts'
import { CellEditor } from './cell-editor.tsx'
import { ColumnHeads, headHeight } from './column-heads.tsx'
import { cellId, ListRowLine, markWidth } from './grid-cells.tsx'
import type { GridKeys } from './use-grid-keys.ts'
import type { KnownRows } from './use-list-rows.ts'

interface RowsGridProps {
  readonly rows: KnownRows
  readonly columns: readonly ListColumn[]
  readonly cursor: Cursor
  readonly keys: GridKeys
  readonly onSight: (sight: Sight) => void
  readonly onTarget: (column: number, target: string | null) => void
  readonly headerChoice: ReactNode
  readonly gridRef: RefObject<HTMLDivElement | null>
}

/** The rows of the list under what its columns are; only rows in sight are drawn. */
export function RowsGrid(props: RowsGridProps) {
  const { rows, columns, cursor, keys, onSight, onTarget, headerChoice, gridRef } = props
  const { t } = useWords()
  const { field } = useFields()
  const words = useValueWords()
  const [first, last] = useSight(gridRef, rows.matching, onSight)
  useCursorInSight(gridRef, cursor, columns)
  const width = columns.reduce((sum, column) => sum + widthOf(column), markWidth)
  const lines = Array.from({ length: Math.max(0, Math.min(last, rows.matching) - first) }, (_, at) => first + at)
  const isFar = cursor.line >= 0 && cursor.line < rows.matching && (cursor.line < first || cursor.line >= last)
  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      className="people-grid list-grid"
      aria-label={t('listImport.rows')}
      aria-rowcount={rows.matching + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={cellId(cursor.line, cursor.column)}
      onKeyDown={keys.onKeyDown}
      onClick={keys.onClick}
      onDoubleClick={keys.onDoubleClick}
    >
      <div role={roles.rowgroup} className="people-heads" style={{ width }}>
        <ColumnHeads
          columns={columns}
          cursorColumn={cursor.line === -1 ? cursor.column : null}
          onTarget={onTarget}
          headerChoice={headerChoice}
          toGrid={() => gridRef.current?.focus({ preventScroll: true })}
        />
      </div>
      <div role={roles.rowgroup} className="people-body" style={{ width, height: rows.matching * lineHeight }}>
        {(isFar ? [...lines, cursor.line] : lines).map((line) => (
          <ListRowLine
            key={line}
            line={line}
            row={rows.row(line)}
            columns={columns}
            cursorColumn={cursor.line === line ? cursor.column : null}
            editor={cursor.line === line && keys.editing !== null ? <CellEditor {...keys.editing} /> : null}
            field={field}
            words={words}
          />
        ))}
      </div>
    </div>
  )
}

/** Follows the scrolling, in steps of several lines. */
function useSight(gridRef: RowsGridProps['gridRef'], length: number, onSight: (sight: Sight) => void): Sight {
  const [sight, setSight] = useState<Sight>([0, 40])
  useLayoutEffect(() => {
    const grid = gridRef.current
    if (grid === null) return undefined
    return watchSight(grid, headHeight, length, (now) => setSight(sameSight(now)))
  }, [gridRef, length])
  useLayoutEffect(() => onSight(sight), [onSight, sight])
  return sight
}

/** Scrolls as little as needed, and not below what is frozen. */
function useCursorInSight(gridRef: RowsGridProps['gridRef'], cursor: Cursor, columns: readonly ListColumn[]): void {
  const last = useRef(cursor)
  useLayoutEffect(() => {
    const grid = gridRef.current
    if (grid === null || last.current === cursor) return
    last.current = cursor
    const top = cursor.line * lineHeight
    const height = grid.clientHeight - headHeight
    if (cursor.line >= 0)
      if (top < grid.scrollTop) grid.scrollTop = top
      else if (top + lineHeight > grid.scrollTop + height) grid.scrollTop = top + lineHeight - height
    const column = columns[cursor.column - 1]
    if (column === undefined) return
    const left = columns.slice(0, cursor.column - 1).reduce((sum, one) => sum + widthOf(one), markWidth)
    if (left - markWidth < grid.scrollLeft) grid.scrollLeft = left - markWidth
    else if (left + widthOf(column) > grid.scrollLeft + grid.clientWidth)
      grid.scrollLeft = Math.min(left - markWidth, left + widthOf(column) - grid.clientWidth)
  }, [gridRef, cursor, columns])
}
