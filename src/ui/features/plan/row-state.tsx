import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, IconHelpCircle } from '@tabler/icons-react'
import { useWords } from '../../app/i18n/use-words.ts'
import { standingOf, type RowStanding } from '../../shared/plan-standing.ts'
import { type Row } from './rows.ts'

const icons: Readonly<Record<RowStanding, typeof IconCircleCheck>> = {
  proposed: IconHelpCircle,
  confirmed: IconCircleCheck,
  stale: IconAlertTriangle,
  dismissed: IconCircleX,
  unread: IconCircleDashed,
  gone: IconAlertTriangle,
}

/** Below this a proposal says how sure it is. */
const sureEnough = 0.8

/** Icon and word together: never colour alone. */
export function RowState({ row }: { row: Row }) {
  const { t } = useWords()
  const standing = standingOf(row)
  const Icon = icons[standing]
  return (
    <span className="row-state" data-standing={standing}>
      <Icon size={16} stroke={1.5} aria-hidden />
      <span>
        {t(`plan.state.${standing}`)}
        {standing === 'proposed' && row.confidence < sureEnough ? (
          <span className="quiet"> · {t('plan.sure', { percent: Math.round(row.confidence * 100) })}</span>
        ) : null}
      </span>
    </span>
  )
}
