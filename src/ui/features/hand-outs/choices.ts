import type { PlenumClient } from '#api/client.ts'
import { badgeSizeNames, type BadgeSize } from '#domain/people/lists/badge.ts'
import type { ListGrouping, ListPurpose } from '#domain/people/lists/list-paper.ts'
import type { WrittenLetter } from './use-letter.ts'
import type { BuiltInFieldId } from '#domain/people/fields.ts'

export type HandOut = Parameters<PlenumClient['participantList']['export']>[0]['handOut']

export const listChoices = [
  'delegations',
  'alphabet',
  'signIn',
  'attendance',
  'hotel',
  'arrivals',
  'departures',
  'transfer',
  'diet',
] as const
type ListChoice = (typeof listChoices)[number]
export const cardChoices = ['badges', 'signs'] as const
export const tableChoices = ['xlsx', 'csv'] as const
export const letterChoices = ['letters'] as const
const choices = [...listChoices, ...cardChoices, ...letterChoices, ...tableChoices] as const
export type Choice = (typeof choices)[number]

export const choiceOf = (value: string | null): Choice => choices.find((choice) => choice === value) ?? 'delegations'
export const sizeOf = (value: string | null): BadgeSize => badgeSizeNames.find((size) => size === value) ?? '90x55'

interface UsualList {
  readonly purpose: ListPurpose
  readonly grouping: ListGrouping
  /** Columns until others are chosen. */
  readonly fields: readonly BuiltInFieldId[]
}

const usualLists: Readonly<Record<ListChoice, UsualList>> = {
  delegations: { purpose: 'official', grouping: 'delegation', fields: ['fullName', 'post', 'organization'] },
  alphabet: { purpose: 'official', grouping: 'none', fields: ['fullName', 'post', 'organization', 'delegation'] },
  signIn: { purpose: 'signIn', grouping: 'none', fields: ['fullName', 'organization'] },
  attendance: { purpose: 'attendance', grouping: 'delegation', fields: ['fullName', 'post', 'organization'] },
  hotel: {
    purpose: 'hotel',
    grouping: 'hotel',
    fields: ['fullName', 'room', 'arrivalDate', 'departureDate', 'delegation'],
  },
  arrivals: {
    purpose: 'arrivals',
    grouping: 'arrivalDate',
    fields: ['fullName', 'arrivalTime', 'arrivalTransport', 'arrivalPlace', 'transfer', 'phones'],
  },
  departures: {
    purpose: 'departures',
    grouping: 'departureDate',
    fields: ['fullName', 'departureTime', 'departureTransport', 'departurePlace', 'transfer', 'phones'],
  },
  transfer: {
    purpose: 'transfer',
    grouping: 'transfer',
    fields: ['fullName', 'arrivalDate', 'arrivalTime', 'arrivalTransport', 'arrivalPlace', 'hotel', 'phones'],
  },
  diet: { purpose: 'diet', grouping: 'diet', fields: ['fullName', 'delegation', 'hotel', 'note'] },
}

const isList = (choice: Choice): choice is ListChoice => Object.hasOwn(usualLists, choice)

/** What a person has chosen in the dialog; null stands for what is usual. */
export interface Chosen {
  readonly choice: Choice
  readonly fields: readonly string[] | null
  readonly size: BadgeSize
  readonly sessionId: string | null
}

/** Columns of what is chosen; null where there are none to choose. */
export function fieldsOf({ choice, fields }: Chosen, viewFields: readonly string[]): readonly string[] | null {
  if (isList(choice)) return fields ?? usualLists[choice].fields
  return choice === 'xlsx' || choice === 'csv' ? (fields ?? viewFields) : null
}

/** Whether a list of it is printed under a title. */
export const hasTitle = isList

/** Whether it is of a session, and whether it cannot do without. */
export const ofSession = (choice: Choice): 'may' | 'must' | null =>
  choice === 'signIn' ? 'may' : choice === 'attendance' ? 'must' : null

/** What the core is asked for; null while something is still to be chosen. */
export function handOutOf(
  chosen: Chosen,
  viewFields: readonly string[],
  { letter, letterheadId }: Pick<WrittenLetter, 'letter' | 'letterheadId'>,
): HandOut | null {
  const { choice, size, sessionId } = chosen
  const fields = fieldsOf(chosen, viewFields) ?? []
  if (choice === 'badges') return { kind: 'badges', size }
  if (choice === 'signs') return { kind: 'signs' }
  if (choice === 'letters') return { kind: 'letters', letter, letterheadId }
  if (fields.length === 0 || (ofSession(choice) === 'must' && sessionId === null)) return null
  if (!isList(choice)) return { kind: 'table', format: choice, fields }
  const { purpose, grouping } = usualLists[choice]
  return { kind: 'list', purpose, grouping, fields, sessionId: ofSession(choice) === null ? null : sessionId }
}

export function extensionOf(choice: Choice): string {
  return choice === 'xlsx' || choice === 'csv' ? choice : 'docx'
}
