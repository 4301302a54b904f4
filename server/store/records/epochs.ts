// When the store went back to an older state: by a restore, a failover to an older copy, or a file put back by hand.

import * as v from 'valibot'
import type { EpochRecords } from '../ports/epochs.ts'
import type { Sql, Statement } from '../ports/sql.ts'

const EPOCH = 'SELECT COALESCE(MAX(epoch), 0) AS epoch FROM epochs'

/** What is written to go from the epoch that a store has, `current`, to the next one above `known`. */
function raising(current: number, known: number, at: number, salt: string): Statement[] {
  const next = Math.max(at, known + 1, current + 1)
  return [
    ['INSERT INTO epochs (before, epoch) VALUES (?, ?) ON CONFLICT DO NOTHING', current, next],
    // whoever was signed out, or whose enrolment was used, since the copy was made cannot be told from the others
    ['DELETE FROM sessions'],
    ['DELETE FROM enrolments'],
    ['DELETE FROM pairings WHERE screen IS NULL'],
    ['DELETE FROM claims'],
    [
      `INSERT INTO keys (name, generation, salt, since)
       SELECT 'pass', COALESCE(MAX(generation), 0) + 1, CAST(? AS TEXT), CAST(? AS BIGINT) FROM keys WHERE name = 'pass'
       ON CONFLICT DO NOTHING`,
      salt,
      at,
    ],
  ]
}

export function epochsTable(sql: Sql): EpochRecords {
  return {
    epoch,
    async raiseEpoch(known, at, salt) {
      const current = await epoch()
      if (current > known) return current
      await sql.together(raising(current, known, at, salt))
      return epoch()
    },
    identity: async () =>
      (await sql.rows(v.object({ id: v.string() }), 'SELECT id FROM identity'))[0]?.id ?? '',
  }

  async function epoch(): Promise<number> {
    return (await sql.rows(v.object({ epoch: v.number() }), EPOCH))[0]?.epoch ?? 0
  }
}
