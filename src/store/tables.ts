export type Value = string | number | null

// Samples that give a column its TypeScript type.
const text: string = ''
const optionalText: string | null = null as string | null
const integer: number = 0
const optionalInteger: number | null = null as number | null

/** The tables whose rows commands change, each with its key and columns as the newest migration leaves them. */
export const tables = {
  conferences: {
    key: ['id'],
    columns: {
      id: text,
      title: text,
      ordinal: optionalInteger,
      series: optionalText,
      place: optionalText,
      country: optionalText,
      starts_on: optionalText,
      ends_on: optionalText,
      host: optionalText,
      working_languages: text,
      status: text,
      time_zone: optionalText,
    },
  },
  documents: {
    key: ['id'],
    columns: {
      id: text,
      conference_id: text,
      kind: text,
      language: text,
      status: text,
      title: text,
      place_and_date: optionalText,
      adopted_on: optionalText,
      style: text,
    },
  },
  clauses: {
    key: ['document_id', 'id'],
    columns: {
      document_id: text,
      id: text,
      parent_id: optionalText,
      list: optionalInteger,
      position: integer,
      part: text,
      role: text,
      blocks: text,
    },
  },
  directives: {
    key: ['id'],
    columns: {
      id: text,
      document_id: text,
      clause_id: text,
      action: text,
      addressees: text,
      responsible: text,
      co_executors: text,
      deadline: optionalText,
      expected_result: text,
      progress: text,
      note: text,
      confirmed_text: text,
    },
  },
  dismissals: {
    key: ['document_id', 'clause_id'],
    columns: { document_id: text, clause_id: text, dismissed_text: text },
  },
  revisions: {
    key: ['id'],
    columns: { id: text, document_id: text, name: text, made_at: text, made_by: text, document: text },
  },
  remarks: {
    key: ['id'],
    columns: {
      id: text,
      document_id: text,
      clause_id: optionalText,
      author: text,
      made_at: optionalText,
      text,
      quote: text,
      is_resolved: integer,
    },
  },
  ignored_findings: {
    key: ['document_id', 'clause_id', 'rule', 'words'],
    columns: { document_id: text, clause_id: text, rule: text, words: text },
  },
  own_phrases: {
    key: ['id'],
    columns: { id: text, language: text, part: text, text, governs: optionalText },
  },
  own_templates: { key: ['id'], columns: { id: text, name: text, document: text } },
  letterheads: { key: ['id'], columns: { id: text, name: text, docx: text } },
  organizations: { key: ['id'], columns: { id: text, name: text, short_name: text, country: text, city: text } },
  persons: {
    key: ['id'],
    columns: {
      id: text,
      surname: text,
      given_name: text,
      patronymic: text,
      latin_name: text,
      title: text,
      gender: optionalText,
      birth_date: optionalText,
      organization_id: optionalText,
      post: text,
      country: text,
      city: text,
      address: text,
      emails: text,
      phones: text,
      note: text,
    },
  },
  delegations: {
    key: ['id'],
    columns: {
      id: text,
      conference_id: text,
      name: text,
      country: optionalText,
      organization_id: optionalText,
      head_id: optionalText,
      seats: optionalInteger,
      quota: optionalInteger,
    },
  },
  participations: {
    key: ['id'],
    columns: {
      id: text,
      conference_id: text,
      person_id: text,
      role: text,
      delegation_id: optionalText,
      status: text,
      arrival: text,
      departure: text,
      hotel: text,
      room: text,
      transfer: text,
      diet: text,
      visa: text,
      badge_number: text,
      note: text,
      own: text,
    },
  },
  sessions: {
    key: ['id'],
    columns: {
      id: text,
      conference_id: text,
      title: text,
      date: optionalText,
      kind: text,
      room_id: optionalText,
      start_as: optionalText,
      start_at: optionalText,
      follows_id: optionalText,
      minutes: integer,
      least_minutes: optionalInteger,
      moderators: text,
      note: text,
      internal_note: text,
      delay: integer,
      cut: integer,
    },
  },
  presences: {
    key: ['session_id', 'participation_id'],
    columns: { session_id: text, participation_id: text, marked_at: text },
  },
  quorum_rules: {
    key: ['conference_id'],
    columns: { conference_id: text, counted: text, numerator: integer, denominator: integer, must_exceed: integer },
  },
  own_fields: { key: ['id'], columns: { id: text, name: text, type: text, choices: text } },
  grid_views: { key: ['id'], columns: { id: text, name: text, view: text } },
  import_profiles: { key: ['id'], columns: { id: text, name: text, columns: text } },
  rooms: {
    key: ['id'],
    columns: { id: text, conference_id: text, position: integer, name: text, capacity: optionalInteger },
  },
  agenda_days: {
    key: ['conference_id', 'date'],
    columns: { conference_id: text, date: text, opens_at: text, closes_at: text },
  },
  agenda_items: {
    key: ['id'],
    columns: {
      id: text,
      session_id: text,
      position: integer,
      title: text,
      kind: text,
      depth: integer,
      minutes: integer,
      least_minutes: optionalInteger,
      pinned_at: optionalText,
      speakers: text,
      note: text,
      internal_note: text,
      links: text,
      state: text,
      started_at: optionalText,
      ended_at: optionalText,
      delay: integer,
      cut: integer,
    },
  },
  releases: {
    key: ['id'],
    columns: {
      id: text,
      conference_id: text,
      name: text,
      made_at: text,
      note: text,
      programme: text,
      printings: text,
    },
  },
  letter_templates: { key: ['id'], columns: { id: text, name: text, letter: text } },
  own_forms: {
    key: ['words', 'name_case', 'gender'],
    columns: { words: text, name_case: text, gender: text, form: text },
  },
} as const

export type TableName = keyof typeof tables
type Rows = { readonly [T in TableName]: Readonly<(typeof tables)[T]['columns']> }
export type AnyRow = Readonly<Record<string, Value>>
/** One row of a table as SQLite keeps it. */
export type RowOf<T extends TableName> = Rows[T] & AnyRow

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name)
}

export const tableNames = Object.keys(tables).filter(isTableName)

export function columnsOf(table: TableName): string[] {
  return Object.keys(tables[table].columns)
}

/** Whether `value` has the columns of a row of `table`, neither more nor fewer. */
export function isRowOf<T extends TableName>(table: T, value: unknown): value is RowOf<T> {
  if (typeof value !== 'object' || value === null) return false
  const columns = columnsOf(table)
  return Object.keys(value).length === columns.length && columns.every((column) => Object.hasOwn(value, column))
}
