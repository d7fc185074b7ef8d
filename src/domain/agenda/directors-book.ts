import type { IsoDate } from '../language/language.ts'
import type { ClockTime, ItemKind, ItemState, SessionKind } from './session.ts'

interface Interval {
  readonly start: ClockTime
  readonly end: ClockTime
}

interface BookSpeaker {
  readonly name: string
  readonly post: string
  readonly role: 'speaker' | 'moderator'
  readonly phones: readonly string[]
}

interface BookLine {
  readonly id: string
  readonly title: string
  readonly planned: Interval | null
  /** null for what takes no time as the day runs: dropped, postponed. */
  readonly running: Interval | null
  readonly speakers: readonly BookSpeaker[]
  readonly note: string
  readonly internalNote: string
}

export interface BookItem extends BookLine {
  readonly number: string
  readonly kind: ItemKind
  readonly depth: number
  readonly state: ItemState
  /** As recorded, on the clock of the conference. */
  readonly actual: { readonly start: ClockTime; readonly end: ClockTime | null } | null
  readonly isPinned: boolean
}

export interface BookSession extends BookLine {
  readonly kind: SessionKind
  readonly room: string
  readonly isPinned: boolean
  readonly items: readonly BookItem[]
}

/** What the person who runs the day holds in hand: everything, also what is internal. */
export interface DirectorsBook {
  readonly days: readonly { readonly date: IsoDate; readonly sessions: readonly BookSession[] }[]
}
