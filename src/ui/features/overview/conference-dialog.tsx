import { Button, Group, Modal, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { DateField } from '../../shared/date-field.tsx'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Conference } from '#domain/conference/conference.ts'
import { useConference } from '../../app/session.ts'
import { useServices } from '../../app/services.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useFailure } from '../../shared/failure.tsx'

export function ConferenceDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  const conference = useConference()
  if (conference === null) return null
  return (
    <Modal
      opened
      onClose={close}
      title={t('overview.edit')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <ConferenceForm conference={conference} close={close} />
    </Modal>
  )
}

const orNull = (words: string) => (words.trim() === '' ? null : words.trim())

function ConferenceForm({ conference, close }: { conference: Conference; close: () => void }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const queryClient = useQueryClient()
  const fail = useFailure()
  const [draft, setDraft] = useState(conference)
  const change = (part: Partial<Conference>) => setDraft((before) => ({ ...before, ...part }))
  const save = useMutation(
    orpc.conference.update.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: orpc.conference.key() })
        close()
      },
      onError: fail,
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.title.trim() !== '')
      save.mutate({ ...draft, title: draft.title.trim(), workingLanguages: [...draft.workingLanguages] })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Textarea
          label={t('overview.title')}
          value={draft.title}
          autosize
          required
          data-autofocus
          onChange={(event) => change({ title: event.currentTarget.value.replaceAll('\n', ' ') })}
        />
        <Places draft={draft} change={change} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={draft.title.trim() === ''}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Places({ draft, change }: { draft: Conference; change: (part: Partial<Conference>) => void }) {
  const { t } = useWords()
  const clearButtonProps = { 'aria-label': t('common.clear') }
  const dates = { valueFormat: 'DD.MM.YYYY', clearable: true, clearButtonProps, size: 'sm' } as const
  return (
    <>
      <Group grow>
        <TextInput
          label={t('overview.place')}
          value={draft.place ?? ''}
          onChange={(event) => change({ place: orNull(event.currentTarget.value) })}
        />
        <TextInput
          label={t('overview.country')}
          value={draft.country ?? ''}
          onChange={(event) => change({ country: orNull(event.currentTarget.value) })}
        />
      </Group>
      <Group grow>
        <DateField
          {...dates}
          label={t('overview.startsOn')}
          value={draft.startsOn}
          onChange={(startsOn) => change({ startsOn })}
        />
        <DateField
          {...dates}
          label={t('overview.endsOn')}
          value={draft.endsOn}
          {...(draft.startsOn === null ? {} : { minDate: draft.startsOn })}
          onChange={(endsOn) => change({ endsOn })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('overview.host')}
          value={draft.host ?? ''}
          onChange={(event) => change({ host: orNull(event.currentTarget.value) })}
        />
        <NumberInput
          label={t('overview.ordinal')}
          description={t('overview.ordinalHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          min={1}
          max={3999}
          value={draft.ordinal ?? ''}
          onChange={(value) => change({ ordinal: typeof value === 'number' ? value : null })}
        />
      </Group>
    </>
  )
}
