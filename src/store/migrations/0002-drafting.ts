import { logTriggers } from './log-triggers.ts'
import type { Migration } from './migration.ts'

const tables = `
  -- "document" is the whole document as it was, as JSON.
  CREATE TABLE revisions (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document))
  ) STRICT;
  CREATE INDEX revisions_of_document ON revisions (document_id);

  -- No reference to clauses: what was said outlives its clause. A remark without a clause is about the document.
  CREATE TABLE remarks (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
    clause_id TEXT,
    author TEXT NOT NULL,
    made_at TEXT,
    text TEXT NOT NULL,
    quote TEXT NOT NULL,
    is_resolved INTEGER NOT NULL CHECK (is_resolved IN (0, 1))
  ) STRICT;
  CREATE INDEX remarks_of_document ON remarks (document_id);

  CREATE TABLE ignored_findings (
    document_id TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
    clause_id TEXT NOT NULL,
    rule TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (document_id, clause_id, rule, words)
  ) STRICT;

  CREATE TABLE own_phrases (
    id TEXT PRIMARY KEY NOT NULL,
    language TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('preamble', 'operative')),
    text TEXT NOT NULL,
    governs TEXT
  ) STRICT;

  CREATE TABLE own_templates (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document))
  ) STRICT;

  -- "docx" is a Word file in base64.
  CREATE TABLE letterheads (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    docx TEXT NOT NULL
  ) STRICT;
`

const logged: Record<string, { readonly key: readonly string[]; readonly rest: readonly string[] }> = {
  revisions: { key: ['id'], rest: ['document_id', 'name', 'made_at', 'made_by', 'document'] },
  remarks: { key: ['id'], rest: ['document_id', 'clause_id', 'author', 'made_at', 'text', 'quote', 'is_resolved'] },
  ignored_findings: { key: ['document_id', 'clause_id', 'rule', 'words'], rest: [] },
  own_phrases: { key: ['id'], rest: ['language', 'part', 'text', 'governs'] },
  own_templates: { key: ['id'], rest: ['name', 'document'] },
  letterheads: { key: ['id'], rest: ['name', 'docx'] },
}

/** A style says whether openers are in italics, which the layout alone decided before, and names a letterhead. */
const styled = (style: string) =>
  `json_set(${style}, '$.italicOpeners', json(iif(${style} ->> 'layout' = 'un', 'true', 'false')), '$.letterhead', NULL)`
// The column is text that holds JSON: without "|| ''" the style would be put into the image as an object.
const imageStyled = (image: string) => `json_set(${image}, '$.style', ${styled(`(${image} ->> 'style')`)} || '')`

const styles = `
  UPDATE meta SET active_step = 0;
  UPDATE documents SET style = ${styled('style')};
  UPDATE meta SET active_step = NULL;
  UPDATE changes SET before = ${imageStyled('before')} WHERE entity = 'documents' AND before IS NOT NULL;
  UPDATE changes SET after = ${imageStyled('after')} WHERE entity = 'documents' AND after IS NOT NULL;
`

/** Revisions, remarks, findings that are let stand; the organizer's phrases, templates and letterheads; styles with both new fields. */
export const drafting: Migration = {
  version: 2,
  sql:
    tables +
    Object.entries(logged)
      .map(([table, { key, rest }]) => logTriggers(table, key, rest))
      .join('\n') +
    styles,
}
