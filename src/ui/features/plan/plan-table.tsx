import { memo } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { Bodies } from './bodies.tsx'
import { DeadlineWords } from './deadline-words.tsx'
import { EvidenceText } from './evidence-text.tsx'
import type { Grouping, RowGroup } from './groups.ts'
import { RowActions } from './row-actions.tsx'
import { RowState } from './row-state.tsx'
import { keyOfRow, type Row, type RowCommands } from './rows.ts'

interface PlanTableProps {
  readonly groups: readonly RowGroup[]
  readonly grouping: Grouping
  readonly commands: RowCommands
  readonly onCorrect: (row: Row) => void
}

const columns = ['number', 'text', 'body', 'deadline', 'state'] as const

export function PlanTable({ groups, grouping, commands, onCorrect }: PlanTableProps) {
  const { t } = useWords()
  const nameOf = useGroupName()
  return (
    <table className="plan-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`plan.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          {grouping === 'clause' ? null : (
            <tr className="plan-group">
              <th colSpan={columns.length} scope="rowgroup">
                {nameOf(group, grouping)} <span className="quiet">{group.rows.length}</span>
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <PlanLine key={keyOfRow(row)} row={row} commands={commands} onCorrect={onCorrect} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function useGroupName() {
  const { t, language } = useWords()
  return ({ month, body }: RowGroup, grouping: Grouping): string => {
    if (grouping === 'body') return body ?? t('plan.noBody')
    if (month === null) return t('plan.noDeadline')
    const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(
      new Date(`${month}-15T12:00:00`),
    )
    return name.charAt(0).toLocaleUpperCase() + name.slice(1)
  }
}

interface PlanLineProps {
  readonly row: Row
  readonly commands: RowCommands
  readonly onCorrect: (row: Row) => void
}

const PlanLine = memo(function PlanLine({ row, commands, onCorrect }: PlanLineProps) {
  const isOpen = row.directive.progress === 'open' || row.directive.progress === 'inProgress'
  return (
    <tr className="plan-line" data-plan-row={keyOfRow(row)} data-state={row.state} tabIndex={-1}>
      <th scope="row" className="figures">
        {row.clauseNumber ?? '–'}
      </th>
      <td>
        <EvidenceText text={row.clauseText === '' ? row.directive.action : row.clauseText} evidence={row.evidence} />
      </td>
      <td>
        <Bodies directive={row.directive} />
      </td>
      <td>
        <DeadlineWords deadline={row.directive.deadline} isOpen={isOpen} />
      </td>
      <td>
        <RowState row={row} />
        <RowActions row={row} commands={commands} onCorrect={onCorrect} />
      </td>
    </tr>
  )
})
