import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconChevronDown, IconGitMerge, IconPencil, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { participationStatuses } from '#domain/people/participation.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { BulkEditDialog } from './bulk-edit-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import type { ParticipantCommands } from './use-commands.ts'
import { useFields, useValueWords } from './use-fields.ts'
import type { Selection } from './use-selection.ts'

interface BulkBarProps {
  readonly conferenceId: string
  readonly selection: Selection
  readonly commands: ParticipantCommands
}

/** The most records that can be compared side by side. */
const mostMerged = 6

/** What can be done with all who are selected. */
export function BulkBar({ conferenceId, selection, commands }: BulkBarProps) {
  const { t } = useWords()
  const [dialog, setDialog] = useState<'edit' | 'merge' | null>(null)
  const ids = [...selection.ids]
  const remove = async () => {
    await commands.remove(ids, '')
    selection.clear()
  }
  return (
    <div className="people-bulk" role="toolbar" aria-label={t('participants.bulk')}>
      <output className="figures">{t('participants.selected', { count: ids.length })}</output>
      <StatusMenu onStatus={(status) => void commands.setForAll(ids, { status })} />
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconPencil size={16} stroke={1.5} />}
        onClick={() => setDialog('edit')}
      >
        {t('participants.setField')}
      </Button>
      {ids.length > 1 && ids.length <= mostMerged ? (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconGitMerge size={16} stroke={1.5} />}
          onClick={() => setDialog('merge')}
        >
          {t('participants.merge')}
        </Button>
      ) : null}
      <Button
        size="compact-md"
        variant="default"
        className="menu-danger"
        leftSection={<IconTrash size={16} stroke={1.5} />}
        onClick={() => void remove()}
      >
        {t('participants.remove')}
      </Button>
      <ActionIcon variant="subtle" color="gray" aria-label={t('participants.unselect')} onClick={selection.clear}>
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
      {dialog === 'edit' ? (
        <BulkEditDialog conferenceId={conferenceId} ids={ids} commands={commands} close={() => setDialog(null)} />
      ) : null}
      {dialog === 'merge' ? (
        <MergeDialog ids={ids} commands={commands} onMerged={selection.clear} close={() => setDialog(null)} />
      ) : null}
    </div>
  )
}

function StatusMenu({ onStatus }: { onStatus: (status: string) => void }) {
  const { t } = useWords()
  const { field } = useFields()
  const words = useValueWords()
  const status = field('status')
  if (status === undefined) return null
  return (
    <Menu position="top-start" shadow="md">
      <Menu.Target>
        <Button size="compact-md" variant="default" rightSection={<IconChevronDown size={14} stroke={1.5} />}>
          {t('participants.setStatus')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {participationStatuses.map((one) => (
          <Menu.Item key={one} onClick={() => onStatus(one)}>
            {words(status, one)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
