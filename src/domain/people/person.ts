import type { IsoDate } from '../language/language.ts'

/** An organization of the address book. */
export interface Organization {
  readonly id: string
  readonly name: string
  /** «МГУ», “UNESCO”; empty where there is none. */
  readonly shortName: string
  /** Id of a country of `domain/language/countries`, or the words of the list when it is none. */
  readonly country: string
  readonly city: string
}

export const genders = ['female', 'male'] as const
export type Gender = (typeof genders)[number]

/**
 * A person of the address book, shared by all conferences of a file. Every part of a name is as it was written; at least one of
 * surname, given name and Latin name is not empty. A text that is not known is empty.
 */
export interface Person {
  readonly id: string
  readonly surname: string
  readonly givenName: string
  /** Patronymic, or middle names. */
  readonly patronymic: string
  /** The whole name in Latin letters, as in the passport. */
  readonly latinName: string
  /** «профессор», “Dr”, “H.E.”. */
  readonly title: string
  readonly gender: Gender | null
  readonly birthDate: IsoDate | null
  readonly organizationId: string | null
  readonly post: string
  /** Id of a country of `domain/language/countries`, or the words of the list when it is none. */
  readonly country: string
  readonly city: string
  readonly address: string
  readonly emails: readonly string[]
  /** As they were written. */
  readonly phones: readonly string[]
  readonly note: string
}
