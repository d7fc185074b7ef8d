import { EventPublisher } from '@orpc/server'
import type { Session, SessionEvent } from '#app/session.ts'
import { toBorderError, type Log } from './guard.ts'

/** Events of a session as a stream for each caller who asks; a stream begins with the call that asks for it. */
export function createEventSource(session: Session): (signal: AbortSignal | undefined) => AsyncGenerator<SessionEvent> {
  const publisher = new EventPublisher<{ event: SessionEvent }>()
  session.listen((event) => publisher.publish('event', event))
  return (signal) => publisher.subscribe('event', { signal })
}

/** A stream whose errors cross the border as those of plain calls do. */
export async function* guarded<Step>(
  steps: AsyncIterable<Step>,
  path: readonly string[],
  log: Log,
): AsyncGenerator<Step, void> {
  try {
    yield* steps
  } catch (error) {
    throw toBorderError(error, path, log)
  }
}
