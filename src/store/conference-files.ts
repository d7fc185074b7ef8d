import type { ConferenceFiles } from '#app/ports.ts'
import { migrations } from './migrations/all.ts'
import { OpenFile } from './open-file.ts'
import { createDatabase, openDatabase } from './opening.ts'
import type { Store, StoreOptions } from './store.ts'

/** Front door of the store: .plenum files as SQLite databases, through the port of the use cases. */
export function createConferenceFiles(options: StoreOptions): ConferenceFiles {
  const store: Store = { ...options, migrations, held: new Set() }
  const open = (path: string) => new OpenFile(openDatabase(path, store), path, store)
  return {
    create(target) {
      const path = options.pathOf(target)
      createDatabase(path, store)
      return open(path)
    },
    open: (source) => open(options.pathOf(source)),
  }
}
