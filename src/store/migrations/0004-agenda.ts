import { logTriggers } from './log-triggers.ts'
import type { Migration } from './migration.ts'

const events = ['insert', 'update', 'delete']
const withoutTriggers = ['conferences', 'sessions']
  .flatMap((table) => events.map((event) => `DROP TRIGGER ${table}_${event}_logged;`))
  .join('\n')

// Columns are added, for a table that others refer to cannot be dropped and made anew inside a transaction.
const grown = `
  ALTER TABLE conferences ADD COLUMN time_zone TEXT;

  -- "position" orders the rooms of a conference and has gaps.
  CREATE TABLE rooms (
    id TEXT PRIMARY KEY NOT NULL,
    conference_id TEXT NOT NULL REFERENCES conferences (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    capacity INTEGER CHECK (capacity >= 0)
  ) STRICT;
  CREATE INDEX rooms_of_conference ON rooms (conference_id);

  ALTER TABLE sessions ADD COLUMN kind TEXT NOT NULL DEFAULT 'plenary' CHECK (
    kind IN ('plenary', 'section', 'roundTable', 'workingGroup', 'ceremony', 'break', 'other'));
  ALTER TABLE sessions ADD COLUMN room_id TEXT REFERENCES rooms (id) DEFERRABLE INITIALLY DEFERRED;
  ALTER TABLE sessions ADD COLUMN start_as TEXT CHECK (start_as IN ('pinned', 'planned', 'follows'));
  ALTER TABLE sessions ADD COLUMN start_at TEXT;
  ALTER TABLE sessions ADD COLUMN follows_id TEXT REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED CHECK (
    (start_as IS 'follows') = (follows_id IS NOT NULL) AND (start_as IS NULL OR start_as = 'follows') = (start_at IS NULL));
  ALTER TABLE sessions ADD COLUMN minutes INTEGER NOT NULL DEFAULT 60 CHECK (minutes >= 0);
  ALTER TABLE sessions ADD COLUMN least_minutes INTEGER CHECK (least_minutes >= 0);
  ALTER TABLE sessions ADD COLUMN moderators TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(moderators));
  ALTER TABLE sessions ADD COLUMN note TEXT NOT NULL DEFAULT '';
  ALTER TABLE sessions ADD COLUMN internal_note TEXT NOT NULL DEFAULT '';
  ALTER TABLE sessions ADD COLUMN delay INTEGER NOT NULL DEFAULT 0 CHECK (delay >= 0);
  ALTER TABLE sessions ADD COLUMN cut INTEGER NOT NULL DEFAULT 0 CHECK (cut >= 0);
  CREATE INDEX sessions_of_room ON sessions (room_id);
  CREATE INDEX sessions_that_follow ON sessions (follows_id);

  CREATE TABLE agenda_days (
    conference_id TEXT NOT NULL REFERENCES conferences (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    opens_at TEXT NOT NULL,
    closes_at TEXT NOT NULL,
    PRIMARY KEY (conference_id, date)
  ) STRICT;

  -- "position" orders the items of a session and has gaps. People and documents are named in JSON without a reference: what is
  -- gone is passed over by those who read.
  CREATE TABLE agenda_items (
    id TEXT PRIMARY KEY NOT NULL,
    session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('report', 'discussion', 'vote', 'break', 'other')),
    depth INTEGER NOT NULL CHECK (depth >= 0),
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    least_minutes INTEGER CHECK (least_minutes >= 0),
    pinned_at TEXT,
    speakers TEXT NOT NULL CHECK (json_valid(speakers)),
    note TEXT NOT NULL,
    internal_note TEXT NOT NULL,
    links TEXT NOT NULL CHECK (json_valid(links)),
    state TEXT NOT NULL CHECK (state IN ('planned', 'dropped', 'postponed')),
    started_at TEXT,
    ended_at TEXT,
    delay INTEGER NOT NULL CHECK (delay >= 0),
    cut INTEGER NOT NULL CHECK (cut >= 0)
  ) STRICT;
  CREATE INDEX agenda_items_of_session ON agenda_items (session_id);

  -- "programme" is all that was printed, as JSON.
  CREATE TABLE releases (
    id TEXT PRIMARY KEY NOT NULL,
    conference_id TEXT NOT NULL REFERENCES conferences (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    made_at TEXT NOT NULL,
    note TEXT NOT NULL,
    programme TEXT NOT NULL CHECK (json_valid(programme)),
    printings TEXT NOT NULL CHECK (json_valid(printings))
  ) STRICT;
  CREATE INDEX releases_of_conference ON releases (conference_id);
`

