import { ActionIcon, Button, Group, Menu, Modal, Table } from '@mantine/core'
import { IconArrowBackUp, IconDots, IconGitCompare, IconTrash } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { comparePlace } from '../../app/places.ts'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { Broken } from '../../shared/broken.tsx'
import { useFormats } from '../../shared/formats.ts'
import { useChangeWords, useRevisionCommands, useRevisions, type ListedRevision } from './use-revisions.ts'
import './revisions.css'

/** Every revision with who took it, when, and what changed; newest first. */
export function RevisionsDialog({ documentId, close }: { documentId: string; close: () => void }) {
  const { t } = useWords()
  const dialogs = useDialogs()
  const list = useRevisions(documentId)
  const revisions = list.data?.revisions ?? []
  return (
    <Modal
      opened
      onClose={close}
      title={t('revisions.listTitle')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {list.error === null ? null : <Broken error={list.error} retry={list.refetch} />}
      {list.data !== undefined && revisions.length === 0 ? (
        <div className="revisions-empty">
          <h2>{t('revisions.empty')}</h2>
          <p className="quiet">{t('revisions.emptyText')}</p>
        </div>
      ) : null}
      {revisions.length > 0 ? <RevisionTable revisions={revisions} documentId={documentId} close={close} /> : null}
      <Group justify="space-between" mt="md" wrap="nowrap">
        <Unsaved counts={list.data?.unsaved ?? null} />
        <Button
          flex="none"
          onClick={() => dialogs.show({ kind: 'take-revision', documentId })}
          data-autofocus={revisions.length === 0 || undefined}
        >
          {t('revisions.take')}
        </Button>
      </Group>
    </Modal>
  )
}

function Unsaved({ counts }: { counts: Parameters<ReturnType<typeof useChangeWords>>[0] | null }) {
  const { t } = useWords()
  const say = useChangeWords()
  if (counts === null) return <span />
  const changes = say(counts)
  return (
    <span className="quiet">{changes === null ? t('revisions.unsavedSame') : t('revisions.unsaved', { changes })}</span>
  )
}

interface TableProps {
  readonly revisions: readonly ListedRevision[]
  readonly documentId: string
  readonly close: () => void
}

function RevisionTable({ revisions, documentId, close }: TableProps) {
  const { t } = useWords()
  const [, go] = useLocation()
  const formats = useFormats()
  const open = (revision: ListedRevision) => {
    close()
    go(comparePlace(documentId, revision.id, 'now'))
  }
  return (
    <Table.ScrollContainer minWidth={520} maxHeight="56vh">
      <Table stickyHeader verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('revisions.name')}</Table.Th>
            <Table.Th>{t('revisions.when')}</Table.Th>
            <Table.Th>{t('revisions.since')}</Table.Th>
            <Table.Th>
              <span className="unseen">{t('common.more')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {revisions.map((revision, index) => (
            <Table.Tr key={revision.id}>
              <Table.Td>
                <button
                  type="button"
                  className="revision-name"
                  onClick={() => open(revision)}
                  {...(index === 0 ? { ref: focusOnMount, 'data-autofocus': true } : {})}
                >
                  {revision.name}
                </button>
              </Table.Td>
              <Table.Td className="revision-when">
                {formats.moment(revision.madeAt)}
                <span className="quiet">{revision.madeBy}</span>
              </Table.Td>
              <Table.Td>
                <Since revision={revision} />
              </Table.Td>
              <Table.Td>
                <RevisionActions revision={revision} open={() => open(revision)} close={close} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Since({ revision: { since } }: { revision: ListedRevision }) {
  const { t } = useWords()
  const say = useChangeWords()
  if (since === null) return <span className="quiet">{t('revisions.first')}</span>
  const words = say(since)
  if (words === null) return <span className="quiet">{t('revisions.same')}</span>
  return (
    <span title={words}>
      <span className="revision-plus">{t('revisions.plusWords', { count: since.wordsInserted })}</span>{' '}
      <span className="revision-minus">{t('revisions.minusWords', { count: since.wordsDeleted })}</span>
      <span className="unseen"> {words}</span>
    </span>
  )
}

interface ActionsProps {
  readonly revision: ListedRevision
  readonly open: () => void
  readonly close: () => void
}

function RevisionActions({ revision, open, close }: ActionsProps) {
  const { t } = useWords()
  const commands = useRevisionCommands()
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('revisions.actions', { name: revision.name })}>
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconGitCompare size={16} stroke={1.5} />} onClick={open}>
          {t('revisions.compareWithNow')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowBackUp size={16} stroke={1.5} />}
          onClick={() => {
            close()
            commands.restore(revision)
          }}
        >
          {t('revisions.restore')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} onClick={() => commands.remove(revision)}>
          {t('revisions.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
