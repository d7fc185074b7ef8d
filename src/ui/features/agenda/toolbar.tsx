import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core'
import { IconAlertTriangle, IconDotsVertical, IconMinus, IconPlayerPlay, IconPlus } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { IsoDate } from '#domain/language/language.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { places } from '../../app/places.ts'
import { shortcutWords } from '../../app/shortcut-words.ts'
import { isClash, type AgendaData } from './agenda-data.ts'
import { DayTabs } from './day-tabs.tsx'
import { blocksOf } from './timetable/blocks.ts'
import { scales } from './timetable/geometry.ts'
import { useScale } from './timetable/timetable.tsx'
import { useAgendaDesk } from './use-agenda-desk.ts'

interface ToolbarProps {
  readonly conferenceId: string
  readonly data: AgendaData
  readonly date: IsoDate
  readonly dates: readonly IsoDate[]
}

/** Days on the left, how they are shown and what can be done on the right. */
export function AgendaToolbar({ conferenceId, data, date, dates }: ToolbarProps) {
  const { t } = useWords()
  const desk = useAgendaDesk()
  return (
    <div className="agenda-tools" role="toolbar" aria-label={t('agenda.tools')}>
      <h1>{t('place.agenda')}</h1>
      <DayTabs conferenceId={conferenceId} data={data} date={date} dates={dates} />
      {desk.view === 'timetable' ? <Zoom data={data} date={date} /> : null}
      <SegmentedControl
        size="xs"
        aria-label={t('action.agenda.view')}
        data={[
          { value: 'timetable', label: t('agenda.timetable') },
          { value: 'list', label: t('agenda.list') },
        ]}
        value={desk.view}
        onChange={(view) => desk.change({ view: view === 'list' ? 'list' : 'timetable' })}
      />
      <ConflictsButton data={data} />
      <Button
        size="compact-md"
        leftSection={<IconPlus size={16} stroke={1.5} />}
        title="N"
        onClick={() => desk.change({ asked: 'add' })}
      >
        {t('agenda.newSession')}
      </Button>
      <ActionIcon
        component={Link}
        href={places.run}
        variant="default"
        size={30}
        aria-label={t('action.run.open')}
        title={`${t('action.run.open')} (${shortcutWords('alt+8')})`}
      >
        <IconPlayerPlay size={16} stroke={1.5} />
      </ActionIcon>
      <MoreMenu />
    </div>
  )
}

function ConflictsButton({ data }: { data: AgendaData }) {
  const { t } = useWords()
  const desk = useAgendaDesk()
  const count = data.conflicts.length
  const isOpen = desk.side === 'conflicts'
  return (
    <button
      type="button"
      className="agenda-conflicts-button"
      data-warn={data.conflicts.some(isClash) || undefined}
      aria-pressed={isOpen}
      onClick={() => desk.change({ side: isOpen ? null : 'conflicts' })}
    >
      {count === 0 ? null : <IconAlertTriangle size={16} stroke={1.5} aria-hidden />}
      {count === 0 ? t('agenda.noConflictsShort') : t('agenda.conflictCount', { count })}
    </button>
  )
}

/** How much of the day is in sight. */
function Zoom({ data, date }: Pick<ToolbarProps, 'data' | 'date'>) {
  const { t } = useWords()
  const desk = useAgendaDesk()
  const { blocks } = blocksOf(data, date)
  const scale = useScale(blocks)
  const smaller = scales.findLast((one) => one < scale)
  const larger = scales.find((one) => one > scale)
  const tool = { variant: 'subtle', color: 'gray', size: 28 } as const
  return (
    <span className="agenda-zoom">
      <ActionIcon
        {...tool}
        aria-label={t('agenda.zoomOut')}
        title={t('agenda.zoomOut')}
        disabled={smaller === undefined}
        onClick={() => desk.change({ scale: smaller ?? scale })}
      >
        <IconMinus size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon
        {...tool}
        aria-label={t('agenda.zoomIn')}
        title={t('agenda.zoomIn')}
        disabled={larger === undefined}
        onClick={() => desk.change({ scale: larger ?? scale })}
      >
        <IconPlus size={16} stroke={1.5} />
      </ActionIcon>
    </span>
  )
}

function MoreMenu() {
  const { t } = useWords()
  const dialogs = useDialogs()
  const desk = useAgendaDesk()
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('common.more')}>
          <IconDotsVertical size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href={places.programmeImport}>
          {t('action.programme.import')}
        </Menu.Item>
        <Menu.Item onClick={() => dialogs.show({ kind: 'programme-releases' })}>
          {t('action.programme.releases')}
        </Menu.Item>
        <Menu.Item onClick={() => dialogs.show({ kind: 'programme-export', releaseId: null })}>
          {t('action.programme.export')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => dialogs.show({ kind: 'agenda-rooms' })}>{t('action.agenda.rooms')}</Menu.Item>
        <Menu.Item onClick={() => dialogs.show({ kind: 'agenda-hours' })}>{t('action.agenda.hours')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item
          disabled={desk.selectedId === null}
          rightSection={<span className="shortcut">P</span>}
          onClick={() => desk.change({ asked: 'pin' })}
        >
          {t('action.agenda.pin')}
        </Menu.Item>
        <Menu.Item disabled={desk.selectedId === null} onClick={() => dialogs.show({ kind: 'agenda-copy' })}>
          {t('action.agenda.copy')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          rightSection={<span className="shortcut">{shortcutWords('mod+shift+L')}</span>}
          onClick={() => desk.change({ view: desk.view === 'list' ? 'timetable' : 'list' })}
        >
          {t('action.agenda.view')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
