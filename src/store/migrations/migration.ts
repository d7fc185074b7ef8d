/**
 * One step of the schema, never changed once released. A migration that changes the columns of a logged table must give
 * the images in `changes` the same columns: they are rows to be put back.
 */
export interface Migration {
  /** `user_version` of a file after it. */
  readonly version: number
  readonly sql: string
}
