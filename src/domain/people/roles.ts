import type { Participation } from './participation.ts'
import { fold } from '../language/fold.ts'

/** Roles that every conference knows; any other role is in the organizer's own words. */
export const usualRoles = [
  'head',
  'delegate',
  'speaker',
  'observer',
  'guest',
  'organizer',
  'press',
  'interpreter',
  'staff',
] as const

const delegates = /^(?:head$|delegate|head of (?:the )?delegation|делегат|глава делегации|руководитель делегации)/u

/** Whether the person votes and counts for a quorum: by role, or as one of a delegation of whom no role is known. */
export function isDelegate({ role, delegationId }: Pick<Participation, 'role' | 'delegationId'>): boolean {
  return role === '' ? delegationId !== null : delegates.test(fold(role))
}
