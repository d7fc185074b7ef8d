import { ActionIcon, Popover } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { IsoDate } from '#domain/language/language.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { DateField } from '../../shared/date-field.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { useFormats } from '../../shared/formats.ts'
import type { AgendaData } from './agenda-data.ts'
import { useAgendaWords } from './agenda-words.ts'
import { useAgendaDesk } from './use-agenda-desk.ts'

interface DayTabsProps {
  readonly conferenceId: string
  readonly data: AgendaData
  readonly date: IsoDate
  readonly dates: readonly IsoDate[]
}

/** The days of the conference; a session may be dropped on one. */
export function DayTabs({ conferenceId, data, date, dates }: DayTabsProps) {
  const { t } = useWords()
  const words = useAgendaWords()
  const formats = useFormats()
  const desk = useAgendaDesk()
  const tabs = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = dates[dates.indexOf(date) + side]
    if (side === 0 || next === undefined || event.altKey) return
    event.preventDefault()
    flushSync(() => desk.change({ date: next }))
    tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }
  const keys = { onKeyDown }
  return (
    <div className="agenda-days">
      <div ref={tabs} className="agenda-tabs" role="tablist" aria-label={t('agenda.days')} {...keys}>
        {dates.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            className="agenda-tab"
            aria-selected={one === date}
            title={formats.date(one)}
            tabIndex={one === date ? 0 : -1}
            data-drop-day={one}
            onClick={() => desk.change({ date: one, selectedId: null })}
          >
            {words.day(one)}
          </button>
        ))}
      </div>
      <AddDay conferenceId={conferenceId} data={data} />
    </div>
  )
}

const usualHours = { opensAt: '09:00', closesAt: '18:00' } as const

function AddDay({ conferenceId, data }: Pick<DayTabsProps, 'conferenceId' | 'data'>) {
  const { t } = useWords()
  const { client, queryClient, orpc } = useServices()
  const desk = useAgendaDesk()
  const fail = useFailure()
  const [isOpen, setOpen] = useState(false)
  const add = async (date: IsoDate) => {
    setOpen(false)
    const last = data.programme.days.at(-1)
    const hours = last === undefined ? usualHours : { opensAt: last.opensAt, closesAt: last.closesAt }
    await client.agenda.putDay({ conferenceId, date, ...hours })
    await queryClient.invalidateQueries({ queryKey: orpc.agenda.key() })
    desk.change({ date, selectedId: null })
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('agenda.addDay')}
          title={t('agenda.addDay')}
          onClick={() => setOpen((before) => !before)}
        >
          <IconCalendarPlus size={16} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DateField
          label={t('agenda.addDay')}
          valueFormat="DD.MM.YYYY"
          placeholder={t('participants.dateForm')}
          popoverProps={{ withinPortal: false }}
          onChange={(date) => {
            if (date !== null) void add(date).catch(fail)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
