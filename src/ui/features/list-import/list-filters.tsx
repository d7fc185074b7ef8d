import { Select, SegmentedControl } from '@mantine/core'
import { rowStates } from '#domain/people/import/list-preview.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { ProfileMenu } from './profile-menu.tsx'
import { UndecidedMenu } from './undecided-menu.tsx'
import type { ListImportActs, ListOverview } from './use-list-import.ts'
import type { RowFilter } from './use-list-rows.ts'

const filters: readonly RowFilter[] = ['all', ...rowStates, 'doubtful']

export const countOf = ({ counts, doubtful }: ListOverview, filter: RowFilter): number =>
  filter === 'doubtful'
    ? doubtful
    : filter === 'all'
      ? Object.values(counts).reduce((sum, count) => sum + count, 0)
      : counts[filter]

interface ListFiltersProps {
  readonly list: ListOverview
  readonly show: RowFilter
  readonly setShow: (show: RowFilter) => void
  readonly change: ListImportActs['change']
  readonly choose: ListImportActs['choose']
}

/** How many rows are what, to look at them alone; the sheet, and how its columns are mapped. */
export function ListFilters({ list, show, setShow, change, choose }: ListFiltersProps) {
  const { t } = useWords()
  const offered = filters.filter((filter) => filter === 'all' || filter === show || countOf(list, filter) > 0)
  return (
    <div className="list-filters">
      <SegmentedControl
        size="xs"
        aria-label={t('listImport.show')}
        value={show}
        onChange={(chosen) => setShow(filters.find((filter) => filter === chosen) ?? 'all')}
        data={offered.map((filter) => ({
          value: filter,
          label: (
            <span className="list-filter" data-filter={filter}>
              {t(`listImport.filters.${filter}`)} <b>{t('listImport.number', { number: countOf(list, filter) })}</b>
            </span>
          ),
        }))}
      />
      {show === 'duplicate' && list.fates.undecided > 0 ? (
        <UndecidedMenu count={list.fates.undecided} choose={choose} />
      ) : null}
      <span className="people-space" />
      {list.sheets.length > 1 ? (
        <Select
          size="xs"
          className="list-sheet"
          aria-label={t('listImport.sheet')}
          allowDeselect={false}
          data={list.sheets.map(({ name, rows }, at) => ({
            value: String(at),
            label: t('listImport.sheetOf', { name, number: rows }),
          }))}
          value={String(list.sheet)}
          onChange={(chosen) => {
            if (chosen !== null && Number(chosen) !== list.sheet) change({ kind: 'sheet', sheet: Number(chosen) })
          }}
        />
      ) : null}
      <ProfileMenu list={list} change={change} />
    </div>
  )
}
