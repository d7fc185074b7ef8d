import type { IsoDate } from '../language/language.ts'
import type { ParticipationStatus } from '../people/participation.ts'
import type { ClockTime, SessionStart } from './session.ts'

/**
 * `personTwice` one person in two places at a time · `roomTwice` two sessions in one room · `overBreak` a session through a break for
 * everybody · `overPinned` over a session or an item that holds its time · `outsideDay` outside the hours of the day ·
 * `outsideConference` on a date outside the conference · `noStart` follows what has no time · `speakerDeclined` will not come ·
 * `speakerAbsent` under way or within the hour, and not here · `noSpeaker` a report without one · `tooLong` items need more than the
 * session has · `noBreak` hours without a break.
 */
export const conflictKinds = [
  'personTwice',
  'roomTwice',
  'overBreak',
  'overPinned',
  'outsideDay',
  'outsideConference',
  'noStart',
  'speakerDeclined',
  'speakerAbsent',
  'noSpeaker',
  'tooLong',
  'noBreak',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

/** `error`: the programme cannot be held as it says; `warning`: very likely a mistake or soon one; `advice`: hard on people. */
export type ConflictSeverity = 'error' | 'warning' | 'advice'

export const conflictSeverity: Readonly<Record<ConflictKind, ConflictSeverity>> = {
  personTwice: 'error',
  roomTwice: 'error',
  overBreak: 'warning',
  overPinned: 'error',
  outsideDay: 'warning',
  outsideConference: 'error',
  noStart: 'error',
  speakerDeclined: 'error',
  speakerAbsent: 'warning',
  noSpeaker: 'warning',
  tooLong: 'warning',
  noBreak: 'advice',
}

/** A session, or one of its items. */
export interface AgendaPlace {
  readonly sessionId: string
  readonly itemId: string | null
}

/** What would mend a conflict, as data: `applyRepair` does it. */
export type AgendaRepair =
  /** To another room, or to another start of the same date; null: it stays. */
  | {
      readonly do: 'moveSession'
      readonly sessionId: string
      readonly roomId: string | null
      readonly start: SessionStart | null
    }
  | { readonly do: 'resizeSession'; readonly sessionId: string; readonly minutes: number }
  /** `at`: where it then begins. */
  | {
      readonly do: 'moveItem'
      readonly itemId: string
      readonly sessionId: string
      readonly beforeId: string | null
      readonly at: ClockTime
    }
  | { readonly do: 'addBreak'; readonly sessionId: string; readonly beforeId: string; readonly minutes: number }
  /** Shorten evenly what runs over a barrier, named by its key. */
  | { readonly do: 'shorten'; readonly date: IsoDate; readonly key: string }

/** Something in the programme that cannot be or should not be. */
export interface Conflict {
  /** The same while the conflict is about the same things, however the times change. */
  readonly id: string
  readonly kind: ConflictKind
  /** Where it is; the first is the one to go to. */
  readonly places: readonly [AgendaPlace, ...AgendaPlace[]]
  readonly participationId: string | null
  /** What its words name: titles, names, rooms, times of the clock, minutes. */
  readonly params: Readonly<Record<string, string | number>>
  /** null where there is none, and for `personTwice`: what mends that is found by `repairsOfPeople`, for those that are looked at. */
  readonly repair: AgendaRepair | null
}

/** What conflicts ask about a participant. */
export interface ProgrammePerson {
  readonly name: string
  readonly status: ParticipationStatus
}

export interface ConflictOptions {
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
  /** The moment in the hall, minutes after midnight; null where nobody asks who is not here yet. */
  readonly now: { readonly date: IsoDate; readonly minute: number } | null
  readonly hoursWithoutBreak: number
}
