import { applyRepair } from '#domain/agenda/apply-repair.ts'
import { newBreakTitle } from '#domain/agenda/conflict-words.ts'
import type { Language } from '#domain/language/language.ts'
import { PlenumError } from '../errors.ts'
import type { HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { conflictsOf, programmeOf, speakersOf, storeProgramme } from './programme.ts'

export interface Repairing {
  readonly conferenceId: string
  readonly conflictId: string
  /** Of the title of a break that is added. */
  readonly language: Language
}

/**
 * Mends a conflict in the way it proposes: one command.
 * @throws PlenumError conference.notFound, agenda.conflictGone
 */
export function repairConflict(session: Session, { conferenceId, conflictId, language }: Repairing): HistoryState {
  const before = programmeOf(session, conferenceId)
  const people = speakersOf(session, conferenceId, before, language)
  const conflict = conflictsOf(session, conferenceId, before, people).find(({ id }) => id === conflictId)
  const repair = conflict?.repair ?? null
  if (conflict === undefined || repair === null) throw new PlenumError('agenda.conflictGone', {})
  const added = { newId: session.ports.ids.next(), title: newBreakTitle(language) }
  const [place] = conflict.places
  const subject = before.sessions.find(({ id }) => id === place.sessionId)?.title ?? ''
  session.write({ command: 'agenda.repair', subject }, (writer) =>
    storeProgramme(writer, before, applyRepair(before, repair, added)),
  )
  return session.history()
}
