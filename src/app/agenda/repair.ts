import { applyRepair } from '#domain/agenda/apply-repair.ts'
import type { AgendaRepair, Conflict } from '#domain/agenda/conflict.ts'
import { newBreakTitle } from '#domain/agenda/conflict-words.ts'
import { findConflicts } from '#domain/agenda/conflicts.ts'
import { repairsOfPeople } from '#domain/agenda/repair-people.ts'
import type { Language } from '#domain/language/language.ts'
import { PlenumError } from '../errors.ts'
import type { HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { conflictOptions, peopleOf, programmeOf, storeProgramme } from './programme.ts'

export interface Repairing {
  readonly conferenceId: string
  readonly conflictId: string
  /** Of the title of a break that is added. */
  readonly language: Language
}

/**
 * What would mend some conflicts, by their ids; nothing is said of those that have no repair or are gone.
 * @throws PlenumError conference.notFound
 */
export function findRepairs(
  session: Session,
  conferenceId: string,
  conflictIds: readonly string[],
): Readonly<Record<string, AgendaRepair>> {
  const { conflicts, repairOf } = conflictsToMend(session, conferenceId)
  const asked = new Set(conflictIds)
  const repairs = conflicts.flatMap((conflict) => {
    const repair = asked.has(conflict.id) ? repairOf(conflict) : null
    return repair === null ? [] : [[conflict.id, repair] as const]
  })
  return Object.fromEntries(repairs)
}

/**
 * Mends a conflict in the way it proposes: one command.
 * @throws PlenumError conference.notFound, agenda.conflictGone
 */
export function repairConflict(session: Session, { conferenceId, conflictId, language }: Repairing): HistoryState {
  const { before, conflicts, repairOf } = conflictsToMend(session, conferenceId)
  const conflict = conflicts.find(({ id }) => id === conflictId)
  const repair = conflict === undefined ? null : repairOf(conflict)
  if (conflict === undefined || repair === null) throw new PlenumError('agenda.conflictGone', {})
  const added = { newId: session.ports.ids.next(), title: newBreakTitle(language) }
  const [place] = conflict.places
  const subject = before.sessions.find(({ id }) => id === place.sessionId)?.title ?? ''
  session.write({ command: 'agenda.repair', subject }, (writer) =>
    storeProgramme(writer, before, applyRepair(before, repair, added)),
  )
  return session.history()
}

function conflictsToMend(session: Session, conferenceId: string) {
  const before = programmeOf(session, conferenceId)
  const people = peopleOf(session, conferenceId, before)
  const options = conflictOptions(session, conferenceId)
  const ofPeople = repairsOfPeople(before, people, options)
  const repairOf = (conflict: Conflict) => conflict.repair ?? ofPeople(conflict)
  return { before, conflicts: findConflicts(before, people, options), repairOf }
}
