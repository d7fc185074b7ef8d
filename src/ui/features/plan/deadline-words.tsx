import type { Deadline } from '#domain/plan/directive.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { today, useFormats } from '../../shared/formats.ts'

/** A deadline as a date, with the words it was read from under it. */
export function DeadlineWords({ deadline, isOpen }: { deadline: Deadline | null; isOpen: boolean }) {
  const { t } = useWords()
  const { shortDate } = useFormats()
  if (deadline === null) return <span className="quiet">{t('plan.noDeadline')}</span>
  const { from, to, kind, text } = deadline
  const isLate = isOpen && to !== null && to < today() && kind !== 'recurring'
  const dates =
    to === null
      ? t(`plan.kinds.${kind}`)
      : kind === 'range' && from !== null
        ? `${shortDate(from)} – ${shortDate(to)}`
        : shortDate(to)
  return (
    <span className="deadline" data-late={isLate || undefined}>
      <span className="deadline-date">{dates}</span>
      {isLate ? <span className="deadline-late">{t('plan.overdue')}</span> : null}
      <span className="deadline-text">{text}</span>
    </span>
  )
}
