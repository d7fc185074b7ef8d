import { Button, Menu, TextInput } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { FormDialog } from '../../shared/dialog-frame.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { useToast } from '../../shared/toast.tsx'
import type { ListImportActs, ListOverview } from './use-list-import.ts'

interface ProfileMenuProps {
  readonly list: ListOverview
  readonly change: ListImportActs['change']
}

/** How the columns are mapped: as guessed, or as it was kept before. */
export function ProfileMenu({ list, change }: ProfileMenuProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const [isNaming, setNaming] = useState(false)
  const { data: profiles = [] } = useQuery(orpc.importProfile.list.queryOptions({ input: {} }))
  const current = profiles.find(({ id }) => id === list.profileId)
  const remove = useRemoving()
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            className="list-profile"
            rightSection={<IconChevronDown size={14} stroke={1.5} />}
          >
            <span className="people-words">
              {current === undefined ? t('listImport.mapping') : t('listImport.mappingOf', { name: current.name })}
            </span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Mark isChosen={current === undefined} />}
            onClick={() => change({ kind: 'profile', profileId: null })}
          >
            {t('listImport.guessed')}
          </Menu.Item>
          {profiles.map(({ id, name }) => (
            <Menu.Item
              key={id}
              leftSection={<Mark isChosen={id === list.profileId} />}
              onClick={() => change({ kind: 'profile', profileId: id })}
            >
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setNaming(true)}>{t('listImport.keepMapping')}</Menu.Item>
          {current === undefined ? null : (
            <Menu.Item color="red" onClick={() => remove.mutate(current)}>
              {t('listImport.removeMapping', { name: current.name })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isNaming ? <NamingDialog importId={list.id} first={current?.name ?? ''} close={() => setNaming(false)} /> : null}
    </>
  )
}

function Mark({ isChosen }: { isChosen: boolean }) {
  return isChosen ? <IconCheck size={14} stroke={1.5} aria-hidden /> : <span className="list-no-mark" />
}

function useRemoving() {
  const { client, orpc, queryClient } = useServices()
  const { t } = useWords()
  const { offerUndo } = useHistoryCommands()
  return useMutation({
    mutationFn: ({ id }: { readonly id: string; readonly name: string }) => client.importProfile.remove({ id }),
    onSuccess: (_, { name }) => {
      offerUndo(t('listImport.mappingRemoved', { name }))
      return queryClient.invalidateQueries({ queryKey: orpc.importProfile.key() })
    },
    onError: useFailure(),
  })
}

interface NamingDialogProps {
  readonly importId: string
  readonly first: string
  readonly close: () => void
}

function NamingDialog({ importId, first, close }: NamingDialogProps) {
  const { client, orpc, queryClient } = useServices()
  const { t } = useWords()
  const toast = useToast()
  const [name, setName] = useState(first)
  const keep = useMutation({
    mutationFn: () => client.importProfile.keep({ importId, name: name.trim() }),
    onSuccess: (kept) => {
      toast.tell(t('listImport.mappingKept', { name: kept.name }))
      close()
      return queryClient.invalidateQueries({ queryKey: orpc.importProfile.key() })
    },
    onError: useFailure(),
  })
  return (
    <FormDialog
      title={t('listImport.keepMapping')}
      submitWord={t('common.save')}
      ready={name.trim() !== ''}
      busy={keep.isPending}
      onSubmit={() => keep.mutate()}
      close={close}
    >
      <TextInput
        data-autofocus
        label={t('listImport.mappingName')}
        description={t('listImport.mappingHint')}
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
    </FormDialog>
  )
}
