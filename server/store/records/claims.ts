// Phones that say that a number is theirs, and codes with which a marshal hands one over: a claim that was nodded before
// anybody made it.

import type { TicketNumber } from '../../../shared/day/nouns/model.ts'
import type { SiteId } from '../../../shared/day/nouns/site.ts'
import type { Sql } from './sql.ts'

/** `offered`: a code that nobody has scanned yet. `nodded`: it is being written in the day's log. */
export type ClaimState = 'asked' | 'offered' | 'nodded' | 'given' | 'refused'

export interface Claim {
  readonly id: string
  /** SHA-256, hex, of what the phone holds. */
  readonly secret: string
  readonly site: SiteId
  readonly date: string
  readonly number: TicketNumber
  readonly party: number
  /** In which the number was given; one that is given again in another is another ticket. */
  readonly epoch: number
  /** The phone's hash, as of `ticket-taken`; null: nobody has scanned the code yet. */
  readonly device: string | null
  /** The account of the marshal who nodded; null: not yet. */
  readonly givenBy: string | null
  readonly askedAt: number
  readonly expiresAt: number
  readonly state: ClaimState
}

export interface ClaimMove {
  readonly from: readonly ClaimState[]
  readonly to: ClaimState
  /** What is not given stays. */
  readonly device?: string | null
  readonly givenBy?: string
  readonly expiresAt?: number
}

export interface ClaimsTable {
  /**
   * Adds it, in the place of what the same phone had asked at the site. False, and nothing written, where `most` of its
   * state are open there at `at`. `longest`: milliseconds that none lasts longer than; one that would is none.
   */
  addClaim(claim: Claim, at: number, most: number, longest?: number): Promise<boolean>
  /**
   * What phones ask at a site at `at` and has come to nothing yet, the longest first: also where somebody nodded, and the
   * log has not taken it.
   */
  askedClaims(site: SiteId, at: number, longest?: number): Promise<Claim[]>
  claim(id: string): Promise<Claim | null>
  claimBySecret(secret: string): Promise<Claim | null>
  /** Moves it on. False, and nothing written, where it is in none of these states any more. */
  moveClaim(id: string, move: ClaimMove): Promise<boolean>
  /** Refuses whatever else asks for the number of this claim. */
  refuseOthers(claim: Claim): Promise<void>
}

/** Milliseconds that no end lies beyond. */
const NO_BOUND = 2 ** 52

const CLAIM = `id, secret, site, date, number, party, epoch, device, given_by AS "givenBy",
  asked_at AS "askedAt", expires_at AS "expiresAt", state`

export function claimsTable(sql: Sql): ClaimsTable {
  const one = async (where: 'id' | 'secret', value: string) =>
    (await sql.rows<Claim>(`SELECT ${CLAIM} FROM claims WHERE ${where} = ?`, value))[0] ?? null
  return {
    async addClaim(claim, at, most, longest = NO_BOUND) {
      const { id, secret, site, date, number, party, epoch, device, givenBy, askedAt, expiresAt, state } =
        claim
      const [, added = 0] = await sql.together([
        [`DELETE FROM claims WHERE site = ? AND device = ? AND state = 'asked'`, site, device],
        [
          `INSERT INTO claims (id, secret, site, date, number, party, epoch, device, given_by, asked_at, expires_at, state)
           SELECT ?, ?, ?, ?, ?, CAST(? AS INTEGER), CAST(? AS BIGINT), ?, ?, CAST(? AS BIGINT), CAST(? AS BIGINT), ?
           WHERE (SELECT COUNT(*) FROM claims WHERE site = ? AND expires_at > ? AND expires_at <= ? AND state = ?) < ?`,
          id,
          secret,
          site,
          date,
          number,
          party,
          epoch,
          device,
          givenBy,
          askedAt,
          expiresAt,
          state,
          site,
          at,
          at + longest,
          // what anybody may ask must not use up what marshals offer
          state,
          most,
        ],
      ])
      return added > 0
    },
    askedClaims: (site, at, longest = NO_BOUND) =>
      sql.rows<Claim>(
        `SELECT ${CLAIM} FROM claims WHERE site = ? AND expires_at > ? AND expires_at <= ? AND state IN ('asked', 'nodded')
         ORDER BY asked_at, id`,
        site,
        at,
        at + longest,
      ),
    claim: (id) => one('id', id),
    claimBySecret: (secret) => one('secret', secret),
    async moveClaim(id, { from, to, device = null, givenBy = null, expiresAt = null }) {
      const marks = from.map(() => '?').join(', ')
      const moved = await sql.run(
        `UPDATE claims SET state = ?, device = COALESCE(?, device), given_by = COALESCE(?, given_by),
           expires_at = COALESCE(?, expires_at)
         WHERE id = ? AND state IN (${marks})`,
        to,
        device,
        givenBy,
        expiresAt,
        id,
        ...from,
      )
      return moved > 0
    },
    async refuseOthers({ id, site, date, number }) {
      await sql.run(
        `UPDATE claims SET state = 'refused' WHERE site = ? AND date = ? AND number = ? AND id <> ? AND state = 'asked'`,
        site,
        date,
        number,
        id,
      )
    },
  }
}
