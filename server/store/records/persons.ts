// What people gave of themselves, encrypted, and the receipts of its erasing.

import type { SiteId } from '../../../shared/day/nouns/site.ts'
import type { PersonRecords, Receipt } from '../ports/persons.ts'
import type { Sql, Statement } from '../ports/sql.ts'

const DUE = 'site = ? AND (erase_at <= ? OR given_at <= ?)'
const ONE = 'site = ? AND date = ? AND number = ?'
const RECEIPT = 'number, site, at, reason, erased, before, hash'

export function personsTable(sql: Sql): PersonRecords {
  return {
    async putPerson({ site, date, number, sealed, givenAt, eraseAt }) {
      await sql.run(
        `INSERT INTO persons (site, date, number, sealed, given_at, erase_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (site, date, number) DO UPDATE SET sealed = excluded.sealed`,
        site,
        date,
        number,
        sealed,
        givenAt,
        eraseAt,
      )
    },
    async person({ site, date, number }) {
      const [row] = await sql.rows<{ sealed: string }>(
        `SELECT sealed FROM persons WHERE ${ONE}`,
        site,
        date,
        number,
      )
      return row?.sealed ?? null
    },
    sitesWithPersons: async () =>
      (await sql.rows<{ site: SiteId }>('SELECT DISTINCT site FROM persons ORDER BY site')).map(
        ({ site }) => site,
      ),
    async personsDue({ site, at, givenBy }) {
      const [row] = await sql.rows<{ count: number | string }>(
        `SELECT count(*) AS count FROM persons WHERE ${DUE}`,
        site,
        at,
        givenBy,
      )
      // PostgreSQL counts in 64 bits, which its driver reads as text
      return Number(row?.count ?? 0)
    },
    async erase(which, { number, site, at, reason, erased, before, hash }) {
      const where: Statement =
        'number' in which
          ? [ONE, which.site, which.date, which.number]
          : [DUE, which.site, which.at, which.givenBy]
      const [condition, ...values] = where
      const [written = 0] = await sql.together([
        [
          `INSERT INTO receipts (${RECEIPT}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          number,
          site,
          at,
          reason,
          erased,
          before,
          hash,
        ],
        [
          `DELETE FROM persons WHERE ${condition} AND EXISTS (SELECT 1 FROM receipts WHERE number = ? AND hash = ?)`,
          ...values,
          number,
          hash,
        ],
      ])
      return written > 0
    },
    lastReceipt: async () =>
      (await sql.rows<Receipt>(`SELECT ${RECEIPT} FROM receipts ORDER BY number DESC LIMIT 1`))[0] ?? null,
    receipts: (after, limit) =>
      sql.rows<Receipt>(
        `SELECT ${RECEIPT} FROM receipts WHERE number > ? ORDER BY number LIMIT ?`,
        after,
        limit,
      ),
  }
}
