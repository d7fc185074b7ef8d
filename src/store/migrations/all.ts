import { conferencesAndDocuments } from './0001-conferences-and-documents.ts'
import { drafting } from './0002-drafting.ts'
import { people } from './0003-people.ts'
import { agenda } from './0004-agenda.ts'
import { letters } from './0005-letters.ts'
import type { Migration } from './migration.ts'

/** All migrations, from version 1 on without a gap. */
export const migrations: readonly Migration[] = [conferencesAndDocuments, drafting, people, agenda, letters]
