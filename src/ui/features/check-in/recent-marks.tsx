import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useWords } from '../../app/i18n/use-words.ts'
import { useFormats } from '../../shared/formats.ts'
import type { Candidate, CheckIn } from './use-check-in.ts'

interface RecentMarksProps {
  readonly recent: readonly Candidate[] | undefined
  readonly checkIn: CheckIn
  readonly toField: () => void
}

/** The last marks, newest first, each with a way back. */
export function RecentMarks({ recent, checkIn, toField }: RecentMarksProps) {
  const { t } = useWords()
  const { hours } = useFormats()
  return (
    <section className="entry-recent" aria-label={t('checkIn.recent')}>
      <h2>{t('checkIn.recent')}</h2>
      {recent?.length === 0 ? <p className="quiet">{t('checkIn.recentNone')}</p> : null}
      <ol>
        {recent?.map((one) => (
          <li key={one.id}>
            <span className="quiet figures">{one.markedAt === null ? '' : hours(one.markedAt)}</span>
            <span className="entry-recent-name" title={one.fullName}>
              {one.fullName}
              <span className="quiet"> {one.delegation}</span>
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('checkIn.unmarkOf', { name: one.fullName })}
              title={t('checkIn.unmark')}
              onClick={() => {
                void checkIn.unmark(one)
                toField()
              }}
            >
              <IconArrowBackUp size={16} stroke={1.5} />
            </ActionIcon>
          </li>
        ))}
      </ol>
    </section>
  )
}
