import { logTriggers } from './log-triggers.ts'
import type { Migration } from './migration.ts'

const tables = `
  -- active_step: NULL outside of commands (rows cannot change), a step while a command runs, 0 while undo or redo puts images back.
  CREATE TABLE meta (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    file_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0,
    active_step INTEGER,
    backed_up_at TEXT,
    backed_up_sequence INTEGER NOT NULL DEFAULT 0,
    folding TEXT NOT NULL DEFAULT ''
  ) STRICT;

  CREATE TABLE conferences (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    ordinal INTEGER,
    series TEXT,
    place TEXT,
    country TEXT,
    starts_on TEXT,
    ends_on TEXT,
    host TEXT,
    working_languages TEXT NOT NULL CHECK (json_valid(working_languages)),
    status TEXT NOT NULL
  ) STRICT;

  CREATE TABLE documents (
    id TEXT PRIMARY KEY NOT NULL,
    conference_id TEXT NOT NULL REFERENCES conferences (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL,
    title TEXT NOT NULL,
    place_and_date TEXT,
    adopted_on TEXT,
    style TEXT NOT NULL CHECK (json_valid(style))
  ) STRICT;
  CREATE INDEX documents_of_conference ON documents (conference_id);

  -- A root clause has no parent and no list. "list" is the index of the list block in the blocks of the parent; "position"
  -- orders siblings and has gaps, so that an insertion writes one row.
  CREATE TABLE clauses (
    document_id TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
    id TEXT NOT NULL,
    parent_id TEXT,
    list INTEGER CHECK ((list IS NULL) = (parent_id IS NULL)),
    position INTEGER NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('opening', 'preamble', 'formula', 'operative', 'closing')),
    role TEXT NOT NULL,
    blocks TEXT NOT NULL CHECK (json_valid(blocks)),
    PRIMARY KEY (document_id, id),
    FOREIGN KEY (document_id, parent_id) REFERENCES clauses (document_id, id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX clauses_of_parent ON clauses (document_id, parent_id);

  -- No reference to clauses: what was confirmed outlives its clause.
  CREATE TABLE directives (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
    clause_id TEXT NOT NULL,
    action TEXT NOT NULL,
    addressees TEXT NOT NULL CHECK (json_valid(addressees)),
    responsible TEXT NOT NULL CHECK (json_valid(responsible)),
    co_executors TEXT NOT NULL CHECK (json_valid(co_executors)),
    deadline TEXT CHECK (deadline IS NULL OR json_valid(deadline)),
    expected_result TEXT NOT NULL,
    progress TEXT NOT NULL,
    note TEXT NOT NULL,
    confirmed_text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX directives_of_document ON directives (document_id);

  CREATE TABLE dismissals (
    document_id TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
    clause_id TEXT NOT NULL,
    dismissed_text TEXT NOT NULL,
    PRIMARY KEY (document_id, clause_id)
  ) STRICT;

  CREATE TABLE steps (
    step INTEGER PRIMARY KEY,
    command TEXT NOT NULL,
    subject TEXT,
    coalesce_key TEXT,
    at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
  ) STRICT;

  -- One entry for each row a step touched: the row before its first and after its last change in the step, NULL for none.
  CREATE TABLE changes (
    step INTEGER NOT NULL REFERENCES steps (step) ON DELETE CASCADE,
    entity TEXT NOT NULL,
    row_key TEXT NOT NULL,
    before TEXT,
    after TEXT,
    UNIQUE (step, entity, row_key)
  ) STRICT;

  CREATE TABLE search (
    row INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    row_key TEXT NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (entity, row_key)
  ) STRICT;
  CREATE VIRTUAL TABLE search_parts USING fts5 (
    folded, content = 'search', content_rowid = 'row', tokenize = 'trigram case_sensitive 1'
  );
  CREATE VIRTUAL TABLE search_words USING fts5 (
    folded, content = 'search', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2', detail = none
  );
`

const logged = {
  conferences: {
    key: ['id'],
    rest: 'title ordinal series place country starts_on ends_on host working_languages status'.split(' '),
  },
  documents: {
    key: ['id'],
    rest: 'conference_id kind language status title place_and_date adopted_on style'.split(' '),
  },
  clauses: { key: ['document_id', 'id'], rest: 'parent_id list position part role blocks'.split(' ') },
  directives: {
    key: ['id'],
    rest: (
      'document_id clause_id action addressees responsible co_executors deadline expected_result progress note ' +
      'confirmed_text'
    ).split(' '),
  },
  dismissals: { key: ['document_id', 'clause_id'], rest: ['dismissed_text'] },
}

/** Conferences, documents, clauses, directives, dismissals; the change log; full-text search. */
export const conferencesAndDocuments: Migration = {
  version: 1,
  sql:
    tables +
    Object.entries(logged)
      .map(([table, { key, rest }]) => logTriggers(table, key, rest))
      .join('\n'),
}
