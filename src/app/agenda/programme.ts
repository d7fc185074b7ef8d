import { findConflicts } from '#domain/agenda/conflicts.ts'
import type { Conflict, ConflictOptions, ProgrammePerson } from '#domain/agenda/conflict.ts'
import { numberAgenda } from '#domain/agenda/number-agenda.ts'
import { programmeName, type ProgrammeName } from '#domain/agenda/print-programme.ts'
import { differencesOf } from '#domain/agenda/programme-differences.ts'
import type { AgendaItem, Programme, Session as Sitting, Speaker } from '#domain/agenda/session.ts'
import { itemsBySession, timesOf, type Stretch, type Times } from '#domain/agenda/times.ts'
import type { Language } from '#domain/language/language.ts'
import { wallClock } from '#domain/language/wall-clock.ts'
import { findConference } from '../conferences.ts'
import type { FileWriter } from '../ports.ts'
import type { Session } from '../session.ts'

/**
 * The agenda of a conference. Of a participant or document that is gone nothing is left but the name as written.
 * @throws PlenumError conference.notFound
 */
export function programmeOf(session: Session, conferenceId: string): Programme {
  const { file } = session
  findConference(file, conferenceId)
  const { list } = session.finders.of(file, conferenceId)
  const documents = new Set(file.documents().map(({ id }) => id))
  const known = (speaker: Speaker): Speaker =>
    speaker.participationId === null || list.get(speaker.participationId) !== null
      ? speaker
      : { ...speaker, participationId: null }
  const sessions = file
    .sessions(conferenceId)
    .map((sitting): Sitting => Object.assign(sitting, { moderators: sitting.moderators.map(known) }))
  const items = sessions
    .flatMap(({ id }) => file.items(id))
    .map((item): AgendaItem =>
      Object.assign(item, {
        speakers: item.speakers.map(known),
        links: item.links.filter(({ documentId }) => documents.has(documentId)),
      }),
    )
  return { days: file.days(conferenceId), rooms: file.rooms(conferenceId), sessions, items }
}

/** A participant as the programme names them, and whether they are coming. */
export interface NamedSpeaker extends ProgrammeName, ProgrammePerson {
  readonly organization: string
}

/** The participants a programme names, by their participation. */
export function speakersOf(
  session: Session,
  conferenceId: string,
  { sessions, items }: Programme,
  language: Language,
): ReadonlyMap<string, NamedSpeaker> {
  const { list } = session.finders.of(session.file, conferenceId)
  const people = new Map<string, NamedSpeaker>()
  const named = [...sessions.map(({ moderators }) => moderators), ...items.map(({ speakers }) => speakers)].flat()
  for (const { participationId } of named) {
    if (participationId === null || people.has(participationId)) continue
    const found = list.get(participationId)
    if (found === null) continue
    const { person, organization, participation } = found
    people.set(participationId, {
      name: programmeName(person, language),
      post: person.post,
      organization: organization?.name ?? '',
      status: participation.status,
    })
  }
  return people
}

/** The same, named in the first working language of the conference: conflicts go by these names. */
export function peopleOf(
  session: Session,
  conferenceId: string,
  programme: Programme,
): ReadonlyMap<string, NamedSpeaker> {
  const [language = 'ru'] = findConference(session.file, conferenceId).workingLanguages
  return speakersOf(session, conferenceId, programme, language)
}

type ById<Value> = Readonly<Record<string, Value>>

interface TimesById {
  readonly sessions: ById<Stretch>
  readonly items: ById<Stretch>
}

/** A programme with all that follows from it. */
export interface ProgrammeView extends Programme {
  readonly timeZone: string | null
  readonly plan: TimesById
  readonly running: TimesById
  /** Numbers of items; breaks have none. */
  readonly numbers: ById<string>
  readonly people: ById<NamedSpeaker>
  readonly conflicts: readonly Conflict[]
}

const hoursWithoutBreak = 3

/**
 * The agenda with its times, numbers, people and conflicts; people are named in the first working language of the conference.
 * @throws PlenumError conference.notFound
 */
export function viewProgramme(session: Session, conferenceId: string): ProgrammeView {
  const programme = programmeOf(session, conferenceId)
  const { timeZone } = findConference(session.file, conferenceId)
  const people = peopleOf(session, conferenceId, programme)
  return {
    ...programme,
    timeZone,
    plan: byId(timesOf(programme, 'plan')),
    running: byId(timesOf(programme, 'running')),
    numbers: Object.fromEntries(numberAgenda(programme.items)),
    people: Object.fromEntries(people),
    conflicts: conflictsOf(session, conferenceId, programme, people),
  }
}

/** What is wrong with a programme at this moment. */
export function conflictsOf(
  session: Session,
  conferenceId: string,
  programme: Programme,
  people: ReadonlyMap<string, ProgrammePerson>,
): readonly Conflict[] {
  return findConflicts(programme, people, conflictOptions(session, conferenceId))
}

/** What conflicts of a conference go by at this moment. */
export function conflictOptions(session: Session, conferenceId: string): ConflictOptions {
  const { startsOn, endsOn, timeZone } = findConference(session.file, conferenceId)
  return { startsOn, endsOn, now: wallClock(session.ports.clock.now(), timeZone), hoursWithoutBreak }
}

function byId({ sessions, items }: Times): TimesById {
  return { sessions: Object.fromEntries(sessions), items: Object.fromEntries(items) }
}

/** Writes what makes one programme of the other. */
export function storeProgramme(writer: FileWriter, before: Programme, after: Programme): void {
  const { sessions, items, removedSessions, reordered } = differencesOf(before, after)
  for (const sitting of sessions) writer.putSession(sitting)
  const own = itemsBySession(after.items)
  for (const id of new Set([...reordered, ...items.map(({ sessionId }) => sessionId)]))
    writer.putItems(id, own.get(id) ?? [])
  for (const id of removedSessions) writer.deleteSession(id)
}
