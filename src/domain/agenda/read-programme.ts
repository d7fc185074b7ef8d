import type { IsoDate } from '../language/language.ts'
import type { ClockTime, ItemKind, SessionKind } from './session.ts'

/** A doubt of reading, with the words it is about, as `drafting/read` has them: a code that the page puts into words. */
export interface ReadingDoubt {
  readonly code: string
  /** The words in question, as in the source. */
  readonly words: string
}

export interface ReadSpeaker {
  readonly name: string
  readonly post: string
  readonly role: 'speaker' | 'moderator'
}

export interface ReadItem {
  readonly title: string
  readonly kind: ItemKind
  readonly depth: number
  /** null where the source says none: the item follows. */
  readonly start: ClockTime | null
  readonly end: ClockTime | null
  /** null where neither the source nor its neighbours tell. */
  readonly minutes: number | null
  readonly speakers: readonly ReadSpeaker[]
  readonly note: string
  readonly doubts: readonly ReadingDoubt[]
}

export interface ReadSession {
  readonly title: string
  readonly kind: SessionKind
  /** Empty where the source says none. */
  readonly room: string
  readonly start: ClockTime | null
  readonly end: ClockTime | null
  readonly moderators: readonly ReadSpeaker[]
  readonly note: string
  /** Stable name of the session in its source (UID of an .ics event, id or guid of a schedule); empty where it has none. */
  readonly sourceId: string
  readonly items: readonly ReadItem[]
  readonly doubts: readonly ReadingDoubt[]
}

export interface ReadDay {
  /** null where the source names no date. */
  readonly date: IsoDate | null
  readonly sessions: readonly ReadSession[]
}

/** A programme read from a file: proposals, nothing of it stored before a person applies it. */
export interface ReadProgramme {
  /** Empty where the source has none. */
  readonly title: string
  readonly days: readonly ReadDay[]
}
