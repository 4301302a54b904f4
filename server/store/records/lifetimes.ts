// The end of whatever is kept for a time, over all the tables that have such rows.

import type { Lifetimes } from '../ports/lifetimes.ts'
import type { Sql, Statement } from '../ports/sql.ts'

/** Milliseconds that nodes' clocks may be apart, and then some: what is so little ahead is left. */
const APART = 60_000

/** Rows of made-up names: two megabytes. */
const STRANGERS = 10_000

export function lifetimesOver(sql: Sql): Lifetimes {
  return {
    async settleTimes(at, longest) {
      const lasting = (table: string, most: number): Statement => [
        `UPDATE ${table} SET expires_at = ? WHERE expires_at > ?`,
        at + most,
        at + most + APART,
      ]
      // a record of these tables beyond its longest time is not valid, and never becomes so
      const ending = (table: string, most: number): Statement => [
        `DELETE FROM ${table} WHERE expires_at > ?`,
        at + most + APART,
      ]
      await sql.together([
        lasting('sessions', longest.sessions),
        lasting('known_devices', longest.devices),
        lasting('tries', longest.tries),
        ending('pairings', longest.pairings),
        ending('enrolments', longest.enrolments),
        ending('claims', longest.claims),
        ['UPDATE screens SET seen = ? WHERE seen > ?', at, at + APART],
        ['UPDATE keys SET since = ? WHERE since > ?', at, at + APART],
        [
          'UPDATE persons SET erase_at = erase_at - given_at + CAST(? AS BIGINT), given_at = ? WHERE given_at > ?',
          at,
          at,
          at + APART,
        ],
      ])
    },
    async sweep(at, strangers = STRANGERS) {
      await sql.together([
        ['DELETE FROM sessions WHERE expires_at < ?', at],
        ['DELETE FROM pairings WHERE expires_at < ?', at],
        ['DELETE FROM enrolments WHERE expires_at < ?', at],
        ['DELETE FROM claims WHERE expires_at < ?', at],
        ['DELETE FROM known_devices WHERE expires_at < ?', at],
        ['DELETE FROM tries WHERE expires_at < ?', at],
        [
          `DELETE FROM tries WHERE account IN
             (SELECT account FROM tries WHERE account NOT IN (SELECT id FROM staff)
              ORDER BY expires_at DESC, account LIMIT 1000000 OFFSET ?)`,
          strangers,
        ],
      ])
    },
  }
}
