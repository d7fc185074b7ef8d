import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { Broken } from '../../shared/broken.tsx'
import { useDoor } from '../../shared/use-door.ts'
import { PeoplePlaces } from '../participants/people-places.tsx'
import { AttendanceBoard } from './attendance-board.tsx'
import { DoorChooser } from './door-chooser.tsx'
import { DoorField } from './door-field.tsx'
import { LateRegistration } from './late-registration.tsx'
import { OutcomePanel } from './outcome-panel.tsx'
import { RecentMarks } from './recent-marks.tsx'
import { mostRecent, useCheckIn } from './use-check-in.ts'
import './check-in.css'

/** The door: who comes is found by three letters and marked by Enter. */
export function CheckInScreen() {
  const conference = useConference()
  return conference === null ? null : <Door key={conference.id} conferenceId={conference.id} />
}

function Door({ conferenceId }: { conferenceId: string }) {
  const { door } = useDoor(conferenceId)
  return (
    <div className="entry">
      <div className="entry-bar">
        <PeoplePlaces />
        <DoorChooser conferenceId={conferenceId} />
      </div>
      {door === undefined ? (
        <Skeleton className="skeleton" height={72} />
      ) : (
        <AtDoor key={door} conferenceId={conferenceId} door={door} />
      )}
    </div>
  )
}

function AtDoor({ conferenceId, door }: { conferenceId: string; door: string | null }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const checkIn = useCheckIn(conferenceId, door)
  const [text, setText] = useState('')
  const [late, setLate] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const toField = () => field.current?.focus()
  const recent = useQuery(
    orpc.checkIn.recent.queryOptions({ input: { conferenceId, sessionId: door, limit: mostRecent }, gcTime: 60_000 }),
  )
  if (recent.error !== null && recent.data === undefined) return <Broken error={recent.error} retry={recent.refetch} />
  const type = (next: string) => {
    setText(next)
    setLate(null)
    if (next !== '') checkIn.forget()
  }
  return (
    <div className="entry-main">
      <div className="entry-desk">
        <DoorField
          conferenceId={conferenceId}
          door={door}
          checkIn={checkIn}
          text={text}
          onType={type}
          onNobody={setLate}
          isRegistering={late !== null}
          inputRef={field}
        />
        {late === null ? null : (
          <LateRegistration
            conferenceId={conferenceId}
            typed={late}
            checkIn={checkIn}
            done={() => {
              type('')
              toField()
            }}
            cancel={() => {
              setLate(null)
              toField()
            }}
          />
        )}
        {text === '' ? <OutcomePanel checkIn={checkIn} door={door} recent={recent.data} toField={toField} /> : null}
        {text === '' && checkIn.outcome === null ? <p className="entry-hint quiet">{t('checkIn.hint')}</p> : null}
      </div>
      <aside className="entry-side" aria-label={t('checkIn.recent')}>
        <AttendanceBoard conferenceId={conferenceId} door={door} />
        <RecentMarks recent={recent.data} checkIn={checkIn} toField={toField} />
      </aside>
    </div>
  )
}
