import { alphabetKey } from '#domain/people/alphabet.ts'
import { countryIn, countryOf } from '#domain/language/countries.ts'
import type { Language } from '#domain/language/language.ts'
import type { Delegation } from '#domain/people/participation.ts'
import { fullNameOf } from '#domain/people/fields.ts'
import { isDelegate } from '#domain/people/roles.ts'
import { findConference } from '../conferences.ts'
import { PlenumError } from '../errors.ts'
import type { ConferenceFile, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'

/** A delegation with those who belong to it; who declined is not counted. */
export interface ListedDelegation extends Delegation {
  readonly head: string | null
  readonly people: number
  /** Those of the people who vote and count for a quorum. */
  readonly delegates: number
  readonly arrived: number
  readonly isOverQuota: boolean
}

/** In the order of the alphabet. */
export function listDelegations(
  session: Session,
  conferenceId: string,
  language: Language,
): readonly ListedDelegation[] {
  findConference(session.file, conferenceId)
  const { list } = session.finders.of(session.file, conferenceId)
  const counts = new Map<string, { people: number; delegates: number; arrived: number }>()
  for (const { participation } of list.all()) {
    const { delegationId, status } = participation
    if (delegationId === null || status === 'declined') continue
    const count = counts.get(delegationId) ?? { people: 0, delegates: 0, arrived: 0 }
    counts.set(delegationId, count)
    count.people += 1
    if (isDelegate(participation)) count.delegates += 1
    if (status === 'arrived') count.arrived += 1
  }
  const keyed = Array.from(list.delegations(), (delegation) => {
    const { people, delegates, arrived } = counts.get(delegation.id) ?? { people: 0, delegates: 0, arrived: 0 }
    const head = delegation.headId === null ? null : list.get(delegation.headId)
    const { quota } = delegation
    return {
      key: alphabetKey(delegation.name, language),
      listed: {
        ...delegation,
        head: head === null ? null : fullNameOf(head.person),
        people,
        delegates,
        arrived,
        isOverQuota: quota !== null && delegates > quota,
      },
    }
  })
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ listed }) => listed)
}

/** @throws PlenumError delegation.notFound */
function findDelegation(file: ConferenceFile, id: string): Delegation {
  const found = file.delegation(id)
  if (found === null) throw new PlenumError('delegation.notFound', { id })
  return found
}

/**
 * Stores a delegation; a new one where no id is given. Its head becomes one of it.
 * @throws PlenumError conference.notFound, delegation.notFound, participant.notFound
 */
export function putDelegation(
  session: Session,
  { id, ...fields }: Omit<Delegation, 'id'> & { readonly id: string | null },
): Delegation {
  const { file, ports } = session
  const { conferenceId, headId, name } = fields
  findConference(file, conferenceId)
  if (id !== null) findDelegation(file, id)
  const head = headId === null ? null : file.participation(headId)
  if (headId !== null && head?.conferenceId !== conferenceId)
    throw new PlenumError('participant.notFound', { id: headId })
  const delegation = { ...fields, id: id ?? ports.ids.next() }
  session.write({ command: 'delegation.put', subject: name }, (writer) => {
    writer.putDelegation(delegation)
    if (head !== null) writer.putParticipation({ ...head, delegationId: delegation.id })
  })
  return delegation
}

/** Deletes a delegation; its people stay and are of none. */
export function removeDelegation(session: Session, id: string): HistoryState {
  const { name } = findDelegation(session.file, id)
  session.write({ command: 'delegation.remove', subject: name }, (writer) => writer.deleteDelegation(id))
  return session.history()
}

/** Countries and organizations whose delegations have somebody who has not declined, as the language names them. */
export function representedNames(session: Session, conferenceId: string, language: Language): readonly string[] {
  const { list } = session.finders.of(session.file, conferenceId)
  const sent = new Set<string>()
  for (const { participation } of list.all())
    if (participation.delegationId !== null && participation.status !== 'declined') sent.add(participation.delegationId)
  return Array.from(list.delegations())
    .filter(({ id }) => sent.has(id))
    .map(({ name, country }) => {
      const known = country === null ? null : countryOf(country)
      // The name a person gave the delegation stands when it is one of the country's: «Белоруссия», «Беларусь».
      if (known === null || (language === 'ru' && countryOf(name)?.id === known.id)) return name
      return countryIn(known.id, 'nominative', language).replace(/^the /u, '')
    })
}
