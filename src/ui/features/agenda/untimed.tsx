import type { IsoDate } from '#domain/language/language.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import type { AgendaData } from './agenda-data.ts'
import { useAgendaDesk } from './use-agenda-desk.ts'

/** Sessions that no timetable shows: those of this day without a time, and those without a day. */
export function Untimed({ data, date }: { data: AgendaData; date: IsoDate }) {
  const { t } = useWords()
  const desk = useAgendaDesk()
  const waiting = data.programme.sessions.filter(
    (session) => (session.date === date || session.date === null) && !data.running.sessions.has(session.id),
  )
  if (waiting.length === 0) return null
  return (
    <div className="agenda-untimed">
      <span className="quiet">{t('agenda.untimed', { count: waiting.length })}</span>
      {waiting.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className="agenda-place"
          aria-pressed={desk.selectedId === id && desk.side === 'card'}
          onClick={() => desk.change({ selectedId: id, side: 'card' })}
        >
          {title}
        </button>
      ))}
    </div>
  )
}
