import type { IsoDate, IsoInstant } from '../language/language.ts'

export const participationStatuses = ['invited', 'confirmed', 'arrived', 'declined', 'left'] as const
export type ParticipationStatus = (typeof participationStatuses)[number]

/** One way to or from the conference. */
export interface Journey {
  readonly date: IsoDate | null
  /** `HH:MM`, or empty. */
  readonly time: string
  /** Flight or train, as on the ticket. */
  readonly transport: string
  /** Where the person is met or leaves from. */
  readonly place: string
}

export const noJourney: Journey = { date: null, time: '', transport: '', place: '' }

/** A value of the organizer's own field: text, number, ISO date, one of the choices, yes or no. */
export type OwnValue = string | number | boolean

/** A person at a conference. A text that is not known is empty. */
export interface Participation {
  readonly id: string
  readonly conferenceId: string
  readonly personId: string
  /** A word of the usual roles, or words of the organizer's own. */
  readonly role: string
  readonly delegationId: string | null
  readonly status: ParticipationStatus
  readonly arrival: Journey
  readonly departure: Journey
  readonly hotel: string
  readonly room: string
  readonly transfer: string
  readonly diet: string
  readonly visa: string
  /** As printed: leading zeros count. */
  readonly badgeNumber: string
  readonly note: string
  /** Values of own fields by the id of the field. */
  readonly own: Readonly<Record<string, OwnValue>>
}

/** The people who represent one country or organization at a conference. */
export interface Delegation {
  readonly id: string
  readonly conferenceId: string
  readonly name: string
  /** Id of a country of `domain/language/countries`; null for a delegation of an organization. */
  readonly country: string | null
  readonly organizationId: string | null
  /** Id of the participation of its head. */
  readonly headId: string | null
  /** Seats in the hall; null where nobody has said. */
  readonly seats: number | null
  /** The most delegates it may send; null for no limit. */
  readonly quota: number | null
}

/** What a delegation represents. */
export const delegationGrounds = ['country', 'organization'] as const
export type DelegationGround = (typeof delegationGrounds)[number]

/** A person was seen at a session. */
export interface Presence {
  /** Id of a `Session` of the conference. */
  readonly sessionId: string
  readonly participationId: string
  readonly markedAt: IsoInstant
}

/** When a meeting can decide: enough delegates or delegations are present. */
export interface QuorumRule {
  readonly conferenceId: string
  readonly counted: 'delegates' | 'delegations'
  /** The share asked for: 1/2, 2/3. */
  readonly numerator: number
  readonly denominator: number
  /** Whether it must be exceeded («более половины») or is enough («не менее двух третей»). */
  readonly mustExceed: boolean
}
