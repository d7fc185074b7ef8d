import type { Participation, QuorumRule } from './participation.ts'
import { isDelegate } from './roles.ts'

/** How many of those who count are there. */
export interface Quorum {
  readonly present: number
  readonly needed: number
  /** Delegates of the conference, or delegations that have any; who declined is not counted. */
  readonly total: number
  readonly isMet: boolean
}

/** The fewest who make a quorum: of 100 by «более половины» 51, by «не менее двух третей» 67. */
export function neededFor(
  { numerator, denominator, mustExceed }: Pick<QuorumRule, 'numerator' | 'denominator' | 'mustExceed'>,
  total: number,
): number {
  const share = total * numerator
  return mustExceed ? Math.floor(share / denominator) + 1 : Math.ceil(share / denominator)
}

type Counted = Pick<Participation, 'id' | 'role' | 'delegationId' | 'status'>

/** What a participation counts as: itself or its delegation; null where it has no vote. */
function votingId(counted: QuorumRule['counted'], participation: Counted): string | null {
  if (participation.status === 'declined' || !isDelegate(participation)) return null
  return counted === 'delegates' ? participation.id : participation.delegationId
}

/** How many delegates there are, or delegations that have any. */
export function votingTotal(counted: QuorumRule['counted'], participations: Iterable<Counted>): number {
  const all = new Set<string | null>()
  for (const participation of participations) all.add(votingId(counted, participation))
  all.delete(null)
  return all.size
}

/** Whether a session can decide. A delegation is there when one of its delegates is. */
export function quorumOf(
  rule: QuorumRule,
  participations: readonly Counted[],
  isPresent: (participationId: string) => boolean,
): Quorum {
  const total = votingTotal(rule.counted, participations)
  const present = votingTotal(
    rule.counted,
    participations.filter(({ id }) => isPresent(id)),
  )
  const needed = neededFor(rule, total)
  return { present, needed, total, isMet: total > 0 && present >= needed }
}
