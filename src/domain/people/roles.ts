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

const atWork = new Set(['organizer', 'press', 'interpreter', 'staff'])

/** Whether the person may come from a country or an organization to represent it: who works at the conference does not, who declined neither. */
export function mayRepresent({ role, status }: Pick<Participation, 'role' | 'status'>): boolean {
  return status !== 'declined' && !atWork.has(role)
}
