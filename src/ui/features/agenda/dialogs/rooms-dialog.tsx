import { ActionIcon, Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import type { Room } from '#domain/agenda/session.ts'
import { useHistoryCommands } from '../../../app/history-commands.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { useServices } from '../../../app/services.ts'
import { useConference } from '../../../app/session.ts'
import { focusOnMount } from '../../../shared/focus-on-mount.ts'
import { TypedField } from '../typed-field.tsx'
import { useAgenda } from '../use-agenda.ts'
import { useDialogAct } from './use-dialog-act.ts'
import '../agenda.css'

/** The halls of the conference, in the order of the columns: added, renamed, moved, taken away. */
export function RoomsDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  const conference = useConference()
  const { data } = useAgenda(conference)
  const rooms = data?.programme.rooms ?? []
  return (
    <Modal
      opened
      onClose={close}
      title={t('agenda.halls')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        {conference === null ? null : <AddRoom conferenceId={conference.id} />}
        <p className="quiet agenda-dialog-hint">{t(rooms.length === 0 ? 'agenda.hallsEmpty' : 'agenda.hallsHint')}</p>
        <ul className="agenda-halls">
          {rooms.map((room, at) => (
            <RoomLine key={room.id} room={room} before={rooms[at - 1]} after={rooms[at + 1]} last={rooms[at + 2]} />
          ))}
        </ul>
      </Stack>
    </Modal>
  )
}

function AddRoom({ conferenceId }: { conferenceId: string }) {
  const { t } = useWords()
  const { client } = useServices()
  const act = useDialogAct()
  const [name, setName] = useState('')
  const [capacity, setCapacity] = useState<number | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    if (!(await act(() => client.agenda.putRoom({ id: null, conferenceId, name: name.trim(), capacity })))) return
    setName('')
    setCapacity(null)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          ref={focusOnMount}
          data-autofocus
          flex={1}
          label={t('agenda.hallName')}
          placeholder={t('agenda.hallNameHint')}
          value={name}
          maxLength={200}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NumberInput
          w={110}
          label={t('agenda.capacity')}
          min={0}
          max={1_000_000}
          value={capacity ?? ''}
          onChange={(value) => setCapacity(typeof value === 'number' ? value : null)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {t('agenda.addHall')}
        </Button>
      </Group>
    </form>
  )
}

interface RoomLineProps {
  readonly room: Room
  readonly before: Room | undefined
  readonly after: Room | undefined
  /** The one behind `after`. */
  readonly last: Room | undefined
}

const mostSeats = 1_000_000

/** Reads a number of seats; empty: nobody has said. */
function readSeats(text: string): { readonly seats: number | null } | null {
  if (text.trim() === '') return { seats: null }
  const seats = Number(text.replaceAll(/\s/gu, ''))
  return Number.isInteger(seats) && seats >= 0 && seats <= mostSeats ? { seats } : null
}

function RoomLine({ room, before, after, last }: RoomLineProps) {
  const { t } = useWords()
  const { client } = useServices()
  const { offerUndo } = useHistoryCommands()
  const act = useDialogAct()
  const { id, name, capacity } = room
  const tool = { variant: 'subtle', color: 'gray' } as const
  const move = (beforeId: string | null) => void act(() => client.agenda.moveRoom({ id, beforeId }))
  const remove = async () => {
    if (await act(() => client.agenda.removeRoom({ id }))) offerUndo(t('agenda.done.hallRemoved', { name }))
  }
  return (
    <li>
      <TypedField
        label={t('agenda.hallName')}
        text={name}
        read={(text) => (text.trim() === '' ? null : text.trim().slice(0, 200))}
        problem={t('agenda.problem.hall')}
        give={(renamed) => void act(() => client.agenda.putRoom({ ...room, name: renamed }))}
      />
      <TypedField
        label={t('agenda.capacityOf', { name })}
        className="agenda-figures"
        text={capacity === null ? '' : String(capacity)}
        placeholder={t('agenda.capacity')}
        read={readSeats}
        problem={t('agenda.problem.seats')}
        give={({ seats }) => void act(() => client.agenda.putRoom({ ...room, capacity: seats }))}
      />
      <ActionIcon
        {...tool}
        aria-label={t('agenda.hallUp', { name })}
        disabled={before === undefined}
        onClick={() => move(before?.id ?? null)}
      >
        <IconChevronUp size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon
        {...tool}
        aria-label={t('agenda.hallDown', { name })}
        disabled={after === undefined}
        onClick={() => move(last?.id ?? null)}
      >
        <IconChevronDown size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon {...tool} aria-label={t('agenda.removeHall', { name })} onClick={() => void remove()}>
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </li>
  )
}
