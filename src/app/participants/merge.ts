import type { Match } from '#domain/people/duplicates.ts'
import type { Participant } from '#domain/people/fields.ts'
import { DuplicateFinder } from '#domain/people/find-duplicates.ts'
import { mergeParticipants } from '#domain/people/merge.ts'
import { giveSpeakers } from '../agenda/speakers.ts'
import { findConference } from '../conferences.ts'
import { PlenumError } from '../errors.ts'
import type { ConferenceFile, FileWriter, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { participantsBy, putParticipant, subjectOf } from './edit.ts'
import { withName } from './values.ts'

export interface Merging {
  /** The participation that stays. */
  readonly keepId: string
  /** The participations that become part of it. */
  readonly ids: readonly string[]
  /** By field the participation whose value is wanted. */
  readonly chosen: Readonly<Record<string, string>>
}

/**
 * Makes one participant of several records: one command. Marks of presence, headship, places in the programme and participation at other
 * conferences go to the one that stays.
 * @throws PlenumError participant.notFound, field.notFound, person.noName
 */
export function mergeRecords(session: Session, { keepId, ids, chosen }: Merging): HistoryState {
  const { finder, participants } = participantsBy(session, [keepId, ...ids])
  const [kept, ...others] = participants
  if (kept === undefined) throw new PlenumError('participant.notFound', { id: keepId })
  const choices = new Map(
    Object.entries(chosen).flatMap(([field, id]) => {
      const from = participants.find(({ participation }) => participation.id === id)
      if (from === undefined) throw new PlenumError('participant.notFound', { id })
      if (finder.list.field(field) === undefined) throw new PlenumError('field.notFound', { id: field })
      const parts = field === 'fullName' ? ['surname', 'givenName', 'patronymic'] : [field]
      return parts.map((part) => [part, from] as const)
    }),
  )
  const merged = withName(mergeParticipants(kept, others, finder.list.fields(), choices))
  session.write({ command: 'participants.merge', ...subjectOf([merged]) }, (writer) => {
    for (const other of others) absorb(session.file, writer, kept, other)
    putParticipant(writer, merged)
  })
  return session.history()
}

/** Gives what depends on a record to the kept one, and deletes the record. */
function absorb(
  file: ConferenceFile,
  writer: FileWriter,
  kept: Participant,
  { person, participation }: Participant,
): void {
  const { conferenceId } = participation
  for (const { id } of file.sessions(conferenceId)) {
    const presences = file.presences(id)
    const mark = presences.find(({ participationId }) => participationId === participation.id)
    const own = presences.find(({ participationId }) => participationId === kept.participation.id)
    if (mark === undefined || (own !== undefined && own.markedAt <= mark.markedAt)) continue
    writer.putPresence({ ...mark, participationId: kept.participation.id })
  }
  for (const delegation of file.delegations(conferenceId))
    if (delegation.headId === participation.id) writer.putDelegation({ ...delegation, headId: kept.participation.id })
  giveSpeakers(file, writer, conferenceId, { from: participation.id, to: kept.participation.id })
  writer.deleteParticipation(participation.id)
  const taken = new Set(file.participationsOf(kept.person.id).map((one) => one.conferenceId))
  const elsewhere = file.participationsOf(person.id).filter(({ id }) => id !== participation.id)
  for (const one of elsewhere)
    if (!taken.has(one.conferenceId)) writer.putParticipation({ ...one, personId: kept.person.id })
  if (elsewhere.every((one) => !taken.has(one.conferenceId))) writer.deletePerson(person.id)
}

/** Two participants who may be one person. */
export interface DuplicatePair extends Match {
  readonly one: Participant
  readonly other: Participant
}

/** Pairs of participants of a conference who may be one person, the likeliest first; never merged without a person. */
export function findDuplicates(session: Session, conferenceId: string, limit: number): readonly DuplicatePair[] {
  findConference(session.file, conferenceId)
  const { list } = session.finders.of(session.file, conferenceId)
  const participants = Array.from(list.all())
  const likenesses = new DuplicateFinder()
  for (const { person, organization } of participants)
    likenesses.add({ ...person, organization: organization?.name ?? '' })
  const pairs = participants.flatMap((one, at) =>
    likenesses
      .find(at, (other) => other > at)
      .flatMap(({ at: found, score, reasons }): DuplicatePair[] => {
        const other = participants[found]
        return other === undefined ? [] : [{ score, reasons, one, other }]
      }),
  )
  return pairs.toSorted((a, b) => b.score - a.score).slice(0, limit)
}
