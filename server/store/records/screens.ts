// Paired screens, and those that ask to be paired.

import type { SiteId } from '../../../shared/day/nouns/site.ts'
import type { Scope } from '../../../shared/day/views/scope.ts'
import { isWords, parsed } from '../log/parsed.ts'
import { inList } from './in-list.ts'
import type { Sql } from './sql.ts'

export interface Screen {
  readonly id: string
  readonly site: SiteId
  readonly name: string
  /** SHA-256 of its token, hex. */
  readonly hash: string
  readonly pairedAt: number
  /** When it was last heard of, to the minute; null: not yet. */
  readonly seen: number | null
  /** The part of the site that it is for. */
  readonly scope: Scope
}

/** A screen that asks to be paired. */
export interface Pairing {
  readonly code: string
  /** SHA-256 of the claim, hex. */
  readonly claim: string
  readonly expiresAt: number
  /** The screen that it became, once the owner has entered the code. */
  readonly screen: string | null
  /** Who asked for it, as a hash. */
  readonly asker: string
}

export interface ScreensTable {
  /** By when they were paired. */
  screens(): Promise<Screen[]>
  /** The screen with this token's hash. */
  screen(hash: string): Promise<Screen | null>
  /** Those of these ids that are still paired, by which name and what for. */
  pairedScreens(ids: readonly string[]): Promise<Pick<Screen, 'id' | 'name' | 'scope'>[]>
  /** Another name or another part of the site; what is not given stays. Null: there is no such screen. */
  changeScreen(id: string, change: Partial<Pick<Screen, 'name' | 'scope'>>): Promise<Screen | null>
  /** A later word is not taken back by an earlier one. */
  seeScreen(id: string, at: number): Promise<void>
  removeScreen(id: string): Promise<boolean>
  /** How many codes are open at `at`: this one's and everybody's; none that would be for more than `longest` milliseconds. */
  openPairings(asker: string, at: number, longest?: number): Promise<{ own: number; all: number }>
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
const SCREEN = 'id, site, name, hash, paired_at AS "pairedAt", seen, scope'
const PAIRING = 'code, claim, expires_at AS "expiresAt", screen, asker'

type Row = Omit<Screen, 'scope'> & { readonly scope: string }

export function screensTable(sql: Sql): ScreensTable {
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
