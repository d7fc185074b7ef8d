import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import type { Cursor } from './cursor.ts'
import { cellId, GroupRow, HeadRow, lineHeight, PersonRow, roles, type DrawnColumn } from './grid-cells.tsx'
import type { GridActs } from './grid-acts.ts'
import { useGridPointer } from './grid-pointer.ts'
import { useColumnDrag } from './grid-columns.tsx'
import type { Lines } from './lines.ts'
import { useFields, useValueWords, type NamedField } from './use-fields.ts'
import { sameSight, watchSight } from './watch-sight.ts'
import type { KnownList, Sight } from './use-rows.ts'
import type { ShownView } from './view-state.ts'

/** Pixels of the column of ticks, and of that of presence. */
const tickWidth = 40
const presenceWidth = 88

/** What stands before the columns of a view. */
const leadWidth = ({ presence }: Pick<PeopleGridProps, 'presence'>) =>
  presence === null ? tickWidth : tickWidth + presenceWidth

interface PeopleGridProps {
  readonly list: KnownList
  readonly lines: Lines
  readonly view: ShownView
  readonly changeView: (change: (view: ShownView) => ShownView) => void
  readonly cursor: Cursor
  readonly selected: ReadonlySet<string>
  readonly isAllSelected: boolean
  readonly openId: string | null
  /** In the cell of the cursor; null while nothing is edited. */
  readonly editor: ReactNode
  readonly isComing: boolean
  readonly onSight: (sight: Sight) => void
  readonly acts: GridActs
  readonly gridRef: React.RefObject<HTMLDivElement | null>
  /** The session whose presence is told and ticked; null for none. */
  readonly presence: { readonly title: string } | null
}

/** The list as a grid: only lines in sight are drawn, so that it scrolls as well with 100,000 people as with ten. */
export function PeopleGrid(props: PeopleGridProps) {
  const { lines, view, changeView, cursor, selected, isAllSelected, isComing, acts, gridRef, presence } = props
  const { t } = useWords()
  const fields = useFields()
  const lead = leadWidth(props)
  const columns = useMemo(() => drawnColumns(view, fields.field, lead), [view, fields, lead])
  const [first, last] = useSight(props)
  useCursorInSight(props, columns)
  const pointer = useGridPointer(acts)
  const drag = useColumnDrag(changeView)
  const width = columns.reduce((sum, column) => sum + column.width, lead)
  const active = lines.at(cursor.line)
  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      className="people-grid"
      aria-label={t('participants.title')}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + (presence === null ? 1 : 2)}
      aria-multiselectable
      aria-busy={isComing}
      aria-activedescendant={
        active === null && cursor.line >= 0
          ? undefined
          : cellId(cursor.line, active?.kind === 'group' ? 0 : cursor.column)
      }
      onKeyDown={acts.onKey}
      onCopy={acts.onCopy}
      onPaste={acts.onPaste}
      {...pointer}
    >
      <div role={roles.rowgroup} className="people-heads" style={{ width }} {...drag}>
        <HeadRow
          columns={columns}
          sorts={view.sorts}
          cursorColumn={cursor.line === -1 ? cursor.column : null}
          ticked={isAllSelected ? 'all' : selected.size > 0 ? 'some' : 'none'}
          changeView={changeView}
          presence={presence?.title ?? null}
        />
      </div>
      <div role={roles.rowgroup} className="people-body" style={{ width, height: lines.length * lineHeight }}>
        <Body {...props} columns={columns} first={first} last={last} />
      </div>
    </div>
  )
}

interface BodyProps extends PeopleGridProps {
  readonly columns: readonly DrawnColumn[]
  readonly first: number
  readonly last: number
}

