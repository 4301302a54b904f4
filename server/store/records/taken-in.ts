// Settings of the environment that were taken in.

import * as v from 'valibot'
import type { Sql } from '../ports/sql.ts'
import type { TakenInRecords } from '../ports/taken-in.ts'

export function takenInTable(sql: Sql): TakenInRecords {
  return {
    takenIn: async (name) =>
      (await sql.rows(v.object({ hash: v.string() }), 'SELECT hash FROM taken_in WHERE name = ?', name))[0]
        ?.hash ?? null,
    async takeIn(name, hash) {
      await sql.run(
        'INSERT INTO taken_in (name, hash) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET hash = excluded.hash',
        name,
        hash,
      )
    },
  }
}
