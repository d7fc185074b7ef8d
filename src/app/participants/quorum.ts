import type { QuorumRule } from '#domain/people/participation.ts'
import { quorumOf, votingTotal, type Quorum } from '#domain/people/quorum.ts'
import { findConference } from '../conferences.ts'
import { PlenumError } from '../errors.ts'
import type { HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { presentAt, type Door } from './presence.ts'
import { findSession } from '../agenda/find.ts'

/** How many are there. */
export interface Attendance {
  readonly present: number
  /** Who may still come: all who have not declined. */
  readonly expected: number
  /** How many could make a quorum, of each kind. */
  readonly voting: Readonly<Record<QuorumRule['counted'], number>>
  readonly rule: QuorumRule | null
  /** null where the conference has no rule. */
  readonly quorum: Quorum | null
}

/** Who are present at a door, and whether they are a quorum. @throws PlenumError conference.notFound, agenda.sessionNotFound */
export function getAttendance(session: Session, conferenceId: string, door: Door): Attendance {
  const { file } = session
  findConference(file, conferenceId)
  if (door !== null) findSession(file, door)
  const { list } = session.finders.of(file, conferenceId)
  const isPresent = presentAt(list, door)
  const expected = Array.from(list.all(), ({ participation }) => participation).filter(
    (participation) => participation.status !== 'declined' || isPresent(participation),
  )
  const there = new Set(expected.filter(isPresent).map(({ id }) => id))
  const rule = file.quorumRule(conferenceId)
  const quorum = rule === null ? null : quorumOf(rule, expected, (id) => there.has(id))
  const voting = {
    delegates: votingTotal('delegates', expected),
    delegations: votingTotal('delegations', expected),
  }
  return { present: there.size, expected: expected.length, voting, rule, quorum }
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
