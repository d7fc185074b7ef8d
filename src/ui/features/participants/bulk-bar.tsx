import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconGitMerge,
  IconPencil,
  IconTrash,
  IconUserCheck,
  IconUserX,
  IconX,
  type Icon,
} from '@tabler/icons-react'
import { useState } from 'react'
import { participationStatuses } from '#domain/people/participation.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { BulkEditDialog } from './bulk-edit-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import type { ParticipantCommands } from './use-commands.ts'
import type { MarkPresent } from './use-presence-marks.ts'
import { useFields, useValueWords } from './use-fields.ts'

interface BulkBarProps {
  readonly conferenceId: string
  /** The session whose presence the list tells; null for none. */
  readonly presence: { readonly id: string } | null
  readonly markPresent: MarkPresent
  /** Of the participations that are selected. */
  readonly ids: readonly string[]
  readonly commands: ParticipantCommands
  readonly clear: () => void
  /** Gives the grid the focus. */
  readonly toGrid: () => void
}

/** The most records that can be compared side by side. */
const mostMerged = 6

/** What can be done with all who are selected. */
export function BulkBar({ conferenceId, presence, markPresent, ids, commands, clear, toGrid }: BulkBarProps) {
  const { t } = useWords()
  const [dialog, setDialog] = useState<'edit' | 'merge' | null>(null)
  const done = () => {
    clear()
    toGrid()
  }
  const remove = async () => {
    await commands.remove(ids, '')
    done()
  }
  const close = () => {
    setDialog(null)
    toGrid()
  }
  return (
    <div className="people-bulk" role="toolbar" aria-label={t('participants.bulk')}>
      <output className="figures">{t('participants.selected', { count: ids.length })}</output>
      <StatusMenu onStatus={(status) => void commands.setForAll(ids, { status })} />
      {presence === null ? null : (
        <>
          <BarButton icon={IconUserCheck} onClick={() => void markPresent(ids, presence.id, true)}>
            {t('participants.presence.mark')}
          </BarButton>
          <BarButton icon={IconUserX} onClick={() => void markPresent(ids, presence.id, false)}>
            {t('participants.presence.unmark')}
          </BarButton>
        </>
      )}
      <BarButton icon={IconPencil} onClick={() => setDialog('edit')}>
        {t('participants.setField')}
      </BarButton>
      {ids.length > 1 && ids.length <= mostMerged ? (
        <BarButton icon={IconGitMerge} onClick={() => setDialog('merge')}>
          {t('participants.merge')}
        </BarButton>
      ) : null}
      <BarButton icon={IconTrash} className="menu-danger" onClick={() => void remove()}>
        {t('participants.remove')}
      </BarButton>
      <ActionIcon variant="subtle" color="gray" aria-label={t('participants.unselect')} onClick={done}>
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
      {dialog === 'edit' ? (
        <BulkEditDialog conferenceId={conferenceId} ids={ids} commands={commands} close={close} />
      ) : null}
      {dialog === 'merge' ? <MergeDialog ids={ids} commands={commands} onMerged={done} close={close} /> : null}
    </div>
  )
}

interface BarButtonProps {
  readonly icon: Icon
  readonly className?: string
  readonly onClick: () => void
  readonly children: string
}

function BarButton({ icon: BarIcon, children, ...rest }: BarButtonProps) {
  return (
    <Button {...rest} size="compact-md" variant="default" leftSection={<BarIcon size={16} stroke={1.5} />}>
      {children}
    </Button>
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
