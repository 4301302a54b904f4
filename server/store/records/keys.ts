// The times that a key was turned over. What is secret of a key is not here: it needs the server's secret too.

import type { Sql } from './sql.ts'

export interface KeyTurn {
  readonly name: string
  /** Goes into the key from then on. */
  readonly salt: string
  /** When, in milliseconds. */
  readonly since: number
}

export interface KeysTable {
  /** Every turn of every key, the newest first. */
  keyTurns(): Promise<KeyTurn[]>
  /** Turns a key over. False, and nothing written, when somebody else did in the same moment. */
  turnKey(turn: KeyTurn): Promise<boolean>
}

export function keysTable(sql: Sql): KeysTable {
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
