import { isBuiltIn, type FieldId } from '../fields.ts'

/** What a column of a list can hold besides one field: several things in one cell. */
export const jointTargets = ['postAndOrganization', 'contacts'] as const
type JointTarget = (typeof jointTargets)[number]

/** Where the cells of a column go. A full name is taken apart, e-mails and telephones may share a cell. */
export type ColumnTarget = FieldId | JointTarget

export function isTarget(id: string): id is ColumnTarget {
  return isBuiltIn(id) || id.startsWith('own:') || jointTargets.some((target) => target === id)
}

/** Targets that more than one column may have: two telephones, a name in Latin letters in two columns. */
const shared: ReadonlySet<ColumnTarget> = new Set<ColumnTarget>(['emails', 'phones', 'note', 'latinName', 'contacts'])
export const isShared = (target: ColumnTarget): boolean => shared.has(target)

/** Fields that cells of a target fill. */
const parts: Readonly<Partial<Record<ColumnTarget, readonly FieldId[]>>> = {
  fullName: ['surname', 'givenName', 'patronymic', 'title'],
  postAndOrganization: ['post', 'organization'],
  contacts: ['emails', 'phones'],
}
export const fieldsFilledBy = (target: ColumnTarget): readonly string[] => parts[target] ?? [target]

const names: ReadonlySet<string> = new Set<ColumnTarget>(['fullName', 'surname', 'givenName', 'latinName'])
/** Whether the cells of a target can name a person. */
export const namesSomebody = (target: ColumnTarget | null): boolean => target !== null && names.has(target)
