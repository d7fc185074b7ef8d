import { ActionIcon, Button, Group, Modal, Select, Stack, TagsInput, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ownFieldTypes, type OwnField } from '#domain/people/own-field.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { useFailure } from '../../shared/failure.tsx'
import { useToast } from '../../shared/toast.tsx'
import { useParticipantCommands } from './use-commands.ts'
import './participants.css'

/** The organizer's own fields: added, changed, taken away. */
export function OwnFieldsDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const own = useQuery(orpc.ownField.list.queryOptions({ input: {} }))
  const [form, setForm] = useState<{ readonly turn: number; readonly field: OwnField | null }>({ turn: 0, field: null })
  const begin = (field: OwnField | null) => setForm(({ turn }) => ({ turn: turn + 1, field }))
  return (
    <Modal
      opened
      onClose={close}
      title={t('participants.ownFields')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <OwnFieldForm key={form.turn} field={form.field} done={() => begin(null)} />
        <p className="quiet own-fields-hint">
          {t(own.data?.length === 0 ? 'participants.ownFieldsEmpty' : 'participants.ownFieldsHint')}
        </p>
        <ul className="own-fields">
          {own.data?.map((field) => (
            <OwnFieldLine key={field.id} field={field} onEdit={() => begin(field)} />
          ))}
        </ul>
      </Stack>
    </Modal>
  )
}

function OwnFieldLine({ field, onEdit }: { field: OwnField; onEdit: () => void }) {
  const { t } = useWords()
  const { client } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { refresh } = useParticipantCommands()
  const remove = useMutation({
    mutationFn: () => client.ownField.remove({ id: field.id }),
    onSuccess: async () => {
      offerUndo(t('participants.done.fieldRemoved', { name: field.name }))
      await refresh()
    },
    onError: useFailure(),
  })
  return (
    <li>
      <span className="people-words" title={field.name}>
        {field.name}
      </span>
      <span className="quiet people-words">
        {[t(`participants.types.${field.type}`), ...(field.choices.length > 0 ? [field.choices.join(', ')] : [])].join(
          ': ',
        )}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('participants.fieldEdit', { name: field.name })}
        onClick={onEdit}
      >
        <IconPencil size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('participants.fieldRemove', { name: field.name })}
        onClick={({ currentTarget }) => {
          toNeighbour(currentTarget)
          remove.mutate()
        }}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </li>
  )
}

/** The line goes: the focus goes to the same button of the next one, or of the one before, or to the form. */
function toNeighbour(button: HTMLElement): void {
  const line = button.closest('li')
  const neighbour = line?.nextElementSibling ?? line?.previousElementSibling
  const target = neighbour?.querySelector<HTMLElement>('button:last-child')
  ;(target ?? button.closest('[role="dialog"]')?.querySelector<HTMLElement>('form input'))?.focus()
}

function OwnFieldForm({ field, done }: { field: OwnField | null; done: () => void }) {
  const { t } = useWords()
  const [name, setName] = useState(field?.name ?? '')
  const [type, setType] = useState(field?.type ?? 'text')
  const [choices, setChoices] = useState<string[]>([...(field?.choices ?? [])])
  const put = usePut(field, done)
  const ready = name.trim() !== '' && (type !== 'choice' || choices.length > 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) put.mutate({ id: field?.id ?? null, name: name.trim(), type, choices: type === 'choice' ? choices : [] })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput
            ref={focusOnMount}
            data-autofocus
            label={t('participants.fieldName')}
            placeholder={t('participants.fieldNameHint')}
            value={name}
            maxLength={200}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Select
            label={t('participants.fieldType')}
            description={field === null ? undefined : t('participants.fieldTypeHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            data={ownFieldTypes.map((value) => ({ value, label: t(`participants.types.${value}`) }))}
            value={type}
            onChange={(chosen) => setType(chosen ?? type)}
          />
        </Group>
        {type === 'choice' ? (
          <TagsInput
            label={t('participants.fieldChoices')}
            description={t('participants.fieldChoicesHint')}
            value={choices}
            acceptValueOnBlur
            onChange={setChoices}
          />
        ) : null}
        <Group justify="flex-end">
          {field === null ? null : (
            <Button variant="default" onClick={done}>
              {t('common.cancel')}
            </Button>
          )}
          <Button type="submit" disabled={!ready} loading={put.isPending}>
            {t(field === null ? 'participants.fieldAdd' : 'common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function usePut(field: OwnField | null, done: () => void) {
  const { client } = useServices()
  const { t } = useWords()
  const { refresh } = useParticipantCommands()
  const toast = useToast()
  return useMutation({
    mutationFn: (input: Omit<OwnField, 'id'> & { readonly id: string | null }) => client.ownField.put(input),
    onSuccess: async ({ name }) => {
      toast.tell(t(field === null ? 'participants.done.fieldAdded' : 'participants.done.fieldChanged', { name }))
      done()
      await refresh()
    },
    onError: useFailure(),
  })
}
