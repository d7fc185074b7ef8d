import {
  IconAlertTriangle,
  IconCheck,
  IconEqual,
  IconMinus,
  IconPencil,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { lineHeight, roles } from '../participants/grid-cells.tsx'
import type { useFields, useValueWords } from '../participants/use-fields.ts'
import { cellView, widthOf, type CellView, type ListColumn } from './cell-view.ts'
import type { ListRow } from './use-list-rows.ts'

export const markWidth = 152
export const cellId = (line: number, column: number): string => `list-cell-${line}-${column}`

/** Column 0 is the mark of the row; columns of the list follow. */
const firstColIndex = 2

const icons = {
  new: IconUserPlus,
  update: IconPencil,
  same: IconEqual,
  leftOut: IconMinus,
  undecided: IconUsers,
  error: IconAlertTriangle,
} as const

interface ListRowProps {
  readonly line: number
  /** Not there while it is on its way. */
  readonly row: ListRow | undefined
  readonly columns: readonly ListColumn[]
  /** Column of the cursor, where it is in this line; 0 is the mark. */
  readonly cursorColumn: number | null
  /** In place of the cell of the cursor while it is corrected. */
  readonly editor: ReactNode
  readonly field: ReturnType<typeof useFields>['field']
  readonly words: ReturnType<typeof useValueWords>
}

/** One row of the list. */
export const ListRowLine = memo(function ListRowLine(props: ListRowProps) {
  const { line, row, columns, cursorColumn, editor, field, words } = props
  return (
    <div
      role={roles.row}
      className="people-row list-row"
      style={{ top: line * lineHeight }}
      aria-rowindex={line + 2}
      data-line={line}
      data-fate={row?.fate}
      data-editing={editor !== null || undefined}
    >
      <Mark line={line} row={row} isCursor={cursorColumn === 0} />
      {columns.map((column, at) => {
        const view = row === undefined ? null : cellView(row, column, columns, field, words)
        const isEdited = editor !== null && cursorColumn === at + 1
        return (
          <div
            key={column.column}
            role={roles.gridcell}
            id={cellId(line, at + 1)}
            className="people-cell list-cell"
            style={{ width: widthOf(column) }}
            data-column={at + 1}
            data-target={column.target ?? ''}
            data-doubt={view !== null && view.problem !== null ? '' : undefined}
            data-added={view?.isAdded === true || undefined}
            data-cursor={cursorColumn === at + 1 || undefined}
            aria-colindex={at + firstColIndex}
          >
            {isEdited ? editor : view === null ? <span className="people-coming" /> : <CellText view={view} />}
          </div>
        )
      })}
    </div>
  )
})

function Mark({ line, row, isCursor }: { line: number; row: ListRow | undefined; isCursor: boolean }) {
  const { t } = useWords()
  const Icon = row === undefined ? null : row.state === 'duplicate' && row.choice !== null ? IconCheck : icons[row.fate]
  return (
    <div
      role={roles.rowheader}
      id={cellId(line, 0)}
      className="people-cell list-mark"
      style={{ width: markWidth }}
      data-column={0}
      data-frozen
      data-cursor={isCursor || undefined}
      aria-colindex={1}
    >
      {row === undefined || Icon === null ? (
        <span className="people-coming" />
      ) : (
        <>
          <Icon size={16} stroke={1.5} aria-hidden />
          <span className="people-words">{t(`listImport.fates.${row.fate}`)}</span>
          <span className="list-number">{row.number}</span>
        </>
      )}
    </div>
  )
}

function CellText({ view: { text, before, problem, isCorrected } }: { view: CellView }) {
  const { t } = useWords()
  const reason = problem === null ? '' : t(`listImport.problems.${problem}`)
  const title = [before === null ? text : `${before} → ${text}`, reason].filter((part) => part !== '').join('\n')
  return (
    <>
      {problem === null ? null : (
        <IconAlertTriangle className="list-doubt" size={14} stroke={1.5} aria-label={reason} />
      )}
      {isCorrected ? (
        <IconPencil className="list-corrected" size={14} stroke={1.5} aria-label={t('listImport.corrected')} />
      ) : null}
      <span className="people-words" title={title === '' ? undefined : title}>
        {before === null ? null : (
          <>
            <del>{before}</del>
            <span className="list-arrow"> → </span>
          </>
        )}
        {text}
      </span>
    </>
  )
}
