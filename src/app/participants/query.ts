import type { FieldValue } from '#domain/people/fields.ts'
import { valueOf } from '#domain/people/fields.ts'
import { findConference } from '../conferences.ts'
import type { Session } from '../session.ts'
import { fieldOf } from './edit.ts'
import type { ParticipantFinder, ParticipantGroup, ParticipantQuery } from './finder.ts'
import { findSession } from '../agenda/find.ts'

export interface ConferenceQuery extends ParticipantQuery {
  readonly conferenceId: string
}

export interface PageQuery extends ConferenceQuery {
  /** Fields whose values are wanted. */
  readonly fields: readonly string[]
  readonly offset: number
  readonly limit: number
  /** The session whose presence each row tells; null for none. */
  readonly sessionId: string | null
}

interface Row {
  readonly id: string
  readonly values: Readonly<Record<string, FieldValue>>
  readonly isPresent: boolean
}

export interface ParticipantPage {
  /** At the conference. */
  readonly total: number
  /** Who meet the query. */
  readonly matching: number
  readonly rows: readonly Row[]
  readonly groups: readonly ParticipantGroup[] | null
  readonly sequence: number
}

/** @throws PlenumError conference.notFound, agenda.sessionNotFound */
function finderFor({ file, finders }: Session, { conferenceId, presence }: ConferenceQuery): ParticipantFinder {
  findConference(file, conferenceId)
  if (presence !== null) findSession(file, presence.sessionId)
  return finders.of(file, conferenceId)
}

/** One page of the participants of a conference. Fields that are not there have no value. */
export function queryParticipants(session: Session, query: PageQuery): ParticipantPage {
  const finder = finderFor(session, query)
  const { list } = finder
  const { slots, groups } = finder.find(query)
  const { fields, offset, limit, sessionId } = query
  const present = sessionId === null ? null : list.presentAt(findSession(session.file, sessionId).id)
  const shown = fields.flatMap((id) => list.field(id) ?? [])
  const rows = Array.from(slots.subarray(offset, offset + limit), (slot): Row => {
    const participant = list.at(slot)
    const { id } = participant.participation
    const values = Object.fromEntries(shown.map((field) => [field.id, valueOf(participant, field.id)]))
    return { id, values, isPresent: present?.has(id) === true }
  })
  const { sequence } = session.history()
  return { total: list.length, matching: slots.length, rows, groups, sequence }
}

/** Ids of all participants that meet a query, in its order: for «select all». */
export function participantIds(session: Session, query: ConferenceQuery): readonly string[] {
  return finderFor(session, query)
    .participants(query)
    .map(({ participation }) => participation.id)
}

/** What the participants that meet a query have in a field, in the order of the field; at most `limit` values, the commonest. */
export function fieldValues(
  session: Session,
  query: ConferenceQuery & { readonly field: string; readonly limit: number },
): { readonly values: readonly Omit<ParticipantGroup, 'offset'>[]; readonly different: number } {
  const finder = finderFor(session, query)
  const all = finder.values(query, fieldOf(finder, query.field))
  if (all.length <= query.limit) return { values: all, different: all.length }
  const commonest = new Set(all.toSorted((a, b) => b.count - a.count).slice(0, query.limit))
  return { values: all.filter((value) => commonest.has(value)), different: all.length }
}
