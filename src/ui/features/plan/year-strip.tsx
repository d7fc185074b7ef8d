import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { today, useFormats } from '../../shared/formats.ts'
import { keyOfRow, type Row } from './rows.ts'

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** The year that has the next deadline, else the last that had one. */
function firstYear(days: readonly string[]): number {
  const sorted = days.toSorted()
  return Number((sorted.find((day) => day >= today()) ?? sorted.at(-1) ?? today()).slice(0, 4))
}

/** A year on one line with a mark for each deadline; the past is grey. */
export function YearStrip({ rows, onShow }: { rows: readonly Row[]; onShow: (key: string) => void }) {
  const { t } = useWords()
  const dated = rows.filter((row) => row.directive.deadline?.to != null && row.state !== 'dismissed')
  const [chosen, setChosen] = useState<number | null>(null)
  if (dated.length === 0) return null
  const year = chosen ?? firstYear(dated.map((row) => row.directive.deadline?.to ?? ''))
  return (
    <section className="year-strip" aria-label={t('plan.strip', { year })}>
      <ActionIcon variant="subtle" color="gray" aria-label={t('plan.earlier')} onClick={() => setChosen(year - 1)}>
        <IconChevronLeft size={16} stroke={1.5} />
      </ActionIcon>
      <span className="year-name">{year}</span>
      <ActionIcon variant="subtle" color="gray" aria-label={t('plan.later')} onClick={() => setChosen(year + 1)}>
        <IconChevronRight size={16} stroke={1.5} />
      </ActionIcon>
      <ol className="year-months">
        {months.map((month) => (
          <Month key={month} month={`${year}-${month}`} rows={dated} onShow={onShow} />
        ))}
      </ol>
    </section>
  )
}

interface MonthProps {
  readonly month: string
  readonly rows: readonly Row[]
  readonly onShow: (key: string) => void
}

function Month({ month, rows, onShow }: MonthProps) {
  const { t, language } = useWords()
  const { shortDate } = useFormats()
  const name = new Intl.DateTimeFormat(language, { month: 'short' }).format(new Date(`${month}-15T12:00:00`))
  const now = today()
  const due = rows.filter((row) => row.directive.deadline?.to?.startsWith(month) === true)
  return (
    <li
      className="year-month"
      data-past={month < now.slice(0, 7) || undefined}
      data-now={now.startsWith(month) || undefined}
    >
      <span className="year-month-name">{name.replace('.', '')}</span>
      <span className="year-marks">
        {due.map((row) => {
          const date = row.directive.deadline?.to ?? ''
          const what = t('plan.mark', { date: shortDate(date), what: row.directive.action })
          return (
            <button
              key={keyOfRow(row)}
              type="button"
              className="year-mark"
              style={{ insetInlineStart: `${((Number(date.slice(8)) - 1) / 31) * 100}%` }}
              data-past={date < now || undefined}
              data-state={row.state}
              title={what}
              aria-label={what}
              onClick={() => onShow(keyOfRow(row))}
            />
          )
        })}
      </span>
    </li>
  )
}
