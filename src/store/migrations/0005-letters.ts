import { logTriggers } from './log-triggers.ts'
import type { Migration } from './migration.ts'

const tables = `
  CREATE TABLE letter_templates (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    letter TEXT NOT NULL CHECK (json_valid(letter))
  ) STRICT;

  -- Forms of words a person has said; "gender" is empty for words that are no name.
  CREATE TABLE own_forms (
    words TEXT NOT NULL,
    name_case TEXT NOT NULL,
    gender TEXT NOT NULL CHECK (gender IN ('female', 'male', '')),
    form TEXT NOT NULL,
    PRIMARY KEY (words, name_case, gender)
  ) STRICT;
`

/** The organizer's own letters; forms of names and posts that a person has corrected. */
export const letters: Migration = {
  version: 5,
  sql:
    tables +
    logTriggers('letter_templates', ['id'], ['name', 'letter']) +
    logTriggers('own_forms', ['words', 'name_case', 'gender'], ['form']),
}
