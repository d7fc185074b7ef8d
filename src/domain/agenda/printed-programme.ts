import type { IsoDate, IsoInstant } from '../language/language.ts'
import type { ClockTime, ItemKind, SessionKind } from './session.ts'

/** A speaker as printed: the name in the form of the language, the post beside it. */
export interface PrintedSpeaker {
  readonly name: string
  readonly post: string
  readonly role: 'speaker' | 'moderator'
}

export interface PrintedItem {
  readonly id: string
  /** «3.1», or empty for what has no number (breaks). */
  readonly number: string
  readonly title: string
  readonly kind: ItemKind
  readonly depth: number
  readonly start: ClockTime
  readonly end: ClockTime
  readonly speakers: readonly PrintedSpeaker[]
  readonly note: string
}

export interface PrintedSession {
  readonly id: string
  readonly title: string
  readonly kind: SessionKind
  /** Empty where there is none; a break without a room is for all rooms. */
  readonly room: string
  readonly start: ClockTime
  /** May be earlier than `start` on the clock where a session goes past midnight. */
  readonly end: ClockTime
  readonly moderators: readonly PrintedSpeaker[]
  readonly note: string
  readonly items: readonly PrintedItem[]
}

export interface PrintedDay {
  readonly date: IsoDate
  /** By start, then by the order of rooms. */
  readonly sessions: readonly PrintedSession[]
}

/**
 * The programme as people read it: every time worked out, every name in words, nothing internal. What releases freeze, what
 * differences are told of, and what all programme documents are written from.
 */
export interface PrintedProgramme {
  readonly rooms: readonly string[]
  readonly days: readonly PrintedDay[]
}

/** A named, immutable programme. */
export interface Release {
  readonly id: string
  readonly conferenceId: string
  readonly name: string
  readonly madeAt: IsoInstant
  readonly note: string
  readonly programme: PrintedProgramme
  /** When and as what it was printed or written to a file; the one thing that is added to later. */
  readonly printings: readonly { readonly at: IsoInstant; readonly format: string }[]
}
