// The times that a key was turned over. What is secret of a key is not here: it needs the server's secret too.

import * as v from 'valibot'
import type { KeyRecords } from '../ports/keys.ts'
import type { Sql } from '../ports/sql.ts'

const Turn = v.object({ name: v.string(), salt: v.string(), since: v.number() })

export function keysTable(sql: Sql): KeyRecords {
  return {
    keyTurns: () => sql.rows(Turn, 'SELECT name, salt, since FROM keys ORDER BY generation DESC, name'),
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
