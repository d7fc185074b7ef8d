import type { PlenumClient } from '#api/client.ts'
import { conflictSeverity, type Conflict } from '#domain/agenda/conflict.ts'
import { hoursOf } from '#domain/agenda/day-run.ts'
import { numberAgenda } from '#domain/agenda/number-agenda.ts'
import type { AgendaItem, Programme, Session, Speaker } from '#domain/agenda/session.ts'
import { itemsBySession, timesOf, type Times } from '#domain/agenda/times.ts'
import type { IsoDate } from '#domain/language/language.ts'
import type { Span } from './timetable/geometry.ts'

/** The agenda as the core tells it. */
export type AgendaAnswer = Awaited<ReturnType<PlenumClient['agenda']['get']>>

/** The agenda as the screens are drawn from it: everything worked out once for all of them. */
export interface AgendaData {
  readonly programme: Programme
  readonly plan: Times
  readonly running: Times
  /** «3.1» of an item, by its id. */
  readonly numbers: ReadonlyMap<string, string>
  readonly conflicts: readonly Conflict[]
  /** Conflicts a session or an item has part in. */
  readonly conflictsOf: ReadonlyMap<string, readonly Conflict[]>
  readonly itemsOf: ReadonlyMap<string, readonly AgendaItem[]>
  readonly nameOf: (speaker: Speaker) => string
  /** Names of those who chair a session. */
  readonly moderatorsOf: (session: Session) => string
  /** Hours of the venue on a date; null where nobody has said. */
  readonly hoursOf: (date: IsoDate) => Span | null
}

/** Works out times and numbers anew, so that what a person does is seen before the core has answered; the core uses the same functions. */
export function agendaDataOf(answer: AgendaAnswer): AgendaData {
  const { conflicts, people, ...programme } = answer
  const nameOf = ({ participationId, name }: Speaker) =>
    (participationId === null ? undefined : people[participationId]?.name) ?? name
  return {
    programme,
    plan: timesOf(programme, 'plan'),
    running: timesOf(programme, 'running'),
    numbers: numberAgenda(programme.items),
    conflicts,
    conflictsOf: byPlace(conflicts),
    itemsOf: itemsBySession(programme.items),
    nameOf,
    moderatorsOf: ({ moderators }) => moderators.map(nameOf).join(', '),
    hoursOf: (date) => {
      const day = programme.days.find((one) => one.date === date)
      return day === undefined ? null : hoursOf(day)
    },
  }
}

function byPlace(conflicts: readonly Conflict[]): ReadonlyMap<string, readonly Conflict[]> {
  const found = new Map<string, Conflict[]>()
  for (const conflict of conflicts)
    for (const id of new Set(conflict.places.flatMap(({ sessionId, itemId }) => [sessionId, itemId ?? sessionId])))
      found.set(id, [...(found.get(id) ?? []), conflict])
  return found
}

/** Whether it is marked on the timetable: what cannot be held so, not what is only unfinished. */
export const isClash = ({ kind }: Conflict): boolean => conflictSeverity[kind] !== 'advice' && kind !== 'noSpeaker'
