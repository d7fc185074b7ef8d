import { ActionIcon, Checkbox } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useEffect, type RefObject } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { Notice } from '../../shared/notice.tsx'
import { useFields, useValueWords } from '../participants/use-fields.ts'
import { changesOf } from './cell-view.ts'
import { DuplicateChoice } from './duplicate-choice.tsx'
import { useRowName } from './row-name.ts'
import { useShownAtOnce } from './shown-at-once.ts'
import type { Choice } from './use-list-import.ts'
import type { ListRow } from './use-list-rows.ts'

interface RowPanelProps {
  readonly row: ListRow
  readonly choose: (choice: Choice) => void
  readonly step: (by: 1 | -1) => void
  readonly toGrid: () => void
  readonly panelRef: RefObject<HTMLElement | null>
}

/** One row of the list: what will become of it, what in it is doubtful, and the choices it leaves. */
export function RowPanel({ row, choose, step, toGrid, panelRef }: RowPanelProps) {
  const { t } = useWords()
  const name = useRowName()(row.values)
  usePanelKeys(panelRef, step, toGrid)
  return (
    <aside
      ref={panelRef}
      className="list-panel"
      tabIndex={-1}
      aria-label={t('listImport.rowIs', { number: row.number })}
    >
      <header>
        <div>
          <span className="quiet">{t('listImport.rowIs', { number: row.number })}</span>
          <h2>{name || t('listImport.noName')}</h2>
        </div>
        <ActionIcon variant="subtle" color="gray" aria-label={t('listImport.previousRow')} onClick={() => step(-1)}>
          <IconChevronUp size={18} stroke={1.5} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('listImport.nextRow')} onClick={() => step(1)}>
          <IconChevronDown size={18} stroke={1.5} />
        </ActionIcon>
      </header>
      <p className="list-verdict" data-fate={row.fate}>
        {verdict(row, t)}
      </p>
      <Doubts row={row} />
      {row.state === 'duplicate' ? (
        <DuplicateChoice key={row.number} row={row} choose={choose} />
      ) : (
        <Changes row={row} />
      )}
      {row.state === 'new' || row.state === 'update' ? <LeaveOut row={row} choose={choose} /> : null}
    </aside>
  )
}

/** Escape leads back to the rows, Alt and an arrow to the row before or after. */
function usePanelKeys(panelRef: RowPanelProps['panelRef'], step: RowPanelProps['step'], toGrid: () => void): void {
  useEffect(() => {
    const panel = panelRef.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') toGrid()
      else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
        step(event.key === 'ArrowDown' ? 1 : -1)
      else return
      event.preventDefault()
    }
    panel?.addEventListener('keydown', onKeyDown)
    return () => panel?.removeEventListener('keydown', onKeyDown)
  })
}

function LeaveOut({ row, choose }: Pick<RowPanelProps, 'row' | 'choose'>) {
  const { t } = useWords()
  const [isOut, showAtOnce] = useShownAtOnce(row, row.fate === 'leftOut')
  return (
    <Checkbox
      label={t('listImport.leaveRowOut')}
      checked={isOut}
      onChange={({ currentTarget: { checked } }) => {
        showAtOnce(checked)
        choose({ rows: [row.number], way: checked ? 'keep' : null, of: null })
      }}
    />
  )
}

function verdict({ state, fate, matchedBy, joins }: ListRow, t: ReturnType<typeof useWords>['t']): string {
  const known = matchedBy === null ? '' : ` ${t(`listImport.matchedBy.${matchedBy}`)}`
  const said = t(`listImport.verdicts.${state === 'duplicate' && fate === 'undecided' ? 'duplicate' : fate}`)
  return said + known + (joins ? ` ${t('listImport.joins')}` : '')
}

function Doubts({ row }: { row: ListRow }) {
  const { t } = useWords()
  const { field } = useFields()
  if (row.doubts.length === 0) return null
  const nameOf = (target: string) =>
    field(target)?.label ??
    (target === 'contacts' || target === 'postAndOrganization' ? t(`listImport.joint.${target}`) : target)
  return (
    <Notice tone="warn">
      {row.doubts.map(({ column, target, text, problem }) => (
        <div key={column}>
          <b>{nameOf(target)}</b>:{' '}
          {t('listImport.doubt', { text: text.slice(0, 200), problem: t(`listImport.problems.${problem}`) })}
        </div>
      ))}
    </Notice>
  )
}

function Changes({ row }: { row: ListRow }) {
  const { t } = useWords()
  const { field } = useFields()
  const words = useValueWords()
  const changes = changesOf(row)
  if (changes.length === 0) return null
  return (
    <table className="list-compare">
      <thead>
        <tr>
          <th scope="col">{t('participants.field')}</th>
          <th scope="col">{t('listImport.was')}</th>
          <th scope="col">{t('listImport.willBe')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const known = field(change.field) ?? { type: 'text', label: change.field }
          return (
            <tr key={change.field} data-differs>
              <th scope="row">{known.label}</th>
              <td>{words(known, change.before) || '–'}</td>
              <td>{words(known, change.after)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
