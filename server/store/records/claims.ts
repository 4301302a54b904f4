// Phones that say that a number is theirs, and codes with which a marshal hands one over: a claim that was nodded before
// anybody made it.

import * as v from 'valibot'
import type { Claim, ClaimRecords } from '../ports/claims.ts'
import type { Sql } from '../ports/sql.ts'

/** Milliseconds that no end lies beyond. */
const NO_BOUND = 2 ** 52

const ClaimRow = v.object({
  id: v.string(),
  secret: v.string(),
  site: v.string(),
  date: v.string(),
  number: v.string(),
  party: v.number(),
  epoch: v.number(),
  device: v.nullable(v.string()),
  givenBy: v.nullable(v.string()),
  askedAt: v.number(),
  expiresAt: v.number(),
  state: v.picklist(['asked', 'offered', 'nodded', 'given', 'refused']),
})

const CLAIM = `id, secret, site, date, number, party, epoch, device, given_by AS "givenBy",
  asked_at AS "askedAt", expires_at AS "expiresAt", state`

export function claimsTable(sql: Sql): ClaimRecords {
  const one = async (where: 'id' | 'secret', value: string) =>
    (await sql.rows(ClaimRow, `SELECT ${CLAIM} FROM claims WHERE ${where} = ?`, value))[0] ?? null
  return {
    addClaim: (claim, at, most, longest = NO_BOUND) => addClaim(sql, claim, at, most, longest),
    askedClaims: (site, at, longest = NO_BOUND) =>
      sql.rows(
        ClaimRow,
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

async function addClaim(sql: Sql, claim: Claim, at: number, most: number, longest: number): Promise<boolean> {
  const { id, secret, site, date, number, party, epoch, device, givenBy, askedAt, expiresAt, state } = claim
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
}
