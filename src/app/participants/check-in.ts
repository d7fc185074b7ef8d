import { personKey } from '#domain/people/alphabet.ts'
import { foldedWords } from '#domain/language/fold.ts'
import type { IsoInstant } from '#domain/language/language.ts'
import { certain, doorScore, otherLayout, type DoorKeys } from '#domain/people/check-in.ts'
import { fullNameOf, type Participant } from '#domain/people/fields.ts'
import type { ParticipationStatus } from '#domain/people/participation.ts'
import { findConference } from '../conferences.ts'
import type { Session } from '../session.ts'
import { findSession } from '../agenda/find.ts'
import type { ParticipantList } from './list.ts'
import { marksAt, presentAt, type Door } from './presence.ts'

/** One who may stand at the door. */
export interface Candidate {
  readonly id: string
  readonly fullName: string
  readonly organization: string
  readonly delegation: string
  readonly post: string
  readonly role: string
  readonly badgeNumber: string
  readonly status: ParticipationStatus
  readonly isPresent: boolean
  /** null for who is not present, or was marked too long ago to say. */
  readonly markedAt: IsoInstant | null
}

export interface DoorQuery {
  readonly conferenceId: string
  readonly door: Door
  readonly limit: number
}

/**
 * Who is meant by a few letters typed at the door, best first: the owner of a badge number, then those who are not present yet, then the
 * others. Letters typed in the other keyboard layout are understood when they say nothing as they are.
 * @param text beginnings of names, or a badge number
 * @throws PlenumError conference.notFound, agenda.sessionNotFound
 */
export function findAtDoor(
  session: Session,
  text: string,
  { conferenceId, door, limit }: DoorQuery,
): readonly Candidate[] {
  const list = listAt(session, conferenceId, door)
  const present = presentAt(list, door)
  const marks = marksAt(session.file, door)
  const ranked = (typed: string) => best(list.door(), foldedWords(typed))
  const found = ranked(text)
  return (found.length > 0 ? found : ranked(otherLayout(text)))
    .map((one) => Object.assign(one, { isPresent: present(one.participant.participation) }))
    .toSorted(
      (a, b) =>
        Number(b.score >= certain) - Number(a.score >= certain) ||
        Number(a.isPresent) - Number(b.isPresent) ||
        b.score - a.score ||
        byName(a, b),
    )
    .slice(0, limit)
    .map(({ participant, isPresent }) =>
      candidateOf(participant, isPresent ? marks(participant.participation) : null, isPresent),
    )
}

/** Who were marked last at a door and still are, newest first. @throws PlenumError conference.notFound, agenda.sessionNotFound */
export function recentAtDoor(session: Session, { conferenceId, door, limit }: DoorQuery): readonly Candidate[] {
  const { file } = session
  const list = listAt(session, conferenceId, door)
  const isPresent = presentAt(list, door)
  const marks = marksAt(file, door)
  const marked =
    door === null
      ? file.recentArrivals()
      : file
          .presences(door)
          .toSorted((a, b) => (a.markedAt < b.markedAt ? 1 : a.markedAt > b.markedAt ? -1 : 0))
          .map(({ participationId }) => participationId)
  const found: Candidate[] = []
  for (const id of new Set(marked)) {
    const participant = list.get(id)
    if (participant === null || !isPresent(participant.participation)) continue
    found.push(candidateOf(participant, marks(participant.participation), true))
    if (found.length === limit) break
  }
  return found
}

function listAt({ file, finders }: Session, conferenceId: string, door: Door): ParticipantList {
  findConference(file, conferenceId)
  if (door !== null) findSession(file, door)
  return finders.of(file, conferenceId).list
}

interface Scored {
  readonly participant: Participant
  readonly score: number
}

function best(door: Iterable<readonly [Participant, DoorKeys]>, words: readonly string[]): readonly Scored[] {
  if (words.length === 0) return []
  const found: Scored[] = []
  for (const [participant, keys] of door) {
    const score = doorScore(keys, words)
    if (score > 0) found.push({ participant, score })
  }
  return found
}

function byName({ participant: { person: a } }: Scored, { participant: { person: b } }: Scored): number {
  const key = ({ surname, givenName, patronymic }: typeof a) => personKey([surname, givenName, patronymic], 'ru')
  return key(a) < key(b) ? -1 : 1
}

function candidateOf(
  { person, participation, organization, delegation }: Participant,
  markedAt: IsoInstant | null,
  isPresent: boolean,
): Candidate {
  const { id, role, badgeNumber, status } = participation
  return {
    id,
    fullName: fullNameOf(person),
    organization: organization?.name ?? '',
    delegation: delegation?.name ?? '',
    post: person.post,
    role,
    badgeNumber,
    status,
    isPresent,
    markedAt,
  }
}
