import { Select } from '@mantine/core'
import { noHeader } from '#domain/people/import/find-header.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import type { ListImportActs, ListOverview } from './use-list-import.ts'

interface HeaderChoiceProps {
  readonly list: ListOverview
  readonly change: ListImportActs['change']
  readonly toGrid: () => void
}

/** Which row names the columns: the one that was recognized, until a person says another, or none. Rows above it are no people. */
export function HeaderChoice({ list, change, toGrid }: HeaderChoiceProps) {
  const { t } = useWords()
  const texts = new Map(list.firstRows.map(({ number, text }) => [String(number), text]))
  return (
    <Select
      size="xs"
      tabIndex={-1}
      aria-label={t('listImport.header')}
      allowDeselect={false}
      comboboxProps={{ width: 440, position: 'bottom-start' }}
      maxDropdownHeight={320}
      data={[
        { value: String(noHeader), label: t('listImport.noHeader') },
        ...list.firstRows.map(({ number }) => ({ value: String(number), label: t('listImport.headerIn', { number }) })),
      ]}
      renderOption={({ option: { value } }) => (
        <span className="list-header-option" aria-current={value === String(list.headerRow) || undefined}>
          <span className="list-number">{texts.has(value) ? value : ''}</span>
          <span className="people-words">{texts.get(value) ?? t('listImport.noHeaderHint')}</span>
        </span>
      )}
      value={String(list.headerRow)}
      onChange={(chosen) => {
        if (chosen !== null && Number(chosen) !== list.headerRow) change({ kind: 'header', row: Number(chosen) })
      }}
      onOptionSubmit={toGrid}
      onKeyDown={(event) => {
        const isOpen = event.currentTarget.getAttribute('aria-expanded') === 'true'
        if (event.key !== 'Tab' && (event.key !== 'Escape' || isOpen)) return
        event.preventDefault()
        event.stopPropagation()
        toGrid()
      }}
    />
  )
}
