import type { ClauseId } from '../drafting/clause.ts'
import type { IsoDate, IsoInstant } from '../language/language.ts'

/** Time on the wall clock of the conference, `HH:MM` from 00:00 to 23:59. */
export type ClockTime = string

/** A place sessions are held in; a column of the timetable. */
export interface Room {
  readonly id: string
  readonly conferenceId: string
  readonly name: string
  /** Seats; null where nobody has said. */
  readonly capacity: number | null
}

/** The hours the venue is open on one date of a conference: what is outside them is a conflict. */
export interface Day {
  readonly conferenceId: string
  readonly date: IsoDate
  readonly opensAt: ClockTime
  readonly closesAt: ClockTime
}

export const sessionKinds = ['plenary', 'section', 'roundTable', 'workingGroup', 'ceremony', 'break', 'other'] as const
export type SessionKind = (typeof sessionKinds)[number]

export const itemKinds = ['report', 'discussion', 'vote', 'break', 'other'] as const
export type ItemKind = (typeof itemKinds)[number]

/**
 * How a start is found. `pinned` never moves (lunch, a live broadcast). `planned` is the start of the programme: it waits for
 * sessions before it in the same room when they run late. `follows` begins when another session ends.
 */
export type SessionStart =
  | { readonly as: 'pinned' | 'planned'; readonly at: ClockTime }
  | { readonly as: 'follows'; readonly sessionId: string }

/** Somebody named in the programme. */
export interface Speaker {
  /** The participation, once a person has confirmed the match; null for a name only. */
  readonly participationId: string | null
  /** As written in the programme; for a participant the name is taken from the address book. */
  readonly name: string
  /** Post and organization as written. */
  readonly post: string
  readonly role: 'speaker' | 'moderator'
}

/** What happened to the length and the start of a session or item on the day; the plan stays beside it, untouched. */
export interface Lateness {
  /** Minutes it starts later than what is before it lets it; 0 or more. */
  readonly delay: number
  /** Minutes its length was cut by to catch up; from 0 to its length. */
  readonly cut: number
}

/** A session of a conference: a block of the timetable. People are marked present at it. */
export interface Session extends Lateness {
  readonly id: string
  readonly conferenceId: string
  readonly title: string
  readonly kind: SessionKind
  /** null while nobody has said; such a session is in no timetable. */
  readonly date: IsoDate | null
  /** null where nobody has said; for a break without a room: everywhere, in every room. */
  readonly roomId: string | null
  /** null while nobody has said. */
  readonly start: SessionStart | null
  /** Planned length in minutes; the items may need more. */
  readonly minutes: number
  /** For a break: minutes it may shrink to; null: it holds its length. */
  readonly leastMinutes: number | null
  readonly moderators: readonly Speaker[]
  /** For the printed programme. */
  readonly note: string
  /** For the director's book only. */
  readonly internalNote: string
}

/** A document, or one clause of it, that an item is about. */
export interface ItemLink {
  readonly documentId: string
  readonly clauseId: ClauseId | null
}

export const itemStates = ['planned', 'dropped', 'postponed'] as const
export type ItemState = (typeof itemStates)[number]

/** One line of the agenda: a report, a discussion, a vote, a break inside a session. Items of a session are kept in order. */
export interface AgendaItem extends Lateness {
  readonly id: string
  readonly sessionId: string
  readonly title: string
  readonly kind: ItemKind
  /** 0 for «3.», 1 for «3.1.», 2 for «3.1.1.». */
  readonly depth: number
  /** Planned length in minutes. */
  readonly minutes: number
  /** For a break: minutes it may shrink to; null: it holds its length. */
  readonly leastMinutes: number | null
  /** A start that never moves; null: follows what is before it in the session. */
  readonly pinnedAt: ClockTime | null
  readonly speakers: readonly Speaker[]
  readonly note: string
  readonly internalNote: string
  readonly links: readonly ItemLink[]
  /** Dropped and postponed items take no time and stay in the director's book. */
  readonly state: ItemState
  /** When it really began and ended. */
  readonly startedAt: IsoInstant | null
  readonly endedAt: IsoInstant | null
}

/** Everything of a conference that is about time. */
export interface Programme {
  readonly days: readonly Day[]
  readonly rooms: readonly Room[]
  readonly sessions: readonly Session[]
  /** In the order of their sessions' items. */
  readonly items: readonly AgendaItem[]
}
