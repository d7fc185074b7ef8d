import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconTrash, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../../app/i18n/use-words.ts'
import { places } from '../../app/places.ts'
import { useServices } from '../../app/services.ts'
import { givenView } from '../participants/view-state.ts'
import { HeadChoice } from './head-choice.tsx'
import { InPlace } from './in-place.tsx'
import { sameNamed, type Delegation, type DelegationCommands } from './use-delegations.ts'

interface DelegationsTableProps {
  readonly delegations: readonly Delegation[]
  /** Title of the session whose presence is counted; null for none. */
  readonly session: string | null
  readonly commands: DelegationCommands
}

const counts = ['people', 'delegates', 'confirmed', 'arrived', 'present'] as const
const columns = ['name', 'head', ...counts, 'quota', 'seats'] as const
type Column = (typeof columns)[number]
type Sort = { readonly column: Column; readonly isDown: boolean } | null

const sums = [...counts, 'seats'] as const
const isSummed = (column: Column): column is (typeof sums)[number] => sums.some((one) => one === column)

/** Every delegation with its head, seats, quota and who of it is there; edited where it stands. */
export function DelegationsTable({ delegations, session, commands }: DelegationsTableProps) {
  const { t, language } = useWords()
  const [sort, setSort] = useState<Sort>(null)
  const shown = columns.filter((column) => column !== 'present' || session !== null)
  const rows = sortedRows(delegations, sort, language)
  const total = (column: (typeof sums)[number]) => delegations.reduce((sum, one) => sum + (one[column] ?? 0), 0)
  return (
    <table className="delegations-table">
      <thead>
        <tr>
          {shown.map((column) => (
            <HeadCell key={column} column={column} sort={sort} setSort={setSort} session={session} />
          ))}
          <th scope="col" data-column="tools">
            <VisuallyHidden>{t('delegations.tools')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((delegation) => (
          <Row
            key={delegation.id}
            delegation={delegation}
            all={delegations}
            hasSession={session !== null}
            commands={commands}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          {shown.map((column) =>
            column === 'name' ? (
              <th key={column} scope="row">
                {t('delegations.total')}
              </th>
            ) : (
              <td key={column} className="figures" data-count>
                {isSummed(column) ? total(column) : ''}
              </td>
            ),
          )}
          <td aria-hidden />
        </tr>
      </tfoot>
    </table>
  )
}

interface HeadCellProps {
  readonly column: Column
  readonly sort: Sort
  readonly setSort: (sort: Sort) => void
  readonly session: string | null
}

/** Pressed, it sorts: up, down, then as the alphabet has it. */
function HeadCell({ column, sort, setSort, session }: HeadCellProps) {
  const { t } = useWords()
  const isSorted = sort?.column === column
  const next = !isSorted ? { column, isDown: false } : sort.isDown ? null : { column, isDown: true }
  return (
    <th
      scope="col"
      data-column={column}
      data-count={(column !== 'name' && column !== 'head') || undefined}
      aria-sort={isSorted ? (sort.isDown ? 'descending' : 'ascending') : 'none'}
      title={column === 'present' && session !== null ? t('delegations.sessionHint', { session }) : undefined}
    >
      <button type="button" onClick={() => setSort(next)}>
        {t(`delegations.${column}`)}
        {isSorted ? (
          sort.isDown ? (
            <IconArrowDown size={14} aria-hidden />
          ) : (
            <IconArrowUp size={14} aria-hidden />
          )
        ) : null}
      </button>
    </th>
  )
}

function sortedRows(delegations: readonly Delegation[], sort: Sort, language: string): readonly Delegation[] {
  if (sort === null) return delegations
  const collator = new Intl.Collator(language)
  const { column, isDown } = sort
  const compare = (a: Delegation, b: Delegation): number =>
    column === 'name' || column === 'head'
      ? collator.compare(a[column] ?? '', b[column] ?? '')
      : (a[column] ?? -1) - (b[column] ?? -1)
  return delegations.toSorted((a, b) => (isDown ? compare(b, a) : compare(a, b)))
}

interface RowProps {
  readonly delegation: Delegation
  readonly all: readonly Delegation[]
  readonly hasSession: boolean
  readonly commands: DelegationCommands
}

const toCount = (typed: string): number | null | undefined =>
  typed === '' ? null : /^\d{1,5}$/u.test(typed) ? Number(typed) : undefined

function Row({ delegation, all, hasSession, commands }: RowProps) {
  const { t } = useWords()
  const { name, quota, delegates, isOverQuota } = delegation
  const rename = async (typed: string): Promise<string | null> => {
    if (typed === '') return t('delegations.noName')
    const others = all.filter(({ id }) => id !== delegation.id)
    const same = sameNamed(others, typed)
    return same === undefined
      ? commands.change(delegation, { name: typed })
      : t('delegations.exists', { name: same.name })
  }
  const setCount = (field: 'seats' | 'quota') => async (typed: string) => {
    const count = toCount(typed)
    return count === undefined ? t('delegations.badCount') : commands.change(delegation, { [field]: count })
  }
  return (
    <tr>
      <th scope="row">
        <InPlace field={t('delegations.name')} name={name} value={name} nothing="" onSet={rename} />
      </th>
      <td>
        <HeadChoice delegation={delegation} commands={commands} />
      </td>
      {counts.map((column) =>
        column === 'present' && !hasSession ? null : (
          <td key={column} className="figures" data-count>
            {delegation[column]}
          </td>
        ),
      )}
      <td className="figures" data-count data-edited>
        <InPlace
          isCount
          field={t('delegations.quota')}
          name={name}
          value={quota === null ? '' : String(quota)}
          nothing={t('delegations.noLimit')}
          onSet={setCount('quota')}
        />
        {isOverQuota && quota !== null ? (
          <span className="delegation-over">
            <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
            {t('delegations.overQuota', { count: delegates - quota })}
          </span>
        ) : null}
      </td>
      <td className="figures" data-count data-edited>
        <InPlace
          isCount
          field={t('delegations.seats')}
          name={name}
          value={delegation.seats === null ? '' : String(delegation.seats)}
          nothing={t('delegations.notGiven')}
          onSet={setCount('seats')}
        />
      </td>
      <RowTools delegation={delegation} commands={commands} />
    </tr>
  )
}

function RowTools({ delegation, commands }: Pick<RowProps, 'delegation' | 'commands'>) {
  const { t } = useWords()
  const { participantsDesk } = useServices()
  const [, go] = useLocation()
  const { name } = delegation
  const open = () => {
    const filters = [{ field: 'delegation', kind: 'is', values: [name] }] as const
    participantsDesk.change({ search: '', cardId: null, view: { ...givenView('all'), filters } })
    go(places.participants)
  }
  return (
    <td className="delegation-tools">
      <ActionIcon variant="subtle" color="gray" aria-label={t('delegations.open', { name })} onClick={open}>
        <IconUsers size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('delegations.remove', { name })}
        onClick={({ currentTarget }) => {
          toNeighbour(currentTarget)
          void commands.remove(delegation)
        }}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </td>
  )
}

/** The row goes; the focus goes to the same button of the next one, or of the one before, or stays on the screen. */
function toNeighbour(button: HTMLElement): void {
  const row = button.closest('tr')
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  const target = neighbour?.querySelector<HTMLElement>('.delegation-tools button:last-child')
  ;(target ?? document.querySelector<HTMLElement>('#content'))?.focus({ preventScroll: true })
}
