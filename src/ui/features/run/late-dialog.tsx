import { Checkbox, NumberInput, Select } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { clockAt } from '#domain/agenda/clock.ts'
import { idOf, proposeDelay, runStateOf, type ProposedDelay } from '#domain/agenda/run-state.ts'
import type { Programme } from '#domain/agenda/session.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { FormDialog } from '../../shared/dialog-frame.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { LatePreview, type Settling } from './late-preview.tsx'
import { titleOf } from './run-words.ts'
import { hallMoment, useHall, useProgramme, type AgendaAnswer } from './use-run.ts'
import './late.css'

/** «We are late by…»: how much, from where on, what moves, and what is done about that which no longer fits. */
export function LateDialog({ close }: { close: () => void }) {
  const conferenceId = useConference()?.id ?? ''
  const { answer, programme } = useProgramme(conferenceId)
  if (answer === null || programme === null) return null
  return <LateForm conferenceId={conferenceId} answer={answer} programme={programme} close={close} />
}

interface LateFormProps {
  readonly conferenceId: string
  readonly answer: AgendaAnswer
  readonly programme: Programme
  readonly close: () => void
}

/** What is said when nothing was measured. */
const usualDelay = 5

function LateForm({ conferenceId, answer, programme, close }: LateFormProps) {
  const { t } = useWords()
  const hall = useHall(programme)
  const [proposed] = useState(() => {
    const moment = hallMoment(Date.now(), answer.timeZone)
    const state = runStateOf(programme, hall.id, moment)
    return { ...proposeDelay(state, moment), onNowId: state.isUnderWay ? (state.shown?.item?.id ?? null) : null }
  })
  const [originId, setOriginId] = useState(proposed.originId)
  const [minutes, setMinutes] = useState(proposed.minutes === 0 ? usualDelay : proposed.minutes)
  const [shrinkBreaks, setShrinkBreaks] = useState(true)
  const [choices, setChoices] = useState<readonly Settling[]>([])
  const delay = { conferenceId, id: originId ?? '', minutes, shrinkBreaks, choices: [...choices] }
  const apply = useDelaying(close)
  const isReady = originId !== null && minutes !== 0
  return (
    <FormDialog
      title={t('late.title')}
      submitWord={t('late.submit')}
      ready={isReady}
      busy={apply.isPending}
      onSubmit={() => apply.mutate(delay)}
      close={close}
    >
      {proposed.originId === null ? (
        <p className="quiet">{t('late.cannotMove')}</p>
      ) : (
        <>
          <LateFields
            proposed={proposed}
            {...{ minutes, originId, shrinkBreaks, setMinutes, setShrinkBreaks }}
            setOrigin={(id) => {
              setOriginId(id)
              setChoices([])
            }}
          />
          {isReady ? (
            <Preview delay={delay} programme={programme} onNowId={proposed.onNowId} setChoices={setChoices} />
          ) : null}
        </>
      )}
    </FormDialog>
  )
}

interface LateFieldsProps {
  readonly proposed: ProposedDelay
  readonly minutes: number
  readonly originId: string | null
  readonly shrinkBreaks: boolean
  readonly setMinutes: (minutes: number) => void
  readonly setOrigin: (id: string | null) => void
  readonly setShrinkBreaks: (shrink: boolean) => void
}

function LateFields(props: LateFieldsProps) {
  const { proposed, minutes, originId, shrinkBreaks, setMinutes, setOrigin, setShrinkBreaks } = props
  const { t } = useWords()
  return (
    <>
      <div className="late-fields">
        <NumberInput
          data-autofocus
          label={t('late.minutes')}
          description={t('late.minutesHint', { minutes: proposed.minutes })}
          value={minutes}
          min={-1440}
          max={1440}
          allowDecimal={false}
          onChange={(value) => setMinutes(typeof value === 'number' ? value : 0)}
        />
        <Select
          label={t('late.origin')}
          description={t('late.originHint')}
          value={originId}
          data={proposed.origins.map((entry) => ({
            value: idOf(entry),
            label: `${clockAt(Math.floor(entry.running.start))} ${titleOf(entry)}`,
          }))}
          onChange={setOrigin}
        />
      </div>
      <Checkbox
        label={t('late.shrinkBreaks')}
        description={t('late.shrinkHint')}
        checked={shrinkBreaks}
        onChange={({ currentTarget }) => setShrinkBreaks(currentTarget.checked)}
      />
    </>
  )
}

type Delay = Parameters<ReturnType<typeof useServices>['client']['agenda']['delay']>[0]

interface PreviewProps {
  readonly delay: Delay
  readonly programme: Programme
  readonly onNowId: string | null
  readonly setChoices: (choices: readonly Settling[]) => void
}

function Preview({ delay, programme, onNowId, setChoices }: PreviewProps) {
  const { orpc } = useServices()
  const preview = useQuery(
    orpc.agenda.previewDelay.queryOptions({ input: delay, placeholderData: (previous) => previous, gcTime: 0 }),
  )
  return preview.data === undefined ? null : (
    <LatePreview
      outcome={preview.data}
      programme={programme}
      onNowId={onNowId}
      choices={delay.choices}
      setChoices={setChoices}
    />
  )
}

function useDelaying(close: () => void) {
  const { client, orpc, queryClient } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { t } = useWords()
  return useMutation({
    mutationFn: (delay: Delay) => client.agenda.delay(delay),
    onSuccess: async (_, { minutes }) => {
      const words = t(minutes > 0 ? 'late.delayed' : 'late.caughtUp', { minutes: Math.abs(minutes) })
      offerUndo(words)
      close()
      await Promise.all(
        [orpc.agenda, orpc.session].map((part) => queryClient.invalidateQueries({ queryKey: part.key() })),
      )
    },
    onError: useFailure(),
  })
}
