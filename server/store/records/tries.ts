// Attempts at a secret, by its account and the device that tries.

import * as v from 'valibot'
import type { Sql } from '../ports/sql.ts'
import type { TryRecords } from '../ports/tries.ts'

export function triesTable(sql: Sql): TryRecords {
  return {
    tries: async (account, device) =>
      (
        await sql.rows(
          v.object({ count: v.number(), until: v.number() }),
          'SELECT count, until FROM tries WHERE account = ? AND device = ?',
          account,
          device,
        )
      )[0] ?? null,
    putTries: async (account, device, before, { count, until, expiresAt }) =>
      (await sql.run(
        `INSERT INTO tries (account, device, count, until, expires_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (account, device) DO UPDATE
         SET count = excluded.count, until = excluded.until, expires_at = excluded.expires_at WHERE tries.count = ?`,
        account,
        device,
        count,
        until,
        expiresAt,
        before,
      )) > 0,
    async takeBackTry(account, device, until, from) {
      await sql.run(
        `UPDATE tries SET count = count - 1, until = CASE WHEN until = ? THEN CAST(? AS BIGINT) ELSE until END
         WHERE account = ? AND device = ? AND count > 0`,
        until,
        from,
        account,
        device,
      )
    },
    async forgetTries(account, device) {
      await sql.run('DELETE FROM tries WHERE account = ? AND device = ?', account, device)
    },
  }
}
