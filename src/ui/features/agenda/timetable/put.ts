import { movedSession, resizedSession } from '#domain/agenda/drag.ts'
import type { Session } from '#domain/agenda/session.ts'
import type { IsoDate } from '#domain/language/language.ts'
import type { Span } from './geometry.ts'

interface Place {
  readonly date: IsoDate
  /** undefined: its own hall. */
  readonly roomId: string | null | undefined
}

/** The session of a block that a person has put at a span: elsewhere, or longer at one of its ends. */
export function put(block: Span & { readonly session: Session }, span: Span, { date, roomId }: Place): Session {
  const { session, start, end } = block
  const time = { start, end }
  const length = end - start
  if (span.end - span.start === length)
    return movedSession(session, time, {
      date,
      roomId: roomId === undefined ? session.roomId : roomId,
      minute: span.start,
    })
  return span.start === start
    ? resizedSession(session, time, 'end', span.end)
    : resizedSession(session, time, 'start', span.start)
}
