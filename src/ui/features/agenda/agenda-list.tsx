import { useEffect, useMemo, useRef } from 'react'
import type { IsoDate } from '#domain/language/language.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import type { AgendaData } from './agenda-data.ts'
import { AgendaRows } from './rows/agenda-rows.tsx'
import { listRows } from './rows/rows.ts'
import type { AgendaCommands } from './use-agenda-commands.ts'

interface AgendaListProps {
  readonly data: AgendaData
  readonly date: IsoDate
  readonly dates: readonly IsoDate[]
  readonly commands: AgendaCommands
}

/** The agenda proper: days and sessions as heads, items with their numbers. */
export function AgendaList({ data, date, dates, commands }: AgendaListProps) {
  const { t } = useWords()
  const rows = useMemo(() => listRows(data, dates), [data, dates])
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useRef(date)
  useEffect(() => {
    if (shown.current === date) return
    shown.current = date
    scroller.current?.querySelector(`[data-day="${date}"]`)?.scrollIntoView({ block: 'start' })
  }, [date])
  return (
    <div ref={scroller} className="agenda-list">
      <AgendaRows data={data} rows={rows} commands={commands} label={t('place.agenda')} />
    </div>
  )
}
