import { Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import { useHistoryCommands } from '../../../app/history-commands.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { useServices } from '../../../app/services.ts'
import { useConference } from '../../../app/session.ts'
import { FormDialog } from '../../../shared/dialog-frame.tsx'
import { useAgenda } from '../use-agenda.ts'
import { useAgendaDesk } from '../use-agenda-desk.ts'
import { useDialogAct } from './use-dialog-act.ts'
import '../agenda.css'

/** Copies the selected session to other halls, at the same time. */
export function CopyDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  const { client } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { selectedId } = useAgendaDesk()
  const act = useDialogAct()
  const conference = useConference()
  const { data } = useAgenda(conference)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const session = data?.programme.sessions.find(({ id }) => id === selectedId)
  const others = (data?.programme.rooms ?? []).filter(({ id }) => id !== session?.roomId)
  const copy = async () => {
    if (session === undefined) return
    const isDone = await act(() => client.agenda.copySession({ id: session.id, roomIds: [...chosen] }))
    if (!isDone) return
    offerUndo(t('agenda.done.copied', { count: chosen.length }))
    close()
  }
  return (
    <FormDialog
      title={t('agenda.copyTo')}
      submitWord={t('agenda.copyNow', { count: chosen.length })}
      ready={chosen.length > 0}
      busy={false}
      onSubmit={() => void copy()}
      close={close}
    >
      <p className="agenda-dialog-hint">
        {others.length === 0 ? t('agenda.noOtherHalls') : t('agenda.copyHint', { title: session?.title ?? '' })}
      </p>
      <Stack gap="xs">
        {others.map(({ id, name }, at) => (
          <Checkbox
            key={id}
            data-autofocus={at === 0 || undefined}
            label={name}
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) =>
              setChosen((before) =>
                currentTarget.checked ? [...before, id] : before.filter((roomId) => roomId !== id),
              )
            }
          />
        ))}
      </Stack>
    </FormDialog>
  )
}
