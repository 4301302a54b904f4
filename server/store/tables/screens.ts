// Paired screens, and those that ask to be paired.

import type { SiteId } from '../../../shared/day/site.ts'
import type { Sql } from '../sql.ts'

export interface Screen {
  readonly id: string
  readonly site: SiteId
  readonly name: string
  /** SHA-256 of its token, hex. */
  readonly hash: string
  readonly pairedAt: number
}

/** A screen that asks to be paired. */
export interface Pairing {
  readonly code: string
  /** SHA-256 of the claim, hex. */
  readonly claim: string
  readonly expiresAt: number
  /** The screen that it became, once the owner has entered the code. */
  readonly screen: string | null
}

export interface ScreensTable {
  /** By when they were paired. */
  screens(): Promise<Screen[]>
  /** The screen with this token's hash. */
  screen(hash: string): Promise<Screen | null>
  removeScreen(id: string): Promise<boolean>
  /** False, and nothing written, when the code or the claim is in use. */
  addPairing(pairing: Pairing): Promise<boolean>
  pairingByCode(code: string): Promise<Pairing | null>
  pairingByClaim(claim: string): Promise<Pairing | null>
  /**
   * Pairs it: the screen is added and the pairing names it, in one commit. False when it was paired already.
   * Rejects, with nothing written, where there is a screen of that id or token.
   */
  pair(code: string, screen: Screen): Promise<boolean>
}

// quoted, or PostgreSQL would lower them
const SCREEN = 'id, site, name, hash, paired_at AS "pairedAt"'
const PAIRING = 'code, claim, expires_at AS "expiresAt", screen'

export function screensTable(sql: Sql): ScreensTable {
  return {
    screens: () => sql.rows<Screen>(`SELECT ${SCREEN} FROM screens ORDER BY paired_at, id`),
    screen: async (hash) =>
      (await sql.rows<Screen>(`SELECT ${SCREEN} FROM screens WHERE hash = ?`, hash))[0] ?? null,
    removeScreen: async (id) => (await sql.run('DELETE FROM screens WHERE id = ?', id)) > 0,
    addPairing: async ({ code, claim, expiresAt, screen }) =>
      (await sql.run(
        'INSERT INTO pairings (code, claim, expires_at, screen) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        code,
        claim,
        expiresAt,
        screen,
      )) > 0,
    pairingByCode: async (code) =>
      (await sql.rows<Pairing>(`SELECT ${PAIRING} FROM pairings WHERE code = ?`, code))[0] ?? null,
    pairingByClaim: async (claim) =>
      (await sql.rows<Pairing>(`SELECT ${PAIRING} FROM pairings WHERE claim = ?`, claim))[0] ?? null,
    async pair(code, { id, site, name, hash, pairedAt }) {
      const [, added = 0] = await sql.together([
        ['UPDATE pairings SET screen = ? WHERE code = ? AND screen IS NULL', id, code],
        // after the update, whose lock lets one of two through: only the pairing that names this screen adds it
        [
          `INSERT INTO screens (id, site, name, hash, paired_at)
           SELECT ?, ?, ?, ?, CAST(? AS BIGINT) FROM pairings WHERE code = ? AND screen = ?`,
          id,
          site,
          name,
          hash,
          pairedAt,
          code,
          id,
        ],
      ])
      return added > 0
    },
  }
}