/** The lines that are drawn. */
function Body(props: BodyProps) {
  const { list, lines, view, cursor, selected, openId, editor, acts, columns, first, last, presence } = props
  const { t } = useWords()
  const words = useValueWords()
  const fields = useFields()
  const tickName = useCallback((name: string) => t('participants.tick', { name }), [t])
  const presenceName = useCallback((name: string) => t('participants.presence.tick', { name }), [t])
  const grouping = view.groupBy === null ? undefined : fields.field(view.groupBy)
  return linesToDraw(first, last, cursor.line, lines.length).map((line) => {
    const drawn = lines.at(line)
    const isCursor = cursor.line === line
    if (drawn === null) return null
    if (drawn.kind === 'group')
      return grouping === undefined ? null : (
        <GroupRow
          key={`group ${drawn.group.offset}`}
          line={line}
          group={drawn.group}
          field={grouping}
          isCollapsed={drawn.isCollapsed}
          isCursor={isCursor}
          columnCount={columns.length + (presence === null ? 0 : 1)}
          onToggle={acts.onToggleGroup}
        />
      )
    const row = list.row(drawn.row)
    return (
      <PersonRow
        key={line}
        line={line}
        row={row}
        columns={columns}
        isSelected={row !== undefined && selected.has(row.id)}
        isOpen={row !== undefined && row.id === openId}
        cursorColumn={isCursor ? cursor.column : null}
        editor={isCursor ? editor : null}
        words={words}
        tickName={tickName}
        presenceName={presence === null ? null : presenceName}
      />
    )
  })
}

/** The line of the cursor is drawn out of sight too: it is what the focus tells of. */
function linesToDraw(first: number, last: number, cursor: number, length: number): number[] {
  const lines = Array.from({ length: Math.max(0, Math.min(last, length) - first) }, (_, at) => first + at)
  return cursor >= 0 && cursor < length && (cursor < first || cursor >= last) ? [...lines, cursor] : lines
}

function drawnColumns(
  view: ShownView,
  field: (id: string) => NamedField | undefined,
  lead: number,
): readonly DrawnColumn[] {
  let left = lead
  return view.columns.flatMap((column, at) => {
    const named = field(column.field)
    if (named === undefined) return []
    const isFrozen = at < view.frozen
    const style = { width: column.width, ...(isFrozen ? { left } : {}) }
    left += column.width
    return [{ field: named, width: column.width, isFrozen, style }]
  })
}

/** Follows the scrolling, in steps of several lines. */
function useSight({ gridRef, lines, list, onSight }: PeopleGridProps): Sight {
  const [sight, setSight] = useState<Sight>([0, 40])
  const { length } = lines
  useEffect(() => {
    const grid = gridRef.current
    if (grid === null) return undefined
    return watchSight(grid, lineHeight, length, (now) => setSight(sameSight(now)))
  }, [gridRef, length])
  useEffect(() => onSight(sight), [onSight, sight])
  // Another list begins at its top.
  const shown = useRef(list.key)
  useLayoutEffect(() => {
    if (shown.current === list.key) return
    shown.current = list.key
    gridRef.current?.scrollTo({ top: 0 })
  }, [gridRef, list.key])
  return sight
}

/** Scrolls as little as needed, and not below what is frozen. */
function useCursorInSight({ gridRef, cursor, presence }: PeopleGridProps, columns: readonly DrawnColumn[]): void {
  const last = useRef(cursor)
  useLayoutEffect(() => {
    const grid = gridRef.current
    if (grid === null || last.current === cursor) return
    last.current = cursor
    const top = cursor.line * lineHeight
    const height = grid.clientHeight - lineHeight
    if (cursor.line >= 0)
      if (top < grid.scrollTop) grid.scrollTop = top
      else if (top + lineHeight > grid.scrollTop + height) grid.scrollTop = top + lineHeight - height
    const column = columns[cursor.column]
    if (column === undefined || column.isFrozen) return
    const lead = leadWidth({ presence })
    const left = columns.slice(0, cursor.column).reduce((sum, { width }) => sum + width, lead)
    const frozen = columns.reduce((sum, { isFrozen, width }) => (isFrozen ? sum + width : sum), lead)
    if (left - frozen < grid.scrollLeft) grid.scrollLeft = left - frozen
    else if (left + column.width > grid.scrollLeft + grid.clientWidth)
      grid.scrollLeft = Math.min(left - frozen, left + column.width - grid.clientWidth)
  }, [gridRef, cursor, columns, presence])
}
