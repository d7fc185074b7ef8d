import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, type CSSProperties, type ReactNode } from 'react'
import { isEmpty } from '#domain/people/fields.ts'
import type { GridSort } from '#domain/people/grid-view.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { ColumnEdge, type ChangeView } from './grid-columns.tsx'
import { isFigures } from './cell-text.ts'
import type { RowGroup } from './lines.ts'
import { useValueWords, type NamedField } from './use-fields.ts'
import type { Row } from './use-rows.ts'

/** Pixels. */
export const lineHeight = 32

/** Lines stand where their number says, of which only some are drawn: elements of a table cannot, so their roles are given. */
export const roles = {
  rowgroup: 'rowgroup',
  row: 'row',
  columnheader: 'columnheader',
  rowheader: 'rowheader',
  gridcell: 'gridcell',
} as const

/** A column as it is drawn. */
export interface DrawnColumn {
  readonly field: NamedField
  readonly width: number
  readonly isFrozen: boolean
  readonly style: CSSProperties
}

export const cellId = (line: number, column: number): string => `person-${line}-${column}`

/** Ticks come before the columns, and presence where it is told. */
const firstColIndex = (hasPresence: boolean): number => (hasPresence ? 3 : 2)

interface HeadProps {
  readonly columns: readonly DrawnColumn[]
  readonly sorts: readonly GridSort[]
  readonly cursorColumn: number | null
  /** Whether all of the list, some people or nobody is selected. */
  readonly ticked: 'all' | 'some' | 'none'
  readonly changeView: ChangeView
  /** Title of the session whose presence is told; null for none. */
  readonly presence: string | null
}

export function HeadRow({ columns, sorts, cursorColumn, ticked, changeView, presence }: HeadProps) {
  const { t } = useWords()
  return (
    <div role={roles.row} className="people-head" aria-rowindex={1}>
      <div role={roles.columnheader} className="people-cell people-tick" data-frozen aria-colindex={1}>
        <input
          ref={(box) => {
            if (box !== null) box.indeterminate = ticked === 'some'
          }}
          type="checkbox"
          tabIndex={-1}
          readOnly
          checked={ticked === 'all'}
          aria-label={t('participants.tickAll')}
        />
      </div>
      {presence === null ? null : (
        <div
          role={roles.columnheader}
          className="people-cell people-presence"
          data-frozen
          aria-colindex={2}
          title={`${presence}\n${t('participants.presence.hint')}`}
        >
          <span className="people-words">{t('participants.presence.column')}</span>
        </div>
      )}
      {columns.map(({ field, width, isFrozen, style }, column) => {
        const place = sorts.findIndex((sort) => sort.field === field.id)
        const isDown = sorts[place]?.descending === true
        return (
          <div
            key={field.id}
            role={roles.columnheader}
            id={cellId(-1, column)}
            className="people-cell"
            style={style}
            data-column={column}
            data-field={field.id}
            data-frozen={isFrozen || undefined}
            data-cursor={cursorColumn === column || undefined}
            aria-colindex={column + firstColIndex(presence !== null)}
            aria-sort={place < 0 ? 'none' : isDown ? 'descending' : 'ascending'}
            title={`${field.label}\n${t('participants.headHint')}`}
            draggable
          >
            <span className="people-words">{field.label}</span>
            {place < 0 ? null : <SortMark isDown={isDown} place={sorts.length > 1 ? place + 1 : null} />}
            <ColumnEdge column={column} width={width} changeView={changeView} />
          </div>
        )
      })}
    </div>
  )
}

function SortMark({ isDown, place }: { isDown: boolean; place: number | null }) {
  const Icon = isDown ? IconArrowDown : IconArrowUp
  return (
    <span className="people-sort" aria-hidden>
      <Icon size={14} stroke={1.5} />
      {place}
    </span>
  )
}

interface GroupRowProps {
  readonly line: number
  readonly group: RowGroup
  readonly field: NamedField
  readonly isCollapsed: boolean
  readonly isCursor: boolean
  readonly columnCount: number
  readonly onToggle: (group: RowGroup) => void
}

