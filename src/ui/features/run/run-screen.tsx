import { IconArrowLeft, IconScreenShare } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { RunState } from '#domain/agenda/run-state.ts'
import type { Programme } from '#domain/agenda/session.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { places } from '../../app/places.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { Broken } from '../../shared/broken.tsx'
import { PlainSelect } from '../../shared/plain-controls.tsx'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { RunBoard } from './run-board.tsx'
import { RunKeys } from './run-keys.tsx'
import { RunList } from './run-list.tsx'
import { RunClock } from './run-time.tsx'
import { useConduct } from './use-conduct.ts'
import { useHall, useProgramme, useRunState, type AgendaAnswer } from './use-run.ts'
import { focusBigKey, useRunKeys } from './use-run-keys.ts'
import './run.css'

/** A session as it is held: what is on, what is left of it, what comes, and one big key. Dark whatever the theme. */
export function RunScreen() {
  const conference = useConference()
  return conference === null ? <ScreenSkeleton /> : <OfConference key={conference.id} conferenceId={conference.id} />
}

function OfConference({ conferenceId }: { conferenceId: string }) {
  const { answer, programme, error, refetch } = useProgramme(conferenceId)
  if (answer !== null && programme !== null) return <OfHall answer={answer} programme={programme} />
  return error === null ? <ScreenSkeleton /> : <Broken error={error} retry={refetch} />
}

interface OfHallProps {
  readonly answer: AgendaAnswer
  readonly programme: Programme
}

function OfHall({ answer, programme }: OfHallProps) {
  const { t } = useWords()
  const hall = useHall(programme)
  const run = useRunState(programme, hall.id, answer.timeZone)
  const conduct = useConduct()
  const { state } = run
  useRunningHall(hall.id, state, conduct)
  return (
    <div className="run">
      <RunBar programme={programme} roomId={hall.id} minute={run.moment.minute} />
      <div className="run-main">
        <RunBoard answer={answer} programme={programme} roomId={hall.id} run={run} />
        <RunKeys state={state} conduct={conduct} />
      </div>
      <aside className="run-side" aria-label={t('run.programme')}>
        <RunList answer={answer} run={run} start={conduct.start} />
      </aside>
    </div>
  )
}

/** Tells keys, menu and palette what to act on, as long as the screen is there. */
function useRunningHall(roomId: string, state: RunState, { start, stop }: ReturnType<typeof useConduct>): void {
  const { runDesk } = useServices()
  const dialogs = useDialogs()
  const current = useRef(state)
  useEffect(() => {
    current.current = state
  }, [state])
  useEffect(() => {
    const next = () => {
      const item = current.current.toStart?.item
      if (item != null) start(item)
    }
    const end = () => {
      const { isUnderWay, shown } = current.current
      if (isUnderWay && shown?.item != null) stop(shown.item)
    }
    runDesk.setRunning({ roomId, next, stop: end })
    return () => runDesk.setRunning(null)
  }, [runDesk, roomId, start, stop])
  useRunKeys({
    next: () => runDesk.running()?.next(),
    stop: () => runDesk.running()?.stop(),
    late: () => dialogs.show({ kind: 'run-late' }),
  })
}

interface RunBarProps {
  readonly programme: Programme
  readonly roomId: string
  readonly minute: number
}

function RunBar({ programme, roomId, minute }: RunBarProps) {
  const { t } = useWords()
  const { runDesk, bridge } = useServices()
  const [hall] = programme.rooms
  const openHall = () => {
    bridge.openHall(roomId)
    focusBigKey()
  }
  return (
    <div className="run-bar">
      <Link href={places.agenda} className="run-back">
        <IconArrowLeft size={18} stroke={1.5} aria-hidden />
        {t('run.back')}
      </Link>
      <h1>{t('run.title')}</h1>
      {programme.rooms.length > 1 ? (
        <PlainSelect
          label={t('run.hall')}
          value={roomId}
          options={programme.rooms.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={runDesk.choose}
        />
      ) : (
        <span className="run-hall">{hall?.name}</span>
      )}
      <button type="button" className="run-tool" onClick={openHall}>
        <IconScreenShare size={18} stroke={1.5} aria-hidden />
        {t('run.hallWindow')}
      </button>
      <RunClock minute={minute} />
    </div>
  )
}
