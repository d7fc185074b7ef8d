import { useMemo, type ReactNode } from 'react'
import { jointTargets } from '#domain/people/import/target.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useFormats } from '../../shared/formats.ts'
import { roles } from '../participants/grid-cells.tsx'
import { useFields } from '../participants/use-fields.ts'
import { widthOf, type ListColumn } from './cell-view.ts'
import { cellId, markWidth } from './grid-cells.tsx'

/** A real date of a workbook. */
const isoDate = /^\d{4}-\d{2}-\d{2}$/u

/** Pixels: the name of the column, what it is, what stands in it. */
export const headHeight = 80

interface ColumnHeadsProps {
  readonly columns: readonly ListColumn[]
  readonly cursorColumn: number | null
  readonly onTarget: (column: number, target: string | null) => void
  /** Which row of the list these names are. */
  readonly headerChoice: ReactNode
  readonly toGrid: () => void
}

/** What each column of the list is, to be changed. */
export function ColumnHeads({ columns, cursorColumn, onTarget, headerChoice, toGrid }: ColumnHeadsProps) {
  const { t } = useWords()
  const targets = useTargets()
  const { shortDate } = useFormats()
  return (
    <div role={roles.row} className="people-head list-heads" aria-rowindex={1}>
      <Corner isCursor={cursorColumn === 0}>{headerChoice}</Corner>
      {columns.map((column, at) => {
        const examples = column.examples.map((text) => (isoDate.test(text) ? shortDate(text) : text))
        const name = column.header || t('listImport.unnamed', { number: column.column + 1 })
        return (
          <div
            key={column.column}
            role={roles.columnheader}
            id={cellId(-1, at + 1)}
            className="people-cell list-head"
            style={{ width: widthOf(column) }}
            data-column={at + 1}
            data-left-out={column.target === null || undefined}
            data-cursor={cursorColumn === at + 1 || undefined}
            aria-colindex={at + 2}
            title={[name, ...examples].join('\n')}
          >
            <span className="people-words">{name}</span>
            <select
              tabIndex={-1}
              aria-label={t('listImport.columnIs', { name })}
              value={column.target ?? ''}
              data-unsure={isUnsure(column) || undefined}
              onChange={({ currentTarget }) => onTarget(column.column, currentTarget.value || null)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' && event.key !== 'Tab') return
                event.preventDefault()
                event.stopPropagation()
                toGrid()
              }}
            >
              {targets.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <span className="people-words list-examples">{examples.join(' · ') || '\u00a0'}</span>
          </div>
        )
      })}
    </div>
  )
}

/** Over the marks of the rows: which row the names are. */
function Corner({ isCursor, children }: { readonly isCursor: boolean; readonly children: ReactNode }) {
  const { t } = useWords()
  return (
    <div
      role={roles.columnheader}
      id={cellId(-1, 0)}
      className="people-cell list-mark"
      style={{ width: markWidth }}
      data-frozen
      data-column={0}
      data-cursor={isCursor || undefined}
      aria-colindex={1}
    >
      <span className="people-words">{t('listImport.header')}</span>
      {children}
      <span className="people-words list-examples">{t('listImport.rowState')}</span>
    </div>
  )
}

/** Below it a guess is shown as one. */
const sure = 0.75
const isUnsure = ({ target, confidence }: ListColumn) => target !== null && confidence < sure

/** Everything that a column can be. */
function useTargets(): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useWords()
  const { all } = useFields()
  return useMemo(
    () => [
      { value: '', label: t('listImport.leaveOut') },
      ...all.map(({ id, label }) => ({ value: id, label })),
      ...jointTargets.map((id) => ({ value: id, label: t(`listImport.joint.${id}`) })),
    ],
    [all, t],
  )
}
