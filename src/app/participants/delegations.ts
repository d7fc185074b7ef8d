import { alphabetKey } from '#domain/people/alphabet.ts'
import { countryIn, countryOf } from '#domain/language/countries.ts'
import type { Language } from '#domain/language/language.ts'
import type { Delegation, DelegationGround, Participation } from '#domain/people/participation.ts'
import { countryName } from '#domain/people/field-words.ts'
import { fullNameOf } from '#domain/people/fields.ts'
import { isDelegate, mayRepresent } from '#domain/people/roles.ts'
import { findConference } from '../conferences.ts'
import { PlenumError } from '../errors.ts'
import type { ConferenceFile, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import type { ParticipantList } from './list.ts'
import { Places } from './places.ts'
import { presentAt, type Door } from './presence.ts'
import { findSession } from '../agenda/find.ts'

/** A delegation with those who belong to it; who declined is not counted. */
export interface ListedDelegation extends Delegation {
  readonly head: string | null
  readonly people: number
  /** Those of the people who vote and count for a quorum. */
  readonly delegates: number
  /** Those of the people who have said that they come, arrived and left ones among them. */
  readonly confirmed: number
  readonly arrived: number
  /** At the session that was asked for. */
  readonly present: number
  readonly isOverQuota: boolean
}

interface Counts {
  people: number
  delegates: number
  confirmed: number
  arrived: number
  present: number
}

const nobody: Counts = { people: 0, delegates: 0, confirmed: 0, arrived: 0, present: 0 }

/**
 * In the order of the alphabet.
 * @param door where those who are present are counted
 * @throws PlenumError conference.notFound, agenda.sessionNotFound
 */
export function listDelegations(
  session: Session,
  conferenceId: string,
  language: Language,
  door: Door,
): readonly ListedDelegation[] {
  findConference(session.file, conferenceId)
  if (door !== null) findSession(session.file, door)
  const { list } = session.finders.of(session.file, conferenceId)
  const counts = countsByDelegation(list, door)
  const keyed = Array.from(list.delegations(), (delegation) => {
    const count = counts.get(delegation.id) ?? nobody
    const head = delegation.headId === null ? null : list.get(delegation.headId)
    const { quota } = delegation
    return {
      key: alphabetKey(delegation.name, language),
      listed: {
        ...delegation,
        head: head === null ? null : fullNameOf(head.person),
        ...count,
        isOverQuota: quota !== null && count.delegates > quota,
      },
    }
  })
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ listed }) => listed)
}

function countsByDelegation(list: ParticipantList, door: Door): ReadonlyMap<string, Counts> {
  const isPresent = presentAt(list, door)
  const counts = new Map<string, Counts>()
  for (const { participation } of list.all()) {
    const { delegationId, status } = participation
    if (delegationId === null || status === 'declined') continue
    const count = counts.get(delegationId) ?? { ...nobody }
    counts.set(delegationId, count)
    count.people += 1
    if (isDelegate(participation)) count.delegates += 1
    if (status !== 'invited') count.confirmed += 1
    if (status === 'arrived') count.arrived += 1
    if (isPresent(participation)) count.present += 1
  }
  return counts
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

/**
 * Puts people who are of no delegation into that of their country or their organization, which is made where there is none: one command. Who
 * works at the conference or declined stays as they are.
 * @returns how many delegations were made, and how many people joined one
 * @throws PlenumError conference.notFound
 */
export function makeMissingDelegations(
  session: Session,
  conferenceId: string,
  ground: DelegationGround,
  language: Language,
): { readonly made: number; readonly joined: number } {
  const { file, ports } = session
  findConference(file, conferenceId)
  const { list } = session.finders.of(file, conferenceId)
  const places = new Places(file, ports.ids, conferenceId)
  const joining: Participation[] = []
  for (const { participation, person, organization } of list.all()) {
    if (participation.delegationId !== null || !mayRepresent(participation)) continue
    const name = ground === 'country' ? countryName(person.country, language) : (organization?.name ?? '')
    const delegation = places.delegation(name.replace(/^the /u, ''))
    if (delegation !== null) joining.push({ ...participation, delegationId: delegation.id })
  }
  const before = Array.from(list.delegations()).length
  session.write({ command: 'delegation.makeMissing', subject: String(joining.length) }, (writer) => {
    places.store(writer)
    for (const participation of joining) writer.putParticipation(participation)
  })
  const after = Array.from(session.finders.of(file, conferenceId).list.delegations()).length
  return { made: after - before, joined: joining.length }
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
