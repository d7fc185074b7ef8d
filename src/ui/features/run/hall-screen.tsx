import { clockAt } from '#domain/agenda/clock.ts'
import type { HeldEntry } from '#domain/agenda/run-state.ts'
import type { Programme, Session } from '#domain/agenda/session.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useConference } from '../../app/session.ts'
import { Broken } from '../../shared/broken.tsx'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { RunClock, TimeLeft, toneOf } from './run-time.tsx'
import { speakerLines, titleOf, useIdleWords, type IdleHall } from './run-words.ts'
import { hallOf, useProgramme, useRunState, type AgendaAnswer } from './use-run.ts'
import './hall.css'

/** What the hall sees: clock, hall, what is on, who speaks, and the time that is left. It asks the core itself. */
export function HallScreen({ roomId }: { roomId: string | null }) {
  const conference = useConference()
  return conference === null ? <ScreenSkeleton /> : <OfConference conferenceId={conference.id} roomId={roomId} />
}

function OfConference({ conferenceId, roomId }: { conferenceId: string; roomId: string | null }) {
  const { answer, programme, error, refetch } = useProgramme(conferenceId)
  if (answer !== null && programme !== null) return <Hall answer={answer} programme={programme} roomId={roomId} />
  return error === null ? <ScreenSkeleton /> : <Broken error={error} retry={refetch} />
}

interface HallProps {
  readonly answer: AgendaAnswer
  readonly programme: Programme
  readonly roomId: string | null
}

function Hall({ answer, programme, roomId }: HallProps) {
  const { t } = useWords()
  const hall = hallOf(programme, roomId)
  const run = useRunState(programme, hall.id, answer.timeZone)
  const { state, moment } = run
  const { shown, coming, session, itemLeft } = state
  // Between two items the hall sees what comes.
  const entry = shown ?? coming[0] ?? null
  return (
    <div className="hall">
      <header className="hall-bar">
        <span className="hall-name">{hall.name === '' ? t('run.hallNoRoom') : hall.name}</span>
        <RunClock minute={moment.minute} />
      </header>
      {entry === null ? (
        <Idle programme={programme} roomId={hall.id} run={run} />
      ) : (
        <OnNow answer={answer} entry={entry} session={session ?? entry.session} />
      )}
      <HallTime left={itemLeft} waits={waitWords(t, entry, state.isUnderWay, moment.minute)} />
    </div>
  )
}

interface OnNowProps {
  readonly answer: AgendaAnswer
  readonly entry: HeldEntry
  readonly session: Session
}

function OnNow({ answer, entry, session }: OnNowProps) {
  const people = speakerLines(answer.people, entry.item === null ? entry.session.moderators : entry.item.speakers)
  return (
    <div className="hall-main" data-people={people.length < 2 ? undefined : people.length === 2 ? 'two' : 'many'}>
      {entry.item === null ? null : <p className="hall-session">{session.title}</p>}
      <h1 className="hall-title">{titleOf(entry)}</h1>
      <ul className="hall-people">
        {people.map(({ name, post }) => (
          <li key={name}>
            <strong>{name}</strong> <span>{post}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Nothing more is held today: when it goes on, where that is known. */
function Idle(idle: IdleHall) {
  const { title, nearest } = useIdleWords(idle)
  return (
    <div className="hall-main">
      <h1 className="hall-title">{title}</h1>
      <p className="hall-later">{nearest}</p>
    </div>
  )
}

type Words = ReturnType<typeof useWords>['t']

function waitWords(t: Words, entry: HeldEntry | null, isUnderWay: boolean, minute: number): string {
  if (entry === null || isUnderWay) return ''
  if (entry.item === null) return t('run.whole', { time: clockAt(Math.floor(entry.running.end)) })
  if (entry.running.start <= minute) return t('run.soon')
  return t('run.waits', { time: clockAt(Math.floor(entry.running.start)) })
}

function HallTime({ left, waits }: { left: number | null; waits: string }) {
  const { t } = useWords()
  return (
    <div className="hall-time" data-tone={toneOf(left)}>
      {left === null ? (
        <span className="hall-waits">{waits}</span>
      ) : (
        <TimeLeft minutes={left} label={t('run.speakerLeft')} />
      )}
    </div>
  )
}
