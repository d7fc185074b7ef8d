import { ActionIcon, Badge, Button, Menu } from '@mantine/core'
import { IconDotsVertical, IconFileImport, IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useDialogs } from '../../app/dialogs.ts'
import { useFileCommands } from '../../app/file-commands.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { documentPlace } from '../../app/places.ts'
import { useServices, type Services } from '../../app/services.ts'
import { Broken } from '../../shared/broken.tsx'
import { EmptyState } from '../../shared/empty-state.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import './documents.css'

type Head = Awaited<ReturnType<Services['client']['document']['list']>>[number]

/** All documents of the conference. */
export function DocumentsScreen() {
  const { t } = useWords()
  const { orpc } = useServices()
  const list = useQuery(orpc.document.list.queryOptions({ input: {} }))
  if (list.error !== null && list.data === undefined) return <Broken error={list.error} retry={list.refetch} />
  if (list.data === undefined) return <ScreenSkeleton />
  if (list.data.length === 0)
    return (
      <EmptyState title={t('documents.empty')} text={t('documents.emptyText')}>
        <Doors />
      </EmptyState>
    )
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('documents.title')}</h1>
        <div className="screen-tools">
          <Doors />
        </div>
      </div>
      <ul className="document-list">
        {list.data.map((head) => (
          <DocumentLine key={head.id} head={head} />
        ))}
      </ul>
    </div>
  )
}

function Doors() {
  const { t } = useWords()
  const dialogs = useDialogs()
  const { chooseSource } = useFileCommands()
  return (
    <>
      <Button leftSection={<IconFileImport size={16} stroke={1.5} />} onClick={chooseSource}>
        {t('action.file.import')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.5} />}
        onClick={() => dialogs.show({ kind: 'new-document' })}
      >
        {t('action.document.new')}
      </Button>
    </>
  )
}

function DocumentLine({ head }: { head: Head }) {
  const { t } = useWords()
  const facts = [head.placeAndDate, t('count.clauses', { count: head.operativeCount })].filter((fact) => fact !== null)
  return (
    <li className="document-line">
      <Link href={documentPlace(head.id)} className="document-link">
        <span className="document-kind">
          {t(`documents.kind.${head.kind}`)}
          <span lang={head.language} title={t(`language.${head.language}`)}>
            {head.language}
          </span>
        </span>
        <span className="document-title" lang={head.language}>
          {head.title}
        </span>
        <span className="document-facts">{facts.join(' · ')}</span>
      </Link>
      <Badge variant="light" color={head.status === 'adopted' ? 'deep' : 'gray'} tt="none" fw={500}>
        {t(`documents.status.${head.status}`)}
      </Badge>
      <DocumentMenu head={head} />
    </li>
  )
}

function DocumentMenu({ head }: { head: Head }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const dialogs = useDialogs()
  const queryClient = useQueryClient()
  const { offerUndo } = useHistoryCommands()
  const remove = useMutation(
    orpc.document.remove.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries()
        offerUndo(t('toast.documentRemoved', { title: head.title }))
      },
      onError: useFailure(),
    }),
  )
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('documents.more', { title: head.title })}>
          <IconDotsVertical size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => dialogs.show({ kind: 'export-document', documentId: head.id })}>
          {t('action.document.export')}
        </Menu.Item>
        <Menu.Item
          className="menu-danger"
          leftSection={<IconTrash size={16} stroke={1.5} />}
          onClick={() => remove.mutate({ documentId: head.id })}
        >
          {t('documents.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
