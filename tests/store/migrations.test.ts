import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrations } from '#store/migrations/all.ts'
import type { Migration } from '#store/migrations/migration.ts'
import { OpenFile } from '#store/open-file.ts'
import { openDatabase } from '#store/opening.ts'
import { migrate, versionOf } from '#store/schema.ts'
import type { Store } from '#store/store.ts'
import { columnsOf, tableNames, tables } from '#store/tables.ts'
import { contents, fill } from './samples.ts'
import { HandClock, temporaryFolder, workplace } from './support.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/store/${name}`, import.meta.url))

function storeWith(extra: readonly Migration[]): Store {
  return {
    pathOf: (token) => token,
    clock: new HandClock(),
    ids: { next: () => 'id' },
    appVersion: '0.2.0',
    migrations: [...migrations, ...extra],
    held: new Set(),
  }
}

const shelves: Migration = {
  version: migrations.length + 1,
  sql: 'CREATE TABLE shelves (id TEXT PRIMARY KEY NOT NULL) STRICT',
}

const columnsIn = (db: Database.Database, table: string) =>
  db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table).toSorted()

/** Columns that images in the log have. */
function imageOf(db: Database.Database, table: string): string[] {
  const image = db.prepare<[string], string>('SELECT after FROM changes WHERE entity = ?').pluck().get(table)
  return Object.keys(JSON.parse(image ?? '{}')).toSorted()
}

test('versions follow each other without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1))
})

describe('0001 conferences and documents', () => {
  const first = migrations.slice(0, 1)
  function database(): Database.Database {
    const db = new Database(':memory:')
    db.pragma('foreign_keys = ON')
    migrate(db, first)
    db.exec("INSERT INTO meta (only_row, file_id, created_at, created_by) VALUES (1, 'f', 'now', '0.1.0')")
    return db
  }

  test('makes strict tables', () => {
    const db = database()
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all()
    expect(loose).toEqual([])
    expect(versionOf(db)).toBe(1)
  })

  test('images in the log have every column', () => {
    const db = database()
    db.exec(`
      UPDATE meta SET active_step = 1;
      INSERT INTO steps (step, command, at) VALUES (1, 'all', 'now');
      INSERT INTO conferences VALUES ('k', 'К', 9, 's', 'p', 'RU', 'a', 'b', 'h', '[]', 'planned');
      INSERT INTO documents VALUES ('d', 'k', 'resolution', 'ru', 'draft', 'Д', 'p', 'a', '{}');
      INSERT INTO clauses VALUES ('d', 'c', NULL, NULL, 0, 'operative', 'clause', '[]');
      INSERT INTO directives VALUES ('v', 'd', 'c', 'a', '[]', '[]', '[]', '{}', 'e', 'open', 'n', 't');
      INSERT INTO dismissals VALUES ('d', 'c', 't')`)
    for (const table of ['conferences', 'documents', 'clauses', 'directives', 'dismissals'] as const) {
      expect(columnsIn(db, table).length, table).toBeGreaterThan(2)
      expect(imageOf(db, table), table).toEqual(columnsIn(db, table))
      const key = db
        .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
        .pluck()
        .all(table)
      expect(key).toEqual([...tables[table].key])
    }
  })

  test('keeps one pair of images for a row and step, from before the first change to after the last', () => {
    const db = database()
    db.exec(`
      UPDATE meta SET active_step = 1;
      INSERT INTO steps (step, command, at) VALUES (1, 'a', 'now'), (2, 'b', 'now'), (3, 'c', 'now');
      INSERT INTO conferences (id, title, working_languages, status) VALUES ('k', 'А', '[]', 'planned');
      UPDATE conferences SET title = 'Б';
      UPDATE meta SET active_step = 2;
      UPDATE conferences SET title = 'В'; UPDATE conferences SET title = 'Г';
      UPDATE meta SET active_step = 3;
      DELETE FROM conferences;
      UPDATE meta SET active_step = 0;
      INSERT INTO conferences (id, title, working_languages, status) VALUES ('k', 'Д', '[]', 'planned')`)
    const titles = db
      .prepare("SELECT step, before ->> 'title', after ->> 'title' FROM changes ORDER BY step")
      .raw()
      .all()
    expect(titles).toEqual([
      [1, null, 'Б'],
      [2, 'Б', 'Г'],
      [3, 'Г', null],
    ])
  })

  test('refuses odd rows', () => {
    const db = database()
    db.exec('UPDATE meta SET active_step = 0')
    for (const sql of [
      "INSERT INTO conferences (id, title, working_languages, status) VALUES ('k', 'А', 'ru', 'planned')",
      "INSERT INTO conferences (id, title, ordinal, working_languages, status) VALUES ('k', 'А', 'IX', '[]', 'planned')",
      "INSERT INTO clauses VALUES ('d', 'c', NULL, 0, 0, 'operative', 'clause', '[]')",
      "INSERT INTO clauses VALUES ('d', 'c', NULL, NULL, 0, 'annex', 'clause', '[]')",
      "INSERT INTO clauses VALUES ('d', 'c', 'none', 1, 0, 'operative', 'clause', '[]')",
    ]) {
      expect(() => db.exec(sql), sql).toThrow(/constraint failed|cannot store TEXT/)
    }
  })

  test('may run again without effect', () => {
    const db = database()
    migrate(db, first)
    expect(versionOf(db)).toBe(1)
  })
})

