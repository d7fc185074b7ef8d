import { clockAt } from '#domain/agenda/clock.ts'
import { sessionKinds, type Session } from '#domain/agenda/session.ts'
import { wouldFollowItself } from '#domain/agenda/times.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { PlainSelect } from '../../../shared/plain-controls.tsx'
import type { AgendaData } from '../agenda-data.ts'
import { useAgendaWords } from '../agenda-words.ts'
import { readClock, readLength } from '../typed.ts'
import { TypedField } from '../typed-field.tsx'
import type { AgendaCommands, SessionChanges } from '../use-agenda-commands.ts'
import { Field } from './field.tsx'

interface SessionFieldsProps {
  readonly data: AgendaData
  readonly session: Session
  readonly dates: readonly IsoDate[]
  readonly commands: AgendaCommands
}

/** What a session is, when and where. */
export function SessionFields({ data, session, dates, commands }: SessionFieldsProps) {
  const { t } = useWords()
  const words = useAgendaWords()
  const set = (changes: SessionChanges) => void commands.setSession(session, changes)
  const { rooms } = data.programme
  const days = session.date === null || dates.includes(session.date) ? dates : [...dates, session.date]
  return (
    <dl>
      <Field label={t('agenda.fields.kind')}>
        <PlainSelect
          label={t('agenda.fields.kind')}
          value={session.kind}
          options={sessionKinds.map((value) => ({ value, label: t(`agenda.kinds.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
      </Field>
      <Field label={t('agenda.fields.date')}>
        <PlainSelect
          label={t('agenda.fields.date')}
          value={session.date ?? ''}
          options={[
            ...days.map((value) => ({ value, label: words.day(value) })),
            { value: '', label: t('agenda.noDate') },
          ]}
          onChange={(date) => set({ date: date === '' ? null : date, ...freed(data, session) })}
        />
      </Field>
      <Field label={t('agenda.fields.hall')}>
        <PlainSelect
          label={t('agenda.fields.hall')}
          value={session.roomId ?? ''}
          options={[
            ...rooms.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: t(session.kind === 'break' ? 'agenda.allHalls' : 'agenda.noHall') },
          ]}
          onChange={(roomId) => set({ roomId: roomId === '' ? null : roomId })}
        />
      </Field>
      <StartField data={data} session={session} set={set} />
      <LengthFields data={data} session={session} set={set} />
    </dl>
  )
}

/** A session on another day follows nothing of the day it was on: it keeps its time. */
function freed(data: AgendaData, { id, start }: Session): SessionChanges {
  const planned = data.plan.sessions.get(id)
  return start?.as === 'follows' && planned !== undefined
    ? { start: { as: 'planned', at: clockAt(planned.start) } }
    : {}
}

interface PartProps {
  readonly data: AgendaData
  readonly session: Session
  readonly set: (changes: SessionChanges) => void
}

type StartWay = 'none' | 'planned' | 'pinned' | 'follows'
const usualStart = '10:00'

/** How the start is found, and the exact minute of it. */
function StartField({ data, session, set }: PartProps) {
  const { t } = useWords()
  const { start } = session
  const { sessions } = data.programme
  const before = sessions.filter(
    ({ id, date }) => id !== session.id && date === session.date && !wouldFollowItself(sessions, session.id, id),
  )
  const way: StartWay = start?.as ?? 'none'
  const planned = data.plan.sessions.get(session.id)
  const choose = (next: StartWay) => {
    const at = planned === undefined ? usualStart : clockAt(planned.start)
    if (next === 'none') set({ start: null })
    else if (next !== 'follows') set({ start: { as: next, at } })
    else {
      const [first] = before.toSorted((a, b) => endOf(data, b) - endOf(data, a))
      if (first !== undefined) set({ start: { as: 'follows', sessionId: first.id } })
    }
  }
  const ways: readonly StartWay[] = ['planned', 'pinned', ...(before.length > 0 ? (['follows'] as const) : []), 'none']
  return (
    <Field label={t('agenda.fields.start')}>
      <span className="agenda-pair">
        <PlainSelect
          label={t('agenda.fields.startWay')}
          value={way}
          options={ways.map((value) => ({ value, label: t(`agenda.starts.${value}`) }))}
          onChange={choose}
        />
        {start === null || start.as === 'follows' ? null : (
          <TypedField
            label={t('agenda.fields.startAt')}
            className="agenda-figures"
            text={start.at}
            read={readClock}
            problem={t('agenda.problem.time')}
            give={(at) => set({ start: { as: start.as, at } })}
          />
        )}
      </span>
      {start?.as === 'follows' ? (
        <PlainSelect
          label={t('agenda.fields.follows')}
          value={start.sessionId}
          options={before.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(sessionId) => set({ start: { as: 'follows', sessionId } })}
        />
      ) : null}
    </Field>
  )
}

const endOf = (data: AgendaData, { id }: Session) => data.plan.sessions.get(id)?.end ?? 0

function LengthFields({ data, session, set }: PartProps) {
  const { t } = useWords()
  const words = useAgendaWords()
  const [running, planned] = [data.running.sessions.get(session.id), data.plan.sessions.get(session.id)]
  return (
    <>
      <Field label={t('agenda.fields.minutes')}>
        <span className="agenda-pair">
          <TypedField
            label={t('agenda.fields.minutes')}
            className="agenda-figures"
            text={String(session.minutes)}
            read={readLength}
            problem={t('agenda.problem.length')}
            give={(minutes) => set({ minutes })}
          />
          <span className="quiet figures">
            {planned === undefined ? t('agenda.minutes') : t('agenda.minutesTo', { time: words.clock(planned.end) })}
          </span>
        </span>
      </Field>
      {session.kind === 'break' ? (
        <Field label={t('agenda.fields.leastMinutes')}>
          <LeastMinutes least={session.leastMinutes} give={(leastMinutes) => set({ leastMinutes })} />
        </Field>
      ) : null}
      {running === undefined || planned === undefined || running.start === planned.start ? null : (
        <Field label={t('agenda.fields.running')}>
          <span className="figures agenda-said">{words.span(running)}</span>
        </Field>
      )}
    </>
  )
}

interface LeastMinutesProps {
  readonly least: number | null
  readonly give: (least: number | null) => void
}

/** Minutes a break may shrink to; empty: it does not shrink. */
export function LeastMinutes({ least, give }: LeastMinutesProps) {
  const { t } = useWords()
  return (
    <TypedField
      label={t('agenda.fields.leastMinutes')}
      className="agenda-figures"
      text={least === null ? '' : String(least)}
      placeholder={t('agenda.holds')}
      read={(text) => (text.trim() === '' ? { minutes: null } : wrapped(readLength(text)))}
      problem={t('agenda.problem.length')}
      give={({ minutes }) => give(minutes)}
    />
  )
}

const wrapped = (minutes: number | null) => (minutes === null ? null : { minutes })
