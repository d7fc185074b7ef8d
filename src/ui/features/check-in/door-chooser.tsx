import { Button, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { isFocusFree } from '../../app/focus-keeper.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices, type Services } from '../../app/services.ts'
import { DateField } from '../../shared/date-field.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { today } from '../../shared/formats.ts'
import { useDoor, useSittingWords } from '../../shared/use-door.ts'

/** Stands for the arrival in a list of sessions. */
const arrival = ''

/** Where people are marked now; a session that is not in the programme is made right here. */
export function DoorChooser({ conferenceId }: { conferenceId: string }) {
  const { t } = useWords()
  const { door, sessions, choose } = useDoor(conferenceId)
  const sittingWords = useSittingWords()
  const [isMaking, setMaking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    flushSync(() => setMaking(false))
    if (isFocusFree()) button.current?.focus()
  }
  if (isMaking) return <NewSession conferenceId={conferenceId} close={close} />
  return (
    <div className="entry-chooser">
      <Select
        aria-label={t('checkIn.door')}
        data={[
          { value: arrival, label: t('checkIn.arrival') },
          ...(sessions ?? []).map((one) => ({ value: one.id, label: sittingWords(one) })),
        ]}
        value={door ?? arrival}
        onChange={(chosen) => choose(chosen || null)}
      />
      <Button
        ref={button}
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.5} />}
        onClick={() => setMaking(true)}
      >
        {t('checkIn.newSession')}
      </Button>
    </div>
  )
}

const timeForm = /^(?:[01]?\d|2[0-3]):[0-5]\d$/u

function NewSession({ conferenceId, close }: { conferenceId: string; close: () => void }) {
  const { t } = useWords()
  const [title, setTitle] = useState('')
  const [date, setDate] = useState<string | null>(today)
  const [time, setTime] = useState('')
  const isTime = time.trim() === '' || timeForm.test(time.trim())
  const make = useMaking(conferenceId, close)
  const keys = {
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close()
    },
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const start = time.trim() === '' ? null : ({ as: 'planned', at: time.trim().padStart(5, '0') } as const)
    if (title.trim() !== '' && isTime) make.mutate({ title: title.trim(), date, start })
  }
  return (
    <form className="entry-chooser" onSubmit={submit} {...keys}>
      <TextInput
        ref={focusOnMount}
        className="entry-title"
        aria-label={t('checkIn.sessionTitle')}
        placeholder={t('checkIn.sessionTitleHint')}
        maxLength={500}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <DateField
        aria-label={t('checkIn.sessionDate')}
        placeholder={t('checkIn.sessionDate')}
        className="entry-date"
        valueFormat="DD.MM.YYYY"
        clearable
        value={date}
        onChange={setDate}
      />
      <TextInput
        aria-label={t('checkIn.sessionTime')}
        placeholder="10:00"
        className="entry-time"
        error={!isTime}
        title={isTime ? undefined : t('participants.problem.time')}
        maxLength={5}
        value={time}
        onChange={({ currentTarget }) => setTime(currentTarget.value)}
      />
      <Button type="submit" disabled={title.trim() === '' || !isTime} loading={make.isPending}>
        {t('checkIn.sessionAdd')}
      </Button>
      <Button variant="default" onClick={close}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}

type NewSitting = Pick<Parameters<Services['client']['agenda']['putSession']>[0], 'date' | 'start'> & {
  readonly title: string
}

function useMaking(conferenceId: string, close: () => void) {
  const { client, orpc, queryClient } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { choose } = useDoor(conferenceId)
  return useMutation({
    mutationFn: (fields: NewSitting) => client.agenda.putSession({ id: null, conferenceId, ...fields }),
    onSuccess: async ({ id, title }) => {
      await queryClient.invalidateQueries({ queryKey: orpc.agenda.key() })
      choose(id)
      offerUndo(title)
      close()
    },
    onError: useFailure(),
  })
}