function migratedToSecond(rows: string): Database.Database {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, migrations.slice(0, 1))
  db.exec(`
    INSERT INTO meta (only_row, file_id, created_at, created_by) VALUES (1, 'f', 'now', '0.1.0');
    UPDATE meta SET active_step = 1;
    INSERT INTO steps (step, command, at) VALUES (1, 'a', 'now'), (2, 'b', 'now');
    ${rows};
    UPDATE meta SET active_step = NULL`)
  migrate(db, migrations.slice(0, 2))
  return db
}

const documentRow = (id: string, layout: string) =>
  `INSERT INTO documents VALUES ('${id}', 'k', 'resolution', 'ru', 'draft', 'Д', NULL, NULL, '{"layout":"${layout}","numbering":"1."}')`

describe('0002 drafting', () => {
  const conferences =
    "INSERT INTO conferences (id, title, working_languages, status) VALUES ('k', 'А', '[]', 'planned')"
  test('styles of rows and of both images in the log say whether openers are in italics', () => {
    const db = migratedToSecond(`
      ${conferences}; ${documentRow('d', 'gost')}; ${documentRow('u', 'un')};
      UPDATE meta SET active_step = 2;
      UPDATE documents SET title = 'Е' WHERE id = 'u'`)
    const openers = (sql: string) => db.prepare<[], [string, string]>(sql).raw().all().flat()
    expect(openers("SELECT id, style ->> 'italicOpeners' FROM documents ORDER BY id")).toEqual(['d', 0, 'u', 1])
    const images = (image: string) =>
      openers(`SELECT json_extract(${image} ->> 'style', '$.italicOpeners') || (${image} ->> 'title') FROM changes
               WHERE entity = 'documents' AND ${image} IS NOT NULL ORDER BY row_key, step`)
    expect(images('after')).toEqual(['0Д', '1Д', '1Е'])
    expect(images('before')).toEqual(['1Д'])
    const kinds = db.prepare<[], string>(
      "SELECT DISTINCT json_type(after, '$.style') FROM changes WHERE entity = 'documents'",
    )
    expect(kinds.pluck().all()).toEqual(['text'])
    const keys = db
      .prepare<[], string>('SELECT DISTINCT key FROM documents, json_each(style) ORDER BY key')
      .pluck()
      .all()
    expect(keys).toEqual(['italicOpeners', 'layout', 'letterhead', 'numbering'])
  })

  test('a file without documents is none the worse, and rows cannot change outside of commands', () => {
    const db = migratedToSecond(conferences)
    expect(versionOf(db)).toBe(2)
    expect(() => db.exec("INSERT INTO own_phrases VALUES ('w', 'ru', 'operative', 'a', NULL)")).toThrow(
      /outside of a command/,
    )
  })

  test('refuses odd rows', () => {
    const db = migratedToSecond(`${conferences}; ${documentRow('d', 'gost')}`)
    db.exec('UPDATE meta SET active_step = 0')
    for (const sql of [
      "INSERT INTO revisions VALUES ('r', 'd', 'n', 'now', 'me', 'not json')",
      "INSERT INTO remarks VALUES ('m', 'd', NULL, 'a', NULL, 't', '', 2)",
      "INSERT INTO own_phrases VALUES ('w', 'ru', 'closing', 'a', NULL)",
      "INSERT INTO own_templates VALUES ('t', 'n', '{')",
      "INSERT INTO ignored_findings VALUES ('d', NULL, 'r', 'w')",
    ]) {
      expect(() => db.exec(sql), sql).toThrow(/constraint failed/)
    }
  })

  test('images in the log have every column', () => {
    const db = migratedToSecond(`${conferences}; ${documentRow('d', 'gost')}`)
    db.exec(`
      UPDATE meta SET active_step = 1;
      INSERT INTO revisions VALUES ('r', 'd', 'n', 'now', 'me', '{}');
      INSERT INTO remarks VALUES ('m', 'd', 'c', 'a', 'now', 't', 'q', 0);
      INSERT INTO ignored_findings VALUES ('d', 'c', 'r', 'w');
      INSERT INTO own_phrases VALUES ('w', 'ru', 'operative', 'a', 'dative');
      INSERT INTO own_templates VALUES ('t', 'n', '{}');
      INSERT INTO letterheads VALUES ('l', 'n', 'UEs=')`)
    for (const table of [
      'revisions',
      'remarks',
      'ignored_findings',
      'own_phrases',
      'own_templates',
      'letterheads',
    ] as const) {
      expect(imageOf(db, table), table).toEqual(columnsIn(db, table))
    }
  })
})

