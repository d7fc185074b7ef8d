import type { IsoDate } from '../language/language.ts'

/** A session of a conference: people are marked present at it. */
export interface Session {
  readonly id: string
  readonly conferenceId: string
  readonly title: string
  readonly date: IsoDate | null
  /** `HH:MM` in the time zone of the conference, or empty. */
  readonly startsAt: string
}
