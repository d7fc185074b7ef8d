import { logTriggers } from './log-triggers.ts'
import type { Migration } from './migration.ts'

const tables = `
  CREATE TABLE organizations (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    country TEXT NOT NULL,
    city TEXT NOT NULL
  ) STRICT;

  CREATE TABLE persons (
    id TEXT PRIMARY KEY NOT NULL,
    surname TEXT NOT NULL,
    given_name TEXT NOT NULL,
    patronymic TEXT NOT NULL,
    latin_name TEXT NOT NULL,
    title TEXT NOT NULL,
    gender TEXT CHECK (gender IN ('female', 'male')),
    birth_date TEXT,
    organization_id TEXT REFERENCES organizations (id) DEFERRABLE INITIALLY DEFERRED,
    post TEXT NOT NULL,
    country TEXT NOT NULL,
    city TEXT NOT NULL,
    address TEXT NOT NULL,
    emails TEXT NOT NULL CHECK (json_valid(emails)),
    phones TEXT NOT NULL CHECK (json_valid(phones)),
    note TEXT NOT NULL,
    CHECK (surname <> '' OR given_name <> '' OR latin_name <> '')
  ) STRICT;
  CREATE INDEX persons_of_organization ON persons (organization_id);

  -- "head_id" is a participation; no reference, for participations refer to delegations.
  CREATE TABLE delegations (
    id TEXT PRIMARY KEY NOT NULL,
    conference_id TEXT NOT NULL REFERENCES conferences (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    country TEXT,
    organization_id TEXT REFERENCES organizations (id) DEFERRABLE INITIALLY DEFERRED,
    head_id TEXT,
    seats INTEGER CHECK (seats >= 0),
    quota INTEGER CHECK (quota >= 0)
  ) STRICT;
  CREATE INDEX delegations_of_conference ON delegations (conference_id);
  CREATE INDEX delegations_of_organization ON delegations (organization_id);

  CREATE TABLE participations (
    id TEXT PRIMARY KEY NOT NULL,
    conference_id TEXT NOT NULL REFERENCES conferences (id) DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT NOT NULL REFERENCES persons (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    delegation_id TEXT REFERENCES delegations (id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL CHECK (status IN ('invited', 'confirmed', 'arrived', 'declined', 'left')),
    arrival TEXT NOT NULL CHECK (json_valid(arrival)),
    departure TEXT NOT NULL CHECK (json_valid(departure)),
    hotel TEXT NOT NULL,
    room TEXT NOT NULL,
    transfer TEXT NOT NULL,
    diet TEXT NOT NULL,
    visa TEXT NOT NULL,
    badge_number TEXT NOT NULL,
    note TEXT NOT NULL,
    own TEXT NOT NULL CHECK (json_valid(own)),
    UNIQUE (conference_id, person_id)
  ) STRICT;
  CREATE INDEX participations_of_person ON participations (person_id);
  CREATE INDEX participations_of_delegation ON participations (delegation_id);

  CREATE TABLE sessions (
    id TEXT PRIMARY KEY NOT NULL,
    conference_id TEXT NOT NULL REFERENCES conferences (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    date TEXT,
    starts_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX sessions_of_conference ON sessions (conference_id);

  CREATE TABLE presences (
    session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    participation_id TEXT NOT NULL REFERENCES participations (id) DEFERRABLE INITIALLY DEFERRED,
    marked_at TEXT NOT NULL,
    PRIMARY KEY (session_id, participation_id)
  ) STRICT;
  CREATE INDEX presences_of_participation ON presences (participation_id);

  CREATE TABLE quorum_rules (
    conference_id TEXT PRIMARY KEY NOT NULL REFERENCES conferences (id) DEFERRABLE INITIALLY DEFERRED,
    counted TEXT NOT NULL CHECK (counted IN ('delegates', 'delegations')),
    numerator INTEGER NOT NULL CHECK (numerator > 0 AND numerator <= denominator),
    denominator INTEGER NOT NULL,
    must_exceed INTEGER NOT NULL CHECK (must_exceed IN (0, 1))
  ) STRICT;

  CREATE TABLE own_fields (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'choice', 'yesNo')),
    choices TEXT NOT NULL CHECK (json_valid(choices))
  ) STRICT;

  CREATE TABLE grid_views (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    view TEXT NOT NULL CHECK (json_valid(view))
  ) STRICT;

  CREATE TABLE import_profiles (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    columns TEXT NOT NULL CHECK (json_valid(columns))
  ) STRICT;
`

const logged: Record<string, { readonly key: readonly string[]; readonly rest: readonly string[] }> = {
  organizations: { key: ['id'], rest: ['name', 'short_name', 'country', 'city'] },
  persons: {
    key: ['id'],
    rest: (
      'surname given_name patronymic latin_name title gender birth_date organization_id post country city address emails ' +
      'phones note'
    ).split(' '),
  },
  delegations: {
    key: ['id'],
    rest: ['conference_id', 'name', 'country', 'organization_id', 'head_id', 'seats', 'quota'],
  },
  participations: {
    key: ['id'],
    rest: (
      'conference_id person_id role delegation_id status arrival departure hotel room transfer diet visa badge_number ' +
      'note own'
    ).split(' '),
  },
  sessions: { key: ['id'], rest: ['conference_id', 'title', 'date', 'starts_at'] },
  presences: { key: ['session_id', 'participation_id'], rest: ['marked_at'] },
  quorum_rules: { key: ['conference_id'], rest: ['counted', 'numerator', 'denominator', 'must_exceed'] },
  own_fields: { key: ['id'], rest: ['name', 'type', 'choices'] },
  grid_views: { key: ['id'], rest: ['name', 'view'] },
  import_profiles: { key: ['id'], rest: ['name', 'columns'] },
}

/** The address book, participations, delegations, presence at sessions; own fields, views of the grid, profiles of imports. */
export const people: Migration = {
  version: 3,
  sql:
    tables +
    Object.entries(logged)
      .map(([table, { key, rest }]) => logTriggers(table, key, rest))
      .join('\n'),
}
