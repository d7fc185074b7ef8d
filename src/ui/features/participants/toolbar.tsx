import { ActionIcon, Button, Menu, Select, TextInput } from '@mantine/core'
import { IconDotsVertical, IconSearch, IconUserPlus, IconX } from '@tabler/icons-react'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { FieldId } from '#domain/people/fields.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { ExportButton } from './export-button.tsx'
import { PeoplePlaces } from './people-places.tsx'
import { useDesk } from './use-desk.ts'
import { useFields } from './use-fields.ts'
import { ViewsMenu } from './views-menu.tsx'

/** Search, view, grouping, columns; adding people. */
export function PeopleToolbar({ toGrid }: { toGrid: () => void }) {
  const { t } = useWords()
  const { change } = useDesk()
  return (
    <div className="people-tools" role="toolbar" aria-label={t('participants.tools')}>
      <PeoplePlaces />
      <Search toGrid={toGrid} />
      <ViewsMenu />
      <Grouping />
      <ColumnsMenu />
      <span className="people-space" />
      <ExportButton />
      <Button
        variant="default"
        leftSection={<IconUserPlus size={16} stroke={1.5} />}
        onClick={() => change({ isAdding: true })}
      >
        {t('participants.addOne')}
      </Button>
      <MoreMenu />
    </div>
  )
}

/** Milliseconds after the last letter. */
const pause = 80

function Search({ toGrid }: { toGrid: () => void }) {
  const { t } = useWords()
  const { search, change } = useDesk()
  const [text, setText] = useState(search)
  const settle = useDebouncedCallback((words: string) => change({ search: words }), pause)
  const set = (words: string) => {
    setText(words)
    settle(words)
  }
  return (
    <TextInput
      className="people-search"
      aria-label={t('participants.search')}
      placeholder={t('participants.search')}
      leftSection={<IconSearch size={16} stroke={1.5} />}
      rightSection={
        text === '' ? null : (
          <ActionIcon variant="subtle" color="gray" aria-label={t('participants.clearSearch')} onClick={() => set('')}>
            <IconX size={16} stroke={1.5} />
          </ActionIcon>
        )
      }
      value={text}
      maxLength={500}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text !== '') set('')
        else if (event.key === 'Enter' || event.key === 'ArrowDown') {
          event.preventDefault()
          settle.flush()
          toGrid()
        }
      }}
    />
  )
}

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

function Grouping() {
  const { t } = useWords()
  const { view, changeView } = useDesk()
  const { all } = useFields()
  const offered = all.filter(({ id, type }) => groupable.has(id) || type === 'choice' || type === 'yesNo')
  return (
    <Select
      className="people-grouping"
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

function MoreMenu() {
  const { t } = useWords()
  const dialogs = useDialogs()
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label={t('common.more')}>
          <IconDotsVertical size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => dialogs.show({ kind: 'people-duplicates' })}>
          {t('action.participants.duplicates')}
        </Menu.Item>
        <Menu.Item onClick={() => dialogs.show({ kind: 'quorum-rule' })}>{t('action.quorum.rule')}</Menu.Item>
        <Menu.Item onClick={() => dialogs.show({ kind: 'own-fields' })}>{t('action.participants.ownFields')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
