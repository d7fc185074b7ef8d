import { countryOf } from '#domain/language/countries.ts'
import { fold } from '#domain/language/fold.ts'
import type { Delegation } from '#domain/people/participation.ts'
import type { Organization } from '#domain/people/person.ts'
import type { ConferenceFile, FileWriter, Ids } from '../ports.ts'

/** Finds organizations and delegations by their names, and makes those that are not there; for one command. */
export class Places {
  readonly #ids: Ids
  readonly #conferenceId: string
  readonly #organizations = new Map<string, Organization>()
  readonly #delegations = new Map<string, Delegation>()
  readonly #made: ((writer: FileWriter) => void)[] = []

  constructor(file: ConferenceFile, ids: Ids, conferenceId: string) {
    this.#ids = ids
    this.#conferenceId = conferenceId
    // The full name wins over a short name that is written alike.
    for (const organization of file.organizations()) {
      if (organization.shortName !== '') this.#organizations.set(fold(organization.shortName), organization)
    }
    for (const organization of file.organizations()) this.#organizations.set(fold(organization.name), organization)
    for (const delegation of file.delegations(conferenceId)) this.#delegations.set(keyOf(delegation.name), delegation)
  }

  /** null for an empty name. */
  organization(name: string): Organization | null {
    const trimmed = name.trim()
    if (trimmed === '') return null
    const known = this.#organizations.get(fold(trimmed))
    if (known !== undefined) return known
    const made = { id: this.#ids.next(), name: trimmed, shortName: '', country: '', city: '' }
    this.#organizations.set(fold(trimmed), made)
    this.#made.push((writer) => writer.putOrganization(made))
    return made
  }

  /** null for an empty name. A country is the same under each of its names. */
  delegation(name: string): Delegation | null {
    const trimmed = name.trim()
    if (trimmed === '') return null
    const key = keyOf(trimmed)
    const known = this.#delegations.get(key)
    if (known !== undefined) return known
    const country = countryOf(trimmed)?.id ?? null
    const made: Delegation = {
      id: this.#ids.next(),
      conferenceId: this.#conferenceId,
      name: trimmed,
      country,
      organizationId: country === null ? (this.#organizations.get(fold(trimmed))?.id ?? null) : null,
      headId: null,
      seats: null,
      quota: null,
    }
    this.#delegations.set(key, made)
    this.#made.push((writer) => writer.putDelegation(made))
    return made
  }

  /** The name under which an organization or a delegation is known; as it is for one that nobody knows. */
  knownName(kind: 'organization' | 'delegation', name: string): string {
    const trimmed = name.trim()
    const known =
      kind === 'organization' ? this.#organizations.get(fold(trimmed)) : this.#delegations.get(keyOf(trimmed))
    return known?.name ?? name
  }

  /** Writes what was made. */
  store(writer: FileWriter): void {
    for (const put of this.#made) put(writer)
  }
}

function keyOf(name: string): string {
  const country = countryOf(name)
  return country === null ? fold(name) : `country ${country.id}`
}