function migratedToThird(rows: string): Database.Database {
  const db = migratedToSecond(
    `INSERT INTO conferences (id, title, working_languages, status) VALUES ('k', 'А', '[]', 'planned')`,
  )
  migrate(db, migrations.slice(0, 3))
  db.exec(`UPDATE meta SET active_step = 1; ${rows}`)
  return db
}

const personRow =
  "INSERT INTO persons VALUES ('h', 'Берг', '', '', '', '', NULL, NULL, NULL, '', '', '', '', '[]', '[]', '')"
const participationRow =
  "INSERT INTO participations VALUES ('y', 'k', 'h', 'delegate', NULL, 'invited', '{}', '{}', '', '', '', '', '', '', '', '{}')"

describe('0003 people', () => {
  test('refuses odd rows', () => {
    const db = migratedToThird(`${personRow}; ${participationRow}`)
    for (const sql of [
      personRow.replace("'h'", "'i'").replace('Берг', ''),
      personRow.replace("'h'", "'i'").replace('NULL', "'other'"),
      participationRow.replace("'y'", "'z'"),
      participationRow.replace("'y', 'k', 'h'", "'z', 'k', 'i'").replace('invited', 'lost'),
      "INSERT INTO quorum_rules VALUES ('k', 'delegates', 3, 2, 1)",
      "INSERT INTO own_fields VALUES ('f', 'n', 'colour', '[]')",
      "INSERT INTO delegations VALUES ('g', 'k', 'n', NULL, NULL, NULL, -1, NULL)",
    ]) {
      expect(() => db.exec(sql), sql).toThrow(/constraint failed/)
    }
  })

  test('images in the log have every column', () => {
    const db = migratedToThird(`
      INSERT INTO organizations VALUES ('o', 'n', 's', 'RU', 'c'); ${personRow};
      INSERT INTO delegations VALUES ('g', 'k', 'n', NULL, 'o', NULL, 1, NULL); ${participationRow};
      INSERT INTO sessions VALUES ('s', 'k', 't', NULL, ''); INSERT INTO presences VALUES ('s', 'y', 'now');
      INSERT INTO quorum_rules VALUES ('k', 'delegates', 1, 2, 1); INSERT INTO own_fields VALUES ('f', 'n', 'text', '[]');
      INSERT INTO grid_views VALUES ('v', 'n', '{}'); INSERT INTO import_profiles VALUES ('i', 'n', '{}')`)
    const third = tableNames.slice(tableNames.indexOf('organizations'), tableNames.indexOf('rooms'))
    expect(third).toHaveLength(10)
    for (const table of third) expect(imageOf(db, table), table).toEqual(columnsIn(db, table))
  })

  test('rows cannot change outside of commands', () => {
    const db = migratedToThird('UPDATE meta SET active_step = NULL')
    expect(() => db.exec(personRow)).toThrow(/outside of a command/)
  })
})

/** Sessions as version 3 has them, with the times that were typed, then brought to version 4. */
function migratedToFourth(...typed: readonly string[]): Database.Database {
  const rows = typed.map((at, index) => `INSERT INTO sessions VALUES ('s${index}', 'k', 'Открытие', NULL, '${at}')`)
  const db = migratedToThird(rows.join('; '))
  db.exec(
    "UPDATE meta SET active_step = 2; UPDATE sessions SET date = '2026-05-12'; UPDATE meta SET active_step = NULL",
  )
  migrate(db, migrations.slice(0, 4))
  return db
}

const itemRow =
  "INSERT INTO agenda_items VALUES ('n', 's0', 0, 'О чтении', 'report', 0, 15, NULL, NULL, '[]', '', '', '[]', 'planned', NULL, NULL, 0, 0)"

