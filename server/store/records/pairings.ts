// Screens that wait to be paired.

import * as v from 'valibot'
import type { ScreenRecords } from '../ports/screens.ts'
import type { Sql } from '../ports/sql.ts'

// the aliases are quoted, because PostgreSQL turns unquoted names to lower case
const PAIRING = 'code, claim, expires_at AS "expiresAt", screen, asker'

const PairingRow = v.object({
  code: v.string(),
  claim: v.string(),
  expiresAt: v.number(),
  screen: v.nullable(v.string()),
  asker: v.string(),
})

type Pairings = Pick<
  ScreenRecords,
  'openPairings' | 'addPairing' | 'pairingByCode' | 'pairingByClaim' | 'pair'
>

export function pairingsTable(sql: Sql): Pairings {
  return {
    async openPairings(asker, at, longest = 2 ** 52) {
      const [row] = await sql.rows(
        v.object({ own: v.number(), all: v.number() }),
        `SELECT COALESCE(SUM(CASE WHEN asker = ? THEN 1 ELSE 0 END), 0) AS own, COUNT(*) AS "all"
         FROM pairings WHERE expires_at > ? AND expires_at <= ? AND screen IS NULL`,
        asker,
        at,
        at + longest,
      )
      return row ?? { own: 0, all: 0 }
    },
    addPairing: async ({ code, claim, expiresAt, screen, asker }) =>
      (await sql.run(
        `INSERT INTO pairings (code, claim, expires_at, screen, asker) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
        code,
        claim,
        expiresAt,
        screen,
        asker,
      )) > 0,
    pairingByCode: async (code) =>
      (await sql.rows(PairingRow, `SELECT ${PAIRING} FROM pairings WHERE code = ?`, code))[0] ?? null,
    pairingByClaim: async (claim) =>
      (await sql.rows(PairingRow, `SELECT ${PAIRING} FROM pairings WHERE claim = ?`, claim))[0] ?? null,
    async pair(code, { id, site, name, hash, pairedAt, seen, scope }) {
      const [, added = 0] = await sql.together([
        ['UPDATE pairings SET screen = ? WHERE code = ? AND screen IS NULL', id, code],
        // this comes after the update, whose lock lets one of two pairings through: only that one adds its screen
        [
          `INSERT INTO screens (id, site, name, hash, paired_at, seen, scope)
           SELECT ?, ?, ?, ?, CAST(? AS BIGINT), CAST(? AS BIGINT), ? FROM pairings WHERE code = ? AND screen = ?`,
          id,
          site,
          name,
          hash,
          pairedAt,
          seen,
          JSON.stringify(scope),
          code,
          id,
        ],
      ])
      return added > 0
    },
  }
}
