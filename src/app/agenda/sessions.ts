import { blankSession } from '#domain/agenda/blank.ts'
import type { AgendaItem, Session as Sitting, Speaker } from '#domain/agenda/session.ts'
import { clockAt, minutesOfDay } from '#domain/agenda/clock.ts'
import { timesOf, wouldFollowItself, type Stretch } from '#domain/agenda/times.ts'
import { addDays } from '#domain/language/calendar.ts'
import { findConference } from '../conferences.ts'
import { PlenumError } from '../errors.ts'
import type { ConferenceFile, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { changed, joinKey, type Changes } from './changes.ts'
import { findRoom, findSession } from './find.ts'
import { programmeOf, storeProgramme } from './programme.ts'

/** A session people can be marked present at, with how many were. */
export interface ListedSession extends Pick<Sitting, 'id' | 'conferenceId' | 'title' | 'kind' | 'date'> {
  /** `HH:MM`, or empty. */
  readonly startsAt: string
  readonly present: number
}

const when = (listed: ListedSession) => `${listed.date ?? '9999'} ${listed.startsAt}`

/** By date and time; those without a date come last. Nobody is marked present at a break. */
export function listSessions(session: Session, conferenceId: string): readonly ListedSession[] {
  const { file } = session
  findConference(file, conferenceId)
  const { list } = session.finders.of(file, conferenceId)
  const programme = programmeOf(session, conferenceId)
  const running = timesOf(programme, 'running').sessions
  return programme.sessions
    .filter(({ kind }) => kind !== 'break')
    .map((sitting) => {
      const { id, title, kind, date } = sitting
      const startsAt = shownStart(sitting, running.get(id))
      return { id, conferenceId, title, kind, date, startsAt, present: list.presentAt(id).size }
    })
    .toSorted((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0))
}

/** `HH:MM`: when it begins on the day, or where its date is not known the time that was said; empty where there is none. */
function shownStart({ start }: Sitting, time: Stretch | undefined): string {
  if (time !== undefined) return clockAt(time.start)
  return start === null || start.as === 'follows' ? '' : start.at
}

/** When a session begins, `HH:MM`, or empty. */
export function startOf(session: Session, sitting: Sitting): string {
  const { sessions } = timesOf(programmeOf(session, sitting.conferenceId), 'running')
  return shownStart(sitting, sessions.get(sitting.id))
}

type Fields = Omit<Sitting, 'id' | 'conferenceId'>

/** A new session, or fields of one that stands. */
export type PutSession =
  | ({ readonly id: null; readonly conferenceId: string; readonly title: string } & Changes<Fields>)
  | ({ readonly id: string } & Changes<Fields>)

/**
 * Makes a session, or changes fields of one: it is moved, made longer, pinned by this. Sessions that follow it are on its date.
 * @throws PlenumError conference.notFound, agenda.sessionNotFound, agenda.roomNotFound, agenda.circle, participant.notFound
 */
export function putSession(session: Session, put: PutSession): Sitting {
  const { file } = session
  const sitting = settled(file, put.id === null ? newSession(session, put) : changedSession(file, put))
  const { id, ...changes } = put
  session.write(
    { command: 'agenda.putSession', subject: sitting.title },
    (writer) => {
      writer.putSession(sitting)
      for (const follower of followersOf(file, sitting)) writer.putSession({ ...follower, date: sitting.date })
    },
    id === null ? {} : { coalesce: joinKey('agenda.putSession', id, changes) },
  )
  return sitting
}

function newSession({ file, ports }: Session, put: Extract<PutSession, { readonly id: null }>): Sitting {
  const { id: _, conferenceId, title, ...changes } = put
  findConference(file, conferenceId)
  return { ...changed({ ...blankSession, title }, changes), id: ports.ids.next(), conferenceId }
}

function changedSession(
  file: ConferenceFile,
  { id, ...changes }: Extract<PutSession, { readonly id: string }>,
): Sitting {
  return changed(findSession(file, id), changes)
}

/** A session that may be stored: what it names is there, it does not wait for itself, nothing is cut that is not there. */
function settled(file: ConferenceFile, sitting: Sitting): Sitting {
  const { conferenceId, roomId, start, minutes, leastMinutes } = sitting
  if (roomId !== null && findRoom(file, roomId).conferenceId !== conferenceId)
    throw new PlenumError('agenda.roomNotFound', { id: roomId })
  assertSpeakers(file, conferenceId, sitting.moderators)
  return {
    ...sitting,
    date: start?.as === 'follows' ? followed(file, sitting, start.sessionId).date : sitting.date,
    cut: Math.min(sitting.cut, minutes),
    leastMinutes: leastMinutes === null ? null : Math.min(leastMinutes, minutes),
  }
}

/** The session another one follows. @throws PlenumError agenda.sessionNotFound, agenda.circle */
function followed(file: ConferenceFile, { id, conferenceId, title }: Sitting, sessionId: string): Sitting {
  const before = findSession(file, sessionId)
  if (before.conferenceId !== conferenceId) throw new PlenumError('agenda.sessionNotFound', { id: sessionId })
  if (wouldFollowItself(file.sessions(conferenceId), id, sessionId)) throw new PlenumError('agenda.circle', { title })
  return before
}

/** Sessions that follow one, and those that follow them. */
function followersOf(file: ConferenceFile, sitting: Sitting): readonly Sitting[] {
  const all = file.sessions(sitting.conferenceId)
  const after = (id: string): readonly Sitting[] =>
    all
      .filter(({ start }) => start?.as === 'follows' && start.sessionId === id)
      .flatMap((one) => [one].concat(after(one.id)))
  return after(sitting.id)
}

/** @throws PlenumError participant.notFound */
export function assertSpeakers(file: ConferenceFile, conferenceId: string, speakers: readonly Speaker[]): void {
  for (const { participationId: id } of speakers) {
    if (id !== null && file.participation(id)?.conferenceId !== conferenceId)
      throw new PlenumError('participant.notFound', { id })
  }
}

/**
 * Deletes a session with its items and marks of presence. Sessions that follow it begin where they would have begun.
 * @throws PlenumError agenda.sessionNotFound
 */
export function removeSession(session: Session, id: string): HistoryState {
  const { title, conferenceId } = findSession(session.file, id)
  const programme = programmeOf(session, conferenceId)
  const { sessions } = timesOf(programme, 'plan')
  const left = programme.sessions
    .filter((one) => one.id !== id)
    .map((one) => (one.start?.as === 'follows' && one.start.sessionId === id ? freed(one, sessions.get(one.id)) : one))
  const after = { ...programme, sessions: left, items: programme.items.filter(({ sessionId }) => sessionId !== id) }
  session.write({ command: 'agenda.removeSession', subject: title }, (writer) =>
    storeProgramme(writer, programme, after),
  )
  return session.history()
}

/** A session that follows none any more; what goes past midnight begins on the next date. */
function freed(sitting: Sitting, time: Stretch | undefined): Sitting {
  if (time === undefined || sitting.date === null) return { ...sitting, start: null }
  const date = addDays(sitting.date, Math.floor(time.start / minutesOfDay))
  return { ...sitting, date, start: { as: 'planned', at: clockAt(time.start) } }
}

/**
 * Makes a copy of a session with its items in each of the rooms, at the same time; what happened on the day is not copied. Ids of the
 * copies, in the order of the rooms.
 * @throws PlenumError agenda.sessionNotFound, agenda.roomNotFound
 */
export function copySession(session: Session, id: string, roomIds: readonly string[]): readonly string[] {
  const { file, ports } = session
  const original = findSession(file, id)
  const items = file.items(id)
  const copies = roomIds.map((roomId) => {
    const sitting = settled(file, { ...original, id: ports.ids.next(), roomId, delay: 0, cut: 0 })
    return { sitting, items: items.map((item) => copyOf(item, ports.ids.next(), sitting.id)) }
  })
  session.write({ command: 'agenda.copySession', subject: original.title }, (writer) => {
    for (const copy of copies) {
      writer.putSession(copy.sitting)
      writer.putItems(copy.sitting.id, copy.items)
    }
  })
  return copies.map(({ sitting }) => sitting.id)
}

function copyOf(item: AgendaItem, id: string, sessionId: string): AgendaItem {
  return { ...item, id, sessionId, state: 'planned', startedAt: null, endedAt: null, delay: 0, cut: 0 }
}