describe('0004 agenda', () => {
  test('what was typed as a start is a planned start, and what is no time becomes an internal note', () => {
    const db = migratedToFourth('10:00', '9:30', '', 'утром', '24:00', '23:59')
    const told = db.prepare('SELECT start_as, start_at, internal_note FROM sessions ORDER BY id').raw().all()
    expect(told).toEqual([
      ['planned', '10:00', ''],
      ['planned', '09:30', ''],
      [null, null, ''],
      [null, null, 'утром'],
      [null, null, '24:00'],
      ['planned', '23:59', ''],
    ])
    const rest = db.prepare('SELECT DISTINCT kind, date, room_id, follows_id, minutes, moderators, delay FROM sessions')
    expect(rest.raw().all()).toEqual([['plenary', '2026-05-12', null, null, 60, '[]', 0]])
  })

  test('images in the log say what the rows say', () => {
    const db = migratedToFourth('9:30', 'утром')
    const fields = columnsIn(db, 'sessions')
    const image = (sql: string) =>
      db
        .prepare<[], string>(sql)
        .pluck()
        .all()
        .map((json) => JSON.parse(json) as unknown)
    const row = `json_object(${fields.map((field) => `'${field}', ${field}`).join(', ')})`
    expect(image("SELECT after FROM changes WHERE entity = 'sessions' AND step = 2 ORDER BY row_key")).toEqual(
      image(`SELECT ${row} FROM sessions ORDER BY id`),
    )
    const firstStep = "FROM changes WHERE entity = 'sessions' AND step = 1 ORDER BY row_key"
    expect(image(`SELECT json_set(after, '$.date', '2026-05-12') ${firstStep}`)).toEqual(
      image(`SELECT ${row} FROM sessions ORDER BY id`),
    )
    expect(image("SELECT before FROM changes WHERE entity = 'sessions' AND step = 2 ORDER BY row_key")).toEqual(
      image(`SELECT after ${firstStep}`),
    )
    expect(image("SELECT after FROM changes WHERE entity = 'conferences'")).toMatchObject([{ time_zone: null }])
  })

  test('a file without sessions is none the worse, and marks of presence keep their sessions', () => {
    expect(migratedToFourth().prepare('SELECT * FROM sessions').all()).toEqual([])
    const db =
      migratedToThird(`${personRow}; ${participationRow}; INSERT INTO sessions VALUES ('s', 'k', 't', NULL, '');
      INSERT INTO presences VALUES ('s', 'y', 'now'); UPDATE meta SET active_step = NULL`)
    migrate(db, migrations.slice(0, 4))
    expect(db.prepare('SELECT session_id FROM presences').pluck().all()).toEqual(['s'])
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

  test('refuses odd rows', () => {
    const db = migratedToFourth('10:00')
    db.exec('UPDATE meta SET active_step = 0')
    for (const sql of [
      "UPDATE sessions SET start_as = 'follows'",
      "UPDATE sessions SET follows_id = 's0'",
      'UPDATE sessions SET start_at = NULL',
      "UPDATE sessions SET kind = 'lunch'",
      'UPDATE sessions SET delay = -1',
      "UPDATE sessions SET moderators = 'me'",
      "UPDATE sessions SET room_id = 'none'",
      itemRow.replace("'report'", "'song'"),
      itemRow.replace("'report', 0", "'report', -1"),
      itemRow.replace("'planned'", "'lost'"),
      "INSERT INTO rooms VALUES ('z', 'k', 0, 'Зал', -5)",
      "INSERT INTO releases VALUES ('e', 'k', 'n', 'now', '', '{', '[]')",
    ]) {
      expect(() => db.transaction(() => db.exec(sql))(), sql).toThrow(/constraint failed/i)
    }
    expect(() => db.exec(`${itemRow}; UPDATE meta SET active_step = NULL; DELETE FROM agenda_items`)).toThrow(
      /outside of a command/,
    )
  })

  test('images in the log have every column, and the program knows them all', () => {
    const db = migratedToFourth('10:00')
    db.exec(`UPDATE meta SET active_step = 1;
      INSERT INTO rooms VALUES ('z', 'k', 0, 'Зал', 5); ${itemRow};
      INSERT INTO agenda_days VALUES ('k', '2026-05-12', '09:00', '18:00');
      INSERT INTO releases VALUES ('e', 'k', 'n', 'now', '', '{}', '[]');
      UPDATE sessions SET room_id = 'z'; UPDATE conferences SET time_zone = 'Europe/Moscow'`)
    const fourth = [
      'conferences',
      'sessions',
      ...tableNames.slice(tableNames.indexOf('rooms'), tableNames.indexOf('letter_templates')),
    ]
    expect(fourth).toHaveLength(6)
    for (const table of fourth) expect(imageOf(db, table), table).toEqual(columnsIn(db, table))
  })
})

function migratedToFifth(): Database.Database {
  const db = migratedToFourth()
  migrate(db, migrations.slice(0, 5))
  db.exec('UPDATE meta SET active_step = 1')
  return db
}

describe('0005 letters', () => {
  const ownForm = "INSERT INTO own_forms VALUES ('Воробей', 'dative', 'male', 'Воробью')"

  test('refuses odd rows, and rows outside of commands', () => {
    const db = migratedToFifth()
    db.exec(ownForm)
    for (const sql of [
      ownForm,
      ownForm.replace("'male'", "'none'"),
      ownForm.replace("'Воробей'", 'NULL'),
      "INSERT INTO letter_templates VALUES ('n', 'Письмо', '{')",
    ]) {
      expect(() => db.exec(sql), sql).toThrow(/constraint failed/)
    }
    db.exec('UPDATE meta SET active_step = NULL')
    expect(() => db.exec('DELETE FROM own_forms')).toThrow(/outside of a command/)
  })

  test('images in the log have every column, and the program knows them all', () => {
    const db = migratedToFifth()
    db.exec(`${ownForm}; INSERT INTO letter_templates VALUES ('n', 'Письмо', '{}')`)
    for (const table of ['letter_templates', 'own_forms'])
      expect(imageOf(db, table), table).toEqual(columnsIn(db, table))
    for (const table of tableNames) expect(columnsOf(table).toSorted(), table).toEqual(columnsIn(db, table))
  })
})

describe('frozen files of every version', () => {
  for (const { version } of migrations) {
    test(`version ${version}`, () => {
      const path = join(temporaryFolder(), 'Съезд.plenum')
      copyFileSync(fixture(`v${version}.plenum`), path)
      const { files } = workplace()
      const file = files.open(path)
      expect(contents(file)).toEqual(JSON.parse(readFileSync(fixture(`v${version}.json`), 'utf8')))
      expect(file.verify()).toEqual([])
      expect(file.search('областным', 5)).toHaveLength(1)
      expect(file.info().schemaVersion).toBe(migrations.length)
      while (file.history().undo !== null) file.undo()
      const nothing = { conferences: 0, documents: 0, clauses: 0, directives: 0, participants: 0 }
      expect(file.info().counts).toEqual(nothing)
      while (file.history().redo !== null) file.redo()
      expect(file.conferences()[0]?.status).toBe('closed')
      expect(file.verify()).toEqual([])
      file.close()
    })
  }
})

function older(): { path: string; folder: string; state: unknown } {
  const { files, path, folder } = workplace()
  const file = files.create(path)
  fill(file)
  const state = contents(file)
  file.close()
  return { path, folder, state }
}

describe('an older file', () => {
  test('is backed up, then brought up to date', () => {
    const { path, folder, state } = older()
    const store = storeWith([shelves])
    const file = new OpenFile(openDatabase(path, store), path, store)
    expect(file.info().schemaVersion).toBe(shelves.version)
    expect(contents(file)).toEqual(state)
    expect(file.verify()).toEqual([])
    file.close()
    const backups = readdirSync(join(folder, 'Съезд.backups'))
    expect(backups).toHaveLength(2)
    for (const name of backups) {
      const backup = new Database(join(folder, 'Съезд.backups', name), { readonly: true })
      expect(versionOf(backup)).toBe(migrations.length)
      backup.close()
    }
  })

  test('stays as it was when a migration fails midway', () => {
    const { path, folder, state } = older()
    const broken: Migration = {
      version: shelves.version + 1,
      sql: 'DROP TABLE directives; DELETE FROM clauses; INSERT INTO nowhere VALUES (1)',
    }
    expect(() => openDatabase(path, storeWith([shelves, broken]))).toThrow(
      /file\.damaged.*cannot be brought from version/,
    )
    expect(existsSync(join(folder, 'Съезд.backups'))).toBe(true)
    const { files } = workplace()
    const file = files.open(path)
    expect(contents(file)).toEqual(state)
    expect(file.verify()).toEqual([])
    file.close()
  })

  test('is not touched when it cannot be backed up', () => {
    const { path, folder } = older()
    const before = readFileSync(path)
    const store = storeWith([shelves])
    const full: Store = { ...store, clock: { now: () => '2026-03-01T09:00:00.000Z', today: () => '2026-03-01' } }
    // A folder stands where the backup is to be written.
    mkdirSync(join(folder, 'Съезд.backups', 'Съезд 2026-03-01 09-00-00Z.plenum.unfinished', 'x'), { recursive: true })
    expect(() => openDatabase(path, full)).toThrow()
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})
