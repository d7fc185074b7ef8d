import { clockAt } from '#domain/agenda/clock.ts'
import { outlookOf, type HeldEntry } from '#domain/agenda/run-state.ts'
import { lateWords } from '#domain/agenda/run-words.ts'
import type { Programme } from '#domain/agenda/session.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { speakersOf, titleOf, useIdleWords, useOutlookWords } from './run-words.ts'
import { TimeLeft, toneOf } from './run-time.tsx'
import type { AgendaAnswer, HallRun } from './use-run.ts'

interface BoardProps {
  readonly answer: AgendaAnswer
  readonly programme: Programme
  readonly roomId: string
  readonly run: HallRun
}

/** What is on, the two numbers, how late it is, and what comes. */
export function RunBoard(props: BoardProps) {
  const { shown, coming, itemLeft, sessionLeft } = props.run.state
  if (shown === null && coming.length === 0) return <Idle {...props} />
  return (
    <>
      <OnNow {...props} />
      <div className="run-numbers">
        <Number name="speaker" minutes={itemLeft} />
        <Number name="session" minutes={sessionLeft} />
      </div>
      <Standing {...props} />
      <Coming {...props} />
    </>
  )
}

function OnNow({ answer, run: { state } }: BoardProps) {
  const { t } = useWords()
  const { shown, session, isUnderWay } = state
  const item = shown?.item ?? null
  const number = item === null ? undefined : answer.numbers[item.id]
  return (
    <section className="run-now" aria-label={t('run.now')}>
      <p className="run-session">{session?.title ?? ' '}</p>
      <h2>{shown === null ? t('run.nobody') : `${number === undefined ? '' : `${number}. `}${titleOf(shown)}`}</h2>
      <p className="run-who">{item === null ? '' : speakersOf(answer.people, item.speakers)}</p>
      <p className="run-when" data-due={(!isUnderWay && item !== null) || undefined}>
        {useWhen(shown, isUnderWay)}
      </p>
    </section>
  )
}

function useWhen(shown: HeldEntry | null, isUnderWay: boolean): string {
  const { t } = useWords()
  if (shown === null || isUnderWay) return ''
  const { start, end } = shown.running
  if (shown.item === null) return t('run.whole', { time: clockAt(Math.floor(end)) })
  return t('run.dueSince', { time: clockAt(Math.floor(start)) })
}

interface NumberProps {
  readonly name: 'speaker' | 'session'
  readonly minutes: number | null
}

/** A time that is left, to be read from ten metres. */
function Number({ name, minutes }: NumberProps) {
  const { t } = useWords()
  const label = t(`run.${name}Left`)
  return (
    <div className="run-number" data-name={name} data-tone={toneOf(minutes)}>
      <span className="run-label">{label}</span>
      {minutes === null ? (
        <span className="run-face" role="timer" aria-label={label}>
          –
        </span>
      ) : (
        <TimeLeft minutes={minutes} label={label} />
      )}
    </div>
  )
}

/** Late by how much, and what follows from it. */
function Standing({ programme, roomId, run: { day, state, proposed, moment } }: BoardProps) {
  const { language } = useWords()
  const outlook = outlookOf(day, roomId, state, proposed, moment)
  const words = useOutlookWords(programme)(outlook)
  const isLate = Math.round(state.late) > 0
  return (
    <p className="run-standing">
      <strong data-late={isLate || undefined}>{lateWords(state.late, language)}</strong>
      {words === '' ? null : <span data-over={outlook.overrun !== null || undefined}>{words}</span>}
    </p>
  )
}

function Coming({ answer, run: { state } }: BoardProps) {
  const { t } = useWords()
  const [first, second] = state.coming
  const lines = [first, second].filter((entry) => entry !== undefined)
  return (
    <section className="run-next" aria-label={t('run.next')}>
      <h3>{t('run.next')}</h3>
      {lines.length === 0 ? (
        <p className="quiet">{t('run.nothingNext')}</p>
      ) : (
        <ol>
          {lines.map((entry) => (
            <li key={entry.item?.id ?? entry.session.id}>
              <span className="run-time">{clockAt(Math.floor(entry.running.start))}</span>
              <span className="run-title">{titleOf(entry)}</span>
              <span className="run-speakers">
                {entry.item === null ? '' : speakersOf(answer.people, entry.item.speakers)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Nothing is on, and nothing comes today. */
function Idle(props: BoardProps) {
  const { t } = useWords()
  const { title, nearest } = useIdleWords(props)
  return (
    <section className="run-nothing">
      <h2>{title}</h2>
      <p>{nearest === '' && props.run.state.entries.length === 0 ? t('run.noneAhead') : nearest}</p>
    </section>
  )
}
