import { personKey } from '#domain/people/alphabet.ts'
import { foldedWords } from '#domain/language/fold.ts'
import { doorScore, otherLayout, type DoorKeys } from '#domain/people/check-in.ts'
import { fullNameOf, type Participant } from '#domain/people/fields.ts'
import type { ParticipationStatus, QuorumRule } from '#domain/people/participation.ts'
import { quorumOf, type Quorum } from '#domain/people/quorum.ts'
import { findConference } from '../conferences.ts'
import { PlenumError } from '../errors.ts'
import type { HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { findSession } from '../agenda/find.ts'

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
}

export interface DoorQuery {
  readonly conferenceId: string
  readonly sessionId: string
  /** Beginnings of names, or a badge number. */
  readonly text: string
  readonly limit: number
}

/**
 * Who is meant by a few letters typed at the door, best first; those who are not present yet come before those who are. Letters typed in
 * the other keyboard layout are understood when they say nothing as they are.
 * @throws PlenumError agenda.sessionNotFound
 */
export function findAtDoor(
  session: Session,
  { conferenceId, sessionId, text, limit }: DoorQuery,
): readonly Candidate[] {
  findSession(session.file, sessionId)
  const { list } = session.finders.of(session.file, conferenceId)
  const present = list.presentAt(sessionId)
  const ranked = (typed: string) => best(list.door(), foldedWords(typed))
  const found = ranked(text)
  return (found.length > 0 ? found : ranked(otherLayout(text)))
    .map((one) => Object.assign(one, { isPresent: present.has(one.participant.participation.id) }))
    .toSorted((a, b) => Number(a.isPresent) - Number(b.isPresent) || b.score - a.score || byName(a, b))
    .slice(0, limit)
    .map(({ participant, isPresent }) => candidateOf(participant, isPresent))
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

function candidateOf({ person, participation, organization, delegation }: Participant, isPresent: boolean): Candidate {
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
  }
}

/** Quorum of a session by the rule of its conference; null where there is no rule. @throws PlenumError agenda.sessionNotFound */
export function getQuorum(
  session: Session,
  sessionId: string,
): { readonly rule: QuorumRule | null; readonly quorum: Quorum | null } {
  const { file } = session
  const { conferenceId } = findSession(file, sessionId)
  const rule = file.quorumRule(conferenceId)
  if (rule === null) return { rule, quorum: null }
  const { list } = session.finders.of(file, conferenceId)
  const present = list.presentAt(sessionId)
  const participations = Array.from(list.all(), ({ participation }) => participation)
  return { rule, quorum: quorumOf(rule, participations, (id) => present.has(id)) }
}

/** Sets the rule of a conference, or takes it away. @throws PlenumError conference.notFound */
export function setQuorumRule(
  session: Session,
  conferenceId: string,
  rule: Omit<QuorumRule, 'conferenceId'> | null,
): HistoryState {
  const { title } = findConference(session.file, conferenceId)
  if (rule !== null && rule.numerator > rule.denominator)
    throw new PlenumError('request.invalid', { problem: 'a share is at most the whole' })
  session.write({ command: 'quorum.setRule', subject: title }, (writer) => {
    if (rule === null) writer.deleteQuorumRule(conferenceId)
    else writer.putQuorumRule({ ...rule, conferenceId })
  })
  return session.history()
}