/** Heading of the rows that share a value. */
export function GroupRow({ line, group, field, isCollapsed, isCursor, columnCount, onToggle }: GroupRowProps) {
  const { t } = useWords()
  const words = useValueWords()
  const name = isEmpty(group.value) ? t('participants.groupEmpty', { field: field.label }) : words(field, group.value)
  const Icon = isCollapsed ? IconChevronRight : IconChevronDown
  return (
    <div
      role={roles.row}
      className="people-row people-group"
      style={{ top: line * lineHeight }}
      aria-rowindex={line + 2}
    >
      <div
        role={roles.gridcell}
        id={cellId(line, 0)}
        aria-colspan={columnCount + 1}
        data-line={line}
        data-cursor={isCursor || undefined}
      >
        <button type="button" tabIndex={-1} aria-expanded={!isCollapsed} onClick={() => onToggle(group)}>
          <Icon size={16} stroke={1.5} aria-hidden />
          <span className="people-words">{name}</span>
          <span className="quiet figures">{t('participants.people', { count: group.count })}</span>
        </button>
      </div>
    </div>
  )
}

interface PersonRowProps {
  readonly line: number
  /** Not there while it is on its way. */
  readonly row: Row | undefined
  readonly columns: readonly DrawnColumn[]
  readonly isSelected: boolean
  readonly isOpen: boolean
  /** Column of the cursor, where it is in this line. */
  readonly cursorColumn: number | null
  /** In place of the cell of the cursor while it is edited. */
  readonly editor: ReactNode
  /** Given, not asked for: rows come and go by the dozen while a person scrolls. */
  readonly words: ReturnType<typeof useValueWords>
  readonly tickName: (name: string) => string
  /** null where no presence is told. */
  readonly presenceName: ((name: string) => string) | null
}

/** One participant. Drawn anew only when something of it changes. */
export const PersonRow = memo(function PersonRow(props: PersonRowProps) {
  const { line, row, columns, isSelected, isOpen, cursorColumn, editor, words, tickName, presenceName } = props
  const name = row === undefined ? '' : words({ type: 'text' }, row.values['fullName'] ?? '')
  return (
    <div
      role={roles.row}
      className="people-row"
      style={{ top: line * lineHeight }}
      aria-rowindex={line + 2}
      aria-selected={isSelected}
      data-line={line}
      data-open={isOpen || undefined}
      data-editing={editor !== null || undefined}
    >
      <div role={roles.gridcell} className="people-cell people-tick" data-frozen data-tick aria-colindex={1}>
        {row === undefined ? null : (
          <input type="checkbox" tabIndex={-1} checked={isSelected} readOnly aria-label={tickName(name)} />
        )}
      </div>
      {presenceName === null ? null : (
        <div role={roles.gridcell} className="people-cell people-presence" data-frozen aria-colindex={2}>
          {row === undefined ? null : (
            <input type="checkbox" tabIndex={-1} checked={row.isPresent} readOnly aria-label={presenceName(name)} />
          )}
        </div>
      )}
      {columns.map(({ field, isFrozen, style }, column) => {
        const text = row === undefined ? '' : words(field, row.values[field.id] ?? null)
        const isEdited = editor !== null && cursorColumn === column
        return (
          <div
            key={field.id}
            role={field.id === 'fullName' ? roles.rowheader : roles.gridcell}
            id={cellId(line, column)}
            className="people-cell"
            style={style}
            data-column={column}
            data-field={field.id}
            data-figures={isFigures(field) || undefined}
            data-frozen={isFrozen || undefined}
            data-cursor={cursorColumn === column || undefined}
            data-status={field.type === 'status' ? String(row?.values[field.id] ?? '') : undefined}
            aria-colindex={column + firstColIndex(presenceName !== null)}
            title={isEdited || text === '' ? undefined : text}
          >
            {isEdited ? (
              editor
            ) : row === undefined ? (
              <span className="people-coming" />
            ) : (
              <span className="people-words">{text}</span>
            )}
          </div>
        )
      })}
    </div>
  )
})
