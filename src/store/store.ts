import type Database from 'better-sqlite3'
import type { Clock, FileToken, Ids } from '#app/ports.ts'
import type { Migration } from './migrations/migration.ts'

export interface StoreOptions {
  /** Path of a file or folder behind a token. @throws PlenumError file.unknownToken */
  readonly pathOf: (token: FileToken) => string
  readonly clock: Clock
  readonly ids: Ids
  readonly appVersion: string
  /** Path of the native add-on, for hosts that keep it outside of the package. */
  readonly nativeBinding?: string | undefined
}

/** The options of the host, the migrations that make the schema, and what is open. */
export interface Store extends StoreOptions {
  readonly migrations: readonly Migration[]
  /** Real paths of the files that are open now. */
  readonly held: Set<string>
}

export function bindingOf({ nativeBinding }: StoreOptions): Database.Options {
  return nativeBinding === undefined ? {} : { nativeBinding }
}

export function supportedVersion({ migrations }: Store): number {
  return migrations.at(-1)?.version ?? 0
}
