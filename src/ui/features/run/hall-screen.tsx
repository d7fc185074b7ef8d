import { clockAt } from '#domain/agenda/clock.ts'
import type { Programme } from '#domain/agenda/session.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useConference } from '../../app/session.ts'
import { Broken } from '../../shared/broken.tsx'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { RunClock, TimeLeft, toneOf } from './run-time.tsx'
import { speakerLines, titleOf } from './run-words.ts'
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
  const { state, moment } = useRunState(programme, hall.id, answer.timeZone)
  const { shown, coming, session, itemLeft } = state
  // Between two items the hall sees what comes.
  const entry = shown ?? coming[0] ?? null
  const people = entry?.item === null || entry === null ? (entry?.session.moderators ?? []) : entry.item.speakers
  return (
    <div className="hall">
      <header className="hall-bar">
        <span className="hall-name">{hall.name === '' ? t('run.hallNoRoom') : hall.name}</span>
        <RunClock minute={moment.minute} />
      </header>
      <div className="hall-main">
        <p className="hall-session">{entry?.item === null ? '' : (session ?? entry?.session)?.title}</p>
        <h1 className="hall-title">{entry === null ? t('run.emptyToday') : titleOf(entry)}</h1>
        <ul className="hall-people">
          {speakerLines(answer.people, people).map(({ name, post }) => (
            <li key={name}>
              <strong>{name}</strong> <span>{post}</span>
            </li>
          ))}
        </ul>
      </div>
      <HallTime left={itemLeft} waits={waitWords(t, entry, state.isUnderWay, moment.minute)} />
    </div>
  )
}

type Words = ReturnType<typeof useWords>['t']

function waitWords(
  t: Words,
  entry: ReturnType<typeof useRunState>['state']['shown'],
  isUnderWay: boolean,
  minute: number,
): string {
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
