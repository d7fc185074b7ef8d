import { ActionIcon, Group } from '@mantine/core'
import { IconCopy, IconTrash, IconX } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { AgendaItem, Session } from '#domain/agenda/session.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { useDialogs } from '../../../app/dialogs.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import type { AgendaData } from '../agenda-data.ts'
import { ConflictLines } from '../conflict-lines.tsx'
import { itemRows } from '../rows/rows.ts'
import { AgendaRows } from '../rows/agenda-rows.tsx'
import { readTitle, TypedField } from '../typed-field.tsx'
import type { AgendaCommands, SessionChanges } from '../use-agenda-commands.ts'
import { useAgendaDesk } from '../use-agenda-desk.ts'
import { ItemDetails } from './item-details.tsx'
import { NoteField } from './note-field.tsx'
import { SessionFields } from './session-fields.tsx'
import { SpeakersField } from './speakers-field.tsx'

interface SessionCardProps {
  readonly data: AgendaData
  readonly session: Session
  readonly dates: readonly IsoDate[]
  readonly commands: AgendaCommands
}

/** Everything about one session, edited in place. */
export function SessionCard({ data, session, dates, commands }: SessionCardProps) {
  const { t } = useWords()
  const desk = useAgendaDesk()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const close = () => {
    flushSync(() => desk.change({ side: null, itemId: null }))
    focusSession(session.id)
  }
  const remove = () => {
    desk.change({ side: null, itemId: null, selectedId: null })
    // What had the focus goes with the card: the place it stood beside has it.
    document.querySelector<HTMLElement>('.tt, .agenda-list [data-row]')?.focus()
    void commands.removeSession(session)
  }
  const keys = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      // First the item that is open, then the card.
      const row = panel.current?.querySelector<HTMLElement>('[data-kind="item"][aria-current]')
      if (row == null) close()
      else {
        desk.change({ itemId: null })
        row.focus()
      }
    },
  }
  return (
    <aside
      ref={panel}
      className="agenda-side agenda-card"
      tabIndex={-1}
      aria-label={t('agenda.card', { title: session.title })}
      {...keys}
    >
      <header>
        <h2>
          <TypedField
            label={t('agenda.fields.title')}
            className="agenda-card-title"
            text={session.title}
            read={readTitle}
            problem={t('agenda.problem.title')}
            isMultiline
            give={(title) => void commands.setSession(session, { title })}
          />
        </h2>
        <CardTools close={close} remove={remove} />
      </header>
      <CardBody data={data} session={session} dates={dates} commands={commands} />
    </aside>
  )
}

function CardBody({ data, session, dates, commands }: SessionCardProps) {
  const { t } = useWords()
  const rows = useMemo(() => itemRows(data, session), [data, session])
  const details = useCallback(
    (item: AgendaItem) => <ItemDetails key={item.id} data={data} item={item} commands={commands} />,
    [data, commands],
  )
  const set = (changes: SessionChanges) => void commands.setSession(session, changes)
  return (
    <div className="agenda-side-body">
      <ConflictLines data={data} conflicts={data.conflictsOf.get(session.id) ?? []} commands={commands} />
      <SessionFields data={data} session={session} dates={dates} commands={commands} />
      <SpeakersField
        label={t('agenda.fields.moderators')}
        as="moderator"
        speakers={session.moderators}
        data={data}
        give={(moderators) => set({ moderators })}
      />
      <section aria-label={t('agenda.items')}>
        <h3>{t('agenda.items')}</h3>
        <AgendaRows data={data} rows={rows} commands={commands} label={t('agenda.items')} details={details} />
      </section>
      <NoteField label={t('agenda.fields.note')} text={session.note} give={(note) => set({ note })} />
      <NoteField
        label={t('agenda.fields.internalNote')}
        text={session.internalNote}
        give={(internalNote) => set({ internalNote })}
      />
    </div>
  )
}

/** The focus goes to the session on the timetable or in the list. */
function focusSession(id: string): void {
  document.querySelector<HTMLElement>(`.agenda-main [data-session="${CSS.escape(id)}"]`)?.focus()
}

interface CardToolsProps {
  readonly close: () => void
  readonly remove: () => void
}

function CardTools({ close, remove }: CardToolsProps) {
  const { t } = useWords()
  const dialogs = useDialogs()
  const tool = { variant: 'subtle', color: 'gray' } as const
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon
        {...tool}
        aria-label={t('action.agenda.copy')}
        title={t('action.agenda.copy')}
        onClick={() => dialogs.show({ kind: 'agenda-copy' })}
      >
        <IconCopy size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon {...tool} aria-label={t('agenda.removeSession')} title={t('agenda.removeSession')} onClick={remove}>
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon {...tool} aria-label={t('agenda.closeCard')} title="Esc" onClick={close}>
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </Group>
  )
}
