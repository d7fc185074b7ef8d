import { Modal, Select, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Day } from '#domain/agenda/session.ts'
import type { Conference } from '#domain/conference/conference.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { useServices } from '../../../app/services.ts'
import { useConference } from '../../../app/session.ts'
import { useFormats } from '../../../shared/formats.ts'
import type { AgendaData } from '../agenda-data.ts'
import { datesOf } from '../timetable/blocks.ts'
import { readClock } from '../typed.ts'
import { TypedField } from '../typed-field.tsx'
import { useAgenda } from '../use-agenda.ts'
import { useDialogAct } from './use-dialog-act.ts'
import '../agenda.css'

/** When the venue is open on each day, and by which clock. */
export function HoursDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  const conference = useConference()
  const { data } = useAgenda(conference)
  return (
    <Modal
      opened
      onClose={close}
      title={t('agenda.hours')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {conference === null || data === null ? null : (
        <Stack gap="md">
          <TimeZone conference={conference} />
          <p className="quiet agenda-dialog-hint">{t('agenda.hoursHint')}</p>
          <DayHours conference={conference} data={data} />
        </Stack>
      )}
    </Modal>
  )
}

function TimeZone({ conference }: { conference: Conference }) {
  const { t } = useWords()
  const { client, orpc } = useServices()
  const queryClient = useQueryClient()
  const act = useDialogAct()
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), [])
  const set = async (timeZone: string | null) => {
    const isDone = await act(() =>
      client.conference.update({ ...conference, workingLanguages: [...conference.workingLanguages], timeZone }),
    )
    if (isDone) await queryClient.invalidateQueries({ queryKey: orpc.conference.key() })
  }
  return (
    <Select
      label={t('agenda.timeZone')}
      description={t('agenda.timeZoneHint')}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={t('agenda.noTimeZone')}
      data={zones}
      value={conference.timeZone}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      limit={60}
      allowDeselect={false}
      onChange={(zone) => void set(zone)}
    />
  )
}

const usual = { opensAt: '09:00', closesAt: '18:00' } as const

function DayHours({ conference, data }: { conference: Conference; data: AgendaData }) {
  const { t } = useWords()
  const formats = useFormats()
  const { client } = useServices()
  const act = useDialogAct()
  const dates = datesOf(data, conference.startsOn, conference.endsOn)
  const put = (day: Day) => void act(() => client.agenda.putDay(day))
  const hoursOf = (date: IsoDate) => data.programme.days.find((day) => day.date === date)
  if (dates.length === 0) return <p className="agenda-dialog-hint">{t('agenda.noDays')}</p>
  return (
    <ul className="agenda-hours">
      {dates.map((date) => {
        const known = hoursOf(date)
        const day: Day = known ?? { conferenceId: conference.id, date, ...usual }
        return (
          <li key={date}>
            <span>{formats.date(date)}</span>
            <TypedField
              label={t('agenda.opensAt', { date: formats.date(date) })}
              className="agenda-figures"
              text={known?.opensAt ?? ''}
              placeholder={usual.opensAt}
              read={readClock}
              problem={t('agenda.problem.time')}
              give={(opensAt) => put({ ...day, opensAt })}
            />
            <span aria-hidden>–</span>
            <TypedField
              label={t('agenda.closesAt', { date: formats.date(date) })}
              className="agenda-figures"
              text={known?.closesAt ?? ''}
              placeholder={usual.closesAt}
              read={readClock}
              problem={t('agenda.problem.time')}
              give={(closesAt) => put({ ...day, closesAt })}
            />
          </li>
        )
      })}
    </ul>
  )
}
