import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useAttendance, useRuleWords } from '../../shared/use-door.ts'

/** How many are there, and whether they can decide. */
export function AttendanceBoard({ conferenceId, door }: { conferenceId: string; door: string | null }) {
  const { t } = useWords()
  const dialogs = useDialogs()
  const ruleWords = useRuleWords()
  const attendance = useAttendance(conferenceId, door)
  const { present = 0, expected = 0, rule = null, quorum = null } = attendance ?? {}
  return (
    <section className="entry-board">
      <p className="entry-count figures" data-coming={attendance === undefined || undefined}>
        <strong>{t('checkIn.of', { present, expected })}</strong>{' '}
        <span>{t(door === null ? 'checkIn.arrivedOf' : 'checkIn.presentOf')}</span>
      </p>
      {rule === null || quorum === null ? null : (
        <div className="entry-quorum" data-met={quorum.isMet}>
          <p aria-live="polite">
            {quorum.isMet ? (
              <IconCircleCheck size={20} stroke={1.5} aria-hidden />
            ) : (
              <IconCircleDashed size={20} stroke={1.5} aria-hidden />
            )}
            <strong>{t(quorum.isMet ? 'quorum.met' : 'quorum.notMet')}</strong>
          </p>
          <p className="figures">
            {t(quorum.total === 0 ? `quorum.nobodyCounts.${rule.counted}` : `quorum.counts.${rule.counted}`, {
              ...quorum,
            })}
          </p>
          <p className="quiet">{ruleWords(rule)}</p>
        </div>
      )}
      <Button variant="subtle" size="compact-sm" onClick={() => dialogs.show({ kind: 'quorum-rule' })}>
        {t('quorum.set')}
      </Button>
    </section>
  )
}
