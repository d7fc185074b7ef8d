import { Button } from '@mantine/core'
import { useConference } from '../../app/session.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useFormats } from '../../shared/formats.ts'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { TodoList } from './todo-list.tsx'
import './overview.css'

/** Where the conference stands, as a list of what to do next. */
export function OverviewScreen() {
  const { t } = useWords()
  const { date, range } = useFormats()
  const dialogs = useDialogs()
  const conference = useConference()
  if (conference === null) return <ScreenSkeleton />
  const { startsOn, endsOn } = conference
  const when = startsOn === null ? t('overview.noDate') : endsOn === null ? date(startsOn) : range(startsOn, endsOn)
  const where = [conference.place, conference.country].filter((part) => part !== null).join(', ')
  return (
    <div className="screen overview">
      <div className="screen-head">
        <h1>{conference.title}</h1>
        <Button variant="default" onClick={() => dialogs.show({ kind: 'conference-details' })}>
          {t('overview.edit')}
        </Button>
      </div>
      <p className="overview-facts">
        <span>{where === '' ? t('overview.noPlace') : where}</span>
        <span aria-hidden>·</span>
        <span>{when}</span>
      </p>
      <h2>{t('overview.next')}</h2>
      <TodoList />
    </div>
  )
}
