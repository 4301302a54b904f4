// Settings of the environment that were taken in.

import type { Sql } from './sql.ts'

export interface TakenInTable {
  /** The hash of what was taken in last under this name. */
  takenIn(name: string): Promise<string | null>
  takeIn(name: string, hash: string): Promise<void>
}

export function takenInTable(sql: Sql): TakenInTable {
  return {
    takenIn: async (name) =>
      (await sql.rows<{ hash: string }>('SELECT hash FROM taken_in WHERE name = ?', name))[0]?.hash ?? null,
    async takeIn(name, hash) {
      await sql.run(
        'INSERT INTO taken_in (name, hash) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET hash = excluded.hash',
        name,
        hash,
      )
    },
  }
}
