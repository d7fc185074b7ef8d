/**
 * Triggers that put images of every changed row of a table into the change log, and refuse a change outside of a command.
 * Their text is part of released schemas: never changed.
 */
export function logTriggers(table: string, key: readonly string[], rest: readonly string[]): string {
  const image = (row: string) =>
    `json_object(${[...key, ...rest].map((name) => `'${name}', ${row}.${name}`).join(', ')})`
  const trigger = (event: string, row: string, before: string, after: string) => `
    CREATE TRIGGER ${table}_${event.toLowerCase()}_logged AFTER ${event} ON ${table} BEGIN
      SELECT RAISE(ABORT, 'write outside of a command') FROM meta WHERE active_step IS NULL;
      INSERT INTO changes (step, entity, row_key, before, after)
        SELECT active_step, '${table}', json_array(${key.map((name) => `${row}.${name}`).join(', ')}), ${before}, ${after}
        FROM meta WHERE active_step > 0
        ON CONFLICT DO UPDATE SET after = excluded.after;
    END;`
  return (
    trigger('INSERT', 'new', 'NULL', image('new')) +
    trigger('UPDATE', 'new', image('old'), image('new')) +
    trigger('DELETE', 'old', image('old'), 'NULL')
  )
}