/** What was typed as the start of a session, as a time of the clock; NULL for nothing and for other words. */
const clockTime = (typed: string) => `CASE
  WHEN ${typed} GLOB '[01][0-9]:[0-5][0-9]' OR ${typed} GLOB '2[0-3]:[0-5][0-9]' THEN ${typed}
  WHEN ${typed} GLOB '[0-9]:[0-5][0-9]' THEN '0' || ${typed} END`
/** Words that are no time of the clock are not lost: they become an internal note. */
const otherWords = (typed: string) => `iif(${clockTime(typed)} IS NULL, ${typed}, '')`
const startOf = (typed: string) => `iif(${clockTime(typed)} IS NULL, NULL, 'planned')`

const typedIn = (image: string) => `(${image} ->> 'starts_at')`
const sessionImage = (image: string) => `json_remove(json_set(${image},
  '$.kind', 'plenary', '$.room_id', NULL, '$.start_as', ${startOf(typedIn(image))}, '$.start_at', ${clockTime(typedIn(image))},
  '$.follows_id', NULL, '$.minutes', 60, '$.least_minutes', NULL, '$.moderators', '[]', '$.note', '',
  '$.internal_note', ${otherWords(typedIn(image))}, '$.delay', 0, '$.cut', 0), '$.starts_at')`
const conferenceImage = (image: string) => `json_set(${image}, '$.time_zone', NULL)`
const images = (entity: string, changed: (image: string) => string) =>
  ['before', 'after']
    .map(
      (image) => `UPDATE changes SET ${image} = ${changed(image)} WHERE entity = '${entity}' AND ${image} IS NOT NULL;`,
    )
    .join('\n')

const starts = `
  UPDATE sessions SET start_as = ${startOf('starts_at')}, start_at = ${clockTime('starts_at')},
    internal_note = ${otherWords('starts_at')};
  ALTER TABLE sessions DROP COLUMN starts_at;
  ${images('sessions', sessionImage)}
  ${images('conferences', conferenceImage)}
`

const logged: Record<string, { readonly key: readonly string[]; readonly rest: readonly string[] }> = {
  conferences: {
    key: ['id'],
    rest: 'title ordinal series place country starts_on ends_on host working_languages status time_zone'.split(' '),
  },
  rooms: { key: ['id'], rest: ['conference_id', 'position', 'name', 'capacity'] },
  sessions: {
    key: ['id'],
    rest: (
      'conference_id title kind date room_id start_as start_at follows_id minutes least_minutes moderators note ' +
      'internal_note delay cut'
    ).split(' '),
  },
  agenda_days: { key: ['conference_id', 'date'], rest: ['opens_at', 'closes_at'] },
  agenda_items: {
    key: ['id'],
    rest: (
      'session_id position title kind depth minutes least_minutes pinned_at speakers note internal_note links state ' +
      'started_at ended_at delay cut'
    ).split(' '),
  },
  releases: { key: ['id'], rest: ['conference_id', 'name', 'made_at', 'note', 'programme', 'printings'] },
}

/** Rooms, hours of days, sessions with all that a timetable needs, items, releases; time zones of conferences. */
export const agenda: Migration = {
  version: 4,
  sql:
    withoutTriggers +
    grown +
    starts +
    Object.entries(logged)
      .map(([table, { key, rest }]) => logTriggers(table, key, rest))
      .join('\n'),
}
