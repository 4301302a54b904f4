// The times that a key was turned over. What is secret of a key is not here: it needs the server's secret too.

import type { KeyRecords, KeyTurn } from '../ports/keys.ts'
import type { Sql } from '../ports/sql.ts'

export function keysTable(sql: Sql): KeyRecords {
  return {
    keyTurns: () => sql.rows<KeyTurn>('SELECT name, salt, since FROM keys ORDER BY generation DESC, name'),
    turnKey: async ({ name, salt, since }) =>
      (await sql.run(
        `INSERT INTO keys (name, generation, salt, since)
         SELECT CAST(? AS TEXT), COALESCE(MAX(generation), 0) + 1, CAST(? AS TEXT), CAST(? AS BIGINT) FROM keys WHERE name = ?
         ON CONFLICT DO NOTHING`,
        name,
        salt,
        since,
        name,
      )) > 0,
  }
}
