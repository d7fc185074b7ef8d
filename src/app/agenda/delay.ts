import { delayFrom, resolveOverflow, whyNotDelay, type DelayOutcome, type DelayRequest } from '#domain/agenda/delay.ts'
import type { Barrier } from '#domain/agenda/overflow.ts'
import type { Choice } from '#domain/agenda/shorten.ts'
import type { Programme } from '#domain/agenda/session.ts'
import { PlenumError } from '../errors.ts'
import type { HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { programmeOf, storeProgramme } from './programme.ts'

/** What is done about one thing that no longer fits. */
export interface Settling {
  readonly barrier: Barrier
  /** null where what runs over has no room. */
  readonly roomId: string | null
  readonly choice: Choice
}

/** «We are N minutes late» in a conference, and what is done about it, in order. */
export interface Delay extends DelayRequest {
  readonly conferenceId: string
  readonly choices: readonly Settling[]
}

/**
 * What a delay would do; nothing is stored.
 * @throws PlenumError conference.notFound, agenda.itemNotFound, agenda.cannotDelay
 */
export function previewDelay(session: Session, delay: Delay): DelayOutcome {
  return outcomeOf(programmeOf(session, delay.conferenceId), delay)
}

/** Delays, and does what was chosen about what no longer fits: one command. @throws PlenumError as {@link previewDelay} */
export function applyDelay(session: Session, delay: Delay): HistoryState {
  const before = programmeOf(session, delay.conferenceId)
  const { programme } = outcomeOf(before, delay)
  session.write({ command: 'agenda.delay', subject: titleOf(before, delay.id) }, (writer) =>
    storeProgramme(writer, before, programme),
  )
  return session.history()
}

function outcomeOf(before: Programme, { id, choices, ...request }: Delay): DelayOutcome {
  const reason = whyNotDelay(before, id)
  if (reason === 'unknown') throw new PlenumError('agenda.itemNotFound', { id })
  if (reason !== null) throw new PlenumError('agenda.cannotDelay', { title: titleOf(before, id), reason })
  let outcome = delayFrom(before, { ...request, id })
  for (const settling of choices) outcome = resolveOverflow(before, outcome.programme, id, settling, settling.choice)
  return outcome
}

function titleOf({ sessions, items }: Programme, id: string): string {
  return [...sessions, ...items].find((thing) => thing.id === id)?.title ?? ''
}
