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
export function neededFor({ numerator, denominator, mustExceed }: QuorumRule, total: number): number {
  const share = total * numerator
  return mustExceed ? Math.floor(share / denominator) + 1 : Math.ceil(share / denominator)
}

type Counted = Pick<Participation, 'id' | 'role' | 'delegationId' | 'status'>

/** Whether a session can decide. A delegation is there when one of its delegates is. */
export function quorumOf(
  rule: QuorumRule,
  participations: Iterable<Counted>,
  isPresent: (participationId: string) => boolean,
): Quorum {
  const all = new Set<string>()
  const there = new Set<string>()
  for (const participation of participations) {
    const { id, delegationId, status } = participation
    if (status === 'declined' || !isDelegate(participation)) continue
    const counted = rule.counted === 'delegates' ? id : delegationId
    if (counted === null) continue
    all.add(counted)
    if (isPresent(id)) there.add(counted)
  }
  const [present, total] = [there.size, all.size]
  const needed = neededFor(rule, total)
  return { present, needed, total, isMet: total > 0 && present >= needed }
}
