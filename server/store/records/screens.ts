// Paired screens, and those that ask to be paired.

import type { Scope } from '../../../shared/day/views/scope.ts'
import { isWords, parsed } from '../parsed.ts'
import type { Pairing, Screen, ScreenRecords } from '../ports/screens.ts'
import type { Sql } from '../ports/sql.ts'
import { inList } from './in-list.ts'

// quoted, or PostgreSQL would lower them
const SCREEN = 'id, site, name, hash, paired_at AS "pairedAt", seen, scope'
const PAIRING = 'code, claim, expires_at AS "expiresAt", screen, asker'

type Row = Omit<Screen, 'scope'> & { readonly scope: string }

export function screensTable(sql: Sql): ScreenRecords {
  return {
    screens: async () =>
      (await sql.rows<Row>(`SELECT ${SCREEN} FROM screens ORDER BY paired_at, id`)).map(screenIn),
    screen: async (hash) => one(await sql.rows<Row>(`SELECT ${SCREEN} FROM screens WHERE hash = ?`, hash)),
    async pairedScreens(ids) {
      const rows = await inList(ids, (marks, some) =>
        sql.rows<Pick<Row, 'id' | 'name' | 'scope'>>(
          `SELECT id, name, scope FROM screens WHERE id IN (${marks}) ORDER BY id`,
          ...some,
        ),
      )
      return rows.map(({ scope, ...rest }) => ({ ...rest, scope: scopeOf(scope) }))
    },
    async changeScreen(id, { name, scope }) {
      await sql.run(
        'UPDATE screens SET name = COALESCE(?, name), scope = COALESCE(?, scope) WHERE id = ?',
        name ?? null,
        scope ? JSON.stringify(scope) : null,
        id,
      )
      return one(await sql.rows<Row>(`SELECT ${SCREEN} FROM screens WHERE id = ?`, id))
    },
    async seeScreen(id, at) {
      await sql.run('UPDATE screens SET seen = ? WHERE id = ? AND (seen IS NULL OR seen < ?)', at, id, at)
    },
    removeScreen: async (id) => (await sql.run('DELETE FROM screens WHERE id = ?', id)) > 0,
    async openPairings(asker, at, longest = 2 ** 52) {
      const [row] = await sql.rows<{ own: number; all: number }>(
        `SELECT COALESCE(SUM(CASE WHEN asker = ? THEN 1 ELSE 0 END), 0) AS own, COUNT(*) AS "all"
         FROM pairings WHERE expires_at > ? AND expires_at <= ? AND screen IS NULL`,
        asker,
        at,
        at + longest,
      )
      return { own: Number(row?.own ?? 0), all: Number(row?.all ?? 0) }
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
      (await sql.rows<Pairing>(`SELECT ${PAIRING} FROM pairings WHERE code = ?`, code))[0] ?? null,
    pairingByClaim: async (claim) =>
      (await sql.rows<Pairing>(`SELECT ${PAIRING} FROM pairings WHERE claim = ?`, claim))[0] ?? null,
    async pair(code, { id, site, name, hash, pairedAt, seen, scope }) {
      const [, added = 0] = await sql.together([
        ['UPDATE pairings SET screen = ? WHERE code = ? AND screen IS NULL', id, code],
        // after the update, whose lock lets one of two through: only the pairing that names this screen adds it
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

function screenIn({ scope, ...rest }: Row): Screen {
  return { ...rest, scope: scopeOf(scope) }
}

/** Where it is damaged, the whole site: who stands before the screen is among those that it shows. */
function scopeOf(text: string): Scope {
  const { desks, queues } = parsed<Partial<Scope>>(text) ?? {}
  return isWords(desks) && isWords(queues) ? { desks, queues } : { desks: [], queues: [] }
}

function one([row]: readonly Row[]): Screen | null {
  return row ? screenIn(row) : null
}
