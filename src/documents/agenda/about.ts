import type { Conference } from '#domain/conference/conference.ts'
import type { IsoInstant, Language } from '#domain/language/language.ts'

/** What stands around a programme: whose it is, which it is, in which language it is written. */
export interface ProgrammeAbout {
  readonly language: Language
  readonly conference: Pick<Conference, 'title' | 'place' | 'startsOn' | 'endsOn' | 'host'>
  /** IANA name; null where the conference has none: clocks then mean the wall of the hall, wherever it is. */
  readonly timeZone: string | null
  /** null for the draft as it stands. */
  readonly release: { readonly name: string; readonly madeAt: IsoInstant } | null
  /** How many releases were made so far: a calendar takes the higher number for the newer. */
  readonly sequence: number
}
