import { ActionIcon, Button, Menu, TextInput } from '@mantine/core'
import { IconDotsVertical, IconSearch, IconUserPlus, IconX } from '@tabler/icons-react'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { ExportButton } from './export-button.tsx'
import { PeoplePlaces } from './people-places.tsx'
import { ImportButton } from './import-button.tsx'
import { useDesk } from './use-desk.ts'
import { ViewsMenu } from './views-menu.tsx'

/** Search and view; handing out and adding people. */
export function PeopleToolbar({ toGrid }: { toGrid: () => void }) {
  const { t } = useWords()
  const { change } = useDesk()
  return (
    <div className="people-tools" role="toolbar" aria-label={t('participants.tools')}>
      <PeoplePlaces />
      <Search toGrid={toGrid} />
      <ViewsMenu />
      <span className="people-space" />
      <ImportButton isBrief />
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
