import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { readItemLine } from '#domain/agenda/one-line-item.ts'
import type { Session } from '#domain/agenda/session.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { useFormats } from '../../../shared/formats.ts'
import type { AgendaData } from '../agenda-data.ts'
import { useAgendaWords } from '../agenda-words.ts'
import { DraftTitle } from '../timetable/draft-block.tsx'
import type { AgendaCommands } from '../use-agenda-commands.ts'
import { useAgendaDesk } from '../use-agenda-desk.ts'

interface AddRowProps {
  readonly rowKey: string
  readonly session: Session
  readonly data: AgendaData
  readonly commands: AgendaCommands
}

const role = 'listitem'

/** A new item in one line; beside it how the line is understood. Enter adds it and waits for the next. */
export function AddRow({ rowKey, session, data, commands }: AddRowProps) {
  const { t } = useWords()
  const [line, setLine] = useState('')
  const read = readItemLine(line)
  const last = data.itemsOf.get(session.id)?.at(-1)
  const understood = [
    read.minutes === null ? '' : t('agenda.shortMinutes', { count: read.minutes }),
    ...read.speakers,
    read.kind === 'report' ? '' : t(`agenda.itemKinds.${read.kind}`),
  ].filter((part) => part !== '')
  const add = async () => {
    if (line.trim() === '') return
    setLine('')
    const isDone = await commands.addItem(session.id, line, last?.kind === 'break' ? 0 : (last?.depth ?? 0))
    if (!isDone) setLine(line)
  }
  return (
    <div className="agenda-row agenda-add-row" role={role} data-row={rowKey} data-kind="add">
      <IconPlus size={14} stroke={1.5} aria-hidden />
      <input
        className="agenda-input"
        aria-label={t('agenda.addItemTo', { title: session.title })}
        placeholder={t('agenda.addItemHint')}
        autoComplete="off"
        maxLength={1_000}
        value={line}
        onChange={({ currentTarget }) => setLine(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void add()
          else if (event.key === 'Escape' && line !== '') setLine('')
          else {
            // An empty line has arrows to lead on from it.
            const leads = line === '' && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
            if (!leads && event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation()
            return
          }
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {line === '' || understood.length === 0 ? null : (
        <output className="agenda-understood quiet">{understood.join(' · ')}</output>
      )}
    </div>
  )
}

interface DayRowProps {
  readonly data: AgendaData
  readonly date: IsoDate | null
  readonly commands: AgendaCommands
}

/** The head of a day in the list, and the session that is being added to it. */
export function DayRow({ data, date, commands }: DayRowProps) {
  const { t } = useWords()
  const words = useAgendaWords()
  const formats = useFormats()
  const desk = useAgendaDesk()
  const hours = date === null ? null : data.hoursOf(date)
  const draft = date !== null && desk.draft?.date === date ? desk.draft : null
  return (
    <div className="agenda-day-row" role={role} data-day={date ?? undefined}>
      <h2 title={date === null ? undefined : formats.date(date)}>
        {date === null ? t('agenda.undated') : words.day(date)}
      </h2>
      {hours === null ? null : <span className="quiet figures">{words.span(hours)}</span>}
      {draft === null ? null : (
        <div className="agenda-list-draft">
          <span className="figures">{words.span({ start: draft.start, end: draft.start + draft.minutes })}</span>
          <DraftTitle draft={draft} commands={commands} />
        </div>
      )}
    </div>
  )
}
