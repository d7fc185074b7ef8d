import { Button, Menu, TextInput } from '@mantine/core'
import { IconChevronDown, IconTable } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { GridView } from '#domain/people/grid-view.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { FormDialog } from '../../shared/dialog-frame.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { useToast } from '../../shared/toast.tsx'
import { useDesk } from './use-desk.ts'
import { givenView, givenViewIds, isChanged, type GivenViewId } from './view-state.ts'

const isGiven = (id: string): id is GivenViewId => givenViewIds.some((given) => given === id)

/** A name is asked for: of a new view, or another one of a view. */
type Naming = { readonly id: string | null; readonly name: string }

/** The ways to look at the list that have a name: those of the program and the organizer's own. */
export function ViewsMenu() {
  const { t } = useWords()
  const { orpc } = useServices()
  const { view, change } = useDesk()
  const own = useQuery(orpc.gridView.list.queryOptions({ input: {} })).data ?? []
  const { naming, setNaming, leave, button } = useNaming()
  const { put, remove } = useViewCommands(own)
  const current = own.find(({ id }) => id === view.id)
  const stored = isGiven(view.id) ? givenView(view.id) : current
  const name = isGiven(view.id) ? t(`participants.views.${view.id}`) : (current?.name ?? t('participants.viewUnnamed'))
  const changed = stored === undefined || isChanged(view, stored)
  return (
    <>
      <Menu position="bottom-start" shadow="md" width={260}>
        <Menu.Target>
          <Button
            ref={button}
            variant="default"
            className="people-view"
            leftSection={<IconTable size={16} stroke={1.5} />}
            rightSection={<IconChevronDown size={14} stroke={1.5} />}
            title={name}
          >
            <span className="people-words">{changed ? t('participants.viewChanged', { name }) : name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('participants.viewsGiven')}</Menu.Label>
          {givenViewIds.map((id) => (
            <Menu.Item key={id} onClick={() => change({ view: givenView(id) })} fw={view.id === id ? 600 : undefined}>
              {t(`participants.views.${id}`)}
            </Menu.Item>
          ))}
          {own.length === 0 ? null : <Menu.Label>{t('participants.viewsOwn')}</Menu.Label>}
          {own.map((one) => (
            <Menu.Item key={one.id} onClick={() => change({ view: one })} fw={view.id === one.id ? 600 : undefined}>
              {one.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <KeepItems
            current={current}
            isChanged={changed}
            onSave={(one) => put.mutate({ id: one.id, name: one.name })}
            onName={setNaming}
            onRemove={(one) => remove.mutate(one)}
          />
        </Menu.Dropdown>
      </Menu>
      {naming === null ? null : (
        <NameDialog
          naming={naming}
          busy={put.isPending}
          close={leave}
          onName={(given) => put.mutate({ id: naming.id, name: given }, { onSuccess: leave })}
        />
      )}
    </>
  )
}

/** The name that is asked for; afterwards the button of the menu has the focus again. */
function useNaming() {
  const [naming, setNaming] = useState<Naming | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const leave = () => {
    setNaming(null)
    button.current?.focus()
  }
  return { naming, setNaming, leave, button }
}

interface KeepItemsProps {
  /** The own view that is shown. */
  readonly current: GridView | undefined
  readonly isChanged: boolean
  readonly onSave: (view: GridView) => void
  readonly onName: (naming: Naming) => void
  readonly onRemove: (view: GridView) => void
}

function KeepItems({ current, isChanged: changed, onSave, onName, onRemove }: KeepItemsProps) {
  const { t } = useWords()
  return (
    <>
      {current !== undefined && changed ? (
        <Menu.Item onClick={() => onSave(current)}>{t('participants.viewSave', { name: current.name })}</Menu.Item>
      ) : null}
      <Menu.Item onClick={() => onName({ id: null, name: '' })}>{t('participants.viewSaveAs')}</Menu.Item>
      {current === undefined ? null : (
        <>
          <Menu.Item onClick={() => onName({ id: current.id, name: current.name })}>
            {t('participants.viewRename')}
          </Menu.Item>
          <Menu.Item className="menu-danger" onClick={() => onRemove(current)}>
            {t('participants.viewRemove', { name: current.name })}
          </Menu.Item>
        </>
      )}
    </>
  )
}

/** A view keeps what is shown now; renamed, it keeps what it had. */
function useViewCommands(own: readonly GridView[]) {
  const { client, orpc, queryClient } = useServices()
  const { view, change } = useDesk()
  const { offerUndo } = useHistoryCommands()
  const { t } = useWords()
  const toast = useToast()
  const onError = useFailure()
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.gridView.key() })
  const put = useMutation({
    mutationFn: ({ id, name }: Naming) => {
      const before = own.find((one) => one.id === id)
      const kept = before !== undefined && before.name !== name ? before : view
      const { columns, frozen, filters, sorts, groupBy } = kept
      return client.gridView.put({ id, name, columns, frozen, filters, sorts, groupBy })
    },
    onSuccess: async (stored, { id }) => {
      change({ view: id === null ? stored : { ...view, id: stored.id } })
      toast.tell(t('participants.done.viewSaved', { name: stored.name }))
      await refresh()
    },
    onError,
  })
  const remove = useMutation({
    mutationFn: ({ id }: GridView) => client.gridView.remove({ id }),
    onSuccess: async (_, { name }) => {
      change({ view: givenView('all') })
      offerUndo(t('participants.done.viewRemoved', { name }))
      await refresh()
    },
    onError,
  })
  return { put, remove }
}

interface NameDialogProps {
  readonly naming: Naming
  readonly busy: boolean
  readonly onName: (name: string) => void
  readonly close: () => void
}

function NameDialog({ naming, busy, onName, close }: NameDialogProps) {
  const { t } = useWords()
  const [name, setName] = useState(naming.name)
  const given = name.trim()
  return (
    <FormDialog
      title={t(naming.id === null ? 'participants.viewNew' : 'participants.viewRenamed')}
      submitWord={t('common.save')}
      ready={given !== ''}
      busy={busy}
      onSubmit={() => onName(given)}
      close={close}
    >
      <TextInput
        data-autofocus
        label={t('participants.viewName')}
        description={naming.id === null ? t('participants.viewKeeps') : undefined}
        value={name}
        maxLength={200}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
    </FormDialog>
  )
}
