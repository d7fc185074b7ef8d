import { IconAlertTriangle, IconGripVertical, IconPin } from '@tabler/icons-react'
import { memo, type CSSProperties } from 'react'
import type { AgendaItem, Session } from '#domain/agenda/session.ts'
import { isEverywhere } from '#domain/agenda/times.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { focusOnMount } from '../../../shared/focus-on-mount.ts'
import type { AgendaData } from '../agenda-data.ts'
import { useAgendaWords } from '../agenda-words.ts'
import { readLength } from '../typed.ts'
import { readTitle, TypedField } from '../typed-field.tsx'
import type { AgendaCommands } from '../use-agenda-commands.ts'
import type { Edited } from './use-row-keys.ts'

export interface RowProps {
  readonly data: AgendaData
  readonly commands: AgendaCommands
  /** Whether Tab leads to it. */
  readonly isStop: boolean
  readonly isSelected: boolean
  readonly editing: Edited | null
  readonly endEditing: () => void
}

/** Lines are too many things at once for the tags of lists. */
const role = 'listitem'
const focusable = (isStop: boolean) => ({ tabIndex: isStop ? 0 : -1 })

/** An item of the agenda: number, time, title, length, speakers. */
export const ItemRow = memo(function ItemRow(props: RowProps & { readonly item: AgendaItem }) {
  const { data, item, isStop, isSelected } = props
  const { t } = useWords()
  const words = useAgendaWords()
  const time = data.running.items.get(item.id)
  const number = data.numbers.get(item.id) ?? ''
  const speakers = item.speakers.map(data.nameOf).join(', ')
  const conflicts = data.conflictsOf.get(item.id)?.length ?? 0
  const style: CSSProperties & Record<`--${string}`, string> = { '--depth': String(item.depth) }
  const label = [
    number,
    item.title,
    time === undefined ? '' : words.span(time),
    speakers,
    item.state === 'planned' ? '' : t(`agenda.states.${item.state}`),
    conflicts === 0 ? '' : t('agenda.conflictCount', { count: conflicts }),
  ]
  return (
    <div
      className="agenda-row"
      role={role}
      style={style}
      {...focusable(isStop)}
      aria-label={label.filter((part) => part !== '').join(', ')}
      aria-current={isSelected || undefined}
      data-row={item.id}
      data-kind="item"
      data-state={item.state === 'planned' ? undefined : item.state}
      data-conflict={conflicts > 0 || undefined}
    >
      <span className="agenda-grip" aria-hidden>
        <IconGripVertical size={14} stroke={1.5} />
      </span>
      <span className="agenda-number figures">{number === '' ? '' : `${number}.`}</span>
      <span className="agenda-time figures">
        {time === undefined ? '–' : words.clock(time.start)}
        {item.pinnedAt === null ? null : <IconPin size={12} stroke={1.75} />}
      </span>
      <ItemTitle {...props} />
      <span className="agenda-people">{speakers}</span>
      <ItemMinutes {...props} />
      {conflicts > 0 ? <IconAlertTriangle className="tt-warn" size={14} stroke={1.75} /> : null}
    </div>
  )
})

type ItemProps = RowProps & { readonly item: AgendaItem }

function ItemTitle({ item, commands, editing, endEditing }: ItemProps) {
  const { t } = useWords()
  if (editing !== 'title')
    return (
      <span className="agenda-title" data-edits="title">
        {item.title}
        {item.state === 'planned' ? null : <em className="quiet"> {t(`agenda.states.${item.state}`)}</em>}
      </span>
    )
  return (
    <span className="agenda-title">
      <TypedField
        inputRef={focusOnMount}
        label={t('agenda.fields.title')}
        text={item.title}
        read={readTitle}
        problem={t('agenda.problem.title')}
        isMultiline
        give={(title) => void commands.retitleItem(item, title)}
        onEnd={endEditing}
      />
    </span>
  )
}

function ItemMinutes({ item, commands, editing, endEditing }: ItemProps) {
  const { t } = useWords()
  if (editing !== 'minutes')
    return (
      <span className="agenda-minutes figures" data-edits="minutes">
        {t('agenda.shortMinutes', { count: item.minutes })}
      </span>
    )
  return (
    <span className="agenda-minutes">
      <TypedField
        inputRef={focusOnMount}
        label={t('agenda.fields.minutes')}
        text={String(item.minutes)}
        read={readLength}
        problem={t('agenda.problem.length')}
        give={(minutes) => void commands.setItem(item, { minutes })}
        onEnd={endEditing}
      />
    </span>
  )
}

/** The head of a session in the list. */
export const SessionRow = memo(function SessionRow(props: RowProps & { readonly session: Session }) {
  const { data, session, commands, isStop, isSelected, editing, endEditing } = props
  const { t } = useWords()
  const words = useAgendaWords()
  const time = data.running.sessions.get(session.id)
  const hall = isEverywhere(session)
    ? t('agenda.allHalls')
    : (data.programme.rooms.find(({ id }) => id === session.roomId)?.name ?? t('agenda.noHall'))
  const conflicts = data.conflictsOf.get(session.id)?.length ?? 0
  const about = [hall, t(`agenda.kinds.${session.kind}`), data.moderatorsOf(session)].filter((part) => part !== '')
  const label = [
    session.title,
    time === undefined ? t('agenda.noTime') : words.span(time),
    ...about,
    conflicts === 0 ? '' : t('agenda.conflictCount', { count: conflicts }),
  ]
  return (
    <div
      className="agenda-row agenda-session-row"
      role={role}
      {...focusable(isStop)}
      aria-label={label.filter((part) => part !== '').join(', ')}
      aria-current={isSelected || undefined}
      data-row={session.id}
      data-session={session.id}
      data-kind="session"
      data-session-kind={session.kind}
      data-conflict={conflicts > 0 || undefined}
    >
      <span className="agenda-session-time figures">
        {time === undefined ? t('agenda.noTime') : words.span(time)}
        {session.start?.as === 'pinned' ? <IconPin size={13} stroke={1.75} /> : null}
      </span>
      {editing === 'title' ? (
        <span className="agenda-title">
          <TypedField
            inputRef={focusOnMount}
            label={t('agenda.fields.title')}
            text={session.title}
            read={readTitle}
            problem={t('agenda.problem.title')}
            isMultiline
            give={(title) => void commands.setSession(session, { title })}
            onEnd={endEditing}
          />
        </span>
      ) : (
        <strong className="agenda-title" data-edits="title">
          {session.title}
        </strong>
      )}
      <span className="agenda-people">{about.join(' · ')}</span>
      {conflicts > 0 ? <IconAlertTriangle className="tt-warn" size={14} stroke={1.75} /> : null}
    </div>
  )
})
