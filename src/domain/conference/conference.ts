import type { IsoDate, Language } from '../language/language.ts'

export const conferenceStatuses = ['planned', 'running', 'closed'] as const
export type ConferenceStatus = (typeof conferenceStatuses)[number]

/** One edition of an event. A file holds one conference or a series of them. */
export interface Conference {
  readonly id: string
  readonly title: string
  /** Place in its series: 9 prints as «IX». */
  readonly ordinal: number | null
  /** Name of the chain of editions this one belongs to. */
  readonly series: string | null
  readonly place: string | null
  readonly country: string | null
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
  readonly host: string | null
  readonly workingLanguages: readonly Language[]
  readonly status: ConferenceStatus
  /** IANA name of the zone its clocks go by, as `Europe/Moscow`; null where nobody has said. */
  readonly timeZone: string | null
}
