import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Conference } from '#domain/conference/conference.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { today } from '../../shared/formats.ts'
import type { AgendaData } from './agenda-data.ts'
import { AgendaList } from './agenda-list.tsx'
import { SessionCard } from './card/session-card.tsx'
import { ConflictsPanel } from './conflicts-panel.tsx'
import { blocksOf, datesOf } from './timetable/blocks.ts'
import { Timetable } from './timetable/timetable.tsx'
import { usualLength } from './timetable/use-dragging.ts'
import { AgendaToolbar } from './toolbar.tsx'
import { Untimed } from './untimed.tsx'
import { useAgendaCommands, type AgendaCommands } from './use-agenda-commands.ts'
import { useAgendaDesk } from './use-agenda-desk.ts'

interface AgendaDeskProps {
  readonly conference: Conference
  readonly data: AgendaData
}

/** The agenda of a conference: days, the timetable or the list, and at the right what is open. */
export function AgendaDesk({ conference, data }: AgendaDeskProps) {
  const { t } = useWords()
  const desk = useAgendaDesk()
  const [said, setSaid] = useState('')
  const announce = useCallback((words: string) => setSaid(words), [])
  const commands = useAgendaCommands(conference.id, announce)
  const { startsOn, endsOn } = conference
  const dates = useMemo(() => {
    const known = datesOf(data, startsOn, endsOn)
    return known.length > 0 ? known : [startsOn ?? today()]
  }, [data, startsOn, endsOn])
  const session = data.programme.sessions.find(({ id }) => id === desk.selectedId)
  const wanted = desk.date ?? session?.date ?? null
  const date = wanted !== null && dates.includes(wanted) ? wanted : (dates[0] ?? today())
  const isLedTo = desk.date === null && session !== undefined
  // The day stays when the session that led to it is moved to another one.
  useEffect(() => {
    if (isLedTo) desk.change({ date })
  }, [isLedTo, desk, date])
  useAsked({ data, date, commands })
  return (
    <div className="agenda">
      <AgendaToolbar conferenceId={conference.id} data={data} date={date} dates={dates} />
      <div className="agenda-main">
        <div className="agenda-ground">
          {desk.view === 'list' ? (
            <AgendaList data={data} date={date} dates={dates} commands={commands} />
          ) : (
            <>
              <Untimed data={data} date={date} />
              <Timetable data={data} date={date} dates={dates} commands={commands} />
            </>
          )}
        </div>
        {desk.side === 'conflicts' ? <ConflictsPanel data={data} commands={commands} /> : null}
        {desk.side === 'card' && session !== undefined ? (
          <SessionCard key={session.id} data={data} session={session} dates={dates} commands={commands} />
        ) : null}
      </div>
      <output className="unseen" aria-label={t('agenda.news')}>
        {said}
      </output>
    </div>
  )
}

interface AskedParts {
  readonly data: AgendaData
  readonly date: IsoDate
  readonly commands: AgendaCommands
}

const morning = 9 * 60
const lastHour = 23 * 60

/** Does what the palette, the menu or the toolbar asked for. */
function useAsked({ data, date, commands }: AskedParts): void {
  const { asked, selectedId, change } = useAgendaDesk()
  useEffect(() => {
    if (asked === null) return
    const { blocks, columns } = blocksOf(data, date)
    const selected = blocks.find(({ id }) => id === selectedId)
    if (asked === 'pin') {
      const session = data.programme.sessions.find(({ id }) => id === selectedId)
      change({ asked: null })
      if (session !== undefined) void commands.togglePin(session)
      return
    }
    // Behind the one that is selected, or behind all that is in the first hall.
    const column = Math.max(0, selected?.column ?? 0)
    const last = selected ?? blocks.findLast((block) => block.column === column)
    const start = Math.min(last?.end ?? data.hoursOf(date)?.start ?? morning, lastHour)
    change({ asked: null, draft: { date, roomId: columns[column]?.id ?? null, start, minutes: usualLength } })
  }, [asked, selectedId, change, data, date, commands])
}
