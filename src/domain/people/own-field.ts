export const ownFieldTypes = ['text', 'number', 'date', 'choice', 'yesNo'] as const
export type OwnFieldType = (typeof ownFieldTypes)[number]

/** A field the organizer has added to participations; behaves like a built-in one. */
export interface OwnField {
  readonly id: string
  readonly name: string
  readonly type: OwnFieldType
  /** Of a field of type `choice`; empty for others. */
  readonly choices: readonly string[]
}

/** What the columns of a list meant the last time: field by folded header. */
export interface ImportProfile {
  readonly id: string
  readonly name: string
  readonly columns: Readonly<Record<string, string>>
}
