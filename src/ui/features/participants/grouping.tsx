import { Select } from '@mantine/core'
import type { FieldId } from '#domain/people/fields.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useDesk } from './use-desk.ts'
import { useFields } from './use-fields.ts'

const groupable = new Set<FieldId>([
  'delegation',
  'organization',
  'country',
  'hotel',
  'arrivalDate',
  'departureDate',
  'role',
  'status',
])

/** What rows are grouped by. */
export function Grouping() {
  const { t } = useWords()
  const { view, changeView } = useDesk()
  const { all } = useFields()
  const offered = all.filter(({ id, type }) => groupable.has(id) || type === 'choice' || type === 'yesNo')
  return (
    <Select
      className="people-grouping"
      size="xs"
      aria-label={t('participants.groupBy')}
      data={[
        { value: '', label: t('participants.ungrouped') },
        ...offered.map(({ id, label }) => ({ value: id, label: t('participants.grouped', { field: label }) })),
      ]}
      value={view.groupBy ?? ''}
      onChange={(chosen) => changeView((before) => ({ ...before, groupBy: chosen || null }))}
    />
  )
}
